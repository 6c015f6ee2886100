from __future__ import annotations

from dataclasses import replace

import pytest

from tabloid_cli.article import Span
from tabloid_cli.rendering import plain_words
from tabloid_cli.report import Attribution, Kind, Readability, Report, Score, Sensation
from tests.rendering.factory import empty_report, full_report


def sourced(report: Report, *, sentences: int, attributed: int) -> Report:
    spans = tuple(Span(i, i + 1) for i in range(sentences))
    return replace(
        report,
        article=replace(report.article, body=spans),
        sourcing=replace(report.sourcing, attributed_sentences=spans[:attributed]),
    )


@pytest.mark.parametrize(
    ("attributed", "sentences", "words"),
    [
        (6, 20, "6 of 20 sentences say where they come from"),
        (1, 20, "1 of 20 sentences says where it comes from"),
        (0, 20, "none of 20 sentences says where it comes from"),
        (1, 1, "the only sentence says where it comes from"),
        (0, 1, "the only sentence does not say where it comes from"),
        (0, 0, "no sentence to measure"),
    ],
)
def test_sourcing(attributed: int, sentences: int, words: str) -> None:
    report = sourced(full_report(), sentences=sentences, attributed=attributed)
    assert plain_words.sourcing_in_words(report) == words


@pytest.mark.parametrize(
    ("kinds", "words"),
    [
        (["anonymous"] * 8 + ["person"] * 3, "8 of 11 attributions are anonymous"),
        (["anonymous", "role"], "1 of 2 attributions is anonymous"),
        (["person", "role"], "none of 2 attributions is anonymous"),
        (["anonymous"], "the only attribution is anonymous"),
        (["hearsay"], "the only attribution is not anonymous"),
        ([], "nothing is attributed to anybody"),
    ],
)
def test_anonymity(kinds: list[Kind], words: str) -> None:
    attributions = tuple(Attribution(None, None, (), None, kind, "direct") for kind in kinds)
    report = full_report()
    report = replace(report, sourcing=replace(report.sourcing, attributions=attributions))
    assert plain_words.anonymity_in_words(report) == words


@pytest.mark.parametrize(
    ("density", "word"),
    [
        (0.0, "quiet"),
        (0.94, "quiet"),
        (0.96, "a little loud"),
        (1.0, "a little loud"),
        (2.0, "loud"),
        (4.0, "very loud"),
    ],
)
def test_loudness(density: float, word: str) -> None:
    sensation = Sensation(density, None, None, None, ())
    assert plain_words.loudness_in_words(sensation, 1) == f"per 100: {word}, 0 in 1 word"


def test_loudness_counts_body_and_headline_apart() -> None:
    words = plain_words.loudness_in_words(full_report().sensation, 47)
    assert words == "per 100: very loud, 4 in 47 words + 2 in the headline"


@pytest.mark.parametrize(
    ("grade", "words"),
    [
        (5.94, "median grade: very easy, from age 11"),
        (5.96, "median grade: easy, from age 11"),
        (-1.2, "median grade: very easy, from age 6"),
        (9.9, "median grade: plain English, from age 15"),
        (10.0, "median grade: fairly difficult, from age 15"),
        (12.4, "median grade: fairly difficult, from age 17"),
        (13.0, "median grade: difficult, for students"),
        (19.0, "median grade: very difficult, for graduates"),
        (None, "too little text to measure"),
    ],
)
def test_readability(grade: float | None, words: str) -> None:
    figures = Readability(flesch_reading_ease=50.0, consensus_grade=grade)
    assert plain_words.readability_in_words(figures) == words


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (0.0, "of 100: sober"),
        (25.0, "of 100: more sober than tabloid"),
        (49.4, "of 100: more sober than tabloid"),
        (49.6, "of 100: more tabloid than sober"),
        (50.0, "of 100: more tabloid than sober"),
        (100.0, "of 100: tabloid"),
        (None, "not measurable"),
    ],
)
def test_score(value: float | None, words: str) -> None:
    assert plain_words.score_in_words(Score(value)) == words


def test_figures() -> None:
    assert [plain_words.counted(n, "word") for n in (0, 1, 1932)] == [
        "0 words",
        "1 word",
        "1,932 words",
    ]
    assert [plain_words.percent(x) for x in (None, 0.0, 0.726, 1.0)] == ["–", "0%", "73%", "100%"]
    assert [plain_words.decimal(x) for x in (None, 0.0, 12.345)] == ["–", "0.0", "12.3"]
    assert [plain_words.duration(x) for x in (None, 38.4, 60.0, 125.2, 4859)] == [
        "–",
        "38 s",
        "1 min 0 s",
        "2 min 5 s",
        "1 h 20 min",
    ]


def test_nothing_measured_is_said_so() -> None:
    report = empty_report()
    assert plain_words.loudness_in_words(report.sensation, 0) == "no words to count in"
