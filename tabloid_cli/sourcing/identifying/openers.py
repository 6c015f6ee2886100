"""Openers: whom a "she" means that goes on with what opened the sentence before.

The star was in tears. “...,” she said.          a description, and nobody named beside it
Her mother, Pat, opened the door. “...,” she said    a name set apart after a description
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tabloid_cli.article import Span
from tabloid_cli.sourcing.naming.mentions import describe
from tabloid_cli.sourcing.naming.people import GENDERED
from tabloid_cli.sourcing.vocabulary.cues import cue_index
from tabloid_cli.sourcing.vocabulary.grammar import ADVERBS, FINITE, OWNING
from tabloid_cli.sourcing.vocabulary.nouns import nouns

if TYPE_CHECKING:
    from tabloid_cli.document import Document, Sentence
    from tabloid_cli.sourcing.naming.entities import Names
    from tabloid_cli.sourcing.naming.mentions import Described

_DEFINITE = frozenset("the his her its their".split())
_LEADING = frozenset("but and meanwhile however still now then later so yet".split())
_CALLED = frozenset(("person", "family"))
_COUNTS = frozenset("one two three four five six seven eight nine ten".split())
_LONGEST = 6
"""Tokens of a description that opens a sentence."""


def opener_before(
    document: Document, names: Names, token: int, sentence: int
) -> Described | int | None:
    """What opened the sentence before: a description, or whom it names; None if neither."""
    here = document.sentences[sentence]
    if not sentence or _is_told_of(document, names, here.first, token):
        return None
    before = document.sentences[sentence - 1]
    first = before.first
    if document.quoted(document.tokens[first].start):
        return None
    first += document.tokens[first].norm in _LEADING
    first += document.tokens[first].text == ","
    named = _set_apart(document, names, first, before)
    if named is not None:
        return named
    return _description(document, names, first, before)


def _is_told_of(document: Document, names: Names, first: int, last: int) -> bool:
    """Whether somebody is named or meant outside speech."""
    tokens = document.tokens
    named = any(not document.quoted(tokens[m.first].start) for m in names.at(first, last))
    return named or any(
        t.norm in GENDERED and not document.quoted(t.start) for t in tokens[first:last]
    )


def _set_apart(document: Document, names: Names, first: int, sentence: Sentence) -> int | None:
    """The only other name of "Roe's mother, Ann, knew", "Her mother Ann knew"."""
    tokens = document.tokens
    near = names.at(first, min(first + _LONGEST + 2, sentence.last))
    at = first
    if near and near[0].first == first:
        at = near[0].last
        near = near[1:]
        if tokens[at].norm not in OWNING:
            return None
    elif tokens[first].norm not in _DEFINITE or tokens[first].norm == "the":
        return None
    if not near or len(near) > 1:
        return None
    called = range(at + 1, near[0].first - (tokens[near[0].first - 1].text == ","))
    noun = nouns().get(tokens[called[-1]].norm) if called else None
    plain = noun is not None and noun.kind in ("person", "family", "role") and not noun.plural
    return near[0].entity if plain and all(tokens[t].text[0].islower() for t in called) else None


def _description(
    document: Document, names: Names, first: int, sentence: Sentence
) -> Described | None:
    """The description that a sentence opens with, its verb after it, and names nobody else."""
    tokens = document.tokens
    if tokens[first].norm not in _DEFINITE:
        return None
    for t in range(first + 1, min(first + _LONGEST, sentence.last - 1)):
        if not tokens[t].text[0].isalnum() and tokens[t].text != "-":
            return None
        noun = nouns().get(tokens[t].norm)
        if tokens[t].norm.endswith("-year-old"):
            noun = nouns().get("year-old")
        if noun is None and "-" in tokens[t].norm:
            parts = tokens[t].norm.split("-")
            noun = nouns().get(parts[0] if "of" in parts else parts[-1])
        end = t + 1
        if tokens[end].norm == "of" and tokens[end + 1].norm in _COUNTS:
            end += 2  # "the mother of two"
        after = tokens[end]
        if noun is None or noun.kind not in _CALLED or noun.plural:
            continue
        verb = after.norm in FINITE or after.norm in ADVERBS or after.norm in cue_index()
        if not (verb or after.norm.endswith(("ed", "s"))) or after.norm in nouns():
            continue
        if _is_told_of(document, names, end, sentence.last):
            return None
        span = Span(tokens[first].start, tokens[end - 1].end)
        return describe(document, names, span, (first, end))
    return None
