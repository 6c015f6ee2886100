"""A batch's rows -> the page that shows them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tabloid_cli.rendering.folder_page import (
    COLUMNS,
    MOST_ARTICLES,
    MOST_FAILURES,
    Failure,
    Folder,
    folder_page,
)

if TYPE_CHECKING:
    import sqlite3

NEEDED = ("name", "attributions", "warnings", *(column.key for column in COLUMNS))


def page_of(base: sqlite3.Connection, title: str) -> str:
    """The page of the views or tables ``scored`` and ``failure`` of a database."""
    (total,) = base.execute("SELECT count(*) FROM scored").fetchone()
    (failed,) = base.execute("SELECT count(*) FROM failure").fetchone()
    named = ", ".join(f'"{column}"' for column in NEEDED)
    rows = base.execute(
        f"SELECT {named} FROM scored ORDER BY name LIMIT {MOST_ARTICLES}"  # noqa: S608
    )
    articles = [dict(zip(NEEDED, row, strict=True)) for row in rows]
    failures = base.execute(
        f"SELECT name, cause, message FROM failure ORDER BY name LIMIT {MOST_FAILURES}"  # noqa: S608
    )
    return folder_page(
        Folder(title, articles, total, [Failure(*map(str, row)) for row in failures], failed)
    )
