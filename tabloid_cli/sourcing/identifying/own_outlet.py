"""The article's own outlet: how the article names it, if it does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tabloid_cli.sourcing.identifying.same_outlet import same_outlet

if TYPE_CHECKING:
    from tabloid_cli.document import Document
    from tabloid_cli.sourcing.naming.entities import Mention, Names

_MOST = 200
"""Names among which it is sought."""
_TELLING = frozenset("tell tells told telling to with".split())
_KNOWING = frozenset("learned learnt confirm reveal report confirmed revealed".split())
_HELPING = frozenset("has have can".split())
_SURE, _LIKELY = 3, 1


def own_outlet(document: Document, names: Names, domain: str) -> int | None:
    """The entity that "we" is: of that domain, or the one that alone is told things first.

    `domain` is the outlet's own in lower-case letters, empty if unknown.
    """
    points: dict[int, int] = {}
    for mention in names.mentions[:_MOST]:
        entity = names.entities[mention.entity]
        if not entity.organisation:
            continue
        if domain and same_outlet(entity.name, domain):
            return mention.entity
        points[mention.entity] = points.get(mention.entity, 0) + _points(document, mention)
    if domain or not points:
        return None
    best = max(points, key=lambda e: (points[e], -e))
    rivals = [e for e in points if e != best and points[e] >= min(points[best], _SURE)]
    return best if points[best] and not rivals else None


def _points(document: Document, mention: Mention) -> int:
    """What a mention says for its being the article's own outlet."""
    tokens = document.tokens
    before = [t.norm for t in tokens[max(0, mention.first - 3) : mention.first]]
    after = [t.norm for t in tokens[mention.last : mention.last + 4]]
    if after and after[0] in _HELPING and not _KNOWING.isdisjoint(after[1:]):
        return _SURE
    told = bool(before) and before[-1] in _TELLING
    exclusive = any(w.startswith("exclusive") for w in (*before, *after[:2]))
    return _LIKELY if told and exclusive else 0
