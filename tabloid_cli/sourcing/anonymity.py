"""Anonymity: how an unnamed source is described, and whether the article says why."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tabloid_cli.article import Span
from tabloid_cli.report import Anonymity, Description

if TYPE_CHECKING:
    from tabloid_cli.document import Document

# What the handbooks ask for: why a name is withheld.
_REASON = re.compile(
    r"\b(?:(?:spoke|speaking|speak|talked|talking|granted)\b[^.!?]{0,40}\banonym\w+"
    r"|on (?:the )?condition of anonymity"
    r"|(?:asked|asking|requested|wished|wishing|wishes|preferred|wanted|declined|refused)"
    r" (?:not to be (?:named|identified|quoted)"
    r"|to (?:remain|stay|be) (?:anonymous|unnamed|nameless)"
    r"|anonymity|to be (?:named|identified))"
    r"|(?:not|n[’']t|un)\s?authori[sz]ed to (?:speak|talk|comment|discuss)"
    r"|(?:fear(?:ed|ing|s)?|afraid) (?:of )?"
    r"(?:retaliation|retribution|reprisals?|losing (?:his|her|their) job)"
    r")[^.!?\n]{0,120}",
    re.IGNORECASE,
)
_DETAIL = re.compile(
    r"\b(?:who|whose|which|with (?:direct |first-?hand |intimate )?knowledge|familiar with"
    r"|privy to|briefed|that (?:was|were|works?|worked|knows?))\b",
    re.IGNORECASE,
)
_PLACE = re.compile(
    r"\b(?:close|near|inside|within|from|of|at|in|on|around|to|connected)\b|[’']s?\s", re.IGNORECASE
)
_BARE = frozenset(
    "a an the one another some several multiple many few two three other second third first"
    " our their his her its anonymous unnamed unidentified exclusive purported alleged own same"
    " new separate different more said source sources insider insiders of".split()
)


def anonymity(document: Document, name: str, places: list[Span]) -> Anonymity:
    """How the speaker called `name`, heard at `places`, is described."""
    return Anonymity(_description(name), _reason(document, places))


def _description(name: str) -> Description:
    words = name.lower().split()
    if _DETAIL.search(name):
        return "detailed"
    if _PLACE.search(name) or sum(w not in _BARE for w in words) > 1:
        return "placed"
    bare = all(w in _BARE for w in words[:-1])
    return "bare" if bare else "placed"


def _reason(document: Document, places: list[Span]) -> Span | None:
    """The first reason given in a sentence in which the speaker is heard, or in the next."""
    sentences = document.sentences
    # A sentence is searched once, however often the speaker is heard in it.
    for index in dict.fromkeys(document.sentence_at(place.start) for place in places):
        end = sentences[min(index + 1, len(sentences) - 1)].end
        found = _REASON.search(document.text, sentences[index].start, end)
        if found and not document.quoted(found.start()):
            return Span(*found.span())
    return None
