"""Lost marks: where speech begins or ends though its mark is missing or of the wrong shape.

Scraped text loses marks where it loses line ends and links. What stands beside a mark
that has no partner tells what was meant: who says it, a colon, the next mark.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from tabloid_cli.prose.single_marks import Quoted, single_close
from tabloid_cli.prose.tags import ends_with_tag, holds_tag, tag_after, tag_within

if TYPE_CHECKING:
    from tabloid_cli.article import Span

_MARKS = '"“”„‟«»〝〞＂'
_NEXT_MARK = re.compile(f"[{_MARKS}]")
_CLOSES_SPEECH = re.compile(r"(?<=[.,!?…])[\"”»](?!\w)")
# "I never called it "salt" before": a word or two in straight marks within straight marks.
_WORD_WITHIN = re.compile(rf"\"[^\n{_MARKS}]{{1,40}}(?<=[\w%*])\"(?=,?\s[a-z])")
_SENTENCE_END = re.compile(r"[.!?…][\"”’')]{0,2}\s+(?=[A-Z“\"‘'\[…])")
_SINGLE_OPENING = re.compile(r"(?<!\S)['‘](?=\w)")
_WORD = re.compile(r"\S")
_STOP = re.compile(r"[.!?](?=\s)")
_BACK = 2_000
"""Characters before a mark in which what it closes begins."""
_TAG_LONG = 60
"""Characters before a mark in which the tag of the speech before it stands."""
_SPEECH_WORDS = 4
"""Words that speech whose beginning is guessed has at least."""


def lost_close(text: str, start: int, end: int) -> int:
    """Where speech must have ended before `end` though no double mark closes it, or -1.

    It was closed with a single mark, or who says it stands behind its last comma:
    “It is over,’ said Ann. / “It is over, Ann said, adding that they are “fine.”
    """
    ends = [single_close(text, start, end)]
    comma = tag_within(text, start, end)
    if comma >= 0 and text[max(start, end - 2) : end].rstrip()[-1:] not in (",", ":"):
        ends.append(comma + 1)
    return min((at for at in ends if at >= 0), default=-1)


def must_end(text: str, quoted: Quoted, paragraph: Span, told: int) -> int:
    """Where an unclosed quotation is taken to end: its paragraph, or its sentence in mid-prose.

    `told`: the end of the paragraph's quotation before, behind which may stand who says both.
    """
    lost = lost_close(text, quoted.start + 1, quoted.end)
    if lost >= 0:
        return lost
    before = text[paragraph.start : quoted.start].rstrip()
    if not before or before[-1] in ",:":
        return paragraph.end
    split = 0 < quoted.start - told <= _TAG_LONG and tag_after(text, told)
    if split and before[-1] in ".!?":
        return paragraph.end
    stop = _STOP.search(text, quoted.start, paragraph.end)
    return stop.end() if stop else paragraph.end


def is_within(text: str, mark: re.Match[str], paragraph: Span) -> bool:
    """Whether a straight mark within straight marks opens a word there: "It is "salt" to me."""
    if mark.group() != '"' or not text[mark.start() - 2].isalnum():
        return False
    word = _WORD_WITHIN.match(text, mark.start(), paragraph.end)
    if word is None or tag_after(text, word.end()):
        return False
    following = _NEXT_MARK.search(text, word.end(), paragraph.end)
    return following is None or _CLOSES_SPEECH.match(text, following.start()) is not None


def typed_for_opening(text: str, mark: re.Match[str], paragraph: Span) -> bool:
    """Whether a closing mark that has nothing to close opens what the next one closes.

    It is glued to the next word or stands behind who said what comes before:
    “It is over,” our source said.” She has packed.” / It is late.”She has packed,” said Roe.
    """
    before, after = text[mark.start() - 1], text[mark.end() : mark.end() + 1]
    if before not in ".!?:" or tag_after(text, mark.end()):
        return False
    if not after.isalnum() and not ends_with_tag(text, mark.start()):
        return False
    following = _NEXT_MARK.search(text, mark.end(), paragraph.end)
    return following is not None and _CLOSES_SPEECH.match(text, following.start()) is not None


def lost_opening(text: str, mark: re.Match[str], paragraph: Span, told: int) -> int:
    """Where the speech begins that a mark closes and none opens, or -1.

    Who says it stands behind the mark, or the paragraph ends with it. It begins behind
    a colon, or with the first sentence that does not tell who says something else.
    `told`: the end of the paragraph's quotation before.
    """
    at, end = mark.start(), mark.end()
    if not _CLOSES_SPEECH.match(text, at):
        return -1
    last = text[at - 1] != "," and not _WORD.search(text, end, paragraph.end)
    if not last and not tag_after(text, end):
        return -1
    start = max(paragraph.start, told, at - _BACK)
    cuts = [start, *(m.end() for m in _SENTENCE_END.finditer(text, start, at)), at]
    colon = text.rfind(": ", start, at)
    begin = cuts[-2]
    for first, following in reversed(list(pairwise(cuts))):
        if first <= colon:
            begin = colon + 2
            break
        if holds_tag(text, first, following):
            break
        begin = first
    while text[begin].isspace():
        begin += 1
    if _SINGLE_OPENING.search(text, begin, at):
        return -1
    return begin if len(text[begin:at].split(None, _SPEECH_WORDS)) >= _SPEECH_WORDS else -1
