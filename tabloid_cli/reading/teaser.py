"""Standfirsts without a mark of their own: a teaser, or a second headline, above the lead."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tabloid_cli.reading.sentence_ends import NEXT_SENTENCE

if TYPE_CHECKING:
    from tabloid_cli.reading.shape import Paragraph

_DEPTH = 12
"""Paragraphs from the top among which the first two of the body are looked for."""
_LONGEST = 330
_MOST_SENTENCES = 4
_LONGEST_CALL = 110
_FEWEST_BELOW = 2

# "Jane Roe, 33, ...": a name, perhaps with 's, and an age.
_AGED = re.compile(
    r"\b([A-Z][\w.'-]*(?: [A-Z][\w.'-]*){1,3}?)(?:'s?)?, (?:[1-9]\d?)(?=[,.!?:;)—–-]| -)"
)
_CALL = re.compile(
    r"(?:find out|get|see|read|check out|learn|hear|watch|here(?:'s| is| are))\b.{0,90}"
    r"\b(?:here|now|below|details|scoop|deets|dish|why|how|what|(?:him|her|them|it))\b.{0,12}[.!:]*"
    r"|(?:(?:all |more )?(?:the )?(?:details|scoop|deets)(?: here| inside| below)?)[.!:]*",
    re.I,
)
_HAS_DETAILS = re.compile(
    r"\b(?:we've|we have|has|have) (?:got )?(?:all )?(?:the )?(?:exclusive|juicy|full|latest) "
    r"(?:details|scoop|deets|info|story)\b",
    re.I,
)
_QUOTATION = re.compile(r"\"([^\"]{40,250}?)[,.!?]?\"(?: [^.\"]{2,80}\.)?$")
_REFERS_BACK = re.compile(r"(?:And|But|So|Then|Yet|Now|That|This|It|He|She|They|His|Her|Their)\b")

_TELLS = re.compile(
    r"\b(?:reports?|reported(?:ly)?|sources?|insiders?|learned|tells|told|according|claim(?:s|ed)"
    r"|reveal(?:s|ed)|sa(?:ys|id)|confirm(?:s|ed)|allegedly)\b",
    re.I,
)


def mark_teaser(paragraphs: list[Paragraph]) -> list[Paragraph]:
    """Mark a paragraph below the headline that only draws the reader in.

    It ends with a call to read on ("Get the scoop!"), or the next paragraph
    introduces the same people afresh, with full names and ages, and it says of
    nothing how it is known. Only below a headline, and where enough text follows.
    """
    if not any(p.kind == "headline" for p in paragraphs[:_DEPTH]):
        return paragraphs
    text = [i for i, p in enumerate(paragraphs[: 2 * _DEPTH]) if p.kind is None]
    if len(text) <= _FEWEST_BELOW or text[0] >= _DEPTH:
        return paragraphs
    first, second = paragraphs[text[0]], paragraphs[text[1]]
    sentences = 1 + len(NEXT_SENTENCE.findall(first.words[:_LONGEST]))
    if len(first.words) > _LONGEST or sentences > _MOST_SENTENCES or not first.is_closed:
        return paragraphs
    if _quoted_again(first.words, [p.words for p in paragraphs[text[1] :]]):
        marked = list(paragraphs)
        marked[text[0]] = first._replace(kind="label")
        return marked
    afresh = _introduces_again(first.words, second.words) and not _TELLS.search(first.words)
    if afresh or (_calls(first.words) and not _REFERS_BACK.match(second.words)):
        marked = list(paragraphs)
        marked[text[0]] = first._replace(kind="label")
        return marked
    return paragraphs


def _introduces_again(first: str, second: str) -> bool:
    """Whether the second paragraph gives name and age of someone whom the first names in full."""
    if _AGED.search(first):
        return False
    return any(
        re.search(rf"\b{re.escape(m[1].removesuffix(chr(39) + 's'))}\b", first)
        for m in _AGED.finditer(second[: 3 * _LONGEST])
    )


def _quoted_again(first: str, below: list[str]) -> bool:
    """Whether the quotation that the first paragraph consists of stands in a later one again."""
    quotation = _QUOTATION.match(first)
    return quotation is not None and any(quotation[1] in words for words in below)


def _calls(words: str) -> bool:
    """Whether a paragraph's last sentence sends the reader on to the rest of the article."""
    ends = [m.end() for m in NEXT_SENTENCE.finditer(words)]
    last = words[ends[-1] if ends else 0 :]
    if _HAS_DETAILS.search(last):
        return True
    return bool(ends) and len(last) <= _LONGEST_CALL and _CALL.fullmatch(last) is not None
