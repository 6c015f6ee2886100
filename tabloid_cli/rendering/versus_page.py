"""Several reports on one story -> their comparison as one self-contained page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tabloid_cli.rendering.doubts import SIGN
from tabloid_cli.rendering.page import page
from tabloid_cli.rendering.versus import LETTERS, only, shared, versus
from tabloid_cli.report import GROUPS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tabloid_cli.rendering.versus import Row
    from tabloid_cli.report import Report


def versus_page(reports: Sequence[Report]) -> str:
    """The page."""
    shown = versus(reports)
    sides = range(len(reports))
    groups = [g for g in GROUPS if any(r.sourcing.counts[g] for r in reports)]
    return page(
        "versus.html",
        title=f"{len(reports)} articles compared",
        sides=shown.sides,
        letters=LETTERS,
        sign=SIGN,
        measures=[(row, _bars(row)) for row in shown.measures],
        groups=[
            [(g, r.sourcing.counts[g], r.sourcing.shares[g]) for g in groups]
            if r.sourcing.counts["total"]
            else []
            for r in reports
        ],
        sources=shared(shown.sources),
        apart=[only(shown.sources, side) for side in sides],
        unnamed=shown.unnamed,
        quotations=shown.quotations,
        loud=shared(shown.loud),
        loud_apart=[only(shown.loud, side) for side in sides],
        vocabulary=shown.vocabulary,
    )


def _bars(row: Row) -> list[float]:
    """Each figure as per cent of its scale's end or the row's largest; 0 where there is none."""
    most = row.end or max((n for n in row.numbers if n is not None and n > 0), default=0)
    return [round(100 * max(n or 0, 0) / most, 1) if most else 0.0 for n in row.numbers]
