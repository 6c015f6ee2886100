"""Text -> the spans of its paragraphs: lines, rejoined where wrapped, split where glued."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tabloid_cli.article import Span
from tabloid_cli.reading.glue import glued_at

if TYPE_CHECKING:
    from collections.abc import Iterator

_OTHER_BREAK = re.compile("[\r\x0b\x0c\x85\u2028\u2029]")
_BREAKS = re.compile(r"\r\n?|[\n\x0b\x0c\x85\u2028\u2029]")

# Text wrapped by a mail or terminal program: lines end where the next word did not fit.
_NARROWEST = 40
_WIDEST = 120
_FEWEST_FULL_LINES = 3
_SENTENCE_END = (".", "!", "?", "…", '"', "”", "’", "'", ":")


def paragraphs(text: str) -> list[Span]:
    """The paragraphs of `text`: trimmed, in order, every non-space character in one.

    A paragraph is a line. Lines that were wrapped at a fixed width are one
    paragraph together; a line in which paragraphs were glued is several.
    """
    spans = _unwrapped(text, _lines(text))
    return list(_unglued(text, spans))


def _lines(text: str) -> list[Span]:
    """Every line that is not blank, without the white space around it."""
    lines = []
    start = 0
    for line in _OTHER_BREAK.sub("\n", text).split("\n"):
        inner = line.strip()
        if inner:
            first = start + line.index(inner[0])
            lines.append(Span(first, first + len(inner)))
        start += len(line) + 1
    return lines


def _unwrapped(text: str, lines: list[Span]) -> list[Span]:
    """The lines, those of one wrapped paragraph joined."""
    # A long address or two may stick out of wrapped text.
    outlier = len(lines) // 20
    if sum(end - start > _WIDEST for start, end in lines) > outlier:
        return lines
    following = lines[1:]
    adjacent = [_adjacent(text, a, b) for a, b in zip(lines, following, strict=False)]
    if sum(adjacent) < _FEWEST_FULL_LINES:
        return lines
    indents = [_indent(text, line) for line in lines]
    ends = [line.end - line.start + indent for line, indent in zip(lines, indents, strict=True)]
    width = sorted(ends)[-1 - outlier]
    if not _NARROWEST <= width <= _WIDEST:
        return lines
    full = [
        end + 1 + len(_first_word(text, follow)) > width
        for end, follow in zip(ends, following, strict=False)
    ]
    if not _is_wrapped(text, lines, adjacent, full):
        return lines
    joined = [lines[0]]
    for i, line in enumerate(following):
        if (
            adjacent[i]
            and indents[i + 1] <= indents[i]
            and (full[i] or (_is_open(text, lines[i]) and text[line.start].islower()))
        ):
            joined[-1] = Span(joined[-1].start, line.end)
        else:
            joined.append(line)
    return joined


def _adjacent(text: str, line: Span, following: Span) -> bool:
    """Whether only one line break stands between two lines."""
    if following.start - line.end == 1:
        return True
    return len(_BREAKS.findall(text, line.end, following.start)) == 1


def _indent(text: str, line: Span) -> int:
    """Blanks before a line's first character."""
    at = line.start
    while at and text[at - 1] in " \t\xa0":
        at -= 1
    return line.start - at


def _first_word(text: str, line: Span) -> str:
    """A line's first word, of which no more than the widest line matters."""
    return text[line.start : min(line.end, line.start + _WIDEST)].split(None, 1)[0]


def _is_open(text: str, line: Span) -> bool:
    """Whether a line does not end like a sentence."""
    return not text.startswith(_SENTENCE_END, line.end - 1)


def _is_wrapped(text: str, lines: list[Span], adjacent: list[bool], full: list[bool]) -> bool:
    """Whether lines end where the next word did not fit, and not where sentences end."""
    inner = [
        line for line, near, filled in zip(lines, adjacent, full, strict=False) if near and filled
    ]
    broken = sum(_is_open(text, line) for line in inner)
    return (
        len(inner) >= _FEWEST_FULL_LINES
        and 2 * len(inner) >= sum(adjacent)
        and 2 * broken >= len(inner)
    )


def _unglued(text: str, spans: list[Span]) -> Iterator[Span]:
    """The spans, cut where two paragraphs were glued together."""
    cuts = glued_at(text)
    if not cuts:
        yield from spans
        return
    cuts.append(len(text) + 1)
    at = 0
    for start, end in spans:
        while cuts[at] <= start:
            at += 1
        while cuts[at] < end:
            yield Span(start, cuts[at])
            start = cuts[at]  # noqa: PLW2901
            at += 1
        yield Span(start, end)
