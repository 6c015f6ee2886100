"""How fast tabloid is, as ratios to the libraries it stands on, measured in one run.

    python benchmarks/speed.py [DATA]

1. a cold `tabloid score FILE`, of the slowest of fifteen files, against importing click,
   rich, nltk and textstat;
2. a cold `tabloid --help` against importing click;
3. whole reports, text to dict, against textstat's own nine figures of the same texts.

NLTK imports numpy, scipy and scikit-learn where they happen to be installed, in a second
or more; they are hidden from both sides, as a plain installation does not have them.

The two sides of a ratio take turns, so that whatever else the machine does hits both,
and the medians are compared. Every eighth article of DATA/articles is measured
(default ../shared/data; where there is no such folder, the texts in samples/). Exits
with 1 if a ratio is above its bound.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any, NamedTuple

import textstat
from evaluation import DATA, ROOT, command_line

from tabloid_cli import analyze, read
from tabloid_cli.pipeline import report_on
from tabloid_cli.prose import parse
from tabloid_cli.readability import measure_readability
from tabloid_cli.readability.packages import package_text
from tabloid_cli.reading import article_from_text
from tabloid_cli.sourcing import measure_sourcing
from tabloid_cli.tone import measure_sensation

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

EVERY = 8
STARTS = 15
"""Cold starts of each command."""
ROUNDS = 5
"""Times that every text is measured."""
TYPICAL = 490
"""Words of a typical article, for which the stages' times are given."""

IMPORTS = "import click, rich, nltk, textstat"
EXTRAS = ("numpy", "scipy", "sklearn", "pandas", "matplotlib")

TEXTSTAT_FIGURES = (
    "flesch_reading_ease", "flesch_kincaid_grade", "gunning_fog", "smog_index",
    "dale_chall_readability_score", "automated_readability_index", "coleman_liau_index",
    "text_standard", "reading_time",
)  # fmt: skip


class Ratio(NamedTuple):
    """Two medians, in milliseconds, and how often the second may go into the first."""

    ours: str
    theirs: str
    ours_ms: float
    theirs_ms: float
    bound: float

    @property
    def value(self) -> float:
        """The ratio."""
        return self.ours_ms / self.theirs_ms

    @property
    def kept(self) -> bool:
        """Whether it is within its bound."""
        return self.value <= self.bound


def main() -> int:
    """Measure, print, and return the exit code."""
    parser = command_line(__doc__)
    parser.add_argument("data", nargs="?", type=Path, help="the folder that holds articles/")
    data = parser.parse_args().data
    if data is not None and not (data / "articles").is_dir():
        parser.error(f"{data} has no folder articles")
    paths = article_paths(data or DATA)
    texts = [read(path).text for path in paths]
    words = sum(len(text.split()) for text in texts) // len(texts)
    print(f"{len(texts)} texts of {words} words on average\n")
    with TemporaryDirectory() as folder:
        plain = without_extras(Path(folder))
        ratios = [cold_score(paths, plain), cold_help(plain), warm_reports(texts)]
    print_ratios(ratios)
    print()
    print_stages(texts)
    return 0 if all(ratio.kept for ratio in ratios) else 1


def article_paths(data: Path) -> list[Path]:
    """The texts to measure."""
    articles = sorted(data.glob("articles/*/*.txt"))[::EVERY]
    return articles or sorted((ROOT / "samples").glob("*.txt"))


def without_extras(folder: Path) -> dict[str, str]:
    """An environment in which importing one of `EXTRAS` fails as if it were not installed."""
    for name in EXTRAS:
        (folder / f"{name}.py").write_text("raise ImportError\n", encoding="ascii")
    search = (str(folder), str(ROOT), os.environ.get("PYTHONPATH", ""))
    kept = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    return {**kept, "PYTHONPATH": os.pathsep.join(filter(None, search))}


def cold_score(paths: Sequence[Path], environment: dict[str, str]) -> Ratio:
    """Whole runs of the command on the slowest of some files.

    Not every article needs every library: the slowest tells what is promised of all.
    """

    def score(path: Path) -> float:
        return timed(lambda: run(environment, "-m", "tabloid_cli", "score", str(path)))

    slowest = max(paths[:STARTS], key=score)
    ours, theirs = take_turns(lambda: score(slowest), lambda: run(environment, "-c", IMPORTS))
    return Ratio("tabloid score FILE", IMPORTS, ours, theirs, 1.5)


def cold_help(environment: dict[str, str]) -> Ratio:
    """Runs of the command that only explain it."""
    ours, theirs = take_turns(
        lambda: run(environment, "-m", "tabloid_cli", "--help"),
        lambda: run(environment, "-c", "import click"),
    )
    return Ratio("tabloid --help", "import click", ours, theirs, 2.0)


def warm_reports(texts: Sequence[str]) -> Ratio:
    """Reports of all texts, in one process.

    textstat gets a dictionary that is loaded already, and each round texts that
    differ from the last round's by a space at the end, for it remembers results by
    whole texts. tabloid gets the same strings.
    """
    preload_textstat()
    figures = [getattr(textstat, name) for name in TEXTSTAT_FIGURES]
    ours, theirs = [], []
    for rounds in range(ROUNDS + 1):
        mine = yours = 0.0
        for text in texts:
            fresh = text + " " * rounds
            mine += timed(lambda: analyze(fresh).to_dict())  # noqa: B023
            yours += timed(lambda: [figure(fresh) for figure in figures])  # noqa: B023
        if rounds:  # the first round reads each side's word lists
            ours.append(mine / len(texts))
            theirs.append(yours / len(texts))
    return Ratio(
        "a report, text to dict", "textstat's nine figures", median(ours), median(theirs), 2.5
    )


def preload_textstat() -> None:
    """Give textstat its CMUdict, which it would otherwise fetch: the same table, as a dict."""
    dictionary = {
        prefix + rest: [["AH0"] * int(syllables)] for prefix, rest, syllables in table_entries()
    }
    for name, module in list(sys.modules.items()):
        if name.startswith("textstat.") and callable(getattr(module, "get_cmudict", None)):
            vars(module)["get_cmudict"] = lambda _lang: dictionary


def table_entries() -> Iterable[tuple[str, str, str]]:
    """The syllable table's words: beginning, rest, syllables."""
    for line in package_text("tabloid_cli", "readability", "syllables.txt").splitlines():
        prefix, *words = line.split(" ")
        for word in filter(None, words):
            rest, _, syllables = word.partition("=")
            yield prefix, rest, syllables


def take_turns(one: Callable[[], object], other: Callable[[], object]) -> tuple[float, float]:
    """Median times of two things done in turn; the first turn fills the disk's cache."""
    pairs = [(timed(one), timed(other)) for _ in range(STARTS + 1)][1:]
    return median(pair[0] for pair in pairs), median(pair[1] for pair in pairs)


def timed(work: Callable[[], object]) -> float:
    """Milliseconds that something takes."""
    begun = time.perf_counter()
    work()
    return 1000 * (time.perf_counter() - begun)


def run(environment: dict[str, str], *arguments: str) -> None:
    """Run Python; an error ends the benchmark."""
    subprocess.run(
        [sys.executable, *arguments], env=environment, stdout=subprocess.DEVNULL, check=True
    )


def print_ratios(ratios: Sequence[Ratio]) -> None:
    """A line for each ratio, with its bound."""
    print(f"{'':<24}{'ms':>8}   {'against':<36}{'ms':>8}{'ratio':>8}{'bound':>7}")
    for r in ratios:
        verdict = "" if r.kept else "  BROKEN"
        print(
            f"{r.ours:<24}{r.ours_ms:>8.2f}   {r.theirs:<36}{r.theirs_ms:>8.2f}"
            f"{r.value:>8.2f}{r.bound:>7.1f}{verdict}"
        )


def print_stages(texts: Sequence[str]) -> None:
    """How long each stage takes of a typical article, warm; medians over rounds."""
    stages = [stage_times(texts) for _ in range(ROUNDS)]
    per_article = TYPICAL / sum(len(text.split()) for text in texts)
    print(f"{'stage':<14}ms per {TYPICAL} words")
    for name in stages[0]:
        print(f"{name:<14}{median(times[name] for times in stages) * per_article:>6.2f}")


def stage_times(texts: Sequence[str]) -> dict[str, float]:
    """Milliseconds of each stage, summed over the texts."""
    articles: list[Any] = []
    documents: list[Any] = []
    reports: list[Any] = []
    return {
        "reading": timed(lambda: articles.extend(map(article_from_text, texts))),
        "prose": timed(lambda: documents.extend(map(parse, articles))),
        "sourcing": timed(lambda: list(map(measure_sourcing, documents))),
        "tone": timed(lambda: list(map(measure_sensation, documents))),
        "readability": timed(lambda: list(map(measure_readability, documents))),
        "whole report": timed(lambda: reports.extend(map(report_on, articles))),
        "to_dict": timed(lambda: [report.to_dict() for report in reports]),
    }


if __name__ == "__main__":
    sys.exit(main())
