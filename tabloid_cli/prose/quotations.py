"""Quotations: which stretches of the body stand in quotation marks.

Newspapers mark speech with curly or straight double marks, British ones also with
single marks, which double as apostrophes; scraped text mixes all of them and loses
some. Every paragraph is therefore read mark by mark, and a mark is judged by its
neighbours as much as by its shape. An odd number of marks is never an error: what
stays open ends with its paragraph, or goes on where the next paragraph reopens it.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from tabloid_cli.prose.lost_marks import (
    is_within,
    lost_close,
    lost_opening,
    must_end,
    typed_for_opening,
)
from tabloid_cli.prose.single_marks import Quoted, with_singles
from tabloid_cli.prose.tags import opens_after_tag, tag_after

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tabloid_cli.article import Span

# Spreadsheets double the straight marks they save; editors type the opening ones twice.
# First one of all their characters, which is found fast, then what may follow each.
_DOUBLE = re.compile(
    r"[\"“”„‟«»〝〞＂`'‘’](?:(?<=\")(?:\"(?![^\s.,;:!?)])|(?<![^\s(]\")\")?"
    r"|(?<=“)“?|(?<=[”„‟«»〝〞＂])|(?<=`)`|(?<=')'|(?<=‘)‘|(?<=’)’)"
)
_OPENS = frozenset(["“", "““", "„", "‟", "«", "〝"])
_CLOSES = frozenset("”»〞")
# “‘Who are you?’ joked Jane Doe.”
_MARKED_TWICE = re.compile(
    r"[“\"]['‘](?:[^\"“”'‘’\n]|['’](?=\w)){1,300}?[.,!?…]['’]"
    r"(?=\s[a-z]{3,12}ed\s[A-Z][^\"“”'‘’\n]{1,60}\.[”\"])"
)
_SINGLES = "'‘"
_SPEECH_WORDS = 4
"""Quotations of fewer words are speech only if they end like a sentence."""
_ENDS_LIKE_SPEECH = re.compile(r"[.,!?…—–-]['’]?\W{0,2}$")
_TITLE_WORDS = 9
"""Words of the longest title."""
# After a title that opens a paragraph, who made it: “Salt Road,” Ann Doe, Ben Roe
_CREDITS = re.compile(r"(?: (?:and |& )?[A-Z][\w’'.-]{0,30},?){1,12}(?=\n|$)")
_SMALL_WORDS = frozenset(
    "a an and at by for from in of on or the to with vs & is my your our de la".split()
)


def find_quotations(text: str, paragraphs: Sequence[Span]) -> Iterator[Quoted]:
    """Outermost quotations of all paragraphs, in order."""
    carried = spoken = False
    for index, paragraph in enumerate(paragraphs):
        following = paragraphs[index + 1] if index + 1 < len(paragraphs) else None
        found = list(_Doubles(text, paragraph).quotations(carried=carried))
        carried = bool(found) and not found[-1].closed
        if carried:
            last = found[-1]
            carried = _goes_on(text, following)
            if not carried:
                told = found[-2].end if len(found) > 1 else paragraph.start
                found[-1] = replace(last, end=must_end(text, last, paragraph, told))
        for quoted in with_singles(text, paragraph, following, found, spoken=spoken):
            spoken |= text[quoted.start] in _SINGLES and text[quoted.end - 2] in ".,!?…"
            yield quoted


def is_speech(text: str, quoted: Quoted) -> bool:
    """Whether the words are somebody's speech, not a title, nickname or scare quote."""
    inner = text[quoted.start : quoted.end].strip("\"“”„‟«»〝〞＂`'‘’ \n\t")
    words = inner.split(None, 60)
    if not quoted.closed or not quoted.opened:
        return bool(words)
    if _is_punctuated_title(text, quoted, words):
        return False
    if _ENDS_LIKE_SPEECH.search(text[quoted.start : quoted.end]):
        return len(words) > 1 or inner[-1:] in "!?…" or _stands_alone(text, quoted)
    if len(words) < _SPEECH_WORDS and not (
        _stands_alone(text, quoted) and tag_after(text, quoted.end)
    ):
        return False
    return not _is_capitalised(words)


def _is_capitalised(words: Sequence[str]) -> bool:
    """Whether every word but the small ones has a capital: "The Salt of the Earth"."""
    return all(w[:1].isupper() or w[:1].isdigit() or w.lower() in _SMALL_WORDS for w in words)


def _is_punctuated_title(text: str, quoted: Quoted, words: Sequence[str]) -> bool:
    """Whether a title only takes in its sentence's mark, as American print has it: “Salt Road,”.

    Speech has somebody beside it who says it ("“Thank You, Leeds,” she said"), opens a
    sentence, or shouts.
    """
    inner = text[quoted.start : quoted.end].rstrip("\"”»'’` ")
    if not 1 < len(words) <= _TITLE_WORDS or inner[-1:] not in (",", ".") or inner.isupper():
        return False
    if not _is_capitalised(words) or tag_after(text, quoted.end):
        return False
    before = text[max(0, quoted.start - 3) : quoted.start].rstrip(" ")
    if before and before[-1] not in '.!?\n”"':
        return not opens_after_tag(text, quoted.start)
    return _CREDITS.match(text, quoted.end) is not None


def _stands_alone(text: str, quoted: Quoted) -> bool:
    """A quotation that opens its sentence ("“Yes,” he said"), not a word in mid-sentence."""
    before = text[max(0, quoted.start - 3) : quoted.start].rstrip()
    return not before or before[-1] in '.!?:,\n”"'


class _Doubles:
    """The quotations of a paragraph in double marks, read mark by mark."""

    def __init__(self, text: str, paragraph: Span) -> None:
        self._text, self._paragraph = text, paragraph
        self._start = -1  # where the open quotation begins; none is open before 0
        self._opened = True
        self._depth = 0
        self._inner = -1  # end of the last sentence quoted inside the open quotation
        self._read = 0  # how far the open quotation was searched for a close in other marks
        self._told = paragraph.start  # end of the last quotation that is complete

    def quotations(self, *, carried: bool) -> Iterator[Quoted]:
        """All in order; `carried`: one of the paragraph before may go on."""
        text, paragraph = self._text, self._paragraph
        for mark in _DOUBLE.finditer(text, paragraph.start, paragraph.end):
            if self._start >= 0:
                found = self._inside(mark)
            elif carried and not _opens_paragraph(text, paragraph, mark.start()):
                found = self._unopened(mark)
            else:
                found = self._outside(mark)
            carried = False
            if found:
                self._told = found.end
                yield found
        if self._start >= 0 and self._inner >= 0:  # one mark closes both
            yield Quoted(self._start, self._inner, self._opened, closed=True)
        elif self._start >= 0:
            yield Quoted(self._start, paragraph.end, self._opened, closed=False)

    def _open(self, at: int, read: int, *, opened: bool = True) -> None:
        self._start, self._opened, self._depth, self._inner = at, opened, 0, -1
        self._read = read

    def _unopened(self, mark: re.Match[str]) -> Quoted | None:
        """At the first mark of a paragraph that goes on with a quotation it does not reopen."""
        start = self._paragraph.start
        if _can_close(self._text, mark, self._paragraph):
            return Quoted(start, mark.end(), opened=False, closed=True)
        self._open(start, mark.start(), opened=False)
        return None

    def _outside(self, mark: re.Match[str]) -> Quoted | None:
        """At a mark outside quotations."""
        if not _can_open(self._text, mark, self._paragraph):
            if typed_for_opening(self._text, mark, self._paragraph):
                self._open(mark.start(), mark.end())
                return None
            start = lost_opening(self._text, mark, self._paragraph, self._told)
            return Quoted(start, mark.end(), opened=False, closed=True) if start >= 0 else None
        twice = _MARKED_TWICE.match(self._text, mark.start(), self._paragraph.end)
        if twice:
            return Quoted(mark.start(), twice.end(), opened=True, closed=True)
        self._open(mark.start(), mark.end())
        return None

    def _inside(self, mark: re.Match[str]) -> Quoted | None:
        """At a mark within an open quotation."""
        text, at = self._text, mark.start()
        closes = _can_close(text, mark, self._paragraph)
        opens = not closes and _can_open(text, mark, self._paragraph)
        end = lost_close(text, self._read, at) if opens else -1
        self._read = mark.end()
        if end < 0 and opens and is_within(text, mark, self._paragraph):
            self._depth += 1
            return None
        if end < 0 and opens and mark.group() in _OPENS:
            if _reopens(text, at):
                end = _trim(text, self._start, at)
            else:
                self._depth += 1
        if end >= 0:
            found = Quoted(self._start, end, self._opened, closed=False)
            self._open(at, mark.end())
            return found
        if not closes:
            return None
        if self._depth:
            self._depth -= 1
            self._inner = mark.end() if text[at - 1] in ".,!?…" else self._inner
            return None
        found = Quoted(self._start, mark.end(), self._opened, closed=True)
        self._start = -1
        return found


def _opens_paragraph(text: str, paragraph: Span, at: int) -> bool:
    return not text[paragraph.start : at].strip()


def _can_open(text: str, mark: re.Match[str], paragraph: Span) -> bool:
    after = text[mark.end() : mark.end() + 1] if mark.end() < paragraph.end else ""
    if not after:
        return False
    if mark.group() in _OPENS:
        return True
    if mark.start() == paragraph.start:  # even if a space has come in
        return after not in ".,;:!?)" and text[mark.end() : mark.end() + 2].strip() != ""
    before = text[mark.start() - 1]
    if before.isdigit() and (after.isspace() or after in ".,;)"):
        return False  # inches, or the end of a quotation that never opened
    if mark.group() in _CLOSES:
        return (before.isspace() or before in "([—–-:") and not after.isspace()
    return not after.isspace() and after not in ".,;:!?)"


def _can_close(text: str, mark: re.Match[str], paragraph: Span) -> bool:
    if mark.group() in _CLOSES:
        return True
    if mark.group() in _OPENS:
        # An opening mark typed for a closing one: a word before it, a gap or the end after.
        after = text[mark.end() : mark.end() + 1] if mark.end() < paragraph.end else " "
        spaced = text[mark.start() - 1].isspace() and text[mark.start() - 2] not in ".,!?…"
        return after.isspace() and not spaced
    before = text[mark.start() - 1] if mark.start() > paragraph.start else " "
    after = text[mark.end() : mark.end() + 1] if mark.end() < paragraph.end else " "
    return not (before.isspace() and not after.isspace())


def _reopens(text: str, at: int) -> bool:
    """Whether an opening mark inside an open quotation begins a new one (the close was lost)."""
    before = text[max(0, at - 2) : at].rstrip()
    return not before or before[-1] in ".!?”"


def _goes_on(text: str, following: Span | None) -> bool:
    """Whether the paragraph after an unclosed quotation continues it."""
    if following is None:
        return False
    first = _DOUBLE.search(text, following.start, following.end)
    if first is None:
        return False
    if _opens_paragraph(text, following, first.start()):
        return True
    return first.group() in _CLOSES and not text[first.start() - 1].isspace()


def _trim(text: str, start: int, end: int) -> int:
    while end > start + 1 and text[end - 1].isspace():
        end -= 1
    return end
