"""The table of head nouns says of each once what it is."""

from __future__ import annotations

from collections import Counter

import pytest

from tabloid_cli.sourcing.vocabulary import nouns as module
from tabloid_cli.sourcing.vocabulary.nouns import nouns
from tabloid_cli.sourcing.vocabulary.tables import read_words


def test_no_noun_stands_twice() -> None:
    words = Counter(word for _, row in read_words(module.__package__, "nouns.tsv") for word in row)
    assert [word for word, times in words.items() if times > 1] == []


@pytest.mark.parametrize(
    ("noun", "plurals"),
    [
        ("friend", ["friends"]),
        ("attorney", ["attorneys"]),
        ("agency", ["agencies"]),
        ("buzz", ["buzzes"]),
        ("spokesman", ["spokesmen"]),
        ("spokesperson", ["spokespersons", "spokespeople"]),
    ],
)
def test_plurals_are_known(noun: str, plurals: list[str]) -> None:
    assert not nouns()[noun].plural
    for plural in plurals:
        assert nouns()[plural] == nouns()[noun]._replace(plural=True)
