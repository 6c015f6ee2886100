"""What stands inside a paragraph and is no body: calls to the reader, captions.

Scraped text often has a whole article in one line.
"""

from __future__ import annotations

from functools import cache
from itertools import groupby, pairwise
from typing import TYPE_CHECKING

from tabloid_cli.reading.lines import LinePattern, LinePatterns, line_patterns
from tabloid_cli.reading.sentence_ends import NEXT_SENTENCE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tabloid_cli.article import BlockKind
    from tabloid_cli.reading.lines import Where
    from tabloid_cli.reading.shape import Paragraph

_PLACES: dict[BlockKind, frozenset[Where]] = {
    "promo": frozenset({"whole", "close"}),
    "caption": frozenset({"start"}),  # "Roe in 1994." may be the end of a sentence, cut at "J."
}
_EVERY = frozenset.union(*_PLACES.values())


def mark_inside(paragraphs: list[Paragraph], patterns: LinePatterns) -> list[Paragraph]:
    """Cut out of the paragraphs those of their sentences that would be no body as lines."""
    fitting = LinePatterns(_by_first_word(), tuple(filter(_cuts, patterns.by_needle)))
    marked: list[Paragraph] = []
    for paragraph in paragraphs:
        if paragraph.kind is None and len(paragraph.words) == paragraph.end - paragraph.start:
            marked += _parts(paragraph, fitting)
        else:
            marked.append(paragraph)
    return marked


@cache
def _by_first_word() -> dict[str, tuple[LinePattern, ...]]:
    """The entries that tell of a sentence, too, that it is no body, by its first word."""
    table: dict[str, tuple[LinePattern, ...]] = {}
    for pattern in filter(_cuts, line_patterns()):
        for word in pattern.begins:
            table[word] = (*table.get(word, ()), pattern)
    return table


def _cuts(pattern: LinePattern) -> bool:
    return pattern.where in _PLACES.get(pattern.kind, ())


def _parts(paragraph: Paragraph, patterns: LinePatterns) -> list[Paragraph]:
    """The paragraph, or its sentences, neighbours of one kind together."""
    words = paragraph.words
    ends = [end for end in NEXT_SENTENCE.finditer(words) if not _is_short(words, end.start())]
    if not ends:
        return [paragraph]
    starts = [0, *(end.end() for end in ends), len(words)]
    sentences = [words[start:end].rstrip() for start, end in pairwise(starts)]
    kinds = list(_kinds(sentences, patterns))
    if not any(kinds):
        return [paragraph]
    parts = []
    for kind, same in groupby(range(len(kinds)), key=kinds.__getitem__):
        first, *others = same
        start, last = starts[first], others[-1] if others else first
        end = starts[last] + len(sentences[last])
        parts.append(
            paragraph._replace(
                start=paragraph.start + start,
                end=paragraph.start + end,
                words=words[start:end],
                kind=kind,
            )
        )
    return parts


def _kinds(sentences: list[str], patterns: LinePatterns) -> Iterator[BlockKind | None]:
    """What each sentence of a straight line is, None for body; in speech all are body."""
    quoted = False
    for sentence in sentences:
        found = patterns.find(sentence, _EVERY) if sentence[0].isalpha() and not quoted else None
        yield found.kind if found else None
        quoted ^= sentence.count('"') % 2 == 1


def _is_short(words: str, stop: int) -> bool:
    """Whether a single letter stands before a stop: "Jane D. Roe", "2 p.m. Monday"."""
    return words[stop] == "." and (stop == 1 or not words[stop - 2].isalnum())
