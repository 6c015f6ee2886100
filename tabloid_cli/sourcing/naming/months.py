"""Months and days: those that are people's names, too: "April Kerr", "Sunday Ekwe"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tabloid_cli.sourcing.naming.capitals import CLOSED, capital
from tabloid_cli.sourcing.vocabulary.nouns import organisation_names, organisation_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from tabloid_cli.document import Token

_FIRST_NAMES = frozenset("jan april june august".split())
_SURNAME = "may"
# "In early June Roe", "her June Vogue cover": there it is the month.
_DATING = CLOSED | frozenset("mid early late around".split())
_DAYS = frozenset("day fool fools bank".split())
_WEEKDAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
_PAPERS = frozenset(
    "times mirror express telegraph mail post star sun herald independent tribune world people"
    " mercury".split()
)
"""What papers that come out on one day are called."""


def christened(tokens: Sequence[Token], capitals: Iterable[int]) -> frozenset[str]:
    """The months that are part of somebody's full name anywhere in the text."""
    return frozenset(
        tokens[t].norm
        for t in capitals
        if (tokens[t].norm in _FIRST_NAMES and _begins_name(tokens, t))
        or (tokens[t].norm == _SURNAME and _ends_name(tokens, t))
    )


def weekday_papers(tokens: Sequence[Token], capitals: Iterable[int]) -> frozenset[int]:
    """Where a day is a paper's first word: "the Sunday Mirror"."""
    return frozenset(
        t
        for t in capitals
        if tokens[t].norm in _WEEKDAYS
        and tokens[t - 1].norm == "the"
        and t + 1 < len(tokens)
        and tokens[t + 1].norm in _PAPERS
        and tokens[t + 1].text[0].isupper()
    )


def is_dated(tokens: Sequence[Token], t: int) -> bool:
    """Whether the words beside a month's name show that it is the month."""
    before = tokens[t - 1] if t else None
    after = tokens[t + 1].text if t + 1 < len(tokens) else ""
    named = before is not None and (before.norm in _DATING or before.text[0].isdigit())
    return named or after[:1].isdigit() or (after == "." and len(tokens[t].text) == 3)


def _begins_name(tokens: Sequence[Token], t: int) -> bool:
    if t + 1 >= len(tokens) or is_dated(tokens, t):
        return False
    after = tokens[t + 1]
    plain = after.norm not in CLOSED and after.norm not in _DAYS
    return plain and after.text[1:].islower() and capital(after)


def _ends_name(tokens: Sequence[Token], t: int) -> bool:
    if not t or is_dated(tokens, t):
        return False
    before = tokens[t - 1]
    outlet = before.norm in organisation_names() or before.norm in organisation_words()
    return before.text[1:].islower() and capital(before) and not outlet
