from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from tabloid_cli.rendering import View, render
from tabloid_cli.report import Report
from tests.golden import SNAPSHOTS, SNAPSHOTS_FOLDER
from tests.rendering.factory import crowded_report, empty_report, full_report, hostile_report

MAKERS = [full_report, empty_report, crowded_report, hostile_report]
Maker = Callable[[], Report]


def table(*makers: Maker, view: View | None = None) -> str:
    return "".join(render([make() for make in makers], "table", view or View()))


@pytest.mark.parametrize("name", SNAPSHOTS)
def test_looks_as_it_did(name: str) -> None:
    """`python -m tests.golden` writes the snapshots anew."""
    assert SNAPSHOTS[name]() == (SNAPSHOTS_FOLDER / name).read_text(encoding="utf-8")


VIEWS = st.builds(
    View,
    width=st.integers(40, 140),
    explain=st.booleans(),
    encoding=st.sampled_from(["ascii", "utf-8"]),
)


@given(st.sampled_from(MAKERS), VIEWS)
def test_stays_in_its_columns_and_cuts_nothing(make: Maker, view: View) -> None:
    width, encoding = view.width, view.encoding
    text = table(make, view=view)
    for line in text.splitlines():
        assert cell_len(line) <= width
        assert line == line.rstrip()
    assert "\x1b" not in text
    text.encode(encoding)
    together = re.sub(r"\s", "", text)
    for speaker in make().sourcing.speakers:
        if speaker.name.isascii() and make is not hostile_report and width >= 60:
            assert re.sub(r"\s", "", speaker.name) in together


def test_holds_every_figure() -> None:
    text = table(full_report)
    for words in (
        "Zora Quill’s Explosive Backstage Meltdown – What Really Happened",
        "tattlemail.example · by Tattlemail Staff · 47 words in 7 sentences",
        "86%  6 of 7 sentences say where they come from",
        "40%  2 of 5 attributions are anonymous",
        "8.5  per 100: very loud, 4 in 47 words, 2 in the headline",
        "71  of 100: more tabloid than sober",
        "nobody: “reportedly”",
        "“meltdown” ×2",
        "only 47 words of body",
    ):
        assert words in text
    assert re.search(r"Gunning Fog +5\.2\b", text)
    assert re.search(r"named +1 +20% +████ +1 speaker\n", text)
    assert re.search(r"anonymous +2 +40% +████████ +1 speaker\n", text)
    assert re.search(r"2 +anonymous +a Quill source\n", text)


def test_an_unmeasured_article_shows_no_invented_figure() -> None:
    text = table(empty_report)
    assert not re.search(r"\d", text.replace("0 words in 0 sentences", ""))
    assert "nothing was measured" in text


def test_explains_every_attribution_and_word() -> None:
    text = table(full_report, view=View(explain=True))
    assert "Every attribution (5)" in text
    assert "mention “the source” · cue “says” · direct · sentence 2, line 6" in text
    assert "Every sensational word (6)" in text
    assert re.search(r"sentence 2, line 6 +rage +shock +1 +quoted", text)
    assert re.search(r"headline +Explosive +shock +3 +narration", text)
    assert re.search(r"sensational words, body +\+47\.2", text)


def test_color_changes_nothing_but_colour() -> None:
    for make in MAKERS:
        plain = table(make, view=View(explain=True))
        colored = table(make, view=View(explain=True, color=True))
        assert colored != plain
        without = re.sub(r"\x1b\[[0-9;]*m", "", colored)
        assert [line.rstrip() for line in without.splitlines()] == plain.splitlines()


@pytest.mark.parametrize("name", ["NO_COLOR", "FORCE_COLOR", "COLUMNS", "TERM"])
def test_asks_no_environment(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    before = table(full_report), table(full_report, view=View(color=True))
    monkeypatch.setenv(name, "1")
    assert (table(full_report), table(full_report, view=View(color=True))) == before


def test_compares_several() -> None:
    text = table(full_report, crowded_report, empty_report, view=View(several=True, width=100))
    assert "3 articles compared" in text
    assert re.search(r"articles/row\.txt +86% +20% +40% +8\.5 +5\.1 +71\n", text)
    assert "compared" not in table(full_report, view=View(several=True))


def test_articles_of_one_folder_are_compared_by_their_names() -> None:
    text = table(full_report, full_report, view=View(several=True))
    assert re.search(r"\n  row\.txt +86%", text)
