"""Plain text -> Article: which lines are body, and what the others are."""

from __future__ import annotations

from tabloid_cli.article import Article, Block, BlockKind, Span
from tabloid_cli.reading.lines import line_kind
from tabloid_cli.reading.paragraphs import cut

HEADLINE_CHARS = 200


def article_from_text(
    text: str, *, headline: str | None = None, url: str | None = None, name: str = "-"
) -> Article:
    """An article from text a caller holds, with what the caller knows of it.

    A `headline` or `url` given is not looked for in the text. A headline that
    does not begin the text is appended to it, so that offsets into the text
    given stay as they were.
    """
    spans = cut(text)
    kinds: list[BlockKind] = [line_kind(text[s.start : s.end]) or "body" for s in spans]
    blocks = [Block(s.start, s.end, kind) for s, kind in zip(spans, kinds, strict=True)]
    if headline is None:
        mark_headline(text, blocks)
    elif headline.strip():
        text = place_headline(text, blocks, headline.strip())
    return Article(
        name=name,
        format="text",
        text=text,
        blocks=tuple(blocks),
        headline=words_of(text, blocks, "headline"),
        byline=words_of(text, blocks, "byline"),
        url=url if url is not None else words_of(text, blocks, "url"),
    )


def article_from_plain_text(text: str, *, name: str) -> Article:
    """An article from a text file."""
    return article_from_text(text, name=name)


def mark_headline(text: str, blocks: list[Block]) -> None:
    """Mark the first line as headline if it looks like one."""
    for i, block in enumerate(blocks):
        if block.kind != "body":
            continue
        line = text[block.start : block.end]
        if len(line) <= HEADLINE_CHARS and not line.endswith(".") and i + 1 < len(blocks):
            blocks[i] = block._replace(kind="headline")
        return


def place_headline(text: str, blocks: list[Block], headline: str) -> str:
    """Mark the headline where the text begins with it, or append it."""
    if blocks:
        first = Span(blocks[0].start, blocks[0].end)
        if text[first.start : first.end] == headline:
            blocks[0] = blocks[0]._replace(kind="headline")
            return text
    start = len(text) + 2
    blocks.append(Block(start, start + len(headline), "headline"))
    return f"{text}\n\n{headline}"


def words_of(text: str, blocks: list[Block], kind: BlockKind) -> str | None:
    """The words of the first block of a kind."""
    for block in blocks:
        if block.kind == kind:
            return text[block.start : block.end]
    return None
