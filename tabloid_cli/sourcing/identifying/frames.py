"""Frames: the occasion of a statement, and the outlet that it names.

"In an interview with Vogue, Roe said", "speaking to the Mirror", "in the new issue of
Glamour", "court documents obtained by TMZ", "a source who spoke to E! News".
"""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING, NamedTuple

from tabloid_cli.sourcing.identifying.carriers import outlet_at

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tabloid_cli.document import Document, Token
    from tabloid_cli.report import Via
    from tabloid_cli.sourcing.finding.extraction import Found
    from tabloid_cli.sourcing.identifying.carriers import Resolve
    from tabloid_cli.sourcing.naming.entities import Names

_OCCASIONS = (
    "interview|interviews|sit-down|chat|conversation|q&a|profile|essay|op-ed|column|segment"
    "|appearance|episode|edition|issue|statement|statements|email|e-mail|emails"
)
_SPEAKING = "speaking|talking|chatting|appearing|writing"
_HANDED = "obtained|seen|viewed|reviewed|provided|released|given|sent|issued|shared"
_KEYS = frozenset(f"{_OCCASIONS}|{_SPEAKING}|{_HANDED}|spoke|spoken|talked|chatted".split("|"))
"""Words without which nothing opens."""
# What opens a frame; its outlet follows "to", "with", "by", "on", "of" or "for".
_OPENING = re.compile(
    rf"\b(?:(?P<occasion>(?:in|during|on) (?:[\w'’-]+ ){{0,5}}?(?:{_OCCASIONS}))"
    rf"|(?P<speaking>{_SPEAKING})"
    rf"|(?P<who>who (?:has |have |had )?(?:spoke|spoken|talked|chatted))"
    rf"|(?P<handed>{_HANDED}))(?![\w-])",
    re.I,
)
_LEADING = {
    "occasion": frozenset("with to for on of by in".split()),
    "speaking": frozenset("to with on in for".split()),
    "who": frozenset("to with".split()),
    "handed": frozenset("by to with".split()),
}
"""Words between a frame's opening and its outlet."""
_REACH = 6
"""Tokens after an opening among which such a word stands."""
_BESIDE = 6
"""Tokens after a cue among which its frame opens."""
_APPOSED = 4
"""Tokens after a source among which something stands that says more of it."""
_SUBJECTS = frozenset("he she they we i it's he's she's they're that there".split())
_ENDS = frozenset(',;:()—–“”"')
_PLACED = frozenset(("on", "in"))
"""Right after a cue: "said on the Today show", "wrote in Time"."""


class Frame(NamedTuple):
    """Where a frame opens, its kind, and the outlet that it names."""

    token: int
    sort: str
    via: Via


class Frames:
    """The frames of an article's sentences, each read once."""

    def __init__(self, document: Document, names: Names) -> None:
        """Nothing is read yet."""
        self._document = document
        self._names = names
        self._at = -1
        self._frames: list[Frame] = []

    def around(
        self, found: Found, tokens: tuple[int, int], since: int, resolve: Resolve
    ) -> Via | None:
        """The outlet of the frame that belongs to a cue, if one does.

        `tokens` are the cue's, `since` is where the cue before it in the sentence ends.
        """
        document = self._document
        toks = document.tokens
        sentence = document.sentences[found.sentence]
        placed = toks[tokens[1]].norm in _PLACED if tokens[1] < sentence.last else False
        if placed:
            via = outlet_at(document, self._names, tokens[1] + 1, sentence.last, resolve)
            if via is not None:
                return via
        frames = self._of(found.sentence, resolve)
        source = found.source or found.cue or found.content[0]
        begin = bisect_left(frames, min(since, source.start), key=lambda f: toks[f.token].start)
        for i in range(begin, len(frames)):
            frame = frames[i]
            start = toks[frame.token].start
            if frame.token > tokens[1] + _BESIDE and start >= source.end:
                break
            if source.start <= start < source.end:
                return frame.via
            if frame.sort == "handed" and not self._is_apposed(found, frame.token):
                continue
            before = since <= start < found.start and not _held(found, start)
            beside = tokens[1] <= frame.token <= tokens[1] + _BESIDE and not (
                _held(found, start) and self._has_subject(tokens[1], frame.token)
            )
            if before or beside:
                return frame.via
        return None

    def _is_apposed(self, found: Found, token: int) -> bool:
        """Whether something handed is the source: "in papers obtained by TMZ, Roe says"."""
        toks = self._document.tokens
        first = self._document.sentences[found.sentence].first
        if found.source is not None and found.source.end <= toks[token].start < found.start:
            return toks[max(first, token - _APPOSED)].start < found.source.end
        opens = toks[first].norm in ("in", "according", "per")
        return opens and token <= first + _BESIDE and toks[token].start < found.start

    def _has_subject(self, first: int, last: int) -> bool:
        """Whether a clause begins between a cue and a frame: "said she was in an interview"."""
        words = {t.norm for t in self._document.tokens[first:last]}
        return not words.isdisjoint(_SUBJECTS) or bool(self._names.at(first, last))

    def _of(self, index: int, resolve: Resolve) -> Sequence[Frame]:
        """A sentence's frames outside speech."""
        if self._at != index:
            self._at = index
            self._frames = list(self._read(index, resolve))
        return self._frames

    def _read(self, index: int, resolve: Resolve) -> Iterator[Frame]:
        document = self._document
        tokens = document.tokens
        sentence = document.sentences[index]
        if _KEYS.isdisjoint([t.norm for t in tokens[sentence.first : sentence.last]]):
            return
        for match in _OPENING.finditer(document.text, sentence.start, sentence.end):
            if document.quoted(match.start()):
                continue
            sort = str(match.lastgroup)
            first = _token_at(tokens, match.start(), sentence.first, sentence.last)
            after = _token_at(tokens, match.end(), first, sentence.last)
            for t in range(after, min(after + _REACH, sentence.last)):
                if tokens[t].text in _ENDS:
                    break
                if tokens[t].norm in _LEADING[sort]:
                    via = outlet_at(document, self._names, t + 1, sentence.last, resolve)
                    if via is not None:
                        yield Frame(first, sort, via)
                        break


def _held(found: Found, start: int) -> bool:
    """Whether what is attributed holds a place: "she will be in an interview with Vogue"."""
    return any(span.start < start < span.end for span in found.content)


def _token_at(tokens: Sequence[Token], offset: int, first: int, last: int) -> int:
    """The first token of a sentence from an offset on."""
    return bisect_left(tokens, offset, first, last, key=lambda t: t.start)
