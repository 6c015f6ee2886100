"""Markdown and HTML."""

from __future__ import annotations

import base64
import hashlib
import re
from html.parser import HTMLParser

import pytest
from markdown_it import MarkdownIt

from tabloid_cli.rendering import View, markdown, render
from tests.rendering.factory import HOSTILE, empty_report, full_report, hostile_report

REPORTS = [full_report, empty_report, hostile_report]
EXPLAIN = View(explain=True, several=True)


def page(form: str, view: View = EXPLAIN) -> str:
    return "".join(render([make() for make in REPORTS], form, view))


class Outline(HTMLParser):
    """Collects tags, their attributes and the visible text of a page."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.open: list[str] = []
        self.attributes: set[str] = set()
        self.words: list[str] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes |= {name for name, _ in attrs}
        if tag != "meta":
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.words.append(data)


def test_html_holds_no_tag_of_an_article() -> None:
    outline = Outline(page("html"))
    assert outline.open == []
    assert set(outline.tags) == {
        "html", "head", "meta", "title", "style", "body", "main", "article", "section", "h1",
        "h2", "p", "div", "table", "tr", "th", "td",
    }  # fmt: skip
    assert outline.attributes == {"lang", "charset", "http-equiv", "content", "name", "scope"}
    assert outline.tags.count("article") == 3


def test_html_has_a_policy_that_allows_its_style_alone() -> None:
    text = page("html")
    style = re.search(r"<style>(.*?)</style>", text, re.DOTALL)
    policy = re.search(r'http-equiv="Content-Security-Policy" content="([^"]*)"', text)
    assert style
    assert policy
    digest = base64.b64encode(hashlib.sha256(style[1].encode()).digest()).decode()
    assert policy[1] == (
        f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    )
    assert "url(" not in style[1]


def test_html_asks_nobody_for_anything() -> None:
    assert not re.search(r"<(script|link|img|iframe|object)|\b(src|href|srcset)=", page("html"))


def test_markdown_renders_to_the_same_headings_and_tables_as_html() -> None:
    rendered = Outline(MarkdownIt("commonmark").enable("table").render(page("markdown")))
    html = Outline(page("html"))
    assert rendered.tags.count("table") == html.tags.count("table")
    assert rendered.tags.count("tr") == html.tags.count("tr")
    assert rendered.tags.count("td") == html.tags.count("td")
    assert rendered.tags.count("h2") == html.tags.count("h2") - 1  # the comparison is an h1
    allowed = {"h1", "h2", "p", "table", "thead", "tbody", "tr", "th", "td", "ul", "li"}
    assert set(rendered.tags) == allowed


@pytest.mark.parametrize("form", ["markdown", "html"])
def test_hostile_text_is_shown_as_text(form: str) -> None:
    text = page(form)
    assert not {"\x1b", "\x07", "\r", "\u202e"} & set(text)
    if form == "markdown":
        text = MarkdownIt("commonmark").enable("table").render(text)
    shown = "".join(Outline(text).words)
    for part in ("[bold]=cmd|' /C calc'!A0</script><b onload=x>", "|`*_ ok"):
        assert part in HOSTILE.replace("\r\n", " ")
        assert part in shown


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("see https://pay.example/x", r"see https\://pay.example/x"),
        ("FTP://pay.example", r"FTP\://pay.example"),
        ("WWW.pay.example, www.pay.example", r"WWW\.pay.example, www\.pay.example"),
        ("jane@pay.example", r"jane\@pay.example"),
        ("At 10:30, she said: no.", "At 10:30, she said: no."),
    ],
)
def test_no_address_is_left_bare_for_viewers_to_link(text: str, written: str) -> None:
    assert markdown.safe(text) == written
    assert MarkdownIt("commonmark").renderInline(written) == text


@pytest.mark.parametrize("form", ["markdown", "html"])
def test_evidence_is_unfolded_on_demand(form: str) -> None:
    assert "Every attribution" in page(form)
    assert "Every attribution" not in page(form, View(several=True))


@pytest.mark.parametrize("form", ["markdown", "html"])
def test_a_comparison_closes_several(form: str) -> None:
    assert "3 articles compared" in page(form)
    assert "compared" not in "".join(render([full_report()], form, View()))


def test_the_title_of_one_article_is_its_headline() -> None:
    html = "".join(render([full_report()], "html", View()))
    assert "<title>Zora Quill’s Explosive Backstage Meltdown" in html
    assert "<title>Tabloid reports</title>" in page("html")
