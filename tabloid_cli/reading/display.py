"""Captions and subheadings, known by their shape: lines that do not end like sentences."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from tabloid_cli.reading.words import word_list

if TYPE_CHECKING:
    from tabloid_cli.reading.shape import Paragraph

_LABELLED = re.compile(r"([^:.!?\"]{2,60})(: |[!?] (?=\S))")
_LABEL_WORDS = 7
_POSTED = re.compile(r"@\w|https?:|www\.|pic\.t|#\w")
_ITEM = re.compile(r"[-–—•·*▪►|] ?\S|[A-Za-z]{1,2}: ")
_NUMBERED = re.compile(r"(\d{1,3}) [A-Z']")
_PICTURED = re.compile(
    r"\((?:above|left|right|below|centre|center|pictured|seen|shown|file|l|r|c)\b[^()]{0,40}\)"
    r"|\b(?:pictured|(?:is|are|was) seen|are shown|file photo|seen (?:here|in|at|on)|here with"
    r"|attends?|arrives?|poses?|performs?|speaks onstage|leaves?|departs?)\b",
    re.I,
)
_FEWEST_CLOSED = 3
_FEWEST_LABELLED = 3
_SUBHEAD = 65
_CAPTION = 320


def mark_display(paragraphs: list[Paragraph]) -> list[Paragraph]:
    """Mark captions and subheadings among the body's paragraphs.

    Only where the article's other paragraphs do end like sentences: a text
    without full stops keeps every line. Where captions outnumber paragraphs, as
    in a gallery, only those with labels are told apart.
    """
    plain = [p for p in paragraphs if p.kind is None]
    labels = Counter(m[1] for p in plain if (m := _LABELLED.match(p.words)))
    is_open = [p.kind is None and p.is_open and not _is_other(p, labels) for p in paragraphs]
    closed = [i for i, p in enumerate(paragraphs) if p.kind is None and p.is_closed]
    if not any(is_open) or len(closed) < _FEWEST_CLOSED:
        return paragraphs
    gallery = sum(is_open) > len(closed)
    labelled = [ok and _is_labelled(p) for ok, p in zip(is_open, paragraphs, strict=True)]
    if gallery and sum(labelled) < _FEWEST_LABELLED:
        return paragraphs
    numbers = Counter(m[1] for p in paragraphs if (m := _NUMBERED.match(p.words)))
    marked = list(paragraphs)
    for i, paragraph in enumerate(paragraphs):
        if not is_open[i] or len(paragraph.words) > _CAPTION:
            continue
        number = _NUMBERED.match(paragraph.words)
        if (number and numbers[number[1]] > 1) or labelled[i]:
            marked[i] = paragraph._replace(kind="caption")
        elif not gallery and i < closed[-1] and _is_enclosed(paragraphs, i):
            if len(paragraph.words) <= _SUBHEAD:
                marked[i] = paragraph._replace(kind="label")
            elif _is_caption(paragraph):
                marked[i] = paragraph._replace(kind="caption")
    return marked


def _is_other(paragraph: Paragraph, labels: Counter[str]) -> bool:
    """Whether an open line is a post, an item of a list or a speaker's turn."""
    if _POSTED.search(paragraph.words) or _ITEM.match(paragraph.words):
        return True
    label = _LABELLED.match(paragraph.words)
    # A label that comes back, or in capitals, names the speaker of an interview.
    return label is not None and (
        labels[label[1]] > 1
        or label[1].isupper()
        or not word_list("before-statement").isdisjoint(label[1].lower().split())
    )


def _is_labelled(paragraph: Paragraph) -> bool:
    """Whether it is a caption with a catchy label: "Ray of sunshine: She smiled last night"."""
    label = _LABELLED.match(paragraph.words)
    if not label or not label[1][0].isupper() or len(paragraph.words) < 25:
        return False
    words = label[1].split()
    if label[2][0] in "?!" and not (paragraph.is_single_after(label.end()) or _shows(paragraph)):
        return False
    return len(words) <= _LABEL_WORDS


def _is_enclosed(paragraphs: list[Paragraph], at: int) -> bool:
    """Whether closed paragraphs, or lines already known as not body, stand around a line."""
    if at == 0 or at + 1 == len(paragraphs):
        return False
    above, below = paragraphs[at - 1], paragraphs[at + 1]
    around = [p for p in (above, below) if p.kind is None]
    return bool(around) and all(p.is_closed for p in around)


def _is_caption(paragraph: Paragraph) -> bool:
    """Whether a long line without a full stop is a caption, not a cut sentence."""
    if _shows(paragraph):
        return True
    first = paragraph.words.split(None, 1)[0].lower().rstrip(",")
    return paragraph.is_single and first not in word_list("begins-sentence")


def _shows(paragraph: Paragraph) -> bool:
    """Whether a line says that it stands below a picture."""
    return _PICTURED.search(paragraph.words) is not None
