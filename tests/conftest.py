"""What all tests share: the command line to run, an article, the same examples everywhere."""

from __future__ import annotations

import io
import signal
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import settings

from tabloid_cli.cli import main

Run = Callable[..., tuple[int, str, str]]
ARTICLE = """Lena Marsh Quits Harbour Choir

By Tom Hale

Lena Marsh has left the Harbour Choir after twelve years. “I need a rest,” Marsh said.
The choir’s director, Paul Oyelaran, said he was sorry to lose her.
"""

# Property tests take what time they need.
settings.register_profile("repeatable", derandomize=True, deadline=None, database=None)
settings.load_profile("repeatable")

# A shell starts what runs in the background with SIGINT ignored, and children inherit that;
# the programs that tests interrupt are to start as they would from a keyboard.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.fixture
def run(capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run ``tabloid ARGUMENTS``; give the exit code, standard output and standard error."""
    for name in ("COLUMNS", "NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)

    def run_it(*arguments: object, stdin: bytes | None = None) -> tuple[int, str, str]:
        if stdin is not None:
            monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        code = main([str(argument) for argument in arguments])
        out, err = capfd.readouterr()
        return code, out, err

    return run_it


@pytest.fixture
def article(tmp_path: Path) -> Path:
    """A file that holds `ARTICLE`."""
    path = tmp_path / "choir.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    return path


def is_one_line(text: str) -> bool:
    """Whether there is one line, and it is whole."""
    return text.endswith("\n") and text.count("\n") == 1
