"""Plain text -> Article: which paragraphs are body, and what the others are."""

from __future__ import annotations

import re

from tabloid_cli.article import Article, Block, BlockKind
from tabloid_cli.reading.display import mark_display
from tabloid_cli.reading.ending import mark_lists, mark_prompts, mark_signature
from tabloid_cli.reading.front import mark_front
from tabloid_cli.reading.lines import LinePattern, Where, find_pattern, is_date, patterns_for
from tabloid_cli.reading.paragraphs import paragraphs
from tabloid_cli.reading.shape import Paragraph

_FIRST: frozenset[Where] = frozenset({"whole", "start", "end", "list"})
_ANYWHERE: frozenset[Where] = _FIRST | {"below"}
_BY = re.compile(r"^(?:(?:written|words|posted|reported|story) )?by:? |^[—–-]+ ?", re.I)
_CUT_SENTENCE = 40
"""Characters from which a line that breaks off in mid-sentence goes on in the next."""


def article_from_text(
    text: str, *, headline: str | None = None, url: str | None = None, name: str = "-"
) -> Article:
    """An article from text a caller holds, with what the caller knows of it.

    A `headline` or `url` given is not looked for in the text. A headline that
    does not begin the text is appended to it, so that offsets into the text
    given stay as they were.
    """
    blocks = blocks_of(text, headline=headline)
    if headline is not None and headline.strip():
        text = _place_headline(text, blocks, headline.strip())
    return Article(
        name=name,
        format="text",
        text=text,
        blocks=tuple(blocks),
        headline=_words_of(text, blocks, "headline"),
        byline=_BY.sub("", _words_of(text, blocks, "byline") or "") or None,
        url=url if url is not None else _words_of(text, blocks, "url"),
    )


def article_from_plain_text(text: str, *, name: str) -> Article:
    """An article from a text file."""
    return article_from_text(text, name=name)


def blocks_of(text: str, *, headline: str | None = None) -> list[Block]:
    """The blocks of `text`; every character that is not white space lies in one."""
    patterns = patterns_for(text)
    marked: list[Paragraph] = []
    for start, end in paragraphs(text):
        paragraph = Paragraph.of(text, start, end)
        kind = _kind_alone(paragraph, patterns, _ANYWHERE if marked else _FIRST)
        if kind is None and marked and _goes_on(marked[-1], paragraph):
            marked[-1] = Paragraph.of(text, marked[-1].start, end)
        else:
            marked.append(paragraph._replace(kind=kind))
    marked = mark_front(marked, patterns, headline=headline)
    marked = mark_lists(marked, patterns)
    marked = mark_display(marked)
    marked = mark_prompts(marked, patterns)
    marked = mark_signature(marked, patterns)
    return [Block(p.start, p.end, p.kind or "body") for p in marked]


def _kind_alone(
    paragraph: Paragraph, patterns: tuple[LinePattern, ...], where: frozenset[Where]
) -> BlockKind | None:
    """What a line is by itself, wherever it stands."""
    pattern = find_pattern(paragraph.words, patterns, where)
    if pattern:
        return pattern.kind
    return "dateline" if is_date(paragraph.words) else None


def _goes_on(line: Paragraph, following: Paragraph) -> bool:
    """Whether a line was broken in mid-sentence and the next one continues it."""
    last = line.words[-1]
    return (
        line.kind is None
        and len(line.words) >= _CUT_SENTENCE
        and (last.islower() or last == ",")
        and following.words[0].islower()
        and not following.words.startswith(("pic.", "http"))
    )


def _place_headline(text: str, blocks: list[Block], headline: str) -> str:
    """Mark the headline where the text begins with it, or append it."""
    if blocks:
        first = blocks[0]
        if text[first.start : first.end].split() == headline.split():
            blocks[0] = first._replace(kind="headline")
            return text
    start = len(text) + 2
    blocks.append(Block(start, start + len(headline), "headline"))
    return f"{text}\n\n{headline}"


def _words_of(text: str, blocks: list[Block], kind: BlockKind) -> str | None:
    """The words of the first block of a kind; those below the body's begin are no address."""
    for block in blocks:
        if block.kind == kind:
            return " ".join(text[block.start : block.end].split())
        if kind == "url" and block.kind == "body":
            return None
    return None
