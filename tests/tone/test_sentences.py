"""Sentences of our own: words that must count, and sentences in which nothing may."""

from __future__ import annotations

from pathlib import Path

import pytest

from tabloid_cli.tone import default_lexicon
from tabloid_cli.tone.examples import document_of
from tabloid_cli.tone.reading import sensational_words

HERE = Path(__file__).parent


def rows(name: str) -> list[list[str]]:
    text = (HERE / name).read_text(encoding="utf-8")
    return [line.split("\t") for line in text.splitlines() if line and line[0] != "#"]


def found(text: str, part: str) -> list[str]:
    words = sensational_words(document_of(text, "headline" if part else "body"), default_lexicon())
    return [text[w.span.start : w.span.end] for w in words]


def test_there_are_enough_sentences() -> None:
    assert len(rows("hits.tsv")) >= 200
    assert len(rows("misses.tsv")) >= 200


@pytest.mark.parametrize("row", rows("hits.tsv"), ids=lambda row: row[0])
def test_loud_words_count(row: list[str]) -> None:
    text, expected, part = (*row, "")[:3]
    hits = found(text, part)
    for words in expected.split("|"):
        assert any(words in hit or hit in words for hit in hits), (words, hits)


@pytest.mark.parametrize("row", rows("misses.tsv"), ids=lambda row: row[0])
def test_sober_words_do_not(row: list[str]) -> None:
    text, part = (*row, "")[:2]
    assert found(text, part) == []
