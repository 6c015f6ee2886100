"""The marked article as a page, without a browser."""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Callable

import pytest

from tabloid_cli.rendering import View, digest, render
from tabloid_cli.rendering.article_page import article_page
from tabloid_cli.rendering.course import WHOLE, Course
from tabloid_cli.rendering.marks import Only
from tabloid_cli.rendering.reliance import reliance
from tabloid_cli.rendering.standings import SCALE, standings
from tabloid_cli.report import Report
from tests.rendering.factory import crowded_report, empty_report, full_report, hostile_report
from tests.rendering.marked import bare_report, long_report, marked_report
from tests.rendering.test_pages import Outline

MAKERS = [
    marked_report, full_report, empty_report, crowded_report, hostile_report, bare_report,
    long_report,
]  # fmt: skip
VOID = {"meta", "input", "line", "rect", "br"}


class Page(Outline):
    """Collects all tags with their attributes, void ones closed."""

    def __init__(self, html: str) -> None:
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        super().__init__(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        super().handle_starttag(tag, attrs)
        if tag in VOID and tag != "meta":
            self.open.pop()

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)


@pytest.mark.parametrize("make", MAKERS)
def test_is_whole_and_holds_no_tag_of_an_article(make: Callable[[], Report]) -> None:
    html = article_page(make())
    page = Page(html)
    assert page.open == []
    assert [tag for tag, _ in page.elements].count("script") == 1
    for tag, attributes in page.elements:
        assert not any(name.startswith("on") or name == "style" for name in attributes), tag
        assert attributes.get("href") is None or re.fullmatch(
            r"#(main|[am]\d+)", str(attributes["href"])
        )
        assert "src" not in attributes
    assert not set("\x1b\x07\r\u202e") & set(html)


def test_every_link_and_id_is_one() -> None:
    page = Page(article_page(marked_report()))
    ids = [attributes["id"] for _, attributes in page.elements if "id" in attributes]
    assert len(ids) == len(set(ids))
    for tag, attributes in page.elements:
        if tag == "a":
            assert str(attributes["href"])[1:] in ids


def test_the_policy_allows_its_own_style_and_script_alone() -> None:
    html = article_page(hostile_report())
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', html)
    assert policy
    hashes = []
    for tag in ("style", "script"):
        code = re.search(rf"<{tag}>(.*?)</{tag}>", html, re.DOTALL)
        assert code
        digest = hashlib.sha256(code[1].encode()).digest()
        hashes.append(f"{tag}-src 'sha256-{base64.b64encode(digest).decode()}'")
        assert "url(" not in code[1]
        assert "@import" not in code[1]
    rules = policy[1].replace("&#39;", "'")
    assert rules == (
        f"default-src 'none'; {hashes[0]}; {hashes[1]}; base-uri 'none'; form-action 'none'"
    )


def test_text_stands_as_it_is() -> None:
    html = article_page(marked_report())
    shown = " ".join("".join(Page(html).words).split())
    assert "A1a Quill source tells Tattlemail." in shown
    assert "The shocking scene H1reportedly lasted an hour. It ended quietly." in shown


@pytest.mark.parametrize(("only", "gone"), [("sourcing", 'class="loud'), ("tone", 'class="handle')])
def test_only_one_measure(only: str, gone: str) -> None:
    assert gone in article_page(marked_report())
    assert gone not in article_page(marked_report(), only)  # type: ignore[arg-type]


def test_says_what_the_table_says() -> None:
    """Groups with their speakers, what the article rests on, whom it calls how."""
    report = marked_report()
    text = " ".join("".join(render([report], "table", View(width=100))).split())
    shown = " ".join(" ".join(Page(article_page(report)).words).split())
    for label, words in (*reliance(report), *digest.familiarity(report)):
        assert f"{label} {words}" in text
        assert f"{label} {words}" in shown
    assert "anonymous 2, 40%, 1 speaker" in shown
    assert "hearsay 1, 20% " in shown


@pytest.mark.parametrize(
    ("only", "said", "unsaid"),
    [("sourcing", "second hand", "by surname"), ("tone", "by surname", "second hand")],
)
def test_only_one_measure_is_told_of(only: Only, said: str, unsaid: str) -> None:
    html = article_page(marked_report(), only)
    assert f"<dt>{said}</dt>" in html
    assert f"<dt>{unsaid}</dt>" not in html


def test_places_lie_on_the_axis() -> None:
    for make in MAKERS:
        course = Course(make())
        for lane in course.lanes():
            assert list(lane.places) == sorted(lane.places) or make in {
                crowded_report,
                hostile_report,
            }
            assert all(0 <= place <= WHOLE for place in lane.places)
        assert all(0 <= bar.start <= bar.end <= WHOLE for bar in course.bars())
    bars = Course(marked_report()).bars()
    assert [(bar.narration, bar.quoted) for bar in bars] == [(2, 0), (0, 1), (0, 0), (1, 0)]


def test_standings_lie_on_their_strip() -> None:
    shown = standings(full_report())
    assert len(shown) == 5
    for standing in shown:
        assert standing
        assert 0 <= standing.at <= SCALE
        for strip in standing.strips:
            quantiles = (strip.low, strip.quarter, strip.half, strip.three_quarters, strip.high)
            assert list(quantiles) == sorted(quantiles)
            assert quantiles[0] >= 0
            assert quantiles[-1] <= SCALE
    assert standings(empty_report()) == (None,) * 5


def test_the_same_report_gives_the_same_bytes() -> None:
    assert article_page(marked_report()) == article_page(marked_report())
