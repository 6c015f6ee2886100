"""A lexicon's own examples: sentences in which an entry must, or must not, be found."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tabloid_cli.article import Article, Block
from tabloid_cli.prose import parse
from tabloid_cli.tone.context import confined
from tabloid_cli.tone.reading import sensational_words
from tabloid_cli.tone.table import Problem

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tabloid_cli.document import Document
    from tabloid_cli.report import Part
    from tabloid_cli.tone.entries import Entry
    from tabloid_cli.tone.lexicon import Lexicon


def document_of(text: str, part: Part = "body") -> Document:
    """A document whose headline, or whose body by paragraphs, is `text`."""
    blocks = []
    start = 0
    for line in text.split("\n"):
        if line.strip():
            blocks.append(Block(start, start + len(line), part))
        start += len(line) + 1
    return parse(Article(name="-", format="text", text=text, blocks=tuple(blocks)))


def terms_in(text: str, lexicon: Lexicon, part: Part = "body") -> list[str]:
    """The terms of `lexicon` found in `text`, in order."""
    found = sensational_words(document_of(text, part), lexicon)
    return [word.term for word in found]


def example_faults(entry: Entry, lexicon: Lexicon) -> list[str]:
    """What the entry's examples show to be wrong, in plain sentences."""
    part: Part = "headline" if confined(entry.context, "headline") else "body"
    faults = []
    if entry.hit and entry.term not in terms_in(entry.hit, lexicon, part):
        faults.append(f"{entry.term!r} is not found in its example {entry.hit!r}")
    if entry.miss and entry.term in terms_in(entry.miss, lexicon, part):
        faults.append(f"{entry.term!r} is found in {entry.miss!r}, where it must not be")
    return faults


def faulty_rows(rows: Iterable[tuple[int, Entry]], lexicon: Lexicon) -> list[Problem]:
    """The lines of a table whose examples don't hold in `lexicon`."""
    return [
        Problem(line, fault) for line, entry in rows for fault in example_faults(entry, lexicon)
    ]
