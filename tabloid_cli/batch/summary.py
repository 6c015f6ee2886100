"""Rows of articles -> what they say together: by outlet, in extremes, and what failed.

Everything is asked of a database on disk, with sorting done there: in memory is no more than
one figure of each article at a time, 16 bytes an article.
"""

from __future__ import annotations

from array import array
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple

from tabloid_cli.batch.columns import measures
from tabloid_cli.distribution import (
    FEW_ATTRIBUTIONS,
    FEW_WORDS,
    UNKNOWN,
    Quartiles,
    quartiles_of,
)
from tabloid_cli.report import GROUPS

if TYPE_CHECKING:
    import sqlite3

ALL = 0
"""In the place of an outlet's number: all articles."""
EXTREMES = 5
"""Articles in each list of extremes."""
OUTLETS = 1_000
"""Outlets with figures of their own, most articles first: memory stays bounded."""


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
    """Most articles first, then by name, at most `OUTLETS`."""
    all_outlets: int
    """Also those that have no figures of their own."""
    most_anonymous: tuple[Extreme, ...]
    loudest: tuple[Extreme, ...]
    failures: dict[str, int]
    """By cause, most frequent first."""

    def to_dict(self) -> dict[str, Any]:
        """Plain data."""
        return {
            "schema": "tabloid-summary/1",
            "articles": self.all.to_dict(),
            "all_outlets": self.all_outlets,
            "outlets": [outlet.to_dict() for outlet in self.outlets],
            "most_anonymous": [e._asdict() for e in self.most_anonymous],
            "loudest": [e._asdict() for e in self.loudest],
            "failures": self.failures,
        }


def summarise(base: sqlite3.Connection) -> Summary:
    """Sum up the views or tables ``scored`` (the columns) and ``failure`` (cause) of a database."""
    # Only the figures, without the joins of the view: they are gone through often.
    figures = ", ".join(f'"{measure}"' for measure in measures())
    base.execute("DROP TABLE IF EXISTS temp.figures")
    base.execute("DROP TABLE IF EXISTS temp.outlets")
    base.execute(
        "CREATE TEMP TABLE outlets AS SELECT coalesce(outlet, '') AS name FROM scored"  # noqa: S608
        f" GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT {OUTLETS}"
    )
    (all_outlets,) = base.execute(
        "SELECT count(DISTINCT coalesce(outlet, '')) FROM scored"
    ).fetchone()
    base.execute("CREATE UNIQUE INDEX temp.outlet_name ON outlets (name)")
    base.execute(
        f"CREATE TEMP TABLE figures AS SELECT outlets.rowid AS outlet, {figures} FROM scored"  # noqa: S608
        " LEFT JOIN outlets ON outlets.name = coalesce(scored.outlet, '')"
    )
    totals = {ALL: _totals(base, str(ALL))[0], **{row[0]: row for row in _totals(base, "outlet")}}
    quartiles: dict[int | None, dict[str, Quartiles]] = {}
    for measure in measures():
        for outlet, found in _quartiles(base, measure).items():
            quartiles.setdefault(outlet, {})[measure] = found
    names = base.execute("SELECT rowid, name FROM temp.outlets ORDER BY rowid").fetchall()
    long = f"words >= {FEW_WORDS}"
    return Summary(
        all=_group("", totals[ALL], quartiles.get(ALL, {})),
        outlets=tuple(_group(name, totals[id_], quartiles.get(id_, {})) for id_, name in names),
        all_outlets=all_outlets,
        most_anonymous=_extremes(
            base, "anonymous_share", "anonymous", f"{long} AND attributions >= {FEW_ATTRIBUTIONS}"
        ),
        loudest=_extremes(base, "density", "sensational_words", long),
        failures=dict(
            base.execute(
                "SELECT cause, count(*) FROM failure GROUP BY cause ORDER BY count(*) DESC, cause"
            )
        ),
    )


def _totals(base: sqlite3.Connection, key: str) -> list[tuple[int, ...]]:
    """Number of the outlet, articles, words, and attributions by group, for each `key`."""
    sums = ", ".join(f"coalesce(sum({group}), 0)" for group in GROUPS)
    return base.execute(
        f"SELECT {key}, count(*), coalesce(sum(words), 0), {sums} FROM temp.figures"  # noqa: S608
        + (f" GROUP BY {key}" if key == "outlet" else "")
    ).fetchall()


def _group(name: str, totals: tuple[int, ...], quartiles: dict[str, Quartiles]) -> Group:
    """The articles of an outlet, or all."""
    _, articles, words, *counts = totals
    return Group(
        name,
        articles,
        words,
        dict(zip(GROUPS, counts, strict=True)),
        {measure: quartiles.get(measure, UNKNOWN) for measure in measures()} if articles else {},
    )


def _quartiles(base: sqlite3.Connection, measure: str) -> dict[int | None, Quartiles]:
    """The quartiles of a measure for each outlet and for `ALL`."""
    sorted_: defaultdict[int | None, array[float]] = defaultdict(lambda: array("d"))
    for outlet, value in base.execute(
        f'SELECT outlet, "{measure}" FROM temp.figures'  # noqa: S608
        f' WHERE "{measure}" IS NOT NULL ORDER BY "{measure}"'
    ):
        sorted_[outlet].append(value)
        sorted_[ALL].append(value)
    return {outlet: quartiles_of(values) for outlet, values in sorted_.items()}


def _extremes(
    base: sqlite3.Connection, measure: str, count: str, enough: str
) -> tuple[Extreme, ...]:
    rows = base.execute(
        f"SELECT name, headline, {measure}, {count} FROM scored"  # noqa: S608
        f" WHERE {measure} > 0 AND {enough}"
        f" ORDER BY {measure} DESC, {count} DESC, name LIMIT {EXTREMES}"
    )
    return tuple(Extreme(*row) for row in rows)
