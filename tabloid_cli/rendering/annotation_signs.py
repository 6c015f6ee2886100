"""Marks on an article's words: styles where there is colour, signs in the text where not."""

from __future__ import annotations

from operator import itemgetter
from typing import TYPE_CHECKING

from rich.text import Text

from tabloid_cli.rendering.canvas import STYLES
from tabloid_cli.rendering.marks import LETTERS, handle, labels
from tabloid_cli.rendering.safe_text import fits, running
from tabloid_cli.report import GROUPS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tabloid_cli.article import Span
    from tabloid_cli.rendering.canvas import Canvas
    from tabloid_cli.rendering.marks import Only, Paragraph, Piece
    from tabloid_cli.rendering.view import View
    from tabloid_cli.report import Report

LOUD = "bold red"
ASIDE = "~"
"""Stands before a line that is not body, where there is no colour."""


class Pen:
    """Writes an article's paragraphs with their marks, for one medium."""

    def __init__(self, report: Report, view: View, only: Only | None) -> None:
        self._report = report
        self._color = view.color
        self._encoding = view.encoding
        self.brackets = ("‹", "›") if fits("‹›", view.encoding) else ("<", ">")
        self._signed: set[tuple[Span, str]] = set()
        self._opening: dict[int, list[tuple[int, str]]] = {}
        self._closing: dict[int, list[tuple[int, str]]] = {}
        if not self._color:
            if only != "tone":
                self._sign_attributions()
            if only != "sourcing":
                for word in report.sensation.words:
                    self._sign(word.span, "*", "*")

    def written(self, paragraph: Paragraph) -> tuple[Text, dict[int, int]]:
        """The paragraph, and where in it each piece begins, by its place in the article."""
        text = Text()
        aside = paragraph.kind not in {"body", "headline"}
        if aside and not self._color:
            text.append(f"{ASIDE} {paragraph.kind}: ")
        begins: dict[int, int] = {}
        for piece in paragraph.pieces:
            text.append(self._signs(self._closing, piece.start))
            begins[piece.start] = len(text)
            text.append(self._signs(self._opening, piece.start))
            words = running(self._report.article.text[piece.start : piece.end], self._encoding)
            text.append(words, self._style(piece, aside=aside))
        text.append(self._signs(self._closing, paragraph.end))
        if paragraph.kind == "headline":
            text.stylize_before("bold")
        return text, begins

    def _sign_attributions(self) -> None:
        for attribution, label in zip(
            self._report.sourcing.attributions, labels(self._report), strict=True
        ):
            first = handle(attribution)
            if attribution.source:
                self._sign(attribution.source, f"[{label}: ", "]")
            if attribution.cue:
                signs = (f"[{label}: ", "]") if attribution.cue == first else ("_", "_")
                self._sign(attribution.cue, *signs)
            elif first and not attribution.source:
                self._sign(first, f"[{label}] ", "")
            if attribution.mode != "direct":
                for span in attribution.content:
                    self._sign(span, *self.brackets)

    def _sign(self, span: Span, opening: str, closing: str) -> None:
        """Remember what to write around `span`, once, outer signs outside inner ones."""
        if (span, opening) not in self._signed:
            self._signed.add((span, opening))
            length = span.end - span.start
            self._opening.setdefault(span.start, []).append((-length, opening))
            self._closing.setdefault(span.end, []).insert(0, (length, closing))

    @staticmethod
    def _signs(signs: dict[int, list[tuple[int, str]]], offset: int) -> str:
        return "".join(sign for _, sign in sorted(signs.get(offset, ()), key=itemgetter(0)))

    def _style(self, piece: Piece, *, aside: bool) -> str:
        if not self._color:
            return ""
        if aside:
            return "dim"
        found = self._report.sourcing.attributions
        quoted = "italic " if piece.quoted else ""
        if piece.word is not None:
            return quoted + (LOUD if piece.cue is None else f"underline {LOUD}")
        if piece.source is not None:
            return quoted + f"bold {STYLES.get(found[piece.source].group, '')}"
        if piece.cue is not None:
            return quoted + f"underline {STYLES.get(found[piece.cue].group, '')}"
        if piece.content is not None:
            return quoted + STYLES.get(found[piece.content].group, "")
        return quoted.strip()

    def legend(self, canvas: Canvas, only: Only | None) -> Iterator[Text]:
        """What the marks mean: lines for the top of the article."""
        if only != "tone":
            yield self._sourcing_legend(canvas)
        if only != "sourcing":
            count = len(self._report.sensation.words)
            word = "sensational" if self._color else "*sensational*"
            yield Text("Tone: ").append(word, LOUD if self._color else "").append(f" {count}")
        if any(block.kind not in {"body", "headline"} for block in self._report.article.blocks):
            aside = Text("dim", "dim") if self._color else Text(f"{ASIDE} caption: ...")
            yield Text("Not measured: ").append_text(aside)

    def _sourcing_legend(self, canvas: Canvas) -> Text:
        counts = self._report.sourcing.counts
        line = Text("Sources: ")
        shown = [g for g in GROUPS if counts[g]] or list(GROUPS[:4])
        for index, group in enumerate(shown):
            line.append(canvas.signs.dot if index else "")
            if self._color:
                line.append(group, f"bold {STYLES.get(group, '')}")
            else:
                line.append(f"[{LETTERS[group]}1: {group}]")
            line.append(f" {counts[group]}")
        line.append("\n")
        if self._color:
            line.append("source", "bold").append(", ").append("cue", "underline")
            line.append(", words attributed in the group's colour, ")
            return line.append("quoted", "italic")
        opening, closing = self.brackets
        return line.append(f"_cue_, {opening}attributed words{closing}, quotations in their marks")
