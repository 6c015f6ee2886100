"""The sentences invented for the benchmark: their marks, and how they are counted."""

from __future__ import annotations

import pytest

from benchmarks import invented


def test_every_line_is_marked_soundly_and_stands_once() -> None:
    texts = [
        passage.text
        for path in sorted(invented.FOLDER.glob("*.txt"))
        for passage in invented.passages(path)
    ]
    assert len(texts) > 8000
    assert len(set(texts)) == len(texts)


def test_marks_are_taken_out_and_become_places() -> None:
    text, attributions = invented.unmarked("[1:She] {1:said} no, and {reportedly} {1:left}.")
    assert text == "She said no, and reportedly left."
    assert attributions == [((4, 8), (0, 3)), ((17, 27), None), ((28, 32), (0, 3))]


@pytest.mark.parametrize("line", ["{1:Says} who?", "[1:She] left.", "She {said.", "[sic] said"])
def test_marks_that_do_not_fit_are_refused(line: str) -> None:
    with pytest.raises(ValueError, match=r"alone|no mark"):
        invented.unmarked(line)


def test_a_cue_is_right_once_and_its_source_if_it_overlaps() -> None:
    counts = invented.count(invented.unmarked("[1:Petra Lund] {1:said} that the {dog} had left."))
    assert dict(counts) == {
        "marked": 2, "found": 1, "right": 1, "sources": 1, "right sources": 1
    }  # fmt: skip


def test_a_cue_missed_and_a_spurious_one_are_told_with_their_passage() -> None:
    text = "Petra Lund said that the dog had left."
    assert list(invented.errors(invented.unmarked(text))) == [f"+ said: {text}"]
    marked = "[1:Petra Lund] said that the {1:dog} had left."
    assert list(invented.errors(invented.unmarked(marked))) == [f"- dog: {text}", f"+ said: {text}"]
