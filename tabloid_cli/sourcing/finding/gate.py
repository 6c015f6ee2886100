"""The gate: whether a cue candidate does assign information to a source.

"She claims he left" does, "his insurance claims" does not. A logistic regression
weighs readable features of the candidate: the cue itself, its form, its neighbours.
"""

from __future__ import annotations

from itertools import repeat
from typing import TYPE_CHECKING

from tabloid_cli.sourcing.finding.spans import CONTENT, SOURCE
from tabloid_cli.sourcing.vocabulary.lines import QUOTED, Line

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tabloid_cli.sourcing.vocabulary.cues import Cue

_BE = frozenset("is are was were be been being 's 're it's he's she's they're".split())
_HAVE = frozenset("has have had having".split())
_NOT = frozenset("not n't never didn't hasn't haven't doesn't don't won't wouldn't".split())
_MODAL = frozenset("will would can could may might must should to 'll 'd".split())
_DETERMINERS = frozenset("the a an his her their its this that these those any no such".split())
# Between a verb and its object.
_PASSED_ON = frozenset("also again once later back out".split())
_ENDS_OBJECT = frozenset(
    ", . ; : ! ? — – - ( ) of in on at for with by from about that to as and or but while when"
    " after before if whether because who which during over into".split()
)
_ON, _OBJECT, _BAG, _THAT = 3, 6, 6, 8
"""How many words are passed over after the cue, taken for the object, put into the bag of
words on either side, and searched for "that"."""


def cue_features(line: Line, first: int, last: int, cue: Cue) -> list[str]:
    """What speaks for or against the candidate before its source and content are known.

    Each feature is a letter or two for its sort and what was found: the cue, its form and
    helpers ("has", "not", "to"); the words and classes beside it; its subject and object
    with adverbs passed over; what follows ("that", a quotation); the words around.
    """
    words, classes = line.words, line.classes
    n = len(words)

    word, cls = line.word, line.class_at
    name, kind = cue.name, cue.kind
    form = words[first] if last - first == 1 else name
    shape = kind + _ending(form)
    helper = _helper(words, first)
    quoted = ("q" if QUOTED in classes[:first] else "-") + (
        "q" if QUOTED in classes[last:] else "-"
    )
    subject, after = line.subject_end(first) - 1, _object_at(words, last)
    end = after
    while end < n and end - after < _OBJECT and words[end] not in _ENDS_OBJECT:
        if classes[end] == QUOTED:
            break
        end += 1
    object_head = words[end - 1] if end > after else "-"
    rest = n - last
    near = _quotation_near(line, first)
    return [
        "1" + name,
        "2" + form,
        "3" + name + "<" + word(first - 1),
        "4" + name + ">" + word(last),
        "5" + shape + "<" + word(first - 1),
        "6" + shape + ">" + word(last),
        "7" + name + helper,
        "8" + shape + quoted,
        "9" + form + helper + quoted,
        "0" + name + ">" + cls(last),
        "A" + name + "<" + cls(first - 1),
        "B" + cls(first),
        "C" + kind + cls(first),
        "D" + shape + word(subject),
        "E" + shape + cls(subject),
        "F" + name + cls(subject),
        "G" + shape + cls(subject - 1) + " " + cls(subject),
        "H" + shape + word(after),
        "I" + shape + cls(after) + " " + cls(after + 1),
        "J" + name + word(after),
        "K" + name + cls(after) + " " + cls(after + 1),
        "L" + kind + object_head,
        "M" + name + object_head,
        "N" + name + word(end),
        "O" + shape + cls(end - 1) + word(end),
        "P" + word(first - 2) + " " + word(first - 1),
        "Q" + name + ">>" + word(last + 1),
        "R" + word(last) + " " + word(last + 1) + " " + word(last + 2),
        "S" + name + ("that" if "that" in words[last : last + _THAT] else "-"),
        "T" + shape + near,
        "U" + name + near,
        "V" + kind + words[-1],
        "W" + shape + ("0" if n <= 12 else "1" if n <= 25 else "2"),
        "X" + name + ("0" if rest < 3 else "1" if rest < 7 else "2"),
        "Y" + kind + classes[0],
        *["Z" + kind + w for w in words[last : last + _BAG]],
        *["z" + kind + w for w in words[max(0, first - _BAG) : first]],
    ]


def _ending(form: str) -> str:
    return next((e for e in ("ing", "ed", "s") if form.endswith(e)), "0")


def _helper(words: list[str], first: int) -> str:
    """The sort of the nearest of three words before the cue that helps a verb or opens a noun."""
    for at in range(first - 1, max(first - 4, -1), -1):
        word = words[at]
        if word in _BE:
            return "be"
        if word in _HAVE:
            return "have"
        if word in _NOT:
            return "not"
        if word in _MODAL:
            return "to" if word == "to" else "modal"
        if word in _DETERMINERS:
            return "det"
    return "-"


def _object_at(words: list[str], last: int) -> int:
    """Where the word after the cue stands, adverbs passed over."""
    at = last
    stop = min(len(words), last + _ON)
    while at < stop and (words[at] in _PASSED_ON or words[at][-2:] == "ly"):
        at += 1
    return at


def _quotation_near(line: Line, first: int) -> str:
    """How far the nearest quotation is: 0 for none, 1 beside the cue, up to 4."""
    distance = min((abs(t - first) for t in line.quotations), default=99)
    return "0" if distance == 99 else next((k for k, d in _NEARNESS if distance <= d), "4")


_NEARNESS = (("1", 1), ("2", 3), ("3", 6))


def span_features(line: Line, first: int, last: int, cue: Cue, labels: list[int]) -> list[str]:
    """What the source and content that were found say of the candidate."""
    n = len(labels)
    content = [t for t in range(n) if labels[t] == CONTENT]
    source = [t for t in range(n) if labels[t] == SOURCE]
    kind = cue.kind
    size = len(content)
    bucket = (
        "0" if not size else "1" if size < 3 else "3" if size < 6 else "6" if size < 12 else "9"
    )
    where = ("L" if content and content[0] < first else "-") + (
        "R" if content and content[-1] >= last else "-"
    )
    place = "-" if not source else "L" if source[0] < first else "R"
    gap = "-"
    if source:
        gap = str(min(4, first - source[-1] - 1 if source[-1] < first else source[0] - last))
    quote = "q" if any(line.classes[t] == QUOTED for t in content) else "-"
    start = line.words[content[0]] if content else "#"
    head = line.classes[source[-1]] if source else "#"
    return [
        "A" + kind + bucket,
        "B" + kind + where + place,
        "C" + kind + place + gap,
        "D" + kind + quote + where,
        "E" + start,
        "F" + cue.name + place,
        "G" + cue.name + bucket,
        "H" + kind + head,
        "I" + cue.name + where,
        "J" + bucket + where + place + quote,
    ]


def total(features: list[str], weights: Mapping[str, float]) -> float:
    """Sum of the features' weights: log-odds."""
    return sum(map(weights.get, features, repeat(0.0)))
