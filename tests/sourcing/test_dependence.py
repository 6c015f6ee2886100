"""Who confirms and who denies, by a verb or in words, and in which attributions."""

from __future__ import annotations

import pytest

from tabloid_cli.sourcing import answers
from tabloid_cli.sourcing.vocabulary.tables import read_rows
from tests.sourcing.phenomena import sourcing, words

DENIALS = list(read_rows("tabloid_cli.sourcing", "denials.tsv"))
CONFIRMS = [
    "Rosa Quill confirmed that the wedding is off.",
    "“We are engaged,” Rosa Quill confirmed to Glow.",
    "Rosa Quill has now corroborated the account.",
    "Rosa Quill verified that the letter is hers.",
    "Rosa Quill has finally been able to confirm that she is engaged.",
    "Rosa Quill, who never married, confirmed the split.",
    "No charges were filed, Rosa Quill confirmed.",
]
DENIES = [
    "Rosa Quill disputed the claim.",
    "Rosa Quill has rejected the accusation.",
    "Rosa Quill rebutted the report.",
    "Rosa Quill rubbished the rumors.",
    "Rosa Quill denied the lawsuit's claims.",
    "“It isn't true,” said Rosa Quill.",
    "“There's absolutely no truth to it,” says Rosa Quill.",
    "Rosa Quill described the claims as “100 percent made up.”",
    "Rosa Quill confirmed that the report is “100 percent fiction.”",
    *(hit for _, _, hit, _ in DENIALS),
]
NEITHER = [
    "Neither star has confirmed the split.",
    "Neither Rosa Quill nor Hale has confirmed the date.",
    "Rosa Quill has never confirmed the romance.",
    "Rosa Quill hasn't confirmed that she is engaged.",
    "Rosa Quill has not yet publicly confirmed that she is engaged.",
    "None of the bandmates has confirmed the tour.",
    "Nobody in the band has confirmed the tour.",
    "Rosa Quill has yet to confirm the tour.",
    "Rosa Quill refused to confirm the tour.",
    "Rosa Quill has denied nothing.",
    "Neither Rosa Quill nor Hale has denied the report.",
    "Rosa Quill has not denied the report.",
    "The judge denied bail.",
    "Rosa Quill rejected the offer.",
    "A source disputed the claim.",
    "“This is completely false,” an insider said.",
    "Rosa Quill said she was caught with a fake ID.",
    "Rosa Quill said that “Big Little Lies” is her favorite show.",
    "Rosa Quill asked if the report was false.",
    "Rosa Quill never said that the story was false.",
    "Rosa Quill said that it is no lie.",
    "Rosa Quill said the story was not false.",
    *(miss for _, _, _, miss in DENIALS),
]


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        *((text, "confirms") for text in CONFIRMS),
        *((text, "denies") for text in DENIES),
        *((text, "neither") for text in NEITHER),
    ],
)
def test_an_answer_is_given_or_it_is_not(text: str, answer: str) -> None:
    got = sourcing(text).dependence
    given = (bool(got.confirmed_by), bool(got.denied_by))
    assert given == (answer == "confirms", answer == "denies")


def test_answers_are_shown_where_they_stand() -> None:
    text = (
        "A source says they split. Rosa Quill denied it. “The story is false,” she said."
        " “It rained,” she said. Hale confirmed the split."
    )
    got = sourcing(text)
    assert [words(text, got.attributions[i].cue) for i in got.dependence.denials] == [
        "denied",
        "said",
    ]
    assert [words(text, got.attributions[i].cue) for i in got.dependence.confirmations] == [
        "confirmed"
    ]


def test_no_verb_both_confirms_and_denies() -> None:
    assert answers.CONFIRMING.isdisjoint(answers.DENYING)
