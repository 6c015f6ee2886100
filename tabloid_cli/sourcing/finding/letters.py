"""Letters: printed texts without marks, and whose they are.

“She posted a statement:” and then its paragraphs; "From her post:" likewise, though no
cue introduces it. How far such a text goes is told in printed.py.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from dataclasses import replace
from itertools import takewhile
from typing import TYPE_CHECKING

from tabloid_cli.article import Span
from tabloid_cli.sourcing.finding.extraction import HEDGES, Found
from tabloid_cli.sourcing.finding.printed import (
    PRINTED,
    introductions,
    outlet_says_i,
    printed_after,
)
from tabloid_cli.sourcing.finding.reach import REACH, last_sentence, overlaps
from tabloid_cli.sourcing.vocabulary.grammar import THEIR
from tabloid_cli.sourcing.vocabulary.lines import word_classes

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tabloid_cli.document import Document, Token

_OWNERS = THEIR | {"'s"}


def with_letters(document: Document, found: Sequence[Found]) -> list[Found]:
    """The attributions, with the letters that they or no cue introduce.

    What a letter says that others said is its own matter.
    """
    result = list(found)
    read = 0
    for introduction in introductions(document):
        sentence = document.sentences[introduction.sentence]
        if sentence.start < read:
            continue
        first = bisect_left(result, sentence.start, key=lambda f: f.start)
        last = bisect_right(result, sentence.end, key=lambda f: f.start)
        cued = range(first, last)
        leading = [k for k in cued if _may_lead(result[k])]
        if cued and not leading:
            continue
        letter = printed_after(document, introduction, personal=not cued)
        if letter is None or _is_held(result, letter):
            continue
        if not (cued or introduction.sure) and outlet_says_i(document, introduction.sentence):
            continue  # "Here is her ring: ¶ We love it."
        first = bisect_left(result, letter.start, key=lambda f: f.start)
        last = bisect_left(result, letter.end, key=lambda f: f.start)
        if first < last and not (cued or introduction.sure):
            continue  # "And then this: ¶ We have learned that": the outlet's own
        read = letter.end
        del result[first:last]
        for k in leading:
            result[k] = replace(result[k], content=(*result[k].content, letter))
        if not cued:
            _add_letter(document, result, introduction.sentence, letter)
    return result


def _may_lead(found: Found) -> bool:
    """Whether a cue may introduce a letter: one that quotes has told what was said."""
    return found.cue is not None and found.kind not in HEDGES and not found.quoted


def _is_held(found: Sequence[Found], letter: Span) -> bool:
    """Whether words before the letter's own attributions hold part of it already."""
    before = found[: bisect_left(found, letter.start, key=lambda f: f.start)]
    return any(overlaps(letter, f.content) for f in before[-3:])


def _add_letter(document: Document, found: list[Found], sentence: int, letter: Span) -> None:
    """A letter is whose its introduction says ("From her post:"), or goes on with the last one."""
    first = document.sentences[sentence].first
    tokens = document.tokens[first : document.sentences[sentence].last]
    source = _writer(tokens)
    last = bisect_right(found, letter.start, key=lambda f: f.start) - 1
    if source is not None:
        new = Found(sentence, None, 0.0, None, source, (letter,), quoted=True)
        insort(found, new, key=lambda f: f.start)
    elif last >= 0 and sentence - last_sentence(document, found[last]) <= REACH:
        found[last] = replace(found[last], content=(*found[last].content, letter))


def _writer(tokens: Sequence[Token]) -> Span | None:
    """Whose a letter is by its introduction: "From her post:", "Roe shared a statement:"."""
    printed = next((k for k, t in enumerate(tokens) if t.norm in PRINTED), None)
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
