"""Places: how a name stands in its sentence and paragraph."""

import pytest

from tabloid_cli.prose import parse
from tabloid_cli.sourcing.naming.names import find_names
from tabloid_cli.sourcing.naming.places import Place, places
from tests.sourcing.phenomena import article


def last_place(text: str) -> Place:
    """Where the last name of a text stands."""
    document = parse(article(text))
    return places(document, find_names(document))[-1]


@pytest.mark.parametrize(
    ("text", "beside"),
    [
        ("Later he left Rosa Quill.", "m"),
        ("When she saw his car, Rosa Quill wept.", "fm"),
        ("It was raining. Rosa Quill wept.", ""),
        ("She wept. Rosa Quill laughed.", ""),
        ("Rosa Quill wept when she saw him.", ""),
        ("“He is the best of them all,” said Rosa Quill.", ""),
    ],
)
def test_the_pronouns_before_a_name_are_somebody_elses(text: str, beside: str) -> None:
    assert last_place(text).beside == beside


@pytest.mark.parametrize(
    ("text", "stands"),
    [
        ("It rained.\n\nRosa Quill left the house.", "leads"),
        ("It rained. Rosa Quill left the house.", ""),
        ("It rained.\n\nAll of them knew Rosa Quill.", "ends"),
        ("All of them knew Rosa Quill, 34.", ""),
    ],
)
def test_a_name_leads_its_paragraph_or_ends_its_sentence(text: str, stands: str) -> None:
    place = last_place(text)
    assert (place.leads, place.ends) == (stands == "leads", stands == "ends")


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("It is said that Rosa Quill wept.", "held"),
        ("It is said that Rosa Quill, 34, wept.", "other"),
        ("They know that Rosa Quill's house was sold.", "owner"),
        ("It was late and Rosa Quill wept.", "joined"),
        ("When it rained, Rosa Quill wept.", "subject"),
        ("They gave it to the Rosa Quill they knew.", "titled"),
    ],
)
def test_a_name_of_what_is_said_is_no_subject_of_the_sentence(text: str, role: str) -> None:
    assert last_place(text).role == role


@pytest.mark.parametrize(
    "text",
    [
        "In the hall, Jonas Roe wept.",
    ],
)
def test_who_is_named_later_opens_nothing(text: str) -> None:
    assert not last_place(text).opens
