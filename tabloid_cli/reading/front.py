"""The top of an article: labels, headline, byline, date, standfirst."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tabloid_cli.reading.dates import has_year
from tabloid_cli.reading.glued_title import without_title
from tabloid_cli.reading.titles import title_end
from tabloid_cli.reading.words import word_list

if TYPE_CHECKING:
    from tabloid_cli.reading.lines import LinePatterns, Where
    from tabloid_cli.reading.shape import Paragraph

_DEPTH = 9
"""Paragraphs from the top among which the front matter is looked for."""
_LONGEST_HEADLINE = 230
_LONGEST_CRY = 90
_LONGEST_QUOTE = 120
_LONGEST_STANDFIRST = 250
_STANDFIRST = 130
"""Characters of a standfirst that stands in one line with something else."""
_LONGEST_SECOND = 320
_SHARED_WORDS = 2
_STOP = re.compile(r"(?<=[a-z][a-z])\.['\")]{0,2} [A-Z]")
_INITIALS = re.compile(r"\b(?:[A-Z]\.){2,5}$")
_FEW_WORDS = 5
# A quotation under a colon without a verb of saying: "Furious star warns rival: 'Stay away!'"
_QUOTE = re.compile(
    r"(?!.{0,90}\b(?:said|says|told|added|wrote|tweeted|asked|replied|explained|continued): )"
    r"[^:\"]{8,90}: (?:'[^']{4,80}'|\"[^\"]{4,80}\")"
)
_HEAD: frozenset[Where] = frozenset({"head"})


def mark_front(
    paragraphs: list[Paragraph], patterns: LinePatterns, *, headline: str | None
) -> list[Paragraph]:
    """Name the kinds of the lines above the article's first paragraph of running text.

    With a `headline` given by the caller none is looked for, nor is one where
    the text begins with prose.
    """
    marked = _with_labels(paragraphs, patterns)
    at = next((i for i, p in enumerate(marked[:_DEPTH]) if p.kind == "headline"), None)
    if at is not None:
        title: Paragraph | None = marked[at]
    elif headline is None:
        at = _headline_at(marked)
        if at is None:
            return _with_glued_headline(marked)
        marked[at] = marked[at]._replace(kind="headline")
        title = marked[at]
    else:
        title = None
    return _with_standfirst(marked, -1 if at is None else at, title)


def _with_labels(paragraphs: list[Paragraph], patterns: LinePatterns) -> list[Paragraph]:
    marked = list(paragraphs)
    for i, paragraph in enumerate(marked[:_DEPTH]):
        if paragraph.kind is not None:
            continue
        if paragraph.is_running:
            break
        pattern = patterns.find(paragraph.words, _HEAD)
        if pattern:
            marked[i] = paragraph._replace(kind=pattern.kind)
    return marked


def _headline_at(paragraphs: list[Paragraph]) -> int | None:
    """The index of the headline: the first line without a kind, if it looks like one."""
    for i, paragraph in enumerate(paragraphs[:_DEPTH]):
        if paragraph.kind is None:
            return i if _is_headline(paragraph, paragraphs[i + 1 :]) else None
    return None


def _with_glued_headline(paragraphs: list[Paragraph]) -> list[Paragraph]:
    """The paragraphs, the first without a kind cut where the headline in it ends."""
    for i, paragraph in enumerate(paragraphs[:_DEPTH]):
        if paragraph.kind is None:
            return [*paragraphs[:i], *without_title(paragraph), *paragraphs[i + 1 :]]
    return paragraphs


def _is_headline(line: Paragraph, below: list[Paragraph]) -> bool:
    """Whether a first line is a headline; prose that begins a text is not."""
    text = [p for p in below if p.kind is None]
    if not text or len(line.words) > _LONGEST_HEADLINE or len(line.words.split()) < 2:
        return False
    if line.words[-1] in ",:–—-":
        return False
    if not line.is_closed or _INITIALS.search(line.words):
        return (
            line.words.rsplit(None, 1)[-1] not in word_list("no-headline-end")
            and not text[0].words[0].islower()
            and len(_STOP.findall(line.words)) < 2
            and any(p.is_closed or len(p.words) > len(line.words) for p in text)
        )
    if line.is_title_case:
        return True
    if len(line.words) <= _LONGEST_QUOTE and _QUOTE.fullmatch(line.words):
        return True
    # A question or an exclamation of its own above a longer paragraph.
    return (
        line.words[-1] in "?!"
        and len(line.words) <= _LONGEST_CRY
        and len(line.words.split()) > 3
        and line.is_single
        and word_list("prose").isdisjoint(line.words.lower().split())
        and max(len(p.words) for p in text[:3]) > len(line.words)
    )


def _with_standfirst(
    paragraphs: list[Paragraph], headline: int, title: Paragraph | None
) -> list[Paragraph]:
    """Mark what stands between headline and body: a standfirst, a repeated headline, a name."""
    marked = list(paragraphs)
    last = _last_front_line(marked)
    titles = [title] if title else []
    for i in range(headline + 1, min(len(marked), _DEPTH)):
        line = marked[i]
        if line.kind is not None:
            continue
        repeated = any(_repeats(line, said) for said in titles)
        above_byline = title is not None and i < last and len(line.words) <= _LONGEST_STANDFIRST
        split = title is not None and i == headline + 1 and title.words.endswith(";")
        is_open = line.is_open and len(line.words) <= _LONGEST_STANDFIRST
        repeated = repeated or _is_second_title(line, titles)
        if not (repeated or above_byline or is_open or (split and len(line.words) < _STANDFIRST)):
            break
        if not any(p.kind is None and p.is_closed for p in marked[i + 1 :]):
            break
        marked[i] = line._replace(kind="label")
        titles.append(line)
    return marked


def _is_second_title(line: Paragraph, titles: list[Paragraph]) -> bool:
    """Whether a line begins with another title on the headline's subject.

    What follows the title in it is a standfirst.
    """
    if not titles or len(line.words) > _LONGEST_SECOND:
        return False
    end = title_end(line.words)
    if not end:
        return False
    mine = line._replace(words=line.words[:end]).content_words()
    return any(len(mine & said.content_words()) >= _SHARED_WORDS for said in titles)


def _last_front_line(paragraphs: list[Paragraph]) -> int:
    """The index of the last byline or date near the top; -1 without one.

    A time of day alone is an entry of a timeline and tells nothing.
    """
    last = -1
    for i, paragraph in enumerate(paragraphs[:_DEPTH]):
        if paragraph.kind == "byline" or (
            paragraph.kind == "dateline" and has_year(paragraph.words)
        ):
            last = i
        elif paragraph.kind is None and len(paragraph.words) > _LONGEST_STANDFIRST:
            break
    return last


def _repeats(line: Paragraph, title: Paragraph) -> bool:
    """Whether a line says the headline again, as a title and not as a first sentence."""
    if len(line.words) > 2 * len(title.words) + _STANDFIRST:
        return False
    if line.words.startswith(title.words):
        rest = line.words[len(title.words) :]
        is_title = not rest.strip() or not line.is_closed or line.is_title_case
        # Headline and standfirst in one line; a short headline may begin a sentence by chance.
        return is_title or (rest[0] == " " and len(title.words.split()) > _FEW_WORDS)
    if line.is_closed and not line.is_title_case:
        return False
    mine, words = line.content_words(), title.content_words()
    shared = len(mine & words)
    return shared >= 3 and 10 * shared >= 7 * min(len(mine), len(words))
