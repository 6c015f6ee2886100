"""Nouns by which one person is called in turn, from alike.tsv: "lawyer" and "attorney"."""

from __future__ import annotations

from functools import cache
from importlib.resources import files


@cache
def alike(noun: str) -> frozenset[str]:
    """The nouns that can mean the same person as `noun`, with `noun` itself."""
    return _sets().get(noun, frozenset((noun,)))


@cache
def _sets() -> dict[str, frozenset[str]]:
    table: dict[str, frozenset[str]] = {}
    for line in files(__package__).joinpath("alike.tsv").read_text("utf-8").splitlines():
        words = line.split()
        if line.startswith("#") or not words:
            continue
        # The first of a line stands for all of it, every other only for itself and the first.
        for word in words:
            table[word] = table.get(word, frozenset((word,))) | frozenset(words)
    return table
