"""Measures -> tabloid score.

The score is the sum of a few measures' points. A measure gives

    weight * u^2 / (u^2 + half^2),  u = max(0, measure - start)

points: none at `start`, half of its weight at ``start + half``, never all of it. The
weights add up to 100, so the score lies between 0 and 100, and a measure that grows never
lowers it. Below `short` words the score is pulled towards the middle, 50, in proportion.

The coefficients are in score.json, learned by benchmarks/learn_score.py.
"""

from __future__ import annotations

import json
from functools import cache
from importlib import resources
from typing import NamedTuple

from tabloid_cli.report import Familiarity, Readability, Score, Sensation, Sourcing

MIDDLE = 50.0
SHORT = "short text"
"""The contribution that pulls a short text's score towards the middle."""


class Term(NamedTuple):
    """One measure's part in the score."""

    name: str
    measure: str
    weight: float
    start: float
    half: float

    def points(self, value: float) -> float:
        """What `value` adds, 0..weight."""
        above = max(0.0, value - self.start)
        return self.weight * above * above / (above * above + self.half * self.half)


class Coefficients(NamedTuple):
    """The terms, and the words from which a text is long enough."""

    terms: tuple[Term, ...]
    short: int


@cache
def coefficients() -> Coefficients:
    """The score's coefficients (score.json)."""
    text = resources.files("tabloid_cli").joinpath("score.json").read_text(encoding="utf-8")
    data = json.loads(text)
    return Coefficients(tuple(Term(**term) for term in data["terms"]), data["short"])


def tabloid_score(
    sourcing: Sourcing,
    sensation: Sensation,
    familiarity: Familiarity,
    readability: Readability,
    *,
    words: int,
) -> Score:
    """Weigh the measures into one figure, 0..100, and say what each adds to it.

    `words` are the body's; without any the score is None.
    """
    if words <= 0 or sensation.density is None:
        return Score(None)
    values = score_measures(sourcing, sensation, familiarity, readability)
    known = coefficients()
    trust = min(1.0, words / known.short)
    parts = {t.name: round(trust * t.points(values[t.measure]), 2) for t in known.terms}
    if trust < 1:
        parts[SHORT] = round((1 - trust) * MIDDLE, 2)
    return Score(round(sum(parts.values()), 2), parts)


def score_measures(
    sourcing: Sourcing,
    sensation: Sensation,
    familiarity: Familiarity,
    readability: Readability,
) -> dict[str, float]:
    """The measures that may enter the score, by name; what was not measured counts as calm.

    An article without a headline is judged by its body in the headline's place, one all
    in quotation marks by its body in the narration's.
    """
    counts = sourcing.counts
    unnamed = counts["anonymous"] + counts["hearsay"]
    body = sensation.density or 0.0
    headline, narration = sensation.headline_density, sensation.narration_density
    named = sum(speaker.group == "named" for speaker in sourcing.speakers)
    firsts, surnames = familiarity.first_names, familiarity.surnames
    return {
        # One attribution more in the denominator: a lone insider is no 100 %.
        "unnamed_share": unnamed / (counts["total"] + 1),
        "narration_density": body if narration is None else narration,
        # Half a first name in two mentions more: a lone "Kim" is no 100 %, and none are a quarter.
        "first_name_terms": (firsts + 0.5) / (firsts + surnames + 2),
        "headline_density": body if headline is None else headline,
        "flesch_reading_ease": readability.flesch_reading_ease or 0.0,
        "few_named_speakers": 1 / (1 + named),
        "unsourced_share": 1 - (sourcing.ratio or 0.0),
    }
