"""Results -> an SQLite file for questions: articles, attributions, speakers, words, errors."""

from __future__ import annotations

import json
import sqlite3
import zlib
from contextlib import closing
from itertools import islice
from typing import TYPE_CHECKING, Any

from tabloid_cli.batch.columns import columns, type_of
from tabloid_cli.batch.items import Failed, Scored

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from tabloid_cli.batch.items import Result

BATCH = 500
"""Articles inserted at a time."""

TABLES = {
    "attributions": "article INTEGER NOT NULL REFERENCES articles (id), number INTEGER NOT NULL,"
    " source TEXT, source_start INTEGER, source_end INTEGER,"
    " cue TEXT, cue_start INTEGER, cue_end INTEGER,"
    " content TEXT NOT NULL, content_start INTEGER, content_end INTEGER,"
    " speaker INTEGER, kind TEXT NOT NULL, source_group TEXT NOT NULL, mode TEXT NOT NULL,"
    " PRIMARY KEY (article, number)",
    "speakers": "article INTEGER NOT NULL REFERENCES articles (id), speaker INTEGER NOT NULL,"
    " name TEXT NOT NULL, kind TEXT NOT NULL, source_group TEXT NOT NULL,"
    " attributions INTEGER NOT NULL, PRIMARY KEY (article, speaker)",
    "words": "article INTEGER NOT NULL REFERENCES articles (id), number INTEGER NOT NULL,"
    " word TEXT NOT NULL, start INTEGER NOT NULL, end INTEGER NOT NULL, term TEXT NOT NULL,"
    " category TEXT NOT NULL, weight REAL NOT NULL, voice TEXT NOT NULL, part TEXT NOT NULL,"
    " PRIMARY KEY (article, number)",
    "errors": "name TEXT NOT NULL, sha256 TEXT, cause TEXT NOT NULL, message TEXT NOT NULL",
}
"""The tables beside ``articles``, which has the columns of a .csv and an id."""

INDEXES = (
    "articles (name)",
    "articles (outlet, score)",
    "attributions (source_group)",
    "speakers (name)",
    "words (term)",
    "errors (cause)",
)


def build(path: Path, results: Iterator[Result]) -> bool:
    """Write the tables, in the order of the results, in one transaction."""
    with closing(sqlite3.connect(path, isolation_level=None)) as base:
        # The file is new and takes its place only when it is whole.
        base.execute("PRAGMA journal_mode = OFF")
        base.execute("PRAGMA page_size = 4096")
        base.execute("BEGIN")
        named = ", ".join(f'"{column}" {type_of(column).upper()}' for column in columns())
        base.execute(f"CREATE TABLE articles (id INTEGER PRIMARY KEY, {named})")
        for table, definition in TABLES.items():
            rowid = "" if table == "errors" else " WITHOUT ROWID"
            base.execute(f"CREATE TABLE {table} ({definition}){rowid}")
        number = 0
        while group := list(islice(results, BATCH)):
            number = _insert(base, group, number)
        for at, index in enumerate(INDEXES):
            base.execute(f"CREATE INDEX index_{at} ON {index}")
        base.execute("ANALYZE")
        base.execute("COMMIT")
    return True


def _insert(base: sqlite3.Connection, results: list[Result], number: int) -> int:
    """Insert some results; `number` is the last article's id before and after them."""
    rows: dict[str, list[tuple[Any, ...]]] = {name: [] for name in ("articles", *TABLES)}
    for result in results:
        if isinstance(result, Failed):
            rows["errors"].append(tuple(result))
        elif isinstance(result, Scored):
            number += 1
            rows["articles"].append((number, *result.row))
            report = json.loads(zlib.decompress(result.report))
            rows["attributions"] += _attributions(number, report["sourcing"])
            rows["speakers"] += _speakers(number, report["sourcing"])
            rows["words"] += _words(number, report["sensation"])
    for table, made in rows.items():
        _insert_rows(base, table, made)
    return number


def _insert_rows(base: sqlite3.Connection, table: str, rows: list[tuple[Any, ...]]) -> None:
    if rows:
        marks = ", ".join("?" * len(rows[0]))
        base.executemany(f"INSERT INTO {table} VALUES ({marks})", rows)  # noqa: S608


def _attributions(article: int, sourcing: dict[str, Any]) -> Iterable[tuple[Any, ...]]:
    for number, one in enumerate(sourcing["attributions"]):
        content = one["content"]
        yield (
            article,
            number,
            *_span(one["source"]),
            *_span(one["cue"]),
            " … ".join(span["text"] for span in content),
            content[0]["start"] if content else None,
            content[-1]["end"] if content else None,
            one["speaker"],
            one["kind"],
            one["group"],
            one["mode"],
        )


def _span(span: dict[str, Any] | None) -> tuple[str | None, int | None, int | None]:
    return (span["text"], span["start"], span["end"]) if span else (None, None, None)


def _speakers(article: int, sourcing: dict[str, Any]) -> Iterable[tuple[Any, ...]]:
    for one in sourcing["speakers"]:
        count = len(one["attributions"])
        yield article, one["id"], one["name"], one["kind"], one["group"], count


def _words(article: int, sensation: dict[str, Any]) -> Iterable[tuple[Any, ...]]:
    keys = ("text", "start", "end", "term", "category", "weight", "voice", "part")
    for number, one in enumerate(sensation["words"]):
        yield article, number, *(one[key] for key in keys)
