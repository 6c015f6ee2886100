"""Report -> what its plots show: who speaks when, and where the loud words stand.

Places are per mille of the body's letters, so that both plots share one axis.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

from tabloid_cli.rendering.marks import handle, paragraphs
from tabloid_cli.report import GROUPS

if TYPE_CHECKING:
    from tabloid_cli.report import Group, Report

WHOLE = 1000
"""The end of the axis."""


class Lane(NamedTuple):
    """A group and where its attributions stand: places on the axis."""

    group: Group
    places: tuple[int, ...]


class Bar(NamedTuple):
    """A paragraph: where it lies on the axis, and its sensational words by voice."""

    start: int
    end: int
    narration: int
    quoted: int


class Course:
    """Places of one article on the axis."""

    def __init__(self, report: Report) -> None:
        self._report = report
        self._starts = [span.start for span in report.article.body]
        self._before = [0]
        for span in report.article.body:
            self._before.append(self._before[-1] + span.end - span.start)

    def lanes(self) -> tuple[Lane, ...]:
        """The groups that the article has, each with its attributions' places."""
        places: dict[Group, list[int]] = {group: [] for group in GROUPS}
        for attribution in self._report.sourcing.attributions:
            words = handle(attribution)
            if words:
                places[attribution.group].append(self._place(words.start))
        return tuple(Lane(group, tuple(found)) for group, found in places.items() if found)

    def bars(self) -> tuple[Bar, ...]:
        """The body's paragraphs in order."""
        words = sorted(
            (word.span.start, word.voice)
            for word in self._report.sensation.words
            if word.part == "body"
        )
        bars = []
        for paragraph in paragraphs(self._report, "tone"):
            if paragraph.kind != "body":
                continue
            first = bisect_right(words, (paragraph.start, ""))
            last = bisect_right(words, (paragraph.end, ""))
            voices = [voice for _, voice in words[first:last]]
            bars.append(
                Bar(
                    self._place(paragraph.start),
                    self._place(paragraph.end),
                    voices.count("narration"),
                    voices.count("quoted"),
                )
            )
        return tuple(bars)

    def _place(self, offset: int) -> int:
        """Where `offset` of the text stands on the axis."""
        total = self._before[-1]
        if not total:
            return 0
        nth = bisect_right(self._starts, offset) - 1
        if nth < 0:
            return 0
        inside = min(offset - self._starts[nth], self._before[nth + 1] - self._before[nth])
        return round(WHOLE * (self._before[nth] + inside) / total)
