"""The marked article in a browser: switches, speakers, hostile text."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tabloid_cli import analyze
from tabloid_cli.rendering.article_page import article_page
from tests.browser.conftest import DESKTOP, PHONE, Opened
from tests.rendering.factory import empty_report, hostile_report
from tests.rendering.marked import bare_report, long_report, marked_report

checks = pytest.importorskip("tests.browser.checks", reason="no Playwright: pip install playwright")

SHAPES = [marked_report, bare_report, long_report, empty_report, hostile_report]


def test_switches_take_marks_away_and_back(opened: Opened) -> None:
    page = opened(article_page(marked_report()))
    source = page.locator("#m1")
    colour = "element => getComputedStyle(element).backgroundColor"
    before = source.evaluate(colour)
    box = page.get_by_label("anonymous 2")
    box.uncheck()
    assert source.evaluate(colour) != before
    assert page.locator("article .g-anonymous:not(.off)").count() == 0
    assert page.locator("article .g-named.off").count() == 0
    box.check()
    assert source.evaluate(colour) == before
    page.get_by_label("shock 6").uncheck()
    assert page.locator("article .loud:not(.off), h1 .loud:not(.off)").count() == 0


def test_pointer_and_focus_show_who_speaks(opened: Opened) -> None:
    page = opened(article_page(marked_report()))
    tip = page.locator("#tip")
    page.locator("#m2").hover()
    words = "a Quill source · anonymous · cue “says” · direct"
    assert tip.inner_text() == words
    page.mouse.move(0, 0)
    assert tip.is_hidden()
    page.locator("#m2").focus()
    assert tip.inner_text() == words
    assert page.locator("#m2").get_attribute("aria-describedby") == "tip"
    page.locator("article .loud").first.hover()
    assert "shock" in tip.inner_text()


def test_a_speaker_leads_to_each_attribution(opened: Opened) -> None:
    page = opened(article_page(long_report()), PHONE)
    page.get_by_text("Speakers", exact=True).click()
    page.get_by_role("link", name="Speaker Number 144").click()
    mark = page.locator("#m145")
    assert mark.evaluate("e => e === document.activeElement")
    box = mark.bounding_box()
    assert box
    assert 0 < box["y"] < PHONE[1]
    assert page.locator("article .lit").count() == 3  # content, source, cue
    assert page.get_by_role("status").inner_text().endswith("Speaker Number 144: 1 of 1")
    page.keyboard.press("Escape")
    assert page.locator(".lit").count() == 0


def test_next_goes_round_by_keyboard_alone(opened: Opened) -> None:
    page = opened(article_page(marked_report()))
    page.locator("#speakers a").first.focus()
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "m1"
    forward = page.get_by_role("button", name="Next")
    forward.press("Enter")
    assert page.evaluate("document.activeElement.id") == "m2"
    forward.press("Enter")
    assert page.evaluate("document.activeElement.id") == "m1"


def test_a_mark_leads_to_its_row_and_back(opened: Opened) -> None:
    page = opened(article_page(marked_report()))
    page.locator("#m3").click()
    assert page.locator("#attributions").get_attribute("open") is not None
    assert page.locator("#a3").is_visible()
    page.locator("#a3 a").click()
    assert page.evaluate("location.hash") == "#m3"


HOSTILE = (
    "<script>alert(1)</script><img src=x onerror=alert(2)> said "
    "<a href='javascript:alert(3)'>an insider</a>.\n\n"
    "“{{7*7}} <b onclick=alert(4)>stunning</b> \u202etxt.exe \u0007\u001b[31m</style>” "
    "says a source.\n\n--><svg onload=alert(5)> “Quote,” said \"Zed\" 'O&amp;Brien'."
)


def test_hostile_text_stays_text(opened: Opened) -> None:
    report = analyze(
        HOSTILE, headline="</title><script>alert(6)</script>", url="javascript:alert(7)"
    )
    page = opened(article_page(report))
    # Labels ("U1") stand between the words they mark.
    page.evaluate("document.querySelectorAll('article .label').forEach(l => l.remove())")
    shown = page.locator("body").inner_text()
    for words in (
        "<script>alert(1)</script>",
        "onerror=alert(2)",
        "javascript:alert(3)",
        "{{7*7}}",
    ):
        assert words in shown
    assert not {"\u202e", "\u0007", "\u001b"} & set(shown)
    assert page.locator("article script, article img, article b, article svg").count() == 0
    assert page.title() == "</title><script>alert(6)</script>"
    page.locator("article .handle, article .loud").first.hover()
    names = replace(report, warnings=("<script>alert(8)</script>",))
    assert "<script>alert(8)" in opened(article_page(names)).locator(".warnings").inner_text()


@pytest.mark.parametrize("make", SHAPES)
def test_nothing_is_cut(make, opened: Opened) -> None:  # type: ignore[no-untyped-def]
    page = opened(article_page(make()), PHONE)
    checks.unfold(page)
    for width, height in (PHONE, (320, 700), DESKTOP):
        page.set_viewport_size({"width": width, "height": height})
        assert checks.cut(page) == []
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("make", [marked_report, empty_report])
def test_axe_finds_nothing_serious(make, scheme, opened: Opened, axe: str) -> None:  # type: ignore[no-untyped-def]
    page = opened(article_page(make()), color_scheme=scheme)
    checks.unfold(page)
    assert checks.violations(page, axe) == []
    if page.locator("#speakers a").count():
        page.locator("#speakers a").first.click()
        assert checks.violations(page, axe) == []
