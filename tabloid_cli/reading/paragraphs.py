"""Text -> the spans of its lines and paragraphs."""

from __future__ import annotations

import re

from tabloid_cli.article import Span

LINE = re.compile(r"[^\n\r\x0b\x0c\x85\u2028\u2029]+")


def cut(text: str) -> list[Span]:
    """The paragraphs of `text`, trimmed, in order; every non-space character is in one."""
    spans = []
    for line in LINE.finditer(text):
        words = line.group()
        inner = words.strip()
        if inner:
            start = line.start() + len(words) - len(words.lstrip())
            spans.append(Span(start, start + len(inner)))
    return spans
