"""Standfirsts without a mark of their own: teasers, and titles glued to what follows."""

from __future__ import annotations

import pytest

from tabloid_cli.reading import article_from_text
from tabloid_cli.reading.titles import title_end
from tests.reading.shown import LEAD, MORE, body, kinds
from tests.timing import at_most

TITLE = "Tamsin Vale & Rocco Brandt: Why He Won't Marry Her"


def kind_of_first(first: str, second: str = LEAD, title: str = TITLE) -> str:
    """The kind of the first paragraph below a headline."""
    found = {words: kind for kind, words in kinds(f"{title}\n\n{first}\n\n{second}\n\n{MORE}")}
    return found.get(first, "cut")


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            "Tamsin Vale is done waiting for a ring. Poor girl!",
            "Tamsin Vale, 31, is tired of it all. The singer left the house on Monday.",
        ),
        (
            "Will Rocco Brandt ever marry? Do not ask Tamsin Vale!",
            "It has been a year since Tamsin Vale‘s, 31, mother met Rocco Brandt, 40, in Bellamar.",
        ),
        (
            "Tamsin Vale still hopes that he will ask. Find out why he won’t here!",
            "Rocco has never been the kind of man who marries. His mother knew it.",
        ),
        (
            "An insider says that Tamsin Vale is furious. Get the EXCLUSIVE details!",
            "Tamsin has had enough of Rocco. The singer left the house on Monday.",
        ),
        (
            "Like mother, like daughter. We’ve got exclusive details on why Tamsin will not wait.",
            "Tamsin has had enough of Rocco. The singer left the house on Monday.",
        ),
        (
            "“We have a town full of walls, and nobody who can paint them,” said the singer.",
            "Tamsin told the town: “We have a town full of walls, and nobody who can paint them.”",
        ),
        (
            "Wow! Tamsin Vale won’t wait for anyone. Here’s what she told him!",
            "Tamsin has had enough of Rocco. The singer left the house on Monday.",
        ),
    ],
)
def test_a_teaser_is_no_body(first: str, second: str) -> None:
    assert kind_of_first(first, second) == "label"


@pytest.mark.parametrize(
    ("first", "second"),
    [
        # It says how this is known: a lead.
        (
            "Tamsin Vale is done waiting for a ring, an insider tells the Lantern.",
            "Tamsin Vale, 31, is tired of it all. The singer left the house on Monday.",
        ),
        # Only a first name comes again: the text goes on.
        (
            "Tamsin Vale is done waiting for a ring.",
            "Tamsin, 31, is tired of it all. The singer left the house on Monday.",
        ),
        # The first paragraph introduces them.
        (
            "Tamsin Vale, 31, is done waiting for a ring.",
            "Tamsin Vale, 31, is tired of it all. The singer left the house on Monday.",
        ),
        # Somebody else's age.
        (
            "Tamsin Vale is done waiting for a ring.",
            "Odette Harcourt, 62, is tired of it too. The mayor left the house on Monday.",
        ),
        # A call on what follows in a paragraph that the next one goes on from.
        (
            "Tamsin Vale still hopes that he will ask. Here’s why.",
            "She met him in Bellamar, and he promised her a house. He never built it.",
        ),
        ("“Get out,” she told him, and he got out.", LEAD),
        (
            "“We have a town full of walls, and nobody who can paint them,” said the singer.",
            "Tamsin told the town that it has walls enough, and nobody who can paint them.",
        ),
        ("Tamsin Vale left. She would find out on Sunday that he had left too.", LEAD),
    ],
)
def test_a_lead_is_body(first: str, second: str) -> None:
    assert kind_of_first(first, second) == "body"


def test_a_teaser_needs_a_headline_and_an_article() -> None:
    first = "Tamsin Vale still hopes that he will ask. Find out why he won’t here!"
    assert kind_of_first(first, title=LEAD) != "label"
    short = kinds(f"{TITLE}\n\n{first}\n\nHe does not know.")
    assert ("label", first) not in short


@pytest.mark.parametrize(
    "line",
    [
        "Tamsin Vale Begs Rocco To Come Back He left her in May, and she has had enough of it.",
        "Ring Trouble! Tamsin Vale Gives Rocco Till Sunday To Marry Her Singer is tired of it.",
        "Diva Drama! Tamsin Vale Throws Rocco Brandt's Guitars Away! He had nine of them.",
        "Sad Bride! Tamsin's Stolen Rings Funding Rocco's Guitars! How he did it.",
        "Oh, No! Why Rocco Brandt Won't Marry ‘Too Loud’ Tamsin Vale!",
    ],
)
def test_a_second_title_is_no_body(line: str) -> None:
    assert kind_of_first(line) == "label"


@pytest.mark.parametrize(
    "line",
    [
        "Tamsin Vale, Rocco Brandt, Odette Harcourt and Megan Okafor sang in Harrow Bend.",
        "Tamsin Vale of The Lanterns and Rocco Brandt of Monte Verano Radio are no more.",
        "“The Mayor Of Harrow Bend With Her Wall” is the name of the song that Tamsin sang.",
        "Town Council Member Odette Harcourt To Build Her Own Great Wall! It is long.",
        "Poor Tamsin Vale. If Rocco Brandt’s mother has her way, there will be no wedding.",
        "Rocco Brandt! That is whom Tamsin Vale wants. Will he marry her?",
    ],
)
def test_a_lead_full_of_capitals_is_body(line: str) -> None:
    assert kind_of_first(line) == "body"


@pytest.mark.parametrize(
    ("words", "title"),
    [
        (
            "Star Wants To Get Married In A Castle The singer said so.",
            "Star Wants To Get Married In A Castle The",
        ),
        (
            "Oh Baby! Star Begging For Her Ex Back! She is.",
            "Oh Baby! Star Begging For Her Ex Back!",
        ),
        ("Star wants to get married.", ""),
        ("Ann Lee, Tom Oakes, Rich Okafor and Ada Stevens sang.", ""),
        ("", ""),
    ],
)
def test_title_end(words: str, title: str) -> None:
    assert words[: title_end(words)] == title


@pytest.mark.parametrize("part", ["A ", "To ", "A! ", "Aa, 33, ", "'", "a"])
def test_no_text_takes_long(part: str) -> None:
    with at_most(2):
        kinds(f"{TITLE}\n\n{part * 150}.\n\n{part * 100_000}\n\n{LEAD}\n\n{MORE}")


@pytest.mark.parametrize("time_of_day", ["11.05am", "11.05 a.m.", "11.05 GMT", "11:05"])
def test_a_time_of_day_does_not_end_the_front(time_of_day: str) -> None:
    """A timeline's entries are body, with its first ones."""
    text = f"{TITLE}\n\n11.42am\n\n{LEAD}\n\n{time_of_day}\n\n{MORE}"
    assert LEAD in body(article_from_text(text))
