"""How well sourcing does on articles that it has not learned from.

    python benchmarks/left_out.py [DATA] [--work FOLDER]

Three times a copy of the program learns its weights anew: without one half of tabloid-gold
and of the readings, without the other half, and without all of tabloid-gold. Each copy then
reads what it did not learn from, and the scorer says how well. Prints a line for each group
of articles that README.md here tells of: of some every error was read while the rules were
written, of others only the figures were seen.

Needs what the training needs (numpy, scipy, scikit-learn), DATA (default ../shared/data) and
the scorers beside it; takes a quarter of an hour. With --work the copies and what they learned
are kept in FOLDER, and what is there already is not learned again: rules can then be
compared in half a minute, by the same weights.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from accuracy import run
from evaluation import ROOT, data_command_line
from readings import PARITY, read_readings

if TYPE_CHECKING:
    from collections.abc import Iterable

WEIGHTS = ("finding/model.json", "identifying/antecedents.json")
"""What is learned, in tabloid_cli/sourcing."""
TRAININGS = ("train_sourcing.py", "train_antecedents.py")
"""In this order: the second reads what the first has found."""
READ = "159d"
"""Ends of the hashes of those readings of the odd half whose errors were read."""


class Group(NamedTuple):
    """Articles that are scored together, each with the copy that did not learn from it."""

    name: str
    articles: list[tuple[Path, str]]


def main() -> None:
    """Learn, measure and print."""
    parser = data_command_line(__doc__)
    parser.add_argument("--work", type=Path, metavar="FOLDER")
    options = parser.parse_args()
    data = options.data.resolve()
    with tempfile.TemporaryDirectory() as name:
        work = (options.work or Path(name)).resolve()
        for left_out in (*PARITY, "gold"):
            copy_program(work / left_out)
            learn(work / left_out, data, left_out)
        print(f"{'':34}      P      R     F1  group  speaker  ratio  shares")
        for group in groups(data, work / "articles"):
            print_figures(group.name, score(group, work, data))


def copy_program(folder: Path) -> None:
    """Copy the program there as it is now, but leave the weights that lie there."""
    for part in ("tabloid_cli", "benchmarks"):
        shutil.copytree(
            ROOT / part,
            folder / part,
            ignore=lambda at, names: [n for n in names if is_kept(folder, Path(at) / n)],
            dirs_exist_ok=True,
        )


def is_kept(folder: Path, path: Path) -> bool:
    """Whether a file is no part of the copy: a cache, or weights that were learned there."""
    inner = path.relative_to(ROOT)
    learned = inner.as_posix().removeprefix("tabloid_cli/sourcing/") in WEIGHTS
    return path.name == "__pycache__" or (learned and (folder / "learned").exists())


def learn(folder: Path, data: Path, left_out: str) -> None:
    """Train the copy without what it is to be measured on."""
    done = folder / "learned"
    if done.exists():
        return
    for training in TRAININGS:
        in_copy(folder, f"benchmarks/{training}", str(data), "--leave-out", left_out)
    done.touch()


def in_copy(folder: Path, *arguments: str) -> None:
    """Run Python with the copy's program; what goes wrong ends this one too."""
    subprocess.run(
        [sys.executable, *arguments],
        check=True,
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(folder)},
        stdout=subprocess.DEVNULL,
    )


def groups(data: Path, folder: Path) -> Iterable[Group]:
    """The groups; the readings are written to `folder` as tabloid-gold has its articles."""
    gold = sorted((data / "tabloid-gold").glob("*.json"))
    yield Group("tabloid-gold, by halves", [(p, PARITY[i % 2]) for i, p in enumerate(gold)])
    yield Group("tabloid-gold, by readings alone", [(path, "gold") for path in gold])
    even, read, unread = (
        Group(f"readings, {name}", []) for name in ("even half", "odd, read", "odd, never read")
    )
    folder.mkdir(parents=True, exist_ok=True)
    for reading in read_readings(data):
        group = (read if reading.digest[-1] in READ else unread) if reading.parity else even
        group.articles.append((reading.write(folder), PARITY[reading.parity]))
    yield from (even, read, unread)


def score(group: Group, work: Path, data: Path) -> dict[str, Any]:
    """What the scorer says of a group, each article read by the copy that did not see it."""
    with tempfile.TemporaryDirectory() as name:
        gold, reports = Path(name, "gold"), Path(name, "reports.jsonl")
        gold.mkdir()
        for path, _ in group.articles:
            for ending in (".txt", ".json"):
                shutil.copy(path.with_suffix(ending), gold)
        with reports.open("ab") as all_reports:
            for copy in (*PARITY, "gold"):
                texts = [str(path.with_suffix(".txt")) for path, by in group.articles if by == copy]
                if texts:
                    part = Path(name, f"{copy}.jsonl")
                    in_copy(
                        work / copy, "-m", "tabloid_cli", "score", *texts,
                        "--include-text", "-o", str(part),
                    )  # fmt: skip
                    all_reports.write(part.read_bytes())
        return run(data.parent / "tools" / "score_gold.py", "--gold", gold, "--reports", reports)


def print_figures(name: str, found: dict[str, Any]) -> None:
    """One group's line."""
    p, r, f1 = (found["detection"][figure] for figure in ("p", "r", "f1"))
    print(
        f"{name:34}  {p:5.3f}  {r:5.3f}  {f1:5.3f}  {found['group']['f1']:5.3f}"
        f"    {found['speaker_acc']:5.3f}  {found['ratio_mae']:5.3f}   {found['share_mae']:5.3f}",
        flush=True,
    )


if __name__ == "__main__":
    main()
