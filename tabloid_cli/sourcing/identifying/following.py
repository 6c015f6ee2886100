"""Following: what goes on with somebody: "The star says she slept", "Roe asked; she replied"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tabloid_cli.sourcing.identifying.antecedents import is_person
from tabloid_cli.sourcing.naming.people import GENDERED

if TYPE_CHECKING:
    from tabloid_cli.document import Document
    from tabloid_cli.sourcing.naming.entities import Names
    from tabloid_cli.sourcing.naming.mentions import Described

_OPENING = 3
"""Tokens that open a sentence: "But then she"."""
_SUBJECTS = frozenset(("he", "she"))
_REPLYING = frozenset(
    "replied replies answered answers responded responds retorted retorts countered".split()
)
_TELLING = frozenset(
    "tell tells told telling ask asks asked warn warns warned urge urges urged".split()
)


def gender_after(document: Document, names: Names, token: int, sentence: int) -> str:
    """The gender of the pronoun that goes on with somebody spoken of before `token`.

    That is the first of the same sentence outside speech, but after another's name only
    "he" or "she"; or one that opens the next sentence. Empty if there is none, or if
    somebody is told: "The star told Roe that he".
    """
    named = False
    for t in range(token, document.sentences[sentence].last):
        gender = _told_by(document, t)
        if gender and (not named or document.tokens[t].norm in _SUBJECTS):
            return gender
        for mention in names.at(t, t + 1):
            person = is_person(names.entities[mention.entity])
            if person and document.tokens[t - 1].norm in _TELLING:
                return ""
            named = True
    for following in document.sentences[sentence + 1 : sentence + 2]:
        for t in range(following.first, min(following.first + _OPENING, following.last)):
            gender = _told_by(document, t)
            if gender or names.at(t, t + 1):
                return gender
    return ""


def replies(document: Document, described: Described, ago: int) -> bool:
    """Whether it answers who spoke so many sentences `ago`: "Roe asked, and she replied"."""
    tokens = document.tokens
    after = tokens[described.last].norm if described.last < len(tokens) else ""
    before = [t.norm for t in tokens[max(0, described.first - 2) : described.first]]
    # Not "Roe stammered as he replied".
    joined = (not ago and before[-1:] == ["and"]) or before == ["to", "which"]
    return joined and after in _REPLYING


def _told_by(document: Document, token: int) -> str:
    """The gender of a pronoun outside speech; empty for any other word."""
    found = document.tokens[token]
    gender = GENDERED.get(found.norm, "")
    return "" if gender and document.quoted(found.start) else gender
