"""What a batch costs: against plain analyze, by processes, by size, by resuming, by Dask.

    python benchmarks/batch.py CORPUS [--articles 5000] [--whole] [--dask]

CORPUS comes from benchmarks/make_corpus.py. Seconds of processor time are less disturbed by
what else a machine does than seconds of the clock: ratios are given of both. ``--whole``
measures the whole corpus between two runs of the first ``--articles`` of it, ``--dask`` a Dask
cluster of two processes. Memory is the most that Linux saw of a process (VmHWM).
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path
from typing import NamedTuple

from evaluation import command_line

LOOK = 0.2
FEW = 64
"""Articles of the run whose cost is taken for that of starting: four chunks, so that both
workers start, with nothing remembered of any word."""
PLAIN = """
import sys
from tabloid_cli import analyze, read
for path in open(sys.argv[1]).read().splitlines():
    analyze(read(path)).to_dict()
"""


class Cost(NamedTuple):
    """What a command took."""

    wall: float
    cpu: float
    parent: float
    """Peak memory in MB of the process, and of the largest one it started."""
    worker: float


def measured(command: list[str], cwd: Path) -> Cost:
    """Run a command to its end."""
    before, begin = os.times(), time.perf_counter()
    process = subprocess.Popen(command, cwd=cwd, stdout=subprocess.DEVNULL)
    peaks: dict[int, float] = {}
    over = threading.Event()
    watcher = threading.Thread(target=_watch, args=(process.pid, peaks, over))
    watcher.start()
    process.wait()
    wall = time.perf_counter() - begin
    over.set()
    watcher.join()
    after = os.times()
    if process.returncode:
        sys.exit(f"exit code {process.returncode}: {' '.join(command)}")
    cpu = after.children_user + after.children_system
    cpu -= before.children_user + before.children_system
    others = [peak for pid, peak in peaks.items() if pid != process.pid]
    return Cost(wall, cpu, peaks.get(process.pid, 0), max(others, default=0))


def _watch(pid: int, peaks: dict[int, float], over: threading.Event) -> None:
    while not over.wait(LOOK):
        for one in (pid, *_descendants(pid)):
            try:
                peak = peak_memory(one)
            except (OSError, IndexError, ValueError):
                continue
            peaks[one] = max(peak, peaks.get(one, 0))


def peak_memory(pid: int | None) -> float:
    """The most memory that a running process has had, in MB."""
    status = Path(f"/proc/{pid}/status").read_text()
    return int(status.partition("VmHWM:")[2].split()[0]) / 1024


def _descendants(pid: int) -> list[int]:
    try:
        children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    except OSError:
        return []
    found = [int(child) for child in children]
    return found + [grandchild for child in found for grandchild in _descendants(child)]


def line(name: str, cost: Cost, articles: int) -> None:
    """Print what was measured."""
    print(
        f"{name:34} {cost.wall:8.1f} s {articles / cost.wall:8.1f}/s"
        f" {1000 * cost.cpu / articles:7.2f} ms cpu {cost.parent:6.0f} MB {cost.worker:6.0f} MB",
        flush=True,
    )


def main() -> None:
    """Measure and print."""
    parser = command_line(__doc__)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--articles", type=int, default=5_000)
    parser.add_argument("--whole", action="store_true")
    parser.add_argument("--only-whole", action="store_true")
    parser.add_argument("--dask", action="store_true")
    arguments = parser.parse_args()
    corpus = arguments.corpus.resolve()
    files = sorted(str(path) for path in corpus.rglob("*.txt"))
    folder = Path(tempfile.mkdtemp(prefix="tabloid-batch-"))
    try:
        part = beginning(corpus, files[: arguments.articles], folder / "part")
        count = min(arguments.articles, len(files))
        if not arguments.only_whole:
            compare(part, count, folder, dask=arguments.dask)
        if arguments.whole or arguments.only_whole:
            few = beginning(corpus, files[:FEW], folder / "few")
            whole([(few, FEW), (part, count), (corpus, len(files))], folder)
    finally:
        shutil.rmtree(folder)


def beginning(corpus: Path, files: list[str], part: Path) -> Path:
    """A folder with the first files of the corpus."""
    for path in files:
        link = part / Path(path).relative_to(corpus)
        link.parent.mkdir(parents=True, exist_ok=True)
        os.link(path, link) if _same_disk(path, part) else shutil.copy(path, link)
    return part


def _same_disk(path: str, folder: Path) -> bool:
    return Path(path).stat().st_dev == folder.stat().st_dev


def batch(source: Path, output: str, *more: str) -> list[str]:
    """The command line of a batch."""
    return [
        sys.executable, "-m", "tabloid_cli", "batch", str(source), "-o", output, "-q", *more
    ]  # fmt: skip


def compare(part: Path, articles: int, folder: Path, *, dask: bool) -> None:
    """One core against plain analyze, two against one, Dask against two."""
    names = folder / "names"
    names.write_text("\n".join(sorted(str(p) for p in part.rglob("*.txt"))))
    print(f"{articles} articles; clock, rate, processor time an article, peak of parent and worker")
    plain = measured([sys.executable, "-c", PLAIN, str(names)], folder)
    line("analyze(read(path)) in a loop", plain, articles)
    one = measured(batch(part, "one.jsonl", "-j", "1"), folder)
    line("batch --jobs 1", one, articles)
    two = measured(batch(part, "two.jsonl", "-j", "2"), folder)
    line("batch --jobs 2", two, articles)
    again = measured(batch(part, "two.jsonl", "-j", "2"), folder)
    line("the same again: nothing to do", again, articles)
    print(f"overhead of batch on one core: {100 * (one.cpu / plain.cpu - 1):.1f} % processor time,")
    print(f"  {100 * (one.wall / plain.wall - 1):.1f} % by the clock")
    print(f"two processes against one: {one.wall / two.wall:.2f} x by the clock")
    print(f"resuming a finished run: {100 * again.wall / two.wall:.1f} % of it")
    same = (folder / "one.jsonl").read_bytes() == (folder / "two.jsonl").read_bytes()
    print(f"the same bytes: {same}")
    if dask:
        cluster = measured(batch(part, "dask.jsonl", "--scheduler", "local"), folder)
        line("batch --scheduler local", cluster, articles)
        print(f"Dask against processes: {cluster.wall / two.wall:.2f} x by the clock, ", end="")
        print(f"{cluster.cpu / two.cpu:.2f} x processor time")


def whole(corpora: list[tuple[Path, int]], folder: Path) -> None:
    """Few articles, a part of the corpus, all of it, all once more, and the part once more."""
    (few, _), (part, some), (corpus, articles) = corpora
    start = measured(batch(few, "few.jsonl", "-j", "2"), folder)
    line(f"batch --jobs 2, {FEW} articles", start, FEW)
    before = measured(batch(part, "before.jsonl", "-j", "2"), folder)
    line(f"batch --jobs 2, {some} articles", before, some)
    first = measured(batch(corpus, "all.jsonl", "-j", "2"), folder)
    line(f"batch --jobs 2, {articles} articles", first, articles)
    again = measured(batch(corpus, "all.jsonl", "-j", "2"), folder)
    line("the same again: nothing to do", again, articles)
    # A machine is not as fast at one time as at another: the part is measured on either side.
    after = measured(batch(part, "after.jsonl", "-j", "2"), folder)
    line(f"batch --jobs 2, {some} articles", after, some)
    print(f"resuming a finished run: {100 * again.wall / first.wall:.2f} % of it by the clock,")
    print(f"  {100 * again.cpu / first.cpu:.2f} % of its processor time")
    print(
        f"memory: parent {2 * first.parent / (before.parent + after.parent):.3f} x, workers ",
        end="",
    )
    print(f"{2 * first.worker / (before.worker + after.worker):.3f} x that of {some} articles")
    small, large = (before.cpu + after.cpu) / 2 / some, first.cpu / articles
    print(f"processor time an article: {1000 * large:.2f} ms of {articles}, ", end="")
    print(f"{1000 * small:.2f} ms of {some}: {large / small:.3f} x")
    small = (small * some - start.cpu) / (some - FEW)
    large = (first.cpu - start.cpu) / (articles - FEW)
    print(f"  without the first {FEW}: {1000 * large:.2f} ms, {1000 * small:.2f} ms: ", end="")
    print(f"{large / small:.3f} x")
    for name in ("all.jsonl", "all.jsonl.state"):
        print(f"{name}: {(folder / name).stat().st_size / articles / 1000:.2f} kB an article")


if __name__ == "__main__":
    main()
