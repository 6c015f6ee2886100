"""The forms of a word by the rules of English spelling; exceptions are in irregular.tsv."""

from __future__ import annotations

import re
from functools import cache
from importlib import resources

_VOWELS = "aeiou"
_SIBILANT = re.compile(r"(?:s|x|z|ch|sh)$")
_CLOSED_SYLLABLE = re.compile(r"^[^aeiou]*(?:qu)?[aeiou][^aeiouwxy]$")
"""One syllable that ends in one vowel and one consonant: slam, stun, quip."""


@cache
def irregular_forms() -> dict[tuple[str, str], tuple[str, ...]]:
    """``(rule, base) -> the other forms``, for words that the rules get wrong."""
    text = resources.files(__package__).joinpath("irregular.tsv").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in text.splitlines() if line and line[0] != "#")
    return {(rule, base): tuple(forms.split()) for rule, base, forms in rows}


def forms_of(word: str, rule: str) -> tuple[str, ...]:
    """`word` and its forms as a verb (``v``), noun (``n``) or adjective (``a``)."""
    known = irregular_forms().get((rule, word))
    if known is not None:
        return (word, *known)
    if rule == "v":
        return (word, _with_s(word), *_past_and_participle(word))
    if rule == "n":
        return (word, _with_s(word))
    stem = _stem(word)
    return (word, stem + "er", stem + "est")


def _with_s(word: str) -> str:
    if _SIBILANT.search(word):
        return word + "es"
    if word.endswith("y") and word[-2:-1] not in _VOWELS:
        return word[:-1] + "ies"
    return word + "s"


def _past_and_participle(word: str) -> tuple[str, str]:
    if word.endswith("ie"):
        return word + "d", word[:-2] + "ying"
    if word.endswith("e") and not word.endswith(("ee", "oe", "ye")):
        return word + "d", word[:-1] + "ing"
    if word.endswith("e"):
        return word + "d", word + "ing"
    return _stem(word) + "ed", (_stem(word) if not word.endswith("y") else word) + "ing"


def _stem(word: str) -> str:
    """What an ending that begins with a vowel is put to: slamm-, trash-, dish-, sexi-."""
    if word.endswith("y") and word[-2:-1] not in _VOWELS:
        return word[:-1] + "i"
    if word.endswith("e"):
        return word[:-1]
    if _CLOSED_SYLLABLE.match(word):
        return word + word[-1]
    return word
