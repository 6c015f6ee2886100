"""Report -> the article cut into pieces, each with the marks that lie on it.

What a terminal and a page show of a marked article starts here: paragraphs in the order
of the text, pieces that no mark begins or ends within, and a short label for every
attribution ("A1" for the first anonymous speaker).
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from itertools import pairwise, zip_longest
from typing import TYPE_CHECKING, Literal, NamedTuple

from tabloid_cli.article import Block, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tabloid_cli.article import BlockKind
    from tabloid_cli.report import Attribution, Group, Report

Only = Literal["sourcing", "tone"]

LETTERS: dict[Group, str] = {
    "named": "N",
    "role": "R",
    "anonymous": "A",
    "hearsay": "H",
    "unknown": "U",
}
"""The letter that labels of a group begin with."""

_SIGN = 6
"""Characters of the longest mark of a heading: "######"."""


class Piece(NamedTuple):
    """A stretch of text with the same marks from end to end.

    `source`, `cue` and `content` are indexes into `Sourcing.attributions` (of several
    contents the innermost one), `word` is one into `Sensation.words`.
    """

    start: int
    end: int
    source: int | None
    cue: int | None
    content: int | None
    word: int | None
    quoted: bool


class Paragraph(NamedTuple):
    """A line or paragraph: what it is, and its pieces without a gap."""

    kind: BlockKind
    pieces: tuple[Piece, ...]

    @property
    def start(self) -> int:
        """Where it begins in the text."""
        return self.pieces[0].start

    @property
    def end(self) -> int:
        """Where it ends in the text, exclusive."""
        return self.pieces[-1].end


class _Mark(NamedTuple):
    span: Span
    role: Literal["source", "cue", "content", "word", "quoted"]
    number: int


def paragraphs(report: Report, only: Only | None = None) -> tuple[Paragraph, ...]:
    """The whole text in order; with `only`, no marks of the other measure."""
    text = report.article.text
    blocks = _lines(report)
    marks = sorted(_marks(report, only), key=lambda mark: mark.span)
    edges = {edge for mark in marks for edge in mark.span}
    edges |= {edge for block in blocks for edge in block[:2]}
    pieces = _pieces(sorted(edge for edge in edges if 0 <= edge <= len(text)), marks)
    made = []
    following = next(pieces, None)
    for block in blocks:
        inside = []
        while following is not None and following.end <= block.end:
            if following.start >= block.start:
                inside.append(following)
            following = next(pieces, None)
        if inside:
            made.append(Paragraph(block.kind, tuple(inside)))
    return tuple(made)


def labels(report: Report) -> tuple[str, ...]:
    """A label for each attribution: its group's letter, and a number by speaker.

    A speaker keeps one label; hearsay and the unresolved get one each time.
    """
    used: Counter[str] = Counter()
    of_speaker: dict[int, str] = {}
    made = []
    for attribution in report.sourcing.attributions:
        letter = LETTERS[attribution.group]
        label = None if attribution.speaker is None else of_speaker.get(attribution.speaker)
        if label is None:
            used[letter] += 1
            label = f"{letter}{used[letter]}"
            if attribution.speaker is not None:
                of_speaker[attribution.speaker] = label
        made.append(label)
    return tuple(made)


def handle(attribution: Attribution) -> Span | None:
    """The words that carry the attribution's label: source, else cue, else first content."""
    first = attribution.content[0] if attribution.content else None
    return attribution.source or attribution.cue or first


def _lines(report: Report) -> list[Block]:
    """The report's blocks, and the lines between them that it says nothing of."""
    text, body = report.article.text, report.article.body
    blocks = []
    passed = 0
    for block in (*report.article.blocks, None):
        until = block.start if block else len(text)
        for line in text[passed:until].splitlines(keepends=True):
            end = passed + len(line)
            if line.strip():
                first = bisect_right(body, (passed, passed))
                is_body = first < len(body) and body[first].start < end
                is_body |= first > 0 and body[first - 1].end > passed
                blocks.append(Block(passed, end, "body" if is_body else "label"))
            passed = end
        if block:
            blocks.append(block)
            passed = max(passed, block.end)
    return list(_with_signs(text, blocks))


def _with_signs(text: str, blocks: list[Block]) -> Iterator[Block]:
    """The blocks, the dot of a list's item with the item; a heading goes without its "#"."""
    sign: Block | None = None
    for block, following in zip_longest(blocks, blocks[1:]):
        said = text[block.start : block.end]
        gap = text[block.end : following.start] if following else "\n"
        is_sign = block.kind == "label" and not any(map(str.isalnum, said))
        if is_sign and len(said) <= _SIGN and gap.isspace() and "\n" not in gap:
            sign = block
            continue
        yield block._replace(start=sign.start) if sign and block.kind == "body" else block
        sign = None


def _marks(report: Report, only: Only | None) -> Iterator[_Mark]:
    for quotation in report.article.quotations:
        yield _Mark(quotation, "quoted", 0)
    if only != "tone":
        for index, attribution in enumerate(report.sourcing.attributions):
            if attribution.source:
                yield _Mark(attribution.source, "source", index)
            if attribution.cue:
                yield _Mark(attribution.cue, "cue", index)
            for span in attribution.content:
                yield _Mark(span, "content", index)
    if only != "sourcing":
        for index, word in enumerate(report.sensation.words):
            yield _Mark(word.span, "word", index)


def _pieces(edges: list[int], marks: list[_Mark]) -> Iterator[Piece]:
    """A piece between each two neighbouring edges; `marks` by where they begin."""
    waiting = iter(marks)
    mark = next(waiting, None)
    open_marks: list[_Mark] = []
    for start, end in pairwise(edges):
        open_marks = [m for m in open_marks if m.span.end > start]
        while mark is not None and mark.span.start <= start:
            if mark.span.end > start:
                open_marks.append(mark)
            mark = next(waiting, None)
        # The longest first: of several marks of one role the innermost is kept.
        inner = sorted(open_marks, key=lambda m: m.span.start - m.span.end)
        on = {m.role: m.number for m in inner}
        yield Piece(
            start,
            end,
            on.get("source"),
            on.get("cue"),
            on.get("content"),
            on.get("word"),
            "quoted" in on,
        )
