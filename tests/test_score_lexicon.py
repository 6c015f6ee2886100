"""``tabloid score --lexicon``: words of one's own, merged over ours."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from tabloid_cli.cli import main

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "article.txt"
    path.write_text("Zounds, the baker dropped a bombshell on Monday. He left.\n", "utf-8")
    return path


def words(capsys: pytest.CaptureFixture[str]) -> list[str]:
    report = json.loads(capsys.readouterr().out)
    return [word["term"] for word in report["sensation"]["words"]]


def test_words_of_ones_own_count_beside_ours(
    article: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    mine = tmp_path / "mine.tsv"
    mine.write_text("zounds\thype\t1\n", encoding="utf-8")
    assert main(["score", "--format", "json", str(article)]) == 0
    assert words(capsys) == ["drop a bombshell"]
    assert main(["score", "--format", "json", "--lexicon", str(mine), str(article)]) == 0
    assert words(capsys) == ["zounds", "drop a bombshell"]


def test_the_report_says_whose_words_they_are(
    article: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    mine = tmp_path / "mine.tsv"
    mine.write_text("zounds\thype\t1\n", encoding="utf-8")
    warning = "sensational words by a lexicon of your own"
    for own in (False, True):
        asked = ["--lexicon", str(mine)] if own else []
        assert main(["score", "--format", "json", *asked, str(article)]) == 0
        report = json.loads(capsys.readouterr().out)
        assert ("lexicon" in report["sensation"]) == own
        assert any(w.startswith(warning) for w in report["warnings"]) == own
        assert main(["score", *asked, str(article)]) == 0
        table = capsys.readouterr().out
        assert (warning in table) == own
        assert (", by tabloid's lexicon" in " ".join(table.split())) == own


def test_a_faulty_file_is_refused_by_its_lines(
    article: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    mine = tmp_path / "mine.tsv"
    mine.write_text("zounds\ngosh\thype\tx\n", encoding="utf-8")
    assert main(["score", "--lexicon", str(mine), str(article)]) == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    assert "mine.tsv:1: no category" in printed.err


def test_a_missing_file_is_one_line(
    article: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["score", "--lexicon", str(tmp_path / "none.tsv"), str(article)]) == 2
    assert capsys.readouterr().err.endswith("none.tsv: no such file; check the name\n")
    assert main(["score", "--lexicon", str(tmp_path), str(article)]) == 2
    assert capsys.readouterr().err == f"tabloid: {tmp_path}: is a folder; name a file in it\n"
