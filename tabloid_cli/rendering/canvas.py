"""What a table is made of: harmless text, grids and headings for one medium, laid out by rich.

Everything is a `rich.text.Text`, so that square brackets in an article are never taken
for rich's markup, and long words are broken, not cut.
"""

from __future__ import annotations

from io import StringIO
from typing import TYPE_CHECKING, NamedTuple

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from tabloid_cli.rendering.safe_text import fits, one_line

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tabloid_cli.rendering.view import View

BAR = 20
"""Cells of the bar of a whole."""

STYLES = {
    "named": "green",
    "person": "green",
    "organisation": "green",
    "document": "green",
    "role": "cyan",
    "anonymous": "magenta",
    "hearsay": "yellow",
}
"""Colours of groups and kinds, of the sixteen that every terminal has."""


class Signs(NamedTuple):
    """Characters that an encoding may lack."""

    full: str
    half: str
    rule: str
    dot: str


UNICODE_SIGNS = Signs("█", "▌", "─", " · ")
ASCII_SIGNS = Signs("#", "", "-", " | ")


class Canvas:
    """Makes a table's parts for one medium and lays them out."""

    def __init__(self, view: View) -> None:
        self.width = view.width
        self._color = view.color
        self._encoding = view.encoding
        unicode = fits("".join(UNICODE_SIGNS), view.encoding)
        self.signs = UNICODE_SIGNS if unicode else ASCII_SIGNS

    def text(self, text: str, style: str = "") -> Text:
        """Words, an article's or our own."""
        return Text(one_line(text, self._encoding), style, overflow="fold")

    def kind(self, kind: str) -> Text:
        """The name of a kind or group in its colour."""
        return self.text(kind, STYLES.get(kind, ""))

    def joined(self, parts: Iterable[str]) -> Text:
        """Facts in one line."""
        return self.text(self.signs.dot.join(parts))

    def bar(self, share: float, kind: str) -> Text:
        """A bar as long as the share, 0..1; the smallest share still shows."""
        halves = max(round(share * BAR * 2), 1 if share else 0)
        if self.signs.half:
            cells = self.signs.full * (halves // 2) + self.signs.half * (halves % 2)
        else:
            cells = self.signs.full * -(-halves // 2)
        return Text(cells, STYLES.get(kind, ""))

    def rule(self) -> Text:
        """A line across."""
        return Text(self.signs.rule * self.width, "dim")

    def grid(self, *columns: str) -> Table:
        """Cells under one another; each column is "left", "right" (figures) or "wrap"."""
        table = Table(box=None, show_header=False, pad_edge=False, padding=(0, 2, 0, 0))
        for column in columns:
            table.add_column(
                justify="right" if column == "right" else "left",
                no_wrap=column != "wrap",
                overflow="fold",
            )
        return table

    def section(self, heading: str, *parts: RenderableType) -> Group:
        """A heading and what stands under it, with an empty line before."""
        indented = [Padding(part, (0, 0, 0, 2)) for part in parts]
        return Group(Text(), self.text(heading, "bold"), *indented)

    def laid_out(self, parts: Iterable[RenderableType]) -> str:
        """The parts as lines without trailing white space, and an empty one to close."""
        page = StringIO()
        console = Console(
            file=page,
            width=self.width,
            force_terminal=self._color,
            force_jupyter=False,
            color_system="standard" if self._color else None,
            no_color=not self._color,
            legacy_windows=False,
            _environ={},
        )
        console.print(Group(*parts))
        return "".join(line.rstrip() + "\n" for line in page.getvalue().splitlines()) + "\n"
