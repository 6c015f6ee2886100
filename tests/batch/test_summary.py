"""What many articles say together, and that the page says the same."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterable
from contextlib import closing
from typing import Any

import pytest

from tabloid_cli.batch.columns import columns
from tabloid_cli.batch.folder import page_of
from tabloid_cli.batch.summary import OUTLETS, Summary, summarise
from tabloid_cli.batch.summary_table import render_summary
from tabloid_cli.rendering import View


def summed_up(rows: Iterable[dict[str, Any]]) -> tuple[Summary, str]:
    """The summary and the page of articles with these figures."""
    names = columns()
    with closing(sqlite3.connect(":memory:")) as base:
        base.execute(f"CREATE TABLE scored ({', '.join(names)})")
        base.execute("CREATE TABLE failure (name, cause, message)")
        base.executemany(
            f"INSERT INTO scored VALUES ({', '.join('?' * len(names))})",  # noqa: S608
            (
                [({"name": f"{at}.txt", "words": 500} | row).get(name) for name in names]
                for at, row in enumerate(rows)
            ),
        )
        return summarise(base), page_of(base, "Articles")


def test_every_outlet_is_counted() -> None:
    summary, _ = summed_up({"outlet": f"{n}.example"} for n in range(OUTLETS + 500))
    assert len(summary.outlets) == OUTLETS
    assert summary.to_dict()["all_outlets"] == 1_500
    text = render_summary(summary, View())
    assert "· 1,500 outlets" in text
    assert "and 1,480 more outlets" in text


def test_articles_without_an_outlet_are_one() -> None:
    summary, _ = summed_up([{"outlet": None}, {"outlet": ""}, {"outlet": "a.example"}])
    assert summary.all_outlets == len(summary.outlets) == 2


@pytest.mark.parametrize(
    ("scores", "median"), [((10, 20, 30, 90), "25"), ((10, 20, 30), "20"), ((7,), "7")]
)
def test_summary_and_page_have_the_same_median(scores: tuple[int, ...], median: str) -> None:
    summary, page = summed_up({"outlet": "a.example", "score": score} for score in scores)
    (outlet,) = summary.outlets
    assert f"{outlet.quartiles['score'].median:.0f}" == median
    assert re.findall(r'<td class="strip">([\d.]+)<svg', page) == [median]


@pytest.mark.parametrize(
    ("words", "attributions", "extreme"),
    [(100, 3, True), (99, 3, False), (100, 2, False)],
)
def test_extremes_are_of_articles_long_enough(
    words: int, attributions: int, *, extreme: bool
) -> None:
    figures = {"words": words, "attributions": attributions, "anonymous": 1}
    summary, page = summed_up([{**figures, "anonymous_share": 0.5}])
    assert bool(summary.most_anonymous) == extreme
    assert ("Most anonymous" in page) == extreme
