"""Thoughts: what the press's own source believes or fears is what they have told it.

The insider fears the wedding is off       who else would know what an insider fears?
A source on the set believes he is done    the same
Fans fear the show is over                 so does the writer: nothing is told
Jane Roe thinks that he is right           how she looks, or what another cue tells
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tabloid_cli.sourcing.vocabulary.grammar import ADVERBS

if TYPE_CHECKING:
    from tabloid_cli.sourcing.vocabulary.cues import Cue
    from tabloid_cli.sourcing.vocabulary.lines import Line

_TELLERS = frozenset(
    "source sources insider insiders informant informants tipster tipsters spy spies mole moles"
    " confidant confidants confidante confidantes".split()
)
_MORE = frozenset("of close in at from inside near on within".split())
"""Words after somebody that tell more of them: "a source on the set"."""
_OWN_MATTER = frozenset("in so for about of up out to him them me us . ? !".split())
"""Words after the verb with which a thought is nothing told: "believes in ghosts"."""
_DEPENDS = frozenset("than what who whom which if unless whatever how whether why".split())
_FAR = 7
"""Words back to somebody of whom more is told."""


def is_thought(cue: Cue) -> bool:
    """Whether a candidate only thinks."""
    return cue.name.startswith("believe/")  # the row that holds those verbs


def is_told_thought(line: Line, first: int, last: int) -> bool:
    """Whether a thought is one that somebody without a name has told."""
    if line.word(last) in _OWN_MATTER:
        return False
    at = line.words_before(first, ADVERBS) - 1
    near = range(at, max(-1, at - _FAR), -1)
    head = next((t for t in near if line.words[t] in _TELLERS), -1)
    if head < 0 or (head < at and line.words[head + 1] not in _MORE):
        return False
    return _DEPENDS.isdisjoint(line.words[max(0, head - 3) : head])
