"""The sourcing ratio: which body sentences hold attributed information."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from tabloid_cli.article import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from tabloid_cli.document import Document, Sentence
    from tabloid_cli.report import Attribution


def attributed_sentences(document: Document, attributions: Sequence[Attribution]) -> Iterator[Span]:
    """Sentences that hold a cue, or at least half of whose letters lie in content."""
    sentences = document.sentences
    starts = [s.start for s in sentences]
    cues = [a.cue.start for a in attributions if a.cue is not None]
    held = {bisect_right(starts, cue) - 1 for cue in cues}
    contents = sorted(span for attribution in attributions for span in attribution.content)
    for index, parts in _by_sentence(sentences, starts, contents).items():
        if index not in held and _is_mostly_said(document.text, sentences[index], parts):
            held.add(index)
    for index in sorted(held):
        yield Span(sentences[index].start, sentences[index].end)


def _by_sentence(
    sentences: Sequence[Sentence], starts: Sequence[int], contents: Iterable[Span]
) -> dict[int, list[tuple[int, int]]]:
    """What of sorted content lies in each sentence, by the sentence's number."""
    found: dict[int, list[tuple[int, int]]] = {}
    for start, end in contents:
        index = max(0, bisect_right(starts, start) - 1)
        while index < len(sentences) and sentences[index].start < end:
            within = (max(start, sentences[index].start), min(end, sentences[index].end))
            found.setdefault(index, []).append(within)
            index += 1
    return found


def _is_mostly_said(text: str, sentence: Sentence, parts: Iterable[tuple[int, int]]) -> bool:
    """Whether half of a sentence's letters lie in `parts`, which are sorted and may overlap."""
    letters = sum(map(str.isalpha, text[sentence.start : sentence.end]))
    said, at = 0, sentence.start
    for start, end in parts:
        said += sum(map(str.isalpha, text[max(start, at) : end]))
        at = max(at, end)
    return 2 * said >= letters
