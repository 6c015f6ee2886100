"""How long a text may be and still be an article."""

from __future__ import annotations

from tabloid_cli.reading.errors import UnreadableError

MAX_LINES = 200_000
"""Lines of the longest text that is measured."""

LINE_BREAKS = "\n\r\x0b\x0c\x85\u2028\u2029"
"""What ends a line, an old Macintosh's and Unicode's ends too."""

MAX_CHARACTERS = 1_500_000
"""Its characters, some 250,000 words: more than most novels have.

Prose of that length takes 20 seconds, and a text of nothing but quotation marks no longer.
"""


def refuse_long(text: str, name: str) -> None:
    """Raise `UnreadableError` for a text that no article is as long as."""
    if len(text) > MAX_CHARACTERS:
        raise UnreadableError(f"{name}: more than {MAX_CHARACTERS:,} characters; not an article")
    lines = sum(map(text.count, LINE_BREAKS)) - text.count("\r\n")
    if lines > MAX_LINES:
        raise UnreadableError(f"{name}: more than {MAX_LINES:,} lines; not an article")
