"""Shown: in which of its forms a name is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tabloid_cli.sourcing.naming.capitals import NAME_LINKS
from tabloid_cli.sourcing.naming.keys import key_of
from tabloid_cli.sourcing.naming.people import is_place

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from tabloid_cli.sourcing.naming.entities import Entity


def show_names(
    entities: Sequence[Entity],
    forms: Mapping[int, Mapping[str, int]],
    counts: Mapping[tuple[str, ...], int],
) -> None:
    """Name everybody by the full form used most, else by the longest.

    Of several it is the one whose last word stands alone most often, or the first.
    `forms` are how often each form of an entity's name stands, `counts` how often each name.
    """
    for index, its in forms.items():
        entity = entities[index]
        if entity.organisation:
            continue
        entity.place = is_place(entity.words)
        full = [form for form in its if " " in form and not _is_tail(form, its)]
        if full:
            entity.name = max(full, key=lambda form: (its[form], _alone(form, counts)))
        elif entity.name not in its:
            entity.name = max(its, key=len)


def shouted(name: str) -> bool:
    """Whether a name is printed in capitals: "JANE Roe"."""
    return any(len(word) > 2 and word.isupper() for word in name.split())


def _is_tail(form: str, forms: Iterable[str]) -> bool:
    """Whether a form is but a surname of several words: "De Marro" beside "Ann De Marro"."""
    linked = form.split(maxsplit=1)[0].lower() in NAME_LINKS
    return linked and any(other.lower().endswith(" " + form.lower()) for other in forms)


def _alone(name: str, counts: Mapping[tuple[str, ...], int]) -> int:
    """How often the last word of a name stands alone."""
    return counts.get(key_of(name.split()[-1:]), 0)
