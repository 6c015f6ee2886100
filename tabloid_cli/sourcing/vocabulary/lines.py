"""Lines: sentences as the span model reads them, quoted speech folded into one unit."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from tabloid_cli.sourcing.vocabulary.cues import cue_index
from tabloid_cli.sourcing.vocabulary.grammar import BEFORE_VERBS
from tabloid_cli.sourcing.vocabulary.nouns import nouns
from tabloid_cli.sourcing.vocabulary.tables import read_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tabloid_cli.document import Document, Quotation

QUOTED = "<Q>"
"""The class of a folded quotation; its word also tells how it ends."""
QUOTED_BEFORE_CUE, QUOTED_SENTENCE, QUOTED_PART = "<Q,>", "<Q.>", "<Q>"
NAMES = ("Aa", "AA")
"""Classes of words with a capital, and in capitals."""
SAYERS = frozenset([*NAMES, "anonymous", "role", "organisation", "document"])
"""The classes of who may say something: names and nouns."""
LONGEST = 110
"""Units of a line; what runs on longer is no sentence, and is read in pieces."""
_ENDINGS = ("ing", "ed", "ly", "s")
_MOST_BEFORE_VERB = 5


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence's units: tokens, or a whole stretch of quoted speech as one.

    `words`, `classes` and `tokens` run in parallel; ``tokens[i]`` is the first token
    of unit i, and one more entry closes the list. `quotations` maps a unit to the
    quotation folded into it.
    """

    sentence: int
    words: list[str]
    classes: list[str]
    tokens: list[int]
    quotations: dict[int, Quotation]

    def word(self, at: int) -> str:
        """The word of a unit, "#" outside the line."""
        return self.words[at] if 0 <= at < len(self.words) else "#"

    def class_at(self, at: int) -> str:
        """The class of a unit, "#" outside the line."""
        return self.classes[at] if 0 <= at < len(self.words) else "#"

    @property
    def end(self) -> int:
        """Where the sentence's closing mark stands, or nothing any more."""
        return len(self.words) - (self.words[-1] in ".!?")

    def names_before(self, end: int) -> int:
        """Where the names begin that end before a unit; there if none do."""
        while end and self.classes[end - 1] in NAMES:
            end -= 1
        return end

    def names_after(self, start: int) -> int:
        """Where the names end that begin with a unit; there if none do."""
        while start < len(self.words) and self.classes[start] in NAMES:
            start += 1
        return start

    def words_before(self, end: int, words: frozenset[str]) -> int:
        """Where those of `words` begin that end before a unit: helpers before a verb."""
        while end and self.words[end - 1] in words:
            end -= 1
        return end

    def subject_end(self, verb: int) -> int:
        """Where the words end that a verb's helpers and adverbs follow: "Roe | has also said"."""
        words, floor = self.words, max(0, verb - _MOST_BEFORE_VERB)
        at = verb
        while at > floor and (words[at - 1] in BEFORE_VERBS or words[at - 1][-2:] == "ly"):
            at -= 1
        return at

    def begin(self, at: int, breaks: frozenset[str]) -> int:
        """Where the words before a unit begin, after the last break or quotation."""
        while at and self.words[at - 1] not in breaks and self.classes[at - 1] != QUOTED:
            at -= 1
        return at


def read_lines(document: Document) -> Iterator[Line]:
    """Each sentence that may hold a cue as a line, in order."""
    opens_cue = cue_index().keys()
    for index, words, firsts, folded in _units(document):
        if not opens_cue.isdisjoint(words):
            yield Line(index, words, _classes(document, firsts, folded), firsts, folded)


def _units(
    document: Document,
) -> Iterator[tuple[int, list[str], list[int], dict[int, Quotation]]]:
    """Sentence, words, first tokens and folded quotations of each line."""
    tokens = document.tokens
    quotations = [q for q in document.quotations if q.speech]
    at, count = 0, len(quotations)
    for index, sentence in enumerate(document.sentences):
        while at < count and quotations[at].last <= sentence.first:
            at += 1
        length = sentence.last - sentence.first
        if length <= LONGEST and (at == count or quotations[at].first >= sentence.last):
            words = [token.norm for token in tokens[sentence.first : sentence.last]]
            yield index, words, list(range(sentence.first, sentence.last + 1)), {}
            continue
        words = []
        firsts: list[int] = []
        folded: dict[int, Quotation] = {}
        t = sentence.first
        while t < sentence.last:
            if len(words) == LONGEST:
                yield index, words, [*firsts, t], folded
                words, firsts, folded = [], [], {}
            while at < count and quotations[at].last <= t:
                at += 1
            firsts.append(t)
            if at < count and quotations[at].first <= t:
                folded[len(words)] = quotations[at]
                words.append(_quoted_word(document, quotations[at], sentence.end))
                t = min(quotations[at].last, sentence.last)
                continue
            words.append(tokens[t].norm)
            t += 1
        firsts.append(sentence.last)
        yield index, words, firsts, folded


def _classes(document: Document, firsts: list[int], folded: dict[int, Quotation]) -> list[str]:
    """The class of each unit whose first token is given; one more entry closes the list."""
    tokens = document.tokens
    classes = list(map(_class_of, [tokens[t].text for t in firsts[:-1]]))
    if classes:
        classes[0] = _class_of(tokens[firsts[0]].text, initial=True)
    for unit in folded:
        classes[unit] = QUOTED
    return classes


def _quoted_word(document: Document, quotation: Quotation, limit: int) -> str:
    """“..., ” awaits its cue, “... .” may stand alone, “...” is part of a sentence."""
    if quotation.end > limit:
        return QUOTED_SENTENCE
    inner = document.text[quotation.start : quotation.end].rstrip("\"“”„»'’` ")
    following = document.text[quotation.end : quotation.end + 1]
    if inner.endswith(",") or following == ",":
        return QUOTED_BEFORE_CUE
    return QUOTED_SENTENCE if inner.endswith((".", "!", "?", "…")) else QUOTED_PART


# Remembers six tokens of seven; more are hardly faster: far memory is slow, classes are quick.
@lru_cache(maxsize=4_096)
def _class_of(text: str, *, initial: bool = False) -> str:
    """A token's class; `initial` for a line's first, whose capital says nothing."""
    classes = word_classes()
    norm = text.lower().replace("’", "'")
    first = text[0]
    noun = nouns().get(norm)
    if noun is not None and (initial or not first.isupper()):
        return noun.kind
    if first.isupper():
        if initial and norm in classes:
            return classes[norm]
        return "AA" if len(text) > 1 and text.isupper() else "Aa"
    known = classes.get(norm)
    if known is not None:
        return known
    if first.isdigit():
        return classes["0"]
    if not first.isalpha():
        return first
    for ending in _ENDINGS:
        if norm.endswith(ending):
            return ending
    return "aa"


@cache
def word_classes() -> dict[str, str]:
    """Word -> class, from classes.tsv."""
    return {
        word: number for number, words in read_words(__package__, "classes.tsv") for word in words
    }
