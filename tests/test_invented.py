"""The sentences invented for the benchmark: their marks, and how they are counted."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from types import ModuleType

BENCHMARKS = Path(__file__).parent.parent / "benchmarks"


@pytest.fixture(scope="module")
def invented() -> ModuleType:
    spec = importlib.util.spec_from_file_location("invented", BENCHMARKS / "invented.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


def test_every_line_is_marked_soundly_and_stands_once(invented: ModuleType) -> None:
    texts = [
        passage.text
        for path in sorted((BENCHMARKS / "invented").glob("*.txt"))
        for passage in invented.passages(path)
    ]
    assert len(texts) > 8000
    assert len(set(texts)) == len(texts)


def test_marks_are_taken_out_and_become_places(invented: ModuleType) -> None:
    text, attributions = invented.unmarked("[1:She] {1:said} no, and {reportedly} {1:left}.")
    assert text == "She said no, and reportedly left."
    assert attributions == [((4, 8), (0, 3)), ((17, 27), None), ((28, 32), (0, 3))]


@pytest.mark.parametrize("line", ["{1:Says} who?", "[1:She] left.", "She {said.", "[sic] said"])
def test_marks_that_do_not_fit_are_refused(invented: ModuleType, line: str) -> None:
    with pytest.raises(ValueError, match=r"alone|no mark"):
        invented.unmarked(line)


def test_a_cue_is_right_once_and_its_source_if_it_overlaps(invented: ModuleType) -> None:
    counts = invented.count(invented.unmarked("[1:Petra Lund] {1:said} that the {dog} had left."))
    assert dict(counts) == {
        "marked": 2, "found": 1, "right": 1, "sources": 1, "right sources": 1
    }  # fmt: skip
