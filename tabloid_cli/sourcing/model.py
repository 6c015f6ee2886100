"""The learned weights: model.json, made by benchmarks/train_sourcing.py."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


@dataclass(frozen=True, slots=True)
class Model:
    """Weights by feature.

    `cue` and `span` are log-odds that a candidate is a cue, `units` and `steps` the
    span model's scores of labels and of pairs of neighbouring labels.
    """

    cue: Mapping[str, float]
    span: Mapping[str, float]
    units: Mapping[str, Sequence[float]]
    steps: Mapping[str, Sequence[float]]


@cache
def load_model() -> Model:
    """The model beside this file."""
    data = json.loads(files(__package__).joinpath("model.json").read_text("utf-8"))
    return Model(data["cue"], data["span"], data["units"], data["steps"])
