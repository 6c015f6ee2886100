from __future__ import annotations

import pytest

import tabloid_cli

WARNING = "the body does not look English: the figures mean little"
OTHERS = {
    "German": "Der Minister sagte am Montag, dass man in der Stadt an einer Lösung arbeite. ",
    "French": "Le ministre a dit lundi à la presse que la ville a besoin de cette solution. ",
    "Dutch": "Het is in de stad al lang een probleem, zei de minister, en ze was er in mei. ",
    "Russian": "«Это плохо», — сказал министр в понедельник, и все с ним согласились. ",
}


@pytest.mark.parametrize("text", OTHERS.values(), ids=OTHERS)
def test_another_language_is_warned_of(text: str) -> None:
    assert WARNING in tabloid_cli.analyze(text * 12).warnings


@pytest.mark.parametrize(
    "text",
    [
        "The minister said on Monday that they were not done with it. ",
        # Little but names, as in the winners of a prize.
        "Best Song: Ida Brook, Paul Oyelaran and Zoë Vale, for “Harbour Lights”, from Larch. ",
    ],
)
def test_english_is_not(text: str) -> None:
    assert tabloid_cli.analyze(text * 12).warnings == ()


@pytest.mark.parametrize("text", OTHERS.values(), ids=OTHERS)
def test_a_short_text_is_warned_of_twice(text: str) -> None:
    warnings = tabloid_cli.analyze(text * 4).warnings
    assert warnings[0].startswith("only ")
    assert warnings[1:] == (WARNING,)


@pytest.mark.parametrize("text", OTHERS.values(), ids=OTHERS)
def test_too_few_words_to_tell_the_language(text: str) -> None:
    assert WARNING not in tabloid_cli.analyze(text * 2).warnings


def test_short_english_is_warned_of_once() -> None:
    text = "The minister said on Monday that they were not done with it. "
    assert tabloid_cli.analyze(text * 4).warnings == (
        "only 48 words of body: the figures mean little",
    )


@pytest.mark.parametrize(
    ("text", "said"), [("Gone", "only 1 word of body"), ("She left.", "only 2 words of body")]
)
def test_too_short_to_tell(text: str, said: str) -> None:
    (warning,) = tabloid_cli.analyze(text).warnings
    assert warning == f"{said}: the figures mean little"
