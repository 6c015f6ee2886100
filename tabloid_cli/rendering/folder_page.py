"""Rows of many articles -> one self-contained page: a table, distributions, a scatter.

The rows travel in the page as JSON and its script shows them a page at a time, so that
thousands stay fluid; distributions and extremes are drawn here.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple

from tabloid_cli.distribution import FEW_ATTRIBUTIONS, FEW_WORDS, quartiles_of
from tabloid_cli.rendering.doubts import SIGN, signed
from tabloid_cli.rendering.page import data_block, page
from tabloid_cli.rendering.plain_words import decimal, percent, whole
from tabloid_cli.rendering.safe_text import one_line

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

MOST_ARTICLES = 20_000
"""Articles of a page: some 5 MB."""
MOST_FAILURES = 1_000
MOST_OUTLETS = 60
"""Outlets with a line of their own in the distributions, most articles first."""
EXTREMES = 10
SCALE = 100
"""Length of a strip."""


class Failure(NamedTuple):
    """An article that could not be measured, and why."""

    name: str
    cause: str
    message: str


@dataclass(frozen=True, slots=True)
class Folder:
    """What the page is about; rows as of `csv_rows.flat_row`, with ``outlet``."""

    title: str
    articles: Sequence[Mapping[str, Any]]
    total: int
    """All articles measured, also those that the page has no room for."""
    failures: Sequence[Failure] = ()
    failed: int = 0
    """All failures, also those that the page has no room for."""


class Column(NamedTuple):
    """A column of the page's table: its heading, its key in the rows, how it is written."""

    heading: str
    key: str
    form: str


COLUMNS = (
    Column("Headline", "headline", "text"),
    Column("Score", "score", "whole"),
    Column("Anonymous", "anonymous_share", "share"),
    Column("Loudness", "density", "decimal"),
    Column("Sourced", "sourcing_ratio", "share"),
    Column("Named", "named_share", "share"),
    Column("Grade", "consensus_grade", "decimal"),
    Column("Words", "words", "whole"),
    Column("Outlet", "outlet", "text"),
)
"""In this order also in folder.js."""

MEASURES: tuple[tuple[str, str, Callable[[float | None], str]], ...] = (
    ("Tabloid score", "score", whole),
    ("Anonymous share", "anonymous_share", percent),
    ("Loudness", "density", decimal),
)
"""What is drawn by outlet: its name, its key, how the median is written."""


class Strip(NamedTuple):
    """Quartiles and ends of one measure in one outlet, as places on a strip."""

    least: float
    quarter: float
    half: float
    three_quarters: float
    most: float
    median: str


class Outlet(NamedTuple):
    """An outlet's line in the distributions; None where a measure is never known."""

    name: str
    articles: int
    strips: tuple[Strip | None, ...]


class Extreme(NamedTuple):
    """An article in a list of extremes."""

    name: str
    figure: str


def folder_page(folder: Folder) -> str:
    """The page."""
    articles = folder.articles[:MOST_ARTICLES]
    return page(
        "folder.html",
        script="folder.js",
        title=folder.title,
        shown=len(articles),
        total=folder.total,
        columns=COLUMNS,
        sign=SIGN if any(map(_warnings, articles)) else "",
        data=data_block(
            [
                [*(_cell(row, column) for column in COLUMNS), _name(row), _warnings(row)]
                for row in articles
            ]
        ),
        outlets=_outlets(articles),
        all_outlets=sorted({str(row.get("outlet") or "") for row in articles}),
        measures=[name for name, _, _ in MEASURES],
        scale=SCALE,
        extremes=_extremes(articles),
        failures=folder.failures[:MOST_FAILURES],
        failed=max(folder.failed, len(folder.failures)),
    )


def _name(row: Mapping[str, Any]) -> str:
    return one_line(str(row["name"]))


def _warnings(row: Mapping[str, Any]) -> str:
    return one_line(str(row.get("warnings") or ""))


def _cell(row: Mapping[str, Any], column: Column) -> str | float | None:
    value = row.get(column.key)
    if column.key == "headline":
        return one_line(str(value or row["name"]))
    if column.form == "text":
        return one_line(str(value or ""))
    return None if value is None else round(float(value), 4)


def _outlets(articles: Sequence[Mapping[str, Any]]) -> list[Outlet]:
    """The outlets with most articles, each with its distributions."""
    found: dict[str, list[Mapping[str, Any]]] = {}
    for row in articles:
        found.setdefault(str(row.get("outlet") or ""), []).append(row)
    order = sorted(found, key=lambda name: (-len(found[name]), name))[:MOST_OUTLETS]
    ends = [_end(articles, key) for _, key, _ in MEASURES]
    return [
        Outlet(
            name,
            len(found[name]),
            tuple(
                _strip([row[key] for row in found[name] if row.get(key) is not None], end, write)
                for (_, key, write), end in zip(MEASURES, ends, strict=True)
            ),
        )
        for name in order
    ]


def _end(articles: Sequence[Mapping[str, Any]], key: str) -> float:
    """The end of a measure's scale: what all but a hundredth of the articles are below."""
    if key == "score":
        return 100.0
    if key.endswith("_share"):
        return 1.0
    values = sorted(float(row[key]) for row in articles if row.get(key) is not None)
    return (values[int(0.99 * (len(values) - 1))] if values else 0.0) or 1.0


def _strip(values: list[float], end: float, write: Callable[[float | None], str]) -> Strip | None:
    if not values:
        return None
    values = sorted(values)
    low, median, high = quartiles_of(values)

    def place(value: float | None) -> float:
        return round(SCALE * min(max(value or 0.0, 0.0), end) / end, 1)

    ends = place(values[0]), place(values[-1])
    return Strip(ends[0], place(low), place(median), place(high), ends[1], write(median))


def _extremes(articles: Sequence[Mapping[str, Any]]) -> list[tuple[str, list[Extreme]]]:
    """Lists of articles at the ends of a measure, where there is enough text to measure."""
    long = [row for row in articles if (row.get("words") or 0) >= FEW_WORDS]
    cited = [row for row in long if (row.get("attributions") or 0) >= FEW_ATTRIBUTIONS]
    lists = (
        ("Most sober", long, "score", 1, whole),
        ("Most tabloid", long, "score", -1, whole),
        ("Best sourced", cited, "sourcing_ratio", -1, percent),
        ("Most anonymous", cited, "anonymous_share", -1, percent),
        ("Loudest", long, "density", -1, decimal),
    )
    made = []
    for heading, rows, key, sign, write in lists:
        known = [row for row in rows if row.get(key) is not None]
        known.sort(key=lambda row, key=key, sign=sign: (sign * row[key], str(row["name"])))  # type: ignore[misc]
        ends = [
            Extreme(
                signed(one_line(str(r.get("headline") or r["name"])), doubtful=bool(_warnings(r))),
                write(r[key]),
            )
            for r in known[:EXTREMES]
        ]
        if ends:
            made.append((heading, ends))
    return made
