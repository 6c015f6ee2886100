"""A saved page -> Article: trafilatura finds the main text, what it dropped is put back."""

from __future__ import annotations

import logging
import re
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple

from tabloid_cli.reading.attributes import without_masses
from tabloid_cli.reading.errors import UnreadableError
from tabloid_cli.reading.limits import refuse_long
from tabloid_cli.reading.markup import stripped
from tabloid_cli.reading.page import PageParagraph, page_paragraphs
from tabloid_cli.reading.sentence_ends import is_closed
from tabloid_cli.reading.text import article_from_text

if TYPE_CHECKING:
    from tabloid_cli.article import Article

MAX_CHARS = 20 * 2**20
"""Characters of the largest page read."""
MAX_TAGS = 20_000
"""Tags of the largest page whose main text is looked for; of a larger one all paragraphs count.

A newspaper's page has some 2,000. What looks for the text takes time with the square of their
number where most are short posts: 20 seconds for these.
"""

_SITE_NAME = re.compile(r"\s+(?:[|·•»–—-]|::)\s+(?=[^|·•»–—]{2,60}$)")
# Beside the heading stand standfirsts, but also leads, which some print like this:
# "THE council has voted". A standfirst does not begin so.
_LEAD = re.compile(r"[A-Z]{2,}(?: [A-Z]{2,})* [a-z]")
_LONG = 60
_FEWEST_BELOW = 3
"""Paragraphs of a page that may have a standfirst, with it."""
_FEW_WORDS = 150
_MUCH = 2
_LITTLE = 0.4
"""Share of the page's own paragraphs below which an extraction is not believed."""

MADE_BY_US = '<meta name="generator" content="tabloid">'
"""What stands at the head of a page that tabloid made."""


class Found(NamedTuple):
    """What was found in a page."""

    paragraphs: list[str]
    title: str | None
    author: str | None
    url: str | None


_NOTHING = Found([], None, None, None)


def article_from_page(page: str, *, name: str) -> Article:
    """Extract a page's headline, author, address and main text.

    `Article.text` is the headline and the paragraphs, blank lines between.
    Raises `UnreadableError` where the page is too large, holds no text or is one of ours.
    """
    if len(page) > MAX_CHARS:
        raise UnreadableError(f"{name}: a page of more than {MAX_CHARS >> 20} MB; not an article")
    if MADE_BY_US in page[:4096]:
        raise UnreadableError(f"{name}: a page that tabloid made, not an article")
    tree = _trafilatura().load_html(without_masses(page))
    gathered = list(page_paragraphs(tree)) if tree is not None else []
    found = _extract(tree, page.count("<")) if tree is not None else _NOTHING
    title = _title(found.title, gathered)
    extracted = _with_dropped([p for p in found.paragraphs if p != title], gathered)
    paragraphs, warnings = _to_be_read(extracted, gathered, page)
    paragraphs = [p for p in paragraphs if p != title]
    if not paragraphs:
        raise UnreadableError(
            f"{name}: no text in the page; save it again when it is fully loaded, or as text"
        )
    words, all_words = _count(paragraphs), _count([p.words for p in gathered])
    if words < _FEW_WORDS and 4 * words < all_words:
        warnings.append(
            f"only {words} words extracted from a page of {all_words}: is the article complete?"
        )
    text = "\n\n".join([title, *paragraphs] if title else paragraphs)
    refuse_long(text, name)
    article = article_from_text(text, headline=title or "", url=found.url, name=name)
    article = _without_standfirst(article, {_key(p.words) for p in gathered if p.is_standfirst})
    return replace(
        article,
        format="html",
        byline=found.author or article.byline,
        warnings=(*warnings, *article.warnings),
    )


def _without_standfirst(article: Article, known: set[str]) -> Article:
    """The article, its first paragraph no body where the page calls it a standfirst."""
    body = [i for i, block in enumerate(article.blocks) if block.kind == "body"]
    if len(body) < _FEWEST_BELOW:
        return article
    first = article.blocks[body[0]]
    if _key(article.text[first.start : first.end]) not in known:
        return article
    blocks = list(article.blocks)
    blocks[body[0]] = first._replace(kind="label")
    return replace(article, blocks=tuple(blocks))


def _to_be_read(
    extracted: list[str], gathered: list[PageParagraph], page: str
) -> tuple[list[str], list[str]]:
    """The paragraphs that are read: others than the extracted ones with a warning that says so."""
    running = [p.words for p in gathered if _is_running(p)]
    everything = [p.words for p in gathered]
    paragraphs, warnings = extracted, []
    if _count(paragraphs) < _LITTLE * _count(running):
        paragraphs = running
        warnings.append("the article could not be told from the page: all its paragraphs were read")
    if _count(paragraphs) >= _FEW_WORDS:
        return paragraphs, warnings
    # Parsers give up on deep nesting, and say nothing.
    unparsed = stripped(page)
    if _count(unparsed) > _MUCH * _count(everything):
        paragraphs = unparsed
        warnings.append("the page is broken: all its text was read")
    elif everything and not paragraphs:
        paragraphs = everything
        warnings.append("no article found in the page: all its text was read")
    return paragraphs, warnings


def _extract(tree: Any, tags: int) -> Found:
    """What trafilatura finds, without comments and without its memory of other pages."""
    if tags > MAX_TAGS:
        return _NOTHING
    document = _trafilatura().bare_extraction(
        tree,
        favor_precision=True,
        include_comments=False,
        deduplicate=False,
        with_metadata=True,
        date_extraction_params={"extensive_search": False, "original_date": True},
    )
    if document is None:
        return _NOTHING
    lines = [" ".join(line.split()) for line in (document.text or "").split("\n")]
    return Found(
        [line for line in lines if line],
        _line(document.title),
        _line(document.author),
        _line(document.url),
    )


def _line(value: Any) -> str | None:
    """What a page says of itself, on one line; its JSON may hold anything in a text's place."""
    return " ".join(value.split()) or None if isinstance(value, str) else None


def _with_dropped(extracted: list[str], gathered: list[PageParagraph]) -> list[str]:
    """The extracted paragraphs, and in their places those that were dropped beside them.

    Put back are long paragraphs that stand in the page just like extracted ones,
    and a lead between heading and first paragraph.
    """
    at = {_key(line): i for i, line in enumerate(extracted)}
    places = {p.place for p in gathered if _key(p.words) in at and _is_running(p)}
    boxes = {box for place in places for box in place.split("/")[1:] if not box.endswith(".")}
    merged = list(extracted)
    shift = last = 0
    heading: list[str] | None = None
    for paragraph in gathered:
        around = paragraph.place.split("/")[1:]
        if paragraph.heading == 1 and heading is None:
            heading = around
        known = at.get(_key(paragraph.words))
        if known is not None:
            last = max(last, known + 1)
        elif _is_running(paragraph) and (
            paragraph.place in places
            or (last == 0 and heading and not boxes.isdisjoint(around))
            or (last == 0 and around == heading and _LEAD.match(paragraph.words))
        ):
            merged.insert(last + shift, paragraph.words)
            shift += 1
    return merged


def _is_running(paragraph: PageParagraph) -> bool:
    """Whether a page's paragraph reads like running text."""
    return (
        not paragraph.is_furniture
        and len(paragraph.words) >= _LONG
        and paragraph.linked < 0.5
        and is_closed(paragraph.words)
    )


def _title(found: str | None, gathered: list[PageParagraph]) -> str | None:
    """The page's title without the site's name: as its own heading has it, if it does."""
    headings = [p.words for p in gathered if p.heading]
    if found is None:
        return headings[0] if headings else None
    for heading in headings:
        if len(heading) > 10 and found.startswith(heading):
            return heading
    if found in headings:
        return found
    return _SITE_NAME.split(found, maxsplit=1)[0] if _SITE_NAME.search(found) else found


def _key(words: str) -> str:
    """What tells a paragraph from others: its first letters and digits."""
    return re.sub(r"\W+", "", words[:120])[:60].lower()


def _count(paragraphs: list[str]) -> int:
    """The words of some paragraphs."""
    return sum(len(p.split()) for p in paragraphs)


@cache
def _trafilatura() -> Any:
    """The library, imported when a page is first read, its log kept off standard error."""
    import trafilatura  # noqa: PLC0415

    for library in ("trafilatura", "htmldate", "justext", "courlan"):
        logging.getLogger(library).addHandler(logging.NullHandler())
    return trafilatura
