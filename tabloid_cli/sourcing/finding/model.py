"""The learned weights: model.json, made by benchmarks/train_sourcing.py.

The span model's weights are tenths: nine of a feature, for the label before a unit times
three plus its own. They are packed into one integer, 16 bits each, the first lowest:
adding such integers adds all weights at once, and a file of them is read five times as
fast as a file of lists. A feature that scores the unit's own label has the same three
weights after every label before, and only those are in the file.

A table of the file is a text of features, a line each, and a list of their weights: so
the whole is read in two thirds of the time that an object of them takes.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import repeat
from struct import Struct
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from tabloid_cli.sourcing.finding.spans import Features

BITS = 16
LABELS = 3
_PAIRS = Struct(f"<{LABELS * LABELS}H")
# Half a field added to each keeps sums of negative weights from borrowing of the next;
# as every pair gets the same, it changes no comparison.
_ZERO = sum(1 << (BITS * pair + BITS - 1) for pair in range(LABELS * LABELS))
AFTER_EACH = sum(1 << (BITS * LABELS * before) for before in range(LABELS))
"""Times this, a label's three weights are those of its pairs: the same after every label."""


@dataclass(frozen=True, slots=True)
class Model:
    """Weights by feature.

    `cue` and `span` are log-odds that a candidate is a cue, `pairs` the span model's
    scores of a label and the one before, packed.
    """

    cue: Mapping[str, float]
    span: Mapping[str, float]
    pairs: Mapping[str, int]

    def scores(self, features: Features) -> list[Sequence[float] | None]:
        """Each unit's scores of its nine pairs, up to a common constant; None for the cue's."""
        get, none = self.pairs.get, repeat(0)
        unpack, size = _PAIRS.unpack, _PAIRS.size
        stretches, places = (
            {shared: sum(map(get, known_by, none), start) for shared, known_by in each.items()}
            for each, start in ((features.stretches, _ZERO), (features.places, 0))
        )
        return [
            unpack(
                sum(map(get, unit[2], none), stretches[unit[0]] + places[unit[1]]).to_bytes(
                    size, "little"
                )
            )
            if unit
            else None
            for unit in features.units
        ]


def packed(weights: Sequence[float]) -> int:
    """Weights as one integer, in tenths."""
    return sum(round(10 * weight) << (BITS * i) for i, weight in enumerate(weights))


@cache
def load_model() -> Model:
    """The model beside this file."""
    learned = json.loads(files(__package__).joinpath("model.json").read_bytes())
    pairs = _table(learned["pairs"])
    pairs.update((feature, w * AFTER_EACH) for feature, w in _table(learned["labels"]).items())
    return Model(_table(learned["cue"]), _table(learned["span"]), pairs)


def columns(table: Mapping[str, float]) -> dict[str, Any]:
    """A table of weights as the file has it."""
    return {"features": "\n".join(table), "weights": [*table.values()]}


def _table(read: Mapping[str, Any]) -> dict[str, Any]:
    """The weights that `columns` made ready for the file; equal ones are one object."""
    kept: dict[float, float] = {}
    weights = map(kept.setdefault, read["weights"], read["weights"])
    return dict(zip(read["features"].split("\n"), weights, strict=True))
