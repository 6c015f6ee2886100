"""The state of a batch: every result on disk, in one SQLite file beside the first output.

It is what makes a run resumable. A result counts as done once its transaction is
committed; SQLite sees to it that a kill, a power cut or a full disk leaves whole
transactions only, and that no second run works on the same file.

    result    one row an article: name, bytes' hash, outcome, and the columns of `columns`
    report    the packed JSON line of a scored article
    lineup    which result stands at which place of the outputs, in input order
    note      what else must be remembered: JSON by key
"""

from __future__ import annotations

import json
import sqlite3
import zlib
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, NamedTuple

from tabloid_cli.batch.columns import columns, type_of
from tabloid_cli.batch.items import PASSING, Cell, Failed, KnownJob, Result, Scored
from tabloid_cli.batch.read_ahead import PlacesAhead, ResultsAhead

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tabloid_cli.batch.read_ahead import Row

OUTPUT = "output "
"""How the notes on outputs begin."""
NOTHING_WRITTEN = {"places": 0, "size": 0, "sum": 0, "mtime": 0}
"""The note on an output that is ours, but has nothing in it yet."""


class BusyError(Exception):
    """Another run works on this state."""


class StateError(Exception):
    """The state cannot be read or written; its text says why."""


class DamagedError(StateError):
    """There is something at the state's place that is no state."""


class Kept(NamedTuple):
    """A result as the state holds it."""

    id: int
    result: Result


class State:
    """An open state. Only one run at a time has it open."""

    def __init__(self, path: Path | None) -> None:
        """Open or begin the state at `path`.

        None is one that nobody resumes: it keeps no reports, only their columns.

        Raises `BusyError` if another run has it open, `StateError` if it cannot be written.
        """
        self._path = path
        self._edited = False
        with self.failures():
            # An empty name is a temporary database that SQLite deletes by itself.
            self._base = sqlite3.connect(path or "", isolation_level=None, timeout=0)
            try:
                self._begin()
            except sqlite3.Error:
                self._base.close()
                raise
        self._results = ResultsAhead(self._base)
        self._places = PlacesAhead(self._base)

    def _begin(self) -> None:
        """Keep other runs out, then see that the tables are there."""
        kept = self._path is not None
        self._base.execute("PRAGMA locking_mode = EXCLUSIVE")
        self._base.execute(f"PRAGMA journal_mode = {'WAL' if kept else 'OFF'}")
        self._base.execute(f"PRAGMA synchronous = {'FULL' if kept else 'OFF'}")
        self._base.execute("BEGIN IMMEDIATE")
        self._create()

    def _create(self) -> None:
        names = ", ".join(f'"{c}" {type_of(c)}' for c in columns() if c not in ("name", "sha256"))
        for statement in (
            "CREATE TABLE IF NOT EXISTS note (key TEXT PRIMARY KEY, value TEXT)",
            "CREATE TABLE IF NOT EXISTS result (id INTEGER PRIMARY KEY, name TEXT NOT NULL,"
            f" sha256 TEXT, cause TEXT, message TEXT, {names})",
            "CREATE INDEX IF NOT EXISTS result_name ON result (name)",
            "CREATE TABLE IF NOT EXISTS report (result INTEGER PRIMARY KEY, line BLOB NOT NULL)",
            "CREATE TABLE IF NOT EXISTS lineup"
            " (place INTEGER PRIMARY KEY, result INTEGER NOT NULL)",
            "DROP VIEW IF EXISTS temp.scored",
            "DROP VIEW IF EXISTS temp.failure",
            "CREATE TEMP VIEW scored AS SELECT result.* FROM lineup"
            " JOIN result ON result.id = lineup.result WHERE cause IS NULL",
            "CREATE TEMP VIEW failure AS SELECT result.* FROM lineup"
            " JOIN result ON result.id = lineup.result WHERE cause IS NOT NULL",
        ):
            self._base.execute(statement)
        wanted = ", ".join("?" for _ in range(len(columns()) + 2))
        order = ", ".join(f'"{column}"' for column in columns())
        self._insert = f"INSERT INTO result ({order}, cause, message) VALUES ({wanted})"  # noqa: S608
        self._select = f"SELECT id, cause, message, {order} FROM result"  # noqa: S608

    @contextmanager
    def failures(self) -> Iterator[None]:
        """Tell what goes wrong with the state, whoever works with it in the block."""
        where = self._path or "the temporary folder"
        try:
            yield
        except (sqlite3.DatabaseError, zlib.error) as error:
            if "locked" in str(error):
                raise BusyError(f"{where}: another batch is writing these outputs") from None
            is_readable = isinstance(error, sqlite3.OperationalError) and "decode" not in str(error)
            if is_readable or self._path is None:
                raise StateError(f"{where}: cannot write: {error}") from None
            raise DamagedError(
                f"{where}: no state of a batch, or damaged ({error}); --restart begins anew"
            ) from None

    def add(self, result: Result) -> int:
        """Keep a result; the id it is known by. It is done with the next `commit`."""
        with self.failures():
            if isinstance(result, Failed):
                blank: dict[str, Cell] = dict.fromkeys(columns())
                blank |= {"name": result.name, "sha256": result.sha256}
                values = (*blank.values(), result.cause, result.message)
            else:
                values = (*result.row, None, None)
            id_ = self._base.execute(self._insert, values).lastrowid or 0
            if isinstance(result, Scored) and self._path is not None:
                self._base.execute("INSERT INTO report VALUES (?, ?)", (id_, result.report))
            return id_

    def knows(self, name: str) -> bool:
        """Whether there is any result for an article of that name."""
        return bool(self._results.near(name) or self._results.ask(name))

    def find(self, name: str, sha256: str | None) -> KnownJob | None:
        """The result for an article of that name and bytes; None if there is none to keep."""
        found = _fitting(self._results.near(name), sha256)
        if found is not None:
            self._results.used()
        else:
            found = _fitting(self._results.ask(name), sha256)
        return None if found is None else KnownJob(name, found.id, failed=found.cause is not None)

    def find_failure(self, failure: Failed) -> int | None:
        """The very same failure, if it happened before."""
        row = self._base.execute(
            "SELECT id FROM result WHERE name = ? AND sha256 IS ? AND cause = ? AND message = ?",
            failure,
        ).fetchone()
        return None if row is None else int(row[0])

    def load(self, id_: int) -> Kept:
        """A result by its id."""
        return self._kept(self._base.execute(f"{self._select} WHERE id = ?", (id_,)).fetchone())

    def _kept(self, row: tuple[Any, ...]) -> Kept:
        id_, cause, message, *cells = row
        named = dict(zip(columns(), cells, strict=True))
        if cause is not None:
            return Kept(id_, Failed(named["name"], named["sha256"], cause, message))
        line = self._base.execute("SELECT line FROM report WHERE result = ?", (id_,)).fetchone()
        packed = line[0] if line else b""
        return Kept(id_, Scored(named["name"], named["sha256"], tuple(cells), packed))

    def results(self, first: int = 0, end: int | None = None) -> Iterator[Result]:
        """The results from place `first` to before `end`, in order."""
        places = self._base.execute(
            "SELECT result FROM lineup WHERE place >= ? AND place < ? ORDER BY place",
            (first, 2**62 if end is None else end),
        )
        for (id_,) in places:
            yield self.load(id_).result

    @property
    def size(self) -> int:
        """How many places the lineup has."""
        (size,) = self._base.execute("SELECT coalesce(max(place) + 1, 0) FROM lineup").fetchone()
        return int(size)

    def at(self, place: int) -> int | None:
        """The result that stands at a place."""
        return self._places.at(place)

    @property
    def edition(self) -> int:
        """A number that is another one when the lineup is."""
        return int(self.note("edition") or 0)

    def _edit(self) -> None:
        if not self._edited:
            self._edited = True
            self.set_note("edition", self.edition + 1)

    def cut(self, place: int) -> None:
        """Empty the lineup from `place` on; the results stay."""
        self._edit()
        self._places.forget()
        with self.failures():
            self._base.execute("DELETE FROM lineup WHERE place >= ?", (place,))

    def set_at(self, place: int, result: int) -> None:
        """Set a result at the end of the lineup."""
        self._edit()
        with self.failures():
            self._base.execute("INSERT INTO lineup VALUES (?, ?)", (place, result))

    def drop_unlisted(self) -> None:
        """Forget the results that stand nowhere in the lineup any more."""
        self._results.forget()
        with self.failures():
            unlisted = "NOT IN (SELECT result FROM lineup)"
            self._base.execute(f"DELETE FROM report WHERE result {unlisted}")  # noqa: S608
            self._base.execute(f"DELETE FROM result WHERE id {unlisted}")  # noqa: S608

    def note(self, key: str) -> Any:
        """What was noted under `key`; None if nothing."""
        row = self._base.execute("SELECT value FROM note WHERE key = ?", (key,)).fetchone()
        return None if row is None else json.loads(row[0])

    def set_note(self, key: str, value: Any) -> None:
        """Note something."""
        with self.failures():
            self._base.execute("REPLACE INTO note VALUES (?, ?)", (key, json.dumps(value)))

    def forget(self, *, outputs: bool) -> None:
        """Drop every result; with `outputs` also which outputs are ours, else they are remade."""
        self._results.forget()
        self._places.forget()
        with self.failures():
            keys = [key for (key,) in self._base.execute("SELECT key FROM note")]
            for table in ("note", "result", "report", "lineup"):
                self._base.execute(f"DROP TABLE {table}")
            self._create()
        for key in keys:
            if key.startswith(OUTPUT) and not outputs:
                self.set_note(key, NOTHING_WRITTEN)

    @property
    def base(self) -> sqlite3.Connection:
        """The database, for questions to its views ``scored`` and ``failure``."""
        return self._base

    def commit(self) -> None:
        """From here on, what was added is there whatever happens."""
        with self.failures():
            self._base.execute("COMMIT")
            self._base.execute("BEGIN IMMEDIATE")

    def close(self, *, keep: bool = True) -> None:
        """Close; without `keep`, what was not committed is given up."""
        try:
            self._base.execute("COMMIT" if keep else "ROLLBACK")
        except sqlite3.Error:
            pass  # after a full disk there may be no transaction left
        finally:
            self._base.close()


def _fitting(rows: list[Row], sha256: str | None) -> Row | None:
    """The first result of those bytes that would come out the same again."""
    for row in rows:
        if row.sha256 == sha256 and row.cause not in PASSING:
            return row
    return None
