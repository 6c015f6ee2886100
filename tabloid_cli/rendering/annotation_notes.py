"""The notes in the margin of a marked article: who an attribution's source is, how loud a word."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, NamedTuple

from rich.text import Text

from tabloid_cli.rendering.annotation_signs import LOUD
from tabloid_cli.rendering.canvas import STYLES
from tabloid_cli.rendering.digest import nobody
from tabloid_cli.rendering.marks import handle, labels
from tabloid_cli.rendering.safe_text import one_line

if TYPE_CHECKING:
    from tabloid_cli.rendering.marks import Only, Paragraph
    from tabloid_cli.rendering.view import View
    from tabloid_cli.report import Attribution, Report, SensationalWord

TOGETHER = 50
"""Characters within which sensational words share a note: about a line."""


class Note(NamedTuple):
    """A note and the place in the article's text that it is about."""

    offset: int
    text: Text


class Notes:
    """All notes of one article."""

    def __init__(self, report: Report, view: View, only: Only | None) -> None:
        self._encoding = view.encoding
        self._report = report
        notes = self._on_sources() if only != "tone" else []
        notes += self._on_words([n.offset for n in notes]) if only != "sourcing" else []
        self._notes = sorted(notes, key=lambda note: note.offset)
        self._offsets = [note.offset for note in self._notes]

    def of(self, paragraph: Paragraph) -> list[Note]:
        """The notes on one paragraph, in the order of its text."""
        first = bisect_left(self._offsets, paragraph.start)
        return self._notes[first : bisect_left(self._offsets, paragraph.end)]

    def _on_sources(self) -> list[Note]:
        sourcing = self._report.sourcing
        names = {speaker.id: speaker.name for speaker in sourcing.speakers}
        told: set[str] = set()
        noted: set[tuple[int, str]] = set()
        notes = []
        for attribution, label in zip(sourcing.attributions, labels(self._report), strict=True):
            place = handle(attribution)
            if place is None or (place.start, label) in noted:
                continue
            noted.add((place.start, label))
            note = Text(label, f"bold {STYLES.get(attribution.group, '')}")
            note.append(f" {self._who(attribution, names, new=label not in told)}", "not bold")
            notes.append(Note(place.start, note))
            told.add(label)
        return notes

    def _who(self, attribution: Attribution, names: dict[int, str], *, new: bool) -> str:
        """The speaker, the first time with the kind; hearsay and the unresolved by their kind."""
        if attribution.speaker is None:
            who = f"{attribution.kind}: {nobody(attribution.kind)}"
        else:
            who = one_line(names[attribution.speaker], self._encoding)
            if new:
                who += f", {attribution.kind}"
        if attribution.via:
            who += f", via {one_line(attribution.via.name, self._encoding)}"
        return who

    def _on_words(self, stops: list[int]) -> list[Note]:
        """Notes on sensational words; those close together share one."""
        notes: list[Note] = []
        gathered: list[SensationalWord] = []
        stops = sorted(stops)
        for word in sorted(self._report.sensation.words, key=lambda w: w.span):
            if gathered and self._apart(gathered[0].span.start, word.span.start, stops):
                notes.append(self._word_note(gathered))
                gathered = []
            gathered.append(word)
        if gathered:
            notes.append(self._word_note(gathered))
        return notes

    def _apart(self, first: int, other: int, stops: list[int]) -> bool:
        """Whether two words are far from one another, or a paragraph or note stands between."""
        between = bisect_left(stops, first) != bisect_left(stops, other)
        newline = self._report.article.text.find("\n", first, other) != -1
        return between or newline or other - first > TOGETHER

    def _word_note(self, words: list[SensationalWord]) -> Note:
        """The words after the category they share: "conflict: furious, rage"."""
        note = Text()
        for index, word in enumerate(words):
            text = one_line(self._report.article.text[slice(*word.span)], self._encoding)
            category = one_line(word.category, self._encoding)
            same = index > 0 and word.category == words[index - 1].category
            note.append(", " if index else "").append("" if same else f"{category}: ")
            note.append(text, LOUD)
        return Note(words[0].span.start, note)
