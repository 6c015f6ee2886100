"""What an article rests on, summed up and unfolded to its words."""

from __future__ import annotations

import pytest

from tabloid_cli import analyze
from tabloid_cli.rendering.reliance import reliance, unfolded

TALK = "“It’s {}over,” says {}. "
INSIDER = "".join(TALK.format(word, "an insider") for word in ("", "so ", "all "))
QUILL = "".join(TALK.format(word, "Rosa Quill") for word in ("", "so ", "all "))


def told(text: str) -> dict[str, str]:
    return dict(reliance(analyze(text, headline="")))


@pytest.mark.parametrize(
    ("text", "rests"),
    [
        (INSIDER + TALK.format("", "Rosa Quill"), "an insider: 75% of all attributions"),
        (INSIDER + QUILL, None),
        (INSIDER, None),
        (TALK.format("", "an insider") * 2 + TALK.format("", "Rosa Quill"), None),
    ],
    ids=["most", "a tie", "alone", "too few"],
)
def test_an_article_rests_on_whom_it_hears_most(text: str, rests: str | None) -> None:
    assert told(text).get("rests on") == rests


def test_the_words_behind_it_are_shown() -> None:
    text = (
        "A friend, who asked not to be named because the matter is private, said it was over."
        " “She wept,” said an insider. Rosa Quill confirmed the split. “It is false,” said her rep."
    )
    assert unfolded(analyze(text, headline="")) == (
        (
            "anonymous",
            "A friend: not described; “asked not to be named because the matter is private”"
            " (sentence 1, line 1)",
        ),
        ("anonymous", "an insider: not described; no reason given"),
        (
            "confirms",
            "Rosa Quill, attribution 3: “confirmed the split” (sentence 3, line 1)",
        ),
        ("denies", "her rep, attribution 4: “It is false,” said (sentence 4, line 1)"),
    )


def test_an_article_without_such_words_shows_none() -> None:
    assert unfolded(analyze("“It’s over,” said Rosa Quill.", headline="")) == ()
