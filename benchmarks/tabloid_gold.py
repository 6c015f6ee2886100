"""Read the cues and sources of tabloid-gold, by sentences numbered as its annotators saw them."""

from __future__ import annotations

import importlib.util
from functools import cache
from typing import TYPE_CHECKING

from brat import Gold

if TYPE_CHECKING:
    from pathlib import Path
    from types import ModuleType


@cache
def scorer(data: Path) -> ModuleType:
    """The scorer beside the data, which numbers sentences as the annotation does."""
    path = data.parent / "tools" / "score_gold.py"
    spec = importlib.util.spec_from_file_location("score_gold", path)
    if spec is None or spec.loader is None:
        message = f"{path} is missing"
        raise FileNotFoundError(message)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def golds_of(path: Path) -> tuple[str, list[Gold], list[tuple[int, int]]]:
    """An annotated article's text, its attributions (without content), and what is not body."""
    module = scorer(path.parent.parent)
    text, gold, body, _ = module.read_gold(path)
    skipped = [s for s in module.sentences(text) if s not in set(body)]
    found = [
        Gold([tuple(a["source"])] if a["source"] else [], [tuple(a["cue"])], [])
        for a in gold
        if a["cue"]
    ]
    return text, found, skipped
