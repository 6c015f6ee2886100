"""The article: where text came from and which part of it is body."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple

Format = Literal["text", "html", "jsonl", "warc"]
BlockKind = Literal[
    "body", "headline", "byline", "dateline", "url", "caption", "embed", "label", "promo"
]  # fmt: skip


class Span(NamedTuple):
    """A stretch of `Article.text`, in code points, end exclusive."""

    start: int
    end: int


class Block(NamedTuple):
    """A line or paragraph of `Article.text` and what it is.

    Blocks are in text order and do not overlap; white space between them
    belongs to none. Only blocks of kind ``body`` are measured.
    """

    start: int
    end: int
    kind: BlockKind


@dataclass(frozen=True, slots=True)
class Article:
    """One article as read.

    `text` is what every offset counts in. `headline`, `byline` and `url` are the
    words themselves, wherever they were found (a line of the text, a page's
    metadata, a caller's argument); a headline that is also a line of the text
    has a block of kind ``headline``.
    """

    name: str
    format: Format
    text: str
    blocks: tuple[Block, ...]
    headline: str | None = None
    byline: str | None = None
    url: str | None = None
    sha256: str | None = None
    warnings: tuple[str, ...] = ()

    @property
    def body(self) -> tuple[Span, ...]:
        """The body's paragraphs, in order."""
        return tuple(Span(b.start, b.end) for b in self.blocks if b.kind == "body")

    @property
    def headline_span(self) -> Span | None:
        """Where the headline stands in `text`; None if it does not stand there."""
        for block in self.blocks:
            if block.kind == "headline":
                return Span(block.start, block.end)
        return None
