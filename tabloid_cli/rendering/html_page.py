"""Report -> one self-contained HTML page: no script, no request, light and dark.

Everything an article says stands in the page as text: controls are removed, markup is
escaped, its url is not a link. The page's security policy allows its own style alone.
"""

from __future__ import annotations

from functools import cache
from html import escape
from importlib.resources import files
from typing import TYPE_CHECKING

from tabloid_cli.rendering import comparison, digest, outline
from tabloid_cli.rendering.page import content_hash
from tabloid_cli.rendering.safe_text import one_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from tabloid_cli.rendering.view import View
    from tabloid_cli.report import Report


def render(reports: Iterable[Report], view: View) -> Iterator[str]:
    """One ``<article>`` a report, then a comparison of several."""
    rows: list[comparison.Row] = []
    for report in reports:
        if not rows:
            yield _head("Tabloid reports" if view.several else digest.title(report))
        yield _article(report, explain=view.explain)
        rows.append(comparison.row(report))
    if len(rows) > 1:
        yield _section(outline.closing(rows))
    yield "</main>\n</body>\n</html>\n"


def safe(text: str) -> str:
    """Article text on one line, escaped."""
    return escape(one_line(text))


@cache
def _style() -> tuple[str, str]:
    """The page's style, and its hash as a security policy names it."""
    style = files(__package__).joinpath("page.css").read_text(encoding="utf-8")
    return style, content_hash(style)


def _head(title: str) -> str:
    style, digested = _style()
    policy = f"default-src 'none'; style-src '{digested}'; base-uri 'none'; form-action 'none'"
    return (
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="generator" content="tabloid">\n'
        f"<title>{safe(title)}</title>\n<style>{style}</style>\n</head>\n<body>\n<main>\n"
    )


def _article(report: Report, *, explain: bool) -> str:
    parts = [f"<article>\n<h1>{safe(digest.title(report))}</h1>\n"]
    parts.append(f"<p>{safe(' · '.join(digest.origin(report)))}</p>\n")
    parts += map(_section, outline.sections(report, explain=explain))
    return "".join((*parts, "</article>\n"))


def _section(section: outline.Section) -> str:
    parts = ["<section>\n"]
    if section.heading:
        parts.append(f"<h2>{safe(section.heading)}</h2>\n")
    parts += (f"<p>{safe(line)}</p>\n" for line in section.lines)
    parts += map(_grid, section.grids)
    return "".join((*parts, "</section>\n"))


def _grid(grid: outline.Grid) -> str:
    header = "".join(f'<th scope="col">{safe(cell)}</th>' for cell in grid.header)
    rows = (
        "<tr>" + "".join(f"<td>{safe(cell)}</td>" for cell in row) + "</tr>\n" for row in grid.rows
    )
    return f"<div><table>\n<tr>{header}</tr>\n{''.join(rows)}</table></div>\n"
