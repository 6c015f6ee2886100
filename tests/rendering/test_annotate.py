"""The marked article at a terminal."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from tabloid_cli import analyze
from tabloid_cli.article import Span
from tabloid_cli.rendering import View
from tabloid_cli.rendering.annotation import annotate
from tabloid_cli.rendering.marks import Only, labels, paragraphs
from tabloid_cli.rendering.safe_text import one_line
from tabloid_cli.report import Report
from tests.rendering.factory import crowded_report, empty_report, full_report, hostile_report
from tests.rendering.marked import bare_report, long_report, marked_report

Maker = Callable[[], Report]
MAKERS = [
    marked_report, full_report, empty_report, crowded_report, hostile_report, bare_report,
]  # fmt: skip
COLOUR = re.compile(r"\x1b\[[0-9;]*m")
WIDTHS = st.integers(40, 100)


def bare(text: str) -> str:
    return re.sub(r"\s+", "", text)


def test_pieces_are_the_text_without_a_gap() -> None:
    report = marked_report()
    shown = paragraphs(report)
    assert [(p.start, p.end, p.kind) for p in shown] == list(report.article.blocks)
    for paragraph in shown:
        assert paragraph.pieces[0].start == paragraph.start
        for piece, following in zip(paragraph.pieces, paragraph.pieces[1:], strict=False):
            assert piece.start < piece.end == following.start


def test_every_mark_lies_on_its_words() -> None:
    report = marked_report()
    pieces = [piece for paragraph in paragraphs(report) for piece in paragraph.pieces]
    for index, attribution in enumerate(report.sourcing.attributions):
        for role in ("source", "cue"):
            span = getattr(attribution, role)
            covered = {i for p in pieces if getattr(p, role) == index for i in range(*p[:2])}
            assert covered == (set(range(*span)) if span else set())
    for index, word in enumerate(report.sensation.words):
        assert {i for p in pieces if p.word == index for i in range(*p[:2])} == set(
            range(*word.span)
        )
    quoted = {i for p in pieces if p.quoted for i in range(*p[:2])}
    assert quoted == {i for span in report.article.quotations for i in range(*span)}


def test_a_label_is_a_group_and_a_speaker() -> None:
    assert labels(marked_report()) == ("A1", "A1", "N1", "R1", "H1")


@pytest.mark.parametrize(
    "words",
    [
        "[A1: a Quill source] _tells_ Tattlemail.",
        "‹Zora Quill stormed off the set in a *furious* *meltdown*›, ",
        "“She was shaking with *rage*,” _says_ [A1: the source].",
        "[R1: Her rep] _denied_ ‹any row›",
        "‹The *shocking* scene› [H1: reportedly] ‹lasted an hour›",
        "~ caption: Photo: Zora Quill leaves the set.",
        "A1 a Quill source, anonymous, via Tattlemail",
        "H1 hearsay: nobody",
        "shock: furious, meltdown",
    ],
)
def test_signs_say_it_without_colour(words: str) -> None:
    # Notes under the paragraphs: the text is not interrupted by its margin.
    assert words in " ".join(annotate(marked_report(), View(width=60)).split())


def test_colour_replaces_the_signs() -> None:
    text = annotate(marked_report(), View(color=True))
    assert "\x1b[1;35ma Quill source\x1b[0m" in text
    plain = COLOUR.sub("", text)
    assert not re.search(r"[\[\]*‹›_]", plain)
    assert "A1 a Quill source" in plain


@pytest.mark.parametrize(("only", "gone"), [("sourcing", "*"), ("tone", "[A1")])
def test_only_one_measure(only: Only, gone: str) -> None:
    assert gone in annotate(marked_report(), View())
    assert gone not in annotate(marked_report(), View(), only)
    assert "H1" not in annotate(marked_report(), View(), "tone")
    assert "shock" not in annotate(marked_report(), View(), "sourcing").replace("shocking", "")


@given(
    st.sampled_from(MAKERS),
    st.builds(
        View, width=WIDTHS, color=st.booleans(), encoding=st.sampled_from(["ascii", "utf-8"])
    ),
    st.sampled_from([None, "sourcing", "tone"]),
)
def test_stays_in_its_columns_and_loses_nothing(make: Maker, view: View, only: Only | None) -> None:
    report = make()
    text = annotate(report, view, only)
    plain = COLOUR.sub("", text)
    for line in plain.splitlines():
        assert cell_len(line) <= view.width
    assert "\x1b" not in plain
    text.encode(view.encoding)
    if view.width < 72 and view.color and view.encoding == "utf-8":
        # No margin beside the text, no signs in it: every line can be read as it was.
        for line in report.article.text.splitlines():
            assert bare(one_line(line)) in bare(plain)


def test_a_note_stands_beside_its_line() -> None:
    rows = annotate(marked_report(), View(width=80)).splitlines()
    for row in (
        r"\[A1: a Quill source\].*│ A1 a Quill source,",
        r"\[N1: Quill\].*│ N1 Zora Quill,",
    ):
        assert any(re.search(row, line) for line in rows)


def test_many_attributions_stay_in_order() -> None:
    text = annotate(long_report(), View(width=100))
    found = [int(n) for n in re.findall(r"Speaker Number (\d+)", text)]
    assert found == sorted(found)
    assert len(found) == sum(a.speaker is not None for a in long_report().sourcing.attributions)


def test_nothing_to_mark_is_said_plainly() -> None:
    assert "Tone: *sensational* 0" in annotate(bare_report(), View())
    assert "no text to show" in annotate(empty_report(), View())


def test_many_marks_in_one_paragraph_take_no_long_time() -> None:
    """Two thousand marks on one line: what grows with their square would take minutes."""
    report = marked_report()
    text = "loud said " * 1_000
    words = tuple(
        replace(report.sensation.words[0], span=Span(n, n + 4)) for n in range(0, 10_000, 10)
    )
    said = tuple(
        replace(report.sourcing.attributions[0], source=None, cue=Span(n + 5, n + 9), content=())
        for n in range(0, 10_000, 10)
    )
    report = replace(
        report,
        article=replace(report.article, text=text, blocks=(), quotations=(), body=(Span(0, 9),)),
        sourcing=replace(report.sourcing, attributions=said),
        sensation=replace(report.sensation, words=words),
    )
    assert annotate(report, View()).count("[A1: said]") > 700


def test_the_dot_of_an_item_stands_before_it_and_no_sign_alone() -> None:
    text = "# Storm\n\nIt rains.\n\n• It snows.\n\n## More\n\n---\n\nIt ends."
    shown = annotate(analyze(text), View())
    assert "• It snows." in shown
    assert "label: •" not in shown
    assert "label: #" not in shown
    assert "label: More" in shown
    assert "label: ---" in shown
