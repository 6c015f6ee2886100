"""The ranking without -o, and the page beside it: figures that mean little are known by a sign."""

from __future__ import annotations

import re
from pathlib import Path

from tests.batch.conftest import article
from tests.conftest import Run

LONG = "The council voted on Monday, and the mayor said that she would sign it. " * 9


def test_a_short_article_is_known_by_its_sign(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "news"
    folder.mkdir()
    (folder / "short.txt").write_text(article(1), "utf-8")
    (folder / "long.txt").write_text(LONG, "utf-8")
    code, out, _ = run("batch", folder, "--report", "page.html", "-q", "-j", 1)
    assert code == 0
    assert re.search(r"^ *1  short\.txt † ", out, re.MULTILINE)
    assert re.search(r"^ *2  long\.txt  ", out, re.MULTILINE)
    assert re.search(r"^† 1: only \d+ words of body: the figures mean little$", out, re.MULTILINE)
    assert len(re.findall("†", out)) == 2
    html = Path("page.html").read_text("utf-8")
    assert "† A warning stands below" in html
    assert len(re.findall(r'"only \d+ words of body: the figures mean little"', html)) == 1


def test_a_score_is_a_whole_number_everywhere(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "news"
    folder.mkdir()
    (folder / "long.txt").write_text(LONG, "utf-8")
    _, report, _ = run("score", folder / "long.txt")
    figure = re.search(r"^Tabloid score +(\d+)  of 100", report, re.MULTILINE)
    assert figure
    _, out, _ = run("batch", folder.name, "-j", 1)
    assert re.search(rf"^1  .*long\.txt .* {figure[1]}$", out, re.MULTILINE)
    assert re.search(rf"^  score +{figure[1]} +{figure[1]} +{figure[1]}$", out, re.MULTILINE)
