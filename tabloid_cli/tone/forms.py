"""The forms of a lexicon's word: by rule, but for the words of irregular.tsv."""

from __future__ import annotations

from functools import cache
from importlib import resources

from tabloid_cli.inflection import stem, verb_forms, with_s


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
        return (word, *verb_forms(word))
    if rule == "n":
        return (word, with_s(word))
    return (word, stem(word) + "er", stem(word) + "est")
