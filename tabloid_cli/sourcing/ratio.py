"""The sourcing ratio: which body sentences hold attributed information."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from tabloid_cli.article import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tabloid_cli.document import Document
    from tabloid_cli.report import Attribution


def attributed_sentences(document: Document, attributions: Sequence[Attribution]) -> Iterator[Span]:
    """Sentences that hold a cue, or at least half of whose letters lie in content."""
    sentences = document.sentences
    starts = [s.start for s in sentences]
    held: set[int] = set()
    contents: list[Span] = []
    for attribution in attributions:
        if attribution.cue is not None:
            held.add(bisect_right(starts, attribution.cue.start) - 1)
        contents += attribution.content
    covered: dict[int, list[tuple[int, int]]] = {}
    for start, end in sorted(contents):
        index = max(0, bisect_right(starts, start) - 1)
        while index < len(sentences) and sentences[index].start < end:
            if index not in held:
                within = (max(start, sentences[index].start), min(end, sentences[index].end))
                covered.setdefault(index, []).append(within)
            index += 1
    text = document.text
    for index, parts in covered.items():
        sentence = sentences[index]
        letters = sum(map(str.isalpha, text[sentence.start : sentence.end]))
        said, at = 0, sentence.start
        for start, end in parts:
            said += sum(map(str.isalpha, text[max(start, at) : end]))
            at = max(at, end)
        if 2 * said >= letters:
            held.add(index)
    for index in sorted(held):
        yield Span(sentences[index].start, sentences[index].end)
