"""Report -> headings, tables and lines: what Markdown and HTML pages are made of."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tabloid_cli.rendering import comparison, digest, evidence
from tabloid_cli.rendering.plain_words import percent
from tabloid_cli.rendering.reliance import reliance, unfolded

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tabloid_cli.report import Report


class Grid(NamedTuple):
    """A table: its header and its rows, all as text."""

    header: tuple[str, ...]
    rows: Sequence[tuple[str, ...]]


class Section(NamedTuple):
    """A heading (None for what stands under the title) and what it holds, in this order."""

    heading: str | None
    lines: Sequence[str] = ()
    grids: Sequence[Grid] = ()


def sections(report: Report, *, explain: bool) -> Iterator[Section]:
    """The parts of one article's page, in the order of the table."""
    yield Section(None, grids=[Grid(("Measure", "Figure", "Meaning"), digest.measures(report))])
    if report.article.words:
        yield _voices(report)
        yield _loudness(report)
        terms = digest.familiarity(report)
        if terms:
            yield Section("First-name terms", grids=[Grid(("The narration", "Names"), terms)])
        figures = Grid(("Figure", "Value"), digest.readability(report))
        yield Section("Readability", grids=[figures])
        if explain:
            yield from _evidence(report)
    if report.warnings:
        yield Section("Warnings", report.warnings)


def _voices(report: Report) -> Section:
    if not report.sourcing.attributions:
        return Section("Who says so", ("no attribution found",))
    groups = [
        (group, str(number), percent(share), str(speakers))
        for group, number, share, speakers in digest.groups(report)
    ]
    grids = [Grid(("Group", "Attributions", "Share", "Speakers"), groups)]
    voices = [(v.name, v.kind, str(v.times)) for v in digest.voices(report)]
    grids.append(Grid(("Speaker", "Kind", "Attributions"), voices))
    notes = reliance(report)
    if notes:
        grids.append(Grid(("What it rests on", ""), notes))
    return Section("Who says so", grids=grids)


def _loudness(report: Report) -> Section:
    words = digest.loudest(report)
    if not words:
        return Section("Loudest words", ("none found",))
    facts = (f"{label}: {figures}" for label, figures in digest.loudness(report))
    return Section("Loudest words", (digest.listed(words), *facts))


def _evidence(report: Report) -> Iterator[Section]:
    attributions = Grid(evidence.EVIDENCE_COLUMNS, evidence.attributions(report))
    yield _counted("Every attribution", attributions)
    behind = unfolded(report)
    if behind:
        yield Section("Behind what it rests on", grids=[Grid(("What", "Words"), behind)])
    words = Grid(evidence.LOUD_WORD_COLUMNS, evidence.sensational_words(report))
    yield _counted("Every sensational word", words)
    points = [(name, f"{value:+.1f}") for name, value in report.score.contributions.items()]
    if points:
        yield Section("What the tabloid score adds up from", grids=[Grid(("Part", "Adds"), points)])


def _counted(heading: str, grid: Grid) -> Section:
    heading = f"{heading} ({len(grid.rows)})"
    return Section(heading, grids=[grid]) if grid.rows else Section(heading, ("none found",))


def closing(rows: list[comparison.Row]) -> Section:
    """The comparison of several articles."""
    compared = comparison.compared(rows)
    grid = Grid(comparison.COLUMNS, compared.cells)
    return Section(f"{len(rows)} articles compared", (comparison.KEY, *compared.notes), [grid])
