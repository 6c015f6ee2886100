"""Several reports -> the rows of one closing comparison."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, NamedTuple

from tabloid_cli.rendering import digest
from tabloid_cli.rendering.plain_words import decimal, percent

if TYPE_CHECKING:
    from tabloid_cli.report import Report

COLUMNS = ("Article", "Sourced", "Named", "Anon.", "Loud", "Grade", "Score")
KEY = (
    "Sourced: sentences that say where they come from. Named, Anon.: shares of the"
    " attributions. Loud: sensational words per 100. Grade: median school grade."
    " Score: tabloid score."
)


class Row(NamedTuple):
    """One article's figures, as text, in the order of `COLUMNS`."""

    article: str
    sourced: str
    named: str
    anonymous: str
    loud: str
    grade: str
    score: str


def shortened(rows: list[Row]) -> list[Row]:
    """The rows without the folder that all articles stand in."""
    folder = os.path.commonpath([os.path.dirname(row.article) for row in rows])  # noqa: PTH120
    return [row._replace(article=row.article[len(folder) :].lstrip("/\\")) for row in rows]


def row(report: Report) -> Row:
    """The comparison's row of one report."""
    shares = report.sourcing.shares
    value = report.score.value
    return Row(
        digest.name(report),
        percent(report.sourcing.ratio),
        percent(shares["named"]),
        percent(shares["anonymous"]),
        decimal(report.sensation.density),
        decimal(report.readability.consensus_grade),
        "–" if value is None else f"{value:.0f}",
    )
