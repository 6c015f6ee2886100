"""The verbs of tags, which prose keeps for itself, are cues: the two tables do not part ways."""

from __future__ import annotations

from importlib.resources import files

import pytest

from tabloid_cli.sourcing.vocabulary.cues import VERB_CLASSES, load_cues

LINES = [
    line.split()
    for line in files("tabloid_cli.prose").joinpath("tag_verbs.txt").read_text("utf-8").splitlines()
    if not line.startswith("#")
]
CUES = [cue.pattern[0][0] for cue in load_cues() if cue.kind in VERB_CLASSES]
"""The forms of each verb that is a cue, or that begins one: "blurted out"."""


def test_every_verb_of_tags_is_a_cue_in_all_its_forms() -> None:
    assert [line for line in LINES if not any(forms.issuperset(line) for forms in CUES)] == []


@pytest.mark.parametrize("line", [["slept", "sleeps"], ["said", "sleeps"]])
def test_another_verb_would_be_missed(line: list[str]) -> None:
    assert not any(forms.issuperset(line) for forms in CUES)
