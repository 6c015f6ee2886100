"""Several articles compared: the model, the table, the page."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from tabloid_cli.rendering import View
from tabloid_cli.rendering.versus import only, shared, versus
from tabloid_cli.rendering.versus_page import versus_page
from tabloid_cli.rendering.versus_sources import MOST_RIVALS, Match
from tabloid_cli.rendering.versus_table import compare
from tabloid_cli.report import GROUPS, Kind, Report, Speaker
from tests.rendering.factory import crowded_report, empty_report, hostile_report
from tests.rendering.marked import bare_report, long_report, marked_report
from tests.rendering.test_article_page import Page
from tests.timing import at_most


def with_speakers(*speakers: tuple[str, Kind]) -> Report:
    report = marked_report()
    made = tuple(Speaker(n, name, kind, (0,)) for n, (name, kind) in enumerate(speakers))
    return replace(report, sourcing=replace(report.sourcing, speakers=made))


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (("Zora Quill", "person"), ("Quill", "person"), True),
        (("Zora Quill", "person"), ("Ms. Zora Quill", "person"), True),
        (("Judge Quill", "person"), ("Zora Quill", "person"), True),
        (("Zora Quill", "person"), ("Milo Quill", "person"), False),
        (("Zora Quill", "person"), ("Zora Quill's rep", "role"), False),
        (("Channel Nine", "organisation"), ("channel nine", "organisation"), True),
        (("Channel Nine", "organisation"), ("Nine", "organisation"), False),
        (("police", "role"), ("the police", "role"), True),
        (("Zoé Quill", "person"), ("Zoe\u0301 Quill", "person"), True),
        (("Zoé Quill", "person"), ("Zoe Quill", "person"), True),
        (("ＺＯＥ Quill", "person"), ("Zoe Quill", "person"), True),
        (("a source", "anonymous"), ("a source", "anonymous"), False),
    ],
)
def test_speakers_are_matched_by_name(
    one: tuple[str, Kind], other: tuple[str, Kind], *, same: bool
) -> None:
    found = versus([with_speakers(one), with_speakers(other)]).sources
    assert bool(shared(found)) == same


@pytest.mark.parametrize(
    ("articles", "found"),
    [
        # The whole name before a part of it, in whichever order they stand.
        (["Zora Quill, Zora Mae Quill", "Zora Mae Quill, Zora Quill"],
         {"Zora Quill": (1, 1), "Zora Mae Quill": (1, 1)}),
        (["Quill, Zora Quill", "Zora Quill"], {"Quill": (1, 0), "Zora Quill": (1, 1)}),
        # Nobody can tell which of two is meant.
        (["Zora Quill, Milo Quill", "Quill"],
         {"Zora Quill": (1, 0), "Milo Quill": (1, 0), "Quill": (0, 1)}),
        (["Quill", "Zora Quill, Milo Quill"],
         {"Quill": (1, 0), "Zora Quill": (0, 1), "Milo Quill": (0, 1)}),
        # Who was found to be Zora is not Milo in a third article.
        (["Quill", "Zora Quill", "Milo Quill"], {"Zora Quill": (1, 1, 0), "Milo Quill": (0, 0, 1)}),
        (["Quill", "Zora Quill", "Ms. Quill"], {"Zora Quill": (1, 1, 1)}),
    ],
)  # fmt: skip
def test_one_surname_of_several_people(
    articles: list[str], found: dict[str, tuple[int, ...]]
) -> None:
    reports = [with_speakers(*((n, "person") for n in a.split(", "))) for a in articles]
    assert {match.name: match.times for match in versus(reports).sources} == found


def test_a_family_of_thousands_takes_no_time() -> None:
    one, other = (
        with_speakers(*((f"{letter}{n} Quill", "person") for n in range(100 * MOST_RIVALS)))
        for letter in "ab"
    )
    with at_most(5):
        assert len(versus([one, other]).sources) == 200 * MOST_RIVALS


def test_no_article_is_matched_with_itself() -> None:
    report = with_speakers(("Zora Quill", "person"), ("Quill", "person"))
    assert [match.times for match in versus([report, bare_report()]).sources] == [(1, 0), (1, 0)]


def test_quotations_and_words_in_common_and_apart() -> None:
    shown = versus([marked_report(), bare_report()])
    assert [m.name for m in shown.quotations] == ["“She was shaking with rage,”"]
    assert [(m.name, m.times) for m in shown.loud][:2] == [
        ("meltdown", (2, 0)),
        ("explosive", (1, 0)),
    ]
    assert only(shown.loud, 0) == list(shown.loud)
    assert only(shown.loud, 1) == []
    assert shared([Match("x", (1, 0, 2)), Match("y", (0, 0, 2))]) == [Match("x", (1, 0, 2))]


def test_vocabulary_is_what_one_uses_repeatedly_and_no_other() -> None:
    shown = versus([long_report(3), marked_report()])
    assert shown.vocabulary[0] == ("number", "quiet", "sentence", "speaker")


def test_table_says_it() -> None:
    text = compare([marked_report(), bare_report()], View())
    for row in (
        r"Sourcing ratio +86% +0%\n",
        r"Anonymous share +40% +–\n",
        r"  in the headline +22\.2 +0\.0\n",
        r"A  Zora Quill; Zora Quill's rep\n  B  none",
        r"A  a Quill source\n  B  none",
        r"A B  “She was shaking with rage,”",
    ):
        assert re.search(row, text), row


@settings(max_examples=50)
@given(
    st.lists(
        st.sampled_from([marked_report, crowded_report, empty_report, hostile_report]),
        min_size=2,
        max_size=9,
    ),
    st.builds(View, width=st.integers(40, 100), encoding=st.sampled_from(["ascii", "utf-8"])),
)
def test_stays_in_its_columns(makers, view: View) -> None:  # type: ignore[no-untyped-def]
    reports = [make() for make in makers]
    text = compare(reports, view)
    assert all(cell_len(line) <= view.width for line in text.splitlines())
    assert "\x1b" not in text
    text.encode(view.encoding)
    rows = re.findall(r"^Tabloid score .*$", text, re.MULTILINE)
    assert sum(len(row.split()) - 2 for row in rows) == len(reports)


def test_each_warning_stands_with_its_article() -> None:
    warned = replace(marked_report(), warnings=("only 47 words of body",))
    shown = [warned, replace(bare_report(), warnings=())]
    assert re.search(r"^   † only 47 words of body$", text := compare(shown, View()), re.MULTILINE)
    assert re.search(r"^ +A †? +B$", text, re.MULTILINE)
    html = versus_page(shown)
    assert "† only 47 words of body" in html
    assert '<th scope="col">A †</th><th scope="col">B</th>' in html
    assert "†" not in compare([shown[1]] * 2, View()) + versus_page([shown[1]] * 2)


def test_shares_add_up_to_a_whole() -> None:
    """The unresolved have a row where there are any, and only there."""
    rows = {row.name: row for row in versus([crowded_report(), marked_report()]).measures}
    shares = [rows[f"{g.capitalize()} share"].numbers for g in GROUPS]
    assert [round(sum(n or 0 for n in side), 3) for side in zip(*shares, strict=True)] == [1, 1]
    assert "Unknown share" not in {row.name for row in versus([marked_report()] * 2).measures}


def test_bars_are_to_one_scale() -> None:
    html = versus_page([marked_report(), bare_report()])
    rows = {row.name: row for row in versus([marked_report(), bare_report()]).measures}
    assert {name for name, row in rows.items() if row.end} == {
        "Tabloid score", "Sourcing ratio", "Named share", "Role share", "Anonymous share",
        "Hearsay share", "First-name share",
    }  # fmt: skip
    assert re.search(r'40%<svg class="bar"[^>]*>.*?width="40\.0"', html)
    assert "the highest in their row" in html


def test_no_attribution_to_a_source_is_0_and_no_dash() -> None:
    shown = versus_page([marked_report(), bare_report(), marked_report()])
    common = shown[shown.index("<h2>Sources in common") : shown.index("<h2>Sources of one")]
    assert "<td>0</td>" in common
    assert "–" not in common


def test_page_is_whole_and_harmless() -> None:
    html = versus_page([marked_report(), hostile_report(), empty_report()])
    page = Page(html)
    assert page.open == []
    assert "script" not in {tag for tag, _ in page.elements}
    assert {a.get("href") for tag, a in page.elements if tag == "a"} == {"#main"}
    assert not any(name.startswith("on") or name == "style" for _, a in page.elements for name in a)
    assert not set("\x1b\x07\r\u202e") & set(html)
    assert "</script><b onload=x>" in "".join(page.words)
