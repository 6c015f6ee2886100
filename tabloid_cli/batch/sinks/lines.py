"""Result -> a line: JSON Lines, CSV, and the errors."""

from __future__ import annotations

import csv
import json
import zlib
from io import StringIO
from typing import TYPE_CHECKING, NamedTuple

from tabloid_cli.batch.columns import columns
from tabloid_cli.batch.items import Failed, Result
from tabloid_cli.rendering.csv_rows import safe_cell

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from tabloid_cli.batch.items import Cell


class LineForm(NamedTuple):
    """How a file of lines looks; `line` is empty for results that have none."""

    header: bytes
    line: Callable[[Result], bytes]


def json_line(result: Result) -> bytes:
    """The report as ``tabloid score --format jsonl`` prints it."""
    return b"" if isinstance(result, Failed) else zlib.decompress(result.report) + b"\n"


def csv_line(result: Result) -> bytes:
    """The columns of `columns`; text on one line, formulas made harmless."""
    return b"" if isinstance(result, Failed) else _csv(result.row)


def error_line(result: Result) -> bytes:
    """A failure as a JSON object."""
    if not isinstance(result, Failed):
        return b""
    return json.dumps(result._asdict(), ensure_ascii=True).encode("ascii") + b"\n"


def line_form(form: str, *, mark: bool = True) -> LineForm:
    """The form ``jsonl``, ``csv`` or ``errors``.

    `mark` puts a byte-order mark before a .csv: without it Excel reads UTF-8 as
    the system's old code page.
    """
    if form == "csv":
        return LineForm((b"\xef\xbb\xbf" if mark else b"") + _csv(columns()), csv_line)
    return LineForm(b"", json_line if form == "jsonl" else error_line)


def _csv(cells: Iterable[Cell]) -> bytes:
    line = StringIO()
    csv.writer(line, lineterminator="\n").writerow([safe_cell(cell) for cell in cells])
    return line.getvalue().encode("utf-8")
