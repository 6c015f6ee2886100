"""What the state holds, read in stretches: a run asks for one result after the other.

The same command over a finished run asks for every article's result in the order in which
these were kept. Asking the database for each of them costs more than reading its file.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    import sqlite3

FEW, MOST = 8, 512
"""Results read at a time: few where the next ones are hardly asked for, so that inputs in
another order cost little, and doubled up to most as long as half of them were."""


class Row(NamedTuple):
    """What decides whether a result is the one that is asked for."""

    id: int
    sha256: str | None
    cause: str | None


class ResultsAhead:
    """The results of an article by its name; those kept after it are read with it."""

    def __init__(self, base: sqlite3.Connection) -> None:
        self._base = base
        self._rows: dict[str, list[Row]] = {}
        self._count = FEW
        self._used = 0

    def near(self, name: str) -> list[Row]:
        """The results of that name that have been read; there may be more of them."""
        return self._rows.get(name, [])

    def used(self) -> None:
        """One of those that had been read was the one."""
        self._used += 1

    def ask(self, name: str) -> list[Row]:
        """All results of that name, from the database."""
        rows = [
            Row(*row)
            for row in self._base.execute(
                "SELECT id, sha256, cause FROM result WHERE name = ? ORDER BY id", (name,)
            )
        ]
        if rows and name not in self._rows:
            self._read(rows[-1].id)
        return rows

    def forget(self) -> None:
        """Results have been dropped: what was read may be none any more."""
        self._rows = {}

    def _read(self, first: int) -> None:
        self._count = min(MOST, 2 * self._count) if 2 * self._used >= self._count else FEW
        self._used = 0
        self._rows = {}
        for name, *row in self._base.execute(
            "SELECT name, id, sha256, cause FROM result WHERE id >= ? ORDER BY id LIMIT ?",
            (first, self._count),
        ):
            self._rows.setdefault(name, []).append(Row(*row))


class PlacesAhead:
    """Which result stands at a place of the lineup; the places after it are read with it."""

    def __init__(self, base: sqlite3.Connection) -> None:
        self._base = base
        self._results: dict[int, int] = {}

    def at(self, place: int) -> int | None:
        """The result at a place, None at and beyond the end."""
        if place not in self._results:
            self._results = dict(
                self._base.execute(
                    "SELECT place, result FROM lineup WHERE place >= ? ORDER BY place LIMIT ?",
                    (place, MOST),
                )
            )
        return self._results.get(place)

    def forget(self) -> None:
        """The lineup has been cut: what was read may stand nowhere any more."""
        self._results = {}
