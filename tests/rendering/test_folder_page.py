"""The folder's page, without a browser."""

from __future__ import annotations

import json
import re
import subprocess
from importlib.resources import files
from shutil import which

import pytest

from tabloid_cli.rendering.folder_page import COLUMNS, Folder, folder_page
from tabloid_cli.rendering.page import data_block
from tabloid_cli.rendering.plain_words import decimal, percent, whole
from tests.rendering.folder_rows import folder
from tests.rendering.test_article_page import Page


def data(html: str) -> list[list[object]]:
    block = re.search(r'<script type="application/json" id="data">(.*?)</script>', html, re.DOTALL)
    assert block
    found: list[list[object]] = json.loads(block[1])
    return found


@pytest.mark.parametrize("number", [0, 1, 60])
def test_is_whole_and_harmless(number: int) -> None:
    html = folder_page(folder(number))
    page = Page(html)
    assert page.open == []
    assert [tag for tag, _ in page.elements].count("script") == 2
    assert not any(name.startswith("on") or name == "style" for _, a in page.elements for name in a)
    assert not {"\u202e", "\x07"} & set(html)
    assert "img" not in {tag for tag, _ in page.elements}
    assert "news/empty.txt" in html
    rows = data(html)
    assert len(rows) == number
    assert all(len(row) == len(COLUMNS) + 2 for row in rows)


def test_five_thousand_articles_stay_small() -> None:
    assert len(folder_page(folder(5_000)).encode()) < 2_000_000


def test_data_cannot_leave_its_element() -> None:
    value = ["</script><!--<script>", "&lt;", "\u2028", None, 1.5]
    text = str(data_block(value))
    assert not set("<>&\u2028") & set(text)
    assert json.loads(text) == value


def test_what_is_not_known_is_no_figure() -> None:
    html = folder_page(folder(4))
    assert data(html)[2][1] is None
    alone = folder(4).articles[2]
    assert "–" in folder_page(Folder("x", [alone], 1))


@pytest.mark.parametrize("warnings", [None, "the body does not look English"])
def test_a_warning_stands_with_the_article(warnings: str | None) -> None:
    row = {**folder(1).articles[0], "words": 200, "warnings": warnings}
    html = folder_page(Folder("x", [row], 1))
    assert data(html)[0][-1] == (warnings or "")
    assert ("† A warning stands below" in html) == bool(warnings)
    assert (f"{row['headline']} †" in html) == bool(warnings)


@pytest.mark.skipif(which("node") is None, reason="no node")
def test_the_page_writes_figures_as_the_tables_do() -> None:
    script = files("tabloid_cli.rendering").joinpath("templates/folder.js").read_text("utf-8")
    writers = re.search(r"const even = .*?\n  const written = \{.*?\n  \};", script, re.DOTALL)
    assert writers
    numbers = [n / 400 for n in range(-500, 9_000)]
    program = f"{writers[0]} console.log(JSON.stringify({json.dumps(numbers)}"
    program += ".map((n) => [written.decimal(n), written.whole(Math.abs(n)), written.share(n)])))"
    run = subprocess.run(["node", "-e", program], capture_output=True, check=True, text=True)
    for number, shown in zip(numbers, json.loads(run.stdout), strict=True):
        expected = [decimal(number), whole(abs(number)), percent(number).replace("-0%", "0%")]
        assert shown == expected, number


def test_extremes_are_of_articles_long_enough() -> None:
    short = {**folder(1).articles[0], "words": 20, "score": 100.0}
    assert "No article is long enough" in folder_page(Folder("x", [short], 1))
