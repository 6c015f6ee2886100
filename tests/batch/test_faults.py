"""What must not happen to a run, made to happen: SIGKILL, dead workers, a full disk.

Set TABLOID_FULL_TESTS to kill a run over 2,000 articles ten times; without it, it is a
shorter one, killed as often as it takes to see that it works.
"""

from __future__ import annotations

import contextlib
import os
import random
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

import tabloid_cli
from tests.batch.conftest import article

OUTPUTS = ("o.jsonl", "o.csv", "o.sqlite", "o.jsonl.errors.jsonl", "o.csv.errors.jsonl")
TARGETS = ("-o", "o.jsonl", "-o", "o.csv", "-o", "o.sqlite")
FULL = bool(os.environ.get("TABLOID_FULL_TESTS"))
ARTICLES, KILLS = (2_000, 10) if FULL else (200, 2)
DISK = 2_000 if FULL else 400
"""Kilobytes of the disk that is too small."""

pytestmark = pytest.mark.skipif(
    not Path("/proc/self/stat").exists(), reason="needs processes as Linux shows them"
)


@pytest.fixture(scope="module")
def program(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the package that nobody edits while a run goes on."""
    place = tmp_path_factory.mktemp("program")
    shutil.copytree(
        Path(tabloid_cli.__file__).parent,
        place / "tabloid_cli",
        ignore=shutil.ignore_patterns("__pycache__"),
    )
    return place


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Many articles, each seventh of another kind of bad."""
    place = tmp_path_factory.mktemp("many")
    for n in range(ARTICLES):
        path = place / f"{n // 250}" / f"{n:04}.txt"
        path.parent.mkdir(exist_ok=True)
        if n % 7:
            path.write_text(article(n), encoding="utf-8")
        elif n % 3 == 0:
            path.touch()
        elif n % 3 == 1:
            path.write_bytes(b"%PDF-1.4 " + bytes(100))
        else:
            path.symlink_to("nowhere")
    return place


def begin(
    program: Path, *arguments: object, cwd: Path, stdout: int = subprocess.DEVNULL
) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-m", "tabloid_cli", "batch", *map(str, arguments)],
        cwd=cwd,
        env=os.environ | {"PYTHONPATH": str(program)},
        stdin=subprocess.DEVNULL,
        stdout=stdout,
        stderr=subprocess.PIPE,
    )


def finish(process: subprocess.Popen[bytes]) -> tuple[int, bytes]:
    _, err = process.communicate(timeout=600)
    return process.returncode, err


def contents(place: Path) -> dict[str, bytes]:
    return {name: (place / name).read_bytes() for name in OUTPUTS}


def workers(pid: int) -> list[int]:
    """The processes that a run has started to score."""
    found = []
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            parent = int(stat.read_text().rpartition(")")[2].split()[1])
            command = (stat.parent / "cmdline").read_bytes()
        except (OSError, ValueError, IndexError):
            continue
        if parent == pid and b"spawn_main" in command:
            found.append(int(stat.parent.name))
    return found


@pytest.fixture(scope="module")
def undisturbed(
    program: Path, many: Path, tmp_path_factory: pytest.TempPathFactory
) -> dict[str, bytes]:
    place = tmp_path_factory.mktemp("undisturbed")
    code, _ = finish(begin(program, many, *TARGETS, "-j", 2, cwd=place))
    assert code == 3
    return contents(place)


def test_killed_again_and_again(
    program: Path, many: Path, undisturbed: dict[str, bytes], tmp_path: Path
) -> None:
    """Each kill comes at a random moment after some more bytes have been written."""
    chance = random.Random(20)  # noqa: S311
    kills = 0
    longest = 0
    output = tmp_path / "o.jsonl"
    while True:
        process = begin(program, many, *TARGETS, "-j", 2, cwd=tmp_path)
        left = len(undisturbed["o.jsonl"]) - longest
        aim = longest + chance.randrange(max(1, left // (KILLS - kills + 2)))
        if kills < KILLS:
            while process.poll() is None and _size(output) < aim:
                time.sleep(0.01)
            time.sleep(chance.random() / 10)
            if kills == KILLS // 2 and process.poll() is None:
                for worker in workers(process.pid)[:1]:
                    os.kill(worker, signal.SIGKILL)
                time.sleep(0.2)
            process.kill()
        code, err = finish(process)
        if code != -signal.SIGKILL:
            break
        kills += 1
        if output.exists():
            written = output.read_bytes()
            longest = max(longest, len(written))
            whole = written[: written.rfind(b"\n") + 1]
            assert undisturbed["o.jsonl"].startswith(whole)
    assert (code, kills) == (3, KILLS), err
    assert contents(tmp_path) == undisturbed
    assert not list(tmp_path.glob(".*.tmp"))


def _size(path: Path) -> int:
    return path.stat().st_size if path.exists() else 0


def test_a_worker_killed_in_between(
    program: Path, many: Path, undisturbed: dict[str, bytes], tmp_path: Path
) -> None:
    process = begin(program, many, *TARGETS, "-j", 2, cwd=tmp_path)
    output = tmp_path / "o.jsonl"
    # Each of the first two once: an article at which two workers die becomes a failure.
    for part, nth in ((8, 0), (2, 1)):
        aim = len(undisturbed["o.jsonl"]) // part
        while process.poll() is None and _size(output) < aim:
            time.sleep(0.01)
        if not nth:
            first = sorted(workers(process.pid))
        for worker in first[nth : nth + 1]:
            with contextlib.suppress(ProcessLookupError):  # the run is over already
                os.kill(worker, signal.SIGKILL)
    code, err = finish(process)
    assert code == 3, err
    assert contents(tmp_path) == undisturbed


def test_a_full_disk(
    program: Path, many: Path, undisturbed: dict[str, bytes], tmp_path: Path
) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", f"size={DISK}k", "tmpfs", str(disk)]
    if subprocess.run(mount, capture_output=True, check=False).returncode:
        pytest.skip("only root can mount a small disk")
    try:
        code, err = finish(begin(program, many, *TARGETS, "-j", 2, cwd=disk))
        assert code == 2
        assert err.count(b"\n") == 1, err
        assert b"cannot write" in err
        written = (disk / "o.jsonl").read_bytes()
        assert undisturbed["o.jsonl"].startswith(written[: written.rfind(b"\n") + 1])
        subprocess.run(["mount", "-o", "remount,size=200m", str(disk)], check=True)
        code, err = finish(begin(program, many, *TARGETS, "-j", 2, cwd=disk))
        assert code == 3, err
        assert contents(disk) == undisturbed
    finally:
        subprocess.run(["umount", str(disk)], check=True)


def test_a_closed_pipe_is_silent(program: Path, many: Path, tmp_path: Path) -> None:
    process = begin(program, many, "-f", "jsonl", "-j", 2, cwd=tmp_path, stdout=subprocess.PIPE)
    assert process.stdout is not None
    assert process.stdout.readline().endswith(b"}\n")
    process.stdout.close()
    assert process.stderr is not None
    with process.stderr:
        err = process.stderr.read()
    assert (process.wait(60), err) == (0, b"")


def test_two_runs_at_once(program: Path, many: Path, tmp_path: Path) -> None:
    first = begin(program, many, *TARGETS, "-j", 1, cwd=tmp_path)
    try:
        while not (tmp_path / "o.csv").exists() and first.poll() is None:
            time.sleep(0.01)
        code, err = finish(begin(program, many, *TARGETS, "-j", 1, cwd=tmp_path))
        assert (code, err.count(b"\n")) == (2, 1)
        assert b"another batch is writing these outputs" in err
        assert first.poll() is None
    finally:
        first.kill()
        first.communicate()
