"""Rows of articles -> what they say together: by outlet, in extremes, and what failed.

Everything is asked of a database on disk, with sorting done there, so that a summary of
millions of articles takes no more memory than one of hundreds.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, Any, NamedTuple

from tabloid_cli.batch.columns import measures
from tabloid_cli.report import GROUPS

if TYPE_CHECKING:
    import sqlite3

EXTREMES = 5
"""Articles in each list of extremes."""
OUTLETS = 1_000
"""Outlets with figures of their own, most articles first: memory stays bounded."""
FEW_ATTRIBUTIONS, FEW_WORDS = 3, 100
"""Below these an article's shares and densities mean little: it is in no list of extremes."""


class Quartiles(NamedTuple):
    """The quartiles of a measure over articles where it is known, between two by proportion."""

    low: float | None
    median: float | None
    high: float | None


UNKNOWN = Quartiles(None, None, None)


@dataclass(frozen=True, slots=True)
class Group:
    """Some articles: an outlet's, or all."""

    name: str
    articles: int
    words: int
    attributions: dict[str, int]
    """Of each group of sources."""
    quartiles: dict[str, Quartiles]

    def to_dict(self) -> dict[str, Any]:
        """Plain data."""
        return {
            "name": self.name,
            "articles": self.articles,
            "words": self.words,
            "attributions": self.attributions,
            "measures": {
                name: dict(zip(("q1", "median", "q3"), values, strict=True))
                for name, values in self.quartiles.items()
            },
        }


class Extreme(NamedTuple):
    """An article at one end of a measure."""

    name: str
    headline: str | None
    value: float
    hits: int


@dataclass(frozen=True, slots=True)
class Summary:
    """What many articles say together."""

    all: Group
    outlets: tuple[Group, ...]
    """Most articles first, then by name."""
    most_anonymous: tuple[Extreme, ...]
    loudest: tuple[Extreme, ...]
    failures: dict[str, int]
    """By cause, most frequent first."""

    def to_dict(self) -> dict[str, Any]:
        """Plain data."""
        return {
            "schema": "tabloid-summary/1",
            "articles": self.all.to_dict(),
            "outlets": [outlet.to_dict() for outlet in self.outlets],
            "most_anonymous": [e._asdict() for e in self.most_anonymous],
            "loudest": [e._asdict() for e in self.loudest],
            "failures": self.failures,
        }


def summarise(base: sqlite3.Connection) -> Summary:
    """Sum up the views or tables ``scored`` (the columns) and ``failure`` (cause) of a database."""
    everything = _groups(base, "''")
    return Summary(
        all=everything[0] if everything else Group("", 0, 0, dict.fromkeys(GROUPS, 0), {}),
        outlets=tuple(_groups(base, "coalesce(outlet, '')")),
        most_anonymous=_extremes(
            base, "anonymous_share", "anonymous", f"attributions >= {FEW_ATTRIBUTIONS}"
        ),
        loudest=_extremes(base, "density", "sensational_words", f"words >= {FEW_WORDS}"),
        failures=dict(
            base.execute(
                "SELECT cause, count(*) FROM failure GROUP BY cause ORDER BY count(*) DESC, cause"
            )
        ),
    )


def _groups(base: sqlite3.Connection, key: str) -> list[Group]:
    """The articles grouped by the SQL expression `key`."""
    sums = ", ".join(f"coalesce(sum({group}), 0)" for group in GROUPS)
    rows = base.execute(
        f"SELECT {key} AS key, count(*), coalesce(sum(words), 0), {sums} FROM scored"  # noqa: S608
        f" GROUP BY key ORDER BY count(*) DESC, key LIMIT {OUTLETS}"
    ).fetchall()
    named = frozenset(row[0] for row in rows)
    quartiles = {measure: _quartiles(base, key, measure, named) for measure in measures()}
    return [
        Group(
            name,
            articles,
            words,
            dict(zip(GROUPS, counts, strict=True)),
            {measure: quartiles[measure].get(name, UNKNOWN) for measure in measures()},
        )
        for name, articles, words, *counts in rows
    ]


def _quartiles(
    base: sqlite3.Connection, key: str, measure: str, named: frozenset[str]
) -> dict[str, Quartiles]:
    """The quartiles of a measure in each group of those `named`."""
    counts = dict(
        base.execute(
            f'SELECT {key} AS key, count("{measure}") FROM scored GROUP BY key'  # noqa: S608
        ).fetchall()
    )
    values = base.execute(
        f'SELECT {key} AS key, "{measure}" FROM scored WHERE "{measure}" IS NOT NULL'  # noqa: S608
        f' ORDER BY key, "{measure}"'
    )
    found = {}
    for name, rows in groupby(values, key=lambda row: row[0]):
        if name in named:
            found[name] = quartiles_of((row[1] for row in rows), counts[name])
    return found


def quartiles_of(values: Any, count: int) -> Quartiles:
    """The quartiles of `count` sorted values, read once (R's type 7, numpy's default)."""
    wanted = [(count - 1) * part for part in (0.25, 0.5, 0.75)]
    needed = {int(at) + step for at in wanted for step in (0, 1)}
    seen = {i: float(value) for i, value in enumerate(values) if i in needed}
    found = []
    for at in wanted:
        low = seen[int(at)]
        high = seen.get(int(at) + 1, low)
        found.append(round(low + (high - low) * (at - int(at)), 4))
    return Quartiles(*found)


def _extremes(
    base: sqlite3.Connection, measure: str, count: str, enough: str
) -> tuple[Extreme, ...]:
    rows = base.execute(
        f"SELECT name, headline, {measure}, {count} FROM scored"  # noqa: S608
        f" WHERE {measure} > 0 AND {enough}"
        f" ORDER BY {measure} DESC, {count} DESC, name LIMIT {EXTREMES}"
    )
    return tuple(Extreme(*row) for row in rows)
