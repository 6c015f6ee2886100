"""What a paragraph looks like: closed like a sentence, a title, a running text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from tabloid_cli.reading.sentence_ends import NEXT_SENTENCE, is_closed
from tabloid_cli.reading.words import word_list

if TYPE_CHECKING:
    from tabloid_cli.article import BlockKind

_WORD = re.compile(r"[^\W_]+(?:['-][^\W_]+)*")

RUNNING = 100
"""Characters from which one closed sentence is a paragraph of running text."""


class Paragraph(NamedTuple):
    """A paragraph while its kind is being found; `kind` is None until it is."""

    start: int
    end: int
    words: str
    """The paragraph's words, white space as single blanks where it spans lines."""
    kind: BlockKind | None

    @classmethod
    def of(cls, text: str, start: int, end: int) -> Paragraph:
        """The paragraph of a `straight` text from `start` to `end`, its kind open."""
        words = text[start:end]
        if "\n" in words or "\t" in words:
            words = " ".join(words.split())
        return cls(start, end, words, None)

    def cut(self, at: int, *, kind: BlockKind) -> list[Paragraph]:
        """Two paragraphs, the second of a kind, cut at an offset into the words.

        The words are as long as the paragraph unless it spans lines; then it is left
        whole. An offset of 0 makes it one paragraph of that kind.
        """
        if at == 0:
            return [self._replace(kind=kind)]
        if len(self.words) != self.end - self.start:
            return [self]
        above = self.words[:at].rstrip()
        return [
            self._replace(end=self.start + len(above), words=above),
            self._replace(start=self.start + at, words=self.words[at:], kind=kind),
        ]

    @property
    def is_closed(self) -> bool:
        """Whether it ends like a sentence."""
        return is_closed(self.words)

    @property
    def is_open(self) -> bool:
        """Whether it ends like a caption or a heading: no mark, and not in mid-sentence."""
        last = self.words[-1]
        if self.is_closed or last in ":;,-–—" or self.words[0] in "\"'([":
            return False
        return self.words.rsplit(None, 1)[-1].lower() not in word_list("goes-on")

    @property
    def is_single(self) -> bool:
        """Whether it holds one sentence or less."""
        return self.is_single_after(0)

    def is_single_after(self, offset: int) -> bool:
        """Whether no sentence ends inside its words from an offset on."""
        return NEXT_SENTENCE.search(self.words, offset) is None

    @property
    def is_running(self) -> bool:
        """Whether it is surely a paragraph of running text."""
        return self.is_closed and (len(self.words) >= RUNNING or not self.is_single)

    @property
    def is_title_case(self) -> bool:
        """Whether Nearly All Its Longer Words Begin with Capitals."""
        words = _WORD.findall(self.words)
        longer = [word for word in words if len(word) > 3]
        capital = sum(not word[0].islower() for word in longer)
        return (
            len(longer) > 2
            and capital >= 0.85 * len(longer)
            and word_list("auxiliary").isdisjoint(words)
        )

    def content_words(self) -> frozenset[str]:
        """Its longer words, small and without 's."""
        words = (word.lower().removesuffix("'s") for word in _WORD.findall(self.words))
        return frozenset(word for word in words if len(word) > 3)
