from __future__ import annotations

import pytest

from tabloid_cli.tone.forms import forms_of


@pytest.mark.parametrize(
    ("word", "rule", "forms"),
    [
        ("gush", "v", "gush gushes gushed gushing"),
        ("slam", "v", "slam slams slammed slamming"),
        ("spar", "v", "spar spars sparred sparring"),
        ("tease", "v", "tease teases teased teasing"),
        ("bully", "v", "bully bullies bullied bullying"),
        ("play", "v", "play plays played playing"),
        ("quip", "v", "quip quips quipped quipping"),
        ("flaunt", "v", "flaunt flaunts flaunted flaunting"),
        ("flex", "v", "flex flexes flexed flexing"),
        ("agree", "v", "agree agrees agreed agreeing"),
        ("throw", "v", "throw throws threw thrown throwing"),
        ("split", "v", "split splits splitting"),
        ("tryst", "n", "tryst trysts"),
        ("clash", "n", "clash clashes"),
        ("hottie", "n", "hottie hotties"),
        ("party", "n", "party parties"),
        ("wife", "n", "wife wives"),
        ("sexy", "a", "sexy sexier sexiest"),
        ("hot", "a", "hot hotter hottest"),
        ("cute", "a", "cute cuter cutest"),
        ("coy", "a", "coy coyer coyest"),
        ("raw", "a", "raw rawer rawest"),
    ],
)
def test_forms(word: str, rule: str, forms: str) -> None:

    assert forms_of(word, rule) == tuple(forms.split())
