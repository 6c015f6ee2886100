"""Which kinds of outlet a noun can mean."""

from __future__ import annotations

import pytest

from tabloid_cli.sourcing.identifying.press import agreement, called, kind_of_outlet
from tabloid_cli.sourcing.naming.entities import Entity


@pytest.mark.parametrize(
    ("name", "called_so", "kind"),
    [
        ("Us Weekly", (), "magazine"),
        ("US Magazine", (), "magazine"),
        ("OK! Magazine", (), "magazine"),
        ("The Daily Mail", (), "tabloid"),
        ("Radar", (), "site"),
        ("gossip cop", (), "checker"),
        ("Lantern", ("site",), "site"),
        ("Lantern Magazine", (), "magazine"),
        ("lantern.co", (), "site"),
        ("M.I.A.", (), "unknown"),
        ("Lantern Gazette", (), "press"),
        ("Lantern Records", (), "none"),
        ("Lantern", (), "unknown"),
    ],
)
def test_the_kind_of_an_outlet(name: str, called_so: tuple[str, ...], kind: str) -> None:
    entity = Entity(name, tuple(name.lower().split()), organisation=True)
    assert kind_of_outlet(entity, called_so) == kind


@pytest.mark.parametrize(
    ("noun", "kind", "how"),
    [
        ("magazine", "magazine", "agrees"),
        ("magazine", "site", "differs"),
        ("magazine", "glossy", "agrees"),
        ("tabloid", "glossy", "differs"),
        ("mag", "press", "untold"),
        ("outlet", "press", "agrees"),
        ("report", "magazine", "agrees"),
        ("report", "none", "differs"),
        ("report", "unknown", "untold"),
        ("site", "checker", "agrees"),
        ("company", "network", "agrees"),
        ("company", "magazine", "differs"),
        ("band", "magazine", "differs"),
        ("band", "unknown", "untold"),
    ],
)
def test_a_noun_agrees_with_some_kinds_of_outlet(noun: str, kind: str, how: str) -> None:
    assert agreement(noun, kind) == how


def test_the_words_beside_a_name_tell_its_kind() -> None:
    assert called(["a", "blog", "called"], ["claimed"]) == {"site"}
    assert called(["the", "tabloid"], ["said"]) == {"tabloid"}
    assert called(["to"], ["magazine", "that"]) == {"magazine"}
    assert not called(["the", "site", "and"], ["said"])
