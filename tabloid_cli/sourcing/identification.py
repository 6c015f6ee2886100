"""Identification: which speaker stands behind each attribution."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from tabloid_cli.article import Span
from tabloid_cli.sourcing.cues import VERB_CLASSES
from tabloid_cli.sourcing.extraction import HEDGES, Found
from tabloid_cli.sourcing.grammar import PASSIVE
from tabloid_cli.sourcing.mentions import PRONOUNS
from tabloid_cli.sourcing.nouns import Noun, nouns
from tabloid_cli.sourcing.published import publication
from tabloid_cli.sourcing.subjects import (
    after_comma,
    beside,
    conjoined,
    goes_on,
    pronoun_within,
    read_mention,
    start_of,
    subject_of,
    tells_of_rumor,
    tokens_of,
)
from tabloid_cli.sourcing.via import carrier
from tabloid_cli.sourcing.voices import UNKNOWN
from tabloid_cli.sourcing.withheld import is_withheld

if TYPE_CHECKING:
    from tabloid_cli.document import Document
    from tabloid_cli.report import Kind, Via
    from tabloid_cli.sourcing.mentions import Described
    from tabloid_cli.sourcing.speakers import Cast

# "On Friday, it was officially announced that ..."
_IMPERSONAL = re.compile(r"\bit(?:[’']s| is| was| has| had)(?: been)?(?: \w+)? $", re.I)
# "As previously reported, ..."
_REPORTED = re.compile(r"\bas (?:we )?(?:has been |was )?(?:\w+ly |earlier |first )?$", re.I)
# "Doe's shocking claim that", "their earlier claims"
_OWNED = re.compile(r"\s*(?:['’]s?(?: [\w-]+){0,3} )?$")
_WE = re.compile(r"we\b", re.I)
# Before "reports" or "claims" these show a noun.
_BEFORE_NOUN = frozenset(
    "all any other such amid amidst following after despite with without of over about by the"
    " these those new recent multiple several false fake conflicting unconfirmed denied denies"
    " deny denying sparked sparking debunked dismissed addressed slammed are were was is been"
    " alleged".split()
)
_HEARSAY_ADJECTIVES = frozenset("alleged reported rumored rumoured purported supposed".split())
_BEFORE_ADJECTIVE = frozenset(
    "a an the his her their its our my another any some these those this that 's no several many"
    " of about with for on".split()
)
_MARKS = frozenset("\"“‘'")
_PHRASE = 8
"""Words that a source has at most where the span model found none."""
_CALLINGS = 4
"""Tokens after a comma among which a name begins: "her husband, NFL player Jonas Roe"."""
_PASSIVE = PASSIVE | {"'s", "'re", "got"}
_BETWEEN = frozenset("just also once now even since not never".split())
_WORDS_OF_DOUBT = HEDGES - {"impersonal"}
"""Cues that hedge what the writer says: an outlet beside them reports something else."""
# Passives of these still tell who speaks, or whom the outlet heard it from.
_TOLD_OF = frozenset("tell ask quote learn hear inform assure remind warn".split())
# "We're told", "we've been told": the outlet hears it from somebody whom it keeps back.
_TOLD = re.compile(r"\bwe(?:[’']re| are| were|[’']ve been| have been)(?: \w+ly)? told$", re.I)
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
    if found.cue is not None:
        cue = document.text[found.cue.start : found.cue.end]
        if _TOLD.match(cue):
            return Identity(*cast.tipped(sentence), None)
        if _WE.match(cue):
            return Identity(*cast.own(sentence), None)
    if (
        _is_noun(document, found)
        or _is_adjective(document, found)
        or _is_agentless(document, found)
    ):
        return Identity("hearsay", None, None)
    if found.source is None or _is_about(document, found):
        return _unsaid(document, cast, found, previous)
    if found.cue is not None and found.source.end <= found.cue.start:
        between = document.text[found.source.start : found.cue.end]
        if found.entry is not None and found.entry.name == "tell" and _TOLD.search(between):
            return Identity(*cast.tipped(sentence), found.source)
        if _HEARD.search(between):
            return Identity("hearsay", None, None)
    source = pronoun_within(document, found)
    if source is None:
        source = _with_cue(document, cast, found.source, found)
        source = _with_apposition(document, cast, source, found)
        source = _with_name_before(document, cast, source)
    described = _withheld(document, read_mention(document, cast, source), source, found)
    return Identity(*cast.identify(described, sentence), source)


def _withheld(document: Document, described: Described, source: Span, found: Found) -> Described:
    """The mention as one of somebody anonymous where the sentence says so."""
    noun = described.noun or _SOMEBODY
    spoken = noun.kind in ("role", "person") and not (described.named or described.pronoun)
    if not spoken or not is_withheld(document, source, found.cue):
        return described
    return described._replace(noun=noun._replace(kind="anonymous", family=False), definite=False)


def _with_cue(document: Document, cast: Cast, source: Span, found: Found) -> Span:
    """The source, with the cue where that is its noun: "a new report that claims"."""
    cue = found.cue
    if cue is None or found.kind != "noun":
        return source
    first, last = tokens_of(document, source)
    if last != tokens_of(document, cue)[0] or cast.names.at(first, last):
        return source
    if any(t.norm in nouns() or t.norm in PRONOUNS for t in document.tokens[first:last]):
        return source
    return Span(source.start, cue.end)


def _with_apposition(document: Document, cast: Cast, source: Span, found: Found) -> Span:
    """The source and the name set apart after it: "her own brother, Dan Roe, said"."""
    if found.cue is None:
        return source
    first, last = tokens_of(document, source)
    tokens = document.tokens
    if last >= len(tokens) or tokens[last].text != "," or cast.names.at(first, last):
        return source
    for mention in cast.names.at(last + 1, last + _CALLINGS):
        called = tokens[mention.first - 1].norm in nouns() or mention.first == last + 1
        if not called or any(t.text == "," for t in tokens[last + 1 : mention.first]):
            continue
        entity = cast.names.entities[mention.entity]
        closed = mention.last < len(tokens) and tokens[mention.last].text in ",."
        if closed and len(entity.words) > 1 and not entity.organisation:
            return Span(source.start, tokens[mention.last - 1].end)
    return source


def _with_name_before(document: Document, cast: Cast, source: Span) -> Span:
    """The source with the name that it sets apart: "Jane Roe, a fitness model, who said"."""
    first, last = tokens_of(document, source)
    tokens = document.tokens
    if first < 2 or tokens[first - 1].text != "," or tokens[first].norm not in ("a", "an", "the"):
        return source
    after = [t.norm for t in tokens[first : last + 2]]
    if "who" not in after or after[after.index("who") - 1] != ",":
        return source
    for mention in cast.names.at(first - 2, first - 1):
        if not cast.names.entities[mention.entity].organisation:
            return Span(tokens[mention.first].start, source.end)
    return source


def _is_noun(document: Document, found: Found) -> bool:
    """Whether a verb's form stands where only a noun can: "amid reports the two had met"."""
    if found.kind not in VERB_CLASSES or found.cue is None:
        return False
    first, last = tokens_of(document, found.cue)
    noun = nouns().get(document.tokens[first].norm)
    if noun is None or noun.kind != "hearsay" or last - first > 1:
        return False
    opens = first == document.sentences[found.sentence].first
    return not opens and document.tokens[first - 1].norm in _BEFORE_NOUN


def _is_adjective(document: Document, found: Found) -> bool:
    """Whether the cue only says of a noun that it is hearsay: "her reported pregnancy"."""
    if found.cue is None:
        return False
    first, last = tokens_of(document, found.cue)
    tokens = document.tokens
    if tokens[first].norm not in _HEARSAY_ADJECTIVES or first == 0 or last >= len(tokens):
        return False
    after = tokens[last].text
    return tokens[first - 1].norm in _BEFORE_ADJECTIVE and (after[0].isalpha() or after in _MARKS)


def _is_agentless(document: Document, found: Found) -> bool:
    """Whether a passive says what somebody suffered and not from whom: "Doe was accused of"."""
    if found.kind not in VERB_CLASSES or found.cue is None or found.source is None:
        return False
    if found.entry is None or found.entry.name in _TOLD_OF or found.source.end > found.cue.start:
        return False
    first, last = tokens_of(document, found.cue)
    tokens = document.tokens
    at = first - 1
    while at > 0 and (tokens[at].norm.endswith("ly") or tokens[at].norm in _BETWEEN):
        at -= 1
    if not tokens[first].norm.endswith("ed") or tokens[at].norm not in _PASSIVE:
        return False
    return all(token.norm != "by" for token in tokens[last : last + _PHRASE])


def _is_about(document: Document, found: Found) -> bool:
    """Whether a noun's source only stands before it: "Doe denied the rumors that"."""
    if found.kind != "noun" or found.cue is None or found.source is None:
        return False
    between = document.text[found.source.end : found.cue.start]
    if found.source.start > found.cue.start or _OWNED.match(between):
        return False
    last = document.text[found.source.start : found.source.end].lower().rsplit(None, 1)[-1]
    return not last.endswith(("'s", "’s", "s'", "s’")) and last not in PRONOUNS


def _unsaid(document: Document, cast: Cast, found: Found, previous: Found | None) -> Identity:
    """Who speaks where the cue has no source of its own: ", adding that", "rumors that"."""
    sentence = found.sentence
    before = document.text[max(0, found.start - 40) : found.start]
    nobodys = _is_rumor(document, found) or tells_of_rumor(document, found)
    if (
        (found.kind == "noun" and not _is_participle(document, found))
        or nobodys
        or _IMPERSONAL.search(before)
    ):
        return Identity("hearsay", None, None)
    if _REPORTED.search(before):
        return Identity(*cast.reported(sentence), None)
    if found.kind == "source" and found.cue is not None:
        span = _phrase_after(document, found)
        return Identity(*cast.identify(read_mention(document, cast, span), sentence), span)
    if found.entry is None:
        last = document.sentences[max(0, sentence - 1)]
        subject = subject_of(document, cast, sentence - 1, last.end) if sentence else None
        if found.interview:
            who = cast.interviewed(sentence)
        else:
            who = cast.identify(subject, sentence) if subject else cast.again(sentence)
        return Identity(*who, None)
    if previous is not None and previous.sentence == sentence and previous.source:
        pronoun = conjoined(document, found, previous)
        if pronoun is None:
            return Identity(*cast.again(sentence), previous.source)
        return Identity(*cast.identify(read_mention(document, cast, pronoun), sentence), pronoun)
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
    whole = _with_apposition(document, cast, span, found)
    if whole != span:
        subject = read_mention(document, cast, whole)
    return Identity(*cast.identify(subject, sentence), whole)


def _is_participle(document: Document, found: Found) -> bool:
    """Whether what may be a noun tells what somebody did: "threw out the suit, ruling that"."""
    at = start_of(document, found)
    ends = document.tokens[at].norm.endswith("ing")
    return ends and at > 0 and document.tokens[at - 1].text == ","


def _is_rumor(document: Document, found: Found) -> bool:
    """Whether the cue is a noun that nobody's name owns: "claims that", "reports are"."""
    if found.cue is None:
        return False
    first, last = tokens_of(document, found.cue)
    noun = nouns().get(document.tokens[first].norm)
    if noun is None or noun.kind != "hearsay" or last - first > 1:
        return False
    before = (
        document.tokens[first - 1] if first > document.sentences[found.sentence].first else None
    )
    return before is None or not (
        before.norm in PRONOUNS or before.norm == "to" or before.text[0].isupper()
    )


def _phrase_after(document: Document, found: Found) -> Span:
    """The words after "according to", up to the next mark."""
    cue = found.cue or Span(found.start, found.start)
    last = tokens_of(document, cue)[1]
    end = last
    stop = document.sentences[found.sentence].last
    while end < stop and end - last < _PHRASE and document.tokens[end].text[0].isalnum():
        end += 1
    tokens = document.tokens
    return Span(tokens[last].start, tokens[end - 1].end) if end > last else cue


def via(document: Document, cast: Cast, found: Found) -> Via | None:
    """The outlet that carried the statement, if it was another than the article's own."""
    if found.cue is None:
        return None

    def resolve(span: Span) -> str:
        described = read_mention(document, cast, span)
        return cast.outlet_before(described, found.sentence) or described.text

    return carrier(
        document, cast.names, found, tokens_of(document, found.cue), cast.outlet, resolve
    )
