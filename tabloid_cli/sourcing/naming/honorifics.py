"""Honorifics: which of several that share a surname "Mrs Roe" is."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from tabloid_cli.sourcing.naming.namesakes import shared_surnames
from tabloid_cli.sourcing.naming.people import learn_about, person_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tabloid_cli.document import Document, Token
    from tabloid_cli.sourcing.naming.entities import Entity, Mention


def by_honorific(
    document: Document, entities: Sequence[Entity], mentions: list[Mention]
) -> list[Mention]:
    """The mentions, each "Mrs Roe" that of the only Roe who can be a Mrs.

    What the article tells of the Roes where they bear their full names decides; nothing
    of it is kept, for it is told of others once the mentions have changed.
    """
    doubtful = _doubtful(document.tokens, entities, mentions)
    if not doubtful:
        return mentions
    learn_about(document, entities, [m for i, m in enumerate(mentions) if i not in doubtful])
    changed = list(mentions)
    for i, (gender, bearers) in doubtful.items():
        whose = _fitting(entities, mentions[i].entity, gender, bearers)
        entities[mentions[i].entity].mentions -= 1
        entities[whose].mentions += 1
        changed[i] = replace(mentions[i], entity=whose)
    for entity in entities:
        entity.forget()
    return changed


def _doubtful(
    tokens: Sequence[Token], entities: Sequence[Entity], mentions: Sequence[Mention]
) -> dict[int, tuple[str, list[int]]]:
    """Mentions of a surname alone with its honorific: gender, and who bears the name."""
    shared = shared_surnames(entities)
    found: dict[int, tuple[str, list[int]]] = {}
    if not shared:
        return found
    titles = person_words().titles
    for i, mention in enumerate(mentions):
        gender = titles.get(tokens[mention.first].norm)
        names = [t.norm for t in tokens[mention.first + 1 : mention.last] if t.text != "."]
        if gender and len(names) == 1 and names[0] in shared:
            found[i] = gender, shared[names[0]]
    return found


def _fitting(entities: Sequence[Entity], known: int, gender: str, bearers: Sequence[int]) -> int:
    """The only bearer of that gender, else the only other whose gender nobody tells."""
    if entities[known].gender == gender:
        return known
    told = [b for b in bearers if entities[b].gender == gender]
    if len(told) == 1:
        return told[0]
    untold = [b for b in bearers if b != known and not entities[b].gender]
    differs = bool(entities[known].gender) and not told
    return untold[0] if differs and len(untold) == 1 else known
