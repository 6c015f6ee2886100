"""The folder's page, without a browser."""

from __future__ import annotations

import json
import re

import pytest

from tabloid_cli.rendering.folder_page import COLUMNS, Folder, folder_page
from tabloid_cli.rendering.page import data_block
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
    assert all(len(row) == len(COLUMNS) + 1 for row in rows)


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


def test_extremes_are_of_articles_long_enough() -> None:
    short = {**folder(1).articles[0], "words": 20, "score": 100.0}
    assert "No article is long enough" in folder_page(Folder("x", [short], 1))
