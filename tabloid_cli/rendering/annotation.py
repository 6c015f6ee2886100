"""Report -> the article itself for a person at a terminal, with its marks and margin notes.

With colour, groups have the table's colours; without, signs stand in the text. Notes
stand in the margin beside their line, or under the paragraph where columns are few.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from rich.console import Console
from rich.text import Text

from tabloid_cli.rendering import digest
from tabloid_cli.rendering.annotation_notes import Notes
from tabloid_cli.rendering.annotation_signs import Pen
from tabloid_cli.rendering.canvas import Canvas
from tabloid_cli.rendering.marks import paragraphs

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from rich.console import ConsoleOptions, RenderableType
    from rich.containers import Lines
    from rich.segment import Segment

    from tabloid_cli.rendering.annotation_notes import Note
    from tabloid_cli.rendering.marks import Only, Paragraph
    from tabloid_cli.rendering.view import View
    from tabloid_cli.report import Report

ABREAST = 72
"""Columns from which notes stand beside the text."""

INDENT = 4
"""Columns by which notes under a paragraph are indented."""


def annotate(report: Report, view: View, only: Only | None = None) -> str:
    """The marked article; with `only`, the marks of one measure."""
    return _Annotation(report, view, only).page()


class _Block:
    """Lines that are laid out already: rich would wrap a `Text` once more."""

    def __init__(self, lines: Iterable[Text]) -> None:
        self._lines = list(lines)

    def __rich_console__(self, console: Console, _: ConsoleOptions) -> Iterator[Segment]:
        """The lines as they are."""
        for line in self._lines:
            yield from line.render(console, end="\n")


class _Annotation:
    """One article being laid out."""

    def __init__(self, report: Report, view: View, only: Only | None) -> None:
        self._report = report
        self._only = only
        self._canvas = Canvas(view)
        self._pen = Pen(report, view, only)
        self._notes = Notes(report, view, only)
        self._bar = "│" if self._canvas.signs.rule == "─" else "|"
        beside = view.width >= ABREAST
        self._margin = min(34, view.width // 3) if beside else 0
        self._column = view.width - self._margin - 3 if beside else view.width
        self._console = Console(width=view.width, color_system=None, _environ={})

    def page(self) -> str:
        marked = paragraphs(self._report, self._only)
        heads = [p for p in marked if p.kind == "headline"]
        return self._canvas.laid_out(self._parts(heads, marked))

    def _parts(
        self, heads: list[Paragraph], marked: tuple[Paragraph, ...]
    ) -> Iterator[RenderableType]:
        canvas = self._canvas
        if heads:
            for head in heads:
                yield self._paragraph(head)
        else:
            yield canvas.text(digest.title(self._report), "bold")
        yield canvas.joined(digest.origin(self._report))
        yield canvas.rule()
        yield from self._pen.legend(canvas, self._only)
        yield canvas.rule()
        for paragraph in marked:
            if paragraph.kind != "headline":
                yield Text()
                yield self._paragraph(paragraph)
        if not marked:
            yield Text()
            yield canvas.text("no text to show")
        if self._report.warnings:
            warnings = (canvas.text(warning) for warning in self._report.warnings)
            yield canvas.section("Warnings", *warnings)

    def _paragraph(self, paragraph: Paragraph) -> _Block:
        """The paragraph's lines, with its notes beside or below."""
        text, anchors = self._pen.written(paragraph)
        lines = text.wrap(self._console, self._column, overflow="fold")
        notes = self._notes.of(paragraph)
        if self._margin:
            margin = self._placed(notes, anchors, _begins(text.plain, lines))
            made = self._beside(lines, margin)
        else:
            made = self._above(lines, notes)
        return _Block(made)

    def _beside(self, lines: Lines, margin: dict[int, Text]) -> Iterator[Text]:
        """The lines, each with the line of a note that stands in its row of the margin."""
        for row in range(max(len(lines), max(margin, default=-1) + 1)):
            line = lines[row] if row < len(lines) else Text()
            line.rstrip()
            if row in margin:
                line.append(" " * (self._column - line.cell_len))
                line.append(f" {self._bar} ", "dim").append_text(margin[row])
            yield line

    def _above(self, lines: Iterable[Text], notes: list[Note]) -> Iterator[Text]:
        yield from lines
        for _, note in notes:
            for line in self._fitted(note, self._column - INDENT):
                yield Text(" " * INDENT).append_text(line)

    def _fitted(self, note: Text, width: int) -> Iterable[Text]:
        """A note's lines; most notes have one."""
        if note.cell_len <= width:
            return [note]
        return note.wrap(self._console, width, overflow="fold")

    def _placed(
        self, notes: list[Note], anchors: dict[int, int], begins: list[int]
    ) -> dict[int, Text]:
        """Each note's lines in the first free rows from the line that its mark begins on."""
        rows: dict[int, Text] = {}
        free = 0
        for offset, note in notes:
            free = max(free, bisect_right(begins, anchors[offset]) - 1)
            for line in self._fitted(note, self._margin):
                rows[free] = line
                free += 1
        return rows


def _begins(text: str, lines: Iterable[Text]) -> list[int]:
    """Where in `text` each of the lines begins that it was wrapped into."""
    begins = []
    offset = 0
    for line in lines:
        begins.append(offset)
        offset += len(line.plain)
        while text[offset : offset + 1] == " ":  # dropped at the line's end
            offset += 1
    return begins
