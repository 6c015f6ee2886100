"""Typographic shouting: exclamation marks and words in capitals."""

from __future__ import annotations

import re
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tabloid_cli.document import Token

MARK, MARKS, ASTONISHED, CAPITALS = "!", "!!", "?!", "ALL CAPITALS"
"""The terms under which shouting is counted; their entries are in lexicon/shouting.tsv."""

TYPOGRAPHY = frozenset({MARK, MARKS, ASTONISHED, CAPITALS})

_MARKS = frozenset("!?")
_CLOSERS = frozenset("\"”’')]»")
_CAPITALS = re.compile(r"[A-Z]{2}")
_HOUSE_STYLE = 0.5
"""Share of capitals among a sentence's words from which they are its style, not shouting."""


@cache
def shoutable() -> frozenset[str]:
    """Everyday words that are in capitals only to be shouted; acronyms are not among them."""
    text = resources.files(__package__).joinpath("shoutable.txt").read_text(encoding="utf-8")
    return frozenset(word for line in text.splitlines() if line[:1] != "#" for word in line.split())


def may_shout(text: str, start: int, end: int) -> bool:
    """Whether ``text[start:end]`` holds an exclamation mark or two capitals in a row."""
    return text.find("!", start, end) >= 0 or _CAPITALS.search(text, start, end) is not None


def shouts(tokens: Sequence[Token], lo: int, hi: int) -> Iterator[tuple[str, int, int]]:
    """The shouting in the sentence ``tokens[lo:hi]``: term, first, last."""
    yield from _exclamations(tokens, lo, hi)
    if not _in_capitals(tokens, lo, hi):
        yield from _shouted_words(tokens, lo, hi)


def _exclamations(tokens: Sequence[Token], lo: int, hi: int) -> Iterator[tuple[str, int, int]]:
    """The runs of marks that hold an exclamation mark."""
    last = lo
    for at in range(lo, hi):
        if at < last or tokens[at].text not in _MARKS:
            continue
        last = at + 1
        while last < hi and tokens[last].text in _MARKS:
            last += 1
        marks = {t.text for t in tokens[at:last]}
        if "!" in marks and not _in_a_name(tokens, at, last, hi):
            yield ASTONISHED if "?" in marks else MARKS if last - at > 1 else MARK, at, last


def _shouted_words(tokens: Sequence[Token], lo: int, hi: int) -> Iterator[tuple[str, int, int]]:
    """The runs of everyday words in capitals that stand alone among others."""
    last = lo
    for at in range(lo, hi):
        if at < last or not _is_shouted(tokens[at]) or len(tokens[at].text) == 1:
            continue
        last = at + 1
        while last < hi and _is_shouted(tokens[last]):
            last += 1
        # Papers set an article's first words in capitals.
        if at > lo and not _among_capitals(tokens, at, last, lo, hi):
            yield CAPITALS, at, last


def _is_shouted(token: Token) -> bool:
    return token.text.isupper() and token.norm in shoutable()


def _in_a_name(tokens: Sequence[Token], first: int, last: int, hi: int) -> bool:
    """Whether one mark belongs to a name: "Yahoo! said", "the Live! hosts"."""
    return (
        last - first == 1
        and last < hi
        and first > 0
        and tokens[first - 1].text[0].isupper()
        and tokens[last].text not in _CLOSERS
        and (tokens[last].text[0].islower() or tokens[last].text in (",", "'s", "’s"))
    )


def _among_capitals(tokens: Sequence[Token], first: int, last: int, lo: int, hi: int) -> bool:
    """Whether other words in capitals stand beside: a heading run on, a name, an acronym."""
    beside = [tokens[first - 1].text] if first > lo else []
    beside += [tokens[last].text] if last < hi else []
    return any(len(text) > 1 and text.isupper() for text in beside)


def _in_capitals(tokens: Sequence[Token], lo: int, hi: int) -> bool:
    words = [t.text for t in tokens[lo:hi] if t.text[0].isalpha() and len(t.text) > 1]
    return sum(map(str.isupper, words)) > _HOUSE_STYLE * len(words)
