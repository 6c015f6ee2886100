"""Continuation: quotations without a cue of their own, and whose they are.

“A,” he said. “B.” is one attribution; so is a quotation that runs over paragraphs.
A quotation after some lines of narration, or a piece of one within it ("The band “was
falling apart” that year"), still belongs to whoever was quoted last, and a long one to
whoever spoke last; only one that nobody introduced becomes an attribution without a cue.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from dataclasses import replace
from itertools import chain
from typing import TYPE_CHECKING

from tabloid_cli.article import Span
from tabloid_cli.sourcing.finding.credited import credited
from tabloid_cli.sourcing.finding.extraction import HEDGES, Found
from tabloid_cli.sourcing.finding.letters import with_letters
from tabloid_cli.sourcing.finding.reach import REACH, last_sentence, overlaps
from tabloid_cli.sourcing.finding.told import told_after
from tabloid_cli.sourcing.finding.unlisted import UNLISTED, Said, entry, said_beside
from tabloid_cli.sourcing.finding.whose_words import words_of
from tabloid_cli.sourcing.vocabulary.cues import VERB_CLASSES, CueMatch, find_cues
from tabloid_cli.sourcing.vocabulary.grammar import BEFORE_NOUNS
from tabloid_cli.sourcing.vocabulary.nouns import nouns

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tabloid_cli.document import Document, Quotation


_FAR = 12
"""Sentences after which even a long quotation does not go on with the last attribution."""
_PIECE = 4
"""Words from which a quoted piece of a narrated sentence is taken for speech."""
_LONG = 10
"""Tokens from which a quotation is somebody's words, whatever stands around it."""
_INTRODUCTION = 9
"""Tokens of the longest introduction: "From Doe's lawyer:"."""
_SPEAKING = frozenset("anonymous role person organisation document".split())
"""Kinds of nouns before a colon whose words the quotation can be."""
_CARRYING = frozenset(["source", "noun"])
"""Classes of cues beside a verb that tell where its statement stood, or what it was about."""
_LEARNED = ("learned", "learnt")
_ANSWER = frozenset("a answer answers".split())


def with_continuations(document: Document, found: Sequence[Found]) -> list[Found]:
    """The attributions, with cue-less quotations added to those they continue."""
    result = sorted(found, key=lambda f: f.start)
    held = sorted(span for f in result for span in f.content)
    for index, quotation in enumerate(document.quotations):
        if not quotation.speech or overlaps(quotation, held):
            continue
        if not quotation.marked:
            _add_answer(document, result, quotation)
            continue
        told = told_after(document, result, index)
        place = _place(document, result, quotation) if told is None else told
        if isinstance(place, Found):
            insort(result, place, key=lambda f: f.start)
        elif place is not None:
            result[place] = _with(result[place], quotation)
        else:
            continue
        insort(held, Span(quotation.start, quotation.end))
    return with_letters(document, result)


def _place(document: Document, found: Sequence[Found], quotation: Quotation) -> int | Found | None:
    """Where the quotation belongs: to the attribution of that index, to a new one, nowhere."""
    sentence = document.sentence_at(quotation.start)
    behind = credited(document, quotation, sentence)
    if behind is not None:
        return replace(_new(sentence, quotation), source=behind)
    said = words_of(document, quotation, sentence)
    introduced = _introduction(document, quotation, sentence) if said is None else None
    if introduced is not None:
        return replace(_new(sentence, quotation), source=introduced)
    announced = _announcing(document, found, quotation, sentence) if said is None else None
    if announced is not None:
        first, last = document.tokens[announced.first], document.tokens[announced.last - 1]
        cue = Span(first.start, last.end)
        return replace(_new(sentence, quotation), entry=announced.cue, cue=cue)
    beside = _beside(document, found, quotation, sentence, said)
    if beside is not None:
        return beside
    long = quotation.last - quotation.first >= _LONG
    alone = _fills_its_sentences(document, quotation, sentence)
    owner = _owner(document, found, quotation, sentence)
    if owner is None and long:
        owner = _last(document, found, quotation, sentence)
    tipped = owner is not None and _is_learned(document, found[owner])
    if owner is not None and not tipped:
        piece = long or _is_piece(document, found, owner, quotation, sentence)
        return owner if alone or piece else None
    if alone and long:
        return replace(_new(sentence, quotation), tipped=tipped)
    return None


def _new(sentence: int, quotation: Quotation) -> Found:
    """An attribution that is but a quotation."""
    span = Span(quotation.start, quotation.end)
    return Found(sentence, None, 0.0, None, None, (span,), quoted=True)


def _with(found: Found, quotation: Quotation) -> Found:
    """The attribution with one more quotation."""
    content = (*found.content, Span(quotation.start, quotation.end))
    if len(content) > 1 and content[-1] < content[-2]:
        content = tuple(sorted(content))
    return replace(found, content=content, quoted=True)


def _is_learned(document: Document, found: Found) -> bool:
    """Whether somebody else has told it to the source: "TMZ has learned"; never "I learned"."""
    cue, source = found.cue, found.source
    if cue is None or not document.text[cue.start : cue.end].lower().endswith(_LEARNED):
        return False
    return source is None or document.text[source.start : source.end] != "I"


def _add_answer(document: Document, found: list[Found], answer: Quotation) -> None:
    """An interview's answer is an attribution; its later paragraphs belong to the first."""
    sentence = document.sentence_at(answer.start)
    span = Span(answer.start, answer.end)
    paragraph = document.sentences[sentence].paragraph
    label = _label(document, answer, sentence)
    last = bisect_right(found, answer.start, key=lambda f: f.start) - 1
    if label is None and last >= 0 and found[last].interview:
        end = document.sentences[last_sentence(document, found[last])]
        if end.paragraph == paragraph - 1:
            found[last] = replace(found[last], content=(*found[last].content, span))
            return
    new = Found(sentence, None, 0.0, None, label, (span,), quoted=True, interview=True)
    insort(found, new, key=lambda f: f.start)


def _label(document: Document, answer: Quotation, sentence: int) -> Span | None:
    """The name before an answer: "Roe: I did."."""
    before = document.tokens[document.sentences[sentence].first : answer.first]
    if len(before) < 2 or before[0].norm in _ANSWER:
        return None
    return Span(before[0].start, before[-2].end)


def _is_piece(
    document: Document,
    found: Sequence[Found],
    owner: int,
    quotation: Quotation,
    sentence: int,
) -> bool:
    """Whether a quoted piece of a narrated sentence is speech of the last one quoted.

    It is not where the sentence has a cue of its own.
    """
    if not found[owner].quoted or _words(document, quotation) < _PIECE:
        return False
    return not any(f.sentence == sentence for f in found[max(0, owner - 2) : owner + 3])


def _words(document: Document, quotation: Quotation) -> int:
    tokens = document.tokens[quotation.first : quotation.last]
    return sum(token.text[0].isalnum() for token in tokens)


def _introduction(document: Document, quotation: Quotation, sentence: int) -> Span | None:
    """Who stands before a colon and a quotation: "The insider: “...”"."""
    first = document.sentences[sentence].first
    if not 1 < quotation.first - first <= _INTRODUCTION:
        return None
    before = document.tokens[first : quotation.first]
    if before[-1].text != ":":
        return None
    if any(find_cues(before, 0, len(before))):
        return None
    start = max((k + 1 for k, t in enumerate(before[:-1]) if t.norm == "from"), default=0)
    noun = nouns().get(before[-2].norm)
    somebody = before[-2].text[0].isupper() or (noun is not None and noun.kind in _SPEAKING)
    if not somebody or start == len(before) - 1:
        return None
    return Span(before[start].start, before[-2].end)


def _announcing(
    document: Document, found: Sequence[Found], quotation: Quotation, sentence: int
) -> CueMatch | None:
    """The cue of a clause that announces the quotation: "Doe spoke out in May: “...”".

    Before a colon even a doubtful one is taken, where the sentence has no other.
    """
    first = document.sentences[sentence].first
    tokens = document.tokens
    if quotation.first - first < _PIECE or tokens[quotation.first - 1].text != ":":
        return None
    if _words(document, quotation) < _PIECE:
        return None
    if any(f.sentence == sentence and f.kind not in HEDGES for f in found):
        return None
    cues = find_cues(tokens, first, quotation.first - 1)
    # Not the name in "a headline of the Post, which asks: “...”".
    said = [m for m in cues if m.cue.kind in VERB_CLASSES and tokens[m.first].text[0].islower()]
    said = [m for m in said if tokens[m.first - 1].norm not in BEFORE_NOUNS]  # "her rules"
    return said[-1] if said else None


def _beside(
    document: Document,
    found: Sequence[Found],
    quotation: Quotation,
    sentence: int,
    said: Said | None,
) -> int | Found | None:
    """Whose a quotation is that somebody says right beside it: “We are done,” she starts off."""
    before = found[owner] if (owner := _before(found, quotation)) is not None else None
    if before is not None and before.entry is UNLISTED and before.sentence == sentence:
        return owner  # “We are done,” she starts off, “and he knows it.”
    said = said or said_beside(document, quotation, sentence)
    if said is None:
        return None
    cue, source = (
        Span(document.tokens[first].start, document.tokens[last - 1].end)
        for first, last in (said.verb, said.source)
    )
    at = bisect_left(found, cue.start, key=lambda f: f.start)
    for index in range(max(0, at - 1), min(at + 2, len(found))):
        other = found[index]
        if other.cue is not None and overlaps(other.cue, [cue]):
            return index
        if said.before and other.sentence == sentence and other.kind not in HEDGES:
            return None
    return replace(_new(sentence, quotation), entry=entry(document, said), cue=cue, source=source)


def _fills_its_sentences(document: Document, quotation: Quotation, first: int) -> bool:
    """Whether nothing but the quotation stands in its sentences."""
    last = document.sentence_at(quotation.end - 1)
    before = range(document.sentences[first].start, quotation.start)
    after = range(quotation.end, document.sentences[last].end)
    return not any(document.text[at].isalnum() for at in chain(before, after))


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
    end = last_sentence(document, found[last])
    near = sentence - end <= (REACH if found[last].quoted else 1)
    together = sentences[end].paragraph == sentences[sentence].paragraph
    return last if near or (together and found[last].quoted) else None


def _last(
    document: Document, found: Sequence[Found], quotation: Quotation, sentence: int
) -> int | None:
    """Index of the last attribution before a quotation that is long enough to need one."""
    last = _before(found, quotation)
    if last is None or sentence - last_sentence(document, found[last]) > _FAR:
        return None
    return last


def _before(found: Sequence[Found], quotation: Quotation) -> int | None:
    """Index of the last attribution before the quotation that says who speaks."""
    last = bisect_right(found, quotation.start, key=lambda f: f.start) - 1
    while last >= 0 and found[last].kind in HEDGES:
        last -= 1
    if last > 0 and found[last].kind in _CARRYING:
        before = found[last - 1]
        said = before.sentence == found[last].sentence and before.kind in VERB_CLASSES
        return last - 1 if said else last  # “...,” Doe said, according to TMZ. “...”
    return last if last >= 0 else None
