"""Months and days: those that are people's names, too: "April Kerr", "Sunday Ekwe"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tabloid_cli.sourcing.naming.capitals import CLOSED, capital, small
from tabloid_cli.sourcing.vocabulary.lines import word_classes
from tabloid_cli.sourcing.vocabulary.nouns import is_calling, organisation_names, organisation_words

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


def christened_days(tokens: Sequence[Token], capitals: Sequence[int]) -> frozenset[int]:
    """Where a day is somebody's given name or a paper's first word: "Sunday Mirror".

    "Sunday Bexley left" tells of Wade Bexley, whom the article names elsewhere.
    """
    days = [t for t in capitals if tokens[t].norm in _WEEKDAYS and _is_name(tokens, t + 1)]
    papers = [t for t in days if tokens[t + 1].norm in _PAPERS and tokens[t - 1].norm == "the"]
    days = [t for t in days if _has_surname(tokens, t)]
    if not days:
        return frozenset(papers)
    behind = {t + 1 for t in days}
    others = {
        tokens[t].norm
        for t in capitals
        if t not in behind and (_is_name(tokens, t - 1) or _is_name(tokens, t + 1))
    }
    return frozenset([*papers, *(t for t in days if tokens[t + 1].norm not in others)])


def _has_surname(tokens: Sequence[Token], t: int) -> bool:
    """Whether one word that can only be a name follows, and no date does."""
    called = t > 0 and is_calling(tokens[t - 1].norm)  # "Farmer Sunday Ekwe"
    if (_is_name(tokens, t - 1) and not called) or _is_name(tokens, t + 2):
        return False
    if not _begins_name(tokens, t):
        return False
    norm = tokens[t + 1].norm
    return norm not in word_classes() and norm not in organisation_words()


def _is_name(tokens: Sequence[Token], t: int) -> bool:
    """Whether the word there may be part of a name."""
    return 0 <= t < len(tokens) and capital(tokens[t]) and not small(tokens[t])


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
