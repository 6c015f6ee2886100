"""The interviewee: who answers where an article prints questions and answers."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from tabloid_cli.sourcing.identifying.antecedents import is_person

if TYPE_CHECKING:
    from tabloid_cli.sourcing.identifying.antecedents import Scene


def interviewee(scene: Scene, sentence: int) -> int | None:
    """Whom the article names oftenest before `sentence`, in full rather than by one word."""
    first = scene.document.sentences[sentence].first
    entities = scene.names.entities
    named = Counter(
        mention.entity
        for mention, place in zip(scene.names.mentions, scene.places, strict=True)
        if mention.first < first and not place.quoted and is_person(entities[mention.entity])
    )
    return max(named, key=lambda e: (len(entities[e].words) > 1, named[e], -e), default=None)
