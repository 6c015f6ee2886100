"""Read the cues of tabloid-gold, by sentences numbered as its annotators saw them."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from types import ModuleType


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


def cues_of(path: Path) -> tuple[str, list[tuple[int, int]], list[tuple[int, int]]]:
    """An annotated article's text, the spans of its cues, and those that are not body."""
    module = scorer(path.parent.parent)
    text, gold, body, _ = module.read_gold(path)
    skipped = [s for s in module.sentences(text) if s not in set(body)]
    return text, [tuple(a["cue"]) for a in gold if a["cue"]], skipped
