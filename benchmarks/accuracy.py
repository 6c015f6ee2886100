"""The accuracy gate: the scorers' figures against floors.

    python benchmarks/accuracy.py [DATA] [--raise]

DATA (default ../shared/data) holds polnear, tabloid-gold, articles and headlines.jsonl,
and beside it lie the scorers (../tools). Prints one table; ends with 1 if a figure
falls below its floor, or above its ceiling, in benchmarks/floors.json. --raise moves
the floors up to what was reached; down they go by hand alone.

invented.py's sentences, which lie here, are measured besides.

Parts marked * were learned from or looked at, the others never were: see README.md here
for what tabloid-gold says when it is not learned from.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any

import anonymous
import invented
from evaluation import data_command_line

from tabloid_cli import analyze, read
from tabloid_cli.reading import article_from_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from tabloid_cli.article import Article

FLOORS = Path(__file__).with_name("floors.json")
SLACK = 0.002
"""How far below what was reached a raised floor stays."""


def main() -> int:
    """Measure, print, compare."""
    parser = data_command_line(__doc__)
    parser.add_argument("--raise", dest="lift", action="store_true")
    options = parser.parse_args()
    figures = dict(measure(options.data))
    floors: dict[str, dict[str, float]] = json.loads(FLOORS.read_text("utf-8"))
    broken = 0
    print(f"{'figure':58} {'reached':>8}  {'bound':>8}")
    for name, value in figures.items():
        bound = floors.get(name, {})
        verdict = ""
        if ("least" in bound and value < bound["least"]) or (
            "most" in bound and value > bound["most"]
        ):
            verdict = "  BROKEN"
            broken += 1
        sign = "".join(f"{'>=' if k == 'least' else '<='} {v:.3f}" for k, v in bound.items())
        print(f"{name:58} {value:8.3f}  {sign:>8}{verdict}")
        if options.lift and bound:
            lift(bound, value)
    missing = floors.keys() - figures.keys()
    for name in sorted(missing):
        print(f"{name:58} not measured")
    if options.lift:
        FLOORS.write_text(json.dumps(floors, indent=1) + "\n", "utf-8")
    return 1 if broken or missing else 0


def lift(bound: dict[str, float], value: float) -> None:
    """Raise a floor, or lower a ceiling, to what was reached."""
    if "least" in bound:
        bound["least"] = max(bound["least"], round(value - SLACK, 3))
    else:
        bound["most"] = min(bound["most"], round(value + SLACK, 3))


def measure(data: Path) -> Iterator[tuple[str, float]]:
    """Every figure by name."""
    yield from hard_sentences()
    tools = data.parent / "tools"
    with tempfile.TemporaryDirectory() as name:
        work = Path(name)
        yield from gold(data, tools, work)
        yield from polnear(data, tools, work)
        yield from tone(data, tools, work)


def hard_sentences() -> Iterator[tuple[str, float]]:
    """Hard sentences of our own, which nothing was learned from."""
    found = invented.figures(sum(invented.counts_by_file().values(), Counter()))
    yield "invented sentences: detection F1", found.f1
    yield "invented sentences: source overlap", found.source


def gold(data: Path, tools: Path, work: Path) -> Iterator[tuple[str, float]]:
    """tabloid-gold: learned from, so these figures say that nothing broke, not how good it is."""
    folder = data / "tabloid-gold"
    reports = write(work / "gold.jsonl", map(read, sorted(folder.glob("*.txt"))))
    result = run(tools / "score_gold.py", "--gold", folder, "--reports", reports)
    yield "tabloid-gold*: detection F1", result["detection"]["f1"]
    yield "tabloid-gold*: group F1", result["group"]["f1"]
    yield "tabloid-gold*: speaker accuracy", result["speaker_acc"]
    yield "tabloid-gold*: sourcing ratio MAE", result["ratio_mae"]
    yield "tabloid-gold*: share MAE", result["share_mae"]
    yield "tabloid-gold*: number of anonymous speakers, MAE", anonymous.figures(folder, data).off


def polnear(data: Path, tools: Path, work: Path) -> Iterator[tuple[str, float]]:
    """PolNeAR dev: reporting cues, indirect speech among them, and everything's precision."""
    folder = data / "polnear" / "dev"
    reports = write(work / "polnear.jsonl", map(read, sorted((folder / "text").glob("*.txt"))))
    result = run(
        tools / "score_polnear.py",
        *("--text", folder / "text", "--gold", folder / "attributions", "--pred", reports),
    )
    reporting = result["reporting"]
    yield "PolNeAR dev, reporting: detection F1", reporting["detection"]["f1"]
    yield "PolNeAR dev, reporting: source F1", reporting["source"]["f1"]
    yield "PolNeAR dev, reporting: exact source", reporting["src_exact"]
    yield "PolNeAR dev, reporting: content IoU", reporting["iou"]
    yield (
        "PolNeAR dev, reporting, indirect: detection F1",
        result["reporting-indirect"]["detection"]["f1"],
    )
    yield "PolNeAR dev, all: precision", result["all"]["detection"]["p"]


def tone(data: Path, tools: Path, work: Path) -> Iterator[tuple[str, float]]:
    """articles/ and headlines.jsonl: area under the ROC curve of the loudness figures."""
    articles = sorted((data / "articles").glob("*/*.txt"))
    result = run(
        tools / "score_tone.py", "--reports", write(work / "tone.jsonl", map(read, articles))
    )
    for figure in ("tabloid score", "sensational density, body", "anonymous + hearsay share"):
        yield f"articles*: {figure}, AUC", result[figure]
    unseen = (h for h in headlines(data) if int(h.name.rpartition("-")[2]) % 2 == 0)
    result = run(tools / "score_tone.py", "--reports", write(work / "headlines.jsonl", unseen))
    yield "headlines, half not looked at: density, AUC", result["sensational density, headline"]


def headlines(data: Path) -> Iterator[Article]:
    """Each headline as an article without a body."""
    for line in (data / "headlines.jsonl").open(encoding="utf-8"):
        record = json.loads(line)
        yield article_from_text(
            "", headline=record["headline"], name=f"headlines.jsonl#{record['id']}"
        )


def write(path: Path, articles: Iterable[Article]) -> Path:
    """Reports with their text, one a line."""
    with path.open("w", encoding="utf-8") as handle:
        for article in articles:
            report = analyze(article).to_dict(include_text=True)
            handle.write(json.dumps(report, ensure_ascii=False) + "\n")
    return path


def run(scorer: Path, *arguments: str | Path) -> dict[str, Any]:
    """What a scorer prints as JSON."""
    done = subprocess.run(
        [sys.executable, str(scorer), *map(str, arguments), "--json"],
        check=True, capture_output=True, text=True, encoding="utf-8",
    )  # fmt: skip
    result: dict[str, Any] = json.loads(done.stdout)
    return result


if __name__ == "__main__":
    sys.exit(main())
