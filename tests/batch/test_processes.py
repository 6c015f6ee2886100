"""The engine of processes: order, deaths, limits, and the end of a run."""

from __future__ import annotations

import os
import signal
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from tabloid_cli.batch.engines import EngineError, processes
from tabloid_cli.batch.engines.processes import Pool
from tabloid_cli.batch.interruption import interruptible
from tabloid_cli.batch.items import DIED, TIMEOUT, BytesJob, Chunk, FailedJob, Result, Scored
from tabloid_cli.batch.scoring import Settings, score, timed_out
from tabloid_cli.batch.time_limit import TimeLimit, time_limit
from tests.batch.conftest import article, start

posix = pytest.mark.skipif(os.name != "posix", reason="needs POSIX signals")


def job(name: str) -> BytesJob:
    return BytesJob(name, article(len(name)).encode())


def misbehave(job: BytesJob, settings: Settings) -> Result:
    """Stands in for `score` in a worker: does what the article's name says."""
    if "kill once" in job.name:
        mark = Path(job.name.partition(" at ")[2])
        if not mark.exists():
            mark.touch()
            os.kill(os.getpid(), signal.SIGKILL)
    elif "kill" in job.name:
        os._exit(3)
    elif "hang" in job.name:
        signal.signal(signal.SIGALRM, signal.SIG_IGN)
        time.sleep(60)
    elif "loop" in job.name:
        try:
            with time_limit(settings.timeout):
                while True:
                    pass
        except TimeLimit:
            return timed_out(job.name, None, settings.timeout)
    elif "slow" in job.name:
        time.sleep(0.3)
    return score(job, settings)


def working(connection: object, settings: Settings) -> None:
    """A worker whose `score` misbehaves; found by name in a new process."""
    processes.score = misbehave  # type: ignore[assignment]
    WORK(connection, settings)  # type: ignore[arg-type]


def dying(_connection: object, _settings: Settings) -> None:
    """A worker that cannot work."""
    sys.exit(7)


WORK = processes.work


@pytest.fixture
def misbehaving(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(processes, "work", working)


def results(chunks: Iterator[Chunk], timeout: float | None = None) -> list[tuple[str, str]]:
    """Every result's name and what became of it."""
    found = []
    done = processes.run(chunks, Settings(timeout=timeout), lambda: False, 2)
    for chunk, answers in done:
        assert [r.name for r in answers] == [j.name for j in chunk.todo]
        found += [(r.name, "scored" if isinstance(r, Scored) else r.cause) for r in answers]
    return found


@posix
@pytest.mark.usefixtures("misbehaving")
def test_order_is_that_of_the_input(tmp_path: Path) -> None:
    names = ["slow 1", "b", "c", "slow 2", "e", f"kill once at {tmp_path / 'mark'}", "g"]
    bad = FailedJob("bad", None, "is bad", "bad: is bad")
    chunks = [Chunk((job(name), bad)) for name in names]
    assert results(iter(chunks)) == [(name, "scored") for name in names]


@posix
@pytest.mark.usefixtures("misbehaving")
def test_one_article_costs_one_article(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(processes, "GRACE", 0.5)
    names = ["a", "kill", "c", "hang", "e", "loop", "g"]
    found = results(iter([Chunk(tuple(map(job, names)))]), timeout=1.0)
    causes = {"kill": DIED, "hang": TIMEOUT, "loop": TIMEOUT}
    assert found == [(name, causes.get(name, "scored")) for name in names]


def test_workers_that_never_work(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(processes, "work", dying)
    monkeypatch.setattr(processes, "HOPELESS", 3)
    with pytest.raises(EngineError, match="exit code 7"):
        results(iter([Chunk(tuple(job(str(n)) for n in range(20)))]))


def test_no_work_no_worker(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Pool, "_new_worker", lambda _: pytest.fail("a worker was started"))
    bad = FailedJob("bad", None, "is bad", "bad: is bad")
    assert results(iter([Chunk((bad,))] * 100)) == []


@posix
def test_time_limits_in_this_process() -> None:
    for limit in (0, None):
        with time_limit(limit):
            pass
    with pytest.raises(TimeLimit), time_limit(0.05):  # noqa: PT012
        while True:
            pass


def test_time_limits_in_a_thread() -> None:
    def loop() -> str:
        try:
            with time_limit(0.05):
                while True:
                    pass
        except TimeLimit:
            return "over"

    with ThreadPoolExecutor(1) as pool:
        assert pool.submit(loop).result(timeout=30) == "over"


@posix
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_signals_end_a_run_in_good_order(tmp_path: Path, number: int) -> None:
    place = tmp_path / "many"
    place.mkdir()
    for n in range(600):
        (place / f"{n:04}.txt").write_text(article(n) * 6, encoding="utf-8")
    process = start("batch", place, "-o", "o.jsonl", "-j", 2, cwd=tmp_path)
    deadline = time.monotonic() + 120
    output = tmp_path / "o.jsonl"
    while not (output.exists() and output.stat().st_size) and time.monotonic() < deadline:
        time.sleep(0.05)
    os.kill(process.pid, number)
    _, err = process.communicate(timeout=60)
    assert process.returncode == 130
    assert b"the same command goes on" in err
    assert output.read_bytes().endswith(b"}\n")
    assert 0 < len(output.read_bytes().splitlines()) < 600


@posix
def test_a_background_job_ignores_the_keyboard() -> None:
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        with interruptible() as wish:
            os.kill(os.getpid(), signal.SIGINT)
            assert not wish.asked()
    finally:
        signal.signal(signal.SIGINT, before)
