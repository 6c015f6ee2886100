"""Withheld: whether a source's own sentence says that its name is kept back.

One official, who spoke on condition of anonymity, said
"...," said one lawmaker, granted anonymity to speak freely
A civic officer admitted on condition of anonymity that
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tabloid_cli.article import Span
    from tabloid_cli.document import Document

WITHHELD = frozenset("named identified anonymity anonymous name".split())
"""With one of these ends a clause that tells why somebody has no name."""
_KEPT_BACK = re.compile(
    r"\banonym(?:ous|ity)\b|\bnot (?:\w+ )?(?:to )?be (?:named|identified)\b"
    r"|\bname not be (?:used|published)\b"
    r"|\b(?:declin|refus|ask)(?:ed|ing) to be (?:named|identified)\b"
    r"|\b(?:declin|refus)(?:ed|ing) to give (?:his|her|their) names?\b"
    r"|\bwithh(?:e|o)ld (?:his|her|their) names?\b"
    r"|\bnot authori[sz]ed to (?:speak|talk|comment|discuss)\b",
    re.IGNORECASE,
)
_OPENS = re.compile(
    r"(?:^|[ ,])(?:who|speaking|granted|asking|requesting|insisting|pleading|on condition"
    r"|under condition|because)\b",
    re.IGNORECASE,
)
"""With these begins what is told of the source itself."""
_AFTER_CUE = re.compile(
    r"(?: [\w'’.]+){0,4},? (?:on (?:the )?condition of|under condition of|speaking|requesting"
    r"|asking|insisting|after being granted|while requesting)\b",
    re.IGNORECASE,
)
_FAR = 200
"""Characters after the source's beginning in which that is said."""
_BREAKS = frozenset('.!?"“”;\n')


def is_withheld(document: Document, source: Span, cue: Span | None) -> bool:
    """Whether the words beside a source without a name say that it is not told."""
    text = document.text
    if cue is None or cue.start < source.end:
        return _is_kept_back(_clause(text, source.start))
    if _is_kept_back(text[source.start : min(cue.start, source.start + _FAR)]):
        return True
    after = _clause(text, cue.end)
    return _KEPT_BACK.search(after) is not None and _AFTER_CUE.match(after) is not None


def keeps_back(words: str) -> bool:
    """Whether words in small letters say that a name is not told."""
    return _KEPT_BACK.search(words) is not None


def _is_kept_back(words: str) -> bool:
    said = _KEPT_BACK.search(words)
    return said is not None and _OPENS.search(words, 0, said.start() + 1) is not None


def _clause(text: str, start: int) -> str:
    """What follows, up to the next full stop or quotation mark."""
    end = min(len(text), start + _FAR)
    return text[start : next((i for i in range(start, end) if text[i] in _BREAKS), end)]
