"""Identification: which speaker stands behind each attribution."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from tabloid_cli.article import Span
from tabloid_cli.sourcing.finding.extraction import HEDGES, Found
from tabloid_cli.sourcing.identifying.nobodys import is_about, is_nobodys, is_unowned
from tabloid_cli.sourcing.identifying.published import publication
from tabloid_cli.sourcing.identifying.source_words import phrase_after, whole_source
from tabloid_cli.sourcing.identifying.subjects import (
    after_comma,
    beside,
    goes_on,
    other_subject,
    owner_of_noun,
    pronoun_within,
    read_mention,
    subject_of,
)
from tabloid_cli.sourcing.identifying.voices import UNKNOWN, Identified
from tabloid_cli.sourcing.naming.withheld import is_withheld
from tabloid_cli.sourcing.vocabulary.nouns import Noun

if TYPE_CHECKING:
    from tabloid_cli.document import Document
    from tabloid_cli.report import Kind
    from tabloid_cli.sourcing.identifying.speakers import Cast
    from tabloid_cli.sourcing.naming.mentions import Described

# "As previously reported, ..."
_REPORTED = re.compile(r"\bas (?:we )?(?:has been |was )?(?:\w+ly |earlier |first )?$", re.I)
_WE = re.compile(r"we\b", re.I)
_WORDS_OF_DOUBT = HEDGES - {"impersonal"}
"""Cues that hedge what the writer says: an outlet beside them reports something else."""
# "We're told", "we've been told": the outlet hears it from somebody whom it keeps back.
_TOLD = re.compile(r"\bwe(?:[’']re| are| were|[’']ve been| have been)(?: \w+ly)? told$", re.I)
_OPENING = 20
"""Characters before a cue in which "we're" stands."""
_HEARING = re.compile(r"\bwe(?:[’']re| are)(?: \w+)? hearing$", re.I)
# "We're hearing that", "it was revealed that": nobody is named, nor even meant.
_HEARD = re.compile(
    r"^(?:we(?:[’']re| are|[’']ve been)? hear(?:ing|d)?"
    r"|it(?:[’']s| is| was| has| had|[’']s been)(?: \w+)* \w+(?:ed|id|wn|nt))$",
    re.I,
)
_SOMEBODY = Noun("person", family=False, plural=False)
"""Who is called by a noun of no list."""


class Identity(NamedTuple):
    """Who speaks: kind, speaker, and the words that name the source, if any do."""

    kind: Kind
    speaker: int | None
    source: Span | None


def identify(document: Document, cast: Cast, found: Found, previous: Found | None) -> Identity:
    """Who speaks in an attribution; `previous` is the one before it."""
    who = _who(document, cast, found, previous)
    if who.kind != "hearsay" or who.source is not None or found.kind in _WORDS_OF_DOUBT:
        return who
    outlet = publication(document, cast, found)
    if outlet is None:
        return who
    described = read_mention(document, cast, outlet)
    return Identity(*cast.identify(described, found.sentence), outlet)


def _who(document: Document, cast: Cast, found: Found, previous: Found | None) -> Identity:
    """Who speaks by the words that name the source."""
    sentence = found.sentence
    if found.kind in HEDGES:
        return Identity("hearsay", None, None)
    outlets = _by_outlet(document, cast, found)
    if outlets is not None:
        return outlets
    if is_nobodys(document, found):
        return Identity("hearsay", None, None)
    if found.source is None or is_about(document, found) or _is_channel(document, found):
        return _without_source(document, cast, found, previous)
    heard = _hearer(document, cast, found, found.source)
    if heard is not None:
        return heard
    source = pronoun_within(document, found) or whole_source(document, cast, found.source, found)
    described = _withheld(document, read_mention(document, cast, source), source, found)
    return Identity(*cast.identify(described, sentence), source)


def _hearer(document: Document, cast: Cast, found: Found, source: Span) -> Identity | None:
    """Who speaks where the source only heard it: "we are told", "it was revealed"."""
    if found.cue is None or source.end > found.cue.start:
        return None
    between = document.text[source.start : found.cue.end]
    if _TOLD.search(between):
        return Identity(*cast.tipped(found.sentence), source)
    return Identity("hearsay", None, None) if _HEARD.search(between) else None


def _by_outlet(document: Document, cast: Cast, found: Found) -> Identity | None:
    """Who speaks where the cue says what the outlet itself learned: "we're told that"."""
    if found.cue is None:
        return None
    cue = document.text[found.cue.start : found.cue.end]
    if _TOLD.match(cue):
        return Identity(*cast.tipped(found.sentence), None)
    if _WE.match(cue):
        return Identity(*cast.own(found.sentence), None)
    opening = document.text[max(0, found.cue.start - _OPENING) : found.cue.end]
    heard = found.source is None and _HEARING.search(opening)
    return Identity("hearsay", None, None) if heard else None


def _is_channel(document: Document, found: Found) -> bool:
    """Whether the words taken for the source only carry it: "Roe has, through a rep, denied"."""
    if found.source is None or found.cue is None or found.source.end > found.cue.start:
        return False
    before = document.text[max(0, found.source.start - 9) : found.source.start].lower()
    return before.endswith((" through ", " via "))


def _withheld(document: Document, described: Described, source: Span, found: Found) -> Described:
    """The mention as one of somebody anonymous where the sentence says so."""
    noun = described.noun or _SOMEBODY
    spoken = noun.kind in ("role", "person") and not (described.named or described.pronoun)
    if not spoken or not is_withheld(document, source, found.cue):
        return described
    return described._replace(noun=noun._replace(kind="anonymous", family=False), definite=False)


def _named_after(document: Document, found: Found) -> Span | None:
    """The words after "according to", or after a cue that ends so: "it was reported by"."""
    if found.cue is None:
        return None
    ends = document.text[found.cue.start : found.cue.end].lower().endswith(" by")
    return phrase_after(document, found) if ends or found.kind == "source" else None


def _without_source(
    document: Document, cast: Cast, found: Found, previous: Found | None
) -> Identity:
    """Who speaks where the cue has no source of its own: ", adding that", "rumors that"."""
    sentence = found.sentence
    before = document.text[max(0, found.start - 40) : found.start]
    span = owner_of_noun(document, cast, found) or _named_after(document, found)
    if span is not None:
        return Identity(*cast.identify(read_mention(document, cast, span), sentence), span)
    if is_unowned(document, found):
        return Identity("hearsay", None, None)
    if _REPORTED.search(before):
        return Identity(*cast.reported(sentence), None)
    if found.entry is None:
        return Identity(*_heard(document, cast, found), None)
    if previous is not None and previous.sentence == sentence and previous.source:
        other = other_subject(document, cast, found, previous)
        if other is None:
            return Identity(*cast.again(sentence), previous.source)
        return Identity(*cast.identify(read_mention(document, cast, other), sentence), other)
    subject = (
        beside(document, cast, found)
        or subject_of(document, cast, sentence, found.start)
        or after_comma(document, cast, found)
    )
    if subject is None:
        speaks_on = goes_on(document, cast, found)
        return Identity(*(cast.again(sentence) if speaks_on else UNKNOWN), None)
    tokens = document.tokens
    span = Span(tokens[subject.first].start, tokens[subject.last - 1].end)
    whole = whole_source(document, cast, span, found)
    if whole != span:
        subject = read_mention(document, cast, whole)
    return Identity(*cast.identify(subject, sentence), whole)


def _heard(document: Document, cast: Cast, found: Found) -> Identified:
    """Who speaks where there is no cue: an answer, or who the sentence before is about."""
    sentence = found.sentence
    if found.interview:
        return cast.interviewed(sentence)
    if found.tipped:
        return cast.tipped(sentence, "has learned")
    last = document.sentences[max(0, sentence - 1)]
    subject = subject_of(document, cast, sentence - 1, last.end) if sentence else None
    return cast.identify(subject, sentence) if subject else cast.again(sentence)
