"""The table's ``--explain``: the words behind each figure, one by one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tabloid_cli.rendering import evidence
from tabloid_cli.rendering.reliance import unfolded

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rich.console import RenderableType
    from rich.text import Text

    from tabloid_cli.rendering.canvas import Canvas
    from tabloid_cli.report import Report


def evidence_sections(canvas: Canvas, report: Report) -> Iterator[RenderableType]:
    """Every attribution and answer, every sensational word, what the score adds up from."""
    attributions = evidence.attributions(report)
    yield canvas.section(
        f"Every attribution ({len(attributions)})",
        _attributions(canvas, attributions) if attributions else canvas.text("none found"),
    )
    behind = unfolded(report)
    if behind:
        grid = canvas.grid("left", "wrap")
        for label, words_behind in behind:
            grid.add_row(canvas.text(label), canvas.text(words_behind))
        yield canvas.section("Behind what it rests on", grid)
    words = evidence.sensational_words(report)
    yield canvas.section(
        f"Every sensational word ({len(words)})",
        _words(canvas, words) if words else canvas.text("none found"),
    )
    contributions = report.score.contributions
    if contributions:
        grid = canvas.grid("wrap", "right")
        for name, points in contributions.items():
            grid.add_row(canvas.text(name), canvas.text(f"{points:+.1f}"))
        yield canvas.section("What the tabloid score adds up from", grid)


def _attributions(canvas: Canvas, attributions: tuple[evidence.Evidence, ...]) -> RenderableType:
    grid = canvas.grid("right", "wrap")
    for number, one in enumerate(attributions, start=1):
        grid.add_row(canvas.text(str(number)), _attribution(canvas, one))
    return grid


def _attribution(canvas: Canvas, one: evidence.Evidence) -> Text:
    """Three lines: who, what, how and where."""
    text = canvas.text(one.speaker, "bold")
    text.append(", ").append_text(canvas.kind(one.kind))
    if one.content:
        text.append("\n").append_text(canvas.text(one.content, "italic"))
    mention = f"mention “{one.mention}”" if one.mention else "no mention"
    cue = f"cue “{one.cue}”" if one.cue else "no cue"
    via = f"via {one.via}" if one.via else ""
    facts = (mention, cue, one.mode, via, one.place)
    return text.append("\n").append_text(canvas.joined(filter(None, facts)))


def _words(canvas: Canvas, words: tuple[evidence.LoudWord, ...]) -> RenderableType:
    grid = canvas.grid("left", "wrap", "wrap", "right", "left")
    grid.add_row(*(canvas.text(name, "bold") for name in evidence.LOUD_WORD_COLUMNS))
    for word in words:
        grid.add_row(*(canvas.text(cell) for cell in word))
    return grid
