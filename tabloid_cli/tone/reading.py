"""Reading a document for the words of a lexicon, each with its part and voice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tabloid_cli.article import Span
from tabloid_cli.report import Part, SensationalWord, Voice
from tabloid_cli.tone.context import VOICE_FLAGS, Context, Place, holds, parse_context
from tabloid_cli.tone.lexicon import QUIET, Lexicon
from tabloid_cli.tone.matching import Match, candidates
from tabloid_cli.tone.names import Capitals, capital_is_name, heading, headline_quotes, is_title
from tabloid_cli.tone.patterns import NUMBER, Bucket
from tabloid_cli.tone.shouting import may_shout, shouts

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tabloid_cli.document import Document, Token
    from tabloid_cli.tone.entries import Entry

_SPEECH_WORDS = 3
"""Words in marks from which a headline's quotation is somebody's speech."""


def sensational_words(document: Document, lexicon: Lexicon) -> tuple[SensationalWord, ...]:
    """The words of `lexicon` in headline and body, in the order of the text.

    No token is counted twice. What stands in a title or a name is not counted, nor is a
    line of the body that is a heading.
    """
    body = _Body(document, lexicon)
    found = [*_Headline(document, lexicon, body.capitals).words(), *body.words()]
    found.sort(key=lambda word: word.span)
    return tuple(found)


class _Reader:
    """One part of a document, read sentence by sentence."""

    part: Part = "body"

    tokens: Sequence[Token]
    capitals: Capitals
    body: Capitals

    def __init__(self, document: Document, lexicon: Lexicon) -> None:
        self.document = document
        self.lexicon = lexicon

    def voice(self, offset: int) -> Voice:
        """Whose words stand at `offset`."""
        return "quoted" if self.document.quoted(offset) else "narration"

    def barred(self) -> Iterator[tuple[int, int]]:
        """Stretches ``tokens[first:last]`` in which nothing counts."""
        for quotation in self.document.quotations:
            if is_title(quotation, self.tokens):
                yield quotation.first, quotation.last

    def read(self, lo: int, hi: int, taken: set[int]) -> Iterator[SensationalWord]:
        """The words in the sentence ``tokens[lo:hi]``; `taken` are tokens to leave out."""
        free = lo
        for at, bucket in self._beginnings(lo, hi):
            if at < free or at in taken:
                continue
            match = self._best(bucket, at, lo, hi)
            if match is None or not taken.isdisjoint(range(at, match.last)):
                continue
            taken.update(range(at, match.last))
            free = match.last
            if match.entry.category != QUIET:
                yield self._word(match.entry, match.first, match.last)
        yield from self._shouted(lo, hi, taken)

    def _beginnings(self, lo: int, hi: int) -> Iterator[tuple[int, Bucket]]:
        """Where an entry may begin in ``tokens[lo:hi]``, and those that begin with that word."""
        tokens = self.tokens
        index = self.lexicon.patterns
        known, patterns = index.first_words, index.patterns[self.part]
        numbers = NUMBER in known
        for at, token in enumerate(tokens[lo:hi], lo):
            norm = token.norm
            if norm in known:
                bucket = patterns[norm]
                # Where phrases are all there is, the word after it is the second of one.
                if not bucket.phrases or (at + 1 < hi and tokens[at + 1].norm in bucket.by_second):
                    yield at, bucket
            if numbers and norm[0].isdigit():  # "30" opens a title, and is a number all the same
                yield at, patterns[NUMBER]

    def _shouted(self, lo: int, hi: int, taken: set[int]) -> Iterator[SensationalWord]:
        """The marks and capitals of the sentence ``tokens[lo:hi]`` that the lexicon counts."""
        if may_shout(self.document.text, self.tokens[lo].start, self.tokens[hi - 1].end):
            for term, first, last in shouts(self.tokens, lo, hi):
                entry = self.lexicon.by_term.get(term.lower())
                if entry is not None and taken.isdisjoint(range(first, last)):
                    yield self._word(entry, first, last)

    def _best(self, bucket: Bucket, at: int, lo: int, hi: int) -> Match | None:
        """The longest entry at `at` that stands where it may."""
        for match in candidates(bucket, self.tokens, at, hi):
            if match.entry.category == QUIET:
                if self._has_capitals(match) and self._holds(match, lo, hi):
                    return match
            elif self._holds(match, lo, hi) and not self._is_name(match, lo, hi):
                return match
        return None

    def _holds(self, match: Match, lo: int, hi: int) -> bool:
        if not match.entry.context:
            return True
        context: Context = parse_context(match.entry.context)
        place = Place(self.tokens, lo, hi, match.first, match.last)
        voiced = not VOICE_FLAGS.isdisjoint(context.flags)
        quoted = voiced and self.voice(self.tokens[match.first].start) == "quoted"
        return holds(context, place, part=self.part, quoted=quoted)

    def _has_capitals(self, match: Match) -> bool:
        """Whether the words that the term writes with a capital have one here: a title's."""
        return not match.proper or all(
            token.norm not in match.proper or token.text[0].isupper()
            for token in self.tokens[match.first : match.last]
        )

    def _is_name(self, match: Match, lo: int, hi: int) -> bool:
        """Whether the match begins or ends with a name's capital."""
        for at in (match.first, match.last - 1):
            token = self.tokens[at]
            if not token.text[0].isupper() or token.norm in match.proper:
                continue
            if capital_is_name(self.tokens, at, lo):
                if not self.capitals.titled(lo, hi):
                    return True
            elif len(token.text) > 1 and token.text.isupper():
                continue
            if token.norm in self.body.names:
                return True
        return False

    def _word(self, entry: Entry, first: int, last: int) -> SensationalWord:
        start, end = self.tokens[first].start, self.tokens[last - 1].end
        return SensationalWord(
            Span(start, end), entry.term, entry.category, entry.weight, self.voice(start), self.part
        )


class _Body(_Reader):
    def __init__(self, document: Document, lexicon: Lexicon) -> None:
        super().__init__(document, lexicon)
        self.tokens = document.tokens
        sentences = [(sentence.first, sentence.last) for sentence in document.sentences]
        self.body = self.capitals = Capitals(self.tokens, sentences)

    def words(self) -> Iterator[SensationalWord]:
        taken = {at for first, last in self.barred() for at in range(first, last)}
        for sentence in self.document.sentences:
            tokens = self.tokens[sentence.first : sentence.last]
            if tokens and not heading(tokens):
                yield from self.read(sentence.first, sentence.last, taken)


class _Headline(_Reader):
    part: Part = "headline"

    def __init__(self, document: Document, lexicon: Lexicon, body: Capitals) -> None:
        super().__init__(document, lexicon)
        self.tokens = document.headline
        self.body = body
        self.capitals = Capitals(self.tokens, [(0, len(self.tokens))])
        self.quotes = headline_quotes(self.tokens)
        self.speech = {
            token.start
            for first, last, title in self.quotes
            if not title and last - first > _SPEECH_WORDS + 1
            for token in self.tokens[first + 1 : last]
        }

    def voice(self, offset: int) -> Voice:
        """Quoted where a headline's quotation marks hold several words and no title."""
        return "quoted" if offset in self.speech else "narration"

    def barred(self) -> Iterator[tuple[int, int]]:
        """Titles in quotation marks."""
        for first, last, title in self.quotes:
            if title:
                yield first, last

    def words(self) -> Iterator[SensationalWord]:
        taken = {at for first, last in self.barred() for at in range(first, last)}
        if self.tokens:
            yield from self.read(0, len(self.tokens), taken)
