"""An output of a batch -> its results again, without the reports: for a summary made later."""

from __future__ import annotations

import csv
import json
import sqlite3
from codecs import BOM_UTF8
from contextlib import closing
from functools import cache
from typing import TYPE_CHECKING, Any

from tabloid_cli.batch.columns import columns, outlet_of, type_of
from tabloid_cli.batch.items import Cell, Failed, Result, Scored
from tabloid_cli.batch.outputs import BEGINNINGS, ENDINGS, ERRORS
from tabloid_cli.reading.errors import why_unreadable
from tabloid_cli.rendering.csv_rows import FORMULA
from tabloid_cli.rendering.plain_words import counted
from tabloid_cli.report import GROUPS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from tabloid_cli.batch.columns import Type

LONGEST = 64 * 2**20
"""Bytes of a line."""
LOWEST, HIGHEST = 1e-9, 1e12
"""Between these is every figure of an article that is not 0."""
BROKEN_OFF = "\0"
"""What stands for the cells that a line of a .csv lacks; no cell holds it."""
NO_RESULT = (KeyError, TypeError, ValueError, AttributeError, RecursionError)
"""What comes of reading something else as a result."""


class NoOutputError(Exception):
    """The file is no output of a batch; its text says why."""


def results_in(path: Path) -> Iterator[Result]:
    """The results in an output of any form, and the failures beside it.

    Nothing of it is believed: what is no cell of its column is told with its place.
    Raises `NoOutputError` for any other file, and for one that cannot be read.
    """
    readers: dict[str, Callable[[Path], Iterator[Result]]] = {
        "jsonl": _from_lines,
        "csv": _from_csv,
        "parquet": _from_parquet,
        "sqlite": _from_database,
    }
    count, source = 0, path
    try:
        form = _form_of(path)
        for count, result in enumerate(readers[form](path), 1):  # noqa: B007 - told of a fault
            yield result
        errors = path.with_name(path.name + ERRORS)
        if form != "sqlite" and errors.exists():
            count, source = 0, errors
            for count, result in enumerate(_from_errors(errors), 1):  # noqa: B007
                yield result
    except OSError as error:
        raise NoOutputError(f"{source}: {why_unreadable(error)}") from None
    except (*NO_RESULT, csv.Error, sqlite3.DatabaseError) as error:
        after = f" after {counted(count, 'result')}" if count else ""
        raise NoOutputError(
            f"{source}: not an output of this version's tabloid batch{after} ({error})"
        ) from None


def _form_of(path: Path) -> str:
    """The form that its first bytes show, else the one that its name's ending says."""
    with path.open("rb") as stream:
        begins = stream.read(64)
    shown = (f for f, b in BEGINNINGS.items() if begins.startswith((b, b.removeprefix(BOM_UTF8))))
    form = next(shown, ENDINGS.get(path.suffix.lower()))
    if form is None:
        raise NoOutputError(f"{path}: its name ends in none of {', '.join(ENDINGS)}")
    return form


def row_from_json(report: dict[str, Any]) -> tuple[Cell, ...]:
    """The columns of `columns`, from a report as JSON."""
    article, sourcing, sensation = report["article"], report["sourcing"], report["sensation"]
    known: dict[str, Any] = {
        **report["input"],
        **article,
        **report["readability"],
        **sensation,
        **report["familiarity"],
        "outlet": outlet_of(article["url"], report["input"]["name"]),
        "score": report["score"]["value"],
        "sourcing_ratio": sourcing["ratio"],
        "attributed_sentences": len(sourcing["attributed_sentences"]),
        "attributions": sourcing["counts"]["total"],
        "first_hand": sourcing["hands"]["first"],
        "second_hand": sourcing["hands"]["second"],
        "top_share": sourcing["dependence"]["top_share"],
        "sensational_words": len(sensation["words"]),
        "words": article["words"],
        "warnings": "; ".join(report["warnings"]) or None,
    }
    speakers = [speaker["group"] for speaker in sourcing["speakers"]]
    for group in GROUPS:
        known[group] = sourcing["counts"][group]
        known[f"{group}_share"] = sourcing["shares"][group]
        known[f"{group}_speakers"] = speakers.count(group)
    return tuple(known.get(column) for column in columns())


def _from_lines(path: Path) -> Iterator[Result]:
    with path.open("rb") as stream:
        while line := stream.readline(LONGEST):
            row = row_from_json(json.loads(line))
            yield _scored(dict(zip(columns(), row, strict=True)))


def _from_csv(path: Path) -> Iterator[Result]:
    with path.open(encoding="utf-8-sig", newline="") as stream:
        rows = csv.DictReader(stream, restval=BROKEN_OFF)
        missing = sorted(set(columns()).difference(rows.fieldnames or ()), key=columns().index)
        if missing:
            raise KeyError(missing[0])
        for row in rows:
            yield _scored({c: _cell(row[c], kind) for c, kind in _kinds().items()})


def _cell(text: str, kind: Type) -> Cell:
    if text == "":
        return None
    if text is BROKEN_OFF:
        raise ValueError("a line breaks off")
    if kind == "text":
        return text[1:] if text.startswith("'") and text[1:].startswith(FORMULA) else text
    return float(text) if kind == "real" else int(text)


def _from_parquet(path: Path) -> Iterator[Result]:
    from tabloid_cli.batch.sinks.parquet import pyarrow  # noqa: PLC0415

    with closing(pyarrow().parquet.ParquetFile(path)) as file:
        for batch in file.iter_batches(batch_size=1_000, columns=list(columns())):
            yield from map(_scored, batch.to_pylist())


def _from_database(path: Path) -> Iterator[Result]:
    named = ", ".join(f'"{column}"' for column in columns())
    with closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)) as base:
        for row in base.execute(f"SELECT {named} FROM articles ORDER BY id"):  # noqa: S608
            yield _scored(dict(zip(columns(), row, strict=True)))
        for failure in base.execute("SELECT name, sha256, cause, message FROM errors"):
            yield _failed(*failure)


def _from_errors(path: Path) -> Iterator[Result]:
    with path.open("rb") as stream:
        while line := stream.readline(LONGEST):
            yield _failed(**json.loads(line))


@cache
def _kinds() -> dict[str, Type]:
    """What each column holds."""
    return {column: type_of(column) for column in columns()}


def _failed(name: str, sha256: str | None, cause: str, message: str) -> Failed:
    for text in (name, sha256 or "", cause, message):
        _check("a failure", text, "text")
    return Failed(name, sha256, cause, message)


def _scored(row: dict[str, Any]) -> Scored:
    for column, kind in _kinds().items():
        cell = row[column]
        if cell is not None or kind == "integer" or column == "name":
            _check(column, cell, kind)
    return Scored(row["name"], row["sha256"], tuple(row.values()), b"")


def _check(column: str, cell: object, kind: Type) -> None:
    """Raise ValueError for what no report has in such a column."""
    if kind == "text":
        fits = isinstance(cell, str)
    elif kind == "integer":
        fits = type(cell) is int and 0 <= cell < HIGHEST
    else:
        fits = type(cell) in (int, float) and (cell == 0 or LOWEST < abs(cell) < HIGHEST)  # type: ignore[arg-type]
    if not fits:
        raise ValueError(f"{column}: {str(cell)[:60]!r}")
    if isinstance(cell, str):
        cell.encode()  # half a character is a ValueError, too
