"""The Dale-Chall list of familiar words, as textstat ships it."""

from __future__ import annotations

from functools import cache

from tabloid_cli.readability.packages import package_text


@cache
def easy_words() -> frozenset[str]:
    """The 2,940 words, in lower case, that Dale and Chall's readers of grade four knew.

    Read from the installed textstat (resources/en/easy_words.txt), whose own
    difficult words they decide.
    """
    text = package_text("textstat", "resources", "en", "easy_words.txt")
    return frozenset(line.strip() for line in text.split("\n"))
