"""The articles of a batch, most tabloid first: the table without -o."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tabloid_cli.batch.summary_table import SHORT
from tabloid_cli.rendering.canvas import Canvas
from tabloid_cli.rendering.doubts import doubts, signed

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator

    from rich.console import RenderableType

    from tabloid_cli.rendering.view import View


def render_ranking(base: sqlite3.Connection, top: int, view: View) -> str:
    """The `top` articles by tabloid score, all for 0; those without a score come last."""
    return Canvas(view).laid_out(_parts(Canvas(view), base, top))


def _parts(canvas: Canvas, base: sqlite3.Connection, top: int) -> Iterator[RenderableType]:
    figures = ", ".join(f'"{measure}"' for _, measure, _ in SHORT)
    rows = base.execute(
        f"SELECT name, warnings, {figures} FROM scored ORDER BY score DESC, name LIMIT ?",  # noqa: S608
        (top or -1,),
    ).fetchall()
    (total,) = base.execute("SELECT count(*) FROM scored").fetchone()
    grid = canvas.grid("right", "wrap", *("right" for _ in SHORT))
    heads = ("", "Article", *(head for head, _, _ in SHORT))
    grid.add_row(*(canvas.text(head, "dim") for head in heads))
    folder = _common_folder([row[0] for row in rows])
    warned = []
    for rank, (name, warning, *values) in enumerate(rows, 1):
        if warning:
            warned.append((str(rank), (warning,)))
        written = (write(value) for (_, _, write), value in zip(SHORT, values, strict=True))
        shown = canvas.text(signed(name[len(folder) :], doubtful=bool(warning)))
        grid.add_row(canvas.text(str(rank)), shown, *map(canvas.text, written))
    yield grid
    notes = doubts(warned)
    if notes:
        yield canvas.text("")
        yield from (canvas.text(note) for note in notes)
    if total > len(rows):
        yield canvas.text("")
        yield canvas.text(
            f"and {total - len(rows):,} more: --top 0 shows all, -o FILE keeps them", "dim"
        )


def _common_folder(names: list[str]) -> str:
    """The folder that all names begin with, with its slash; nothing for one name."""
    if len(names) < 2:
        return ""
    first, last = min(names), max(names)
    common = first[: next((i for i, c in enumerate(first) if last[i : i + 1] != c), len(first))]
    return common[: common.rfind("/") + 1]
