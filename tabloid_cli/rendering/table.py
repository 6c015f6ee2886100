"""Report -> a table for a person at a terminal, laid out by rich.

Legible at 60 and at 80 columns, without colour, and in ASCII where the output has
nothing else. Everything is written as `rich.text.Text`, so that square brackets in an
article are never taken for rich's markup.
"""

from __future__ import annotations

from io import StringIO
from typing import TYPE_CHECKING, NamedTuple

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from tabloid_cli.rendering import comparison, digest
from tabloid_cli.rendering.plain_words import percent
from tabloid_cli.rendering.safe_text import fits, one_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from tabloid_cli.rendering.view import View
    from tabloid_cli.report import Report

BAR = 20
"""Cells of the bar of a group that has every attribution."""

STYLES = {
    "person": "green",
    "organisation": "green",
    "document": "green",
    "named": "green",
    "role": "cyan",
    "anonymous": "magenta",
    "hearsay": "yellow",
    "unknown": "",
}
"""Colours of kinds and groups, of the sixteen that every terminal has."""


class Signs(NamedTuple):
    """Characters that an encoding may lack."""

    full: str
    half: str
    rule: str
    dot: str


UNICODE_SIGNS = Signs("█", "▌", "─", " · ")
ASCII_SIGNS = Signs("#", "", "-", " | ")


def render(reports: Iterable[Report], view: View) -> Iterator[str]:
    """One table a report, then a comparison where several were asked for."""
    rows = []
    for report in reports:
        yield Painter(view).report(report)
        rows.append(comparison.row(report))
    if view.several:
        yield Painter(view).comparison(rows)


class Painter:
    """Lays out reports for one medium."""

    def __init__(self, view: View) -> None:
        self._view = view
        unicode = fits("".join(UNICODE_SIGNS), view.encoding)
        self._signs = UNICODE_SIGNS if unicode else ASCII_SIGNS

    def report(self, report: Report) -> str:
        """One article's table."""
        parts: list[RenderableType] = [*self._head(report), self._measures(report)]
        parts += self._section("Who says so", self._groups(report), self._voices(report))
        parts += self._section("Loudest words", self._loudest(report))
        parts += self._section("Readability", self._readability(report))
        if self._view.explain:
            parts += self._explained(report)
        if report.warnings:
            lines = [self._text(warning) for warning in report.warnings]
            parts += self._section("Warnings", *lines)
        return self._laid_out(Group(*parts))

    def comparison(self, rows: list[comparison.Row]) -> str:
        """The closing table of several articles."""
        table = self._grid()
        for column in comparison.COLUMNS[:1]:
            table.add_column(column, overflow="fold")
        for column in comparison.COLUMNS[1:]:
            table.add_column(column, justify="right", no_wrap=True)
        table.show_header = True
        for row in rows:
            table.add_row(*(self._text(cell) for cell in row))
        parts = [self._rule(), *self._section("Comparison", table, self._text(comparison.KEY))]
        return self._laid_out(Group(*parts))

    def _head(self, report: Report) -> list[RenderableType]:
        origin = self._signs.dot.join(digest.origin(report))
        return [self._text(digest.title(report), "bold"), self._text(origin), self._rule()]

    def _measures(self, report: Report) -> RenderableType:
        grid = self._grid()
        grid.add_column(no_wrap=True)
        grid.add_column(no_wrap=True, justify="right")
        grid.add_column(overflow="fold")
        for measure in digest.measures(report):
            label, figure, meaning = (self._text(cell) for cell in measure)
            figure.stylize("bold")
            grid.add_row(label, figure, meaning)
        return grid

    def _groups(self, report: Report) -> RenderableType:
        grid = self._grid()
        grid.add_column(no_wrap=True)
        grid.add_column(no_wrap=True, justify="right")
        grid.add_column(no_wrap=True, justify="right")
        grid.add_column(no_wrap=True)
        for group, number, share in digest.groups(report):
            style = STYLES[group]
            grid.add_row(
                self._text(group, style),
                self._text(str(number)),
                self._text(percent(share)),
                Text(self._bar(share or 0), style),
            )
        return grid

    def _bar(self, share: float) -> str:
        halves = round(share * BAR * 2)
        if share and not halves:
            halves = 1
        if not self._signs.half:
            return self._signs.full * -(-halves // 2)
        return self._signs.full * (halves // 2) + self._signs.half * (halves % 2)

    def _voices(self, report: Report) -> RenderableType:
        voices = digest.voices(report)
        if not voices:
            return self._text("No attribution was found.")
        grid = self._grid()
        grid.add_column(no_wrap=True, justify="right")
        grid.add_column(overflow="fold")
        grid.add_column(no_wrap=True)
        for voice in voices:
            grid.add_row(
                self._text(f"{voice.times}"),
                self._text(voice.name),
                self._text(voice.kind, STYLES[voice.kind]),
            )
        return grid

    def _loudest(self, report: Report) -> RenderableType:
        words = digest.loudest(report)
        return self._text(digest.listed(words) if words else "No sensational word was found.")

    def _readability(self, report: Report) -> RenderableType:
        figures = digest.readability(report)
        pairs = self._grid()
        across = 2 if self._view.width >= 66 else 1
        for _ in range(across):
            pairs.add_column(no_wrap=True)
            pairs.add_column(no_wrap=True, justify="right")
        down = -(-len(figures) // across)
        for i in range(down):
            cells = [cell for pair in figures[i::down] for cell in pair]
            pairs.add_row(*(self._text(cell) for cell in cells))
        return pairs

    def _explained(self, report: Report) -> list[RenderableType]:
        attributions = [
            self._attribution(number, one)
            for number, one in enumerate(digest.evidence(report), start=1)
        ]
        parts = self._section(
            f"Every attribution ({len(attributions)})",
            *(attributions or [self._text("None was found.")]),
        )
        words = digest.loud_words(report)
        parts += self._section(
            f"Every sensational word ({len(words)})",
            self._loud_words(words) if words else self._text("None was found."),
        )
        contributions = report.score.contributions
        if contributions:
            grid = self._grid()
            grid.add_column(overflow="fold")
            grid.add_column(no_wrap=True, justify="right")
            for name, points in contributions.items():
                grid.add_row(self._text(name), self._text(f"{points:+.1f}"))
            parts += self._section("What the tabloid score adds up from", grid)
        return parts

    def _attribution(self, number: int, one: digest.Evidence) -> RenderableType:
        grid = self._grid()
        grid.add_column(no_wrap=True, justify="right", min_width=3)
        grid.add_column(overflow="fold")
        who = self._text(one.speaker, "bold")
        who.append_text(self._text(f", {one.kind}".rjust(len(one.kind) + 2), STYLES[one.kind]))
        mention = f"mention “{one.mention}”" if one.mention else "no mention"
        cue = f"cue “{one.cue}”" if one.cue else "no cue"
        place = f"line {one.line}"
        if one.sentence:
            place = f"sentence {one.sentence}, {place}"
        facts = self._signs.dot.join((mention, cue, one.mode, place))
        lines = [who, self._text(facts)]
        if one.content:
            lines.append(self._text(one.content, "italic"))
        grid.add_row(self._text(str(number)), Text("\n").join(lines))
        return grid

    def _loud_words(self, words: tuple[digest.LoudWord, ...]) -> RenderableType:
        grid = self._grid()
        grid.show_header = True
        grid.add_column("Sentence", no_wrap=True, justify="right")
        grid.add_column("Line", no_wrap=True, justify="right")
        grid.add_column("Word", overflow="fold")
        grid.add_column("Category", overflow="fold")
        grid.add_column("Weight", no_wrap=True, justify="right")
        grid.add_column("Voice", no_wrap=True)
        for word in words:
            grid.add_row(
                self._text("headline" if word.sentence is None else str(word.sentence)),
                self._text(str(word.line)),
                self._text(word.text),
                self._text(word.category),
                self._text(f"{word.weight:g}"),
                self._text(word.voice),
            )
        return grid

    def _section(self, heading: str, *content: RenderableType) -> list[RenderableType]:
        parts: list[RenderableType] = [Text(), self._text(heading, "bold")]
        for position, part in enumerate(content):
            if position and isinstance(part, Table) and isinstance(content[position - 1], Table):
                parts.append(Text()) if heading == "Who says so" else None
            parts.append(Padding(part, (0, 0, 0, 2)))
        return parts

    def _grid(self) -> Table:
        return Table(
            box=None, show_header=False, pad_edge=False, padding=(0, 2, 0, 0), header_style="bold"
        )

    def _rule(self) -> Text:
        return Text(self._signs.rule * self._view.width, "dim")

    def _text(self, text: str, style: str = "") -> Text:
        return Text(one_line(text, self._view.encoding), style, overflow="fold")

    def _laid_out(self, content: RenderableType) -> str:
        """The lines, without trailing white space, and an empty one to close."""
        view = self._view
        page = StringIO()
        Console(
            file=page,
            width=view.width,
            force_terminal=view.color,
            force_jupyter=False,
            color_system="standard" if view.color else None,
            no_color=not view.color,
            legacy_windows=False,
            emoji=False,
            markup=False,
            highlight=False,
            _environ={},
        ).print(content)
        return "".join(line.rstrip() + "\n" for line in page.getvalue().splitlines()) + "\n"
