"""Letters: what follows a colon at the end of a paragraph is what was said, also without marks.

“She posted a statement:” and then its paragraphs; "From her post:" likewise, though no
cue introduces it.
"""

from __future__ import annotations

from bisect import bisect_right, insort
from itertools import groupby, islice, takewhile
from operator import attrgetter
from typing import TYPE_CHECKING

from tabloid_cli.article import Span
from tabloid_cli.sourcing.finding.extraction import HEDGES, Found
from tabloid_cli.sourcing.finding.reach import REACH, last_sentence, overlaps
from tabloid_cli.sourcing.vocabulary.lines import word_classes

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tabloid_cli.document import Document, Token


_LONGEST = 30
"""Paragraphs of a letter."""
_SALUTES = frozenset("dear hi hello hey".split())
_ASKING = frozenset("reached contacted asked approached".split())
_OWNERS = frozenset("his her their 's".split())
_PRINTED = frozenset("post statement letter message tweet caption note email".split())
_FIRST_PERSON = frozenset("i i'm i've i'd i'll my me we we're we've our us".split())


def with_letters(document: Document, found: Sequence[Found]) -> list[Found]:
    """The attributions, with the letters that they or no cue introduce."""
    result = [_with_letter(document, f) for f in found]
    for letter in _presented_letters(document, result):
        _add_letter(document, result, letter)
    return result


def _with_letter(document: Document, found: Found) -> Found:
    """With the paragraphs that stand in for a quotation: "She posted a statement:"."""
    if found.quoted or found.cue is None or found.kind in HEDGES:
        return found
    letter = _letter_after(document, found.sentence)
    return found if letter is None else found._replace(content=(*found.content, letter))


def _letter_after(document: Document, sentence: int, *, personal: bool = False) -> Span | None:
    """The unmarked paragraphs after a colon that ends one: the first, and more that say "I".

    `personal`: the first must say so too.
    """
    end = None
    for at, (tokens, stop) in enumerate(_paragraphs_after_colon(document, sentence)):
        words = [token.norm for token in tokens]
        if at and words[0] == "we" and not _ASKING.isdisjoint(words[1:4]):
            break  # "We reached out to Roe": the outlet speaks again
        spoken = not _FIRST_PERSON.isdisjoint(words) or (not at and words[0] in _SALUTES)
        if not spoken and (at or personal):
            break
        end = stop
    if end is None:
        return None
    letter = Span(document.sentences[sentence + 1].start, end)
    return None if overlaps(letter, document.quotations) else letter


def _paragraphs_after_colon(
    document: Document, sentence: int
) -> Iterator[tuple[Sequence[Token], int]]:
    """The tokens and the end of each paragraph after one that a sentence ends with a colon."""
    sentences = document.sentences
    if document.tokens[sentences[sentence].last - 1].text != ":":
        return
    rest = (sentences[i] for i in range(sentence + 1, len(sentences)))
    paragraphs = groupby(rest, key=attrgetter("paragraph"))
    for paragraph, group in islice(paragraphs, _LONGEST):
        if paragraph == sentences[sentence].paragraph:
            return
        held = list(group)
        yield document.tokens[held[0].first : held[-1].last], held[-1].end


def _presented_letters(document: Document, found: Sequence[Found]) -> list[tuple[int, Span]]:
    """Letters after a colon that no cue introduces, each with its introduction's sentence."""
    ending = [
        i for i, s in enumerate(document.sentences) if document.tokens[s.last - 1].text == ":"
    ]
    if not ending:
        return []
    cued = {f.sentence for f in found}
    held = sorted(span for f in found for span in f.content)
    return [
        (i, letter)
        for i in ending
        if i not in cued
        and (letter := _letter_after(document, i, personal=True)) is not None
        and not overlaps(letter, held)
    ]


def _add_letter(document: Document, found: list[Found], presented: tuple[int, Span]) -> None:
    """A letter is whose its introduction says ("From her post:"), or goes on with the last one."""
    sentence, letter = presented
    first = document.sentences[sentence].first
    tokens = document.tokens[first : document.sentences[sentence].last]
    source = _writer(tokens)
    last = bisect_right(found, letter.start, key=lambda f: f.start) - 1
    if source is not None:
        new = Found(sentence, None, 0.0, None, source, (letter,), quoted=True)
        insort(found, new, key=lambda f: f.start)
    elif last >= 0 and sentence - last_sentence(document, found[last]) <= REACH:
        found[last] = found[last]._replace(content=(*found[last].content, letter))


def _writer(tokens: Sequence[Token]) -> Span | None:
    """Whose a letter is by its introduction: "From her post:", "Roe shared a statement:"."""
    printed = next((k for k, t in enumerate(tokens) if t.norm in _PRINTED), None)
    if printed is None:
        return None
    for k, token in enumerate(tokens[:printed]):
        if token.norm in _OWNERS:
            at = tokens[k - (token.norm == "'s" and k > 0)]
            return Span(at.start, at.end)
    names = takewhile(lambda token: token.text[0].isupper(), tokens[:printed])
    end = sum(1 for _ in names)
    opens = tokens[0].norm in word_classes() and tokens[0].norm not in ("he", "she", "they")
    return None if not end or opens else Span(tokens[0].start, tokens[end - 1].end)
