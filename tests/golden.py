"""What the program prints, kept in files: tables in snapshots, and the blocks of README.md.

``python -m tests.golden`` writes them anew after a change that is meant to be seen;
`git diff` then shows what became different. Tests compare the files with the program.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

from tabloid_cli.rendering import View, render
from tabloid_cli.rendering.annotation import annotate
from tests.pictures import write_terminals
from tests.rendering.factory import crowded_report, empty_report, full_report, hostile_report
from tests.rendering.marked import marked_report

ROOT = Path(__file__).parent.parent
README = ROOT / "README.md"
SNAPSHOTS_FOLDER = Path(__file__).parent / "rendering" / "snapshots"


def table(*reports: str, **view: int | bool | str) -> str:
    """The table of reports built by hand."""
    made = [REPORTS[name]() for name in reports]
    return "".join(render(made, "table", View(several=len(made) > 1, **view)))  # type: ignore[arg-type]


def annotated(report: str, **view: int | bool | str) -> str:
    """The marked article of a report built by hand."""
    return annotate(REPORTS[report](), View(**view))  # type: ignore[arg-type]


REPORTS = {
    "marked": marked_report,
    "full": full_report,
    "empty": empty_report,
    "crowded": crowded_report,
    "hostile": hostile_report,
}
SNAPSHOTS: dict[str, Callable[[], str]] = {
    "full-80.txt": partial(table, "full", width=80),
    "full-60.txt": partial(table, "full", width=60),
    "full-80-color.txt": partial(table, "full", width=80, color=True),
    "full-60-ascii.txt": partial(table, "full", width=60, encoding="ascii"),
    "full-80-explain.txt": partial(table, "full", width=80, explain=True),
    "full-60-explain.txt": partial(table, "full", width=60, explain=True),
    "crowded-80.txt": partial(table, "crowded", width=80),
    "hostile-60-explain.txt": partial(table, "hostile", width=60, explain=True),
    "annotated-60.txt": partial(annotated, "marked", width=60),
    "annotated-80.txt": partial(annotated, "marked", width=80),
    "annotated-100.txt": partial(annotated, "marked", width=100),
    "annotated-80-color.txt": partial(annotated, "marked", width=80, color=True),
    "annotated-80-ascii.txt": partial(annotated, "marked", width=80, encoding="ascii"),
    "annotated-60-hostile.txt": partial(annotated, "hostile", width=60),
    "several-60.txt": partial(table, "full", "empty", "crowded", width=60),
    "several-100.txt": partial(table, "full", "empty", "crowded", width=100),
}


def printed(*arguments: str) -> str:
    """What ``tabloid ARGUMENTS`` prints into a pipe, run in the repository's folder."""
    unwanted = {"COLUMNS", "FORCE_COLOR", "PYTHONIOENCODING"}
    run = subprocess.run(
        [sys.executable, "-m", "tabloid_cli", *arguments],
        cwd=ROOT,
        env={k: v for k, v in os.environ.items() if k not in unwanted} | {"PYTHONUTF8": "1"},
        stdout=subprocess.PIPE,
        check=True,
    )
    return run.stdout.decode()


def readme_with_blocks(text: str) -> str:
    """README.md with each ``console`` block that follows a marker printed anew.

    The marker is ``<!-- printed: tabloid ... -->``; the block repeats the command line
    and shows what it prints.
    """

    def block(match: re.Match[str]) -> str:
        words = match[1].split()
        assert words[0] == "tabloid"
        return (
            f"<!-- printed: {match[1]} -->\n```console\n"
            f"$ {match[1]}\n{printed(*words[1:]).rstrip()}\n```"
        )

    return re.sub(r"<!-- printed: (.*?) -->\n```console\n(?:.*\n)*?```", block, text)


def write_all() -> None:
    """Write every snapshot, README's blocks and its pictures of the terminal."""
    SNAPSHOTS_FOLDER.mkdir(exist_ok=True)
    for name, make in SNAPSHOTS.items():
        (SNAPSHOTS_FOLDER / name).write_text(make(), encoding="utf-8")
    README.write_text(readme_with_blocks(README.read_text("utf-8")), encoding="utf-8")
    write_terminals()


if __name__ == "__main__":
    write_all()
