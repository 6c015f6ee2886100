"""Interviews: which unmarked paragraphs are answers, and whose they are."""

from __future__ import annotations

import pytest

from tabloid_cli.prose import parse
from tests.sourcing.phenomena import article, sourcing

INTRO = "Tilda Fenwick sat down with Celeb Weekly. Fenwick plays a nurse in “Harrow Road.”"
ASKED = (
    "Why did you take the part?",
    "It was a gift. I read it in one night. People said it could not be filmed.",
    "I called Wade Crane the next day.",
    "Did you enjoy the shoot?",
    "I loved it. “Go on,” I told myself.",
    "What do you do next? And where?",
    "I have no idea. My mother says I should rest.",
)
ASKS_BACK = (
    "Do you read your notices?", "Never. Why do they never ask my husband about his hats?",
    "Did you enjoy the shoot?", "I loved it.",
    "What do you do next?", "I have no idea.",
)  # fmt: skip
LABELLED = (
    "CELEB WEEKLY: Why now?", "TILDA FENWICK: It was time. I said so.",
    "CELEB WEEKLY: And the band?", "TILDA FENWICK: Fine, I hope.",
    "CELEB WEEKLY: Will there be a tour?", "TILDA FENWICK: There will.", "It begins in May.",
    "CELEB WEEKLY: Thank you.",
)  # fmt: skip
SHORTENED = (
    "JO PELL: Why now?", "TILDA FENWICK: It was time.", "PELL: And the band?",
    "FENWICK: Fine, I hope.", "PELL: A tour?", "FENWICK: There will be one.",
)  # fmt: skip
SISTERS = (
    "JO PELL: Why now?", "TILDA FENWICK: I was late.", "ROSA FENWICK: I was not.",
    "PELL: And the band?", "FENWICK: I left.", "PELL: A tour?", "ROSA FENWICK: I hope so.",
)  # fmt: skip
LETTERED = (
    "Q: Why now?", "A: It was time.", "Q: And the band?", "A: They love me.",
    "Q: A tour?", "A: Wade Crane said no.",
)  # fmt: skip
END = "The film opens on Friday."


def text(*paragraphs: str) -> str:
    return "\n\n".join((INTRO, *paragraphs, END))


def answered(whole: str) -> list[str]:
    document = parse(article(whole))
    return [whole[q.start : q.end] for q in document.quotations if not q.marked]


@pytest.mark.parametrize(
    ("paragraphs", "expected"),
    [
        (ASKED, [ASKED[1], ASKED[2], ASKED[4], ASKED[6]]),
        (ASKS_BACK, [ASKS_BACK[1], ASKS_BACK[3], ASKS_BACK[5]]),
        (
            LABELLED,
            [
                "It was time. I said so.",
                "Fine, I hope.",
                "There will.",
                "It begins in May.",
            ],
        ),
        (SHORTENED, ["It was time.", "Fine, I hope.", "There will be one."]),
        # Which Fenwick? Only who speaks three times by one label takes part.
        (SISTERS, []),
        (LETTERED, ["It was time.", "They love me.", "Wade Crane said no."]),
        # Questions to the reader, answered by the outlet.
        (
            ("Will she stay?", "Nobody knows.", "Is it over?", "It is.", "Why?", "He left."),
            [],
        ),
        # Two questions make no interview.
        (ASKED[:5], []),
        # Answers in marks are found by their marks.
        (("Why you?", "“I asked,” she said.", "And you?", "“I did.”", "Do you?", "“I do.”"), []),
        # The outlet explains: nobody says "I".
        (("Q: Who sued?", "A: He did.", "Q: Why?", "A: For fraud.", "Q: When?", "A: In May."), []),
        # The outlet asks its readers, and says "we".
        (
            (
                "What do you think?",
                "We wish them well.",
                "Do you like it?",
                "She wed before.",
                "Will you watch?",
                "Let us know. We read it all.",
            ),
            [],
        ),
        # Labels of a list take no turns.
        (("Age: 30", "Home: Malta", "Age: 31", "Home: Leeds", "Age: 32", "Home: Cork"), []),
    ],
)
def test_answers(paragraphs: tuple[str, ...], expected: list[str]) -> None:
    assert answered(text(*paragraphs)) == expected


@pytest.mark.parametrize("paragraphs", [ASKED, LABELLED, SHORTENED, LETTERED])
def test_every_answer_is_an_attribution_to_who_answers(paragraphs: tuple[str, ...]) -> None:
    found = sourcing(text(*paragraphs))
    assert [speaker.name for speaker in found.speakers] == ["Tilda Fenwick"]
    assert [(a.kind, a.mode, a.cue) for a in found.attributions] == [("person", "direct", None)] * 3
    assert found.attributed_sentences


def test_cues_within_an_answer_are_not_counted() -> None:
    """The same words outside an interview hold attributions."""
    assert sourcing(ASKED[1]).attributions
    assert not any(a.cue for a in sourcing(text(*ASKED)).attributions)
