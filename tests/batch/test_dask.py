"""The Dask engine on a real cluster of two worker processes on this machine."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tabloid_cli.batch.engines import on_dask
from tests.batch.conftest import article
from tests.conftest import Run

pytest.importorskip("distributed")

pytestmark = [
    pytest.mark.filterwarnings("default"),  # a library's own warnings, not ours
    pytest.mark.skipif(os.name != "posix", reason="needs POSIX signals"),
]

ROOT = Path(__file__).parents[2]
CLUSTER = """
import sys
from distributed import LocalCluster
if __name__ == "__main__":
    cluster = LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None,
                           silence_logs="CRITICAL")
    print(cluster.scheduler_address, flush=True)
    for line in sys.stdin:
        print(*(nanny.pid for nanny in cluster.workers.values()), flush=True)
    cluster.close()
"""


class Cluster:
    """A cluster in a process of its own, as a user has it."""

    def __init__(self, folder: Path) -> None:
        script = folder / "cluster.py"
        script.write_text(CLUSTER)
        self.process = subprocess.Popen(
            [sys.executable, str(script)],
            env=os.environ | {"PYTHONPATH": str(ROOT)},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        self.address = self._line().strip()

    def _line(self) -> str:
        assert self.process.stdout is not None
        return self.process.stdout.readline()

    def workers(self) -> list[int]:
        assert self.process.stdin is not None
        self.process.stdin.write("\n")
        self.process.stdin.flush()
        return [int(pid) for pid in self._line().split()]


@pytest.fixture(scope="module")
def cluster(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Cluster]:
    running = Cluster(tmp_path_factory.mktemp("cluster"))
    yield running
    running.process.communicate(timeout=60)


def test_the_same_bytes_as_in_this_process(run: Run, folder: Path, cluster: Cluster) -> None:
    (folder / "empty.txt").touch()
    Path("more.jsonl").write_text('{"id": 1, "text": "“Yes,” she said."}\n{"id": 2}\n')
    for name, engine in (("a", ("--scheduler", cluster.address)), ("b", ("-j", 1))):
        arguments = ("-o", f"{name}.jsonl", "-o", f"{name}.csv", "-q")
        assert run("batch", folder, "more.jsonl", *arguments, *engine)[0] == 3
    for ending in (".jsonl", ".csv", ".jsonl.errors.jsonl"):
        assert Path(f"a{ending}").read_bytes() == Path(f"b{ending}").read_bytes()
    assert len(Path("a.jsonl").read_text().splitlines()) == 13


def test_a_dead_worker_loses_nothing(run: Run, tmp_path: Path, cluster: Cluster) -> None:
    place = tmp_path / "many"
    place.mkdir()
    for n in range(250):
        (place / f"{n:03}.txt").write_text(article(n), encoding="utf-8")
    command = [sys.executable, "-m", "tabloid_cli", "batch", str(place), "-o", "a.jsonl", "-q"]
    process = subprocess.Popen(
        [*command, "--scheduler", cluster.address],
        cwd=tmp_path,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        stderr=subprocess.PIPE,
    )
    output = tmp_path / "a.jsonl"
    while not (output.exists() and output.stat().st_size) and process.poll() is None:
        time.sleep(0.02)
    os.kill(cluster.workers()[0], signal.SIGKILL)
    _, err = process.communicate(timeout=300)
    assert (process.returncode, err) == (0, b"")
    assert run("batch", place, "-o", "b.jsonl", "-q", "-j", 1)[0] == 0
    assert output.read_bytes() == Path("b.jsonl").read_bytes()


def test_no_scheduler(run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(on_dask, "START", 1)
    code, _, err = run("batch", folder, "-o", "a.jsonl", "-q", "--scheduler", "tcp://127.0.0.1:9")
    assert code == 2
    assert err.startswith("tabloid: tcp://127.0.0.1:9: no Dask scheduler")
    assert err.count("\n") == 1
