"""The comparison in a browser."""

from __future__ import annotations

import pytest

from tabloid_cli.rendering.versus_page import versus_page
from tests.browser.conftest import DESKTOP, PHONE, Opened
from tests.rendering.factory import crowded_report, empty_report, hostile_report
from tests.rendering.marked import bare_report, marked_report

checks = pytest.importorskip("tests.browser.checks", reason="no Playwright: pip install playwright")


@pytest.mark.parametrize("size", [PHONE, DESKTOP])
def test_nothing_is_cut(size: tuple[int, int], opened: Opened) -> None:
    reports = [marked_report(), bare_report(), hostile_report(), empty_report(), crowded_report()]
    page = opened(versus_page(reports), size)
    assert checks.cut(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_serious(scheme: str, opened: Opened, axe: str) -> None:
    page = opened(versus_page([marked_report(), bare_report()]), color_scheme=scheme)
    assert checks.violations(page, axe) == []
