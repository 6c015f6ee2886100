"""Complements: what stands after a verb, or around it, shows that somebody says something.

Researchers at Harlow found that bees count     what research finds it tells
Doctors advise adults to sleep                  whom they tell, and "to"
The dentist recommends brushing twice           what they say one should do
Her rep has shot down the rumors                what is denied is a rumor
He disputes this.                               or what has just been told
The soup, the cook concedes, was cold           a clause set apart within what it says
The singer said on her show that it was over    where it was said, and "that"
Jane Roe (Ind, Harlow East) called it a waste   who she is in brackets
We've heard that the pair have split            the outlet has been told
Deadline first reported the split               so has another
She credits her mother with teaching her        what is owed to somebody
Another recalled being told to wait             what is remembered

The words between decide, not the verb alone: few examples of each are in the training data.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tabloid_cli.sourcing.finding.quoting import saying_verbs
from tabloid_cli.sourcing.vocabulary.grammar import (
    ADVERBS,
    BEFORE_NOUNS,
    CLAUSE_SUBJECTS,
    DETERMINERS,
    FINITE,
    HAVE,
    SUBORDINATES,
    THIRD_PERSON,
    WRITERS,
)
from tabloid_cli.sourcing.vocabulary.lines import NAMES, SAYERS
from tabloid_cli.sourcing.vocabulary.nouns import nouns

if TYPE_CHECKING:
    from collections.abc import Callable

    from tabloid_cli.sourcing.vocabulary.cues import Cue
    from tabloid_cli.sourcing.vocabulary.lines import Line

    Test = Callable[[Line, int, int, Cue], bool]

_FINDERS = frozenset(
    "researchers scientists team study studies survey poll analysis review inquiry investigation"
    " investigators inspectors auditors audit experts commission tribunal judge jury court report"
    " panel watchdog regulator ombudsman inquest probe academics economists".split()
)
_FIND = frozenset("find finds found".split())
_URGING = frozenset(
    "urge urges urged urging advise advises advised advising warn warns warned recommend recommends"
    " recommended remind reminds reminded implore implores implored beg begs begged".split()
)
_RECOMMENDING = frozenset("recommend recommends recommended suggests suggested advises".split())
_DOWN = frozenset(
    "shut shuts shot shoots knocked knocks dismissed dismisses refuted refutes rubbished rubbishes"
    " disputed disputes debunked debunks rejected rejects rebuffed quashed scotched denied denies"
    " swatted swats batted bats".split()
)
_THIS = frozenset("this that it these them those".split())
_DISPUTING = frozenset("dispute disputes disputed deny denies denied".split())
_CLOSES = frozenset(". ; ! ?".split())
_DENIED = frozenset(
    "rumor rumors rumour rumours speculation gossip chatter report reports claim claims allegation"
    " allegations story stories talk whispers".split()
)
_BEFORE_DENIED = BEFORE_NOUNS | frozenset(
    "these those all any such recent latest new persistent false wild split dating pregnancy"
    " engagement breakup divorce feud romance marriage wedding retirement affair cheating".split()
)
_TELLING = frozenset("say claim reveal write deny".split())
_SAID = _TELLING | {"judge"}
_SET_APART = _TELLING | {"exclaim"}
_WHERE = frozenset("in on at during to via through by after before".split())
_ENDS_WHERE = SUBORDINATES | FINITE | frozenset(", . ; : ! ? — – - ( and but or".split())
_HELPED = HAVE | ADVERBS
_SOMEBODY = SAYERS | {"person", "family", "individual"}
_TOPICS = frozenset("notion idea fact thought news belief hope suggestion claim rumor".split())
"""Before "that" these are what somebody bristles at."""
_TO_WHOM = BEFORE_NOUNS | frozenset("him them us me reporters".split())
_DEPENDING = frozenset("as when while after since if".split())
_NEAR, _FAR = 5, 9
"""Words from the verb to "to", and to "that"."""
_LONGEST_SUBJECT = 4
_GOES = frozenset(["goes", "went"])
_LEARNED = frozenset("hear heard hearing learned learnt learning".split())
_CREDITING = frozenset("credit credits credited".split())
_RECALLING = frozenset("recall recalls recalled".split())
_ONES = frozenset("one another others several".split())
_OUTLET = frozenset("we we've we're".split())
_OFTEN = HAVE | frozenset("'ve 're are just recently also since now even exclusively".split())
_WHEN = frozenset("since when first time if until what report as before after".split())
_OPENS_CLAUSE = CLAUSE_SUBJECTS | BEFORE_NOUNS | frozenset("the that it their there".split())
_SAID_SO = frozenset("said says added adds claimed claims".split())
_FIRST = frozenset("reported revealed announced published".split())
_REPORT = frozenset("report reveal publish announce".split())
_WHAT_IS_NEW = BEFORE_NOUNS | {"that"}


def has_complement(line: Line, first: int, last: int, cue: Cue) -> bool:
    """Whether what stands after the verb, or around it, shows a saying."""
    test = _BY_WORD.get(line.words[first])
    if test is not None and any(each(line, first, last, cue) for each in test):
        return True
    after = line.word(last)
    if after == ",":
        return _is_set_apart(line, first, last, cue)
    if after in _WHERE and _says_somewhere(line, first, last, cue):
        return True
    return line.words[first - 1] == ")" and _after_brackets(line, first, last, cue)


def finds_that(line: Line, first: int, last: int, _cue: Cue | None = None) -> bool:
    """“Researchers at Harlow filmed bees and found that they count”."""
    if line.words[first] not in _FIND or line.word(last) != "that":
        return False
    return not _FINDERS.isdisjoint(line.words[:first])


def _urges_to(line: Line, first: int, last: int, _cue: Cue) -> bool:
    """“Doctors advise adults to sleep more”: whom, and what they should do."""
    if line.words[first] not in _URGING or not _has_subject(line, first):
        return False
    if line.word(last) in _WHERE:
        return False  # "begged on his knees to"
    near = range(last + 1, min(last + _NEAR + 1, len(line.words) - 1))
    to = next((t for t in near if line.words[t] == "to"), 0)
    return bool(to) and _ENDS_WHERE.isdisjoint(line.words[last:to]) and line.word(to + 1).isalpha()


def _recommends(line: Line, first: int, last: int, _cue: Cue) -> bool:
    """“The dentist recommends brushing twice”."""
    if line.words[first] not in _RECOMMENDING or not line.word(last).endswith("ing"):
        return False
    return line.words[first - 1] == "," or _has_subject(line, first)


def _denies_rumor(line: Line, first: int, last: int, _cue: Cue) -> bool:
    """“Has shot down those rumors”, "disputes this."."""
    if line.words[first] in _DISPUTING and line.word(last) in _THIS:
        return line.word(last + 1) in _CLOSES and _has_subject(line, first)
    if line.words[first] not in _DOWN or not _has_subject(line, first):
        return False
    if not _DEPENDING.isdisjoint(line.words[max(0, first - _NEAR) : first]):
        return False  # "as she dismissed talk of": told beside something else
    at = last
    while line.word(at) in _BEFORE_DENIED or line.class_at(at) in NAMES:
        at += 1
    return at - last < _NEAR and line.word(at) in _DENIED


def _is_set_apart(line: Line, first: int, last: int, cue: Cue) -> bool:
    """“The soup, the cook concedes, was cold”: nothing but somebody and the verb."""
    return cue.kind in _SET_APART and set_apart(line, first, last) > 0


def set_apart(line: Line, first: int, last: int) -> int:
    """Where the comma stands before somebody and a verb alone; 0 if none does."""
    if last - first > 1 or line.word(last) != "," or line.words[0] in SUBORDINATES:
        return 0
    end = line.words_before(first, _HELPED)
    near = range(end - 1, max(1, end - _LONGEST_SUBJECT - 2), -1)
    comma = next((t for t in near if line.words[t] == ","), 0)
    if comma < 2 or not _is_somebody(line, comma + 1, end) or not line.word(last + 1).isalpha():
        return 0
    return comma


def _says_somewhere(line: Line, first: int, last: int, cue: Cue) -> bool:
    """“Said on her show that it was over”: where it was said stands between."""
    if cue.kind not in _TELLING or cue.name == "show" or line.word(last) not in _WHERE:
        return False
    return where_end(line, last) > 0 and _has_subject(line, first)


def _is_first(line: Line, first: int, last: int, _cue: Cue) -> bool:
    """“Deadline first reported the split”, "was first to report it"."""
    if line.word(last) not in _WHAT_IS_NEW:
        return False
    if line.words[first] in _REPORT and line.words[max(0, first - 2) : first] == ["first", "to"]:
        return True
    reported = line.words[first] in _FIRST and line.words[first - 1] == "first"
    return reported and line.class_at(first - 2) in (*NAMES, "organisation")


def _we_hear(line: Line, first: int, last: int, _cue: Cue) -> bool:
    """“We've just heard the pair split”: somebody has told the outlet."""
    named = line.class_at(last) in NAMES
    if line.words[first] not in _LEARNED or not (named or line.word(last) in _OPENS_CLAUSE):
        return False
    at = line.words_before(first, _OFTEN) - 1
    if line.word(at) not in _OUTLET or not _WHEN.isdisjoint(line.words[max(0, at - _NEAR) : first]):
        return False
    if named:  # "We hear Roe has left", not "we hear Roe sing"
        verb = line.word(line.names_after(last))
        return verb in FINITE or verb.endswith("ed")
    return line.word(last) == "that" or not FINITE.isdisjoint(line.words[last : last + _FAR])


def _credits(line: Line, first: int, last: int, _cue: Cue) -> bool:
    """“She credits her mother with teaching her”."""
    near = line.words[last : last + _FAR]
    if "with" not in near[1:] or not _has_subject(line, first):
        return False
    at = last + 1 + near[1:].index("with")
    clause = (FINITE | SUBORDINATES).isdisjoint(line.words[last:at])
    return clause and line.word(at + 1).endswith("ing")


def _recalls(line: Line, first: int, last: int, _cue: Cue) -> bool:
    """“Another recalled being told to wait”."""
    told = line.word(last).endswith("ing") and line.word(last) not in BEFORE_NOUNS
    return told and (_has_subject(line, first) or line.word(first - 1) in _ONES)


def _after_brackets(line: Line, first: int, last: int, cue: Cue) -> bool:
    """“Jane Roe (Ind, Harlow East) called it a waste”."""
    if cue.kind not in _SAID or line.words[first - 1] != ")" or line.word(last) == "by":
        return False
    near = range(first - 2, max(0, first - _FAR), -1)
    at = next((t for t in near if line.words[t] == "("), 0)
    return at > 0 and line.classes[at - 1] in NAMES and line.word(last)[0].isalpha()


def where_end(line: Line, last: int) -> int:
    """Where "that" stands after where something was said; 0 if none does."""
    if line.word(last) not in _WHERE:
        return 0
    if line.word(last) == "to" and not _is_to_whom(line, last + 1):
        return 0
    for t in range(last + 1, min(last + _FAR, len(line.words))):
        if line.words[t] == "that":
            return t if t > last + 1 and line.words[t - 1] not in _TOPICS else 0
        verb = line.words[t] in saying_verbs() and line.words[t - 1] not in BEFORE_NOUNS
        if verb or line.words[t] in _ENDS_WHERE:
            return 0  # "ended after Roe told her that"
    return 0


def _is_to_whom(line: Line, at: int) -> bool:
    """“To the Echo”, "to Radar"; not "to convince them"."""
    return line.word(at) in _TO_WHOM or line.class_at(at) in NAMES


def _has_subject(line: Line, first: int) -> bool:
    """Whether somebody stands before a finite verb: "Roe has", "who", "the rower"."""
    at = line.words_before(first, _HELPED) - 1
    if line.words[max(0, at - 1) : at + 1] == ["on", "to"] and line.word(at - 2) in _GOES:
        at -= 3  # "goes on to advise"
    if line.word(at).endswith("ly"):
        at -= 1
    if at == 1 and line.words[0] in DETERMINERS:
        return True
    return line.word(at) in THIRD_PERSON or line.word(at) == "who" or line.class_at(at) in _SOMEBODY


def _is_somebody(line: Line, start: int, end: int) -> bool:
    """Whether the words are a subject: "he", "Jane Roe", "the cook"."""
    if end - start == 1 and line.words[start] in THIRD_PERSON:
        return True
    if not start < end or line.words[start] in WRITERS:
        return False
    if all(cls in NAMES for cls in line.classes[start:end]):
        return True
    if line.words[start] == "the" and end - start == 2 and line.words[end] in _SAID_SO:
        return True  # "the streamer said", whatever a streamer is
    noun = nouns().get(line.words[end - 1])
    return noun is not None and (line.words[start] in BEFORE_NOUNS or noun.plural)


_BY_WORD: dict[str, tuple[Test, ...]] = {}
for _words, _test in (
    (_FIND, finds_that),
    (_URGING, _urges_to),
    (_RECOMMENDING, _recommends),
    (_DOWN | _DISPUTING, _denies_rumor),
    (_LEARNED, _we_hear),
    (_CREDITING, _credits),
    (_RECALLING, _recalls),
    (_FIRST | _REPORT, _is_first),
):
    for _word in _words:
        _BY_WORD[_word] = (*_BY_WORD.get(_word, ()), _test)
"""The tests of a verb, by its forms."""
