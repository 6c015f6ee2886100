from __future__ import annotations

import pytest

from tabloid_cli.tone import default_lexicon
from tabloid_cli.tone.examples import document_of
from tabloid_cli.tone.reading import sensational_words


def shouted(text: str, part: str = "body") -> list[tuple[str, str]]:
    words = sensational_words(document_of(text, part), default_lexicon())
    return [(w.term, text[w.span.start : w.span.end]) for w in words if w.category == "shouting"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He left!", [("!", "!")]),
        ("He left!!!", [("!!", "!!!")]),
        ("He left?!", [("?!", "?!")]),
        ("He left!?", [("?!", "!?")]),
        ("He left?", []),
        ("“He left!” she said.", [("!", "!")]),
        ("Yahoo! rose in May.", []),
        ("The Zounds! hosts met.", []),
        ("It was NOT him.", [("ALL CAPITALS", "NOT")]),
        ("It was NOT EVER him.", [("ALL CAPITALS", "NOT EVER")]),
        ("It was NOT him, EVER, at all.", [("ALL CAPITALS", "NOT"), ("ALL CAPITALS", "EVER")]),
        ("NOT for the first time he left.", []),
        ("THIS IS NOT A DRILL", []),
        ("The BBC, NATO, the UN and the WHO met.", []),
        ("He is 6 FT tall.", []),
        ("The Zounds NOW channel is new.", []),
        ("They must leave NOW, at once.", [("ALL CAPITALS", "NOW")]),
        ("He went to the ER, and HBO and NASA said so.", []),
        ("BREAKING news came in.", []),
    ],
)
def test_shouting(text: str, expected: list[tuple[str, str]]) -> None:
    assert shouted(text) == expected


def test_headlines_shout_too() -> None:
    assert shouted("He Did NOT Go!", "headline") == [("ALL CAPITALS", "NOT"), ("!", "!")]
