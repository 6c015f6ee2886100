"""Quoting: a verb that leads to a quotation.

The actor addressed the story on his podcast: “No.”     where and when stand between them
she begins, asking the host, “Are you mad?”             whom it is said to does

A colon before a quotation leaves no doubt which verb says it; a comma only after
verbs that can say something.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from tabloid_cli.sourcing.vocabulary.cues import VERB_CLASSES, load_cues
from tabloid_cli.sourcing.vocabulary.grammar import (
    ADVERBS,
    DETERMINERS,
    FINITE,
    HAVE,
    SUBORDINATES,
    THIRD_PERSON,
)
from tabloid_cli.sourcing.vocabulary.lines import NAMES, QUOTED, SAYERS
from tabloid_cli.sourcing.vocabulary.nouns import nouns

if TYPE_CHECKING:
    from tabloid_cli.sourcing.vocabulary.cues import Cue
    from tabloid_cli.sourcing.vocabulary.lines import Line

_SAYING = frozenset("say exclaim write ask urge claim".split())
"""Classes of cues that say a quotation after a comma too."""
_NO_SAYING = frozenset("read reads show shows shown showed found propose proposed begins".split())
_WITH_DETERMINER = DETERMINERS | frozenset("the this that its my 's".split())
_BEFORE_VERB = THIRD_PERSON | HAVE | ADVERBS | frozenset("and but by only before".split())
_FAR = 9
"""Words between the verb and the colon; fewer before a comma."""
_NEAR = 5


def leads_to_quotation(line: Line, first: int, last: int, cue: Cue) -> bool:
    """Whether a verb, whom it tells or where and when, a mark and a quotation follow each other."""
    if cue.kind not in VERB_CLASSES or line.words[first] in _NO_SAYING:
        return False
    mark = _mark_after(line, last)
    if not mark or not _is_verb(line, first, mark):
        return False
    if line.words[mark] == ":":
        return True
    return mark - last < _NEAR and (cue.kind in _SAYING or line.words[first].endswith("ing"))


def _mark_after(line: Line, last: int) -> int:
    """Where the mark before the quotation stands if nothing between is another verb's; else 0."""
    for t in range(last, min(last + _FAR, len(line.words) - 1)):
        word = line.words[t]
        if word in ":,":  # what stands right before it may be a cue of its own: "the caption:"
            own = t > last and line.words[t - 1] in saying_verbs()
            return t if line.class_at(t + 1) == QUOTED and not own else 0
        if word in FINITE or word in SUBORDINATES or not (word[0].isalnum() or word == "'s"):
            return 0
        if word in saying_verbs() and line.words[t - 1] not in _WITH_DETERMINER:
            return 0
    return 0


@cache
def saying_verbs() -> frozenset[str]:
    """The forms of all cues that are a verb alone."""
    verbs = (cue for cue in load_cues() if cue.kind in VERB_CLASSES and len(cue.pattern) == 1)
    return frozenset(word for cue in verbs for word in cue.pattern[0][0])


def _is_verb(line: Line, first: int, mark: int) -> bool:
    """Whether a subject, or what stands between it and its verb, is right before the candidate."""
    word, before = line.words[first], line.words[first - 1]
    if word in nouns() or line.classes[first] in NAMES:
        return False
    if before == ",":
        return word.endswith("ing")
    if before in _BEFORE_VERB or before.endswith("ly") or line.classes[first - 1] in SAYERS:
        return True
    # "The actor addressed the story: “No.”"
    return line.words[mark] == ":" and word.endswith("ed") and line.word(first - 2) == "the"
