"""The learned weights: model.json, made by benchmarks/train_sourcing.py.

The span model's weights are tenths, and a feature's three or nine of them are packed
into one integer, 16 bits each, the first lowest: adding such integers adds all weights
at once, and a file of them is read five times as fast as a file of lists.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import repeat
from struct import Struct
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

BITS = 16
UNIT, STEP = Struct("<3H"), Struct("<9H")
_HALF = 1 << (BITS - 1)
# Half a field added to each keeps sums of negative weights from borrowing of the next;
# as every label gets the same, it changes no comparison.
_UNIT_ZERO = sum(_HALF << (BITS * i) for i in range(3))
_STEP_ZERO = sum(_HALF << (BITS * i) for i in range(9))


@dataclass(frozen=True, slots=True)
class Model:
    """Weights by feature.

    `cue` and `span` are log-odds that a candidate is a cue, `units` and `steps` the
    span model's scores of labels and of pairs of neighbouring labels, packed.
    """

    cue: Mapping[str, float]
    span: Mapping[str, float]
    units: Mapping[str, int]
    steps: Mapping[str, int]

    def unit_scores(self, units: Iterable[Sequence[str]]) -> list[Sequence[float] | None]:
        """Each unit's scores of three labels, up to a common constant; None without features."""
        return _sums(self.units, units, _UNIT_ZERO, UNIT)

    def step_scores(self, steps: Iterable[Sequence[str]]) -> list[Sequence[float] | None]:
        """Each step's scores of nine pairs of labels, in the same way."""
        return _sums(self.steps, steps, _STEP_ZERO, STEP)


def _sums(
    weights: Mapping[str, int], rows: Iterable[Sequence[str]], zero: int, fields: Struct
) -> list[Sequence[float] | None]:
    get, unpack, size, none = weights.get, fields.unpack, fields.size, repeat(0)
    return [
        unpack(sum(map(get, features, none), zero).to_bytes(size, "little")) if features else None
        for features in rows
    ]


def packed(weights: Sequence[float]) -> int:
    """Weights as one integer, in tenths."""
    return sum(round(10 * weight) << (BITS * i) for i, weight in enumerate(weights))


@cache
def load_model() -> Model:
    """The model beside this file."""
    return Model(**json.loads(files(__package__).joinpath("model.json").read_bytes()))
