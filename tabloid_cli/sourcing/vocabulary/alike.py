"""Nouns by which one person is called in turn, from alike.tsv: "lawyer" and "attorney"."""

from __future__ import annotations

from functools import cache

from tabloid_cli.sourcing.vocabulary.tables import read_rows


@cache
def alike(noun: str) -> frozenset[str]:
    """The nouns that can mean the same person as `noun`, with `noun` itself."""
    return _sets().get(noun, frozenset((noun,)))


@cache
def _sets() -> dict[str, frozenset[str]]:
    """A noun that stands in several lines can mean whoever any of them can."""
    table: dict[str, frozenset[str]] = {}
    for (line,) in read_rows(__package__, "alike.tsv"):
        words = line.split()
        for word in words:
            table[word] = table.get(word, frozenset((word,))) | frozenset(words)
    return table
