"""Report -> CSV: one flat row an article, safe to open in a spreadsheet."""

from __future__ import annotations

import csv
from io import StringIO
from typing import TYPE_CHECKING

from tabloid_cli.rendering.safe_text import one_line
from tabloid_cli.report import GROUPS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from tabloid_cli.rendering.view import View
    from tabloid_cli.report import Report

Cell = str | int | float | None

FORMULA = tuple("=+-@＝＋－＠")
"""With one of these first, spreadsheets run a cell (OWASP, CSV Injection)."""


def render(reports: Iterable[Report], view: View) -> Iterator[str]:  # noqa: ARG001 - one shape only
    """A line of column names, then a line for each report; None is an empty cell."""
    header = True
    for report in reports:
        row = flat_row(report)
        if header:
            yield _line(row)
            header = False
        yield _line(row.values())


def flat_row(report: Report) -> dict[str, Cell]:
    """The report's figures by column; text on one line, formulas made harmless."""
    article, sourcing, sensation = report.article, report.sourcing, report.sensation
    counts, shares = sourcing.counts, sourcing.shares
    row: dict[str, Cell] = {
        "name": article.name,
        "format": article.format,
        "sha256": article.sha256,
        "headline": article.headline,
        "byline": article.byline,
        "url": article.url,
        "words": article.words,
        "sentences": len(article.body),
        "score": report.score.value,
        "sourcing_ratio": sourcing.ratio,
        "attributed_sentences": len(sourcing.attributed_sentences),
        "attributions": counts["total"],
    }
    for group in GROUPS:
        row[group] = counts[group]
        row[f"{group}_share"] = shares[group]
        if group != "hearsay":
            row[f"{group}_speakers"] = sum(s.group == group for s in sourcing.speakers)
    row |= {
        "first_hand": sourcing.hands["first"],
        "second_hand": sourcing.hands["second"],
        "top_share": sourcing.dependence.top_share,
        "density": sensation.density,
        "headline_density": sensation.headline_density,
        "narration_density": sensation.narration_density,
        "quoted_density": sensation.quoted_density,
        "sensational_words": len(sensation.words),
        "first_name_share": report.familiarity.first_name_share,
        "first_names": report.familiarity.first_names,
        "surnames": report.familiarity.surnames,
        **report.readability.to_dict(),
        "warnings": "; ".join(report.warnings) or None,
    }
    return {column: safe_cell(cell) for column, cell in row.items()}


def safe_cell(cell: Cell) -> Cell:
    """Text on one line, with an apostrophe before what a spreadsheet would run."""
    if not isinstance(cell, str):
        return cell
    text = one_line(cell)
    return f"'{text}" if len(text) > 1 and text.startswith(FORMULA) else text


def _line(cells: Iterable[Cell]) -> str:
    line = StringIO()
    csv.writer(line, lineterminator="\n").writerow(cells)
    return line.getvalue()
