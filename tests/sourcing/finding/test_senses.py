"""The table of senses: every row passes over its hits, and over its misses it does not."""

from __future__ import annotations

import pytest

from tabloid_cli.prose import parse
from tabloid_cli.reading import article_from_text
from tabloid_cli.sourcing.finding.extraction import cue_candidates, extract
from tabloid_cli.sourcing.finding.senses import Sense, has_other_sense, load_senses
from tabloid_cli.sourcing.vocabulary.cues import VERB_CLASSES, load_cues
from tabloid_cli.sourcing.vocabulary.lines import read_lines


def senses(text: str, cue: str) -> list[bool]:
    """Whether each of the cue's candidates in a sentence has another sense."""
    document = parse(article_from_text(text, headline=""))
    return [
        has_other_sense(line, last, candidate)
        for line in read_lines(document)
        for candidate, _, last in cue_candidates(document, line)
        if candidate.name == cue
    ]


@pytest.mark.parametrize("sense", load_senses().values(), ids=lambda sense: sense.cue)
class TestRow:
    def test_is_a_cue(self, sense: Sense) -> None:
        assert any(cue.name == sense.cue and cue.kind in VERB_CLASSES for cue in load_cues())

    def test_finds_another_sense(self, sense: Sense) -> None:
        assert [hit for hit in sense.hits if senses(hit, sense.cue) != [True]] == []

    def test_leaves_a_saying_alone(self, sense: Sense) -> None:
        assert [miss for miss in sense.misses if senses(miss, sense.cue) != [False]] == []

    def test_nothing_is_said(self, sense: Sense) -> None:
        found = [
            found.entry.name
            for hit in sense.hits
            for found in extract(parse(article_from_text(hit, headline="")))
            if found.entry is not None
        ]
        assert found == []
