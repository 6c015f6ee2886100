"""Punkt: whether a full stop after an abbreviation also ends its sentence.

The algorithm is Kiss and Strunk's (Computational Linguistics 32(4), 2006), as NLTK has
it: NLTK's trainer learns the parameters (punkt.json, by benchmarks/train_punkt.py), and
a test holds this decision equal to NLTK's own tokenizer with these parameters. NLTK is
not asked while the program runs, because importing it would double the cold start.
"""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

# NLTK's bits for how a word was seen: in lower case anywhere, capitalised in mid-sentence.
_LOWER = 1 << 4 | 1 << 5 | 1 << 6
_UPPER_INSIDE = 1 << 2


class Parameters(NamedTuple):
    """What Punkt knows of English news.

    `abbreviations` are lower case without their last stop, `titles` those of them that
    always stand before a name; `starters` open sentences, `seen` holds how a word was
    capitalised, as NLTK's bits.
    """

    abbreviations: frozenset[str]
    titles: frozenset[str]
    starters: frozenset[str]
    seen: Mapping[str, int]


def ends_sentence(word: str, following: str) -> bool:
    """Whether the stop after `word` (without it) ends a sentence before `following`."""
    known = parameters()
    key = word.lower()
    if key not in known.abbreviations and key.rpartition("-")[2] not in known.abbreviations:
        return True
    if not following[:1].isupper():
        return False
    norm = following.lower()
    bits = known.seen.get(norm, 0)
    if bits & _LOWER and not bits & _UPPER_INSIDE:
        return True  # a word that is capitalised for nothing else
    return norm in known.starters


@cache
def parameters() -> Parameters:
    """The parameters of punkt.json, and the abbreviations of abbreviations.txt."""
    folder = files(__package__)
    learned = json.loads(folder.joinpath("punkt.json").read_text("utf-8"))
    by_hand: dict[str, bool] = {}
    for line in folder.joinpath("abbreviations.txt").read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            word, _, role = line.partition(" ")
            by_hand[word] = role == "title"
    return Parameters(
        frozenset(by_hand) | frozenset(learned["abbreviations"]),
        frozenset(word for word, title in by_hand.items() if title),
        frozenset(learned["starters"]),
        learned["ortho"],
    )
