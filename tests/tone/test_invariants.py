"""What holds of any text."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tabloid_cli.report import Part
from tabloid_cli.tone import default_lexicon, measure_sensation
from tabloid_cli.tone.examples import document_of
from tests.timing import grows_in_proportion, timed

WORDS = ["shocking", "the", "star", "“", "”", "!", "?", "NOT", "Secret", "21", "things", "you"]
WORDS += ["his", "her", "blew", "mind", "it’s", "over", ".", "\n", "\x1b[0m", "é", "'", "—"]
TEXTS = st.lists(st.sampled_from(WORDS) | st.text(max_size=4), max_size=40).map(" ".join)


@given(TEXTS, st.sampled_from(["headline", "body"]))
@settings(max_examples=150)
def test_spans_are_ordered_apart_and_of_the_lexicon(text: str, part: str) -> None:
    document = document_of(text, "headline" if part == "headline" else "body")
    terms = default_lexicon().by_term
    end = 0
    for word in measure_sensation(document).words:
        assert end <= word.span.start < word.span.end <= len(text)
        end = word.span.end
        assert terms[word.term.lower()].category == word.category
        assert word.weight > 0


@given(TEXTS)
@settings(max_examples=80)
def test_counts_agree(text: str) -> None:
    sensation = measure_sensation(document_of(text))
    assert sum(sensation.categories.values()) == len(sensation.words)
    if sensation.density is not None:
        assert sensation.density >= 0


@pytest.mark.parametrize("part", ["headline", "body"])
@pytest.mark.parametrize(
    "piece",
    [
        *("a ", "! ", "“", "' ", "you ", "NOT ", "12 ", "her ", "Ada ", "shocking ", "'nasty' "),
        *("Shocking ", "Shocking. ", "AMAZING Shocking news! ", "We have learned that it is. "),
    ],
)
def test_long_texts_take_time_in_proportion(piece: str, part: Part) -> None:
    def cost(length: int) -> float:
        document = document_of(piece * length, part)
        return timed(lambda: measure_sensation(document))

    assert grows_in_proportion(cost, 500, 10)
