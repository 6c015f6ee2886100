"""How well the sensational words tell celebrity press from other press, and at what cost.

    python benchmarks/tone.py [DATA] [--tables] [--evidence]

Reads DATA/articles/{tabloid,sober,trade} and DATA/headlines.jsonl (default
../shared/data) and prints

- the area under the ROC curve of each density over the articles, and of the headlines'
  density, for the half with odd numbers (looked at while the lexicon was written) and the
  half with even numbers (never looked at) apart;
- the same for pairs: each newspaper or trade article with the celebrity article about the
  same person that is nearest in length; and for those of them on quiet topics;
- the mean density of the narration in each press, and in the political news of
  DATA/polnear/dev, on which nothing was chosen;
- what share of a report's time the tone takes;
- with --tables, the strongest and the most doubtful entries with their counts.

With --evidence it writes tabloid_cli/tone/evidence.tsv, the counts that
``tabloid lexicon show`` gives. Nothing is learned here: the lexicon is written by hand.
"""

from __future__ import annotations

import json
import math
import re
import time
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from evaluation import PACKAGE, data_command_line
from press import article_paths, auc

from tabloid_cli.article import Article, Block
from tabloid_cli.pipeline import report_on
from tabloid_cli.prose import parse
from tabloid_cli.reading import read_file
from tabloid_cli.tone import default_lexicon, measure_sensation

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from tabloid_cli.report import Sensation

STRONGEST, DOUBTFUL = 50, 20
SUBJECTS = 2
"""The persons most named in an article, whom it is taken to be about."""
LONGER = 1.5
"""The longer article of a pair has at most so many times the other's words."""

NAME = re.compile(r"\b[A-Z][a-z]+(?: [A-Z][a-z]+)+\b")
DRAMA = re.compile(
    r"\b(?:split\w*|break-?ups?|divorc\w*|cheat\w*|affairs?|feud\w*|scandal\w*|custody|pregnan\w*"
    r"|arrest\w*|rehab|overdos\w*|died|dies|death|killed|abuse\w*|assault\w*|rape\w*|su(?:es|ed)"
    r"|lawsuits?|cancer|rumou?rs?|hospital\w*|robb\w*|drugs?)\b",
    re.IGNORECASE,
)
"""What makes a topic loud by itself; an article with at most `FEW` of them is on a quiet one."""
FEW = 2


class Case(NamedTuple):
    """An article, its tone, and whom it is about."""

    folder: str
    sensation: Sensation
    words: int
    subjects: frozenset[str]
    quiet: bool

    @property
    def tabloid(self) -> bool:
        """Whether it is of the celebrity press."""
        return self.folder == "tabloid"


def cases(data: Path) -> list[Case]:
    """Every article with its tone."""
    found = []
    for folder, path in article_paths(data):
        document = parse(read_file(path))
        body = " ".join(document.text[s.start : s.end] for s in document.sentences)
        names = Counter(NAME.findall(body)).most_common(SUBJECTS)
        subjects = frozenset(name for name, _ in names)
        quiet = len(DRAMA.findall(body)) <= FEW
        tone = measure_sensation(document)
        found.append(Case(folder, tone, document.words, subjects, quiet))
    return found


def headlines(data: Path, parity: int) -> tuple[list[float], list[float]]:
    """The densities of the clickbait and of the sober headlines whose number is odd or even."""
    found: tuple[list[float], list[float]] = ([], [])
    with (data / "headlines.jsonl").open(encoding="utf-8") as lines:
        for line in lines:
            record = json.loads(line)
            label, number = record["id"].split("-")
            if int(number) % 2 == parity:
                text = record["headline"]
                blocks = (Block(0, len(text), "headline"),)
                tone = measure_sensation(parse(Article("-", "text", text, blocks, text)))
                found[label != "clickbait"].append(tone.headline_density or 0.0)
    return found


def pairs(articles: list[Case]) -> list[tuple[Case, Case]]:
    """Celebrity and other article about the same person, near in length, each used once."""
    free = [a for a in articles if a.tabloid]
    found = []
    for other in articles:
        if other.tabloid or not other.words:
            continue
        same = [a for a in free if a.subjects & other.subjects]
        if same:
            nearest = min(same, key=lambda a: abs(math.log((a.words + 1) / (other.words + 1))))
            if max(nearest.words, other.words) <= LONGER * min(nearest.words, other.words):
                free.remove(nearest)
                found.append((nearest, other))
    return found


def won(matched: list[tuple[Case, Case]]) -> float:
    """The share of pairs whose celebrity article is the louder one; ties count half."""
    points = 0.0
    for tabloid, other in matched:
        ours, theirs = tabloid.sensation.density or 0.0, other.sensation.density or 0.0
        points += 1.0 if ours > theirs else 0.5 * (ours == theirs)
    return points / len(matched) if matched else float("nan")


def evidence(articles: list[Case]) -> dict[str, tuple[int, int]]:
    """By term, the celebrity articles and the others that hold it."""
    counts: dict[str, list[int]] = {}
    for article in articles:
        for term in {w.term for w in article.sensation.words}:
            counts.setdefault(term, [0, 0])[not article.tabloid] += 1
    return {term: (tabloid, others) for term, (tabloid, others) in sorted(counts.items())}


def strength(seen: tuple[int, int], sizes: tuple[int, int]) -> float:
    """How surely a term is one of the celebrity press: log odds ratio in standard errors."""
    a, b = seen[0] + 0.5, seen[1] + 0.5
    c, d = sizes[0] - seen[0] + 0.5, sizes[1] - seen[1] + 0.5
    return math.log(a * d / (b * c)) / math.sqrt(1 / a + 1 / b + 1 / c + 1 / d)


def print_tables(articles: list[Case]) -> None:
    """The strongest entries and the most doubtful ones."""
    seen = evidence(articles)
    tabloid = sum(a.tabloid for a in articles)
    sizes = (tabloid, len(articles) - tabloid)
    category = {e.term: e.category for e in default_lexicon().entries}
    ranked = sorted(seen, key=lambda term: (-strength(seen[term], sizes), term))
    loud = ranked[:STRONGEST]
    doubtful = [t for t in reversed(ranked) if seen[t][1] > 1][:DOUBTFUL]
    for title, terms in (("strongest", loud), ("most doubtful", doubtful)):
        print(f"\n{title}: articles of {sizes[0]} tabloid / of {sizes[1]} others")
        for term in terms:
            print(f"| {term} | {category[term]} | {seen[term][0]} | {seen[term][1]} |")


def narration(tones: Iterable[Sensation]) -> float:
    """The mean density of the narration."""
    figures = [t.narration_density for t in tones if t.narration_density is not None]
    return sum(figures) / len(figures)


def political(data: Path) -> list[Sensation]:
    """The tone of the political news articles of polnear/dev: a press that is neither."""
    texts = sorted((data / "polnear" / "dev" / "text").glob("*.txt"))
    return [measure_sensation(parse(read_file(path))) for path in texts]


def share_of_time(data: Path) -> float:
    """The tone's share of whole reports' time, over every eighth article."""
    articles = [read_file(path) for _, path in list(article_paths(data))[::8]]
    documents = [parse(article) for article in articles]
    for article in articles:
        report_on(article)
    start = time.process_time()
    for article in articles:
        report_on(article)
    whole = time.process_time() - start
    start = time.process_time()
    for document in documents:
        measure_sensation(document)
    return (time.process_time() - start) / whole


def main() -> None:
    """Measure and print."""
    parser = data_command_line(__doc__)
    parser.add_argument("--tables", action="store_true", help="print the entries' counts too")
    parser.add_argument("--evidence", action="store_true", help="write tone/evidence.tsv")
    options = parser.parse_args()
    articles = cases(options.data)
    for name in ("density", "narration_density", "quoted_density", "headline_density"):
        figures = [(a.tabloid, getattr(a.sensation, name) or 0.0) for a in articles]
        area = auc([f for t, f in figures if t], [f for t, f in figures if not t])
        print(f"{name:34} AUC {area:.3f}")
    for parity, half in ((1, "looked at"), (0, "not looked at")):
        print(f"headlines.jsonl, half {half:13} AUC {auc(*headlines(options.data, parity)):.3f}")
    means = [narration(a.sensation for a in articles if a.tabloid is t) for t in (True, False)]
    means.append(narration(political(options.data)))
    print(
        "sensational words per 100 of narration: celebrity press {:.1f}, other press {:.1f},"
        " political news {:.1f}".format(*means)
    )
    matched = pairs(articles)
    calm = [pair for pair in matched if pair[0].quiet and pair[1].quiet]
    print(f"pairs, same person and length      {won(matched):.3f} of {len(matched)}")
    print(f"pairs on quiet topics              {won(calm):.3f} of {len(calm)}")
    calm_articles = [a for a in articles if a.quiet]
    figures = [(a.tabloid, a.sensation.density or 0.0) for a in calm_articles]
    area = auc([f for t, f in figures if t], [f for t, f in figures if not t])
    print(f"density, quiet topics only         AUC {area:.3f} of {len(calm_articles)} articles")
    print(f"tone's share of a report's time    {share_of_time(options.data):.1%}")
    if options.tables:
        print_tables(articles)
    if options.evidence:
        rows = ["# term\tarticles of the celebrity press\tof newspapers and trade press"]
        rows += [f"{term}\t{a}\t{b}" for term, (a, b) in evidence(articles).items()]
        path = PACKAGE / "tone" / "evidence.tsv"
        path.write_text("\n".join(rows) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
