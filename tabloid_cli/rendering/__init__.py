"""Report -> what a person or a program reads: table, json, jsonl, csv, markdown, html.

Each format is a module with one function ``render(reports, view)`` that yields the
output piece by piece, so that the first report can leave before the last is made.
A format's module, and what it needs, is imported when it is used.
"""

from __future__ import annotations

from importlib import import_module
from itertools import chain
from typing import TYPE_CHECKING

from tabloid_cli.rendering.view import View

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from tabloid_cli.report import Report

__all__ = ["DEFAULT_FORM", "FORMATS", "View", "format_of", "render"]

FORMATS = {
    "table": "tabloid_cli.rendering.table",
    "json": "tabloid_cli.rendering.json_object",
    "jsonl": "tabloid_cli.rendering.json_lines",
    "csv": "tabloid_cli.rendering.csv_rows",
    "markdown": "tabloid_cli.rendering.markdown",
    "html": "tabloid_cli.rendering.html_page",
}
"""Each format's name and module."""

DEFAULT_FORM = "table"

ENDINGS = {
    ".json": "json",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".csv": "csv",
    ".md": "markdown",
    ".html": "html",
    ".htm": "html",
}
"""What a file's ending says of the format meant; any other ending means a table."""


def format_of(file_name: str) -> str:
    """The format that a file of that name is expected to hold."""
    for ending, name in ENDINGS.items():
        if file_name.lower().endswith(ending):
            return name
    return DEFAULT_FORM


def render(reports: Iterable[Report], form: str, view: View) -> Iterator[str]:
    """`reports` in the format `form`, one of `FORMATS`; nothing at all for no reports."""
    waiting = iter(reports)
    first = next(waiting, None)
    if first is not None:
        yield from import_module(FORMATS[form]).render(chain([first], waiting), view)
