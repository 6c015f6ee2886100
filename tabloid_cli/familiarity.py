"""Document -> Familiarity: whom the narration calls by first name, whom by surname.

Handbooks of newspapers ask for the full name once and the surname, or "Mr" and the
surname, from then on (AP Stylebook, "names"; New York Times Manual, "courtesy titles").
The celebrity press is on first-name terms: "Kim", not "Kardashian".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tabloid_cli.article import Span
from tabloid_cli.report import Called, Familiarity
from tabloid_cli.sourcing.naming.entities import GENERATIONS
from tabloid_cli.sourcing.naming.keys import key_of
from tabloid_cli.sourcing.naming.names import name_words
from tabloid_cli.sourcing.naming.people import person_words

if TYPE_CHECKING:
    from tabloid_cli.document import Document
    from tabloid_cli.sourcing.naming.entities import Mention, Names

_THINGS_FOLLOW = frozenset("the a an in at near through across".split())
"""Before a bare name, these tell a band, a team, a place or a brand: "the Quills", "a Brandt"."""
_PARTICLES = frozenset("van von de der den la le di da del bin al st".split())
"""Before a surname, these are part of it."""
_CLAUSE = frozenset("he she they it you we i the a an my his her our this that these".split())
"""After a word that opens a sentence, these tell a verb: "Will she", "Mark my words"."""


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
        if word == entity.surname:
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

    Empty, too, for initials, and where what stands beside it tells a thing of that name, a
    verb or the end of a longer name.
    """
    tokens = document.tokens
    before = tokens[mention.first - 1].norm if mention.first else ""
    after = tokens[mention.last].norm if mention.last < len(tokens) else ""
    opens = not before or not (before[0].isalnum() or before == ",")
    thing = before in _THINGS_FOLLOW and after not in ("'s", "'")
    if thing or before in _PARTICLES or (opens and after in _CLAUSE):
        return "", Span(0, 0)
    run = tokens[mention.first : mention.last]
    words = [
        w for w in key_of(name_words(tokens, (mention.first, mention.last))) if w not in GENERATIONS
    ]
    if len(words) != 1 or len(words[0]) < 2 or "." in words[0]:
        return "", Span(0, 0)
    at = next((token for token in run if token.norm == words[0]), None)
    if at is None or run[0].norm in person_words().styles:
        return "", Span(0, 0)  # "Prince Leopold" is no first name
    return at.norm, Span(at.start, at.end)
