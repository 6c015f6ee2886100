"""An entry's forms by its rule: those of irregular.tsv, and those that spelling gives."""

from __future__ import annotations

import pytest

from tabloid_cli.tone.forms import forms_of


@pytest.mark.parametrize(
    ("word", "rule", "forms"),
    [
        ("slam", "v", "slam slams slammed slamming"),
        ("throw", "v", "throw throws threw thrown throwing"),
        ("split", "v", "split splits splitting"),
        ("tryst", "n", "tryst trysts"),
        ("party", "n", "party parties"),
        ("wife", "n", "wife wives"),
        ("sexy", "a", "sexy sexier sexiest"),
        ("hot", "a", "hot hotter hottest"),
        ("coy", "a", "coy coyer coyest"),
    ],
)
def test_forms(word: str, rule: str, forms: str) -> None:
    assert forms_of(word, rule) == tuple(forms.split())
