"""The document: an article's body as paragraphs, sentences, tokens and quotations."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from tabloid_cli.article import Span


class Token(NamedTuple):
    """A word, number or punctuation mark.

    `norm` is the lower-case form with straight apostrophes: what word lists hold.
    Contractions and hyphenated words are one token ("don't", "42-minute"); a
    possessive is split off ("Kim", "'s").
    """

    start: int
    end: int
    text: str
    norm: str

    @property
    def is_word(self) -> bool:
        """True if the token holds a letter or a digit."""
        return any(c.isalnum() for c in self.text)


class Sentence(NamedTuple):
    """A sentence: its span, its tokens ``tokens[first:last]``, its paragraph's index."""

    start: int
    end: int
    first: int
    last: int
    paragraph: int


class Quotation(NamedTuple):
    """A stretch in quotation marks, marks included; tokens ``tokens[first:last]``.

    `speech` is False for scare quotes, titles and nicknames: they are the
    outlet's own voice. `closed` is False where the closing mark is missing: in a
    quotation that goes on in the next paragraph, or by mistake. `opened` is False
    where a paragraph continues the quotation without a new opening mark.
    """

    start: int
    end: int
    first: int
    last: int
    speech: bool
    opened: bool
    closed: bool


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
        lo, hi = 0, len(self.quotations)
        while lo < hi:
            mid = (lo + hi) // 2
            if self.quotations[mid].end <= offset:
                lo = mid + 1
            else:
                hi = mid
        if lo == len(self.quotations):
            return False
        quotation = self.quotations[lo]
        return quotation.speech and quotation.start <= offset
