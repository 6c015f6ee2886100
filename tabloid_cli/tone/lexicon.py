"""The lexicon of sensational words: ours, and a user's merged over it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, cached_property
from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tabloid_cli.tone.entries import Category, Entry
from tabloid_cli.tone.patterns import PatternIndex
from tabloid_cli.tone.shouting import TYPOGRAPHY
from tabloid_cli.tone.table import LexiconError, Problem, read_rows, trusted_rows

if TYPE_CHECKING:
    import os
    from collections.abc import Iterable, Mapping

QUIET = "quiet"
"""The category of words that look sensational and are not: found, they hide the others."""

_LARGEST = 8_000_000
"""Bytes of a user's file."""


@dataclass(frozen=True)
class Lexicon:
    """Categories and entries; two entries never share a term."""

    categories: tuple[Category, ...]
    entries: tuple[Entry, ...]

    @cached_property
    def patterns(self) -> PatternIndex:
        """The entries by their first word, ready for matching."""
        return PatternIndex(e for e in self.entries if e.term not in TYPOGRAPHY)

    @cached_property
    def by_term(self) -> Mapping[str, Entry]:
        """The entries by their term in lower case."""
        return {entry.term.lower(): entry for entry in self.entries}

    def __getstate__(self) -> dict[str, Any]:
        """What travels to another process: not what is quickly made again."""
        return {"categories": self.categories, "entries": self.entries}

    def __setstate__(self, state: dict[str, Any]) -> None:
        """Take up what travelled."""
        self.__dict__.update(state)

    def merged(self, entries: Iterable[Entry]) -> Lexicon:
        """The same with `entries` over it: a term that is in both is theirs.

        An entry of weight 0 takes its term out.
        """
        terms = dict(self.by_term)
        for entry in entries:
            terms[entry.term.lower()] = entry
        kept = tuple(e for e in terms.values() if e.weight or e.category == QUIET)
        known = {c.name for c in self.categories}
        new = dict.fromkeys(e.category for e in kept if e.category not in known)
        categories = (*self.categories, *(Category(name, 1.0, "") for name in new))
        return Lexicon(categories, kept)


@cache
def default_lexicon() -> Lexicon:
    """The lexicon that ships with the package, in the folder tone/lexicon."""
    folder = resources.files(__package__).joinpath("lexicon")
    table = folder.joinpath("categories.tsv").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in table.splitlines() if line and line[0] != "#")
    categories = tuple(Category(name, float(weight), belongs) for name, weight, belongs in rows)
    entries: list[Entry] = []
    for name, _, _ in categories:
        entries += trusted_rows(folder.joinpath(f"{name}.tsv").read_text(encoding="utf-8"))
    return Lexicon(categories, tuple(entries))


def load_lexicon(path: str | os.PathLike[str], *, alone: bool = False) -> Lexicon:
    """The lexicon in the file at `path`, merged over ours, or `alone`.

    Raises `LexiconError`, which names each bad line, if the file is not in the format of
    `tabloid_cli.tone.table`; `OSError` if it can't be read.
    """
    rows = read_table(path)
    ours = default_lexicon()
    base = Lexicon(ours.categories, ()) if alone else ours
    return base.merged(entry for _, entry in rows)


def read_table(path: str | os.PathLike[str]) -> tuple[tuple[int, Entry], ...]:
    """The entries of a user's file with their lines; `LexiconError` as `load_lexicon` raises it."""
    name = str(path)
    with Path(path).open("rb") as file:
        data = file.read(_LARGEST + 1)
    if len(data) > _LARGEST:
        raise LexiconError(name, (Problem(1, f"larger than {_LARGEST // 1_000_000} MB"),))
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise LexiconError(name, (Problem(line, "not UTF-8; save the file as UTF-8"),)) from None
    read = read_rows(text, {c.name: c for c in default_lexicon().categories})
    if read.problems:
        raise LexiconError(name, read.problems)
    if not read.entries:
        raise LexiconError(name, (Problem(1, "no entry in the file"),))
    return read.entries
