"""What stands below an article and is none of it: a note on its author, readers' comments."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tabloid_cli.reading.shape import Paragraph

_BY = re.compile(r"(?:[A-Za-z]+ )?[Bb][Yy]:? ")
_NAME = re.compile(r"[A-Z][\w.'-]+(?: (?:[a-z]{2,3} ){0,2}[A-Z][\w.'-]+){1,3}")
_ABOUT = re.compile(
    r",? (?:is|was|has|covers|writes|reports|joined|lives|works|contributed|can be)\b"
)
_AT_WORK = re.compile(
    r",? (?:covers|writes|reports)\b"
    r"|,? is (?:an?|the)\b.{0,80}\b(?:columnist|writer|editor|author|reporter|journalist|critic"
    r"|correspondent|contributor)\b"
)
_SORTED = re.compile(r"sort(?:ed)?(?: comments)? by\b", re.I)
_LONGEST_NOTE = 500
_MOST_NOTES = 2
_FEWEST = 3
"""Paragraphs of an article below which something else may stand."""


def mark_author(paragraphs: list[Paragraph]) -> list[Paragraph]:
    """Mark a last paragraph on who wrote the article.

    "Ann Lee covers the courts." The name stands in the byline; where it is a line of its
    own above the article, the note must say that writing is its work.
    """
    body = [i for i, p in enumerate(paragraphs) if p.kind is None]
    if len(body) <= _FEWEST:
        return paragraphs
    above = [p for p in paragraphs[: body[0]] if p.kind in ("byline", "label")]
    names = {m[0]: p.kind for p in above if (m := _NAME.match(_BY.sub("", p.words, count=1)))}
    marked = list(paragraphs)
    for i in reversed(body[-_MOST_NOTES:]):
        words = paragraphs[i].words
        name = next((n for n in names if words.startswith(n)), None)
        about = _ABOUT if names.get(name or "") == "byline" else _AT_WORK
        if not name or len(words) > _LONGEST_NOTE or not about.match(words, len(name)):
            break
        marked[i] = paragraphs[i]._replace(kind="label")
    return marked


def mark_comments(paragraphs: list[Paragraph]) -> list[Paragraph]:
    """Mark all that stands below "Sort by: Newest" at an article's end."""
    for i, paragraph in enumerate(paragraphs):
        if paragraph.kind != "promo" or not _SORTED.match(paragraph.words):
            continue
        if sum(p.kind is None and p.is_closed for p in paragraphs[:i]) >= _FEWEST:
            below = paragraphs[i + 1 :]
            comments = [p if p.kind else p._replace(kind="promo") for p in below]
            return [*paragraphs[: i + 1], *comments]
    return paragraphs
