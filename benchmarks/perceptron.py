"""An averaged structured perceptron that labels the units of a line (Collins 2002).

train_sourcing.py learns the span model with it. An annotation may say all of a line, or
only where the source is and where it is not.
"""

from __future__ import annotations

import random
from collections import Counter, defaultdict
from typing import TYPE_CHECKING, NamedTuple

from tabloid_cli.sourcing.finding.model import AFTER_EACH, BITS, LABELS
from tabloid_cli.sourcing.finding.spans import (
    DISTANCES,
    HELPING,
    OUTSIDE,
    SOURCE,
    likeliest_labels,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

Rows = list[list[str] | None]
"""The features of each unit of a line; None for the cue's."""
Weights = dict[str, list[float]]
"""Nine weights of a feature that scores pairs of labels, three of one that scores a label."""

SEEN = 10
"""Features of the span model seen less often are dropped: they do not pay."""
FORBIDDEN = 1e6
ALLOWED = {"=S": [-FORBIDDEN, 0.0, -FORBIDDEN], "=O": [0.0, -FORBIDDEN, 0.0]}
"""Features that only training knows: they keep a label from a unit or to it."""
PARTS = "wnc"
"""The sorts of features that only training knows apart: each is part of others."""
SIDES = "LR"
EPOCHS = 6
OURS = 3
"""How often the span model sees one of our own sentences in an epoch: PolNeAR has more."""


class Labelled(NamedTuple):
    """A line: the features of its units, their labels, and whether those say all."""

    rows: Rows
    labels: list[int]
    whole: bool


def scores_pairs(feature: str) -> bool:
    """Whether a feature scores the label before, too."""
    return feature[0].isupper()


def parts(feature: str) -> tuple[str, ...]:
    """What a feature holds of a unit that training weighs on its own, too.

    W, a word on its side, scores the label alone as w; of Y and d, n and c keep the
    classes and leave out where the unit stands.
    """
    if feature[0] == "W":
        return ("w" + feature[1:],)
    if feature[0] == "Y":
        return ("n" + feature[2:],)
    return ("c" + feature.partition(" ")[2],) if feature[0] == "d" else ()


def with_parts(rows: Rows) -> Rows:
    """The features of a line's units, and their parts."""
    return [
        [each for feature in unit for each in (feature, *parts(feature))]
        if unit is not None
        else None
        for unit in rows
    ]


def folded(packs: Mapping[str, int]) -> dict[str, int]:
    """Packed weights, those of parts added to all features that hold them."""
    whole = {feature: weight for feature, weight in packs.items() if feature[0] not in PARTS}
    for part in packs.keys() - whole.keys():
        for feature in holders(part):
            weight = packs[part] * (AFTER_EACH if scores_pairs(feature) else 1)
            whole[feature] = whole.get(feature, 0) + weight
    return whole


def holders(part: str) -> list[str]:
    """The features that hold a part."""
    if part[0] == "w":
        return ["W" + part[1:]]
    if part[0] == "n":
        return [f"Y{side}{part[1:]}" for side in SIDES]
    places = (side + distance for side in SIDES for distance in sorted(set(DISTANCES)))
    return [f"d{place} {part[1:]}" for place in (*places, HELPING)]


class Averaged:
    """Weights of an averaged perceptron, with what it takes to average them lazily."""

    def __init__(self) -> None:
        """Start with no features."""
        self.sums: Weights = dict(ALLOWED)
        self._late: Weights = {}

    def shift(
        self, features: list[str], up: tuple[int, int], down: tuple[int, int], now: int
    ) -> None:
        """One step for every feature; `up` and `down` are pairs of labels."""
        for feature in features:
            wide = scores_pairs(feature)
            raised, lowered = (LABELS * wide * before + label for before, label in (up, down))
            if raised != lowered:
                width = LABELS**2 if wide else LABELS
                weights = self.sums.setdefault(feature, [0.0] * width)
                stamps = self._late.setdefault(feature, [0.0] * width)
                weights[raised] += 1
                weights[lowered] -= 1
                stamps[raised] += now
                stamps[lowered] -= now

    def mean(self, now: int) -> Weights:
        """The weights averaged over all steps, without those that forbid."""
        return {
            feature: [w - v / now for w, v in zip(weights, self._late[feature], strict=True)]
            for feature, weights in self.sums.items()
            if feature not in ALLOWED
        }


def learn(known: list[Labelled]) -> Weights:
    """Weights that label the units best.

    It learns without the rule that a source is one piece, which is kept for its use:
    learned with it, PolNeAR's sources came out worse and ours no better.
    """
    rows = frequent([one.rows for one in known])
    learned = Averaged()
    order = [k for k, one in enumerate(known) for _ in range(1 if one.whole else OURS)]
    rng, now = random.Random(0), 1  # noqa: S311
    for _ in range(EPOCHS):
        rng.shuffle(order)
        for k in order:
            row = rows[k]
            truth = known[k].labels
            if not known[k].whole:
                truth = likeliest_labels(scores(restricted(row, truth), learned.sums))
            guess = likeliest_labels(scores(row, learned.sums))
            now += 1
            for t, features in enumerate(row):
                up, down = pair(truth, t), pair(guess, t)
                if features and up != down:
                    learned.shift(features, up, down, now)
    return learned.mean(now)


def pair(labels: list[int], at: int) -> tuple[int, int]:
    """A unit's label and the one before."""
    return (labels[at - 1] if at else OUTSIDE, labels[at])


def scores(rows: Rows, weights: Mapping[str, list[float]]) -> list[list[float] | None]:
    """Each unit's sums of the weights of its nine pairs; None for a unit of the cue."""
    return [
        None
        if features is None
        else nine([w for f in features if (w := weights.get(f)) is not None])
        for features in rows
    ]


def nine(weights: list[list[float]]) -> list[float]:
    """The sum of the weights of labels and of pairs, for each pair."""
    sums = [0.0] * LABELS**2
    for width in (LABELS, LABELS**2):
        columns = [w for w in weights if len(w) == width]
        if columns:
            sides = [sum(column) for column in zip(*columns, strict=True)]
            sums = [a + b for a, b in zip(sums, sides * (len(sums) // width), strict=True)]
    return sums


def frequent(rows: list[Rows]) -> list[Rows]:
    """The features without those seen too seldom."""
    counts = Counter(f for row in rows for unit in row for f in unit or ())
    often = {f for f, n in counts.items() if n >= SEEN}
    return [
        [[f for f in unit if f in often] if unit is not None else None for unit in row]
        for row in rows
    ]


def restricted(units: Rows, labels: list[int]) -> Rows:
    """Units that may be source only where the annotation has it; the rest is left open."""
    return [
        [*unit, "=S" if label == SOURCE else "=O"] if unit is not None else None
        for unit, label in zip(units, labels, strict=True)
    ]


def check_range(weights: dict[str, list[float]]) -> None:
    """Raise OverflowError where a sum of packed weights could leave its field."""
    most: dict[str, float] = defaultdict(float)
    for feature, each in weights.items():
        most[feature[0]] = max(most[feature[0]], *map(abs, each))
    if 10 * sum(most.values()) >= 1 << (BITS - 1):
        message = "the span model's weights are too large to be packed"
        raise OverflowError(message)
