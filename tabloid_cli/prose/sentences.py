"""Sentences: where a paragraph's sentences end.

Most ends are beyond doubt and found by one regular expression. A full stop after an
abbreviation is left to Punkt (punkt.py). What Punkt does not know is the habit of news
prose to go on after a quotation: `"I quit!" he shouted`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tabloid_cli.article import Span
from tabloid_cli.prose.punkt import ends_sentence, parameters
from tabloid_cli.prose.tags import opens_with_tag

if TYPE_CHECKING:
    from collections.abc import Iterator

# The mark comes before the look behind it: a search for one of few characters is fast.
_END = re.compile(r"([.!?…](?<![.!?…].)[.!?…]*)([\"'”’»)\]]*)(?=\s|[\"“‘](?=[A-Z]))")
_OPENERS = "\"'“‘«([—–-"
_WORD_BEFORE = re.compile(r"[^\s\"“”‘(\[—–]{1,20}$")
_LETTERS = re.compile(r"[A-Za-z]{1,20}\b")
_STARTERS = frozenset(
    "the he she it they we i you but and so in on at as if when while a an this that his her"
    " their its there then".split()
)
_PRINTED = frozenset("Magazine Mag Weekly Online USA US UK Canada Australia India MAGAZINE".split())
_SHOUTING = {
    "E": frozenset("News Online Entertainment Network True NEWS ONLINE".split()),
    "Yahoo": frozenset(
        "News Sports Finance Entertainment Celebrity Movies Music TV Style Lifestyle".split()
    ),
    "OK": _PRINTED,
    "Hello": _PRINTED,
    "HELLO": _PRINTED,
}
"""Outlets that end in an exclamation mark, and what follows it in longer names of theirs."""
# Two letters with dots that are no names: Punkt knows whether a sentence ends with these.
_ABBREVIATED = frozenset(
    "u.s u.k u.n e.u l.a n.y d.c n.j n.h n.c s.c b.c a.d p.m a.m p.s t.v".split()
)
_HOURS = frozenset(["a.m", "p.m"])
_ZONE = re.compile(
    r"(?:[A-Z]{1,4}\b|[A-Z]\w+(?: \w+)? (?:[Tt]ime|[Ss]tandard|[Dd]aylight)\b|Eastern\b|Pacific\b"
    r"|Mountain\b|Central\b|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)(?:day)?\b"
    r"|(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\b)"
)
"""What goes on after an hour: "3 a.m. ET", "9 p.m. Tuesday", "5 a.m. London time"."""


def split_sentences(text: str, paragraph: Span) -> Iterator[Span]:
    """The paragraph's sentences, in order, without the white space between them."""
    start, stop = paragraph
    for match in _END.finditer(text, start, stop):
        end = match.end()
        following = _next_visible(text, end, stop)
        if following >= stop:
            break
        if _ends_sentence(text, match, start, following, stop):
            yield Span(start, end)
            start = following
    while stop > start and text[stop - 1].isspace():
        stop -= 1
    if stop > start:
        yield Span(start, stop)


def _next_visible(text: str, at: int, stop: int) -> int:
    while at < stop and text[at].isspace():
        at += 1
    return at


def _ends_sentence(text: str, match: re.Match[str], start: int, following: int, stop: int) -> bool:
    letter = following
    while letter < stop - 1 and text[letter] in _OPENERS:
        letter += 1
    if text[letter].islower():
        return False
    marks, closers = match.group(1), match.group(2)
    if marks == "!" and not closers and _is_in_name(text, match.start(), letter, stop):
        return False
    if marks != ".":
        # "“You what?” Kim shouted": the question or shout was only the quotation's own end.
        quoted = closers and closers[-1] in "\"”'’" and marks[-1] in "!?…"
        return not (quoted and letter == following and opens_with_tag(text, letter))
    before = _WORD_BEFORE.search(text, max(start, match.start() - 20), match.start())
    if closers or before is None:
        return True
    return _ends_after(text, before.group(), letter, stop)


def _ends_after(text: str, word: str, letter: int, stop: int) -> bool:
    """Whether a sentence ends with the full stop after a word, and goes on at a letter."""
    if (len(word) == 1 and word.isupper()) or _is_initials(word):
        return _next_word(text, letter, stop).lower() in _STARTERS
    key = word.lower().strip("'’")
    known = parameters()
    titled = key in known.titles and word[:1].isupper()  # "Rep. Roe", and "fired her rep."
    if titled or (key in known.abbreviations and text[letter].isdigit()):
        return False  # "Mr. Roe", "Sept. 24", "No. 1"
    if key in _HOURS and text[letter].isupper():
        return _ZONE.match(text, letter, stop) is None
    return ends_sentence(key, _next_word(text, letter, stop).rstrip(",.;:!?"))


def _is_in_name(text: str, mark: int, letter: int, stop: int) -> bool:
    """Whether a mark stands in an outlet's name: "E! News", "OK! Magazine"."""
    before = _WORD_BEFORE.search(text, max(0, mark - 20), mark)
    following = _LETTERS.match(text, letter, stop)
    if before is None or following is None:
        return False
    return following.group() in _SHOUTING.get(before.group(), ())


def _is_initials(word: str) -> bool:
    """Whether a word is two letters with dots that stand for somebody's names: "J.P"."""
    two = len(word) == 3 and word[1] == "." and word.isupper()
    return two and word.lower() not in _ABBREVIATED


def _next_word(text: str, at: int, stop: int) -> str:
    end = at
    while end < stop and not text[end].isspace():
        end += 1
    return text[at:end]
