"""Summary -> a table for a person at a terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tabloid_cli.distribution import UNKNOWN
from tabloid_cli.rendering.canvas import Canvas
from tabloid_cli.rendering.plain_words import counted, decimal, percent, whole

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from rich.console import RenderableType

    from tabloid_cli.batch.summary import Extreme, Group, Summary
    from tabloid_cli.distribution import Quartiles
    from tabloid_cli.rendering.view import View

LISTED = 20
"""Outlets with a line of their own."""

SHORT: tuple[tuple[str, str, Callable[[float | None], str]], ...] = (
    ("Sourced", "sourcing_ratio", percent),
    ("Named", "named_share", percent),
    ("Anon.", "anonymous_share", percent),
    ("Loud", "density", decimal),
    ("Grade", "consensus_grade", decimal),
    ("Score", "score", whole),
)
"""The measures that stand beside an outlet, and how each is written."""


def render_summary(summary: Summary, view: View) -> str:
    """The summary as lines."""
    return Canvas(view).laid_out(_parts(Canvas(view), summary))


def _parts(canvas: Canvas, summary: Summary) -> Iterator[RenderableType]:
    everything = summary.all
    failures = sum(summary.failures.values())
    facts = [counted(everything.articles, "article"), f"{everything.words:,} words"]
    facts.append(counted(summary.all_outlets, "outlet"))
    if failures:
        facts.append(f"{failures:,} failed")
    yield canvas.text("Summary", "bold")
    yield canvas.joined(facts)
    if everything.articles:
        total = sum(everything.attributions.values())
        shares = (
            f"{group} {count:,} ({percent(count / total)})"
            for group, count in everything.attributions.items()
            if count
        )
        if total:
            yield canvas.joined([counted(total, "attribution"), *shares])
        yield canvas.section("By outlet: the median article", _outlets(canvas, summary))
        yield canvas.section("Every measure: quartiles of all articles", _measures(canvas, summary))
        yield from _extremes(canvas, "Most anonymous", summary.most_anonymous, _anonymous)
        yield from _extremes(canvas, "Loudest", summary.loudest, _loud)
    if failures:
        grid = canvas.grid("right", "wrap")
        for cause, count in summary.failures.items():
            grid.add_row(canvas.text(f"{count:,}"), canvas.text(cause))
        yield canvas.section("Failures", grid)


def _outlets(canvas: Canvas, summary: Summary) -> RenderableType:
    grid = canvas.grid("wrap", "right", *("right" for _ in SHORT))
    heads = ("Outlet", "Articles", *(head for head, _, _ in SHORT))
    grid.add_row(*(canvas.text(head, "dim") for head in heads))
    listed = list(summary.outlets[:LISTED])
    for outlet in listed:
        grid.add_row(*_outlet(canvas, outlet, outlet.name or "–"))
    if len(summary.outlets) > 1:
        grid.add_row(*_outlet(canvas, summary.all, "all"))
    more = summary.all_outlets - len(listed)
    if more > 0:
        grid.add_row(canvas.text(f"and {more:,} more outlets"))
    return grid


def _outlet(canvas: Canvas, group: Group, name: str) -> Iterator[RenderableType]:
    yield canvas.text(name)
    yield canvas.text(f"{group.articles:,}")
    for _, measure, written in SHORT:
        yield canvas.text(written(group.quartiles.get(measure, UNKNOWN).median))


def _measures(canvas: Canvas, summary: Summary) -> RenderableType:
    grid = canvas.grid("left", "right", "right", "right")
    heads = ("", "a quarter below", "median", "a quarter above")
    grid.add_row(*(canvas.text(head, "dim") for head in heads))
    for measure, quartiles in summary.all.quartiles.items():
        if quartiles != UNKNOWN:
            grid.add_row(
                canvas.text(measure.replace("_", " ")),
                *(canvas.text(figure) for figure in _figures(measure, quartiles)),
            )
    return grid


def _figures(measure: str, quartiles: Quartiles) -> Iterator[str]:
    shares = measure.endswith(("_share", "_ratio"))
    for value in quartiles:
        yield percent(value) if shares else whole(value) if measure == "score" else decimal(value)


def _extremes(
    canvas: Canvas,
    heading: str,
    extremes: tuple[Extreme, ...],
    figure: Callable[[Extreme], str],
) -> Iterator[RenderableType]:
    if extremes:
        grid = canvas.grid("right", "wrap")
        for extreme in extremes:
            words = extreme.name + (f"  {extreme.headline}" if extreme.headline else "")
            grid.add_row(canvas.text(figure(extreme)), canvas.text(words))
        yield canvas.section(heading, grid)


def _anonymous(extreme: Extreme) -> str:
    return f"{percent(extreme.value)} of {round(extreme.hits / extreme.value)}"


def _loud(extreme: Extreme) -> str:
    return decimal(extreme.value)
