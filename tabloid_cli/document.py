"""The document: an article's body as paragraphs, sentences, tokens and quotations."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from operator import attrgetter
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tabloid_cli.article import Span


@dataclass(slots=True)
class Token:
    """A word, number or punctuation mark.

    `norm` is the lower-case form with straight apostrophes: what word lists hold.
    Contractions and hyphenated words are one token ("don't", "42-minute"); a
    possessive is split off ("Kim", "'s"). Frozen by the type checker alone: an article has
    hundreds, and ``frozen=True`` makes one in twice the time.
    """

    start: Final[int]
    end: Final[int]
    text: Final[str]
    norm: Final[str]


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence: its span, its tokens ``tokens[first:last]``, its paragraph's index."""

    start: int
    end: int
    first: int
    last: int
    paragraph: int


@dataclass(frozen=True, slots=True)
class Quotation:
    """A stretch in quotation marks, marks included; tokens ``tokens[first:last]``.

    `speech` is False for scare quotes, titles and nicknames: they are the
    outlet's own voice. `closed` is False where the closing mark is missing: in a
    quotation that goes on in the next paragraph, or by mistake. `opened` is False
    where a paragraph continues the quotation without a new opening mark. `marked` is
    False for an interview's answer, which is speech without any marks.
    """

    start: int
    end: int
    first: int
    last: int
    speech: bool
    opened: bool
    closed: bool
    marked: bool = True


_START, _END = attrgetter("start"), attrgetter("end")


@dataclass(frozen=True, slots=True)
class Document:
    """An article's body, cut up once for every measure.

    All offsets count in `text` (= ``Article.text``). `quotations` are outermost
    ones only, in text order, without overlap. `headline` holds the headline's
    tokens, empty where there is none in the text.
    """

    text: str
    paragraphs: tuple[Span, ...]
    sentences: tuple[Sentence, ...]
    tokens: tuple[Token, ...]
    quotations: tuple[Quotation, ...]
    headline: tuple[Token, ...]
    words: int
    """Words of the body: textstat's count, white-space runs that hold a letter or digit."""

    def quoted(self, offset: int) -> bool:
        """Whether the character at `offset` stands inside quoted speech."""
        return any(q.speech for q in self.quotations_in(offset, offset + 1))

    def quotations_in(self, start: int, end: int) -> Iterator[Quotation]:
        """The quotations that share a character with ``text[start:end]``."""
        at = bisect_right(self.quotations, start, key=_END)
        while at < len(self.quotations) and self.quotations[at].start < end:
            yield self.quotations[at]
            at += 1

    def token_at(self, offset: int, after: int = 0) -> int:
        """Index of the first token at or behind `offset`, sought from token `after` on."""
        return bisect_left(self.tokens, offset, after, key=_START)

    def sentence_at(self, offset: int) -> int:
        """Index of the sentence that holds the character at `offset`, or the next one."""
        at = bisect_right(self.sentences, offset, key=_END)
        return min(at, len(self.sentences) - 1)
