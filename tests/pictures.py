"""The pictures of README.md, made of the samples: ``python -m tests.pictures``.

The terminal's are SVG (and checked by a test: `python -m tests.golden` makes them, too);
the pages' are PNG, taken by Debian's chromium through Playwright.
"""

from __future__ import annotations

import re
import sys
import tempfile
from dataclasses import replace
from io import StringIO
from pathlib import Path

from rich.console import Console
from rich.text import Text

from tabloid_cli import analyze, read
from tabloid_cli.rendering import View, render
from tabloid_cli.rendering.annotation import annotate
from tabloid_cli.rendering.article_page import article_page
from tabloid_cli.rendering.folder_page import Folder, folder_page
from tabloid_cli.rendering.versus_page import versus_page
from tabloid_cli.report import Report

ROOT = Path(__file__).parent.parent
FOLDER = ROOT / "samples" / "pictures"
WIDTH = 96
HEAD = 36
"""Lines of a marked article that a picture shows."""


def report(name: str) -> Report:
    """The report of a sample, named as from the repository's folder."""
    return analyze(replace(read(ROOT / "samples" / name), name=f"samples/{name}"))


def terminal(command: str, printed: str) -> str:
    """What a terminal shows, as SVG without rich's fonts from the web."""
    console = Console(
        file=StringIO(), record=True, width=WIDTH, force_terminal=True, color_system="truecolor",
        legacy_windows=False, _environ={},
    )  # fmt: skip
    for line in [f"$ {command}", *printed.rstrip("\n").split("\n")]:
        console.print(Text.from_ansi(line), no_wrap=True, overflow="ignore", crop=False)
    svg = console.export_svg(title="tabloid", unique_id="picture")
    svg = re.sub(r"@font-face \{.*?\}\s*", "", svg, flags=re.DOTALL)
    return svg.replace("Fira Code, monospace", "ui-monospace, Menlo, Consolas, monospace")


def terminals() -> dict[str, str]:
    """The pictures of the terminal, by file name."""
    loud = report("loud-breakup.txt")
    view = View(width=WIDTH, color=True)
    table = "".join(render([loud], "table", view))
    marked = annotate(loud, view).split("\n")
    return {
        "score.svg": terminal("tabloid score samples/loud-breakup.txt", table),
        "annotate.svg": terminal(
            "tabloid annotate samples/loud-breakup.txt", "\n".join(marked[:HEAD])
        ),
    }


def pages() -> dict[str, str]:
    """The pages that pictures are taken of, by the picture's file name."""
    from tabloid_cli.batch.columns import row_of  # noqa: PLC0415

    names = sorted(path.name for path in (ROOT / "samples").glob("*.*"))
    rows = [row_of(report(name)) for name in names]
    for row, name in zip(rows, names, strict=True):
        row["name"] = name
    return {
        "article.png": article_page(report("celebrity-page.html")),
        "compare.png": versus_page([report("loud-feud.txt"), report("sober-feud.txt")]),
        "folder.png": folder_page(Folder("Articles of samples", rows, len(rows))),
    }


def write_terminals() -> None:
    """Write the pictures of the terminal."""
    FOLDER.mkdir(exist_ok=True)
    for name, svg in terminals().items():
        (FOLDER / name).write_text(svg, encoding="utf-8")


def take_pages() -> None:
    """Take the pictures of the pages."""
    from playwright.sync_api import sync_playwright  # noqa: PLC0415

    from tests.browser.conftest import ARGUMENTS, found_binary  # noqa: PLC0415

    binary = found_binary()
    if binary is None:
        sys.exit("no chromium: install Debian's package, or set CHROMIUM to the binary")
    with sync_playwright() as driver, tempfile.TemporaryDirectory() as folder:
        browser = driver.chromium.launch(executable_path=binary, args=ARGUMENTS)
        page = browser.new_page(viewport={"width": 1200, "height": 1150}, color_scheme="light")
        for name, html in pages().items():
            path = Path(folder) / "page.html"
            path.write_text(html, encoding="utf-8")
            page.goto(path.as_uri())
            page.screenshot(path=FOLDER / name)
        browser.close()


if __name__ == "__main__":
    write_terminals()
    take_pages()
