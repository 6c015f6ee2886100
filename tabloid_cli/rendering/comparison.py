"""Several reports -> the rows of one closing comparison."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, NamedTuple

from tabloid_cli.rendering import digest
from tabloid_cli.rendering.doubts import doubts, signed
from tabloid_cli.rendering.plain_words import decimal, percent, whole

if TYPE_CHECKING:
    from tabloid_cli.report import Report

COLUMNS = ("Article", "Sourced", "Named", "Anon.", "Loud", "Grade", "Score")
KEY = (
    "Sourced: sentences that say where they come from. Named, Anon.: shares of the"
    " attributions. Loud: sensational words per 100. Grade: median school grade."
    " Score: tabloid score."
)


class Row(NamedTuple):
    """One article's figures, as text, in the order of `COLUMNS`, and its warnings."""

    article: str
    sourced: str
    named: str
    anonymous: str
    loud: str
    grade: str
    score: str
    warnings: tuple[str, ...]


class Comparison(NamedTuple):
    """The closing comparison: its cells, and what the signs in them mean."""

    cells: list[tuple[str, ...]]
    notes: tuple[str, ...]


def compared(rows: list[Row]) -> Comparison:
    """The rows, their names without the folder that all articles stand in."""
    names = _shortened([row.article for row in rows])
    cells = []
    for name, (_, *figures, warnings) in zip(names, rows, strict=True):
        cells.append((signed(name, doubtful=bool(warnings)), *map(str, figures)))
    warned = zip(names, (row.warnings for row in rows), strict=True)
    return Comparison(cells, doubts(warned))


def _shortened(names: list[str]) -> list[str]:
    """The names without the folder that all articles stand in."""
    try:
        folder = os.path.commonpath([os.path.dirname(name) for name in names])  # noqa: PTH120
    except ValueError:  # "/news/a.txt" beside "b.txt", or another drive
        return names
    return [name[len(folder) :].lstrip("/\\") for name in names]


def row(report: Report) -> Row:
    """The comparison's row of one report."""
    shares = report.sourcing.shares
    return Row(
        digest.name(report),
        percent(report.sourcing.ratio),
        percent(shares["named"]),
        percent(shares["anonymous"]),
        decimal(report.sensation.density),
        decimal(report.readability.consensus_grade),
        whole(report.score.value),
        report.warnings,
    )
