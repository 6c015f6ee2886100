"""Continuation: quotations without a cue of their own, and whose they are.

“A,” he said. “B.” is one attribution; so is a quotation that runs over paragraphs.
A quotation after some lines of narration, or a piece of one within it ("The band “was
falling apart” that year"), still belongs to whoever was quoted last, and a long one to
whoever spoke last; only one that nobody introduced becomes an attribution without a cue.
What follows a colon at the end of a paragraph is what was said, also without marks.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from typing import TYPE_CHECKING

from tabloid_cli.article import Span
from tabloid_cli.sourcing.cues import cue_index
from tabloid_cli.sourcing.extraction import HEDGES, Found
from tabloid_cli.sourcing.lines import word_classes
from tabloid_cli.sourcing.nouns import nouns

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tabloid_cli.document import Document, Quotation, Token


_REACH = 6
"""Sentences of narration after which a quotation still goes on with the last."""
_FAR = 12
"""Sentences after which even a long quotation does not go on with the last attribution."""
_PIECE = 5
"""Tokens from which a quoted piece of a narrated sentence is taken for speech."""
_LONG = 10
"""Tokens from which a quotation is somebody's words, whatever stands around it."""
_LETTER = 30
"""Paragraphs of a letter."""
_SALUTES = frozenset("dear hi hello hey".split())
_ASKING = frozenset("reached contacted asked approached".split())
_OWNERS = frozenset("his her their 's".split())
_PRINTED = frozenset("post statement letter message tweet caption note email".split())
_ANSWER = frozenset("a answer answers".split())
_FIRST_PERSON = frozenset("i i'm i've i'd i'll my me we we're we've our us".split())


def with_continuations(document: Document, found: Sequence[Found]) -> list[Found]:
    """The attributions, with cue-less quotations added to those they continue."""
    result = sorted(found, key=lambda f: f.start)
    held = sorted(span for f in result for span in f.content)
    for quotation in document.quotations:
        if not quotation.speech or _inside(quotation, held):
            continue
        if not quotation.marked:
            _add_answer(document, result, quotation)
            continue
        sentence = document.sentence_at(quotation.start)
        span = Span(quotation.start, quotation.end)
        introduced = _introduction(document, quotation, sentence)
        long = quotation.last - quotation.first >= _LONG
        alone = _fills_its_sentences(document, quotation, sentence)
        owner = _owner(document, result, quotation, sentence)
        if owner is None and long:
            owner = _last(document, result, quotation, sentence)
        piece = owner is not None and (long or _is_piece(result, owner, quotation, sentence))
        if not (alone or piece or introduced):
            continue
        if owner is not None and introduced is None:
            result[owner] = result[owner]._replace(content=(*result[owner].content, span))
        elif introduced or (alone and long) or _presented(document, sentence):
            mark = Found(sentence, None, 0.0, None, introduced, (span,), quoted=True)
            insort(result, mark, key=lambda f: f.start)
        else:
            continue
        insort(held, span)
    result = [_with_letter(document, f) for f in result]
    for letter in _presented_letters(document, result):
        _add_letter(document, result, letter)
    return result


def _add_answer(document: Document, found: list[Found], answer: Quotation) -> None:
    """An interview's answer is an attribution; its later paragraphs belong to the first."""
    sentence = document.sentence_at(answer.start)
    span = Span(answer.start, answer.end)
    paragraph = document.sentences[sentence].paragraph
    label = _label(document, answer, sentence)
    last = bisect_right(found, answer.start, key=lambda f: f.start) - 1
    if label is None and last >= 0 and found[last].interview:
        end = document.sentences[_end(document, found[last])]
        if end.paragraph == paragraph - 1:
            found[last] = found[last]._replace(content=(*found[last].content, span))
            return
    new = Found(sentence, None, 0.0, None, label, (span,), quoted=True, interview=True)
    insort(found, new, key=lambda f: f.start)


def _label(document: Document, answer: Quotation, sentence: int) -> Span | None:
    """The name before an answer: "Roe: I did."."""
    before = document.tokens[document.sentences[sentence].first : answer.first]
    if len(before) < 2 or before[0].norm in _ANSWER:
        return None
    return Span(before[0].start, before[-2].end)


def _is_piece(found: Sequence[Found], owner: int, quotation: Quotation, sentence: int) -> bool:
    """Whether a quoted piece of a narrated sentence is speech of the last one quoted.

    It is not where the sentence has a cue of its own.
    """
    if not found[owner].quoted or quotation.last - quotation.first < _PIECE:
        return False
    return not any(f.sentence == sentence for f in found[max(0, owner - 2) : owner + 3])


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
    sentences = document.sentences
    first = sentence + 1
    if (
        document.tokens[sentences[sentence].last - 1].text != ":"
        or first == len(sentences)
        or sentences[first].paragraph == sentences[sentence].paragraph
    ):
        return None
    end = first
    while end < len(sentences) and sentences[end].paragraph - sentences[first].paragraph < _LETTER:
        stop = end
        while stop < len(sentences) and sentences[stop].paragraph == sentences[end].paragraph:
            stop += 1
        tokens = document.tokens[sentences[end].first : sentences[stop - 1].last]
        spoken = not _FIRST_PERSON.isdisjoint(t.norm for t in tokens)
        if (
            end > first
            and tokens[0].norm == "we"
            and not _ASKING.isdisjoint(t.norm for t in tokens[1:4])
        ):
            break  # "We reached out to Roe": the outlet speaks again
        spoken = spoken or (end == first and tokens[0].norm in _SALUTES)
        if not spoken and (personal or end > first):
            break
        end = stop
    if end == first:
        return None
    letter = Span(sentences[first].start, sentences[end - 1].end)
    return None if _inside(letter, document.quotations) else letter


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
        and not _inside(letter, held)
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
    elif last >= 0 and sentence - _end(document, found[last]) <= _REACH:
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
    end = 2 if tokens[0].norm == "the" and len(tokens) > 1 and tokens[1].norm in nouns() else 0
    while end != 2 and end < printed and tokens[end].text[0].isupper():
        end += 1
    opens = tokens[0].norm in word_classes() and tokens[0].norm not in ("he", "she", "they")
    return None if not end or (opens and end != 2) else Span(tokens[0].start, tokens[end - 1].end)


def _introduction(document: Document, quotation: Quotation, sentence: int) -> Span | None:
    """Who stands before a colon and a quotation: "The insider: “...”"."""
    first = document.sentences[sentence].first
    before = document.tokens[first : quotation.first]
    if not 1 < len(before) <= 9 or before[-1].text != ":":
        return None
    if any(token.norm in cue_index() for token in before):
        return None
    start = max((k + 1 for k, t in enumerate(before[:-1]) if t.norm == "from"), default=0)
    return Span(before[start].start, before[-2].end) if start < len(before) - 1 else None


def _presented(document: Document, sentence: int) -> bool:
    """Whether the sentence before is about one person or source: "The insider was blunt."."""
    if not sentence:
        return False
    before = document.sentences[sentence - 1]
    first = document.tokens[before.first : before.first + 3]
    if document.quoted(before.start) or before.last - before.first > 12:
        return False
    return any(
        ((noun := nouns().get(t.norm)) is not None and noun.kind in ("anonymous", "role"))
        or (t.text[0].isupper() and t.norm not in word_classes())
        for t in first
    )


def _inside(quotation: Quotation | Span, held: Sequence[Quotation | Span]) -> bool:
    at = bisect_left(held, quotation.start, key=lambda s: s.start)
    near = held[max(0, at - 3) : at + 1]
    return any(s.start < quotation.end and quotation.start < s.end for s in near)


def _fills_its_sentences(document: Document, quotation: Quotation, first: int) -> bool:
    """Whether nothing but the quotation stands in its sentences."""
    last = document.sentence_at(quotation.end - 1)
    outside = (
        document.text[document.sentences[first].start : quotation.start]
        + document.text[quotation.end : document.sentences[last].end]
    )
    return not any(map(str.isalnum, outside))


def _owner(
    document: Document, found: Sequence[Found], quotation: Quotation, sentence: int
) -> int | None:
    """Index of the attribution that the quotation continues.

    That is the last one before it, if it reaches the sentence before, or if it quotes
    too and stands in the same paragraph or not far above.
    """
    last = _before(found, quotation)
    if last is None:
        return None
    sentences = document.sentences
    end = _end(document, found[last])
    near = sentence - end <= (_REACH if found[last].quoted else 1)
    together = sentences[end].paragraph == sentences[sentence].paragraph
    return last if near or (together and found[last].quoted) else None


def _last(
    document: Document, found: Sequence[Found], quotation: Quotation, sentence: int
) -> int | None:
    """Index of the last attribution before a quotation that is long enough to need one."""
    last = _before(found, quotation)
    if last is None or sentence - _end(document, found[last]) > _FAR:
        return None
    return last


def _before(found: Sequence[Found], quotation: Quotation) -> int | None:
    """Index of the last attribution before the quotation that says who speaks."""
    last = bisect_right(found, quotation.start, key=lambda f: f.start) - 1
    while last >= 0 and found[last].kind in HEDGES:
        last -= 1
    return last if last >= 0 else None


def _end(document: Document, found: Found) -> int:
    """Index of the sentence up to which an attribution reaches."""
    cue, content = found.cue, found.content
    reached = max(cue.end if cue else 0, content[-1].end if content else 0)
    return document.sentence_at(reached - 1)
