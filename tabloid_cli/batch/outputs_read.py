"""An output of a batch -> its results again, without the reports: for a summary made later."""

from __future__ import annotations

import csv
import json
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING, Any

from tabloid_cli.batch.columns import columns, outlet_of, type_of
from tabloid_cli.batch.items import Cell, Failed, Result, Scored
from tabloid_cli.batch.outputs import ENDINGS, ERRORS
from tabloid_cli.reading.errors import why_unreadable
from tabloid_cli.rendering.csv_rows import FORMULA
from tabloid_cli.report import GROUPS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

LONGEST = 64 * 2**20
"""Bytes of a line."""


class NoOutputError(Exception):
    """The file is no output of a batch; its text says why."""


def results_in(path: Path) -> Iterator[Result]:
    """The results in a .jsonl, .csv, .parquet or .sqlite file, and the failures beside it.

    Raises `NoOutputError` for any other file, and for one that cannot be read.
    """
    readers: dict[str, Callable[[Path], Iterator[Result]]] = {
        "jsonl": _from_lines,
        "csv": _from_csv,
        "parquet": _from_parquet,
        "sqlite": _from_database,
    }
    try:
        path.open("rb").close()
        form = ENDINGS.get(path.suffix.lower())
        if form is None:
            raise NoOutputError(f"{path}: its name ends in none of {', '.join(ENDINGS)}")
        yield from readers[form](path)
        errors = path.with_name(path.name + ERRORS)
        if form != "sqlite" and errors.exists():
            yield from _failures(errors)
    except OSError as error:
        raise NoOutputError(f"{path}: {why_unreadable(error)}") from None
    except (KeyError, TypeError, ValueError, csv.Error, sqlite3.DatabaseError) as error:
        raise NoOutputError(
            f"{path}: not an output of this version's tabloid batch ({error})"
        ) from None


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
        for row in csv.DictReader(stream):
            yield _scored({c: _cell(row[c], type_of(c)) for c in columns()})


def _cell(text: str, kind: str) -> Cell:
    if text == "":
        return None
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
            yield Failed(*failure)


def _failures(path: Path) -> Iterable[Result]:
    with path.open("rb") as stream:
        for line in stream:
            yield Failed(**json.loads(line))


def _scored(row: dict[str, Cell]) -> Scored:
    sha256 = row["sha256"]
    return Scored(
        str(row["name"]), None if sha256 is None else str(sha256), tuple(row.values()), b""
    )
