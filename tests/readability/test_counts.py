from __future__ import annotations

from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tabloid_cli.readability.counts import Counts, count_run, count_text
from tabloid_cli.readability.easy_words import easy_words
from tests.readability.prose import texts
from tests.timing import at_most

FIELDS = Counts._fields


@pytest.mark.parametrize(
    ("run", "counts"),
    [
        # words, characters, letters, syllables, polysyllables, unlisted, difficult
        ("cat", (1, 3, 3, 1, 0, 0, 0)),
        ("Cat,", (1, 4, 3, 1, 0, 0, 0)),
        ("another", (1, 7, 7, 3, 1, 0, 0)),  # long but on the list
        ("cats", (1, 4, 4, 1, 0, 1, 0)),  # not on the list as it stands
        ("photographer", (1, 12, 12, 4, 1, 1, 1)),
        ("don't", (1, 5, 4, 1, 0, 0, 0)),
        ("don’t", (1, 5, 4, 1, 0, 1, 0)),  # textstat knows no curly apostrophe
        ("able-bodied", (1, 11, 10, 3, 1, 1, 1)),  # not in CMUdict as one word
        ("2019", (1, 4, 4, 1, 0, 1, 0)),
        ("hmm", (1, 3, 3, 0, 0, 1, 0)),
        ("_", (1, 1, 1, 1, 0, 1, 0)),
        ("—", (0, 1, 0, 0, 0, 0, 0)),
        ("😀", (0, 1, 0, 0, 0, 0, 0)),
        ("'", (0, 1, 0, 0, 0, 0, 0)),
    ],
)
def test_one_run(run: str, counts: tuple[int, ...]) -> None:
    assert count_run(run) == (1, *counts)


@pytest.mark.parametrize("text", ["", " \n\t ", "\u2028\u00a0"])
def test_nothing_to_count(text: str) -> None:
    assert count_text(text) == (0,) * len(FIELDS)


def test_counts_add_up() -> None:
    one, other = count_text("She quit, she said."), count_text("'Twas extraordinary!")
    both = count_text("She quit, she said.\n'Twas extraordinary!")
    assert both == tuple(map(sum, zip(one, other, strict=True)))


def counts_of(oracle: Any, text: str) -> Counts:
    return Counts(
        runs=oracle.lexicon_count(text, removepunct=False),
        words=oracle.lexicon_count(text),
        characters=oracle.char_count(text),
        letters=oracle.letter_count(text),
        syllables=oracle.syllable_count(text),
        polysyllables=oracle.polysyllabcount(text),
        unlisted=len(oracle.difficult_words_list(text, 0, unique=False)),
        difficult=len(oracle.difficult_words_list(text, 3, unique=False)),
    )


@settings(max_examples=150)
@given(texts)
@example("İstanbulİİ'dİ ''''s 'T 't'T K'd ſ's ẞ")
def test_counts_of_prose_are_textstats(oracle: Any, text: str) -> None:
    assert count_text(text) == counts_of(oracle, text)


@settings(max_examples=150)
@given(st.text(max_size=60))
def test_counts_of_any_characters_are_textstats(oracle: Any, text: str) -> None:
    assert count_text(text) == counts_of(oracle, text)


@pytest.mark.parametrize(
    "text",
    ["a" * 1_000_000, "'" * 1_000_000, "'s" * 500_000, "-" * 1_000_000, "é" * 1_000_000,
     "\n" * 1_000_000, "İ" * 1_000_000],
    ids=["letters", "apostrophes", "contractions", "hyphens", "accents", "newlines", "two-point"],
)  # fmt: skip
def test_a_megabyte_takes_no_time(text: str) -> None:
    with at_most(1):
        count_text(text)


def test_easy_words_are_dale_and_challs() -> None:
    words = easy_words()
    assert 2900 < len(words) < 3100
    assert {"a", "about", "youth", "don't"} <= words
    assert not words & {"", "allege", "photographer"}
