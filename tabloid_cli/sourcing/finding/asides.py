"""Asides: who says so, told in passing.

As The Oakline reports, the pair split      a clause with "as" and nothing after its verb
a scab that he claims is sun damage         a relative clause within which somebody says it
the story was debunked by Radar Online      an outlet, after "by"

The sentence is about what they say; few examples of each are in the training data.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tabloid_cli.sourcing.naming.organisations import is_organisation
from tabloid_cli.sourcing.vocabulary.grammar import ADVERBS, FINITE, HAVE, PASSIVE, THIRD_PERSON
from tabloid_cli.sourcing.vocabulary.lines import SAYERS

if TYPE_CHECKING:
    from tabloid_cli.sourcing.vocabulary.cues import Cue
    from tabloid_cli.sourcing.vocabulary.lines import Line

_NOTING = frozenset(
    "report note states indicate reveal claim mention explain observe suggest"
    " confirm announce inform share tell say remark recall admit disclose"
    " recount discuss".split()
) | {"put it"}
_OPENS_AS = frozenset(", ; : — – - ( ) . … ...".split())
_BEFORE_AS = frozenset("and but so just exactly".split())
_LONGEST_AS = 7
"""Words from "as" to the verb."""
_BEFORE_VERB = (
    HAVE
    | ADVERBS
    | frozenset("previously earlier recently already exclusively first we 've who had".split())
)
_CLOSES_AS = frozenset(", . )".split())
_WHEN = frozenset("earlier previously yesterday last".split())
_CLAIMING = frozenset("say claim allege insist swear admit".split())
_ONLY_OF_ONE = frozenset(["claims"])
"""After a name more often a noun: "the Roe claims are"."""
_PUBLISHED = frozenset("report debunk reveal confirm announce deny identify".split())


def is_aside(line: Line, first: int, last: int, cue: Cue) -> bool:
    """Whether a verb and its subject tell in passing who says what the sentence does."""
    return (
        _as_noted(line, first, last, cue)
        or _is_within(line, first, last, cue)
        or _published_by(line, first, last, cue)
    )


def _as_noted(line: Line, first: int, last: int, cue: Cue) -> bool:
    """“As The Oakline notes, ...”, "as she put it": nothing follows in the clause."""
    if cue.lemma not in _NOTING:
        return False
    if line.word(last) not in _CLOSES_AS and line.word(last) not in _WHEN:
        return False
    start = line.begin(first, _OPENS_AS)
    start += line.word(start) in _BEFORE_AS
    if line.word(start) != "as" or not 1 < first - start <= _LONGEST_AS:
        return False
    before = line.words[first - 1]
    speaks = before in THIRD_PERSON or before in _BEFORE_VERB or before.endswith("ly")
    return speaks or line.classes[first - 1] in SAYERS


def _is_within(line: Line, first: int, last: int, cue: Cue) -> bool:
    """“A song she says is about him”: the verb after it belongs to what "song" is."""
    if cue.lemma not in _CLAIMING or line.word(last) not in FINITE:
        return False
    if line.words[first - 1] in THIRD_PERSON:
        return True
    return line.classes[first - 1] in SAYERS and line.words[first] not in _ONLY_OF_ONE


def _published_by(line: Line, first: int, last: int, cue: Cue) -> bool:
    """“Has been debunked by Radar Online”."""
    if cue.lemma not in _PUBLISHED or line.word(last) != "by":
        return False
    helper = line.word(first - 1 - line.word(first - 1).endswith("ly"))
    start = last + 1 + (line.word(last + 1) == "the")
    end = line.names_after(start)
    return helper in PASSIVE and end > start and is_organisation(line.words[start:end])
