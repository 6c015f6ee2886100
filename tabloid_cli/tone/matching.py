"""Finding a lexicon's entries among tokens: by first word, the longest first."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tabloid_cli.tone.patterns import (
    GAP,
    NUMBER,
    NUMBERS,
    POSSESSIVE,
    POSSESSIVES,
    PRONOUNS,
    SOMEONE,
    Bucket,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

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
        element = rest[k]
        if element == GAP:
            for skip in range(1, _GAP_WORDS + 1):
                if at + skip >= hi or not tokens[at + skip - 1].text[0].isalnum():
                    return 0
                last = _end(rest, k + 1, tokens, at + skip, hi)
                if last:
                    return last
            return 0
        if at >= hi:
            return 0
        at = at + 1 if tokens[at].norm == element else _filled(element, tokens, at, hi)
        if not at:
            return 0
    return at


def _filled(element: str, tokens: Sequence[Token], at: int, hi: int) -> int:
    """The end of what fills a slot at `at`; 0 if nothing does, or `element` is no slot."""
    if element == SOMEONE:
        return _someone(tokens, at, hi)
    if element == POSSESSIVE:
        if tokens[at].norm in _POSSESSIVES:
            return at + 1
        owner = _someone(tokens, at, hi)
        return owner + 1 if owner and owner < hi and tokens[owner].norm == "'s" else 0
    if element == NUMBER and (tokens[at].text[0].isdigit() or tokens[at].norm in _NUMBERS):
        return at + 1
    return 0


def _someone(tokens: Sequence[Token], at: int, hi: int) -> int:
    """The end of a pronoun, a name of up to three words, or "his wife"; 0 if there is none."""
    norm = tokens[at].norm
    if norm in _POSSESSIVES and at + 1 < hi and tokens[at + 1].text[0].islower():
        return at + 2
    if norm in PRONOUNS:
        return at + 1
    last = at
    while last < min(hi, at + _NAME_WORDS) and tokens[last].text[0].isupper():
        last += 1
    return last if last > at else 0
