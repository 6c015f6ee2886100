"""Report -> one flat row an article: what the .csv, .parquet and .sqlite outputs share."""

from __future__ import annotations

import posixpath
import re
from functools import cache
from typing import TYPE_CHECKING, Literal

from tabloid_cli import outlet
from tabloid_cli.reading.records import CONTAINERS
from tabloid_cli.rendering.csv_rows import flat_row
from tabloid_cli.report import (
    ArticleInfo,
    Familiarity,
    Readability,
    Report,
    Score,
    Sensation,
    Sourcing,
)

if TYPE_CHECKING:
    from tabloid_cli.batch.items import Cell

Type = Literal["text", "integer", "real"]

# "dump.jsonl.gz#7", and not "Story #7.txt".
_RECORD = re.compile(rf"(.*?(?:{'|'.join(map(re.escape, CONTAINERS))})(?:\.gz)?)#", re.I | re.S)

TEXTS = frozenset(
    {"name", "outlet", "format", "sha256", "headline", "byline", "url", "warnings"}
)  # fmt: skip
REALS = ("score", "density", "_share", "_ratio", *Readability.__slots__)
"""How the names of columns end that hold figures with decimals; the others count."""


def row_of(report: Report) -> dict[str, Cell]:
    """The report's figures by column, text as it stands in the report, and the outlet."""
    article = report.article
    row: dict[str, Cell] = {}
    for column, cell in flat_row(report).items():
        row[column] = cell
        if column == "name":
            row["outlet"] = outlet_of(article.url, article.name)
    row |= {
        "name": article.name,
        "sha256": article.sha256,
        "headline": article.headline,
        "byline": article.byline,
        "url": article.url,
        "warnings": "; ".join(report.warnings) or None,
    }
    return row


@cache
def columns() -> tuple[str, ...]:
    """The names of the columns, in their order."""
    info = ArticleInfo("-", "text", None, None, None, None, 0, (), "")
    empty = Report(
        info,
        Sourcing(None, (), (), ()),
        Sensation(None, None, None, None, ()),
        Familiarity(),
        Readability(),
        Score(None),
    )
    return tuple(row_of(empty))


def type_of(column: str) -> Type:
    """What a column holds."""
    if column in TEXTS:
        return "text"
    return "real" if column.endswith(REALS) else "integer"


def measures() -> tuple[str, ...]:
    """The columns that hold figures, in their order."""
    return tuple(column for column in columns() if column not in TEXTS)


def outlet_of(url: str | None, name: str) -> str:
    """The domain of the outlet; where neither url nor path tells, the folder or container."""
    known = outlet.outlet_of(url, name)
    if known:
        return known
    record = _RECORD.match(name)
    if record:
        return posixpath.basename(record[1].replace("\\", "/"))
    return outlet.folder_of(name)
