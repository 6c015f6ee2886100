"""Forms: candidates whose sentence leaves no doubt that they are a saying.

What a reader knows at a glance and the weights cannot learn from the few examples there
are; vetoes.py holds the forms that are none. A saying, whatever the gate thinks of
its words:

    the actress laughed and said “Hi”         a quotation of a word or two
    claimed to be broke, denied kissing him   the verb has no other sense there
    a picture with the caption “Mine”         what a picture says
    the actor has been accused of theft       somebody has said so
    she ran off yelling, “Never!”             somebody says a quotation
    a friend was quoted as saying             the same
    ..., adds an insider.                     somebody unnamed stands after it
    Radar learned, her family tells Radar     an outlet tells what it was told
    “No way!” Jane Roe giggles.               a quotation, a name, a verb, and nothing else
    he left, The Oakline reports, in May      somebody and a verb between commas
    TMZ reports that, she says nobody slept   somebody says something
    a source familiar with it said only two   the same, at length
    Jane Roe replied: “Never.”, she ranted:   a quotation, or what the next paragraph holds
    neither Roe nor her ex has addressed it   they did not answer
    a dancer who asked not to be named said   whose name is withheld speaks
    court papers obtained by Radar show       a document tells
    fans were quick to call it “dull”         a quotation follows

Further such forms stand in rumors.py (nouns), clauses.py (a clause without "that"),
judgements.py (what somebody calls something), news_forms.py (courts and records),
asides.py (who says so in passing) and quoting.py (what leads to a quotation).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tabloid_cli.sourcing.finding.asides import is_aside
from tabloid_cli.sourcing.finding.clauses import (
    finds_that,
    opens_with_verb,
    says_clause,
    tells_that,
)
from tabloid_cli.sourcing.finding.judgements import calls
from tabloid_cli.sourcing.finding.news_forms import is_news
from tabloid_cli.sourcing.finding.quoting import leads_to_quotation
from tabloid_cli.sourcing.finding.repairs import is_named_after, is_somebody, subject_quoted
from tabloid_cli.sourcing.finding.rumors import is_rumored
from tabloid_cli.sourcing.naming.capitals import OPENING
from tabloid_cli.sourcing.naming.names import is_organisation
from tabloid_cli.sourcing.naming.withheld import WITHHELD
from tabloid_cli.sourcing.vocabulary.cues import VERB_CLASSES
from tabloid_cli.sourcing.vocabulary.grammar import DETERMINERS, FINITE, SUBORDINATES, THIRD_PERSON
from tabloid_cli.sourcing.vocabulary.lines import NAMES, QUOTED, SAYERS
from tabloid_cli.sourcing.vocabulary.nouns import nouns

if TYPE_CHECKING:
    from tabloid_cli.sourcing.vocabulary.cues import Cue
    from tabloid_cli.sourcing.vocabulary.lines import Line

_SAID = ("said", "says", "say")
_RELATIVE = frozenset("what which that whatever".split())
_NOT_SAID = frozenset(
    "it so yes no yeah goodbye hello hi this these at on in of to from with for during when while"
    " as after before and but or something anything nothing things exclusively not never also just"
    " about over who".split()
)
_AFTER_NO = frozenset("to and but more way such when if".split())
"""“Said no to the role" tells nothing, "said no complaint was made" does."""
_TELLING = frozenset("say claim reveal write".split())
_QUOTING = frozenset("say tell add continue explain respond reply answer write tweet".split())
"""Verbs that with a quotation are nothing but a saying; others call, show or find."""
_QUOTED_BY = frozenset(
    "said responded responding replied replying answered answering writing tweeted tweeting cites"
    " cited".split()
)
"""Forms before the marks round a word or two; "she writes 'love'" may show how it is spelt."""
_LEARNED = frozenset(["learned", "learnt"])
_ANSWERED = frozenset("addressed comment commented confirmed responded denied acknowledged".split())
_SURE = frozenset(
    "claimed claiming confessed joked stated denied denies maintains maintained reckon reckons"
    " reckoned contends contended".split()
)
"""Verbs that before a clause are nothing but a saying."""
_SET_APART = frozenset(
    "say says said claim claims claimed allege alleges alleged report reports reported reveal"
    " reveals revealed confirm confirms confirmed whisper whispers insist insists insisted"
    " maintain maintains understands squeal squeals squealed".split()
)
"""Verbs that between commas, with somebody before them, are nothing but a saying."""
_SET_APART_AT_MOST = 4
"""Words of somebody who stands between a comma and such a verb."""
_OF_CRIME = frozenset(["of", "by"])
_SUNG = frozenset(["singing", "chanting"])
"""What is sung is a song's words."""
_WHO_WITHHOLDS = frozenset("who not speaking on".split())
_UNNAMED = ("anonymous", "role", "organisation")
_OPENS_SUBJECT = DETERMINERS | frozenset("the this that two three four five some many".split())
_SAYS_MORE = frozenset("familiar close with in at from for of near inside within briefed".split())
_ENDS_SUBJECT = SUBORDINATES | FINITE | frozenset(", ; : and but or".split())
_LONG_SUBJECT = (3, 14)
"""Words of somebody who is told of at length, before the verb."""
_FAR = 8
"""Words beside the verb among which a clause's own verb or its document stands."""
_LONG = 12
"""Words before the verb among which "neither" or "who" opens its subject."""


def is_plain(line: Line, first: int, last: int, cue: Cue) -> bool:
    """Whether a candidate stands in a form that is nothing but a saying."""
    if cue.sure or is_rumored(line, first, last, cue) or opens_with_verb(line, first, last, cue):
        return True
    if cue.kind not in VERB_CLASSES or not first:
        return False
    if line.words[first] in _QUOTED_BY and line.word(last) in OPENING:
        return line.words[first - 1] not in THIRD_PERSON and line.word(first - 1) != "to"
    if (
        _is_sure(line, first, last)
        or _is_captioned(line, first, last)
        or _is_accused(line, last, cue)
        or is_news(line, first, last, cue)
        or calls(line, first, last, cue)
        or is_aside(line, first, last, cue)
        or leads_to_quotation(line, first, last, cue)
    ):
        return True
    if line.words[first].endswith("ing"):
        return _exclaims(line, first, last, cue) or subject_quoted(line, first) is not None
    if line.words[first - 1] == "," or line.classes[first - 1] == QUOTED:
        return is_named_after(line, last)
    return (
        _learned(line, first, last)
        or _ends_on(line, first, last)
        or _is_set_apart(line, first, last)
        or _says(line, first, last)
        or _says_at_length(line, first, last)
        or _quotes(line, first, last, cue)
        or _reports_that(line, first, last, cue)
        or _tells_outlet(line, first, last, cue)
        or _unanswered(line, first)
        or _withheld(line, first)
        or _obtained(line, first, cue)
        or _is_quick(line, first)
        or says_clause(line, first, last, cue)
        or tells_that(line, first, last, cue)
        or finds_that(line, first, last)
    )


def _ends_on(line: Line, first: int, last: int) -> bool:
    """“No way!” Jane Roe giggles.: a quotation, a name, a verb, and there the clause ends."""
    start = line.names_before(first)
    if not 0 < first - start < _SET_APART_AT_MOST or line.word(last) not in ".,;":
        return False
    return start > 0 and line.classes[start - 1] == QUOTED


def _is_set_apart(line: Line, first: int, last: int) -> bool:
    """“..., The Oakline reports, ...” and "..., sources reveal."."""
    if line.words[first] not in _SET_APART or line.word(last) not in ",." or last - first > 1:
        return False
    start = first - 1
    while start and line.words[start] != "," and first - start <= _SET_APART_AT_MOST:
        start -= 1
    if not start or line.words[start] != "," or start == first - 1:
        return False
    return is_somebody(line, start + 1, first) or _is_plural(line, start + 1, first)


def _is_plural(line: Line, start: int, first: int) -> bool:
    """Whether one word stands there, for several: "sources", "insiders"."""
    noun = nouns().get(line.words[start])
    return first - start == 1 and noun is not None and noun.plural and noun.kind in SAYERS


def _learned(line: Line, first: int, last: int) -> bool:
    """“Radar learned”: an outlet says so."""
    return line.words[last - 1] in _LEARNED and is_organisation(line.words[first - 1 : first])


def _reports_that(line: Line, first: int, last: int, cue: Cue) -> bool:
    """“TMZ reports that”."""
    that = line.word(last) == "that" and cue.kind in _TELLING
    return that and line.classes[first - 1] in SAYERS


def _tells_outlet(line: Line, first: int, last: int, cue: Cue) -> bool:
    """“Her family tells The Oakline News”: to whom one tells things."""
    end = line.names_after(last)
    speaks = line.classes[first - 1] in SAYERS or line.words[first - 1] in THIRD_PERSON
    return cue.name == "tell" and speaks and end > last and is_organisation(line.words[last:end])


def _says(line: Line, first: int, last: int) -> bool:
    """Whether somebody says, right before and right after the verb, something."""
    words = line.words
    if words[first] not in _SAID or last - first > 1 or last >= len(words):
        return False
    subject = words[first - 1] in THIRD_PERSON
    if not subject and line.classes[first - 1] not in SAYERS:
        return False
    if subject and first > 1 and (words[first - 2] in _RELATIVE or words[first - 2].isalpha()):
        return False  # "what they said", "the man she says"
    if words[last] == "no":
        return (
            words[last + 1 : last + 2] != []
            and words[last + 1].isalpha()
            and words[last + 1] not in _AFTER_NO
        )
    return words[last].isalpha() and words[last] not in _NOT_SAID


def _says_at_length(line: Line, first: int, last: int) -> bool:
    """“A source familiar with the plan said only two had come”."""
    words = line.words
    if words[first] not in _SAID or not _LONG_SUBJECT[0] < first < _LONG_SUBJECT[1]:
        return False
    head = next((t for t in range(1, 4) if line.classes[t] in _UNNAMED), 0)
    if not head or line.word(head + 1) not in _SAYS_MORE or words[0] not in _OPENS_SUBJECT:
        return False
    plain = not any(word in _ENDS_SUBJECT for word in words[head + 1 : first])
    return plain and line.word(last).isalnum() and line.word(last) not in _NOT_SAID


def _quotes(line: Line, first: int, last: int, cue: Cue) -> bool:
    """Whether somebody says a quotation, or what the next paragraph holds."""
    if cue.name not in _QUOTING:
        return _announces(line, first, last, cue)
    before = line.words[first - 1]
    if before not in THIRD_PERSON and before not in ("and", "but"):
        if line.classes[first - 1] not in SAYERS:
            return False
    elif line.words[first] in ("say", "tell", "write") and before != "they":
        return False  # "you go and say"
    return _is_quoted(line, last) or line.words[last:] == [":"]


def _announces(line: Line, first: int, last: int, cue: Cue) -> bool:
    """“She ranted:”: the next paragraph holds what."""
    ends = line.words[last:] == [":"] and last - first == 1
    speaks = line.words[first - 1] in THIRD_PERSON or line.classes[first - 1] in SAYERS
    return ends and speaks and cue.kind == "exclaim"


def _obtained(line: Line, first: int, cue: Cue) -> bool:
    """“Court papers obtained by Radar show”: a document tells."""
    before = line.words[max(0, first - _FAR) : first]
    if (
        "obtained" not in before
        or "by" not in before
        or "as" in before
        or line.words[first].endswith("ing")
    ):
        return False
    noun = nouns().get(line.word(first - len(before) + before.index("obtained") - 1))
    return noun is not None and noun.kind == "document" and cue.kind in ("say", "claim", "reveal")


def _is_quick(line: Line, first: int) -> bool:
    """“Fans were quick to call it “dull”": so they did."""
    quick = line.words[max(0, first - 2) : first] == ["quick", "to"]
    return quick and any(t > first for t in line.quotations)


def _is_sure(line: Line, first: int, last: int) -> bool:
    """“The pair who claimed to be poor”, "denied kissing him", "we told you"."""
    after = line.word(last)
    if line.words[first] == "told" and after == "you":
        return True
    if line.words[first] not in _SURE:
        return False
    if line.class_at(last) in NAMES:
        return not FINITE.isdisjoint(line.words[last : last + _FAR])
    if after == "there" and line.word(last + 1) in FINITE:
        return True
    denied = line.words[first].startswith("den")
    return after.endswith("ing") if denied else after in THIRD_PERSON or after == "to"


def _is_quoted(line: Line, last: int) -> bool:
    """Whether a quotation follows at once."""
    return line.class_at(last + (line.word(last) in (",", ":"))) == QUOTED


def _exclaims(line: Line, first: int, last: int, cue: Cue) -> bool:
    """“Ran off yelling, “Never!”"."""
    return cue.kind == "exclaim" and line.words[first] not in _SUNG and _is_quoted(line, last)


def _is_captioned(line: Line, first: int, last: int) -> bool:
    """“A picture with the caption “Mine”"."""
    before = line.words[max(0, first - 3) : first]
    return line.words[first] == "caption" and "with" in before and _is_quoted(line, last)


def _is_accused(line: Line, last: int, cue: Cue) -> bool:
    """“Has been accused of theft”, "accused by his wife": the crime is told."""
    return cue.name == "accuse" and line.word(last) in _OF_CRIME


def _withheld(line: Line, first: int) -> bool:
    """“A friend who asked not to be named said”: whose name is withheld, speaks."""
    before = line.words[max(0, first - _LONG) : first]
    return before[-1] in WITHHELD and not _WHO_WITHHOLDS.isdisjoint(before)


def _unanswered(line: Line, first: int) -> bool:
    """“Neither Roe nor her ex has addressed it”: a refusal."""
    before = line.words[max(0, first - _LONG) : first]
    return line.words[first] in _ANSWERED and "neither" in before
