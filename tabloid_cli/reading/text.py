"""Plain text -> Article: which paragraphs are body, and what the others are."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from tabloid_cli.article import Article, Block, BlockKind
from tabloid_cli.reading.author import mark_author, mark_comments
from tabloid_cli.reading.damage import damage
from tabloid_cli.reading.dates import has_year, is_date
from tabloid_cli.reading.display import mark_display
from tabloid_cli.reading.embed import mark_embeds
from tabloid_cli.reading.ending import mark_lists, mark_prompts, mark_signature
from tabloid_cli.reading.errors import UnreadableError
from tabloid_cli.reading.front import mark_front
from tabloid_cli.reading.front_matter import FrontMatter, front_matter
from tabloid_cli.reading.inside import mark_inside
from tabloid_cli.reading.items import mark_items
from tabloid_cli.reading.lines import LinePatterns, Where, patterns_for, straight
from tabloid_cli.reading.markdown import MOST_CHARACTERS, TOO_LONG, is_markdown, without_marks
from tabloid_cli.reading.markup import TAKEN_OUT, has_markup, without_markup
from tabloid_cli.reading.paragraphs import paragraphs
from tabloid_cli.reading.rows import mark_rows
from tabloid_cli.reading.shape import Paragraph
from tabloid_cli.reading.teaser import mark_teaser

if TYPE_CHECKING:
    from collections.abc import Iterator

_FIRST: frozenset[Where] = frozenset({"whole", "start", "end", "list"})
_ANYWHERE: frozenset[Where] = _FIRST | {"below"}
_HEADING = re.compile(r"(#{1,6})[ ]+(\S.{0,300})$")
_HEADING_FIRST = re.compile(r"\s*# +\S")
_FRONT = 6
"""Blocks among which a given headline is looked for."""
_BY = re.compile(
    r"^(?:(?:written|words|posted|reported|story|interview|review|analysis|comment|report) )?by:? "
    r"|^[—–-]+ ?",
    re.I,
)
_DOT = re.compile(r"[•·▪‣◦●■►*-]\s{1,20}(?=\S)")
_FEWEST_ENTRIES = 3
_CUT_SENTENCE = 40
"""Characters from which a line that breaks off in mid-sentence goes on in the next."""


def article_from_text(
    text: str, *, headline: str | None = None, url: str | None = None, name: str = "-"
) -> Article:
    """An article from text a caller holds, with what the caller knows of it.

    A `headline` or `url` given is not looked for in the text. A headline that
    does not stand at the text's begin is appended to it, so that offsets into
    the text given stay as they were. Never raises: a text without a word is an
    article without a body.
    """
    text, warnings = _encodable(text)
    front = front_matter(text)
    title = next((b for b in front.blocks if b.kind == "headline"), None)
    rest = text[front.end :]
    known = headline
    if headline is None and title and not _HEADING_FIRST.match(rest):
        known = text[title.start : title.end]
    blocks = _blocks_of(rest, headline=known)
    if front.end:
        blocks = _joined(front, blocks)
    if headline is not None and headline.strip():
        text = _place_headline(text, blocks, " ".join(_encodable(headline)[0].split()))
    return Article(
        name=name,
        format="text",
        text=text,
        blocks=tuple(blocks),
        headline=_words_of(text, blocks, "headline"),
        byline=_BY.sub("", _words_of(text, blocks, "byline") or "") or None,
        url=url if url is not None else _words_of(text, blocks, "url"),
        warnings=(*warnings, *damage(text)),
    )


def article_from_plain_text(text: str, *, name: str) -> Article:
    """An article from a text or Markdown file; markup left in it is taken out.

    Raises `UnreadableError` where nothing but markup is in it.
    """
    if is_markdown(name, text):
        article = article_from_text(without_marks(text), name=name)
        if len(text) > MOST_CHARACTERS:
            article = replace(article, warnings=(TOO_LONG, *article.warnings))
        return article
    if not has_markup(text):
        return article_from_text(text, name=name)
    text = without_markup(text)
    if not text.strip():
        raise UnreadableError(f"{name}: no text between its tags; save the article anew")
    article = article_from_text(text, name=name)
    return replace(
        article,
        format="html",
        warnings=(TAKEN_OUT, *article.warnings),
    )


def _encodable(text: str) -> tuple[str, list[str]]:
    """The text without lone surrogates, which no file can hold, and a warning for them."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return re.sub("[\ud800-\udfff]", "\ufffd", text), ["the text held broken characters"]
    return text, []


def _blocks_of(text: str, *, headline: str | None) -> list[Block]:
    """The blocks of `text`; every character that is not white space lies in one."""
    spans = paragraphs(text)
    text = straight(text)
    patterns = patterns_for(text)
    marked: list[Paragraph] = []
    for start, end in spans:
        paragraph = Paragraph.of(text, start, end)
        heading = _HEADING.match(paragraph.words)
        if heading:
            marked += _heading(paragraph, heading, is_title=headline is None and not marked)
            continue
        kind = _kind_alone(paragraph, patterns, _ANYWHERE if marked else _FIRST)
        if kind is None and marked and _goes_on(marked[-1], paragraph):
            marked[-1] = Paragraph.of(text, marked[-1].start, end)
        else:
            marked.append(paragraph._replace(kind=kind))
    marked = mark_rows(text, mark_embeds(_without_entries(marked)))
    marked = mark_front(marked, patterns, headline=headline)
    marked = mark_teaser(marked)
    marked = mark_comments(mark_lists(marked, patterns))
    marked = mark_items(mark_display(marked))
    marked = mark_signature(marked, patterns)
    marked = mark_prompts(marked, patterns)
    marked = mark_inside(marked, patterns)
    marked = mark_signature(mark_author(marked), patterns)
    return [block for p in marked for block in _blocks(text, p)]


def _blocks(text: str, paragraph: Paragraph) -> Iterator[Block]:
    """A paragraph as a block; the dot before an item of a list is none of its words."""
    start, end, kind = paragraph.start, paragraph.end, paragraph.kind or "body"
    dot = _DOT.match(text, start, end) if kind == "body" else None
    if dot:
        yield Block(start, start + 1, "label")
        start = dot.end()
    yield Block(start, end, kind)


def _without_entries(paragraphs: list[Paragraph]) -> list[Paragraph]:
    """The paragraphs, days of a list ("July 1", "July 3", ...) not taken for the article's date.

    What follows such a day is an item, not a sentence as in a timeline.
    """
    days = [
        i
        for i, (p, below) in enumerate(pairwise(paragraphs))
        if p.kind == "dateline"
        and not has_year(p.words)
        and below.kind is None
        and not below.is_closed
    ]
    if len(days) < _FEWEST_ENTRIES:
        return paragraphs
    marked = list(paragraphs)
    for i in days:
        marked[i] = marked[i]._replace(kind=None)
    return marked


def _heading(paragraph: Paragraph, heading: re.Match[str], *, is_title: bool) -> list[Paragraph]:
    """A Markdown heading as its marks and its words; the first one titles the article."""
    at = heading.start(2)
    return [
        paragraph._replace(end=paragraph.start + heading.end(1), words=heading[1], kind="label"),
        paragraph._replace(
            start=paragraph.start + at,
            words=heading[2],
            kind="headline" if is_title else "label",
        ),
    ]


def _joined(front: FrontMatter, blocks: list[Block]) -> list[Block]:
    """The blocks of front matter and text; a headline in the text beats the title above."""
    moved = [Block(b.start + front.end, b.end + front.end, b.kind) for b in blocks]
    if any(b.kind == "headline" for b in moved):
        above = [b._replace(kind="label") if b.kind == "headline" else b for b in front.blocks]
        return above + moved
    return front.blocks + moved


def _kind_alone(
    paragraph: Paragraph, patterns: LinePatterns, where: frozenset[Where]
) -> BlockKind | None:
    """What a line is by itself, wherever it stands."""
    pattern = patterns.find(paragraph.words, where)
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
    said = straight(headline).casefold()
    for i, block in enumerate(blocks[:_FRONT]):
        if _words(straight(text), block).casefold() == said:
            blocks[i] = block._replace(kind="headline")
            return text
        if block.kind == "body":
            break
    start = len(text) + 2
    blocks.append(Block(start, start + len(headline), "headline"))
    return f"{text}\n\n{headline}"


def _words_of(text: str, blocks: list[Block], kind: BlockKind) -> str | None:
    """The words of the first block of a kind; those below the body's begin are no address."""
    for block in blocks:
        if block.kind == kind:
            return _words(text, block)
        if kind == "url" and block.kind == "body":
            return None
    return None


def _words(text: str, block: Block) -> str:
    """A block's words, white space between them as single blanks."""
    return " ".join(text[block.start : block.end].split())
