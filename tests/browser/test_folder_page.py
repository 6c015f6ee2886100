"""The folder's page in a browser: sort, filter, turn pages, point at articles."""

from __future__ import annotations

import pytest

from tabloid_cli.rendering.folder_page import folder_page
from tests.browser.conftest import DESKTOP, PHONE, Opened
from tests.rendering.folder_rows import folder

checks = pytest.importorskip("tests.browser.checks", reason="no Playwright: pip install playwright")


def column(page, number: int) -> list[str]:  # type: ignore[no-untyped-def]
    return list(page.locator(f"#articles tbody td:nth-child({number})").all_inner_texts())


def test_sorts_filters_and_turns_pages(opened: Opened) -> None:
    page = opened(folder_page(folder(5_000)))
    scores = [int(score) for score in column(page, 2)]
    assert len(scores) == 50
    assert scores == sorted(scores, reverse=True)
    page.get_by_role("button", name="Score").click()
    assert page.locator("th[aria-sort=ascending]").inner_text().startswith("Score")
    scores = [int(score) for score in column(page, 2)]
    assert scores == sorted(scores)
    page.get_by_role("button", name="Next").click()
    assert page.locator("#range").inner_text() == "51 to 100 of 5000"
    page.get_by_label("Find").fill("headline NUMBER 4711 ")
    assert page.locator("#range").inner_text() == "1 to 1 of 1"
    page.get_by_label("Find").fill("")
    page.locator("#outlet").select_option("outlet-7.example")
    assert set(column(page, 9)) == {"outlet-7.example"}
    page.get_by_label("Score from").fill("90")
    assert all(int(score) >= 90 for score in column(page, 2))
    page.get_by_label("Find").fill("nothing has this")
    assert page.locator("#range").inner_text() == "no article"


def test_a_filter_of_five_thousand_is_fluid(opened: Opened) -> None:
    page = opened(folder_page(folder(5_000)))
    milliseconds = page.evaluate(
        """() => { const field = document.getElementById("find"); field.value = "paper";
        const start = performance.now(); field.dispatchEvent(new Event("input"));
        return performance.now() - start; }"""
    )
    assert milliseconds < 1_000  # some 70 on an idle machine


def test_the_pointer_and_the_keys_name_articles(opened: Opened) -> None:
    page = opened(folder_page(folder(60)))
    told = page.locator("#point")
    page.locator("#scatter").focus()
    page.keyboard.press("ArrowRight")
    first = told.inner_text()
    page.keyboard.press("ArrowRight")
    assert told.inner_text() != first
    page.keyboard.press("ArrowLeft")
    assert told.inner_text() == first
    assert "loudness" in first
    box = page.locator("#scatter").bounding_box()
    assert box
    for step in range(40):
        page.mouse.move(box["x"] + 12, box["y"] + box["height"] - 10 - 10 * step)
        if told.inner_text() != first:
            break
    assert "anonymous 0%" in told.inner_text()
    page.mouse.down()
    page.mouse.up()
    assert page.locator("#range").inner_text().endswith("of 1")


@pytest.mark.parametrize("size", [PHONE, DESKTOP])
def test_nothing_is_cut(size: tuple[int, int], opened: Opened) -> None:
    page = opened(folder_page(folder(60)), size)
    assert checks.cut(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert "</script><script>alert(1)" in page.locator("body").inner_text()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_serious(scheme: str, opened: Opened, axe: str) -> None:
    page = opened(folder_page(folder(60)), color_scheme=scheme)
    assert checks.violations(page, axe) == []
