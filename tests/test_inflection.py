"""The rules of English spelling by which cues, nouns and entries of the lexicon are inflected."""

from __future__ import annotations

import pytest

from tabloid_cli.inflection import stem, verb_forms, with_s


@pytest.mark.parametrize(
    ("word", "forms"),
    [
        ("claim", "claims claimed claiming"),
        ("deny", "denies denied denying"),
        ("relay", "relays relayed relaying"),
        ("agree", "agrees agreed agreeing"),
        ("tiptoe", "tiptoes tiptoed tiptoeing"),
        ("note", "notes noted noting"),
        ("lie", "lies lied lying"),
        ("dismiss", "dismisses dismissed dismissing"),
        ("gush", "gushes gushed gushing"),
        ("buzz", "buzzes buzzed buzzing"),
        ("slam", "slams slammed slamming"),
        ("quip", "quips quipped quipping"),
        ("flaunt", "flaunts flaunted flaunting"),
        ("flex", "flexes flexed flexing"),
        ("mention", "mentions mentioned mentioning"),
    ],
)
def test_verbs(word: str, forms: str) -> None:
    assert verb_forms(word) == tuple(forms.split())


@pytest.mark.parametrize(
    ("word", "plural"),
    [("party", "parties"), ("play", "plays"), ("clash", "clashes"), ("tryst", "trysts")],
)
def test_plurals(word: str, plural: str) -> None:
    assert with_s(word) == plural


@pytest.mark.parametrize(
    ("word", "compared"),
    [("sexy", "sexier"), ("hot", "hotter"), ("cute", "cuter"), ("raw", "rawer")],
)
def test_stems(word: str, compared: str) -> None:
    assert stem(word) + "er" == compared
