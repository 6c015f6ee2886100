"""Which outlet an article is of: its url's domain, or the one it was saved under."""

from __future__ import annotations

import pytest

from tabloid_cli.outlet import folder_of, label, outlet_of


@pytest.mark.parametrize(
    ("url", "name", "outlet"),
    [
        ("https://www.tattle.example/a", "-", "tattle.example"),
        ("tattle.example/a", "other.com/a.html", "tattle.example"),
        (None, "www.tattle.com/2017/05/split.html", "tattle.com"),
        (None, "saved/tattle.com/index.html", "tattle.com"),
        (None, "saved\\www.lantern.co.uk\\a.html", "lantern.co.uk"),
        (None, "tattle.com.html", "tattle.com"),
        (None, "tattle_com__0042.txt", "tattle.com"),
        (None, "news_lantern_co_uk__0042.txt", "news.lantern.co.uk"),
        (None, "/data/daily-lantern_com_au__7.txt", "daily-lantern.com.au"),
        (None, "saved/tattle.org.uk/a.html", "tattle.org.uk"),
        (None, "tattle.net.au/a.html", "tattle.net.au"),
        (None, "tattle_gov_uk__3.txt", "tattle.gov.uk"),
        (None, "archive.org/tattle.com/1.txt", "tattle.com"),
        (None, "edition.news.tattle.com/1.txt", "edition.news.tattle.com"),
        ("not a url", "tattle.com/1.txt", "tattle.com"),
        ("javascript:void(0)", "-", None),
        (None, "celebrity_news/1.txt", None),
        (None, "breaking_news.txt", None),
        (None, "my_org/1.txt", None),
        (None, "notes.org", None),
        (None, "my_comments__2.txt", None),
        (None, "story.community/a.txt", None),
        (None, "articles.jsonl#7", None),
        (None, "-", None),
        (None, "", None),
    ],
)
def test_outlet_of(url: str | None, name: str, outlet: str | None) -> None:
    assert outlet_of(url, name) == outlet


@pytest.mark.parametrize(
    ("name", "folder"),
    [
        ("news/tattle/2024/a.txt", "tattle"),
        ("news/herald/2024/05/11/a.txt", "herald"),
        ("herald/2024-05-11/a.txt", "herald"),
        ("herald/20240511/a.txt", "herald"),
        ("herald/2024/May/a.txt", "herald"),
        ("herald\\11-may\\a.txt", "herald"),
        ("herald/sept_2024/a.txt", "herald"),
        ("herald/0007/a.txt", "herald"),
        ("/herald/7/a.txt", "herald"),
        ("./2024/a.txt", "2024"),
        ("./a.txt", "."),
        ("s3://2024/a.txt", "2024"),
        ("2024/05/a.txt", "05"),
        ("herald/mayfair/a.txt", "mayfair"),
        ("news/channel 4/a.txt", "channel 4"),
        ("news/4music/a.txt", "4music"),
        ("news/marie/a.txt", "marie"),
        ("/a.txt", "/"),
        ("a.txt", "."),
    ],
)
def test_folder_of(name: str, folder: str) -> None:
    assert folder_of(name) == folder


def test_a_long_name_takes_no_time() -> None:
    assert outlet_of(None, "a_" * 2000 + "/" + "b." * 2000) is None


@pytest.mark.parametrize(
    ("domain", "own"),
    [
        ("tattle.com", "tattle"),
        ("www.tattle.co.uk", "tattle"),
        ("celebrity.tattle-weekly.com.au", "tattleweekly"),
        ("abc.net.au", "abc"),
        ("bbc.org.uk", "bbc"),
        ("lantern.govt.nz", "lantern"),
        ("lantern.gov.uk", "lantern"),
        ("lantern.edu.au", "lantern"),
        ("lantern.ac.uk", "lantern"),
        ("news.com.au", "news"),
        ("abcnews.go.com", "abcnews"),
        ("ok.co.uk", "ok"),
        ("ew.com", "ew"),
        ("tattle.ie", "tattle"),
        ("tattle", "tattle"),
        ("", ""),
    ],
)
def test_label(domain: str, own: str) -> None:
    assert label(domain) == own
