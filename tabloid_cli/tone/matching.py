"""Finding a lexicon's entries among tokens: by first word, the longest first."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tabloid_cli.tone.patterns import (
    GAP,
    NUMBERS,
    POSSESSIVE,
    POSSESSIVES,
    PRONOUNS,
    SLOTS,
    SOMEONE,
    Bucket,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tabloid_cli.document import Token
    from tabloid_cli.tone.entries import Entry

_GAP_WORDS = 3
_NAME_WORDS = 3
_NUMBERS = frozenset(NUMBERS)
_POSSESSIVES = frozenset(POSSESSIVES)


class Match(NamedTuple):
    """A pattern found: ``tokens[first:last]``."""

    entry: Entry
    first: int
    last: int
    proper: frozenset[str]


def candidates(bucket: Bucket, tokens: Sequence[Token], at: int, hi: int) -> list[Match]:
    """What of `bucket` begins at ``tokens[at]`` and ends before `hi`, the longest first."""
    found: list[Match] = []
    if at + 1 < hi:
        for pattern in bucket.by_second.get(tokens[at + 1].norm, ()):
            last = _end(pattern.rest, 1, tokens, at + 2, hi)
            if last:
                found.append(Match(pattern.entry, at, last, pattern.proper))
        for pattern in bucket.open:
            last = _end(pattern.rest, 0, tokens, at + 1, hi)
            if last:
                found.append(Match(pattern.entry, at, last, pattern.proper))
        if len(found) > 1:
            found.sort(key=_length, reverse=True)
    found += [Match(pattern.entry, at, at + 1, pattern.proper) for pattern in bucket.alone]
    return found


def _length(match: Match) -> int:
    return match.last - match.first


def _end(rest: tuple[str, ...], index: int, tokens: Sequence[Token], at: int, hi: int) -> int:
    """Where ``rest[index:]`` ends if it stands at `at`; 0 if it does not."""
    for k in range(index, len(rest)):
        if at >= hi:
            return 0
        element = rest[k]
        if tokens[at].norm == element:
            at += 1
            continue
        if element not in SLOTS:
            return 0
        ends = (_end(rest, k + 1, tokens, end, hi) for end in _filled(element, tokens, at, hi))
        return next(filter(None, ends), 0)
    return at


def _filled(element: str, tokens: Sequence[Token], at: int, hi: int) -> Iterator[int]:
    """Where what fills a slot at `at` may end, the shortest first."""
    if element == GAP:
        for end in range(at + 1, min(hi, at + 1 + _GAP_WORDS)):
            if not tokens[end - 1].text[0].isalnum():
                return
            yield end
    elif element == SOMEONE:
        yield from _someone(tokens, at, hi)
    elif element == POSSESSIVE:
        if tokens[at].norm in _POSSESSIVES:
            yield at + 1
        for owner in _someone(tokens, at, hi):
            if owner < hi and tokens[owner].norm == "'s":
                yield owner + 1
    elif tokens[at].text[0].isdigit() or tokens[at].norm in _NUMBERS:
        yield at + 1


def _someone(tokens: Sequence[Token], at: int, hi: int) -> Iterator[int]:
    """The ends of a pronoun, of a name of up to three words, and of "his wife"."""
    norm = tokens[at].norm
    if norm in PRONOUNS:
        yield at + 1
    if norm in _POSSESSIVES and at + 1 < hi and tokens[at + 1].text[0].islower():
        yield at + 2
    last = at
    while last < min(hi, at + _NAME_WORDS) and tokens[last].text[0].isupper():
        last += 1
        yield last
