"""What is attributed: the cue, the source and the content of each sentence's attributions."""

from __future__ import annotations

import pytest

from tests.sourcing.phenomena import sourcing, words

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


# A text, and what its first attribution holds.
CONTENT = [
    ("“I love him,” said Imogen Pike, “but I am leaving.”",
     ["“I love him,”", "“but I am leaving.”"]),
    ("“I love him,” said Imogen Pike. “I am leaving.”", ["“I love him,”", "“I am leaving.”"]),
    ("“I love him,” said Imogen Pike. “I am leaving.\n\n“I mean it.”\n\nIt rained.",
     ["“I love him,”", "“I am leaving.", "“I mean it.”"]),
    ("Imogen Pike said: “I am leaving.\n\n“I mean it.\n\n“Goodbye.”\n\nIt rained.",
     ["“I am leaving.", "“I mean it.", "“Goodbye.”"]),
    ("“Goodbye,” said Imogen Pike. It rained. “No,” said Abel Crane.", ["“Goodbye,”"]),
    # Titles and single words that take in their sentence's mark are no speech.
    ("“I wept,” says a pal. The band played “Falling Apart in May,” its hit.", ["“I wept,”"]),
    ("“I wept,” says a pal. The tour was a “bad idea,” and over.", ["“I wept,”"]),
    ("“I wept,” says a pal. The tour was “a very bad idea,” and over.",
     ["“I wept,”", "“a very bad idea,”"]),
    ("According to TMZ, the pair split in May.", ["the pair split in May"]),
    ("Imogen Pike said that it was over.", ["it was over"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "content"), CONTENT)
def test_content(text: str, content: list[str]) -> None:
    got = sourcing(text).attributions[0]
    found = [words(text, span).removeprefix("that ") for span in got.content]
    assert found == content


# A text, and the number of the attribution that holds what is in brackets.
HOLDER = [
    # What stands right before a cue is its own, not the last one's.
    ("“It rained,” said Imogen Pike. As sad as it is to have had [“a third band break up on"
     " stage,”] says the insider, “she will play on.”", 1),
    # Who said it speaks on, not who printed it.
    ("“It rained,” Imogen Pike said, according to Celeb Weekly. [“Then it snowed all day long.”]",
     0),
    ("“It rained,” Imogen Pike said about the rumors. [“Then it snowed all day long.”]", 0),
    ("According to Celeb Weekly, it rained. [“Then it snowed all day long in the old town.”]", 0),
    # A quotation makes those near it go on with the same words.
    ("Imogen Pike claimed it rained.\n\n“Then it snowed all day long in Leeds.”\n\nSad. Very sad."
     " Yes.\n\n[“Then it thawed.”]", 0),
    # A quotation of several paragraphs is whose its last one is.
    ("“It rained,” said Imogen Pike.\n\nThe tour went on.\n\n[“We had nothing dry left by then.]"
     "\n\n“Nobody slept,” says a pal.", 1),
    ("“It rained,” said Imogen Pike.\n\nThe tour went on.\n\n[“We had nothing dry left by then.”]"
     "\n\n“Nobody slept,” says a pal.", 0),
    # What an outlet has learned somebody has told it.
    ("Celeb Weekly has learned that it rained.\n\n[“They had nothing dry left by that time.”]", 1),
    ("Celeb Weekly reports that it rained.\n\n[“They had nothing dry left by that time.”]", 0),
]  # fmt: skip


@pytest.mark.parametrize(("marked", "holder"), HOLDER)
def test_a_quotation_belongs_to_its_speaker(marked: str, holder: int) -> None:
    text = marked.replace("[", "").replace("]", "")
    wanted = marked[marked.index("[") + 1 : marked.index("]")]
    held = [
        i
        for i, attribution in enumerate(sourcing(text).attributions)
        if wanted in [words(text, span) for span in attribution.content]
    ]
    assert held == [holder]
