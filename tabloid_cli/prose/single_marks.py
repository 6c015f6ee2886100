"""Single marks: quotations in British style, where a mark may also be an apostrophe.

Whichever mark comes first is the outer one: in ‘She read “Salt” and wept,’ the double
marks are inside, in “He said ‘no,’” the single ones.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tabloid_cli.article import Span

_OPENER = re.compile(r"(?<![\w.,!?’'])['‘](?=[\w“\"$£€…\[])")
_CLOSER = re.compile(r"(?<=[\w.,!?…)\-—%*])['’](?![\w'’])")
# After punctuation a mark closes for sure, two of them an inner quotation and the outer.
_SURE_CLOSER = re.compile(r"(?<=[.,!?…\"”])['’]{1,2}(?![\w'’])")
# "'90s", "'em": an apostrophe where letters were left out, not an opening mark.
_LEFT_OUT = re.compile(r"['‘](?:\d\ds?|em|til|till|cause|n|tis|twas|bout|round|cuz|kay)\b", re.I)


class Quoted(NamedTuple):
    """A quotation's span, marks included, and whether its marks are complete."""

    start: int
    end: int
    opened: bool
    closed: bool


def with_singles(
    text: str, paragraph: Span, following: Span | None, doubles: Sequence[Quoted]
) -> Iterator[Quoted]:
    """A paragraph's outermost quotations, of those in double marks and those in single ones."""
    at, n, count = paragraph.start, 0, len(doubles)
    opener = _opener(text, at, paragraph.end)
    more = True  # whether sure closers may follow
    while True:
        while n < count and doubles[n].start < at:
            n += 1  # inside a quotation in single marks
        if -1 < opener < at:
            opener = _opener(text, at, paragraph.end)
        if opener < 0 or (n < count and doubles[n].start <= opener):
            if n == count:
                return
            yield doubles[n]
            at = doubles[n].end
            n += 1
            continue
        limit = doubles[n].start if n < count else paragraph.end
        end = _closer(text, opener + 1, limit)
        if end < 0 and _leads_in(text, paragraph, opener):
            if more:
                end = _outer_closer(text, opener + 1, paragraph.end)
                more = end >= 0
            if end < 0 and _goes_on(text, following):
                yield Quoted(opener, paragraph.end, opened=True, closed=False)
                return
        if end < 0:
            at = opener + 1
            continue
        yield Quoted(opener, end, opened=True, closed=True)
        at = end


def _opener(text: str, start: int, end: int) -> int:
    """Where the next mark is that can open a quotation, -1 if there is none."""
    for mark in _OPENER.finditer(text, start, end):
        if not _LEFT_OUT.match(text, mark.start(), end):
            return mark.start()
    return -1


def _leads_in(text: str, paragraph: Span, opener: int) -> bool:
    """Whether a mark stands where speech begins: a sentence does, or after ":" or ","."""
    before = text[paragraph.start : opener].rstrip()
    return not before or before[-1] in ":,.!?"


def _goes_on(text: str, following: Span | None) -> bool:
    """Whether the next paragraph opens with a single mark, as one of the same speech does."""
    if following is None or _OPENER.match(text, *following) is None:
        return False
    return _LEFT_OUT.match(text, following.start) is None


def _outer_closer(text: str, start: int, end: int) -> int:
    """End of a quotation open before `start` that may hold others in either marks, or -1."""
    at = start
    while True:
        sure = _SURE_CLOSER.search(text, at, end)
        if sure is None:
            return -1
        nested = _opener(text, at, sure.start())
        if nested < 0:
            return sure.end()
        inner = _closer(text, nested + 1, end)
        if inner < 0:
            return sure.end()
        after = _SURE_CLOSER.search(text, inner, end)
        if after is None or 0 <= _opener(text, inner, end) < after.start():
            return inner  # one mark closes both
        at = inner


def _closer(text: str, start: int, end: int) -> int:
    """End of the single quotation open before `start`, -1 if it never closes.

    A mark after punctuation closes for sure; one after a letter may be a plural's
    apostrophe ("the sources' claims"), so it closes only if no sure one comes
    before the next opening mark, and a plural's only at the last.
    """
    following = _OPENER.search(text, start, end)
    limit = following.start() if following else end
    weak = -1
    for mark in _CLOSER.finditer(text, start, limit):
        before = text[mark.start() - 1]
        if before in ".,!?…":
            # A short word or title in quotes closed earlier; this mark belongs to another.
            return mark.end() if weak < 0 or _still_open(text, start, weak) else weak
        if weak < 0 and (
            before not in "sS" or not text[mark.end() : mark.end() + 2].strip().isalpha()
        ):
            weak = mark.end()
        elif weak < 0:
            weak = -1
    return weak


def _still_open(text: str, start: int, weak: int) -> bool:
    return text[weak - 2] in "sS" and text[weak : weak + 1] == " " and weak - start > 3
