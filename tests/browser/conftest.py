"""A real browser for the pages: Debian's chromium, driven by Playwright.

Without either the tests are skipped; nothing is downloaded.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
DESKTOP, PHONE = (1280, 900), (390, 844)

Opened = Callable[..., "Page"]


def found_binary() -> str | None:
    """Where chromium is: what CHROMIUM names, or what the system has."""
    return os.environ.get("CHROMIUM") or shutil.which("chromium")


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    binary = found_binary()
    if not binary:
        pytest.skip("no chromium: install Debian's package, or set CHROMIUM to the binary")
    playwright = pytest.importorskip(
        "playwright.sync_api", reason="no Playwright: pip install playwright"
    )
    with playwright.sync_playwright() as driver:
        running = driver.chromium.launch(executable_path=binary, args=ARGUMENTS)
        yield running
        running.close()


@pytest.fixture
def opened(browser: Browser, tmp_path: Path) -> Iterator[Opened]:
    """Opens a page's html; at the end no request, no error, no dialog may have been seen."""
    seen: list[str] = []
    contexts = []

    def open_page(html: str, size: tuple[int, int] = DESKTOP, **settings: Any) -> Page:
        path = tmp_path / f"page-{len(contexts)}.html"
        path.write_text(html, encoding="utf-8")
        context = browser.new_context(
            viewport={"width": size[0], "height": size[1]}, reduced_motion="reduce", **settings
        )
        contexts.append(context)
        context.set_default_timeout(5_000)
        page = context.new_page()
        address = path.as_uri()
        page.on("request", lambda r: r.url.split("#")[0] == address or seen.append(r.url))
        page.on("console", lambda message: seen.append(message.text))
        page.on("pageerror", lambda error: seen.append(str(error)))
        page.on("dialog", lambda dialog: seen.append(f"dialog {dialog.message}"))
        page.goto(address)
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert seen == []


@pytest.fixture(scope="session")
def axe() -> str:
    """The script of axe-core, from AXE_CORE or node_modules."""
    places = [os.environ.get("AXE_CORE", ""), "node_modules/axe-core/axe.min.js"]
    for place in places:
        if place and Path(place).is_file():
            return Path(place).read_text(encoding="utf-8")
    pytest.skip("no axe-core: npm install --no-save axe-core, or set AXE_CORE to axe.min.js")
