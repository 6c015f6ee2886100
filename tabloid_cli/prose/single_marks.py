"""Single marks: quotations in British style, where a mark may also be an apostrophe.

Whichever mark comes first is the outer one: in ‘She read “Salt” and wept,’ the double
marks are inside, in “He said ‘no,’” the single ones.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from tabloid_cli.prose.tags import tag_after

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tabloid_cli.article import Span

# Each mark comes before the look behind it: a search for one of few characters is fast.
_OPENER = re.compile(r"['‘](?<![\w.,!?’'].)(?=[\w“\"$£€…\[])")
_CLOSER = re.compile(r"['’](?<=[\w.,!?…)\-—%*].)(?![\w'’])")
# After punctuation a mark closes for sure, two of them an inner quotation and the outer.
_SURE_CLOSER = re.compile(r"['’](?<=[.,!?…\"”].)['’]?(?![\w'’])")
# A double mark that nothing opened closes what a single mark did.
_STRAY_CLOSER = re.compile(r"[\"”](?<=[.,!?…].)(?=\s|$)")
# "'90s", "'em": an apostrophe where letters were left out, not an opening mark.
_LEFT_OUT = re.compile(
    r"['‘](?:\d\ds?\b|(?:em|til|till|cause|course|cos|coz|cuz|n|nuff|tis|twas|bout"
    r"|round|kay|fraid|ere|tude|appen)\b)",
    re.I,
)
_TITLE = 30
"""Characters within which a mark that opens a paragraph closes round a title."""
_SPEECH_WORDS = 6
"""Words of a paragraph that may be speech though no mark closes it."""
_REST = 200
"""Characters after a mark that are looked at for more of the paragraph."""


@dataclass(frozen=True, slots=True)
class Quoted:
    """A quotation's span, marks included, and whether its marks are complete."""

    start: int
    end: int
    opened: bool
    closed: bool


def with_singles(
    text: str,
    paragraph: Span,
    following: Span | None,
    doubles: Sequence[Quoted],
    *,
    spoken: bool,
) -> Iterator[Quoted]:
    """A paragraph's outermost quotations, of those in double marks and those in single ones.

    `spoken`: somebody spoke in single marks before, so that one that opens a whole
    paragraph of sentences opens speech, even if its close is lost.
    """
    marks = _Marks(text, paragraph, following)
    at, n, count = paragraph.start, 0, len(doubles)
    while True:
        while n < count and doubles[n].start < at:
            n += 1  # inside a quotation in single marks
        opener = marks.opener(at)
        if opener < 0 or (n < count and doubles[n].start <= opener):
            if n == count:
                return
            yield doubles[n]
            at = doubles[n].end
            n += 1
            continue
        limit = doubles[n].start if n < count else paragraph.end
        end = marks.closer(opener, limit)
        if end >= 0:
            yield Quoted(opener, end, opened=True, closed=True)
            at = end
            continue
        opens_all = spoken and not doubles and opener == paragraph.start
        if marks.leads_in(opener) and (marks.goes_on or (opens_all and marks.is_prose)):
            yield Quoted(opener, paragraph.end, opened=True, closed=False)
            return
        at = opener + 1


class _Marks:
    """The single marks of a paragraph, each sought once."""

    def __init__(self, text: str, paragraph: Span, following: Span | None) -> None:
        self._text, self._paragraph, self._following = text, paragraph, following

    @cached_property
    def _openers(self) -> list[int]:
        """Where marks are that can open a quotation."""
        text, (start, end) = self._text, self._paragraph
        found = (mark.start() for mark in _OPENER.finditer(text, start, end))
        return [at for at in found if not _LEFT_OUT.match(text, at, end)]

    @cached_property
    def _sure(self) -> list[tuple[int, int]]:
        """Where marks are that close for sure."""
        return [mark.span() for mark in _SURE_CLOSER.finditer(self._text, *self._paragraph)]

    @cached_property
    def _strays(self) -> list[int]:
        """Where double marks end that could close."""
        return [mark.end() for mark in _STRAY_CLOSER.finditer(self._text, *self._paragraph)]

    @cached_property
    def goes_on(self) -> bool:
        """Whether the next paragraph opens with a single mark, as one of the same speech does."""
        text, following = self._text, self._following
        if following is None or not _OPENER.match(text, *following):
            return False
        end = _closer(text, following.start + 1, following.end)
        title = 0 <= end - following.start < _TITLE and text[end - 2] not in ".,!?…"
        return not title and not _LEFT_OUT.match(text, following.start)

    @cached_property
    def is_prose(self) -> bool:
        """Whether the paragraph is of some words and ends like a sentence, with no closing mark."""
        last = self._text[self._paragraph.end - 1]
        words = self._text[self._paragraph.start : self._paragraph.start + _REST].split()
        return last in ".!?…" and len(words) >= _SPEECH_WORDS and not (self._sure or self._strays)

    def opener(self, at: int) -> int:
        """Where the next mark is that can open a quotation, -1 if there is none."""
        n = bisect_left(self._openers, at)
        return self._openers[n] if n < len(self._openers) else -1

    def stray(self, opener: int, limit: int) -> int:
        """Where the first double mark ends that closes between `opener` and `limit`, or -1."""
        n = bisect_left(self._strays, opener)
        return self._strays[n] if n < len(self._strays) and self._strays[n] <= limit else -1

    def leads_in(self, opener: int) -> bool:
        """Whether a mark stands where speech begins: a sentence does, or after ":" or ","."""
        at = opener - 1
        while at >= self._paragraph.start and self._text[at].isspace():
            at -= 1
        return at < self._paragraph.start or self._text[at] in ":,.!?"

    def closer(self, opener: int, limit: int) -> int:
        """End of the quotation that a mark opens, -1 if nothing closes it.

        Only where speech begins may another sort of mark close it, or one after `limit`.
        """
        end = _closer(self._text, opener + 1, limit)
        if not self.leads_in(opener):
            return end
        stray = self.stray(opener, limit)
        if stray >= 0 and not 0 <= end < stray:
            return stray
        return end if end >= 0 else self.outer_closer(opener + 1)

    def outer_closer(self, start: int) -> int:
        """End of a quotation open before `start` that may hold others in either marks, or -1."""
        at, text, end = start, self._text, self._paragraph.end
        while True:
            n = bisect_left(self._sure, (at, at))
            if n == len(self._sure):
                return -1
            sure = self._sure[n]
            nested = self.opener(at)
            if nested < 0 or nested >= sure[0]:
                return sure[1]
            inner = _closer(text, nested + 1, end)
            if inner < 0:
                return sure[1]
            n = bisect_left(self._sure, (inner, inner))
            following = self.opener(inner)
            if n == len(self._sure) or 0 <= following < self._sure[n][0]:
                # One mark closes both, but only where nothing comes after it.
                return -1 if text[inner : min(end, inner + _REST)].strip() else inner
            at = inner


def single_close(text: str, start: int, end: int) -> int:
    """End of the single mark that closes before `end` what none opened after `start`, or -1."""
    sure = _SURE_CLOSER.search(text, start, end)
    if sure is None or _OPENER.search(text, start, sure.start()):
        return -1
    return sure.end()


def _closer(text: str, start: int, end: int) -> int:
    """End of the single quotation open before `start`, -1 if it never closes.

    A mark after punctuation closes for sure; one after a letter only if no sure one
    comes before the next opening mark, and one that may be a plural's apostrophe
    ("the sources' claims") only before who says it.
    """
    following = _OPENER.search(text, start, end)
    limit = following.start() if following else end
    weak = -1
    for mark in _CLOSER.finditer(text, start, limit):
        before = text[mark.start() - 1]
        if before in ".,!?…":
            # A short word or title in quotes closed earlier; this mark belongs to another.
            return mark.end() if weak < 0 or _still_open(text, start, weak) else weak
        plural = before in "sS" and text[mark.end() : mark.end() + 2].strip().isalpha()
        if plural and tag_after(text, mark.end(), verb_first=True):
            return mark.end()  # 'He is not serious' says a pal.
        if weak < 0 and not plural:
            weak = mark.end()
    return weak


def _still_open(text: str, start: int, weak: int) -> bool:
    return text[weak - 2] in "sS" and text[weak : weak + 1] == " " and weak - start > 3
