"""Bynames: who goes by which other names, as the article says."""

from __future__ import annotations

import pytest

from tabloid_cli.prose import parse
from tabloid_cli.reading import article_from_text
from tabloid_cli.sourcing.naming.names import find_names


def _people(text: str) -> dict[str, int]:
    """Everybody named, and how often."""
    names = find_names(parse(article_from_text(text, headline="A headline")))
    return {e.name: e.mentions for e in names.entities if not (e.organisation or e.is_place)}


@pytest.mark.parametrize(
    ("text", "people"),
    [
        # Between marks, within the name.
        ('Desmond "Dez" Oakes sang. Then Dez wept.', {"Desmond Oakes": 2}),
        ("Dwayne “The Hammer” Lund left. The Hammer said so.", {"Dwayne Lund": 2}),
        ("Robert “Big Sal” Lund left. But Sal and Big Sal sang.", {"Robert Lund": 3}),
        ("Dee Oakes wept. But Dee, Delores “Dee” Oakes, won.", {"Delores Oakes": 3}),
        # Set apart after it: whoever has another name by birth keeps the one he goes by.
        ("Lola Vant, born Laura Lund, said. But Lund wept.", {"Lola Vant": 3}),
        ("Lola Vant, 34, born Laura Lund, said so.", {"Lola Vant": 2}),
        ("Here T-Ro, real name Tyrell Oakes, left. But T-Ro wept.", {"T-Ro": 3}),
        ("Ann Oakes (aka Lady Vesper) wept. But Vesper said so.", {"Ann Oakes": 3}),
        ("Ann Oakes, better known as Kettle, wept. But Kettle said so.", {"Ann Oakes": 3}),
        # A couple's name is neither's.
        (
            "Jane Roe and Gus Oakes, also known as Goaks, left.",
            {"Jane Roe": 1, "Gus Oakes": 1, "Goaks": 1},
        ),
        # Somebody else's name is no nickname.
        (
            'Desmond "Rory" Oakes met Rory Lund. Then Rory wept.',
            {"Desmond Oakes": 1, "Rory Lund": 2},
        ),
        # Whom a longer name holds is no other's.
        ("Jane Roe sang. Jane, born Ann Oakes, left.", {"Jane Roe": 2, "Ann Oakes": 1}),
        # Words in small letters are no nickname.
        ("Jane “my mad aunt” Oakes wept. My friend Mad left.", {"Jane Oakes": 1, "Mad": 1}),
    ],
)
def test_other_names_are_their_bearers(text: str, people: dict[str, int]) -> None:
    assert _people(text) == people


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Billie-Jo Strand left. But BJ wept.", {"Billie-Jo Strand": 2}),
        ("Sarah Jane Oakes left. But SJO wept.", {"Sarah Jane Oakes": 2}),
        # Two who share them are neither.
        ("Ann Oakes met Abe Orr. Both say AO won.", {"Ann Oakes": 1, "Abe Orr": 1}),
    ],
)
def test_initials_are_those_of_the_only_one(text: str, people: dict[str, int]) -> None:
    assert _people(text) == people


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Ann De Marro left. De Marro said so. De Marro wept.", {"Ann De Marro": 3}),
        ("Here A.J. Oakes left.", {"A.J. Oakes": 1}),
    ],
)
def test_names_are_shown_in_full(text: str, people: dict[str, int]) -> None:
    assert _people(text) == people
