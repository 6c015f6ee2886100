"""Several reports on one story -> their comparison for a person at a terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tabloid_cli.rendering.canvas import Canvas
from tabloid_cli.rendering.doubts import SIGN, signed
from tabloid_cli.rendering.versus import LETTERS, only, shared, versus

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rich.console import RenderableType

    from tabloid_cli.rendering.versus import Versus
    from tabloid_cli.rendering.versus_sources import Match
    from tabloid_cli.rendering.view import View
    from tabloid_cli.report import Report

LABEL, COLUMN = 24, 9
"""Columns of a measure's name and of each article's figure."""


def compare(reports: Sequence[Report], view: View) -> str:
    """The comparison; more articles than fit abreast stand in tables under one another."""
    canvas = Canvas(view)
    return canvas.laid_out(_parts(canvas, versus(reports)))


def _parts(canvas: Canvas, shown: Versus) -> Iterator[RenderableType]:
    key = canvas.grid("left", "wrap")
    for side in shown.sides:
        key.add_row(canvas.text(side.letter, "bold"), canvas.text(side.title, "bold"))
        key.add_row(canvas.text(""), canvas.text(side.origin))
        for warning in side.warnings:
            key.add_row(canvas.text(""), canvas.text(f"{SIGN} {warning}"))
    yield key
    yield canvas.rule()
    abreast = max(2, (canvas.width - LABEL) // COLUMN)
    for first in range(0, len(shown.sides), abreast):
        if first:
            yield canvas.text("")
        yield _measures(canvas, shown, range(first, min(first + abreast, len(shown.sides))))
    yield canvas.section("Sources in common", *_shared(canvas, shown.sources))
    yield canvas.section("Sources of one alone", _alone(canvas, shown.sources))
    yield canvas.section(
        "Unnamed sources (nobody can tell whether they are the same)",
        _listed(canvas, shown.unnamed),
    )
    if shown.quotations:
        yield canvas.section("Quotations in common", *_shared(canvas, shown.quotations))
    yield canvas.section("Sensational words in common", *_shared(canvas, shown.loud, brief=True))
    yield canvas.section("Sensational words of one alone", _alone(canvas, shown.loud))
    yield canvas.section("Other words that only one uses", _listed(canvas, shown.vocabulary))


def _measures(canvas: Canvas, shown: Versus, sides: range) -> RenderableType:
    grid = canvas.grid("left", *["right"] * len(sides))
    heads = (signed(LETTERS[n], doubtful=bool(shown.sides[n].warnings)) for n in sides)
    grid.add_row(canvas.text(""), *(canvas.text(head, "bold") for head in heads))
    for row in shown.measures:
        name = row.name if row.name[0].isupper() else f"  {row.name}"
        cells = (canvas.text(row.figures[n]) for n in sides)
        label = canvas.text(name)
        label.pad_left(len(name) - len(name.lstrip()))
        grid.add_row(label, *cells)
    return grid


def _shared(
    canvas: Canvas, matches: Sequence[Match], *, brief: bool = False
) -> Iterator[RenderableType]:
    common = shared(matches)
    if not common:
        yield canvas.text("none")
    elif brief:
        yield canvas.text("; ".join(match.name for match in common))
    else:
        grid = canvas.grid("left", "wrap")
        for match in common:
            who = " ".join(LETTERS[n] for n, times in enumerate(match.times) if times)
            grid.add_row(canvas.text(who), canvas.text(match.name))
        yield grid


def _alone(canvas: Canvas, matches: Sequence[Match]) -> RenderableType:
    sides = range(len(matches[0].times)) if matches else range(0)
    return _listed(canvas, [[match.name for match in only(matches, side)] for side in sides])


def _listed(canvas: Canvas, lists: Sequence[Sequence[str]]) -> RenderableType:
    grid = canvas.grid("left", "wrap")
    for letter, names in zip(LETTERS, lists, strict=False):
        grid.add_row(canvas.text(letter), canvas.text("; ".join(names) if names else "none"))
    return grid if lists else canvas.text("none")
