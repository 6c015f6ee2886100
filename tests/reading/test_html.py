"""Saved pages: recognised by content, their article found, nothing else taken."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tabloid_cli.reading import UnreadableError, html, limits, read_bytes, read_file
from tabloid_cli.reading.decoding import is_html
from tests.reading.shown import LEAD, MORE, body
from tests.timing import at_most

SAMPLES = Path(__file__).parents[2] / "samples"
TEXT = [LEAD, MORE, LEAD.replace("Tuesday", "Monday"), MORE.replace("Two", "Three")]


def page(inner: str, head: str = "") -> bytes:
    return f"<!DOCTYPE html><html><head>{head}</head><body>{inner}</body></html>".encode()


def paragraphs(*texts: str) -> str:
    return "".join(f"<p>{text}</p>" for text in texts)


@pytest.mark.parametrize(
    "text",
    [
        "<!DOCTYPE html><p>x",
        "<!doctype HTML PUBLIC '-//W3C//DTD'>",
        "\n  <html lang=en>",
        "<!-- saved from url=(0014)about:internet -->\n<html>",
        "<?xml version='1.0'?><html>",
        "<head><title>x",
        "<body class=a>",
        "<meta charset=utf-8>",
        "Downloaded on Monday\n<html>\n<body>",
        "<div><p>a</p><p>b</p><p>c</p><p>d</p><p>e</p><p>f</p><p>g</p></div>",
    ],
)
def test_pages_are_known_by_content(text: str) -> None:
    assert is_html(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "She left.",
        "a < b and b > c",
        "<3 <3 <3",
        "Use the <b> tag, he said.",
        "<tweet id='1'>Oh</tweet>",
    ],
)
def test_texts_are_no_pages(text: str) -> None:
    assert not is_html(text)


def test_sample_page() -> None:
    article = read_file(SAMPLES / "celebrity-page.html")
    assert article.format == "html"
    assert article.headline == "Fenella Rourke breaks her silence on secret wedding rumors"
    assert article.byline == "Carmen Delacroix"
    assert article.url == "https://www.glossandgossip.example/2024/05/fenella-rourke-secret-wedding"
    assert article.text.startswith(f"{article.headline}\n\nFenella Rourke has finally addressed")
    assert article.text.endswith("Bellamar Film Festival in the fall.")
    assert [b.kind for b in article.blocks] == ["headline", *["body"] * 8]
    assert article.warnings == ()


@pytest.mark.parametrize(
    "left_out",
    [
        "<nav><ul><li><a href=/a>Royals and other people of note</a></li></ul></nav>",
        "<figure><img src=a.jpg><figcaption>The wall as seen from the river.</figcaption></figure>",
        "<aside><h3>Related</h3><p><a href=/x>Ten walls nobody wanted to see</a></p></aside>",
        "<div class=comments><div><p>I knew that the wall would be ugly, folks.</p></div></div>",
        "<footer><p>Follow us on Instagram. All rights reserved by the Harbor Times.</p></footer>",
        "<script>var wall = 'The wall that nobody wanted to see built at all';</script>",
        "<style>.wall { color: red; }</style>",
    ],
)
def test_furniture_is_left_out(left_out: str) -> None:
    data = page(f"<article><h1>Town votes for a wall</h1>{paragraphs(*TEXT)}</article>{left_out}")
    article = read_bytes(data, name="a.html")
    assert body(article) == TEXT
    assert article.headline == "Town votes for a wall"


def test_a_lead_beside_the_paragraphs_is_kept() -> None:
    data = page(
        "<div class=story><h1>Town votes for a wall</h1><div class=summary>"
        f"{TEXT[0]}</div><div class=text>{paragraphs(*TEXT[1:])}</div></div>"
    )
    assert body(read_bytes(data, name="a")) == TEXT


@pytest.mark.parametrize("first", ["THE council", "The council"])
def test_a_lead_beside_the_heading_is_kept_a_standfirst_not(first: str) -> None:
    lead = TEXT[0].replace("The council", first)
    data = page(
        f"<article><header><h1>Town votes for a wall</h1><h3>{lead}</h3></header>"
        f"<div class=text>{paragraphs(*TEXT[1:])}</div></article>"
    )
    assert (lead in body(read_bytes(data, name="a"))) == first.startswith("THE")


def test_paragraphs_in_several_boxes_are_kept() -> None:
    long = [f"{MORE} It was the {n}th time." for n in range(4, 16)]
    boxes = "".join(f"<div class='grid body'><div>{paragraphs(p)}</div></div>" for p in long)
    data = page(f"<h1>Town votes for a wall</h1><div class=page>{boxes}</div>")
    assert body(read_bytes(data, name="a")) == long


def test_lines_parted_by_breaks() -> None:
    data = page(f"<h1>Town votes</h1><div class=text>{'<br><br>'.join(TEXT)}</div>")
    assert " ".join(body(read_bytes(data, name="a"))) == " ".join(TEXT)


@pytest.mark.parametrize(
    ("head", "heading", "headline"),
    [
        ("<title>Town votes for a wall | Harbor Times</title>", "", "Town votes for a wall"),
        (
            "<title>Town votes for a wall - Harbor Times</title>",
            "Town votes for a wall",
            "Town votes for a wall",
        ),
        ("", "Town votes for a wall", "Town votes for a wall"),
        (
            '<meta property="og:title" content="Wall it is, says the town">',
            "",
            "Wall it is, says the town",
        ),
        ("", "", None),
    ],
)
def test_headline(head: str, heading: str, headline: str | None) -> None:
    h1 = f"<h1>{heading}</h1>" if heading else ""
    article = read_bytes(page(f"<article>{h1}{paragraphs(*TEXT)}</article>", head), name="a")
    assert article.headline == headline
    if headline is not None:
        assert article.headline_span == (0, len(headline))
        assert article.text.count(headline) == 1


def test_lines_of_the_extracted_text_are_told_apart() -> None:
    lines = [
        TEXT[0],
        "Scroll down for video",
        TEXT[1],
        "Sign up for our newsletter",
        TEXT[2],
        TEXT[3],
    ]
    article = read_bytes(
        page(f"<article><h1>Town votes</h1>{paragraphs(*lines)}</article>"), name="a"
    )
    assert body(article) == TEXT


def test_little_text_is_told() -> None:
    menu = "".join(
        f"<li><a href=/{n}>Number {n} of the long menu of this site</a></li>" for n in range(90)
    )
    data = page(f"<ul>{menu}</ul><article><h1>Town votes</h1>{paragraphs(LEAD)}</article>")
    article = read_bytes(data, name="a")
    assert LEAD in body(article)
    assert any("words extracted from a page of" in said for said in article.warnings)


@pytest.mark.parametrize(
    "data",
    [
        page(""),
        page("<script>var a = 1;</script>"),
        page("<nav></nav><img src=a.png>"),
        b"<html>",
        b"<!DOCTYPE html>",
    ],
)
def test_a_page_without_text(data: bytes) -> None:
    with pytest.raises(UnreadableError, match=r"^a: no text in the page; save it again"):
        read_bytes(data, name="a")


def test_same_page_same_article() -> None:
    data = page(f"<article><h1>Town votes</h1>{paragraphs(*TEXT, *TEXT, *TEXT)}</article>")
    first = read_bytes(data, name="a")
    assert all(read_bytes(data, name="a") == first for _ in range(4))


@pytest.mark.parametrize(
    "inner",
    [
        "<div>" * 20_000 + LEAD + "</div>" * 20_000,
        "<b>" * 20_000 + LEAD,
        "<table><tr><td>" * 3_000 + LEAD,
        "<p><a href=x>" * 10_000 + LEAD,
        f"<p>{LEAD}</p>" * 3_000,
        "< " * 100_000 + LEAD,
        LEAD + "&amp;" * 50_000,
        f"{LEAD}<!--" + "-" * 200_000,
        "<p>" + "a" * 500_000 + f"</p><p>{LEAD}</p>",
        f"<p>{LEAD}</p>" + "<blockquote class=x><p>Aa</p>- B (@b) May 2</blockquote>" * 10_000,
    ],
    ids=[
        "div",
        "b",
        "table",
        "links",
        "paragraphs",
        "brackets",
        "entities",
        "comment",
        "word",
        "posts",
    ],
)
def test_hostile_pages_end_in_time(inner: str) -> None:
    with at_most(8):
        assert LEAD[:60] in read_bytes(page(inner), name="a").text


@pytest.mark.parametrize("value", [{"a": 1}, ["T"], 5, True, None, {"name": {"a": 1}}])
def test_what_is_no_text_in_a_page_s_own_data_is_passed_over(value: object) -> None:
    said = {"@context": "https://schema.org", "@type": "NewsArticle", "headline": value}
    said |= {"author": value, "url": value, "mainEntityOfPage": value}
    data = f"<script type='application/ld+json'>{json.dumps(said)}</script>"
    article = read_bytes(page(f"<article>{paragraphs(*TEXT)}</article>", data), name="a")
    assert body(article) == TEXT
    assert all(isinstance(v, str | None) for v in (article.headline, article.byline, article.url))


def test_a_page_of_too_many_tags_is_read_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tabloid_cli.reading.html.MAX_TAGS", 10)
    article = read_bytes(page(f"<nav><a href=/a>Menu</a></nav>{paragraphs(*TEXT)}"), name="a")
    assert body(article) == TEXT
    assert article.warnings == (
        "the article could not be told from the page: all its paragraphs were read",
    )


def test_a_page_too_large(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tabloid_cli.reading.html.MAX_CHARS", 1000)
    with pytest.raises(UnreadableError, match="more than 0 MB; not an article"):
        read_bytes(page(paragraphs(*TEXT * 9)), name="a")


def test_the_library_s_log_is_kept_to_itself(capfd: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(UnreadableError):
        read_bytes(page("<p></p>"), name="a")
    assert capfd.readouterr() == ("", "")


def test_text_is_read_without_the_library() -> None:
    program = (
        "import sys; from tabloid_cli.reading import read_file; read_file(sys.argv[1]);"
        "print([m for m in ('trafilatura', 'lxml', 'nltk', 'textstat') if m in sys.modules])"
    )
    sample = str(SAMPLES / "loud-feud.txt")
    run = subprocess.run([sys.executable, "-c", program, sample], capture_output=True, check=True)
    assert run.stdout.strip() == b"[]"


def test_a_page_of_too_much_text_is_not_read_as_an_article(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(limits, "MAX_CHARACTERS", 1000)
    monkeypatch.setattr(html, "article_from_text", lambda *_, **__: pytest.fail("it was"))
    with pytest.raises(UnreadableError, match="more than 1,000 characters; not an article"):
        read_bytes(f"<html><body><p>{LEAD * 20}</p></body></html>".encode(), name="x")


@pytest.mark.parametrize(
    ("first", "is_body"),
    [
        ('<p class="standfirst">{}</p>', False),
        ('<div class="article-sub-headline"><p>{}</p></div>', False),
        ('<p class="story__dek">{}</p>', False),
        ('<p class="lead-paragraph">{}</p>', True),
        ('<p class="desk">{}</p>', True),
    ],
)
def test_what_a_page_calls_a_standfirst_is_no_body(first: str, is_body: bool) -> None:  # noqa: FBT001
    said = "A wall may be to come along the river after all, as the council sees it."
    inner = f"<article><h1>Town votes</h1>{first.format(said)}{paragraphs(*TEXT)}</article>"
    found = body(read_bytes(page(inner), name="a.html"))
    assert (said in found) == is_body
    assert found[-1] == TEXT[-1]


def test_a_table_of_a_page_is_no_body() -> None:
    rows = "<tr><th>Boat</th><th>Built</th></tr><tr><td>Petrel</td><td>1988</td></tr>"
    inner = paragraphs(*TEXT[:2]) + f"<table>{rows}</table>" + paragraphs(*TEXT[2:])
    found = read_bytes(page(f"<article><h1>Town votes</h1>{inner}</article>"), name="a.html")
    assert body(found) == TEXT
