"""A headline in one line with the text below it, as where all line ends were lost."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tabloid_cli.reading.sentence_ends import is_closed
from tabloid_cli.reading.titles import title_end
from tabloid_cli.reading.words import word_list

if TYPE_CHECKING:
    from tabloid_cli.reading.shape import Paragraph

_WORD = re.compile(r"[^\W_]+(?:['.-][^\W_]+)*")
_FEWEST = 5
"""Words of a headline that is told from the names with which a sentence begins."""
_OPENED = 3
"""Words, at most, between a sentence's first word and its first one in small letters."""
_TITLES = 3
"""Headlines and second headlines, one after the other."""


def without_title(paragraph: Paragraph) -> list[Paragraph]:
    """The paragraph, or the headline it begins with and the rest."""
    words = paragraph.words
    at = 0
    for _ in range(_TITLES):
        length = title_length(words[at:])
        at += length
        if not length:
            break
    if not at or len(words) != paragraph.end - paragraph.start:
        return [paragraph]
    above = words[:at].rstrip()
    return [
        paragraph._replace(end=paragraph.start + len(above), words=above, kind="headline"),
        paragraph._replace(start=paragraph.start + at, words=words[at:]),
    ]


def title_length(words: str) -> int:
    """Where the sentence begins that follows a title in a straight line; 0 without one.

    A title written in capitals runs on into the names with which the sentence begins. These
    the title mostly has, too: "Roe Says She Was Misled by Doe Jane Roe told"; or a
    small word opens the sentence: "Roe Says She Was Misled by Doe The actress".
    """
    end = title_end(words)
    rest = words[end:].lstrip()
    if not end or not rest:
        return 0
    if is_closed(words[:end]):
        return len(words) - len(rest)
    titled = list(_WORD.finditer(words, 0, end))
    return _repeated(titled) or _opened(titled)


def _repeated(titled: list[re.Match[str]]) -> int:
    """Where words begin, to the end, that all stood before; with what opens a sentence."""
    small = word_list("small-in-titles")
    first = len(titled)
    while first > _FEWEST:
        word = _key(titled[first - 1])
        if word not in small and word not in map(_key, titled[: first - 1]):
            break
        first -= 1
    while first < len(titled) and (titled[first][0].islower() or _key(titled[first]) in small):
        first += 1
    if first == len(titled):
        return 0
    return titled[first - _opens(titled[first - 1])].start()


def _opened(titled: list[re.Match[str]]) -> int:
    """Where the last word stands that opens a sentence, near the end."""
    for word in reversed(titled[_FEWEST:][-_OPENED:]):
        if _opens(word):
            return word.start()
    return 0


def _opens(word: re.Match[str]) -> bool:
    """Whether a sentence begins with such a word."""
    return word[0][0].isupper() and _key(word) in word_list("opens-sentence")


def _key(word: re.Match[str]) -> str:
    """What two mentions of a name have in common."""
    return word[0].lower().removesuffix("'s")
