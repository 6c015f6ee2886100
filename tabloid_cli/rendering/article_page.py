"""Report -> one self-contained page: the marked article, its speakers, measures and plots."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from tabloid_cli.rendering import digest, evidence
from tabloid_cli.rendering.course import WHOLE, Course
from tabloid_cli.rendering.digest import nobody
from tabloid_cli.rendering.marks import handle, labels, paragraphs
from tabloid_cli.rendering.page import page
from tabloid_cli.rendering.plain_words import counted, percent
from tabloid_cli.rendering.reliance import reliance
from tabloid_cli.rendering.standings import SCALE, standings
from tabloid_cli.report import GROUPS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tabloid_cli.article import Span
    from tabloid_cli.rendering.marks import Only, Paragraph, Piece
    from tabloid_cli.report import Kind, Report


class Bit(NamedTuple):
    """Text within a run: its classes, and what the pointer shows of a sensational word."""

    text: str
    classes: str
    tip: str


class Run(NamedTuple):
    """Bits that belong to one source or cue, or to none.

    `said` are the attributions' numbers from 1, `label` stands before the first words of
    an attribution's handle, and such a run has a `tip` and leads to the table's row.
    """

    bits: tuple[Bit, ...]
    classes: str = ""
    said: tuple[int, ...] = ()
    label: str = ""
    tip: str = ""


class Shown(NamedTuple):
    """A paragraph of the page."""

    kind: str
    runs: tuple[Run, ...]


class Switch(NamedTuple):
    """A mark that can be switched off: the class of its elements, its name and number."""

    target: str
    name: str
    times: int


class Said(NamedTuple):
    """A speaker of the side panel and the numbers of the attributions, from 1."""

    label: str
    name: str
    kind: str
    group: str
    said: tuple[int, ...]


def article_page(report: Report, only: Only | None = None) -> str:
    """The page; with `only`, the marks of one measure."""
    marker = _Marker(report)
    marked = [p for p in paragraphs(report, only) if p.pieces]
    course = Course(report)
    bars = course.bars() if only != "sourcing" else ()
    sourced = only != "tone" and report.sourcing.attributions
    return page(
        "article.html",
        script="article.js",
        title=digest.title(report),
        origin=digest.origin(report),
        measures=tuple(zip(digest.measures(report), standings(report), strict=True)),
        scale=SCALE,
        headline=[marker.shown(p) for p in marked if p.kind == "headline"],
        paragraphs=[marker.shown(p) for p in marked if p.kind != "headline"],
        groups=_group_switches(report) if only != "tone" else (),
        categories=_category_switches(report) if only != "sourcing" else (),
        speakers=_speakers(report) if only != "tone" else (),
        counts=_counts(report) if sourced else (),
        reliance=reliance(report) if sourced else (),
        familiarity=digest.familiarity(report) if only != "sourcing" else (),
        lanes=course.lanes() if only != "tone" else (),
        bars=bars,
        highest=max((bar.narration + bar.quoted for bar in bars), default=0),
        whole=WHOLE,
        readability=digest.readability(report),
        contributions=report.score.contributions,
        attributions=evidence.attributions(report) if only != "tone" else (),
        attribution_columns=evidence.EVIDENCE_COLUMNS,
        words=evidence.sensational_words(report) if only != "sourcing" else (),
        word_columns=evidence.LOUD_WORD_COLUMNS,
        only=only,
        warnings=report.warnings,
        counted=counted,
    )


class _Marker:
    """Makes paragraphs of one report into what the page shows of them."""

    def __init__(self, report: Report) -> None:
        self._report = report
        self._labels = labels(report)
        self._handles: dict[Span, list[int]] = {}
        for index, attribution in enumerate(report.sourcing.attributions):
            span = handle(attribution)
            if span:
                self._handles.setdefault(span, []).append(index)
        self._categories = {name: n for n, name in enumerate(report.sensation.categories)}
        self._tips = _tips(report)

    def shown(self, paragraph: Paragraph) -> Shown:
        """A paragraph as runs."""
        runs: list[Run] = []
        for (source, cue), pieces in groupby(paragraph.pieces, key=lambda p: (p.source, p.cue)):
            runs.extend(self._runs(source, cue, tuple(pieces)))
        return Shown(paragraph.kind, tuple(runs))

    def _runs(
        self, source: int | None, cue: int | None, pieces: tuple[Piece, ...]
    ) -> Iterator[Run]:
        """One run for a source or cue; with neither, one for each change of content."""
        found = self._report.sourcing.attributions
        index = cue if source is None else source
        if index is not None:
            role = "cue" if source is None else "source"
            span = found[index].cue if source is None else found[index].source
            here = self._handles.get(span, []) if span else []
            if span and here and span.start == pieces[0].start:
                yield self._handle(here, role, pieces)
            else:
                said = tuple(n + 1 for n in here) or (index + 1,)
                yield Run(self._bits(pieces), f"{role} g-{found[index].group}", said)
            return
        for content, part in groupby(pieces, key=lambda piece: piece.content):
            yield from self._content(content, tuple(part))

    def _content(self, content: int | None, pieces: tuple[Piece, ...]) -> Iterator[Run]:
        if content is None:
            yield Run(self._bits(pieces))
            return
        attribution = self._report.sourcing.attributions[content]
        first = attribution.source or attribution.cue
        if first is None and attribution.content[0].start == pieces[0].start:
            yield self._handle([content], "content", pieces)
        else:
            yield Run(self._bits(pieces), f"content g-{attribution.group}", (content + 1,))

    def _handle(self, indexes: list[int], role: str, pieces: tuple[Piece, ...]) -> Run:
        group = self._report.sourcing.attributions[indexes[0]].group
        return Run(
            self._bits(pieces),
            f"{role} g-{group}",
            tuple(index + 1 for index in indexes),
            self._labels[indexes[0]],
            " / ".join(self._tips[index] for index in indexes),
        )

    def _bits(self, pieces: tuple[Piece, ...]) -> tuple[Bit, ...]:
        text = self._report.article.text
        bits = []
        for piece in pieces:
            classes = ["quoted"] if piece.quoted else []
            tip = ""
            if piece.word is not None:
                word = self._report.sensation.words[piece.word]
                classes += ["loud", f"c-{self._categories[word.category]}"]
                tip = f"{word.category}, weight {word.weight:g}, in {word.voice}"
            bits.append(Bit(text[piece.start : piece.end], " ".join(classes), tip))
        return tuple(bits)


def _tips(report: Report) -> list[str]:
    """What the pointer shows of each attribution: speaker, kind, cue and mode."""
    tips = []
    for one in evidence.attributions(report):
        cue = f"cue “{one.cue}”" if one.cue else "no cue"
        parts = [one.speaker, one.kind, cue, one.mode]
        tips.append(" · ".join([*parts, f"via {one.via}"] if one.via else parts))
    return tips


def _group_switches(report: Report) -> tuple[Switch, ...]:
    counts = report.sourcing.counts
    return tuple(Switch(f"g-{group}", group, counts[group]) for group in GROUPS if counts[group])


def _category_switches(report: Report) -> tuple[Switch, ...]:
    categories = report.sensation.categories.items()
    return tuple(Switch(f"c-{n}", name, count) for n, (name, count) in enumerate(categories))


def _counts(report: Report) -> tuple[tuple[str, str], ...]:
    """Each group of sources, and its attributions, share and speakers."""
    counts = []
    for group, number, share, speakers in digest.groups(report):
        who = [counted(speakers, "speaker")] if speakers else []
        counts.append((group, ", ".join([str(number), percent(share), *who])))
    return tuple(counts)


def _speakers(report: Report) -> tuple[Said, ...]:
    """Everybody cited, most cited first, then hearsay and the unresolved."""
    sourcing = report.sourcing
    names = labels(report)
    found = [
        Said(
            names[s.attributions[0]], s.name, s.kind, s.group, tuple(n + 1 for n in s.attributions)
        )
        for s in sourcing.speakers
        if s.attributions
    ]
    found.sort(key=lambda one: -len(one.said))
    kinds: tuple[Kind, ...] = ("hearsay", "unknown")
    for kind in kinds:
        alone = tuple(
            n
            for n, a in enumerate(sourcing.attributions, start=1)
            if a.kind == kind and a.speaker is None
        )
        if alone:
            found.append(Said(names[alone[0] - 1][0], nobody(kind), kind, kind, alone))
    return tuple(found)
