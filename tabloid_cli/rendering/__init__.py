"""Report -> what a person or a program reads: table, json, jsonl, csv, markdown, html.

Each format is a module with one function ``render(reports, view)`` that yields the
output piece by piece, so that the first report can leave before the last is made.
A format's module, and what it needs, is imported when it is used.

view                  what the user wants and the medium can do
table                 for a terminal: canvas lays out, table_evidence is --explain
markdown, html_page   the same as documents, by way of outline
json_object, json_lines, csv_rows    for programs
digest                the figures and lists that all of these show, in the words of plain_words,
                      with reliance (what an article rests on) and evidence (each word behind it)
comparison, doubts    several articles in a closing table; signs for their warnings
annotation            the marked article at a terminal: annotation_signs in the text,
                      annotation_notes in the margin; marks cuts the text into pieces
article_page          the marked article as a page, with standings and course (its plots)
versus                several articles on one story, their sources matched by versus_sources:
                      versus_table, versus_page
folder_page           the page of a whole batch
page                  how these pages are made of templates
safe_text             where text of an article is made harmless, whatever the format
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
