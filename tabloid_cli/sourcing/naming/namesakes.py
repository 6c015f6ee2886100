"""Namesakes: whom a bare surname means where several bear it.

The press calls one of a family by the surname alone, its main person; the others keep
their full names ("Torrey Hale") or are called by the first name ("Torrey").
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tabloid_cli.sourcing.naming.entities import GENERATIONS

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Mapping, Sequence

    from tabloid_cli.sourcing.naming.entities import Entity

_LEADS = 2
"""How many times as much as of any other must be told of whom a surname means."""
_BY_FIRST = 2
"""First names count up to so many for each full name: whom an article keeps calling by
the first name, it does not call by the last."""
_ELDERS = frozenset("sr snr senior".split())


def main_bearers(
    entities: Sequence[Entity],
    by_key: Mapping[tuple[str, ...], int],
    counts: Mapping[tuple[str, ...], int],
    headline: Container[str] = (),
) -> Iterator[tuple[str, int]]:
    """Each surname of several people with whom it means alone, where somebody leads.

    `by_key` tells whose a name is, `counts` how often it stands.
    """
    shared = shared_surnames(entities)
    if not shared:
        return
    full: dict[int, int] = {}
    for key, index in by_key.items():
        if len(key) > 1:
            full[index] = full.get(index, 0) + counts.get(key, 0)
    for surname, family in shared.items():
        told = {i: _told(entities[i], full.get(i, 0), counts) for i in family}
        first, second = sorted(family, key=lambda i: -told[i])[:2]
        shown = [i for i in family if entities[i].words[0] in headline]
        in_full = full.get(first, 0) < _LEADS * max(full.get(i, 0) for i in family if i != first)
        if len(shown) == 1 and in_full and counts.get(entities[first].words[:1]):
            first = shown[0]  # the other one goes by the first name
        elif told[first] < _LEADS * told[second]:
            first = -1
        if first >= 0:
            yield surname, first
            continue
        never = [i for i in family if not counts.get(entities[i].words[:1])]
        if len(never) == 1:  # "Ann" is Ann Roe, so that "Roe" is her husband Jonas
            yield surname, never[0]


def shared_surnames(entities: Sequence[Entity]) -> dict[str, list[int]]:
    """Each surname that several people bear, and who they are."""
    bearers: dict[str, list[int]] = {}
    for index, entity in enumerate(entities):
        if len(entity.words) > 1 and not entity.organisation and not entity.place:
            bearers.setdefault(entity.surname, []).append(index)
    return {surname: family for surname, family in bearers.items() if len(family) > 1}


def _told(entity: Entity, full: int, counts: Mapping[tuple[str, ...], int]) -> int:
    return full + min(counts.get(entity.words[:1], 0), _BY_FIRST * full)


def lends_bare(words: Sequence[str]) -> bool:
    """Whether somebody is called by one word of his name where another bears it, too.

    Not "Jonas Hale Sr.", nor "Jonas Jr.": what is added tells them from a Hale, a Jonas.
    """
    added = words[-1] in GENERATIONS
    return not (words[-1] in _ELDERS or (added and len(words) == 2))
