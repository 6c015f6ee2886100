"""Learn the tabloid score's coefficients and compute the reference figures.

    python benchmarks/learn_score.py [DATA] [--check | --keep]

Reads DATA/articles/{tabloid,sober,trade} (default ../shared/data), reports on every
article, and writes tabloid_cli/score.json and tabloid_cli/reference.json; with --check
nothing is written, only the figures are printed; with --keep the coefficients stay as
they are, and the reference figures are computed with them.

- `half` of a measure lies halfway between the medians of the two presses, rounded: an
  article right between them gets half the points; `start` is given below.
- The weights are those of a logistic regression on the measures' points, both presses
  counting the same, none below 0, brought to a sum of 100 in steps of 5. A measure that
  adds nothing gets no weight and leaves the score.
- The area under the ROC curve is printed for each measure, for the score as learned from
  all articles, and with every outlet judged by coefficients learned from the others.
"""

from __future__ import annotations

import json
import math
from dataclasses import replace
from statistics import median
from typing import TYPE_CHECKING, NamedTuple

from evaluation import PACKAGE, data_command_line
from press import FOLDERS, article_paths, auc

from tabloid_cli.pipeline import report_on
from tabloid_cli.reading import read_file
from tabloid_cli.reference import CLASSES, measures
from tabloid_cli.score import Term, coefficients, score_measures, tabloid_score

if TYPE_CHECKING:
    from pathlib import Path

    from tabloid_cli.report import Report

SHORT = 100
"""Words below which a text's score is pulled to the middle, as its warning says."""


class Candidate(NamedTuple):
    """A measure that may enter the score."""

    name: str
    start: float
    step: float
    """What its `half` is rounded to: round figures are easier to explain, and steadier."""


CANDIDATES = {
    "narration_density": Candidate("sensational words, narration", 0.0, 0.5),
    "unnamed_share": Candidate("anonymous and hearsay sources", 0.0, 0.05),
    "first_name_terms": Candidate("on first-name terms", 0.0, 0.1),
    "headline_density": Candidate("sensational words, headline", 0.0, 1.0),
    "flesch_reading_ease": Candidate("reading ease", 30.0, 5.0),
    "few_named_speakers": Candidate("few named speakers", 0.0, 0.1),
    "unsourced_share": Candidate("unsourced sentences", 0.0, 0.1),
}
"""By measure. Reading ease starts at 30, below which a text is "very difficult"."""

WEIGHT_STEP = 5
"""What weights are rounded to."""

ROUNDS = 25
RIDGE = 1.0


class Sample(NamedTuple):
    """An article's measures and where it is from."""

    report: Report
    folder: str
    outlet: str
    values: dict[str, float]

    @property
    def tabloid(self) -> bool:
        """Whether it is of the celebrity press."""
        return self.folder == "tabloid"


def samples(data: Path) -> list[Sample]:
    """A report on every article."""
    found = []
    for folder, path in article_paths(data):
        report = report_on(read_file(path))
        values = score_measures(
            report.sourcing, report.sensation, report.familiarity, report.readability
        )
        found.append(Sample(report, folder, path.name.split("__")[0], values))
    return found


def learn(articles: list[Sample]) -> list[Term]:
    """The score's terms, heaviest first."""
    terms = []
    for measure, (name, start, step) in CANDIDATES.items():
        middle = [
            median(a.values[measure] for a in articles if a.tabloid is press)
            for press in (True, False)
        ]
        half = round((sum(middle) / 2 - start) / step) * step
        terms.append(Term(name, measure, 1.0, start, round(max(half, step), 4)))
    while True:
        rows = [[t.points(a.values[t.measure]) for t in terms] for a in articles]
        weights = regression(rows, [a.tabloid for a in articles])
        worst = min(range(len(terms)), key=weights.__getitem__)
        if weights[worst] > 0:
            break
        del terms[worst]
    total = sum(weights)
    shares = [WEIGHT_STEP * round(100 * w / total / WEIGHT_STEP) for w in weights]
    shares[shares.index(max(shares))] += 100 - sum(shares)
    fitted = [t._replace(weight=float(w)) for t, w in zip(terms, shares, strict=True) if w]
    return sorted(fitted, key=lambda t: -t.weight)


def regression(rows: list[list[float]], truth: list[bool]) -> list[float]:
    """The weights of a ridge logistic regression, by Newton's method.

    Both presses count the same, however many articles there are of each.
    """
    size = len(rows[0]) + 1
    beta = [0.0] * size
    half = len(truth) / 2
    importance = {True: half / sum(truth), False: half / (len(truth) - sum(truth))}
    for _ in range(ROUNDS):
        gradient = [-RIDGE * b for b in beta[:-1]] + [0.0]
        hessian = [
            [RIDGE if i == j and i < size - 1 else 0.0 for j in range(size)] for i in range(size)
        ]
        for row, positive in zip(rows, truth, strict=True):
            x = [*row, 1.0]
            p = 1 / (1 + math.exp(-sum(map(float.__mul__, beta, x))))
            weight = importance[positive]
            error, curve = weight * (positive - p), weight * p * (1 - p)
            for i in range(size):
                gradient[i] += error * x[i]
                for j in range(size):
                    hessian[i][j] += curve * x[i] * x[j]
        step = solve(hessian, gradient)
        beta = [b + s for b, s in zip(beta, step, strict=True)]
        if max(map(abs, step)) < 1e-9:
            break
    return beta[:-1]


def solve(matrix: list[list[float]], vector: list[float]) -> list[float]:
    """The solution of a small system of linear equations, by Gauss's elimination."""
    size = len(vector)
    rows = [[*row, value] for row, value in zip(matrix, vector, strict=True)]
    for i in range(size):
        pivot = max(range(i, size), key=lambda r: abs(rows[r][i]))
        rows[i], rows[pivot] = rows[pivot], rows[i]
        for r in range(size):
            if r != i:
                factor = rows[r][i] / rows[i][i]
                rows[r] = [a - factor * b for a, b in zip(rows[r], rows[i], strict=True)]
    return [rows[i][size] / rows[i][i] for i in range(size)]


def scored(terms: list[Term], article: Sample) -> float:
    """The score of an article, its shortness aside."""
    return sum(t.points(article.values[t.measure]) for t in terms)


def split(articles: list[Sample], figures: list[float]) -> tuple[list[float], list[float]]:
    """The figures of the celebrity press, and those of the others."""
    pairs = list(zip(articles, figures, strict=True))
    return [f for a, f in pairs if a.tabloid], [f for a, f in pairs if not a.tabloid]


def held_out(articles: list[Sample]) -> list[float]:
    """Every article's score by what was learned without its outlet."""
    terms = {
        outlet: learn([a for a in articles if a.outlet != outlet])
        for outlet in {a.outlet for a in articles}
    }
    return [scored(terms[a.outlet], a) for a in articles]


def quantiles(figures: list[float]) -> list[float]:
    """The figures at 0, 1, ... 100 %, interpolated."""
    figures = sorted(figures)
    found = []
    for percent in range(101):
        at = percent * (len(figures) - 1) / 100
        low = int(at)
        high = min(low + 1, len(figures) - 1)
        found.append(round(figures[low] + (at - low) * (figures[high] - figures[low]), 3))
    return found


def reference(articles: list[Sample]) -> dict[str, object]:
    """What reference.json holds."""
    by_measure: dict[str, dict[str, list[float]]] = {}
    for article in articles:
        for measure, value in measures(article.report).items():
            classes = by_measure.setdefault(measure, {name: [] for name in CLASSES})
            if value is not None:
                classes[FOLDERS[article.folder]].append(value)
    return {
        "articles": {
            name: sum(a.folder == folder for a in articles) for folder, name in FOLDERS.items()
        },
        "quantiles": {
            measure: {name: quantiles(figures) for name, figures in classes.items()}
            for measure, classes in by_measure.items()
        },
    }


def rescored(article: Sample) -> Sample:
    """The article with the score that the coefficients just written give it."""
    old = article.report
    score = tabloid_score(
        old.sourcing, old.sensation, old.familiarity, old.readability, words=old.article.words
    )
    return article._replace(report=replace(old, score=score))


def main() -> None:
    """Learn, print, and write."""
    parser = data_command_line(__doc__)
    wish = parser.add_mutually_exclusive_group()
    wish.add_argument("--check", action="store_true", help="print only, write nothing")
    wish.add_argument("--keep", action="store_true", help="write the reference figures only")
    options = parser.parse_args()
    articles = samples(options.data)
    terms = learn(articles)
    outlets = len({a.outlet for a in articles})
    print(f"{len(articles)} articles of {outlets} outlets")
    for measure, (name, _, _) in CANDIDATES.items():
        area = auc(*split(articles, [a.values[measure] for a in articles]))
        print(f"  {name:30} AUC {area:.3f}")
    for term in terms:
        print(f"  {term.name:30} weight {term.weight:3g}  start {term.start:g}  half {term.half:g}")
    everything = auc(*split(articles, [scored(terms, a) for a in articles]))
    print(f"score, learned from all         AUC {everything:.3f}")
    print(f"score, outlets held out         AUC {auc(*split(articles, held_out(articles))):.3f}")
    if options.check:
        return
    if not options.keep:
        table = {"short": SHORT, "terms": [t._asdict() for t in terms]}
        (PACKAGE / "score.json").write_text(json.dumps(table, indent=1) + "\n", encoding="utf-8")
        coefficients.cache_clear()
    figures = reference([rescored(a) for a in articles])
    (PACKAGE / "reference.json").write_text(
        json.dumps(figures, separators=(",", ":")) + "\n", encoding="utf-8"
    )


if __name__ == "__main__":
    main()
