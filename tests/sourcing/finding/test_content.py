"""What is attributed: the cue, the source and the content of each sentence's attributions."""

from __future__ import annotations

import pytest

from tests.sourcing.phenomena import sourcing

# A sentence, and of each attribution cue, source and content.
SAID = [
    (
        "The cook, who fears for her job, denies lying.",
        [("denies", "The cook", "lying")],
    ),
    (
        "The firm said in a post on its status page that a goose was to blame.",
        [("said", "The firm", "that a goose was to blame")],
    ),
    (
        "A spokesman for the club confirmed to the Harlow Post that he had left.",
        [("confirmed", "A spokesman for the club", "that he had left")],
    ),
    (
        "Wade Crane shared a note that said she “taught him how to stand.”",
        [("shared", "Wade Crane", "she “taught him how to stand.”")],
    ),
    (
        "Wade Crane read a note that said she “taught him how to stand.”",
        [("said", "a note", "she “taught him how to stand.”")],
    ),
    (
        "Crane urged people to tell the police where they had been.",
        [("urged", "Crane", "people to tell the police where they had been")],
    ),
    (
        "But Ada Roe (Ind, Harlow East) called it a waste of money.",
        [("called", "Ada Roe (Ind, Harlow East)", "it a waste of money")],
    ),
    (
        "Ada Roe (Ind, Harlow East), who backs the plan, said it was late.",
        [("said", "Ada Roe (Ind, Harlow East), who backs the plan", "it was late")],
    ),
    (
        "But Ada Roe, an engineer at Harlow, urged caution.",
        [("urged", "Ada Roe, an engineer at Harlow", "caution")],
    ),
    (
        "It weighs, he grumbles, as much as a calf.",
        [("grumbles", "he", "It weighs … as much as a calf")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), SAID)
def test_said(text: str, expected: list[tuple[str, str, str]]) -> None:
    found = [
        (
            text[a.cue.start : a.cue.end] if a.cue else "",
            text[a.source.start : a.source.end] if a.source else "",
            " … ".join(text[s.start : s.end] for s in a.content),
        )
        for a in sourcing(text).attributions
    ]
    assert found == expected
