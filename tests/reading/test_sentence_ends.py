"""Where sentences end, in lines of which nobody knows yet what they are."""

from __future__ import annotations

import pytest

from tabloid_cli.reading.sentence_ends import NEXT_SENTENCE, is_closed, is_ended


@pytest.mark.parametrize(
    "words", ["She left.", "“She left!”", "(She left?)", "She left …", "Go!'\""]
)
def test_sentences_are_closed_and_ended(words: str) -> None:
    assert is_closed(words)
    assert is_ended(words)


@pytest.mark.parametrize("words", ["She said:", "(She said:)", "“Here:”"])
def test_what_announces_is_ended_only(words: str) -> None:
    assert not is_closed(words)
    assert is_ended(words)


@pytest.mark.parametrize("words", ["", "She left", "She left,", "Mr. Roe", "“She left”"])
def test_others_are_neither(words: str) -> None:
    assert not is_closed(words)
    assert not is_ended(words)


def test_an_end_within_a_text() -> None:
    assert is_ended("She left.<br>He stayed", len("She left."))
    assert not is_ended("She left<br>. He stayed", len("She left"))


@pytest.mark.parametrize(
    ("line", "following"),
    [
        ("She left. He stayed on.", "He stayed on."),
        ("'She left!' \"No,\" he said.", '"No," he said.'),
        ("It sold. $5 was the price.", "$5 was the price."),
        ("She left.  @roe posted it.", "@roe posted it."),
    ],
)
def test_the_next_sentence(line: str, following: str) -> None:
    found = NEXT_SENTENCE.search(line)
    assert found is not None
    assert line[found.end() :] == following


@pytest.mark.parametrize("line", ["She left.", "She left.He stayed.", "Roe Inc. and others left"])
def test_no_next_sentence(line: str) -> None:
    assert NEXT_SENTENCE.search(line) is None
