"""Several reports -> the rows of one closing comparison."""

from __future__ import annotations

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
