"""Printed texts: statements, letters and posts that an article prints without marks.

They posted a statement:                  what ends a paragraph with a colon introduces one
Their full statement is below.            so does a sentence that says it stands there
Dear Ann,                                 this line begins one, whatever introduced it

The first paragraph after a colon is such a text, and so are those after it that say "I" or
"we". After "Dear Ann," also those that say "you", up to "Love, Jo"; one that is printed in
full may say neither for a while.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from itertools import islice, pairwise
from typing import TYPE_CHECKING, NamedTuple

from tabloid_cli.article import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tabloid_cli.document import Document, Quotation, Token

PRINTED = frozenset(
    "post statement letter message tweet caption note email memo tribute apology".split()
)
_BELOW = frozenset(["below", "follows"])
_IN_FULL = frozenset("full entire entirety complete follows".split())
_CLOSE = 5
"""Tokens at a sentence's end among which "below" stands."""
_LONGEST = 40
"""Paragraphs of a printed text."""
_BEFORE_I = 4
"""Paragraphs of it that may come before the first that says "I", if no colon introduces it."""
_BACK = 2_000
"""Tokens back among which the outlet may say "we" itself."""
_SALUTES = frozenset("dear hi hello hey".split())
_TO_ALL = frozenset("my our all everyone".split())
"""Words after "to" that open a letter: "To my beautiful fans."."""
_SHORT = 8
"""Tokens of a greeting, and of what signs after "Until we meet again,"."""
_ASKING = frozenset("reached contacted asked approached".split())
_FIRST_PERSON = frozenset("i i'm i've i'd i'll my me we we're we've our us".split())
_SECOND_PERSON = frozenset("you you're you've you'll you'd your yours".split())
_MAGAZINE = "Us"
_SIGNS = re.compile(
    r"(?:^|[.!?…] )(?:(?:with|all|much|lots|my|our|of|and|yours?|best|kind|warm|deepest) )*"
    r"(?:love|yours|sincerely|truly|faithfully|regards|wishes|gratitude|respectfully|xx+|xo(?:xo)?)"
    r"(?: (?:always|forever|truly|sincerely|faithfully))?(?:,? [A-Z@&][\w.&'’-]*){0,5}"
    r"(?: x+)?[,.!]?$",
    re.I,
)
"""How a letter ends: "With love, Ada", "Yours sincerely,", "Love, Jo x"."""
_LAST = 80
"""Characters at a paragraph's end in which it is signed."""


class Introduction(NamedTuple):
    """A sentence that a printed text may follow.

    `full` tells that it says that the text stands there in full, `colon` that it ends with
    one, `sure` that it or a greeting after it leaves no doubt.
    """

    sentence: int
    full: bool
    colon: bool
    sure: bool


class _Paragraph(NamedTuple):
    """A paragraph, its tokens outside speech in marks, and whether such speech opens it."""

    start: int
    end: int
    tokens: Sequence[Token]
    opens: bool
    speech: bool


def introductions(document: Document) -> Iterator[Introduction]:
    """The sentences that a printed text may follow, in text order."""
    sentences, tokens = document.sentences, document.tokens
    for i, (sentence, following) in enumerate(pairwise(sentences)):
        if sentence.paragraph == following.paragraph:
            continue
        last = tokens[sentence.last - 1].text
        if last == ":" or (last == "." and _points_below(tokens, sentence.last)):
            words = {token.norm for token in tokens[sentence.first : sentence.last]}
            there = not PRINTED.isdisjoint(words) and "original" not in words
            full = there and not _IN_FULL.isdisjoint(words)
            if last == ":" or full:
                yield Introduction(i, full, last == ":", there)
                continue
        if _is_greeting(tokens[following.first : following.last]):
            yield Introduction(i, full=False, colon=False, sure=True)


def _points_below(tokens: Sequence[Token], last: int) -> bool:
    """“Their statement is below.”, "printed below in full.": near the end of a sentence."""
    return any(token.norm in _BELOW for token in tokens[max(0, last - _CLOSE) : last])


def _is_greeting(tokens: Sequence[Token]) -> bool:
    """“Dear Ann,”: a letter begins, whatever stands before it."""
    return tokens[0].norm == "dear" and tokens[-1].text == "," and len(tokens) <= _SHORT


def printed_after(document: Document, introduction: Introduction, *, personal: bool) -> Span | None:
    """The printed text after its introduction, if any; `personal`: it must say "I" at once."""
    paragraphs = islice(_paragraphs(document, introduction.sentence), _LONGEST)
    first = next(paragraphs, None)
    if first is None or first.opens:
        return None
    spoken = _salutes(first) or _says(first, _FIRST_PERSON)
    plain = introduction.colon and not personal and not first.speech
    if not (spoken or introduction.full or plain):
        return None
    end = first.end if spoken or introduction.colon else 0
    if introduction.full and not outlet_says_i(document, introduction.sentence):
        end = _end_in_full(document, first, paragraphs, end)
    elif end:
        end = _end(document, first, paragraphs, end)
    return Span(first.start, end) if end else None


def _end(document: Document, first: _Paragraph, paragraphs: Iterator[_Paragraph], end: int) -> int:
    """Where a text ends whose paragraphs all say "I", or which greets and is signed."""
    salutes = _salutes(first)
    words = _FIRST_PERSON | _SECOND_PERSON if salutes else _FIRST_PERSON
    broken = closing = False
    for each in paragraphs:
        if _is_narrated(each):
            break
        if salutes and (_is_signed(document, each) or (closing and len(each.tokens) <= _SHORT)):
            return each.end
        closing = each.tokens[-1].text == ","
        broken = broken or not _says(each, words)
        if broken and (not salutes or each.speech):
            break
        end = end if broken else each.end
    return end


def _end_in_full(
    document: Document, first: _Paragraph, paragraphs: Iterator[_Paragraph], end: int
) -> int:
    """Where a text ends that is printed in full: where it is signed, or last says "I"."""
    if _is_signed(document, first):
        return first.end
    short, reached = True, end
    for at, each in enumerate(paragraphs, 1):
        spoken = _says(each, _FIRST_PERSON)
        if _is_narrated(each) or (each.speech and not spoken) or (not end and at > _BEFORE_I):
            return end
        if _is_signed(document, each):
            return each.end
        short = spoken or (short and len(each.tokens) <= _SHORT)
        end, reached = each.end if spoken else end, each.end
    return reached if short and end else end


def _paragraphs(document: Document, sentence: int) -> Iterator[_Paragraph]:
    """The paragraphs after the one that a sentence ends."""
    sentences = document.sentences
    at = sentence + 1
    while at < len(sentences):
        end = at
        while end < len(sentences) and sentences[end].paragraph == sentences[at].paragraph:
            end += 1
        span = Span(sentences[at].start, sentences[end - 1].end)
        said = _speech_in(document, span)
        tokens = [
            token
            for token in document.tokens[sentences[at].first : sentences[end - 1].last]
            if not any(q.start <= token.start < q.end for q in said)
        ]
        opens = bool(said) and said[0].start <= span.start
        yield _Paragraph(*span, tokens, opens, bool(said))
        at = end


def _speech_in(document: Document, span: Span) -> list[Quotation]:
    """The speech in marks that stands in a paragraph."""
    quotations = document.quotations
    first = bisect_right(quotations, span.start, key=lambda q: q.end)
    last = bisect_left(quotations, span.end, key=lambda q: q.start)
    return [q for q in quotations[first:last] if q.speech]


def _says(paragraph: _Paragraph, words: frozenset[str]) -> bool:
    """Whether a paragraph says one of the words outside of speech; the magazine is none."""
    return any(t.norm in words and t.text != _MAGAZINE for t in paragraph.tokens)


def _salutes(paragraph: _Paragraph) -> bool:
    """“Dear Ann,”, “To my fans.”: a letter's first line."""
    words = [token.norm for token in paragraph.tokens[: _SHORT + 1]]
    if not words:
        return False
    to_all = words[0] == "to" and words[1:2] and words[1] in _TO_ALL and len(words) <= _SHORT
    return words[0] in _SALUTES or bool(to_all)


def _is_narrated(paragraph: _Paragraph) -> bool:
    """Whether the outlet speaks again: “...,” Roe said; "We reached out to Roe"."""
    words = [token.norm for token in paragraph.tokens[:4]]
    return paragraph.opens or (words[:1] == ["we"] and not _ASKING.isdisjoint(words))


def _is_signed(document: Document, paragraph: _Paragraph) -> bool:
    """“Love, Jo x”, “I will miss you. With love, Ada”."""
    begin = max(paragraph.start, paragraph.end - _LAST)
    return _SIGNS.search(document.text[begin : paragraph.end]) is not None


def outlet_says_i(document: Document, sentence: int) -> bool:
    """Whether the outlet itself says "I" or "we" before, so that these show no printed text."""
    last = document.sentences[sentence].first
    back = document.tokens[max(0, last - _BACK) : last]
    said = {
        token.start for token in back if token.norm in _FIRST_PERSON and token.text != _MAGAZINE
    }
    quoted = document.quotations[
        : bisect_left(
            document.quotations, document.sentences[sentence].start, key=lambda q: q.start
        )
    ]
    return any(not any(q.start <= at < q.end for q in quoted) for at in said)
