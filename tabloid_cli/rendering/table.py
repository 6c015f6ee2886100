"""Report -> a table for a person at a terminal.

Legible at 60 and at 80 columns, without colour, and in ASCII where the output has
nothing else.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tabloid_cli.rendering import comparison, digest
from tabloid_cli.rendering.canvas import Canvas
from tabloid_cli.rendering.plain_words import counted, percent
from tabloid_cli.rendering.reliance import reliance
from tabloid_cli.rendering.table_evidence import evidence_sections

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from rich.console import RenderableType

    from tabloid_cli.rendering.view import View
    from tabloid_cli.report import Report

LISTED = 12
"""Speakers with a line of their own; the rest share a paragraph."""

TWO_ABREAST = 66
"""Columns from which the readability figures stand in two columns."""


def render(reports: Iterable[Report], view: View) -> Iterator[str]:
    """One table a report, then a comparison where several were asked for."""
    canvas = Canvas(view)
    rows = []
    for report in reports:
        yield canvas.laid_out(_parts(canvas, report, explain=view.explain))
        rows.append(comparison.row(report))
    if len(rows) > 1:
        yield canvas.laid_out(_comparison(canvas, rows))


def _parts(canvas: Canvas, report: Report, *, explain: bool) -> Iterator[RenderableType]:
    yield canvas.text(digest.title(report), "bold")
    yield canvas.joined(digest.origin(report))
    yield canvas.rule()
    yield _measures(canvas, report)
    if report.article.words:
        yield canvas.section("Who says so", *_sources(canvas, report))
        yield canvas.section("Loudest words", *_loudness(canvas, report))
        terms = digest.familiarity(report)
        if terms:
            yield canvas.section("First-name terms", _labelled(canvas, terms))
        yield canvas.section("Readability", _readability(canvas, report))
        if explain:
            yield from evidence_sections(canvas, report)
    if report.warnings:
        yield canvas.section("Warnings", *(canvas.text(warning) for warning in report.warnings))


def _measures(canvas: Canvas, report: Report) -> RenderableType:
    grid = canvas.grid("left", "right", "wrap")
    for label, figure, meaning in digest.measures(report):
        grid.add_row(canvas.text(label), canvas.text(figure, "bold"), canvas.text(meaning))
    return grid


def _sources(canvas: Canvas, report: Report) -> Iterator[RenderableType]:
    if report.sourcing.attributions:
        yield _groups(canvas, report)
        yield canvas.text("")
        yield from _voices(canvas, report)
        notes = reliance(report)
        if notes:
            yield canvas.text("")
            yield _labelled(canvas, notes)
    else:
        yield canvas.text("no attribution found")


def _groups(canvas: Canvas, report: Report) -> RenderableType:
    grid = canvas.grid("left", "right", "right", "left", "left")
    for group, number, share, speakers in digest.groups(report):
        grid.add_row(
            canvas.kind(group),
            canvas.text(str(number)),
            canvas.text(percent(share)),
            canvas.bar(share or 0, group),
            canvas.text(counted(speakers, "speaker") if speakers else ""),
        )
    return grid


def _voices(canvas: Canvas, report: Report) -> Iterator[RenderableType]:
    """Who is cited: the most cited a line each, the others in one paragraph."""
    voices = digest.voices(report)
    listed = voices if len(voices) <= LISTED + 2 else voices[:LISTED]
    grid = canvas.grid("right", "left", "wrap")
    for voice in listed:
        grid.add_row(
            canvas.text(str(voice.times)), canvas.kind(voice.kind), canvas.text(voice.name)
        )
    yield grid
    others = voices[len(listed) :]
    if others:
        names = (f"{v.name} ({v.kind}{f', {v.times}' if v.times > 1 else ''})" for v in others)
        yield canvas.text(f"and {len(others)} more: " + "; ".join(names))


def _loudness(canvas: Canvas, report: Report) -> Iterator[RenderableType]:
    words = digest.loudest(report)
    if not words:
        yield canvas.text("none found")
        return
    yield canvas.text(digest.listed(words))
    yield _labelled(canvas, digest.loudness(report))


def _labelled(canvas: Canvas, lines: Iterable[tuple[str, str]]) -> RenderableType:
    grid = canvas.grid("left", "wrap")
    for label, words in lines:
        grid.add_row(canvas.text(label), canvas.text(words))
    return grid


def _readability(canvas: Canvas, report: Report) -> RenderableType:
    figures = digest.readability(report)
    abreast = 2 if canvas.width >= TWO_ABREAST else 1
    grid = canvas.grid(*("left", "right") * abreast)
    down = -(-len(figures) // abreast)
    for line in range(down):
        grid.add_row(*(canvas.text(cell) for pair in figures[line::down] for cell in pair))
    return grid


def _comparison(canvas: Canvas, rows: list[comparison.Row]) -> Iterator[RenderableType]:
    grid = canvas.grid("wrap", *["right"] * (len(comparison.COLUMNS) - 1))
    grid.add_row(*(canvas.text(column, "bold") for column in comparison.COLUMNS))
    compared = comparison.compared(rows)
    for cells in compared.cells:
        grid.add_row(*(canvas.text(cell) for cell in cells))
    yield canvas.rule()
    yield canvas.section(f"{len(rows)} articles compared", grid)
    if compared.notes:
        yield canvas.section("Warnings", *(canvas.text(note) for note in compared.notes))
    yield canvas.section("Columns", canvas.text(comparison.KEY))
