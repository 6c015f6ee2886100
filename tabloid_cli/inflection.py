"""Inflection: the forms of a word by the rules of English spelling, with nothing looked up.

Sourcing's cues, the nouns for sources and tone's entries are inflected by these; each table
names the words whose forms they get wrong.
"""

from __future__ import annotations

import re

_VOWELS = "aeiou"
_SIBILANT = re.compile(r"(?:s|x|z|ch|sh)$")
_CLOSED_SYLLABLE = re.compile(r"^[^aeiou]*(?:qu)?[aeiou][^aeiouwxy]$")
"""One syllable that ends in one vowel and one consonant: slam, stun, quip."""


def with_s(word: str) -> str:
    """A verb's third person, a noun's plural: "claims", "denies", "gushes"."""
    if _SIBILANT.search(word):
        return word + "es"
    if word.endswith("y") and word[-2:-1] not in _VOWELS:
        return word[:-1] + "ies"
    return word + "s"


def past_and_participle(word: str) -> tuple[str, str]:
    """A verb's -ed and -ing forms: "denied", "denying"."""
    if word.endswith("ie"):
        return word + "d", word[:-2] + "ying"
    if word.endswith(("ee", "oe", "ye")):
        return word + "d", word + "ing"
    if word.endswith("e"):
        return word + "d", word[:-1] + "ing"
    return stem(word) + "ed", (word if word.endswith("y") else stem(word)) + "ing"


def verb_forms(word: str) -> tuple[str, str, str]:
    """A verb's -s, -ed and -ing forms."""
    return (with_s(word), *past_and_participle(word))


def stem(word: str) -> str:
    """What an ending that begins with a vowel is put to: slamm-, trash-, dish-, sexi-."""
    if word.endswith("y") and word[-2:-1] not in _VOWELS:
        return word[:-1] + "i"
    if word.endswith("e"):
        return word[:-1]
    if _CLOSED_SYLLABLE.match(word):
        return word + word[-1]
    return word
