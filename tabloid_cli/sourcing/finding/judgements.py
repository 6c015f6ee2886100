"""Judgements: somebody calls something by a word or two of their own.

a delay that the opposition called “a theft in slow motion”
the minister dismissed the report as “nonsense”
calling Ms Roe “a giant of the sport”

What a capital begins is only a name: "a dish she calls “Sunday Pie”".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tabloid_cli.sourcing.naming.capitals import OPENING
from tabloid_cli.sourcing.vocabulary.grammar import PASSIVE
from tabloid_cli.sourcing.vocabulary.lines import NAMES, QUOTED, SAYERS

if TYPE_CHECKING:
    from tabloid_cli.sourcing.vocabulary.cues import Cue
    from tabloid_cli.sourcing.vocabulary.lines import Line

_CALLING = frozenset(
    "call calls called calling dub dubs dubbed dubbing label labels labelled labeled labelling"
    " labeling brand brands branded branding deem deemed term terms termed terming".split()
)
_DISMISSING = frozenset(
    "described describes describing dismissed dismisses dismissing rejected rejects rejecting"
    " denounced denounces denouncing condemned condemns condemning derided hailed hails hailing"
    " praised praises praising slammed slams slamming blasted blasts blasting criticised criticized"
    " mocked mocks ridiculed ridicules lambasted lambasts trashed trashes panned touted"
    " lauded".split()
)
_ENDS = frozenset(", . ; : ! ? — – ( and but who which that".split())
_HELPED = frozenset("has have had also later then once previously now".split())
_NEAR = 8
"""Units from the verb to the quoted word."""


def calls(line: Line, first: int, last: int, cue: Cue) -> bool:
    """Whether somebody calls something, or dismisses it as, a quoted word that is no name."""
    word = line.words[first]
    if cue.kind not in ("judge", "say", "deny") or last - first > 1:
        return False
    if word not in _CALLING and word not in _DISMISSING:
        return False
    mark = next((t for t in range(last, last + _NEAR) if _opens_quotation(line, t)), 0)
    if not mark or not _ENDS.isdisjoint(line.words[last:mark]):
        return False
    if word in _DISMISSING and line.words[mark - 1] != "as":
        return False
    folded = line.class_at(mark) == QUOTED
    if not folded and (line.class_at(mark + 1) in NAMES or not line.word(mark + 1).isalpha()):
        return False
    return word.endswith("ing") or _has_subject(line, first)


def _opens_quotation(line: Line, at: int) -> bool:
    return line.word(at) in OPENING or line.class_at(at) == QUOTED


def _has_subject(line: Line, first: int) -> bool:
    """Whether somebody stands right before the verb, which is no passive."""
    if line.word(first - 1) == "," and "," in line.words[1 : first - 1]:
        return line.classes[0] in NAMES or line.words[0] in ("the", "his", "her")
    at = line.words_before(first, _HELPED) - 1
    if line.word(at) in PASSIVE or line.word(at) == "so":
        return False
    return line.class_at(at) in SAYERS or line.word(at) in ("he", "she", "they", "who")
