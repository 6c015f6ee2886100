"""Measure how well anonymous speakers are told apart: whether "the source" was heard before.

    python benchmarks/anonymous.py [FOLDER]

FOLDER (default ../shared/data/tabloid-gold) holds articles annotated as tabloid-gold is;
`readings.py OUT` writes such. Of every two attributions of an article that the reader
and the tool both give to somebody anonymous, it counts whether both hold them for one
speaker's or for two's, and by how many the number of anonymous speakers is off.
"""

from __future__ import annotations

from itertools import combinations
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from evaluation import DATA, command_line, scorer

from tabloid_cli import analyze, read

if TYPE_CHECKING:
    from types import ModuleType

ANONYMOUS = "anonymous"


class Counts(NamedTuple):
    """Of one article: pairs of attributions, those judged alike, speakers too many or few."""

    pairs: int
    alike: int
    off: int


class Figures(NamedTuple):
    """Share of the pairs judged alike (0..1), and the mean error of the number of speakers."""

    articles: int
    pairs: int
    alike: float
    off: float


def figures(folder: Path, data: Path) -> Figures:
    """The figures of a folder; the scorer lies beside `data`."""
    module = scorer(data)
    found = [c for path in sorted(folder.glob("*.json")) if (c := count(path, module)) is not None]
    pairs = sum(c.pairs for c in found)
    alike = sum(c.alike for c in found)
    off = sum(c.off for c in found)
    return Figures(len(found), pairs, alike / max(pairs, 1), off / max(len(found), 1))


def count(path: Path, module: ModuleType) -> Counts | None:
    """An article's counts; None where nobody anonymous speaks in either view."""
    _, gold, body, _ = module.read_gold(path)
    report = analyze(read(path.with_suffix(".txt"))).to_dict()
    found = [a for a in report["sourcing"]["attributions"] if module.in_body(a, body)]
    both = [
        (gold[g]["name"].lower(), found[p]["speaker"])
        for g, p in module.pairs(gold, found)
        if gold[g]["group"] == found[p]["group"] == ANONYMOUS
    ]
    told = {g["name"].lower() for g in gold if g["group"] == ANONYMOUS}
    heard = {a["speaker"] for a in found if a["group"] == ANONYMOUS}
    if not told and not heard:
        return None
    judged = [(one[0] == other[0]) == (one[1] == other[1]) for one, other in combinations(both, 2)]
    return Counts(len(judged), sum(judged), abs(len(told) - len(heard)))


def main() -> None:
    """Measure and print."""
    parser = command_line(__doc__)
    parser.add_argument("folder", nargs="?", type=Path, default=DATA / "tabloid-gold")
    result = figures(parser.parse_args().folder, DATA)
    print(f"articles with anonymous speakers      {result.articles:6}")
    print(f"pairs of attributions                 {result.pairs:6}")
    print(f"judged alike                          {result.alike:6.3f}")
    print(f"number of speakers, mean error        {result.off:6.3f}")


if __name__ == "__main__":
    main()
