"""Posts that an article shows: "text — Name (@handle) May 2, 2017" and its like."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tabloid_cli.reading.sentence_ends import SENTENCE_END
from tabloid_cli.reading.words import word_list

if TYPE_CHECKING:
    from tabloid_cli.reading.shape import Paragraph

_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?"
_DATED = re.compile(
    rf"\(@[\w.]{{1,40}}\)(?: on)? {_MONTH} \d{{1,2}}, \d{{4}}"
    r"(?: at \d{1,2}:\d\d ?[ap]\.?m\.?(?: [A-Z]{2,4})?)?[.]?$"
)
_SHARED = re.compile(r"\bA (?:post|photo|video|reel) (?:shared|posted) by ", re.I)
_SHARED_ALONE = re.compile(
    r"A (?:post|photo|video|reel) (?:shared|posted) by [^()\n]{0,80}\(@[\w.]{1,40}\)", re.I
)
_SIGNED = re.compile(r"(?:[—–]|--?) ?[^()]{1,80}\(@[\w.]{1,40}\) [A-Z]")
_DASH = re.compile(r"(?:^|[\s.!?\"'])(?:[—–]|--?) ?(?=\S)")
_STATED = re.compile(r"\b([a-z]+) ?: ?[\"']")
# Posts begin as they please: "so ugly — Name (@handle)".
_BEFORE_POST = re.compile(SENTENCE_END)
_WORD = re.compile(r"[^\W_]{2,}")

_SIGNATURE = 160
"""Characters in which a post's signature stands: name, handle, date and time."""
_SHORT_POST = 300
"""Characters of the longest paragraph that is a post whose signature stands below it."""
_POST = 600
"""Characters of the longest paragraph that is a post as a whole."""


def embed_at(words: str) -> int | None:
    """Where in a straight paragraph the post that ends it begins; None without one.

    A paragraph no longer than a post is one as a whole, unless it quotes what it
    says that somebody wrote; of a longer one the last sentence alone is sure.
    """
    if "(@" not in words[-_SIGNATURE:]:
        return None
    if _SHARED_ALONE.fullmatch(words):
        return 0
    floor = max(0, len(words) - _SIGNATURE)
    tail = words[floor:]
    dated = _DATED.search(tail)
    if not dated:
        return None
    before = tail[: dated.start()]
    marks = list(_SHARED.finditer(before)) or list(_DASH.finditer(before))
    if not marks:
        return None
    if len(words) <= _POST:
        stated = {m[1] for m in _STATED.finditer(words)}
        return None if stated & word_list("before-statement") else 0
    signed = floor + marks[-1].start()
    ends = [m.end() for m in _BEFORE_POST.finditer(words, max(0, signed - _POST), signed)]
    return ends[-1] if ends else None


def mark_embeds(paragraphs: list[Paragraph]) -> list[Paragraph]:
    """Mark the posts among the paragraphs, and cut those that end one.

    A post that the paragraph above leads up to, as what its author said, is quoted
    and stays body: "Roe defended herself on Twitter:".
    """
    marked: list[Paragraph] = []
    quoted = ""
    for paragraph in paragraphs:
        at = embed_at(paragraph.words) if paragraph.kind is None else None
        if at is None:
            marked.append(paragraph)
            quoted = ""
            continue
        author = paragraph.words[-_SIGNATURE:].rpartition("(@")[2].partition(")")[0]
        if author == quoted or (at == 0 and marked and _leads_up(marked[-1], paragraph)):
            quoted = author
            marked.append(paragraph)
        else:
            quoted = ""
            if _signs_the_one_above(paragraph, marked):
                marked[-1] = marked[-1]._replace(kind="embed")
            marked += paragraph.cut(at, kind="embed")
    return marked


def _signs_the_one_above(signature: Paragraph, above: list[Paragraph]) -> bool:
    """Whether nothing but a post's signature stands here, and the post in the paragraph above.

    Not what the article leads up to, as in `mark_embeds`, and not its lead.
    """
    if not _SIGNED.match(signature.words) or len([p for p in above if p.kind is None]) < 3:
        return False
    post = above[-1]
    short = post.kind is None and len(post.words) <= _SHORT_POST and post.words[-1] != ":"
    return short and not _leads_up(above[-2], signature)


def _leads_up(above: Paragraph, post: Paragraph) -> bool:
    """Whether a paragraph ends with a colon and a word about the post's author or his saying."""
    if above.kind is not None or above.words[-1] != ":":
        return False
    lead = _WORD.findall(above.words[-_SIGNATURE:].rpartition(". ")[2])
    if not word_list("posting").isdisjoint(word.lower() for word in lead):
        return True
    signature = post.words[-_SIGNATURE:].rpartition("(@")[0]
    name = _DASH.split(signature)[-1].rpartition(" by ")[2]
    return not {word for word in _WORD.findall(name) if word[0].isupper()}.isdisjoint(lead)
