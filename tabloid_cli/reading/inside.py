"""What stands inside a paragraph and is no body: calls to the reader, captions.

Scraped text often has a whole article in one line.
"""

from __future__ import annotations

from itertools import groupby, pairwise
from typing import TYPE_CHECKING

from tabloid_cli.reading.sentence_ends import NEXT_SENTENCE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tabloid_cli.article import BlockKind
    from tabloid_cli.reading.lines import LinePatterns, Where
    from tabloid_cli.reading.shape import Paragraph

_PLACES: dict[BlockKind, frozenset[Where]] = {
    "promo": frozenset({"whole", "close"}),
    "caption": frozenset({"start"}),  # "Roe in 1994." may be the end of a sentence, cut at "J."
}
_EVERY = frozenset.union(*_PLACES.values())


def mark_inside(paragraphs: list[Paragraph], patterns: LinePatterns) -> list[Paragraph]:
    """Cut out of the paragraphs those of their sentences that would be no body as lines."""
    marked: list[Paragraph] = []
    for paragraph in paragraphs:
        is_cut = paragraph.kind is None and len(paragraph.words) == paragraph.end - paragraph.start
        marked += _parts(paragraph, patterns) if is_cut else [paragraph]
    return marked


def _parts(paragraph: Paragraph, patterns: LinePatterns) -> Iterator[Paragraph]:
    """The paragraph's sentences, neighbours of one kind together."""
    for kind, same in groupby(_sentences(paragraph.words, patterns), key=lambda part: part[2]):
        (start, end, _), *others = same
        end = others[-1][1] if others else end
        yield paragraph._replace(
            start=paragraph.start + start,
            end=paragraph.start + end,
            words=paragraph.words[start:end],
            kind=kind,
        )


def _sentences(words: str, patterns: LinePatterns) -> Iterator[tuple[int, int, BlockKind | None]]:
    """Where the sentences of a straight line are, and what each is; in speech all are body."""
    ends = (end for end in NEXT_SENTENCE.finditer(words) if not _is_short(words, end.start()))
    starts = [0, *(end.end() for end in ends), len(words)]
    quoted = False
    for start, following in pairwise(starts):
        sentence = words[start:following].rstrip()
        kind: BlockKind | None = None
        if not quoted and len(starts) > 2 and sentence[0].isalpha():
            found = patterns.find(sentence, _EVERY)
            if found and found.where in _PLACES.get(found.kind, ()):
                kind = found.kind
        quoted ^= sentence.count('"') % 2 == 1
        yield start, start + len(sentence), kind


def _is_short(words: str, stop: int) -> bool:
    """Whether a single letter stands before a stop: "Jane D. Roe", "2 p.m. Monday"."""
    return words[stop] == "." and (stop == 1 or not words[stop - 2].isalnum())
