"""Senses: cues that mean another thing than saying, as the words after them show.

senses.tsv holds, of a cue, those words: “denied them entry”, “claimed three lives”.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from tabloid_cli.sourcing.naming.capitals import OPENING
from tabloid_cli.sourcing.vocabulary.grammar import CLAUSE_SUBJECTS, FINITE, SUBORDINATES
from tabloid_cli.sourcing.vocabulary.lines import QUOTED
from tabloid_cli.sourcing.vocabulary.tables import read_rows

if TYPE_CHECKING:
    from tabloid_cli.sourcing.vocabulary.cues import Cue
    from tabloid_cli.sourcing.vocabulary.lines import Line

_ENDS_OBJECT = (
    SUBORDINATES | FINITE | CLAUSE_SUBJECTS | OPENING | frozenset(", . ; : ! ? … — – - (".split())
)
"""With these end the words that may be a cue's object."""
_FAR = 5
"""Words after a cue among which its object ends."""
_PARTICLES = frozenset("down up out nothing".split())
"""These need not close it: “noted down the plate”."""
_AFTER = (_ENDS_OBJECT - OPENING) | frozenset(
    "of in on at by for from with to into over about and or but so again shut off until through"
    " under during yesterday today last all 'cause".split()
)
"""With these goes on what is not the object."""


class Sense(NamedTuple):
    """One row of senses.tsv: a cue, the phrases, sentences to hit and to miss."""

    cue: str
    phrases: tuple[tuple[str, ...], ...]
    hits: tuple[str, ...]
    misses: tuple[str, ...]


@cache
def load_senses() -> dict[str, Sense]:
    """The rows of senses.tsv by cue."""
    return {
        cue: Sense(
            cue,
            tuple(tuple(phrase.split()) for phrase in phrases.split(", ")),
            tuple(hits.split(" | ")),
            tuple(misses.split(" | ")),
        )
        for cue, phrases, hits, misses in read_rows(__package__, "senses.tsv")
    }


def has_other_sense(line: Line, last: int, cue: Cue) -> bool:
    """Whether a cue's object shows that nothing is said: “denied them entry”."""
    sense = load_senses().get(cue.name)
    if sense is None:
        return False
    end = last
    while end < min(last + _FAR, len(line.words)) and not _ends_object(line, end):
        end += 1
    if line.word(end) in FINITE:
        return False  # "denied the access was cut": a clause
    words = (*line.words[last:end], line.word(end))
    return any(_holds(words, phrase) for phrase in sense.phrases)


def _ends_object(line: Line, at: int) -> bool:
    return line.words[at] in _ENDS_OBJECT or line.classes[at] == QUOTED


def _holds(words: tuple[str, ...], phrase: tuple[str, ...]) -> bool:
    """Whether a phrase closes an object among words: “a police matter” is not the police."""
    size = len(phrase)
    return any(
        words[t : t + size] == phrase and (phrase[-1] in _PARTICLES or _closes(words[t + size]))
        for t in range(len(words) - size)
    )


def _closes(after: str) -> bool:
    """Whether a word or mark closes what stands before it; not “called the doctor “a fraud””."""
    return after in _AFTER or not (
        after.isalpha() or after in OPENING or after.startswith(QUOTED[:2])
    )
