"""Captions and subheadings, known by their shape: lines that do not end like sentences."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from tabloid_cli.reading.titles import title_end
from tabloid_cli.reading.words import word_list

if TYPE_CHECKING:
    from tabloid_cli.article import BlockKind
    from tabloid_cli.reading.shape import Paragraph

_LABELLED = re.compile(r"([^:.!?\"]{2,60})(: |[!?] (?=\S))")
_QUOTED_LABEL = re.compile(r"'.{2,70}?[\w.!?…]'(?:: (?=[A-Z])|(?<=[!?]') (?=[A-Z]))")
_LABEL_WORDS = 7
_IS_SENTENCE = re.compile(r"\b[a-z]{4,}")
_FIGURE = re.compile(r"\d[\d.,]*")
_POSTED = re.compile(r"@\w|https?:|www\.|pic\.t|#\w")
_ITEM = re.compile(r"[-–—•·*▪►|] ?\S|[A-Za-z]{1,2}: ")
_NUMBERED = re.compile(r"(\d{1,3}) [A-Z']")
_PICTURED = re.compile(
    r"\((?:above|left|right|below|centre|center|pictured|seen|shown|file|l|r|c)\b[^()]{0,40}\)"
    r"|, (?:left|right|above|below|inset)(?=[,.;]|$)"
    r"|(?:^|[.!?] )(?:left|right|above|below|inset)[,:] "
    r"|\b(?:pictured|(?:is|are|was) seen|are shown|file photo|seen (?:here|in|at|on)|here with"
    r"|attends?|arrives?|poses?|performs?|speaks onstage|leaves?|departs?)\b",
    re.I,
)
_FEWEST_CLOSED = 3
_FEWEST_LABELLED = 3
_LONGEST_RUN = 3
"""Captions that stand below one another, at the most."""
_SUBHEAD = 65
_CAPTION = 320
_LONGEST_TITLE = 140
_MOST_SEARCHED = 60


class _Page(NamedTuple):
    """An article's paragraphs, and what a line's kind depends on besides its own words."""

    paragraphs: list[Paragraph]
    is_open: list[bool]
    """Which of them do not end like sentences, and may be captions or subheadings."""
    captions: frozenset[int]
    """Those that are captions wherever they stand."""
    last_closed: int
    """The last that ends like a sentence: below it, nothing divides the text."""
    is_gallery: bool
    """Whether captions outnumber paragraphs."""
    has_captions: bool
    """Whether there are enough captions that a long line may be one, too."""

    def kind(self, at: int) -> BlockKind | None:
        """What the line at `at` shows itself to be, None where it may be a line of the body."""
        line = self.paragraphs[at]
        if not self.is_open[at] or len(line.words) > _CAPTION:
            return None
        if at in self.captions:
            return "caption"
        if self.is_gallery or at > self.last_closed or not self._is_enclosed(at):
            return None
        if len(line.words) <= _SUBHEAD or _is_title(line):
            return "label"
        return "caption" if _is_caption(line, among_captions=self.has_captions) else None

    def _is_enclosed(self, at: int) -> bool:
        """Whether closed paragraphs, or lines already known as not body, stand around a line.

        A few lines that look alike may stand together there.
        """
        paragraphs, is_open = self.paragraphs, self.is_open
        first, last = at, at
        while first > 0 and is_open[first - 1] and last - first < _LONGEST_RUN:
            first -= 1
        while last + 1 < len(paragraphs) and is_open[last + 1] and last - first < _LONGEST_RUN:
            last += 1
        if first == 0 or last + 1 == len(paragraphs) or last - first >= _LONGEST_RUN:
            return False
        around = [p for p in (paragraphs[first - 1], paragraphs[last + 1]) if p.kind is None]
        return bool(around) and all(p.is_closed for p in around)


def mark_display(paragraphs: list[Paragraph]) -> list[Paragraph]:
    """Mark captions and subheadings among the body's paragraphs.

    Only where the article's other paragraphs do end like sentences: a text
    without full stops keeps every line. Where captions outnumber paragraphs, as
    in a gallery, only those with labels are told apart.
    """
    page = _page(paragraphs)
    if page is None:
        return paragraphs
    return [
        p._replace(kind=kind) if (kind := page.kind(at)) else p for at, p in enumerate(paragraphs)
    ]


def _page(paragraphs: list[Paragraph]) -> _Page | None:
    """What is known before any line is marked; None where no line can be told from the body."""
    body = [at for at, p in enumerate(paragraphs) if p.kind is None]
    labels = Counter(m[1] for at in body if (m := _LABELLED.match(paragraphs[at].words)))
    labelled = {at for at in body if _is_labelled(paragraphs[at], labels)}
    opened = labelled.union(at for at in body if _may_be_display(paragraphs[at], labels))
    closed = [at for at in body if paragraphs[at].is_closed and at not in opened]
    is_gallery = len(opened) > len(closed)
    unsure = is_gallery and len(labelled) < _FEWEST_LABELLED
    if not opened or len(closed) < _FEWEST_CLOSED or unsure:
        return None
    known = sum(p.kind == "caption" for p in paragraphs)
    is_open = [at in opened for at in range(len(paragraphs))]
    return _Page(
        paragraphs,
        is_open,
        captions=_said_again(paragraphs, is_open) | _numbered(paragraphs) | labelled,
        last_closed=closed[-1],
        is_gallery=is_gallery,
        has_captions=len(labelled) + known >= _FEWEST_LABELLED,
    )


def _may_be_display(paragraph: Paragraph, labels: Counter[str]) -> bool:
    """Whether a line ends like a caption or a heading, and is nothing else that ends so."""
    return (paragraph.is_open or _is_title(paragraph)) and not _is_other(paragraph, labels)


def _numbered(paragraphs: list[Paragraph]) -> frozenset[int]:
    """The lines with a picture's number before them, which another line bears too."""
    found = {at: m[1] for at, p in enumerate(paragraphs) if (m := _NUMBERED.match(p.words))}
    counts = Counter(found.values())
    return frozenset(at for at, number in found.items() if counts[number] > 1)


def _is_other(paragraph: Paragraph, labels: Counter[str]) -> bool:
    """Whether an open line is a post, an item of a list or table, or a speaker's turn."""
    if _POSTED.search(paragraph.words) or _ITEM.match(paragraph.words):
        return True
    if len(paragraph.words) <= _SUBHEAD and len(_FIGURE.findall(paragraph.words)) >= 3:
        return True  # a table's row
    label = _LABELLED.match(paragraph.words)
    # A label that comes back, or in capitals, names the speaker of an interview.
    return label is not None and (
        labels[label[1]] > 1
        or label[1].isupper()
        or not word_list("before-statement").isdisjoint(label[1].lower().split())
    )


def _is_labelled(paragraph: Paragraph, labels: Counter[str]) -> bool:
    """Whether it is a caption with a catchy label: "Ray of sunshine: She smiled last night".

    The label may be a quotation: "'Never again': The singer on Sunday". What follows it is
    a sentence without a full stop; a title after a title ("The Wall: Season Two") is not.
    """
    words = paragraph.words
    if len(words) < 25 or paragraph.is_closed or words[-1] in ":;,-–—":
        return False
    quoted = _QUOTED_LABEL.match(words)
    if quoted:
        return words[quoted.end() - 2] == ":" or _shows(paragraph)
    label = _LABELLED.match(words)
    if not label or not label[1][0].isupper() or _is_other(paragraph, labels):
        return False
    if label[2][0] in "?!" and not (paragraph.is_single_after(label.end()) or _shows(paragraph)):
        return False
    return (
        len(label[1].split()) <= _LABEL_WORDS
        and _IS_SENTENCE.search(words, label.end()) is not None
    )


def _is_title(paragraph: Paragraph) -> bool:
    """Whether it is a Title That Ends With a Mark? Such a line stands above a section."""
    return (
        paragraph.words[-1] in "?!"
        and len(paragraph.words) <= _LONGEST_TITLE
        and paragraph.is_title_case
        and title_end(paragraph.words) == len(paragraph.words)
    )


def _said_again(paragraphs: list[Paragraph], is_open: list[bool]) -> frozenset[int]:
    """The lines without a full stop whose words stand in a sentence of the body too."""
    lines = [i for i, ok in enumerate(is_open) if ok and len(paragraphs[i].words) >= _SUBHEAD]
    # Each costs a search of the whole text.
    if not lines or len(lines) > _MOST_SEARCHED:
        return frozenset()
    text = "\n".join(p.words for p in paragraphs if p.kind is None and p.is_closed)
    return frozenset(i for i in lines if paragraphs[i].words.rstrip("'\"")[:_CAPTION] in text)


def _is_caption(paragraph: Paragraph, *, among_captions: bool) -> bool:
    """Whether a long line without a full stop is a caption, not a cut sentence.

    Several sentences are one only in an article with other captions.
    """
    if _shows(paragraph):
        return True
    first = paragraph.words.split(None, 1)[0].lower().rstrip(",")
    if first in word_list("begins-sentence"):
        return False
    return among_captions or paragraph.is_single


def _shows(paragraph: Paragraph) -> bool:
    """Whether a line says that it stands below a picture."""
    return _PICTURED.search(paragraph.words) is not None
