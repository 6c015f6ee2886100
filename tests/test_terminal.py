"""The command in a terminal: its width, its colours, what it waits for."""

from __future__ import annotations

import os
import select
import signal
import struct
import subprocess
import time

import pytest

from tests.processes import COMMAND, ROOT, TEXTS, environment, posix

pytestmark = posix


def in_terminal(
    *arguments: str, columns: int = 80, interrupt_at: bytes = b"", **more: str
) -> tuple[int, str]:
    """Run with a terminal on all three streams; the exit code and what it showed."""
    import fcntl  # noqa: PLC0415
    import termios  # noqa: PLC0415

    ours, theirs = os.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
    with subprocess.Popen(
        [*COMMAND, *arguments],
        cwd=ROOT,
        env=environment(**more),
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
    ) as process:
        os.close(theirs)
        shown = b""
        deadline = time.monotonic() + 60
        interrupt = 0.0
        while time.monotonic() < deadline:
            if interrupt_at and interrupt_at in shown and time.monotonic() > interrupt:
                # Python misses a signal in the instant before it waits for input.
                process.send_signal(signal.SIGINT)
                interrupt = time.monotonic() + 5
            if not select.select([ours], [], [], 0.1)[0]:
                continue
            try:
                shown += os.read(ours, 65536)
            except OSError:  # Linux says so when the other end is closed
                break
        else:
            process.kill()
    os.close(ours)
    return process.returncode, shown.decode().replace("\r\n", "\n")


def test_no_argument_is_usage_and_no_wait() -> None:
    code, shown = in_terminal("score")
    assert code == 2
    assert "Usage: tabloid score" in shown
    assert "no FILE given" in shown


def test_reading_from_the_terminal_says_so_and_is_interrupted() -> None:
    code, shown = in_terminal("score", "-", interrupt_at=b"Ctrl-D")
    assert code == 130
    assert "Traceback" not in shown


def test_the_table_takes_the_terminals_width_and_colour() -> None:
    code, shown = in_terminal("score", TEXTS[0], columns=61)
    assert code == 0
    assert "─" * 61 + "\x1b[0m\n" in shown


@pytest.mark.parametrize(
    "arguments",
    [("batch", "a\x1b[2Jb\nc"), ("annotate", "x", "a\x1b[2Jb\nc"),
     ("batch", ".", "-o", "a\x1b[2Jb\nc"), ("score", "a\x1b[2Jb\nc", "--no-such-option")],
)  # fmt: skip
def test_no_file_name_in_a_message_moves_the_cursor(arguments: tuple[str, ...]) -> None:
    code, shown = in_terminal(*arguments)
    assert code == 2
    assert "\x1b" not in shown
    assert len(shown.splitlines()) == 4


@pytest.mark.parametrize("more", [{"NO_COLOR": "1"}, {"TERM": "dumb"}])
def test_no_colour_is_no_escape_sequence(more: dict[str, str]) -> None:
    code, shown = in_terminal("score", TEXTS[0], **more)
    assert code == 0
    assert "\x1b" not in shown
    assert "─" * 80 + "\n" in shown
