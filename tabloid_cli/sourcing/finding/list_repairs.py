"""Repairs of a source that was cut at a comma, a colon or a title within it.

Lawyers for Roe, Doe and Oakline said     the source is who speaks for all of them
Jane Roe, 20, and her friend Dan said     the source is both
The Thora: Nightfall star said            the title belongs to its star
The “Blue” singer said                    the same in quotation marks
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tabloid_cli.sourcing.finding.spans import CONTENT, SOURCE
from tabloid_cli.sourcing.naming.capitals import CLOSED, CLOSING, OPENING
from tabloid_cli.sourcing.vocabulary.grammar import BEFORE_NOUNS
from tabloid_cli.sourcing.vocabulary.lines import NAMES
from tabloid_cli.sourcing.vocabulary.nouns import nouns

if TYPE_CHECKING:
    from tabloid_cli.sourcing.vocabulary.lines import Line

_SPEAKING_FOR = frozenset(("for", "of"))
_LISTING = frozenset(", and & the a an his her their or both".split())
_JOINING = frozenset("and &".split())
_LONGEST_LIST = 16
_LONGEST_TITLE = 6


def with_list(line: Line, first: int, labels: list[int]) -> list[int]:
    """Labels of "lawyers for Roe, Doe and Oakline" where only the end was found."""
    start = next((t for t in range(first) if labels[t] == SOURCE), 0)
    if not 0 < start <= _LONGEST_LIST or CONTENT in labels[:start] or not _is_listed(line, start):
        return labels
    before = line.words[start - 1]
    if not (before in _JOINING or before == ",") or not _opens_list(line, start, before):
        return labels
    return [*[SOURCE] * start, *labels[start:]]


def _opens_list(line: Line, end: int, joint: str) -> bool:
    """Whether the sentence opens with those whom `joint` joins to who follows."""
    words = line.words
    begin = next((t for t in range(1, min(end, 4)) if words[t] in _SPEAKING_FOR), 0)
    if begin:  # "A rep for Oakline, Roe"
        noun = nouns().get(words[begin - 1])
        if noun is None or noun.kind not in ("role", "anonymous"):
            return False
        return all(_is_listed(line, t) for t in range(begin + 1, end))
    opener = words[0]
    named = line.classes[0] in NAMES and opener not in CLOSED and not opener.endswith(("ing", "ly"))
    people = any(line.classes[t] in NAMES for t in range(end - 1))
    listed = all(_is_listed(line, t) for t in range(1, end))
    return joint in _JOINING and named and people and listed


def _is_listed(line: Line, t: int) -> bool:
    """Whether a word can stand in a list of people: a name, an age, a calling, a comma."""
    word = line.words[t]
    return line.classes[t] in NAMES or word in _LISTING or word.isdigit() or word in nouns()


def with_title(line: Line, first: int, labels: list[int]) -> list[int]:
    """Labels of "the Thora: Nightfall star" and "the “Blue” singer" where the end was found."""
    start = next((t for t in range(first) if labels[t] == SOURCE), 0)
    if start < 2 or line.words[start - 1] not in (":", *CLOSING):
        return labels
    begin = _title_start(line, start - 1)
    if begin is None or line.word(begin - 1) not in BEFORE_NOUNS:
        return labels
    return [*labels[: begin - 1], *[SOURCE] * (start - begin + 1), *labels[start:]]


def _title_start(line: Line, end: int) -> int | None:
    """Where a title begins that a colon or closing mark at `end` ends or cuts in two."""
    if line.words[end] == ":":
        begin = line.names_before(end)
        return begin if begin < end else None
    near = range(end - 1, max(0, end - _LONGEST_TITLE), -1)
    return next((t for t in near if line.words[t] in OPENING), None)


MENDS = (with_list, with_title)
