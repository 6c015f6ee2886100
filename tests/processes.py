"""Runs of ``tabloid``, or of a program, as processes of their own in the repository's folder."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
SAMPLES = sorted(str(p.relative_to(ROOT)) for p in (ROOT / "samples").glob("*.*"))
TEXTS = [name for name in SAMPLES if not name.endswith(".html")]
COMMAND = [sys.executable, "-m", "tabloid_cli"]
Done = subprocess.CompletedProcess[bytes]
posix = pytest.mark.skipif(os.name != "posix", reason="needs POSIX processes and terminals")


def environment(**more: str) -> dict[str, str]:
    """Ours without what changes the looks or the streams, and warnings as errors."""
    unwanted = {"COLUMNS", "LINES", "NO_COLOR", "FORCE_COLOR", "LC_ALL"}
    unwanted |= {"PYTHONIOENCODING", "PYTHONUNBUFFERED"}
    ours = {name: value for name, value in os.environ.items() if name not in unwanted}
    return ours | {"PYTHONWARNINGS": "error", "TERM": "xterm", "LC_ALL": "C.UTF-8"} | more


def run(*arguments: str, stdin: bytes = b"", **more: str) -> Done:
    """Run ``tabloid ARGUMENTS`` with pipes, and `more` in its environment."""
    return _piped([*COMMAND, *arguments], stdin, more)


def shell(line: str, **more: str) -> Done:
    """Run `line` in a shell in which ``tabloid`` is the command."""
    quoted = " ".join(f"'{word}'" for word in COMMAND)
    return _piped(
        ["bash", "-c", f'set -o pipefail; tabloid() {{ {quoted} "$@"; }}; {line}'], b"", more
    )


def python(program: str, **more: str) -> Done:
    """Run a program in Python."""
    return _piped([sys.executable, "-c", program], b"", more)


def _piped(command: list[str], stdin: bytes, more: dict[str, str]) -> Done:
    return subprocess.run(
        command,
        cwd=ROOT,
        env=environment(**more),
        input=stdin,
        capture_output=True,
        check=False,
        timeout=60,
    )
