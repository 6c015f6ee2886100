"""Ranking: which of several candidates is meant, by the learned weights of antecedents.json.

Every candidate has features, each a few words and a number; a candidate's score is the
sum of the numbers times their weights, and its probability the softmax of the scores.
The weights are made by benchmarks/train_antecedents.py.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from math import exp
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Mapping

    Candidates = Mapping[int, Mapping[str, float]]
    """The features of each candidate, by a number that tells who it is."""


class Chooser(Protocol):
    """Whoever chooses among candidates: the ranker, or a reader to learn from."""

    def choose(self, sort: str, candidates: Candidates) -> int | None:
        """The one that is meant; None if that is not clear."""


@dataclass(frozen=True, slots=True)
class Ranker:
    """Weights of features by the sort of mention, and how probable the best must be.

    `close` is the second's probability, as a share of the best's, beyond which neither leads.
    """

    weights: Mapping[str, Mapping[str, float]]
    bounds: Mapping[str, float]
    close: Mapping[str, float]

    def choose(self, sort: str, candidates: Candidates) -> int | None:
        """The most probable candidate; None if there is none, or not clearly."""
        if not candidates:
            return None
        weights = self.weights[sort]
        scores = {
            who: sum([weights.get(f, 0.0) * value for f, value in features.items()])
            for who, features in candidates.items()
        }
        best = max(scores, key=lambda who: (scores[who], -who))
        odds = [exp(score - scores[best]) for who, score in scores.items() if who != best]
        if odds and max(odds) > self.close[sort]:
            return None
        return best if self.bounds[sort] * (1.0 + sum(odds)) <= 1.0 else None


@cache
def load_ranker() -> Ranker:
    """The weights beside this file."""
    return Ranker(**json.loads(files(__package__).joinpath("antecedents.json").read_bytes()))
