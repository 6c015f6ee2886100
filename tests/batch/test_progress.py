"""What a run tells while it goes on."""

from __future__ import annotations

import io
import os
import re
import select
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tabloid_cli.batch import progress
from tabloid_cli.batch.progress import Meter, Pace, watching
from tabloid_cli.batch.run import Tally
from tests.conftest import Run

ROOT = Path(__file__).parents[2]


def test_pace(monkeypatch: pytest.MonkeyPatch) -> None:
    now = [100.0]
    monkeypatch.setattr(progress.time, "monotonic", lambda: now[0])
    pace = Pace(Meter(files=4_000))
    now[0] += 10
    parts = pace.parts(Tally(articles=1_000, known=200, failed=3, words=40_000))
    assert parts == [
        "1,000 articles",
        "200 known before",
        "80 articles/s",
        "4,000 words/s",
        "3 failed",
        "30 s left",
    ]


def test_time_left_goes_by_bytes_where_there_are_containers() -> None:
    meter = Meter(files=2, containers=1, size=1_000, read=250)
    assert meter.share(Tally(articles=90)) == 0.25
    stream = io.BytesIO(bytes(750))
    stream.seek(500)
    meter.open(stream)
    assert meter.share(Tally(articles=90)) == 0.75
    meter.close(750)
    assert meter.share(Tally(articles=90)) == 1.0
    assert Meter().share(Tally(articles=90)) is None
    assert Meter(files=2).share(Tally(articles=1)) == 0.5


@pytest.mark.parametrize(
    ("seconds", "said"), [(0, "0 s"), (99, "99 s"), (600, "10 min"), (12_000, "3 h 20 min")]
)
def test_times(seconds: float, said: str) -> None:
    assert progress._span(seconds) == said


def test_log_lines(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    with watching(Meter(), quiet=False, log=True) as watch:
        watch(Tally(articles=5))
        assert capsys.readouterr().err == ""
        monkeypatch.setattr(progress, "LOG_EVERY", 0.0)
        watch(Tally(articles=5, failed=1))
    said = capsys.readouterr().err
    assert re.fullmatch(
        r"\d\d:\d\d:\d\d tabloid: 5 articles, [\d,]+ articles/s, 0 words/s, 1 failed\n", said
    )


def test_nothing_where_nobody_looks(run: Run, folder: Path) -> None:
    code, _, err = run("batch", folder, "-o", "o.jsonl", "-j", 1)
    assert (code, err) == (0, "")


@pytest.mark.skipif(os.name != "posix", reason="needs a POSIX terminal")
@pytest.mark.parametrize("quiet", [False, True])
def test_a_live_line_on_a_terminal(folder: Path, tmp_path: Path, quiet: bool) -> None:  # noqa: FBT001
    ours, theirs = os.openpty()
    process = subprocess.Popen(
        [sys.executable, "-m", "tabloid_cli", "batch", str(folder), "-o", "o.jsonl", "-j", "1"]
        + ["-q"] * quiet,
        cwd=tmp_path,
        env=os.environ | {"PYTHONPATH": str(ROOT), "TERM": "xterm", "COLUMNS": "120"},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=theirs,
    )
    os.close(theirs)
    said, end = b"", time.monotonic() + 60
    while time.monotonic() < end and select.select([ours], [], [], 30)[0]:
        try:
            piece = os.read(ours, 65_536)
        except OSError:  # how Linux says that the other side is closed
            break
        if not piece:
            break
        said += piece
    os.close(ours)
    assert process.wait(30) == 0
    if quiet:
        assert said == b""
    else:
        assert b"12 articles" in said
        assert b"articles/s" in said
