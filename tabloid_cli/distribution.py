"""Figures of many articles: quartiles, and which articles are long enough to compare."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

FEW_ATTRIBUTIONS, FEW_WORDS = 3, 100
"""Below these an article's shares and densities mean little: it is in no list of extremes."""


class Quartiles(NamedTuple):
    """The quartiles of a measure over articles where it is known, between two by proportion."""

    low: float | None
    median: float | None
    high: float | None


UNKNOWN = Quartiles(None, None, None)


def quartiles_of(values: Sequence[float]) -> Quartiles:
    """The quartiles of one or more sorted values (R's type 7, numpy's default)."""
    found = []
    for part in (0.25, 0.5, 0.75):
        at = (len(values) - 1) * part
        low = values[int(at)]
        high = values[min(int(at) + 1, len(values) - 1)]
        found.append(round(low + (high - low) * (at - int(at)), 4))
    return Quartiles(*found)
