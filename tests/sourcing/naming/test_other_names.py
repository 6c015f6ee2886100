"""By which other names papers and people are known: initials, parts, misspellings."""

from __future__ import annotations

import pytest

from tabloid_cli.sourcing.naming.full_names import FullNames
from tabloid_cli.sourcing.naming.papers import Papers


def papers(*names: str) -> Papers:
    """The papers of these names, numbered from 0."""
    made = Papers()
    for index, name in enumerate(names):
        made.enter(index, tuple(name.lower().split()), name)
    return made


def full_names(*names: str) -> FullNames:
    """The people of these names, numbered from 0."""
    made = FullNames()
    for index, name in enumerate(names):
        key = tuple(name.lower().split())
        made.enter(index, key, key[-2 if key[-1] == "jr" else -1])
    return made


@pytest.mark.parametrize(
    ("name", "whose"),
    [
        ("harlow post", 0),
        ("harlow post magazine", 0),
        ("gazette", 1),  # its last word
        ("duchy", 2),  # the word before "of"
        ("harlow", None),
        ("post", None),  # of two that end alike, neither
    ],
)
def test_a_paper_is_called_by_its_head(name: str, whose: int | None) -> None:
    known = papers("Harlow Post", "Larch Gazette", "Duchy of Fenwick", "Larch Post")
    assert known.called(tuple(name.split())) == whose


@pytest.mark.parametrize(
    ("word", "whose"),
    [("hg", 0), ("thg", 0), ("htg", 1), ("ol", 2), ("dof", 3), ("df", 3), ("xy", None)],
)
def test_a_paper_is_known_by_its_letters(word: str, whose: int | None) -> None:
    known = papers("Harlow Guide", "Hartag Gazette", "OaklineLife.com", "Duchy of Fenwick")
    assert known.abbreviated(word) == whose


def test_of_two_contractions_neither_is_meant() -> None:
    assert papers("Harlow Tag").abbreviated("hrt") == 0
    assert papers("Harlow Tag", "Harrow Tree").abbreviated("hrt") is None


def test_a_firm_goes_without_what_all_firms_are_called() -> None:
    known = papers("Oakline Holdings", "Harlow Post")
    assert known.firm(("oakline",)) == 0
    assert known.firm(("harlow",)) is None


@pytest.mark.parametrize(
    ("name", "whose"),
    [
        ("jonas roe jr", 0),
        ("jonas roe", None),  # the father
        ("tilda wren", 1),
        ("tilda fenwick", 1),
        ("fenwick wren", 1),
        ("ann wren", None),
    ],
)
def test_names_between_first_and_last_may_go(name: str, whose: int | None) -> None:
    known = full_names("Jonas K Roe Jr", "Tilda Fenwick Wren")
    assert known.of_the_same_ends(tuple(name.split())) == whose


@pytest.mark.parametrize(
    ("name", "whose"),
    [("jane rowan", 0), ("jahne rovan", None), ("janes rovan", None), ("jane roan", None),
     ("bea rowan", None), ("jane lund", None)],
)  # fmt: skip
def test_one_letter_may_differ(name: str, whose: int | None) -> None:
    assert full_names("Jane Rovan").misspelled(tuple(name.split())) == whose


def test_initials_are_those_of_one_person() -> None:
    known = full_names("Billie-Jo Strand", "Ann Oakes", "Abe Orr")
    assert [known.of_initials(word) for word in ("bj", "bs", "ao", "bo")] == [0, 0, None, None]
