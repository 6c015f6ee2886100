"""How long a text may be and still be an article."""

from __future__ import annotations

from tabloid_cli.reading.errors import UnreadableError

MAX_LINES = 200_000
"""Lines of the longest text that is measured."""

MAX_CHARACTERS = 4_000_000
"""Its characters, some 700,000 words: more than any novel has.

Prose of that length takes half a minute and 400 MB; a text of nothing but quotation marks,
the dearest there is, a gigabyte.
"""


def refuse_long(text: str, name: str) -> None:
    """Raise `UnreadableError` for a text that no article is as long as."""
    if len(text) > MAX_CHARACTERS:
        raise UnreadableError(f"{name}: more than {MAX_CHARACTERS:,} characters; not an article")
    if text.count("\n") > MAX_LINES:
        raise UnreadableError(f"{name}: more than {MAX_LINES:,} lines; not an article")
