from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

import tabloid_cli
from tabloid_cli.reading import UnreadableError

TEXT = "Ida Brook left the choir. “I am tired,” Brook said. Nobody else spoke that evening."


def test_text_is_measured() -> None:
    report = tabloid_cli.analyze(TEXT, headline="Brook Leaves", url="https://tattle.example/brook")
    assert isinstance(report, tabloid_cli.Report)
    assert report.article.headline == "Brook Leaves"
    assert report.article.url == "https://tattle.example/brook"
    assert report.article.words == 15
    assert len(report.article.body) == 3


def test_a_file_gives_what_its_text_gives(tmp_path: Path) -> None:
    path = tmp_path / "brook.txt"
    path.write_text(TEXT, encoding="utf-8")
    article = tabloid_cli.read(path)
    assert isinstance(article, tabloid_cli.Article)
    assert article.text == TEXT
    assert tabloid_cli.analyze(article).sourcing == tabloid_cli.analyze(TEXT).sourcing
    assert tabloid_cli.read(str(path)) == article


def test_an_encoding_overrides(tmp_path: Path) -> None:
    path = tmp_path / "brook.txt"
    path.write_bytes(TEXT.encode("utf-16-be"))
    assert tabloid_cli.read(path, encoding="utf-16-be").text == TEXT


def test_what_cannot_be_read_says_why(tmp_path: Path) -> None:
    with pytest.raises(UnreadableError, match=r"nowhere\.txt"):
        tabloid_cli.read(tmp_path / "nowhere.txt")


@pytest.mark.parametrize("more", [{"headline": "Other"}, {"url": "https://other.example"}])
def test_an_article_has_its_own_headline_and_url(tmp_path: Path, more: dict[str, str]) -> None:
    path = tmp_path / "brook.txt"
    path.write_text(TEXT, encoding="utf-8")
    with pytest.raises(ValueError, match="an Article has its own"):
        tabloid_cli.analyze(tabloid_cli.read(path), **more)


@pytest.mark.parametrize("thing", [None, b"She left.", Path("brook.txt"), 5])
def test_what_is_no_text_is_refused(thing: Any) -> None:
    with pytest.raises(
        TypeError, match=rf"text or an Article from read, not {type(thing).__name__}"
    ):
        tabloid_cli.analyze(thing)


def test_every_public_name_is_there() -> None:
    for name in tabloid_cli.__all__:
        assert getattr(tabloid_cli, name)
    with pytest.raises(AttributeError, match="nothing_of_the_kind"):
        _ = tabloid_cli.nothing_of_the_kind
