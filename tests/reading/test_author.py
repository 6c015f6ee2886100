"""What stands below an article and is not it: the author, comments, a table's rows, posts."""

from __future__ import annotations

import pytest

from tests.reading.shown import kinds

ABOVE = "The pier will be pulled down in May.\n\nOpponents said they would go to court.\n\n"
BODY = f"{ABOVE}“It breaks my heart,” said the mayor, Alan Brody.\n\nIt was built in 1911.\n\n"


def kind_of(text: str, words: str) -> str:
    return {said: kind for kind, said in kinds(text)}[words]


@pytest.mark.parametrize(
    ("top", "note", "kind"),
    [
        ("By Ann Lee", "Ann Lee covers the courts for the Lantern. She lives by the sea.", "label"),
        ("By Ann Lee", "Ann Lee is a columnist.", "label"),
        ("Interview by Ann Lee", "Ann Lee is a columnist.", "label"),
        ("Ann Lee", "Ann Lee is the author of “Quiet, Please”.", "label"),
        ("By Ann Lee", "Tom Oakes is a councillor who voted against the plan.", "body"),
        # What stands above may be whom the article is about.
        ("Ann Lee", "Ann Lee is due in court in May.", "body"),
        ("By Ann Lee", "Ann Leech is due in court in May.", "body"),
    ],
)
def test_a_note_on_the_author_is_no_body(top: str, note: str, kind: str) -> None:
    text = f"Town votes to pull down its pier\n{top}\nMay 2, 2023\n\n{BODY}{note}"
    assert kind_of(text, note) == kind


def test_an_author_in_the_middle_stays() -> None:
    note = "Ann Lee was there when the vote was taken."
    text = f"Town votes to pull down its pier\nBy Ann Lee\n\n{note}\n\n{BODY}"
    assert kind_of(text, note) == "body"


def test_comments_below_an_article_are_not_it() -> None:
    comment = "This is the best pier that we ever had."
    text = f"Town votes to pull down its pier\n\n{BODY}Comments (14)\nSort by: Newest\n{comment}"
    assert kind_of(text, comment) == "promo"
    above = f"Town votes to pull down its pier\nSort by: Newest\n\n{comment}\n\n{BODY}"
    assert kind_of(above, comment) == "body"


@pytest.mark.parametrize("gap", ["\t", "    ", "\t\t"])
def test_rows_of_a_table_are_no_sentences(gap: str) -> None:
    rows = [gap.join(row) for row in (("County", "Rent"), ("Westmere", "8.1%"), ("Ellery", "9%"))]
    text = f"Rents rise\n\n{BODY}" + "\n".join(rows) + "\n\nNobody knows why they rise."
    assert [kind for kind, _ in kinds(text)][-4:] == ["label", "label", "label", "body"]


def test_a_single_gap_is_no_table() -> None:
    lines = ("He left.\tShe stayed.", "It rained   all night, and it")
    for line in lines:
        assert kind_of(f"Rents rise\n\n{BODY}{line}\n\nNobody knows.", line) == "body"


def test_a_post_signed_in_a_line_of_its_own() -> None:
    post, sign = "Please stay away from the pier.", "— Town Fire (@townfire) March 3, 2024"
    text = f"Town votes\n\n{BODY}{post}\n\n{sign}\n\nThe fire was out at noon."
    assert (kind_of(text, post), kind_of(text, sign)) == ("embed", "embed")
    led_up = f"Town votes\n\n{BODY}The brigade tweeted:\n\n{post}\n\n{sign}\n\nIt was out at noon."
    assert kind_of(led_up, post) == "body"
    long = "The fire began in a kiosk on the pier and spread to the boats below it. " * 5
    text = f"Town votes\n\n{BODY}{long.strip()}\n\n{sign}\n\nThe fire was out at noon."
    assert kind_of(text, long.strip()) == "body"


def test_a_shared_post_without_a_date() -> None:
    shared = "A post shared by Jodie Farrow (@jodiefarrow)"
    assert kind_of(f"Town votes\n\n{BODY}{shared}\n\nIt was out at noon.", shared) == "embed"


@pytest.mark.parametrize("dot", ["• ", "•\t", "- ", "* ", "▪  "])
def test_the_dot_of_an_item_is_none_of_its_words(dot: str) -> None:
    text = f"Town votes\n\n{BODY}{dot}Gridline says that power is back.\n{dot}It rained."
    found = kinds(text)
    assert ("body", "Gridline says that power is back.") in found
    assert ("label", dot[0]) in found


def test_no_dot() -> None:
    for line in ("-That is it, she said.", "— So she left, he said.", "*Names were changed."):
        assert kind_of(f"Town votes\n\n{BODY}{line}\n\nIt rained.", line) == "body"
