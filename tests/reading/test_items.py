"""Lists and verses are no sentences of an article; what somebody tells in short lines is."""

from __future__ import annotations

import pytest

from tests.reading.shown import kinds

ABOVE = "The prizes were given on Sunday.\n\nIt rained all night.\n\nNobody left."
BELOW = "The next feast is in May."

LISTS = {
    "winners": [
        "Best Film: The Glass Orchard",
        "Best Song: Jodie Farrow, Hammock Boy",
        "Best Actor",
    ],
    "verse": [
        "You left your coat on the villa floor",
        "I burned the letter,",
        "You were never nice",
    ],
    "ingredients": ["• 2 lemons", "• a pound of sugar", "• salt"],
    "headings": ["Best Film:", "The Glass Orchard", "Best Song:", "Hammock Boy"],
}
PROSE = {
    "told": ["Two schools are closed", "The town says that roads are", "It will rain"],
    "long": [
        "The pier was closed by the council in May after a storm had broken two of its legs",
        "It was sold to a trust that had been founded by the grandson of the man who built it",
        "The trust wants to build it anew, with a theatre and a hall for the town's two bands",
    ],
    "turns": ["ROE: I did not see it", "LEE: What did you see there", "ROE: My house, and no more"],
    "closed": ["It rained.", "It snowed.", "It was hot."],
}


def listed(lines: list[str], above: str = ABOVE) -> set[str]:
    text = f"The prizes of the year\n\n{above}\n\n" + "\n".join(lines) + f"\n\n{BELOW}"
    found = {words: kind for kind, words in kinds(text)}
    return {found[line] for line in lines}


@pytest.mark.parametrize("name", LISTS)
def test_lists_are_no_body(name: str) -> None:
    first, *rest = LISTS[name]
    assert listed(rest if first.endswith(":") else [first, *rest]) == {"label"}


@pytest.mark.parametrize("name", PROSE)
def test_lines_that_stay(name: str) -> None:
    assert "body" in listed(PROSE[name])


def test_what_leads_up_to_a_list_stays() -> None:
    text = f"The prizes of the year\n\n{ABOVE}\n\nHere they are:\n" + "\n".join(LISTS["winners"])
    assert ("body", "Here they are:") in kinds(text)


def test_a_text_of_such_lines_alone_stays() -> None:
    lines = ["We are the town", "We have no pier", "We want it back"]
    assert listed(lines, above="The pier is gone.") == {"body"}
