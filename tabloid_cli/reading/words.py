"""The short word lists that reading goes by, from words.txt."""

from __future__ import annotations

from functools import cache
from importlib.resources import files


@cache
def word_list(name: str) -> frozenset[str]:
    """The words of one list of words.txt, small; a KeyError if there is none."""
    return _lists()[name]


@cache
def _lists() -> dict[str, frozenset[str]]:
    source = files("tabloid_cli.reading").joinpath("words.txt").read_text(encoding="utf-8")
    lists: dict[str, frozenset[str]] = {}
    for line in source.splitlines():
        name, colon, words = line.partition(":")
        if colon and not line.startswith("#"):
            lists[name] = lists.get(name, frozenset()) | frozenset(words.split())
    return lists
