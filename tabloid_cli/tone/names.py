"""What is a name or a title rather than a word of the lexicon."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from tabloid_cli.document import Quotation, Token

_SMALL = frozenset(
    "about above after against along amid among around because before behind below beneath"
    " beside between beyond during except from inside into over since that their there these this"
    " those through toward towards under until upon versus when where which while with within"
    " without would could should".split()
)
_LONG = 5
"""Letters from which a lower-case word shows that capitals mean something."""
_MOST = 0.6
"""Share of words with a capital in a line that has capitals throughout."""
_ENDS = frozenset({".", "!", "?", "…", "..."})
_OPENERS = frozenset("\"“‘'([:–—-|*_.?!…")
_CLOSERS = frozenset("\"”’')")
_TITLE_WORDS = 8
_MARKS = {'"': '"', "“": '"', "”": '"', "'": "'", "‘": "'", "’": "'"}


def title_cased(tokens: Sequence[Token]) -> bool:
    """Whether most words, and every longer one, have a capital, so that it tells no name."""
    words = [t for t in tokens if t.text[0].isalpha()]
    capitals = len([1 for t in words if t.text[0].isupper()])
    if capitals < _MOST * len(words):
        return False
    return not any(
        t.text[0].islower() and len(t.text) >= _LONG and t.norm not in _SMALL for t in words
    )


def heading(tokens: Sequence[Token]) -> bool:
    """Whether a line of the body is a heading, such as a related story's: no sentence."""
    if tokens[-1].text in _ENDS or tokens[-1].text in _CLOSERS:
        return False
    return sum(t.text[0].isalpha() for t in tokens) > 3 and title_cased(tokens)


def capital_is_name(tokens: Sequence[Token], at: int, lo: int) -> bool:
    """Whether the capital of ``tokens[at]`` is a name's: it opens nothing, shouts nothing."""
    text = tokens[at].text
    if not text[0].isupper() or (len(text) > 1 and text.isupper()):
        return False
    return at > lo and tokens[at - 1].text not in _OPENERS


class Capitals:
    """What the capitals of some sentences say, each sentence looked at once.

    `tokens` and the `sentences` in them, each as its first and last token.
    """

    def __init__(self, tokens: Sequence[Token], sentences: Iterable[tuple[int, int]]) -> None:
        self._tokens = tokens
        self._sentences = sentences
        self._titled: dict[int, bool] = {}

    def titled(self, lo: int, hi: int) -> bool:
        """Whether the sentence ``tokens[lo:hi]`` has capitals throughout."""
        if lo not in self._titled:
            self._titled[lo] = title_cased(self._tokens[lo:hi])
        return self._titled[lo]

    @cached_property
    def names(self) -> frozenset[str]:
        """The words that have a name's capital within a sentence, and nowhere none."""
        tokens = self._tokens
        named: set[str] = set()
        common: set[str] = set()
        for lo, hi in self._sentences:
            for at in range(lo, hi):
                text, norm = tokens[at].text, tokens[at].norm
                if text == norm:
                    common.add(norm)
                elif (
                    norm not in named
                    and capital_is_name(tokens, at, lo)
                    and not self.titled(lo, hi)
                ):
                    named.add(norm)
        return frozenset(named - common)


def is_title(quotation: Quotation, tokens: Sequence[Token]) -> bool:
    """Whether words in quotation marks are a title: no speech, all capitals."""
    if quotation.speech:
        return False
    return _reads_as_title(tokens[quotation.first : quotation.last])


def _reads_as_title(tokens: Sequence[Token]) -> bool:
    words = [t for t in tokens if t.text[0].isalnum()]
    if not words or len(words) > _TITLE_WORDS or words[0].text[0].islower():
        return False
    return len(words) == 1 or title_cased(words)


def headline_quotes(tokens: Sequence[Token]) -> list[tuple[int, int, bool]]:
    """Quoted stretches ``tokens[first:last]`` of a headline; True for a title.

    In a headline with capitals throughout, double marks hold a title; words in single
    marks are somebody's.
    """
    found: list[tuple[int, int, bool]] = []
    capitals = title_cased(tokens)
    opened: dict[str, int] = {}
    for at, token in enumerate(tokens):
        mark = _MARKS.get(token.text)
        if mark is None:
            continue
        start = opened.pop(mark, None)
        if start is None:
            opened[mark] = at
        else:
            title = _reads_as_title(tokens[start + 1 : at]) and not (capitals and mark == "'")
            found.append((start, at + 1, title))
    return found
