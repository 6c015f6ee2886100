"""What a lexicon holds, for people to look up."""

from __future__ import annotations

from functools import cache
from importlib import resources
from typing import TYPE_CHECKING, NamedTuple

from tabloid_cli.tone.patterns import term_tokens, wordings

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tabloid_cli.tone.entries import Entry
    from tabloid_cli.tone.lexicon import Lexicon

NEAR_ENOUGH = 12
"""Entries offered for a word that is none."""


class Evidence(NamedTuple):
    """Articles of the reference set that hold an entry."""

    tabloid: int
    """Of the celebrity press."""
    others: int
    """Of newspapers and the trade press."""


@cache
def evidence() -> dict[str, Evidence]:
    """The corpus figures of entries found in the reference set, by term (evidence.tsv)."""
    text = resources.files(__package__).joinpath("evidence.tsv").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in text.splitlines() if line and line[0] != "#")
    return {term: Evidence(int(tabloid), int(others)) for term, tabloid, others in rows}


def forms(entry: Entry) -> list[str]:
    """The wordings by which `entry` is found, its term first, each once."""
    return list(dict.fromkeys(" ".join(words) for words in wordings(entry)))


def entries_for(lexicon: Lexicon, wanted: str) -> list[Entry]:
    """The entries that `wanted` is a wording of."""
    tokens = term_tokens(wanted)
    return [e for e in lexicon.entries if e.term == wanted or tokens in set(wordings(e))]


def entries_with(lexicon: Lexicon, wanted: str) -> list[Entry]:
    """Some entries in whose terms the words of `wanted` stand."""
    words = set(term_tokens(wanted))
    found = (e for e in lexicon.entries if words & set(term_tokens(e.term)))
    return [entry for entry, _ in zip(found, range(NEAR_ENOUGH), strict=False)]


def table_rows(lexicon: Lexicon, category: str | None = None) -> Iterator[str]:
    """The lexicon, or one category of it, as lines of a table that can be read again."""
    for entry in lexicon.entries:
        if category is None or entry.category == category:
            yield "\t".join(
                (
                    entry.term,
                    entry.category,
                    f"{entry.weight:g}",
                    entry.inflect,
                    " | ".join(entry.variants),
                    entry.context,
                    entry.hit,
                    entry.miss,
                )
            ).rstrip("\t")
