"""Learn whom "she", "the singer" or "the magazine" means: sourcing/identifying/antecedents.json.

    python benchmarks/train_antecedents.py [DATA] [--leave-out even|odd|gold] [--out FILE]

Reads DATA/tabloid-gold (default ../shared/data) and readings.jsonl: every article is
read as it would be for a report, but the reader's speakers take the place of our own
choices, and the candidates of each choice are kept with their features. To measure on
articles that were not learned from, --leave-out leaves half of them out, or all of
tabloid-gold. Needs numpy and scipy; takes about half a minute; the same data gives the
same weights.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from evaluation import PACKAGE, data_command_line, scorer
from readings import PARITY, read_readings, skipped
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

from tabloid_cli.outlet import label, outlet_of
from tabloid_cli.prose import parse
from tabloid_cli.reading import article_from_text
from tabloid_cli.sourcing.finding.continuation import with_continuations
from tabloid_cli.sourcing.finding.extraction import extract
from tabloid_cli.sourcing.identifying.identification import identify
from tabloid_cli.sourcing.identifying.pronouns import SPEAKING, UNSPOKEN
from tabloid_cli.sourcing.identifying.publishers import NOBODY
from tabloid_cli.sourcing.identifying.ranking import Ranker
from tabloid_cli.sourcing.identifying.speakers import Cast
from tabloid_cli.sourcing.naming.names import find_names

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from tabloid_cli.sourcing.naming.entities import Names

OUT = PACKAGE / "sourcing" / "identifying" / "antecedents.json"
BOUNDS = {"pronoun": 0.3, "description": 0.3, "outlet": 0.3, "report": 0.3, "it": 0.5}
CLOSE = {"pronoun": 0.95, "description": 0.95, "outlet": 1.0, "report": 1.0, "it": 1.0}
"""How probable the best candidate must be, and how far behind the second, by sort; chosen
on the even half. A wrong person is worse than none; of outlets, nobody is a candidate; for
"it" there are but sixteen examples."""
TOGETHER = (("pronoun", "description"), ("outlet", "report", "it"))
"""Sorts of mention that share a part of their weights."""
SEEN = 6
"""Features of fewer candidates are dropped."""
SMALL = 0.05
RIDGE = 4.0
"""Strength of the penalty on large weights."""
EXPECTED = {
    "called so": 6.0,
    "unnamed called so": 3.0,
    "age agrees": 3.0,
    "age differs": -3.0,
    "own outlet": -3.0,
    "spoke last, closes": 1.5,
    "same sentence, closes": -1.0,
    "goes on": 1.5,
    "ahead of others": -1.0,
    "claimed last": 0.5,
    "checker": -0.5,
}
"""What the penalty draws these weights to: too few choices tell of them."""
FILLERS = frozenset("the magazine mr mrs ms dr".split())


class Told(NamedTuple):
    """What a reader found: where the cue is, and whose the words are."""

    cue: tuple[int, int]
    kind: str
    speaker: str


class Choice(NamedTuple):
    """The features of every candidate, and which of them are right."""

    candidates: list[dict[str, float]]
    right: list[bool]


class Teacher:
    """Stands in for the ranker: chooses as the reader did, and keeps every choice."""

    def __init__(self, names: Names, follow: Ranker | None) -> None:
        """Nothing is kept yet, and nothing told; `follow` chooses instead, if given."""
        self.names = names
        self.follow = follow
        self.told: Told | None = None
        self.kept: list[tuple[str, Choice]] = []

    def choose(self, sort: str, candidates: Mapping[int, Mapping[str, float]]) -> int | None:
        """The candidate that the reader named, or whom `follow` chooses; None if there is none."""
        chosen = self.follow.choose(sort, candidates) if self.follow else None
        if self.told is None:
            return chosen
        likely = {who: self._likeness(who, self.told) for who in candidates}
        best = max(likely.values(), default=0)
        if not best:
            return chosen
        right = [likely[who] == best for who in candidates]
        self.kept.append((sort, Choice([dict(f) for f in candidates.values()], right)))
        return chosen if self.follow else next(w for w in candidates if likely[w] == best)

    def _likeness(self, who: int, told: Told) -> int:
        if who == NOBODY and told.kind == "hearsay":
            return 1
        if who in (SPEAKING, UNSPOKEN):
            return int(told.kind in ("anonymous", "role"))
        if who < 0 or told.kind not in ("person", "organisation"):
            return 0
        return likeness(self.names.entities[who].name, told.speaker)


def likeness(entity: str, speaker: str) -> int:
    """3 for one name, 2 for a part of the other, 1 for a last name in common, else 0."""
    own, other = words(entity), words(speaker)
    if own == other:
        return 3
    if set(own) <= set(other) or set(other) <= set(own):
        return 2
    return int(own[-1:] == other[-1:])


def words(name: str) -> list[str]:
    """A name's words as they are compared."""
    found = [w.rstrip(".") for w in re.findall(r"[\w&!.]+", re.sub(r"[’']s\b", "", name.lower()))]
    return [w for w in found if w not in FILLERS] or found


def annotated(data: Path, left_out: str | None) -> Iterator[tuple[str, str, list[Told]]]:
    """Text, outlet and attributions of every article that is to be learned from."""
    module = scorer(data)
    for at, path in enumerate(sorted((data / "tabloid-gold").glob("*.json"))):
        if left_out not in (PARITY[at % 2], "gold"):
            text, golds, _, _ = module.read_gold(path)
            yield (
                text,
                label(outlet_of(None, path.name) or ""),
                [Told(g["cue"], g["kind"], g["name"]) for g in golds if g["cue"]],
            )
    for reading in read_readings(data):
        if PARITY[reading.parity] != left_out:
            outside = skipped(reading, data)
            found = []
            for _, _, cue, _, speaker, kind, _ in reading.attributions:
                if cue and not any(start <= cue[0] < end for start, end in outside):
                    name = reading.text[speaker[0] : speaker[1]] if speaker else ""
                    found.append(Told((cue[0], cue[1]), kind, name))
            yield reading.text, label(outlet_of(None, reading.path.name) or ""), found


def choices(
    text: str, outlet: str, golds: list[Told], follow: Ranker | None
) -> list[tuple[str, Choice]]:
    """Every choice that reading the article asks for and the reader decided."""
    document = parse(article_from_text(text))
    names = find_names(document)
    teacher = Teacher(names, follow)
    cast = Cast(document, names, outlet, teacher)
    previous = None
    for found in with_continuations(document, list(extract(document))):
        cue = found.cue
        teacher.told = next(
            (g for g in golds if cue and g.cue[0] < cue.end and cue.start < g.cue[1]), None
        )
        identify(document, cast, found, previous)
        previous = found
    return teacher.kept


def learn(kinds: dict[str, list[Choice]]) -> dict[str, dict[str, float]]:
    """Weights of each sort of choice, by which the right candidates' share is greatest.

    Sorts learned together share what they have in common: a weight is the sum of one
    for all of them and one for this sort alone (Daume 2007).
    """
    rows = [(sort, row) for sort, found in kinds.items() for row in found]
    flat = [(sort, features) for sort, row in rows for features in row.candidates]
    seen = Counter((one, f) for sort, features in flat for f in features for one in ("", sort))
    names = sorted(
        key for key, n in seen.items() if n >= SEEN or (not key[0] and key[1] in EXPECTED)
    )
    column = {key: i for i, key in enumerate(names)}
    cells = [
        (r, column[one, f], value)
        for r, (sort, features) in enumerate(flat)
        for f, value in features.items()
        for one in ("", sort)
        if (one, f) in column
    ]
    at = np.array(cells).T
    x = csr_matrix((at[2], (at[0].astype(int), at[1].astype(int))), shape=(len(flat), len(names)))
    starts = np.cumsum([0, *(len(row.candidates) for _, row in rows)])[:-1]
    right = np.array([r for _, row in rows for r in row.right])
    sizes = np.diff([*starts, len(flat)])

    drawn = np.array([0.0 if one else EXPECTED.get(f, 0.0) for one, f in names])

    def loss(weights: np.ndarray) -> tuple[float, np.ndarray]:
        off = weights - drawn
        scores = x @ weights
        scores -= np.repeat(np.maximum.reduceat(scores, starts), sizes)
        share = np.exp(scores)
        everything = np.add.reduceat(share, starts)
        good = np.add.reduceat(share * right, starts)
        slope = share / np.repeat(everything, sizes) - share * right / np.repeat(good, sizes)
        value = float(np.log(everything / good).sum() + RIDGE * off @ off / 2)
        return value, x.T @ slope + RIDGE * off

    best = minimize(loss, drawn, jac=True, method="L-BFGS-B").x
    weight = dict(zip(names, map(float, best), strict=True))
    every = sorted({f for _, f in names})
    return {
        sort: {
            f: round(total, 2)
            for f in every
            if abs(total := weight.get(("", f), 0.0) + weight.get((sort, f), 0.0)) >= SMALL
        }
        for sort in kinds
    }


def main() -> None:
    """Train and write."""
    parser = data_command_line(__doc__)
    parser.add_argument("--leave-out", choices=(*PARITY, "gold"))
    parser.add_argument("--out", type=Path, default=OUT)
    options = parser.parse_args()
    rows: dict[str, list[Choice]] = {sort: [] for sort in BOUNDS}
    weights: dict[str, dict[str, float]] = {}
    articles = list(annotated(options.data, options.leave_out))
    # First as the reader chose, then also as we do: a mistake must not lead to the next.
    for follow in (None, Ranker(weights, BOUNDS, CLOSE)):
        for text, outlet, golds in articles:
            for sort, choice in choices(text, outlet, golds, follow):
                rows[sort].append(choice)
        for together in TOGETHER:
            weights |= learn({sort: rows[sort] for sort in together})
    made = {"weights": weights, "bounds": BOUNDS, "close": CLOSE}
    options.out.write_text(json.dumps(made, indent=1) + "\n", "utf-8")
    print({sort: (len(found), len(weights[sort])) for sort, found in rows.items()})


if __name__ == "__main__":
    main()
