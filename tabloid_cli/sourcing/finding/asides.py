"""Asides: who says so, told in passing.

As The Oakline reports, the pair split      a clause with "as" and nothing after its verb
He was, she claims, asleep                  somebody and a verb between commas
a scab that he claims is sun damage         a relative clause within which somebody says it
a claim her ex furiously disputes           whose claim is disputed, and by whom
the story was debunked by Radar Online      an outlet, after "by"
The Oakline understands that                an outlet and a verb of its own
insiders claim at dinner they kissed        several without a name

The sentence is about what they say; few examples of each are in the training data.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tabloid_cli.sourcing.naming.names import is_organisation
from tabloid_cli.sourcing.vocabulary.grammar import ADVERBS, FINITE, HAVE, PASSIVE, THIRD_PERSON
from tabloid_cli.sourcing.vocabulary.lines import SAYERS
from tabloid_cli.sourcing.vocabulary.nouns import nouns

if TYPE_CHECKING:
    from tabloid_cli.sourcing.vocabulary.cues import Cue
    from tabloid_cli.sourcing.vocabulary.lines import Line

_NOTING = frozenset(
    "report reports reported note notes noted state states stated indicate indicates indicated"
    " reveal reveals revealed claim claims claimed mention mentions mentioned explain explains"
    " explained observe observes observed suggest suggests suggested confirm confirms confirmed"
    " announce announces announced inform informs informed share shares shared tell tells told say"
    " says said put puts point points pointed make makes made remark remarks remarked recount"
    " recounts recounted recall recalls recalled admit admits admitted testify testifies testified"
    " disclose discloses disclosed detail details detailed discuss discusses discussed".split()
)
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
_APART = frozenset(
    "say says said claim claims claimed allege alleges alleged insist insists insisted reveal"
    " reveals revealed explain explains explained admit admits admitted confide confides confided"
    " maintain maintains maintained recall recalls recalled joke jokes joked testified".split()
)
_WITHIN = frozenset(
    "says said claims claimed alleges alleged insists insisted swears swore admits admitted".split()
)
_ONLY_OF_ONE = frozenset(["claims"])
"""After a name more often a noun: "the Roe claims are"."""
_CLAIMS = frozenset(
    "claim claims allegation allegations accusation accusations charge charges suggestion rumor"
    " rumors rumour rumours version".split()
)
_DENYING = frozenset(
    "deny denies denied dispute disputes disputed reject rejects rejected refute refutes"
    " refuted".split()
)
_LONGEST_DENIER = 5
_PUBLISHED = frozenset(
    "reported debunked revealed confirmed identified announced disputed denied".split()
)
_OWN = frozenset("understands understood".split())
_CLAIMING = frozenset(
    "say says said claim claimed insist insisted reveal revealed allege alleged confirm confirmed"
    " whisper whispered spill spilled dish dished report reported".split()
)


def is_aside(line: Line, first: int, last: int, cue: Cue) -> bool:
    """Whether a verb and its subject tell in passing who says what the sentence does."""
    return (
        _as_noted(line, first, last)
        or _is_apart(line, first, last)
        or _is_within(line, first, last)
        or _is_denied(line, first, last, cue)
        or _published_by(line, first, last)
        or _outlet_understands(line, first, last)
        or _insiders_claim(line, first, last)
    )


def _as_noted(line: Line, first: int, last: int) -> bool:
    """“As The Oakline notes, ...”, "as she put it": nothing follows in the clause."""
    if line.words[first] not in _NOTING:
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


def _is_apart(line: Line, first: int, last: int) -> bool:
    """“..., she claims, ...”."""
    if line.words[first] not in _APART or line.words[first - 1] not in THIRD_PERSON:
        return False
    return line.word(first - 2) == "," and line.word(last) in (",", ".")


def _is_within(line: Line, first: int, last: int) -> bool:
    """“A song she says is about him”: the verb after it belongs to what "song" is."""
    if line.words[first] not in _WITHIN or line.word(last) not in FINITE:
        return False
    if line.words[first - 1] in THIRD_PERSON:
        return True
    return line.classes[first - 1] in SAYERS and line.words[first] not in _ONLY_OF_ONE


def _is_denied(line: Line, first: int, last: int, cue: Cue) -> bool:
    """“A claim that her ex furiously disputes”: and nothing else stands after it."""
    if cue.kind != "deny" or line.words[first] not in _DENYING or line.word(last) not in ",.;":
        return False
    near = range(first - 2, max(-1, first - 2 - _LONGEST_DENIER), -1)
    noun = next((t for t in near if line.words[t] in _CLAIMS), -1)
    return noun >= 0 and "," not in line.words[noun:first]


def _published_by(line: Line, first: int, last: int) -> bool:
    """“Has been debunked by Radar Online”."""
    if line.words[first] not in _PUBLISHED or line.word(last) != "by":
        return False
    helper = line.word(first - 1 - line.word(first - 1).endswith("ly"))
    start = last + 1 + (line.word(last + 1) == "the")
    end = line.names_after(start)
    return helper in PASSIVE and end > start and is_organisation(line.words[start:end])


def _outlet_understands(line: Line, first: int, last: int) -> bool:
    """“The Oakline understands that”: what the press calls its own knowledge."""
    if line.words[first] not in _OWN or line.word(last) == "by":
        return False
    start = line.names_before(first)
    return start < first and is_organisation(line.words[start:first])


def _insiders_claim(line: Line, first: int, last: int) -> bool:
    """“Spies reveal Roe lives in a tent”: several without a name tell things."""
    noun = nouns().get(line.words[first - 1])
    several = noun is not None and noun.plural and noun.kind == "anonymous"
    return several and line.words[first] in _CLAIMING and line.word(last) not in ("by", "to")
