"""Quotations: which stretches of the body stand in quotation marks.

Newspapers mark speech with curly or straight double marks, British ones also with
single marks, which double as apostrophes; scraped text mixes all of them and loses
some. Every paragraph is therefore read mark by mark, and a mark is judged by its
neighbours as much as by its shape. An odd number of marks is never an error: what
stays open ends with its paragraph, or goes on where the next paragraph reopens it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tabloid_cli.prose.single_marks import Quoted, with_singles

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tabloid_cli.article import Span

_DOUBLE = re.compile(r"[\"“”„‟«»〝〞＂]|``|''|‘‘|’’")
_OPENS = frozenset("“„‟«〝")
_CLOSES = frozenset("”»〞")
_SPEECH_WORDS = 4
"""Quotations of fewer words are speech only if they end like a sentence."""
_ENDS_LIKE_SPEECH = re.compile(r"[.,!?…—–-]['’]?\W?$")
_SMALL_WORDS = frozenset(
    "a an and at by for from in of on or the to with vs & is my your our de la".split()
)


def find_quotations(text: str, paragraphs: Sequence[Span]) -> Iterator[Quoted]:
    """Outermost quotations of all paragraphs, in order."""
    carried = False
    for index, paragraph in enumerate(paragraphs):
        following = paragraphs[index + 1] if index + 1 < len(paragraphs) else None
        found = list(_double_quotations(text, paragraph, carried=carried))
        carried = bool(found) and not found[-1].closed
        if carried:
            last = found[-1]
            carried = _goes_on(text, following)
            if not carried:
                found[-1] = last._replace(end=_where_it_must_end(text, last, paragraph))
        yield from with_singles(text, paragraph, following, found)


def is_speech(text: str, quoted: Quoted) -> bool:
    """Whether the words are somebody's speech, not a title, nickname or scare quote."""
    inner = text[quoted.start : quoted.end].strip("\"“”„‟«»〝〞＂`'‘’ \n\t")
    words = inner.split(None, 60)
    if not quoted.closed or not quoted.opened:
        return bool(words)
    if _ENDS_LIKE_SPEECH.search(text[quoted.start : quoted.end]):
        return len(words) > 1 or inner[-1:] in "!?…" or _stands_alone(text, quoted)
    if len(words) < _SPEECH_WORDS:
        return False
    return not all(w[:1].isupper() or w[:1].isdigit() or w.lower() in _SMALL_WORDS for w in words)


def _stands_alone(text: str, quoted: Quoted) -> bool:
    """A quotation that opens its sentence ("“Yes,” he said"), not a word in mid-sentence."""
    before = text[max(0, quoted.start - 3) : quoted.start].rstrip()
    return not before or before[-1] in '.!?:,\n”"'


def _double_quotations(text: str, paragraph: Span, *, carried: bool) -> Iterator[Quoted]:
    opened_at = -1
    opened = True
    depth = 0
    inner = -1  # end of the last sentence quoted inside the open quotation
    first = True
    for mark in _DOUBLE.finditer(text, paragraph.start, paragraph.end):
        at = mark.start()
        if opened_at < 0:
            if first and carried and not _opens_paragraph(text, paragraph, at):
                # The paragraph goes on with a quotation it does not reopen.
                if _can_close(text, mark, paragraph):
                    yield Quoted(paragraph.start, mark.end(), opened=False, closed=True)
                    first = False
                    continue
                opened_at, opened, depth, inner = paragraph.start, False, 0, -1
            elif _can_open(text, mark, paragraph):
                opened_at, opened, depth, inner = at, True, 0, -1
            first = False
            continue
        first = False
        if mark.group() in _OPENS and not _can_close(text, mark, paragraph):
            if _reopens(text, at):
                yield Quoted(opened_at, _trim(text, opened_at, at), opened, closed=False)
                opened_at, depth, inner = at, 0, -1
            else:
                depth += 1
        elif _can_close(text, mark, paragraph):
            if depth:
                depth -= 1
                inner = mark.end() if text[mark.start() - 1] in ".,!?…" else inner
                continue
            yield Quoted(opened_at, mark.end(), opened, closed=True)
            opened_at = -1
    if opened_at >= 0 and inner >= 0:
        yield Quoted(opened_at, inner, opened, closed=True)  # one mark closes both
    elif opened_at >= 0:
        yield Quoted(opened_at, paragraph.end, opened, closed=False)


def _opens_paragraph(text: str, paragraph: Span, at: int) -> bool:
    return not text[paragraph.start : at].strip()


def _can_open(text: str, mark: re.Match[str], paragraph: Span) -> bool:
    after = text[mark.end() : mark.end() + 1] if mark.end() < paragraph.end else ""
    if not after:
        return False
    if mark.group() in _OPENS:
        return True
    before = text[mark.start() - 1] if mark.start() > paragraph.start else " "
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
        return after.isspace() and not text[mark.start() - 1].isspace()
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


def _where_it_must_end(text: str, quoted: Quoted, paragraph: Span) -> int:
    """Where an unclosed quotation is taken to end: its paragraph, or its sentence in mid-prose."""
    before = text[paragraph.start : quoted.start].rstrip()
    if not before or before[-1] in ",:":
        return paragraph.end
    stop = re.compile(r"[.!?](?=\s)").search(text, quoted.start, paragraph.end)
    return stop.end() if stop else paragraph.end


def _trim(text: str, start: int, end: int) -> int:
    while end > start + 1 and text[end - 1].isspace():
        end -= 1
    return end
