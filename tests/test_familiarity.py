"""On first-name terms: whom the narration calls by one half of the name."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tabloid_cli.familiarity import measure_familiarity
from tabloid_cli.prose import parse
from tabloid_cli.report import Familiarity
from tabloid_cli.sourcing import find_names
from tabloid_cli.sourcing.naming.entities import Entity
from tests.sourcing.phenomena import article

ADA = "Ada Quill has left the band, her spokesman confirmed on Monday. "


def familiarity(text: str) -> tuple[Familiarity, str]:
    document = parse(article(text))
    return measure_familiarity(document, find_names(document)), document.text


@pytest.mark.parametrize(
    ("text", "first", "surname"),
    [
        (ADA + "Fans adore Ada. Later Ada wept.", ["Ada", "Ada"], []),
        (ADA + "Critics praised Quill's voice. Then Quill sang.", [], ["Quill", "Quill"]),
        (ADA + "The court heard that Ms. Quill had paid.", [], ["Quill"]),
        (ADA + "Her friends say Quill left early, but Ada denied it.", ["Ada"], ["Quill"]),
        ("Robert Fenwick sang on Monday. He waved, and Rob smiled.", ["Rob"], []),
        (ADA, [], []),
        (ADA + "Ada Quill was not seen again.", [], []),  # in full: neither
        (ADA + "“We all love Ada, and Ada loves us,” said her drummer.", [], []),  # a quotation
        (ADA + "Bo had no comment, and Bo never will.", [], []),  # no surname is known
        ("Actor Will Brandt left on Monday. Will he come back? Brandt wept.", [], ["Brandt"]),
        ("Ada Quill wept. A Quill bag is dear.", [], []),
        ("Actor Robert Downes Jr., 41, sold his house. Downes wept.", [], ["Downes"]),
        ("J. K. Roe wept. J. slept.", [], []),
        ("The Harlow Foxes won on Monday. The Foxes had lost before.", [], []),  # a team
    ],
)
def test_who_is_called_what(text: str, first: list[str], surname: list[str]) -> None:
    found, whole = familiarity(text)
    assert [whole[slice(*span)] for person in found.people for span in person.first] == first
    assert [whole[slice(*span)] for person in found.people for span in person.surname] == surname
    assert (found.first_names, found.surnames) == (len(first), len(surname))


@pytest.mark.parametrize(
    ("name", "surname"),
    [("ada quill", "quill"), ("rob downes jr", "downes"), ("roe jr", "roe"), ("ada", "ada")],
)
def test_a_generation_is_no_surname(name: str, surname: str) -> None:
    assert Entity(name, tuple(name.split()), organisation=False).surname == surname


def test_share_is_null_without_either() -> None:
    assert familiarity(ADA)[0].first_name_share is None
    assert familiarity(ADA + "Fans adore Ada. Critics like Quill. Quill sang.")[
        0
    ].first_name_share == pytest.approx(1 / 3, abs=1e-4)


def test_a_person_once_under_the_full_name() -> None:
    found, _ = familiarity(ADA + "Fans adore Ada. Critics like Quill.")
    assert [person.name for person in found.people] == ["Ada Quill"]


@given(st.text("Ada Quill.“” Mr\n'sB", max_size=80))
def test_spans_lie_in_the_narration(text: str) -> None:
    document = parse(article(ADA + text))
    found = measure_familiarity(document, find_names(document))
    for person in found.people:
        for span in (*person.first, *person.surname):
            assert 0 <= span.start < span.end <= len(document.text)
            assert not document.quoted(span.start)
    assert found.first_name_share is None or 0 <= found.first_name_share <= 1
