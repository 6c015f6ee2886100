"""``tabloid annotate``, ``tabloid compare`` and ``--report`` from the command line."""

from __future__ import annotations

import os
import pty
import select
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import Run

ROOT = Path(__file__).parents[2]
LOUD, SOBER = "samples/loud-feud.txt", "samples/sober-feud.txt"


@pytest.fixture
def run(run: Run, monkeypatch: pytest.MonkeyPatch) -> Run:
    """In the repository's folder, where the samples are."""
    monkeypatch.chdir(ROOT)
    return run


def test_annotate_prints_signs_into_a_pipe(run: Run) -> None:
    code, out, err = run("annotate", LOUD)
    assert (code, err) == (0, "")
    assert "[A1: The insider] _added_" in out
    assert "\x1b" not in out


@pytest.mark.parametrize(("wish", "coloured"), [("always", True), ("never", False)])
def test_colour_on_demand(run: Run, wish: str, *, coloured: bool) -> None:
    assert ("\x1b[" in run("annotate", LOUD, "--color", wish)[1]) == coloured


@pytest.mark.parametrize("command", [["annotate", LOUD], ["compare", LOUD, SOBER]])
def test_a_file_s_ending_asks_for_a_page(run: Run, tmp_path: Path, command: list[str]) -> None:
    target = tmp_path / "page.html"
    assert run(*command, "-o", target) == (0, "", "")
    assert target.read_text("utf-8").startswith("<!DOCTYPE html>")
    assert run(*command, "-f", "html")[1] == target.read_text("utf-8")


def test_reports_of_folders(run: Run, tmp_path: Path) -> None:
    target, output = tmp_path / "page.html", tmp_path / "out.csv"
    code, _, _ = run("batch", LOUD, SOBER, "-j", 1, "-q", "-o", output, "--report", target)
    assert code == 0
    assert "Channel Nine reviews backstage" in target.read_text("utf-8")
    target.unlink()
    assert run("summarize", output, "--report", target)[0] == 0
    assert "2 articles measured" in target.read_text("utf-8")


def test_a_report_in_the_folder_is_no_article(run: Run, tmp_path: Path) -> None:
    (tmp_path / "article.txt").write_text("“It is over,” a spokesman said on Monday.\n")
    target = tmp_path / "page.html"
    for _ in range(2):
        assert run("batch", tmp_path, "-j", 1, "-q", "--report", target)[0] == 0
        assert "1 article measured" in target.read_text("utf-8")


@pytest.mark.parametrize(
    "arguments", [["score", LOUD], ["annotate", LOUD], ["compare", LOUD, SOBER]]
)
def test_a_page_of_ours_is_no_article(run: Run, tmp_path: Path, arguments: list[str]) -> None:
    page = tmp_path / "page.html"
    assert run(*arguments, "-o", page)[0] == 0
    code, out, err = run("score", page)
    assert (code, out) == (2, "")
    assert err == f"tabloid: {page}: a page that tabloid made, not an article\n"
    assert run("batch", tmp_path, "-j", 1, "-q")[0] == 3


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["annotate", "missing.txt"], "missing.txt"),
        (["annotate", LOUD, SOBER], "unexpected extra argument"),
        (["annotate", LOUD, "-o", LOUD], "-o samples/loud-feud.txt would overwrite"),
        (["annotate", LOUD, "--only", "both"], "--only"),
        (["annotate", LOUD, "-f", "html", "--color", "always"], "html has no colour codes"),
        (["compare", LOUD], "compare takes 2 to 26 files"),
        (["compare", LOUD, "missing.txt"], "nothing to compare"),
        (["compare", LOUD, SOBER, "-o", SOBER], "would overwrite what is to be read"),
        (["batch", "samples", "--report", "samples"], "it is a folder; name a file in it"),
        (["batch", "samples", "--report", "no/such/page.html"], "no such folder; make it first"),
        (["batch", LOUD, "-o", "x.csv", "--report", "x.csv"], "name the same file"),
        (["batch", LOUD, "--report", "x.html.gz"], "results are not packed"),
        (["summarize", "README.md", "--report", "x.html.gz"], "results are not packed"),
        (["batch", LOUD, "--report", LOUD], "would overwrite what is to be read"),
        (["batch", "samples", "--report", LOUD], "would overwrite what is to be read"),
        (["summarize", "README.md", "--report", "README.md"], "would overwrite"),
        (["summarize", "LICENSE", "-o", "LICENSE"], "would overwrite"),
        (["summarize", "README.md", "-o", "x.json", "--report", "x.json"], "name the same file"),
        (["summarize", "README.md", "-o", "x.html"], "there is no html of this"),
        (
            ["annotate", LOUD, "-o", "x.json"],
            "x.json: there is no json of this; name a file for text",
        ),
        (
            ["compare", LOUD, LOUD, "-o", "x.csv"],
            "there is no csv of this; name a file for table or",
        ),
    ],
)
def test_what_cannot_be_done_is_said(run: Run, arguments: list[str], words: str) -> None:
    code, out, err = run(*arguments)
    assert (code, out) == (2, "")
    assert words in " ".join(err.split())


@pytest.mark.parametrize(("options", "paged"), [([], True), (["--no-pager"], False)])
def test_a_terminal_gets_colours_and_a_pager(options: list[str], *, paged: bool) -> None:
    above, below = pty.openpty()
    names = ("NO_COLOR", "COLUMNS", "LINES", "LESS")
    env = {k: v for k, v in os.environ.items() if k not in names}
    with subprocess.Popen(
        [sys.executable, "-m", "tabloid_cli", "annotate", LOUD, *options],
        cwd=ROOT,
        stdin=below,
        stdout=below,
        stderr=subprocess.STDOUT,
        env=env | {"PAGER": "sed s/^/PAGED/", "TERM": "xterm-256color"},
    ) as process:
        os.close(below)
        seen = b""
        try:
            while select.select([above], [], [], 60)[0] and (data := os.read(above, 65536)):
                seen += data
        except OSError:  # Linux, once the other side is closed
            pass
        os.close(above)
        assert process.wait(60) == 0
    assert b"\x1b[1;35ma show insider" in seen
    assert (b"PAGED" in seen) == paged
