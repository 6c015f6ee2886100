"""Document -> Familiarity: whom the narration calls by first name, whom by surname.

Handbooks of newspapers ask for the full name once and the surname, or "Mr" and the
surname, from then on (AP Stylebook, "names"; New York Times Manual, "courtesy titles").
The celebrity press is on first-name terms: "Kim", not "Kardashian".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tabloid_cli.article import Span
from tabloid_cli.report import Called, Familiarity
from tabloid_cli.sourcing.people import person_words

_THINGS_FOLLOW = frozenset("the in at near through across".split())
"""Before a bare name, these tell a band, a team or a place: "the Quills", "in Brandt"."""

if TYPE_CHECKING:
    from tabloid_cli.document import Document
    from tabloid_cli.sourcing.entities import Mention, Names


def measure_familiarity(document: Document, names: Names) -> Familiarity:
    """Count where the narration calls a person by one half of the name.

    Only people count whose full name the article gives, at least two words, so that it had
    the choice; full names say nothing, and what stands in a quotation is somebody else's
    choice. Titles do not matter: "Mr. Brandt" is a surname.
    """
    called: dict[int, tuple[list[Span], list[Span]]] = {}
    for mention in names.mentions:
        entity = names.entities[mention.entity]
        if entity.organisation or entity.is_place or len(entity.words) < 2:
            continue
        word, span = _bare(document, mention)
        if not word or document.quoted(span.start):
            continue
        by_first, by_surname = called.setdefault(mention.entity, ([], []))
        if word == entity.words[-1]:
            by_surname.append(span)
        elif entity.words[0].startswith(word):  # "Rob" is Robert
            by_first.append(span)
    people = (
        Called(names.entities[at].name, tuple(by_first), tuple(by_surname))
        for at, (by_first, by_surname) in called.items()
    )
    return Familiarity(tuple(person for person in people if person.first or person.surname))


def _bare(document: Document, mention: Mention) -> tuple[str, Span]:
    """The one word of the name that a mention uses and where it stands; empty where more.

    Empty, too, where what stands beside it tells a thing of that name.
    """
    tokens, titles = document.tokens, person_words().titles
    owns = mention.last < len(tokens) and tokens[mention.last].norm in ("'s", "'")
    before = tokens[mention.first - 1].norm if mention.first else ""
    if before in _THINGS_FOLLOW and not owns:
        return "", Span(0, 0)
    words = [
        token
        for token in tokens[mention.first : mention.last]
        if token.text != "." and token.norm.rstrip(".") not in titles
    ]
    if len(words) != 1:
        return "", Span(0, 0)
    return words[0].norm, Span(words[0].start, words[0].end)
