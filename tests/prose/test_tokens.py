from __future__ import annotations

import pytest

from tabloid_cli.prose.tokens import tokenize

CASES = [
    ("Kim left.", ["Kim", "left", "."]),
    ("She didn't, couldn’t and won't.", ["She", "didn't", ",", "couldn’t", "and", "won't", "."]),
    ("Kim's house", ["Kim", "'s", "house"]),
    ("Kim’s house", ["Kim", "’s", "house"]),
    ("Kim‘s house", ["Kim", "‘s", "house"]),
    ("Kim said ‘so", ["Kim", "said", "‘", "so"]),
    ("KIM'S HOUSE", ["KIM", "'S", "HOUSE"]),
    ("the Fenwicks' boat", ["the", "Fenwicks", "'", "boat"]),
    ("a 42-minute rant", ["a", "42-minute", "rant"]),
    ("on-again off-again", ["on-again", "off-again"]),
    ("non‑breaking", ["non‑breaking"]),
    ("mother-in-law's", ["mother-in-law", "'s"]),
    ("$1,200.50", ["$", "1,200.50"]),
    ("3.5 million", ["3.5", "million"]),
    ("1,200, they said", ["1,200", ",", "they", "said"]),
    ("the U.S. team", ["the", "U.S.", "team"]),
    ("at 9 a.m. sharp", ["at", "9", "a.m.", "sharp"]),
    ("a source tellsEXCLUSIVELY", ["a", "source", "tells", "EXCLUSIVELY"]),
    ("he toldVariety, according toTMZ", ["he", "told", "Variety", ",", "according", "to", "TMZ"]),
    ("iPhone toMe vanGogh byA", ["iPhone", "toMe", "vanGogh", "byA"]),
    ("her iPHONE and eBAY", ["her", "iPHONE", "and", "eBAY"]),
    ("J.K. Marlow", ["J.K.", "Marlow"]),
    ("Mr. Hale", ["Mr", ".", "Hale"]),
    ("Salt & Pepper at M&S", ["Salt", "&", "Pepper", "at", "M&S"]),
    ("@dora_finch #blessed", ["@dora_finch", "#blessed"]),
    ("see https://tattle.example/a-b?c=1 now", ["see", "https://tattle.example/a-b?c=1", "now"]),
    ("see www.tattle.example/a now", ["see", "www.tattle.example/a", "now"]),
    ("Tattle.com says", ["Tattle.com", "says"]),
    ("well... no", ["well", "...", "no"]),
    ("well… no", ["well", "…", "no"]),
    ("yes -- no", ["yes", "--", "no"]),
    ("yes—no", ["yes", "—", "no"]),
    ("“Yes,” he said", ["“", "Yes", ",", "”", "he", "said"]),
    ("'Tis", ["'", "Tis"]),
    ("O’Dowd", ["O’Dowd"]),
    ("Beyoncé’s naïve café", ["Beyoncé", "’s", "naïve", "café"]),
    ("f— him", ["f", "—", "him"]),
    ("50/50", ["50", "/", "50"]),
    ("first.Next", ["first.Next"]),
    ("", []),
    (" \n\t ", []),
    ("😀!", ["😀", "!"]),
]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[repr(text) for text, _ in CASES])
def test_tokens(text: str, expected: list[str]) -> None:
    assert [token.text for token in tokenize(text, 0, len(text))] == expected


def test_offsets_count_in_the_whole_text() -> None:
    text = "Before. Kim’s dog. After."
    tokens = tokenize(text, 8, 18)
    assert [(t.start, t.end) for t in tokens] == [(8, 11), (11, 13), (14, 17), (17, 18)]
    assert all(text[t.start : t.end] == t.text for t in tokens)


def test_the_norm_is_lower_case_with_straight_apostrophes() -> None:
    tokens = tokenize("DON’T Kim’s É", 0, 13)
    assert [t.norm for t in tokens] == ["don't", "kim", "'s", "é"]
