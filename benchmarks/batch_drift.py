"""Whether an article costs a worker of a batch more after thousands of others. Linux only.

    python benchmarks/batch_drift.py CORPUS [--old 25000] [--young 2500] [--probe 1600]

CORPUS comes from benchmarks/make_corpus.py. Two runs of different length are measured at different
times, in which a shared machine is not equally fast. Here a worker that has scored `--old` articles
and one that has scored `--young` score the same further articles, in turn, 16 at a time.
"""

from __future__ import annotations

import multiprocessing
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

from batch import peak_memory
from evaluation import command_line

from tabloid_cli.batch.engines.processes import READY, work
from tabloid_cli.batch.items import FileJob
from tabloid_cli.batch.scoring import Settings
from tabloid_cli.batch.session import CHUNK

if TYPE_CHECKING:
    from collections.abc import Sequence


class Worker:
    """A worker process as a batch starts it."""

    def __init__(self) -> None:
        context = multiprocessing.get_context("spawn")
        self._connection, theirs = context.Pipe()
        process = context.Process(target=work, args=(theirs, Settings()), daemon=True)
        process.start()
        theirs.close()
        self._pid = process.pid
        if self._connection.recv() != READY:
            raise SystemExit("the worker does not start")

    def score(self, files: Sequence[str]) -> float:
        """Score the files; seconds of processor time an article."""
        before = self._seconds()
        for at in range(0, len(files), CHUNK):
            chunk = files[at : at + CHUNK]
            self._connection.send([FileJob(name, name) for name in chunk])
            for _ in chunk:
                self._connection.recv()
        return (self._seconds() - before) / len(files)

    def _seconds(self) -> float:
        return int(Path(f"/proc/{self._pid}/schedstat").read_text().split()[0]) / 1e9

    @property
    def peak(self) -> float:
        """Peak memory in MB."""
        return peak_memory(self._pid)


def main() -> None:
    """Measure and print."""
    parser = command_line(__doc__)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--old", type=int, default=25_000)
    parser.add_argument("--young", type=int, default=2_500)
    parser.add_argument("--probe", type=int, default=1_600)
    arguments = parser.parse_args()
    files = sorted(str(path) for path in arguments.corpus.rglob("*.txt"))
    old, young = Worker(), Worker()
    for worker, count in ((old, arguments.old), (young, arguments.young)):
        cost = worker.score(files[:count])
        print(f"{count} articles: {1000 * cost:.2f} ms each, peak {worker.peak:.1f} MB", flush=True)
    probe = files[arguments.old : arguments.old + arguments.probe]
    costs = []
    for number, at in enumerate(range(0, len(probe), CHUNK)):
        chunk = probe[at : at + CHUNK]
        if number % 2:
            costs.append((old.score(chunk), young.score(chunk)))
        else:
            costs.append((young.score(chunk), old.score(chunk))[::-1])
    ratio = sum(of_old for of_old, _ in costs) / sum(of_young for _, of_young in costs)
    print(f"the same {len(probe)} articles after {arguments.old} and {arguments.young} others:")
    print(f"  {ratio:.3f} x in all, {median(a / b for a, b in costs):.3f} x in the median chunk")
    print(f"  peaks {old.peak:.1f} MB and {young.peak:.1f} MB: {old.peak / young.peak:.3f} x")


if __name__ == "__main__":
    main()
