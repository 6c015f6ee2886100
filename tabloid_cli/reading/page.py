"""A page's element tree -> its paragraphs, and where each of them stands."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

_BLOCKS = frozenset(
    tag
    for tags in (
        "address article aside blockquote body center dd div dl dt fieldset figcaption figure",
        "form footer h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table tbody td th",
        "thead tr ul",
    )
    for tag in tags.split()
)
_NO_TEXT = frozenset(("script", "style", "noscript", "template", "svg", "iframe", "select"))
_FURNITURE = frozenset(("nav", "footer", "aside", "form", "button", "figcaption"))
_OUTSIDE = frozenset(("header", "figure", "menu", "dialog"))
"""Furniture unless it stands in an article."""
_FURNITURE_NAME = re.compile(
    r"comment|related|recommend|promo|sidebar|footer|newsletter|subscri|share|social|caption|credit"
    r"|teaser|breadcrumb|cookie|consent|advert|sponsor|byline|author|most-?(?:read|popular)|trending"
    r"|outbrain|taboola|disclaimer|copyright|popup|modal"
    r"|(?:^|[-_ ])(?:bio|nav|menu|tags?)(?:$|[-_ ])",
    re.I,
)
_STANDFIRST_NAME = re.compile(
    r"(?:^|[-_. ])(?:stand-?first|dek|sub-?(?:title|head(?:line|ing)?|deck)|strap-?line"
    r"|(?:article|story|post)[-_]+(?:deck|summary|excerpt|intro))(?:$|[-_ ])",
    re.I,
)
_HEADINGS = {"h1": 1, "h2": 2, "h3": 3}
_DEEPEST = 200
"""Ancestors that are looked at; browsers' parsers stop not much deeper."""


class PageParagraph(NamedTuple):
    """A paragraph of a page."""

    words: str
    place: str
    """Tags and classes of the elements around it: the same for an article's paragraphs."""
    is_furniture: bool
    """Whether it stands in a menu, a footer, a list of comments or the like."""
    heading: int
    """1 for the page's own heading, 2 and 3 for lower ones, else 0."""
    linked: float
    """Share of its characters that are links, 0..1."""

    @property
    def is_standfirst(self) -> bool:
        """Whether the page calls it, or the box around it, a standfirst."""
        near = self.place.split("/")[:2]
        return any(_STANDFIRST_NAME.search(name.partition(".")[2]) for name in near)


def page_paragraphs(tree: Any) -> Iterator[PageParagraph]:
    """The paragraphs of an lxml tree in document order, one for each innermost block.

    Iterative, so that deep nesting does no harm.
    """
    words: list[str] = []
    linked = [0]
    block = tree
    links = 0
    for event, element in _walk(tree):
        tag = element.tag if isinstance(element.tag, str) else ""
        is_block = tag in _BLOCKS or tag == "br"
        if event == "start":
            if is_block and tag != "br":
                yield from _paragraph(words, linked, block)
                block = element
            links += tag == "a"
            if tag not in _NO_TEXT:
                _add(words, linked, element.text, in_link=links > 0)
        else:
            links -= tag == "a"
            if tag == "br":
                words.append("\n")
            elif is_block:
                yield from _paragraph(words, linked, block)
                parent = element.getparent()
                block = tree if parent is None else parent
            if element is not tree:
                _add(words, linked, element.tail, in_link=links > 0)
    yield from _paragraph(words, linked, block)


def _walk(tree: Any) -> Iterator[tuple[str, Any]]:
    """Start and end of each element, leaving out what holds no text."""
    from lxml import etree  # noqa: PLC0415

    walker = etree.iterwalk(tree, events=("start", "end"))
    for event, element in walker:
        if event == "start" and element.tag in _NO_TEXT:
            walker.skip_subtree()
        yield event, element


def _add(words: list[str], linked: list[int], text: str | None, *, in_link: bool) -> None:
    if text:
        words.append(text)
        if in_link:
            linked[0] += len(text)


def _paragraph(words: list[str], linked: list[int], block: Any) -> Iterator[PageParagraph]:
    """What was gathered since the last block began; two line breaks part paragraphs."""
    gathered = "".join(words)
    words.clear()
    share = linked[0] / len(gathered) if gathered else 0.0
    linked[0] = 0
    if not gathered.strip():
        return
    place, is_furniture = _surroundings(block)
    heading = _HEADINGS.get(block.tag, 0)
    for part in re.split(r"\n[ \t]*\n\s*", gathered) if "\n" in gathered else [gathered]:
        said = " ".join(part.split())
        if said:
            yield PageParagraph(said, place, is_furniture, heading, share)


def _surroundings(block: Any) -> tuple[str, bool]:
    """The place of a block, and whether it stands in the page's furniture."""
    names: list[str] = []
    in_article = is_outside = is_furniture = False
    element = block
    for _ in range(_DEEPEST):
        if element is None or not isinstance(element.tag, str):
            break
        name = f"{element.get('class') or ''} {element.get('id') or ''}"
        if len(names) < 3:
            names.append(f"{element.tag}.{element.get('class') or ''}")
        if element.tag in ("body", "html"):
            break
        in_article = in_article or element.tag in ("article", "main")
        # Names of the outermost boxes say little: themes put "sidebar" on whole pages.
        is_furniture = (
            is_furniture
            or element.tag in _FURNITURE
            or (len(names) < 3 and _FURNITURE_NAME.search(name) is not None)
        )
        is_outside = is_outside or element.tag in _OUTSIDE
        element = element.getparent()
    is_furniture = is_furniture or (is_outside and not in_article)
    return "/".join(names), is_furniture
