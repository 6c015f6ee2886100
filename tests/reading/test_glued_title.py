"""Headlines in one line with the text, as where all line ends were lost."""

from __future__ import annotations

import pytest

from tests.reading.shown import LEAD, MORE, kinds

GLUED = [
    # The names with which the sentence begins stood in the title.
    ("Tamsin Vale Says She Was Misled by Rocco Brandt", "Tamsin Vale told fans on Monday."),
    ("Rocco Brandt Wants Out of His Deal With the Vales", "Rocco Brandt's lawyer has written."),
    ("Tamsin Vale And Rocco Brandt Split After A Year", "Tamsin Vale and Rocco Brandt are over."),
    ("How Tamsin Vale Got Over Her Split From Brandt", "As Vale sings of it, nothing is left."),
    # A small word opens the sentence.
    ("Odette Harcourt Wants A Wall For Her Town", "The mayor has asked for seven million."),
    ("Odette Harcourt Wants A Wall For Her Town", "It is seven feet high."),
    # The title ends like a sentence.
    ("Is Tamsin Vale Back With Her Yacht Captain?", "Friends have seen them on the pier."),
    ("Tamsin Vale Is Back! Her Captain Has Forgiven Her!", "Friends saw them on the pier."),
]


@pytest.mark.parametrize(("title", "first"), GLUED)
def test_the_headline_is_told_from_the_text(title: str, first: str) -> None:
    body = f"{first} {LEAD} {MORE}"
    assert kinds(f"{title} {body}") == [("headline", title), ("body", body)]
    assert kinds(f"{title} {body}\n\n{MORE}")[0] == ("headline", title)


@pytest.mark.parametrize(
    "text",
    [
        "Tamsin Vale, Rocco Brandt, Odette Harcourt and Jodie Farrow came to town on Friday.",
        "The Harrow Bend Council for the Wall and the River said on Friday that it will cost more.",
        "Keeping Up With Tamsin Vale is a show. It ends in May.",
        "Odette Harcourt wants a wall Odette Harcourt told the council on Friday.",
        "Tamsin Vale Says She Was Misled Friends have seen her on the pier.",  # who knows where
    ],
)
def test_what_is_no_title_or_in_doubt_stays_body(text: str) -> None:
    assert kinds(f"{text} {LEAD} {MORE}") == [("body", f"{text} {LEAD} {MORE}")]


def test_no_headline_is_looked_for_where_one_is_given() -> None:
    title, first = GLUED[0]
    text = f"{title} {first} {LEAD}"
    assert ("body", text) in kinds(text, headline="Another one")
