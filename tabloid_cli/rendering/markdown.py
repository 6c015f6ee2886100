"""Report -> Markdown with tables, as GitHub and Pandoc read it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tabloid_cli.rendering import comparison, digest, outline
from tabloid_cli.rendering.safe_text import one_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from tabloid_cli.rendering.view import View
    from tabloid_cli.report import Report

# The marks of Markdown, and those by which viewers know bare addresses and make links of them.
_MARKUP = re.compile(r"[\\`*_\[\]#|~$@]|:(?=//)|(?<=www)\.", re.I)
_ENTITIES = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}


def render(reports: Iterable[Report], view: View) -> Iterator[str]:
    """One level-1 heading a report, then a comparison of several."""
    rows: list[comparison.Row] = []
    for report in reports:
        parts = [f"{_break(rows)}# {safe(digest.title(report))}\n"]
        parts.append(safe(" · ".join(digest.origin(report))) + "\n")
        parts += map(_section, outline.sections(report, explain=view.explain))
        yield "\n".join(parts)
        rows.append(comparison.row(report))
    if len(rows) > 1:
        yield _break(rows) + _section(outline.closing(rows)).replace("## ", "# ", 1)


def safe(text: str) -> str:
    """Article text on one line, with nothing in it that Markdown would act on."""
    text = re.sub("[&<>]", lambda m: _ENTITIES[m[0]], one_line(text))
    return _MARKUP.sub(r"\\\g<0>", text)


def _break(rows: list[comparison.Row]) -> str:
    return "\n" if rows else ""


def _section(section: outline.Section) -> str:
    parts = [f"## {safe(section.heading)}\n"] if section.heading else []
    if section.lines:
        parts.append("".join(f"- {safe(line)}\n" for line in section.lines))
    parts += map(_grid, section.grids)
    return "\n".join(parts)


def _grid(grid: outline.Grid) -> str:
    lines = [grid.header, ("---",) * len(grid.header)]
    lines += [tuple(safe(cell) for cell in row) for row in grid.rows]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)
