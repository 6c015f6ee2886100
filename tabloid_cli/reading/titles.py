"""Headlines That Begin a Line, known by the capitals of their small words."""

from __future__ import annotations

import re

from tabloid_cli.reading.sentence_ends import is_closed
from tabloid_cli.reading.words import word_list

_CRY = re.compile(r"['\"]?[A-Z0-9][^.!?\"]{1,38}[!?]{1,3}['\"]{0,2} ")
_TOKEN = re.compile(r"\S+")
_LETTERS = re.compile(r"[^\W_]+(?:['.-][^\W_]+)*")
_LONGEST = 400
_FEWEST_CAPITALS = 5
_LONGEST_SMALL = 4


def title_end(words: str) -> int:
    """Where the title that begins a straight line ends; 0 if it begins with none.

    A title is a run of capitalised words, among them one that names no one and no
    thing ("Wants To", "With", "Her"): names alone make no title. A cry may stand
    before it: "Oh Baby! Star Wants To Get Married".
    """
    words = words[:_LONGEST]
    cry = _CRY.match(words)
    start = cry.end() if cry else 0
    capitals, signs, end = 0, 0, 0
    for token in _TOKEN.finditer(words, start):
        letters = _LETTERS.search(token.group())
        word = letters.group() if letters else ""
        if word and word[0].islower():
            if len(word) > _LONGEST_SMALL or word not in word_list("small-in-titles"):
                break
        elif word:
            capitals += 1
            signs += token.start() > 0 and word.lower() in word_list("capital-in-titles")
            end = token.end()
        if not is_closed(token.group()) or len(word) <= 2 or "." in word:
            continue
        if capitals < _FEWEST_CAPITALS:
            # "Poor Jane Roe. If ...": a short sentence full of names.
            return 0
        # A whole sentence of capitals; below a cry it needs no small word.
        return token.end() if signs or (cry and token.group()[-1] in "!?'") else 0
    return end if signs and capitals > _FEWEST_CAPITALS else 0
