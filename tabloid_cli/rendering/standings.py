"""Report -> where its figures stand among the reference set's, as a page draws it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tabloid_cli.reference import measures, reference, standing

if TYPE_CHECKING:
    from tabloid_cli.report import Report

SCALE = 100
"""Length of a strip."""

ON_TOP = ("sourcing_ratio", "anonymous_share", "density", "consensus_grade", "score")
"""The measures behind the figures on top (`digest.measures`), in their order."""


class Strip(NamedTuple):
    """One class of the press: its quantiles as places on a strip, 0..`SCALE`."""

    name: str
    low: float
    quarter: float
    half: float
    three_quarters: float
    high: float
    below: int
    """Per cent of the class's articles whose figure is lower than the article's."""


class Standing(NamedTuple):
    """The article's place on the strip, and the strips of all classes on one scale."""

    at: float
    strips: tuple[Strip, ...]


def standings(report: Report) -> tuple[Standing | None, ...]:
    """One standing for each figure on top; None where it could not be measured."""
    figures = measures(report)
    return tuple(_standing(name, figures[name]) for name in ON_TOP)


def _standing(measure: str, value: float | None) -> Standing | None:
    if value is None:
        return None
    classes = reference().quantiles[measure]
    below = standing(measure, value)
    # The highest hundredth of the set would press everything else together.
    longest = max(value, *(figures[98] for figures in classes.values())) or 1.0

    def place(figure: float) -> float:
        return round(SCALE * min(max(figure, 0.0), longest) / longest, 1)

    strips = []
    for name, figures in classes.items():
        low, quarter, half, rest, high = (place(figures[n]) for n in (5, 25, 50, 75, 95))
        strips.append(Strip(name, low, quarter, half, rest, high, below[name]))
    return Standing(place(value), tuple(strips))
