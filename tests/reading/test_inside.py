"""Calls to the reader and captions inside a paragraph, as where a text comes in one line."""

from __future__ import annotations

import pytest

from tests.reading.shown import LEAD, MORE, kinds

CALLS = [
    ("promo", "Click here to see photos of the old wall."),
    ("promo", "Let us know your thoughts in the comments below."),
    ("promo", "Email us at tips@starlightweekly.example."),
    ("promo", "Follow her on Twitter: @odette."),
    ("caption", "Pictured: The old wall on the day of the flood."),
]


@pytest.mark.parametrize(("kind", "call"), CALLS)
def test_it_is_cut_out_of_its_paragraph(kind: str, call: str) -> None:
    text = f"Town votes for a wall\n\n{LEAD} {call} {MORE}"
    assert kinds(text) == [
        ("headline", "Town votes for a wall"),
        ("body", LEAD),
        (kind, call),
        ("body", MORE),
    ]


def test_neighbours_of_one_kind_are_one_block() -> None:
    first, second = CALLS[0][1], CALLS[1][1]
    assert kinds(f"{LEAD} {first} {second} {MORE}") == [
        ("body", LEAD),
        ("promo", f"{first} {second}"),
        ("body", MORE),
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "“I told them it is easy. Click here to vote. Nobody came.”",  # in speech
        "The senator, Edwin J. Vale in 1994.",  # no caption "Vale in 1994."
        "Click farms are to blame, said the mayor.",
        "Email is how the town talks to us.",
        "In 2016. Then nothing.",
    ],
)
def test_sentences_of_the_body_stay(sentence: str) -> None:
    assert kinds(f"{LEAD} {sentence} {MORE}") == [("body", f"{LEAD} {sentence} {MORE}")]


def test_an_abbreviation_ends_no_sentence() -> None:
    call = "Join us for a talk about harbours, Friday at 7 p.m. GMT, on instagram.com/starlight."
    assert ("promo", call) in kinds(f"{LEAD} {call} {MORE}")
