"""Bynames: by what other names an article itself says that somebody goes.

Dante "The Hammer" Brandt               between marks, within the name
Lady Vesper, born Ann Oakes, said       set apart after it
Ann Oakes (aka Lady Vesper) said        in brackets after it
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tabloid_cli.sourcing.naming.capitals import MARKS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from tabloid_cli.document import Token
    from tabloid_cli.sourcing.naming.entities import Run

_KNOWN = frozenset("also better best now formerly previously professionally".split())
_APART = frozenset(
    {
        ("born",),
        ("née",),
        ("nee",),
        ("aka",),
        ("a.k.a.",),
        ("real", "name"),
        ("birth", "name"),
        ("real", "name", ":"),
        ("whose", "real", "name", "is"),
        *((word, "known", "as") for word in _KNOWN),
        ("known", "professionally", "as"),
        ("known", "as"),
        ("known", "to", "fans", "as"),
        ("nicknamed",),
        *(("who", verb, "as") for verb in ("performs", "records", "raps", "sings", "tours")),
        ("who", "goes", "by"),
    }
)
"""Words that stand after a mark, between somebody's name and another that he goes by."""
_LONGEST = max(map(len, _APART))
_BESIDE = frozenset(("aka", "a.k.a."))
"""These need no mark before them."""
_PAIRED = frozenset(("and", "&"))
_OPENING = frozenset(",(—–")


class Bynames(NamedTuple):
    """The other names of each name's bearer, and whose each of these is; names as words."""

    of: dict[tuple[str, ...], list[tuple[str, ...]]]
    whose: dict[tuple[str, ...], tuple[str, ...]]


def find_bynames(
    tokens: Sequence[Token], runs: Sequence[Run], spelled: Sequence[tuple[str, ...]]
) -> Bynames:
    """Every other name that the text tells of somebody whom a run names."""
    found = Bynames({}, {})
    pairs = dict.fromkeys(_pairs(tokens, runs, spelled))
    held = {word: words for words in spelled if len(words) > 1 for word in words} if pairs else {}
    for name, other in pairs:
        bare = name if len(name) == 1 else other
        taken = len(bare) == 1 and held.get(bare[0], name) not in (name, (*bare, name[-1]))
        if taken or other == name or other in found.of or name in found.whose:
            continue  # "Jane", who is Jane Roe, or a nickname that is somebody else's name
        found.of.setdefault(name, []).append(other)
        found.whose[other] = name
    return found


def _pairs(
    tokens: Sequence[Token], runs: Sequence[Run], spelled: Sequence[tuple[str, ...]]
) -> Iterator[tuple[tuple[str, ...], tuple[str, ...]]]:
    starts = {run[0]: words for run, words in zip(runs, spelled, strict=True)}
    for run, words in zip(runs, spelled, strict=True):
        nickname = between_marks(tokens, run)
        if nickname and len(words) > 1:
            yield words, nickname
            yield words, (*nickname, words[-1])
        other = _introduced(tokens, run, starts)
        if other:
            yield words, other


def between_marks(tokens: Sequence[Token], run: Run) -> tuple[str, ...]:
    """The words of a nickname within a name; none if it holds no nickname."""
    marks = [t for t in range(run[0] + 1, run[1] - 1) if tokens[t].text in MARKS]
    if len(marks) != 2:
        return ()
    words = [token.text for token in tokens[marks[0] + 1 : marks[1]]]
    if len(words) > 1 and words[0].lower() == "the":
        words = words[1:]
    return tuple(words) if words and all(w[0].isupper() for w in words) else ()


def _introduced(
    tokens: Sequence[Token], run: Run, starts: Mapping[int, tuple[str, ...]]
) -> tuple[str, ...]:
    """The name that follows one closely as its bearer's other name."""
    at = run[1]
    if at + 2 >= len(tokens) or (run[0] and tokens[run[0] - 1].norm in _PAIRED):
        return ()  # "Jane Roe and Gus Oakes, better known as Goe"
    if tokens[at].text == "," and tokens[at + 1].text.isdigit():
        at += 2  # "Lady Vesper, 34, born Ann Oakes"
    if tokens[at].text not in _OPENING and tokens[at].norm not in _BESIDE:
        return ()
    at += tokens[at].text in _OPENING
    for end in range(at + 1, min(at + _LONGEST, len(tokens) - 1) + 1):
        if tuple(t.norm for t in tokens[at:end]) in _APART:
            begin = end
            while begin < len(tokens) and (
                tokens[begin].norm == "the" or tokens[begin].text in MARKS
            ):
                begin += 1
            if begin in starts:
                return starts[begin]
    return ()
