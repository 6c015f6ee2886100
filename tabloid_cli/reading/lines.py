"""What a line is, by the patterns of lines.txt."""

from __future__ import annotations

import re

from tabloid_cli.article import BlockKind

URL = re.compile(r"(?:https?://|www\.)\S+$", re.I)
BYLINE = re.compile(r"(?:By [A-Z][\w.'’-]+(?: [\w.'’-]+){0,6}|(?:[A-Z]\w+ ){1,4}Staff)$")
CAPTION = re.compile(r".*\bCredit: .{2,60}$|\((?:Photo|Image)s?\b[^)]{1,80}\)$")
PROMO = re.compile(
    r"(?:Scroll down for video|Share|Advertisement|Read more:?|RELATED:.*|Follow us.*"
    r"|For more on this.*|.*\bon stands now!?)$"
)


def line_kind(line: str) -> BlockKind | None:
    """The kind of a line that is surely not body, or None."""
    if URL.match(line):
        return "url"
    if len(line) < 90 and BYLINE.match(line):
        return "byline"
    if CAPTION.match(line):
        return "caption"
    if PROMO.match(line):
        return "promo"
    return None
