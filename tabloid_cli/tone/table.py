"""Reading a lexicon's table: one entry a line, tab-separated, errors with their line.

Columns: term, category, weight, inflect, variants, context, hit, miss. Only the first two
must be there. Variants stand between bars. Empty lines and lines that begin with ``#``
are skipped, and so is a line of the columns' names.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tabloid_cli.tone.context import parse_context
from tabloid_cli.tone.entries import Category, Entry
from tabloid_cli.tone.patterns import GAP, SLOTS, term_tokens

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

COLUMNS = Entry._fields
RULES = frozenset("vna")
_HEAVIEST = 10.0
_MOST_WORDS = 12
_MOST_GAPS = 2


class Problem(NamedTuple):
    """What is wrong in one line."""

    line: int
    message: str


class LexiconError(ValueError):
    """A lexicon that could not be read: `name` of the file, `problems` by line."""

    def __init__(self, name: str, problems: tuple[Problem, ...]) -> None:
        self.name = name
        self.problems = problems
        super().__init__("; ".join(f"{name}:{p.line}: {p.message}" for p in problems[:20]))


class Rows(NamedTuple):
    """A table's entries with their lines, and what is wrong with the others."""

    entries: tuple[tuple[int, Entry], ...]
    problems: tuple[Problem, ...]


def read_rows(text: str, categories: Mapping[str, Category]) -> Rows:
    """Read a table; a category that `categories` lacks weighs 1."""
    entries: list[tuple[int, Entry]] = []
    problems: list[Problem] = []
    first_seen: dict[str, int] = {}
    for number, cells in _lines(text):
        try:
            entry = _entry(cells, categories)
        except ValueError as error:
            problems.append(Problem(number, str(error)))
            continue
        earlier = first_seen.setdefault(entry.term.lower(), number)
        if earlier != number:
            problems.append(Problem(number, f"{entry.term!r} stands already in line {earlier}"))
        else:
            entries.append((number, entry))
    return Rows(tuple(entries), tuple(problems))


def trusted_rows(text: str) -> list[Entry]:
    """Read a table of the package's own: every row has a weight, and a test has checked it."""
    entries: list[Entry] = []
    for line in text.splitlines()[1:]:
        cells = line.split("\t")
        cells += [""] * (len(COLUMNS) - len(cells))
        term, category, weight, inflect, variants, context, hit, miss = cells
        wordings = tuple(variants.split(" | ")) if variants else ()
        entries.append(Entry(term, category, float(weight), inflect, wordings, context, hit, miss))
    return entries


def _lines(text: str) -> Iterator[tuple[int, list[str]]]:
    # Not splitlines(): a line separator within a cell must not shift the numbers.
    for number, line in enumerate(text.split("\n"), 1):
        cells = line.rstrip("\r").split("\t")
        if line.strip() and not line.startswith("#") and cells[:2] != ["term", "category"]:
            yield number, cells


def _entry(cells: list[str], categories: Mapping[str, Category]) -> Entry:
    """An entry from a line's cells; ValueError with a plain sentence."""
    if len(cells) > len(COLUMNS):
        raise ValueError(f"{len(cells)} columns; there are {len(COLUMNS)}: {', '.join(COLUMNS)}")
    cells += [""] * (len(COLUMNS) - len(cells))
    term, category, weight, inflect, variants, context, hit, miss = map(str.strip, cells)
    if not category:
        raise ValueError("no category; columns are separated by tabs, term first, category second")
    if not category.isascii() or not category.replace("-", "").isalnum():
        raise ValueError(f"category {category!r}: letters, digits and hyphens only")
    wordings = tuple(filter(None, map(str.strip, variants.split("|"))))
    for wording in (term, *wordings):
        check_term(wording)
    if not set(inflect) <= RULES:
        raise ValueError(f"inflect {inflect!r}: v (verb), n (noun) and a (adjective) are known")
    parse_context(context)
    return Entry(
        term, category, _weight(weight, category, categories), inflect, wordings, context, hit, miss
    )


def check_term(term: str) -> None:
    """Raise ValueError if `term` can't be matched."""
    words = term.split()
    tokens = term_tokens(term)
    slots = [w for w in words if w in SLOTS]
    if not tokens:
        raise ValueError("no term in the first column")
    if len(tokens) > _MOST_WORDS:
        raise ValueError(f"{term!r} is longer than {_MOST_WORDS} words")
    unknown = next((w for w in words if w[0] == "<" and w[-1] == ">" and w not in SLOTS), None)
    if unknown:
        raise ValueError(f"unknown slot {unknown!r}; known are {' '.join(sorted(SLOTS))}")
    if GAP in (words[0], words[-1]) or words.count(GAP) > _MOST_GAPS or len(slots) == len(words):
        raise ValueError(f"{term!r}: at most two gaps (...), within the term, and a word beside")
    if words[0] == "<him>":
        raise ValueError(f"{term!r} begins with <him>; begin with a word")


def _weight(cell: str, category: str, categories: Mapping[str, Category]) -> float:
    if not cell:
        return categories[category].weight if category in categories else 1.0
    try:
        weight = float(cell)
    except ValueError:
        raise ValueError(f"weight {cell!r} is no number") from None
    if not 0 <= weight <= _HEAVIEST:
        raise ValueError(f"weight {cell}: 0 (never counted) to {_HEAVIEST:g}")
    return weight
