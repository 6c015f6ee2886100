"""Read the cues and sources of tabloid-gold, by sentences numbered as its annotators saw them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from brat import Gold
from evaluation import scorer

if TYPE_CHECKING:
    from pathlib import Path

BESIDE = 15
"""Characters between a source and its cue: "he has repeatedly said"."""
_CLOSING = (",", '"', "”", "’", "'")
"""Marks after which a verb has its subject behind it: "...,” said Roe"."""


def golds_of(path: Path) -> tuple[str, list[Gold], list[tuple[int, int]]]:
    """An annotated article's text, its attributions (without content), and what is not body."""
    module = scorer(path.parent.parent)
    text, gold, body, _ = module.read_gold(path)
    skipped = [s for s in module.sentences(text) if s not in set(body)]
    found = [
        Gold(
            [meant_place(text, a["sentence"], a["cue"], text[slice(*a["source"])])]
            if a["source"]
            else [],
            [tuple(a["cue"])],
            [],
        )
        for a in gold
        if a["cue"]
    ]
    return text, found, skipped


def meant_place(
    text: str, sentence: tuple[int, int], cue: tuple[int, int], words: str
) -> tuple[int, int]:
    """Which of the places in a cue's sentence where a source's `words` stand is meant.

    An annotation gives the words alone; "he" also stands in "the", and twice in "If he
    left, he said". Beside the cue is likeliest, and then the first before it.
    """
    start, end = sentence
    whole = re.compile(rf"(?<!\w){re.escape(words)}(?!\w)")
    places = [m.span() for m in whole.finditer(text, start, end)]
    if not places:
        at = text.index(words, start)
        return at, at + len(words)
    before = [place for place in places if place[1] <= cue[0]]
    beside = [place for place in before if cue[0] - place[1] <= BESIDE]
    after = [place for place in places if place[0] - cue[1] == 1]
    inverted = after and text[: cue[0]].rstrip()[-1:] in _CLOSING
    return ((inverted and after) or beside[-1:] or before or after or places)[0]
