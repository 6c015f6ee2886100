"""Where an article's figures stand among celebrity press, newspapers and trade press.

The figures are quantiles of each measure over a reference set of 814 English-language
articles from the US, the UK and Australia, 2011-2018, computed by benchmarks/learn_score.py
(reference.json); no text of the set is in the package.
"""

from __future__ import annotations

import json
from bisect import bisect_left
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tabloid_cli.report import Report

CLASSES = ("celebrity press", "newspapers", "trade press")


class Reference(NamedTuple):
    """The reference set: articles by class, and each measure's quantiles by class."""

    articles: Mapping[str, int]
    quantiles: Mapping[str, Mapping[str, tuple[float, ...]]]
    """``measure -> class -> `` figures at 0, 1, ... 100 % of the class's articles."""


@cache
def reference() -> Reference:
    """The reference set's figures (reference.json)."""
    text = resources.files("tabloid_cli").joinpath("reference.json").read_text(encoding="utf-8")
    data = json.loads(text)
    return Reference(
        data["articles"],
        {
            measure: {name: tuple(figures) for name, figures in classes.items()}
            for measure, classes in data["quantiles"].items()
        },
    )


def standing(measure: str, value: float) -> dict[str, int]:
    """The share of each class's articles, in per cent, whose figure is lower than `value`.

    "Louder than 83 % of celebrity-press articles" is ``standing("density", x)["celebrity
    press"] == 83``. Raises KeyError if `measure` is not one of `measures`.
    """
    return {
        name: share_below(figures, value)
        for name, figures in reference().quantiles[measure].items()
    }


def share_below(quantiles: tuple[float, ...], value: float) -> int:
    """Per cent of the articles behind `quantiles` that lie below `value`."""
    at = bisect_left(quantiles, value)
    if at == 0:
        return 0
    if at == len(quantiles):
        return 100
    low, high = quantiles[at - 1], quantiles[at]
    share = at - 1 + (value - low) / (high - low)
    return min(99, int(share * 100 / (len(quantiles) - 1)))


def measures(report: Report) -> dict[str, float | None]:
    """A report's figures that have quantiles, by measure; None where not measurable."""
    sensation, shares, read = report.sensation, report.sourcing.shares, report.readability
    anonymous, hearsay = shares["anonymous"], shares["hearsay"]
    unnamed = None if anonymous is None or hearsay is None else round(anonymous + hearsay, 4)
    named = sum(speaker.group == "named" for speaker in report.sourcing.speakers)
    return {
        "score": report.score.value,
        "density": sensation.density,
        "narration_density": sensation.narration_density,
        "quoted_density": sensation.quoted_density,
        "headline_density": sensation.headline_density,
        "first_name_share": report.familiarity.first_name_share,
        "sourcing_ratio": report.sourcing.ratio,
        "named_share": shares["named"],
        "role_share": shares["role"],
        "anonymous_share": anonymous,
        "hearsay_share": hearsay,
        "unnamed_share": unnamed,
        "named_speakers": float(named) if report.article.words else None,
        "flesch_reading_ease": read.flesch_reading_ease,
        "consensus_grade": read.consensus_grade,
    }
