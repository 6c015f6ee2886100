"""Nobodys: attributions whose form shows that nobody is named: they are hearsay.

amid reports the two had met              a noun that nobody's name owns
her reported pregnancy                    an adjective
Doe was accused of theft                  a passive, and not from whom
Doe denied the rumors that                a noun that a name only stands before
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tabloid_cli.sourcing.identifying.subjects import tells_of_rumor, tokens_of
from tabloid_cli.sourcing.naming.phrases import PRONOUNS
from tabloid_cli.sourcing.vocabulary.cues import VERB_CLASSES
from tabloid_cli.sourcing.vocabulary.grammar import CLAUSE_SUBJECTS, PASSIVE
from tabloid_cli.sourcing.vocabulary.nouns import nouns

if TYPE_CHECKING:
    from tabloid_cli.document import Document
    from tabloid_cli.sourcing.finding.extraction import Found

# "On Friday, it was officially announced that ..."
_IMPERSONAL = re.compile(r"\bit(?:[’']s| is| was| has| had)(?: been)?(?: \w+)? $", re.I)
# "Doe's shocking claim that", "their earlier claims"
_OWNED = re.compile(r"\s*(?:['’]s?(?: [\w-]+){0,3} )?$")
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
_JOINS = frozenset("and but also then".split())
_MARKS = frozenset("\"“‘'")
_PHRASE = 8
"""Words after a passive among which "by" tells who says so."""
_PASSIVE = PASSIVE | {"'s", "'re", "got"}
_BETWEEN = frozenset("just also once now even since not never".split())
_OBJECTS = frozenset("him her them me us it the a an his their that".split())
_ONLY_SUFFERED = frozenset(("accused",))
"""Before "of" these are participles: "an actor accused of theft"."""
# Passives of these still tell who speaks, or whom the outlet heard it from.
_TOLD_OF = frozenset("tell ask quote learned hear inform assure remind warn".split())


def is_nobodys(document: Document, found: Found) -> bool:
    """Whether nobody's words are told, whatever stands beside the cue."""
    return (
        _is_noun(document, found)
        or _is_adjective(document, found)
        or _is_agentless(document, found)
    )


def is_unowned(document: Document, found: Found) -> bool:
    """Whether nobody's words are told, where the cue has no source of its own."""
    before = document.text[max(0, found.start - 40) : found.start]
    return (
        found.kind == "noun"
        or _is_rumor(document, found)
        or tells_of_rumor(document, found)
        or _IMPERSONAL.search(before) is not None
    )


def is_about(document: Document, found: Found) -> bool:
    """Whether a noun's source only stands before it: "Doe denied the rumors that"."""
    if found.kind != "noun" or found.cue is None or found.source is None:
        return False
    between = document.text[found.source.end : found.cue.start]
    return found.source.start < found.cue.start and not _OWNED.match(between)


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
    if found.kind not in VERB_CLASSES or found.cue is None or found.entry is None:
        return False
    if found.entry.lemma in _TOLD_OF or (found.source and found.source.end > found.cue.start):
        return False
    first, last = tokens_of(document, found.cue)
    tokens = document.tokens
    if any(token.norm == "by" for token in tokens[last : last + _PHRASE]):
        return False
    after = tokens[last].norm if last < len(tokens) else "."
    if tokens[first].norm in _ONLY_SUFFERED and after == "of":
        return True
    at = first - 1
    while at > 0 and (tokens[at].norm.endswith("ly") or tokens[at].norm in _BETWEEN):
        at -= 1
    has = found.source is None or after in _OBJECTS  # "she's accused him": she has
    if tokens[at].norm == "'s" and (has or _is_owner(document, at)):
        return False
    return tokens[first].norm.endswith("ed") and tokens[at].norm in _PASSIVE


def _is_owner(document: Document, at: int) -> bool:
    """Whether an "'s" says whose somebody is, and not "is": "a friend of Orla Finch's"."""
    named = at - 1
    while named > 0 and document.tokens[named].text[0].isupper():
        named -= 1
    return named < at - 1 and document.tokens[named].norm == "of"


def _is_rumor(document: Document, found: Found) -> bool:
    """Whether the cue is a noun that nobody's name owns: "claims that", "reports are"."""
    if found.cue is None:
        return False
    first, last = tokens_of(document, found.cue)
    noun = nouns().get(document.tokens[first].norm)
    if noun is None or noun.kind != "hearsay" or last - first > 1:
        return False
    if first == document.sentences[found.sentence].first:
        return True
    before = document.tokens[first - 1]
    named = before.norm in PRONOUNS or before.norm == "to" or before.text[0].isupper()
    return not named and not _is_joined(document, first, last)


def _is_joined(document: Document, first: int, last: int) -> bool:
    """Whether "claims" is a second verb: "Doe denies it, and claims she left"."""
    tokens = document.tokens
    if first < 3 or last == len(tokens) or tokens[first - 1].norm not in _JOINS:
        return False
    before = tokens[first - 2 - (tokens[first - 2].text == ",")]
    return before.norm not in nouns() and tokens[last].norm in CLAUSE_SUBJECTS
