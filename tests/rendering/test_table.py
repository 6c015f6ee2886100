from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from tabloid_cli.article import Format, Span
from tabloid_cli.rendering import View, digest, render
from tabloid_cli.rendering.doubts import doubts
from tabloid_cli.report import Attribution, Kind, Report
from tests.golden import SNAPSHOTS, SNAPSHOTS_FOLDER
from tests.rendering.factory import crowded_report, empty_report, full_report, hostile_report

MAKERS = [full_report, empty_report, crowded_report, hostile_report]
UNRESOLVED = ("A Quill", "She", "a Quill")
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


@settings(max_examples=50)
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
        "8.5  per 100: very loud, 4 in 47 words + 2 in the headline",
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


@pytest.mark.parametrize(
    ("form", "place"),
    [
        ("text", "direct · sentence 2, line 6\n"),
        ("html", "direct · sentence 2\n"),
        ("warc", "direct · sentence 2\n"),
        ("jsonl", "direct · sentence 2\n"),
    ],
)
def test_lines_are_counted_where_they_can_be_seen(form: Format, place: str) -> None:
    report = full_report()
    report = replace(report, article=replace(report.article, format=form))
    assert place in table(lambda: report, view=View(explain=True))


@pytest.mark.parametrize(
    ("kind", "shown"),
    [("unknown", "not clear who: “A Quill” ×2, “She”"), ("hearsay", "nobody: “a quill” ×2, “she”")],
)
def test_the_unresolved_keep_their_capitals(kind: Kind, shown: str) -> None:
    report = full_report()
    text = "A Quill says so. She says so. So a Quill says."
    spans = [Span(text.index(words), text.index(words) + len(words)) for words in UNRESOLVED]
    said = tuple(Attribution(s, None, (), None, kind, "indirect") for s in spans)
    report = replace(
        report,
        article=replace(report.article, text=text),
        sourcing=replace(report.sourcing, attributions=said, speakers=()),
    )
    assert digest.voices(report)[0].name == shown


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
    assert re.search(r"articles/row\.txt † +86% +20% +40% +8\.5 +5\.1 +71\n", text)
    assert "compared" not in table(full_report, view=View(several=True))


def test_warnings_stand_with_a_comparison() -> None:
    sober = replace(full_report(), warnings=())
    pair = [full_report(), sober]
    text = "".join(render(pair, "table", View(several=True)))
    assert re.search(r"\n  row\.txt † +86%.*\n  row\.txt +86%", text)
    assert "Warnings\n  † row.txt: only 47 words of body: the figures mean little\n" in text
    for form in ("markdown", "html"):
        assert "† row.txt: only 47 words" in "".join(render(pair, form, View(several=True)))
    assert "†" not in "".join(render([sober, sober], "table", View(several=True)))


def test_names_with_and_without_a_root_are_compared() -> None:
    report = full_report()
    report = replace(report, article=replace(report.article, name="/news/row.txt"))
    text = "".join(render([report, full_report()], "table", View(several=True)))
    assert "  /news/row.txt" in text
    assert "  articles/row.txt" in text


def test_many_warnings_are_cut_short() -> None:
    lines = doubts([(str(n), [f"warning {n}", "the same"]) for n in range(40)])
    assert lines[1] == f"† {', '.join(map(str, range(12)))} and 28 more: the same"
    assert lines[-1] == "† and 16 more"


def test_articles_of_one_folder_are_compared_by_their_names() -> None:
    text = table(full_report, full_report, view=View(several=True))
    assert re.search(r"\n  row\.txt † +86%", text)
