"""The front matter of a Markdown file: lines "key: value" between two rules."""

from __future__ import annotations

import re
from typing import NamedTuple

from tabloid_cli.article import Block, BlockKind

_FENCE = re.compile(r"(---|\+\+\+)[ \t]*\n((?:[^\n]*\n){1,60}?)\1[ \t]*(?:\n|$)")
_LINE = re.compile(r"[ \t]*(?:([\w-]+)[ \t]*[:=][ \t]*)?([^\n]*?)[ \t]*\n")
_KINDS: dict[str, BlockKind] = {
    "title": "headline",
    "headline": "headline",
    "author": "byline",
    "byline": "byline",
    "url": "url",
    "link": "url",
    "canonical": "url",
    "permalink": "url",
    "source": "url",
    "date": "dateline",
}


class FrontMatter(NamedTuple):
    """The blocks of a front matter and the offset at which it ends; 0 without one."""

    blocks: list[Block]
    end: int


def front_matter(text: str) -> FrontMatter:
    """Find the front matter at the beginning of `text`."""
    fence = _FENCE.match(text)
    if not fence or not re.search(r"^[\w-]+[ \t]*[:=]", fence[2], re.M):
        return FrontMatter([], 0)
    blocks = [Block(0, 3, "label")]
    for line in _LINE.finditer(text, fence.start(2), fence.end(2)):
        if line[1]:
            blocks.append(
                Block(line.start(1), _trimmed(text, line.start(1), line.start(2)), "label")
            )
        blocks += _value(text, line)
    blocks.append(Block(fence.end(2), fence.end(2) + 3, "label"))
    return FrontMatter(blocks, fence.end())


def _value(text: str, line: re.Match[str]) -> list[Block]:
    """The blocks of a line's value: its quotation marks apart."""
    start, end = line.span(2)
    if start == end:
        return []
    kind = _KINDS.get((line[1] or "").lower(), "label")
    if end - start > 2 and text[start] == text[end - 1] and text[start] in "\"'":
        return [
            Block(start, start + 1, "label"),
            Block(start + 1, end - 1, kind),
            Block(end - 1, end, "label"),
        ]
    return [Block(start, end, kind)]


def _trimmed(text: str, start: int, end: int) -> int:
    """The end of text[start:end] without the white space after it."""
    return start + len(text[start:end].rstrip())
