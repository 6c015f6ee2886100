"""Who speaks beside a quotation is told by the same verbs in every tense."""

from __future__ import annotations

from importlib.resources import files

import pytest

from tabloid_cli.prose.tags import opens_with_tag, tag_after

LINES = [
    line.split()
    for line in files("tabloid_cli.prose").joinpath("tag_verbs.txt").read_text("utf-8").splitlines()
    if not line.startswith("#")
]


def test_each_verb_stands_once_in_past_and_present() -> None:
    forms = [form for line in LINES for form in line]
    assert len(set(forms)) == len(forms)
    for line in LINES:
        assert len(line) >= 2, line
        assert [form for form in line if form.endswith("s")] == line[-1:]


def test_every_form_tells_who_speaks() -> None:
    for form in (form for line in LINES for form in line):
        assert opens_with_tag(f"Ann Roe {form}.", 0), form
        assert tag_after(f"“Go!” {form} a pal.", 5), form
        assert tag_after(f"“Go!” Ann Roe {form}.", 5), form


@pytest.mark.parametrize("word", ["slept", "went", "house", "wonderful", "sharing"])
def test_other_words_tell_nothing(word: str) -> None:
    assert not opens_with_tag(f"Ann Roe {word}.", 0)
    assert not tag_after(f"“Go!” Ann Roe {word}.", 5)


@pytest.mark.parametrize("at_once", ["When asked, Roe left.", "While he said no, she left."])
def test_a_clause_about_when_is_no_tag(at_once: str) -> None:
    assert not tag_after("“Go!” " + at_once, 5)
