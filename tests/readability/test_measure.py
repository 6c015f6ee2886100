from __future__ import annotations

import json
import math
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings

from tabloid_cli import analyze, read
from tabloid_cli.readability import measure_readability
from tabloid_cli.readability.counts import Counts
from tabloid_cli.readability.formulas import SMOG_SENTENCES, consensus_grade, readability
from tabloid_cli.report import Readability
from tests.readability.prose import document, texts

SAMPLES = sorted(Path(__file__).parents[2].joinpath("samples").glob("*.*"))
FIGURES = tuple(name for name in Readability().to_dict() if name != "consensus_grade")
NOTHING = Readability()

STATEMENT = (
    "Marisol Tangerine left the harbour on Tuesday evening.",
    "Nobody expected it. Her photographer was extraordinarily upset, a neighbour said!",
    "Will she come back before the summer ends?",
)


def assert_textstats(figures: Readability, oracle: Any, text: str) -> None:
    for name in FIGURES:
        figure = getattr(figures, name)
        if figure is not None:
            assert figure == pytest.approx(getattr(oracle, name)(text), abs=0.0051), name


def test_a_known_text(oracle: Any) -> None:
    figures = measure_readability(document(*STATEMENT, sentences=4))
    assert figures.to_dict() == {
        "flesch_reading_ease": 49.58,
        "flesch_kincaid_grade": 8.02,
        "gunning_fog": 8.63,
        "smog_index": 9.52,
        "dale_chall_readability_score": 8.65,
        "automated_readability_index": 8.64,
        "coleman_liau_index": 11.61,
        "consensus_grade": 8.64,
        "reading_time": 2.25,
    }
    assert oracle.sentence_count(" ".join(STATEMENT)) == 4
    assert_textstats(figures, oracle, " ".join(STATEMENT))


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.name)
def test_samples_with_textstats_sentence_count(oracle: Any, sample: Path) -> None:
    article = read(sample)
    paragraphs = [article.text[start:end] for start, end in article.body]
    body = "\n".join(paragraphs)
    count = oracle.sentence_count(body)
    figures = measure_readability(document(*paragraphs, sentences=count))
    assert None not in figures.to_dict().values()
    assert_textstats(figures, oracle, body)


def test_samples_exist() -> None:
    assert len(SAMPLES) >= 6


@settings(max_examples=150)
@given(texts)
def test_prose_with_textstats_sentence_count(oracle: Any, text: str) -> None:
    count = oracle.sentence_count(text)
    assert_textstats(measure_readability(document(text, sentences=count)), oracle, text)


def test_sentences_are_the_documents(oracle: Any) -> None:
    text = "Mr. Brambling moved to the U.S. in May with his two sons. He quit. He won."
    report = analyze(text)
    assert len(report.article.body) == 3
    assert oracle.sentence_count(text) != 3
    assert report.readability == measure_readability(document(text, sentences=3))


def test_only_the_body_is_measured() -> None:
    text = "http://example.com/extraordinarily-photographic\n\nShe quit the show on Monday."
    alone = analyze("She quit the show on Monday.").readability
    assert analyze(text).readability == alone


@pytest.mark.parametrize(
    ("text", "sentences"),
    [("", 0), ("", 1), ("   ", 1), ("— … “”", 1), ("😀 😀", 1), ("She quit.", 0)],
)
def test_nothing_to_measure(text: str, sentences: int) -> None:
    assert measure_readability(document(text, sentences=sentences)) == NOTHING


@pytest.mark.parametrize(
    "text", ["Quit.", "2019 12 31", "naïve", "東京", "a" * 1_000_000, "'s", "_", "10%"]
)
def test_one_sentence_of_anything(text: str) -> None:
    figures = measure_readability(document(text, sentences=1))
    assert figures.smog_index is None
    known = [figure for name, figure in figures.to_dict().items() if name != "smog_index"]
    assert all(isinstance(figure, float) and math.isfinite(figure) for figure in known)


@pytest.mark.parametrize("sentences", [SMOG_SENTENCES - 1, SMOG_SENTENCES])
def test_smog_needs_its_sentences(sentences: int) -> None:
    figures = measure_readability(document(*STATEMENT, sentences=sentences))
    assert (figures.smog_index is None) == (sentences < SMOG_SENTENCES)
    assert figures.consensus_grade is not None


def test_words_without_a_syllable() -> None:
    figures = measure_readability(document("Hmm. Shh! Mm.", sentences=3))
    assert figures.flesch_reading_ease is None
    assert figures.flesch_kincaid_grade is None
    assert figures.gunning_fog == 0.4


@pytest.mark.parametrize(
    ("grades", "median"),
    [
        ((), None),
        ((None, None), None),
        ((4.0,), 4.0),
        ((9.0, None, 4.0), 6.5),
        ((9.0, -2.0, 4.0), 4.0),
        ((1.0, 2.0, 3.0, 50.0, 5.0), 3.0),
    ],
)
def test_consensus_is_the_median(grades: tuple[float | None, ...], median: float | None) -> None:
    assert consensus_grade(grades) == median


def test_figures_have_two_decimals_and_no_negative_zero() -> None:
    # one word a sentence: ARI = 4.71 * 4.4437 + 0.5 - 21.43 = -0.0002
    counts = Counts(10_000, 10_000, 44_437, 44_437, 10_000, 0, 0, 0)
    figures = readability(counts, 10_000).to_dict()
    assert json.dumps(figures["automated_readability_index"]) == "0.0"
    assert all(figure == round(figure, 2) for figure in figures.values())


def test_neither_textstat_nor_pyphen_is_imported() -> None:
    code = (
        "import sys\n"
        "from tabloid_cli.readability.counts import count_text\n"
        "count_text('An extraordinary blorptastic photographer')\n"
        "print(sorted({'textstat', 'pyphen', 'nltk'} & sys.modules.keys()))"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout == "[]\n"
