"""Leads: somebody whom an article's first sentence describes, and its second one names.

A teenage surfer has told how he fought off a shark.
Jay Lund, 16, was a hundred metres from the beach.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tabloid_cli.document import Document
    from tabloid_cli.sourcing.naming.entities import Names
    from tabloid_cli.sourcing.naming.mentions import Described

_ARTICLES = ("a", "an")


def is_led_with(described: Described) -> bool:
    """Whether the mention is "a man" or "a teenage surfer": one person, as yet unnamed."""
    noun = described.noun
    if noun is None or described.named or described.pronoun or noun.plural:
        return False
    single = noun.kind == "person" or noun.individual
    return single and described.text.split()[0].lower() in _ARTICLES


def named_next(document: Document, names: Names) -> int | None:
    """Whose full name and age open the second paragraph, if the first one names nobody so."""
    second = next((s for s in document.sentences if s.paragraph == 1), None)
    if second is None:
        return None
    for mention in names.at(second.first, second.first + 2):
        entity = names.entities[mention.entity]
        after = [t.text for t in document.tokens[mention.last : mention.last + 2]]
        aged = after[:1] == [","] and after[1:2] != [] and after[1].isdigit()
        full = len(entity.words) > 1 and not entity.organisation
        earlier = any(m.entity == mention.entity for m in names.at(0, second.first))
        return mention.entity if aged and full and not earlier else None
    return None
