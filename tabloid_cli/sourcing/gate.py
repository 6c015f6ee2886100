"""The gate: whether a cue candidate does assign information to a source.

"She claims he left" does, "his insurance claims" does not. A logistic regression
weighs readable features of the candidate: the cue itself, its form, its neighbours.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tabloid_cli.sourcing.lines import QUOTED, Line
from tabloid_cli.sourcing.spans import CONTENT, SOURCE

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tabloid_cli.sourcing.cues import Cue

_BE = frozenset("is are was were be been being 's 're it's he's she's they're".split())
_HAVE = frozenset("has have had having".split())
_NOT = frozenset("not n't never didn't hasn't haven't doesn't don't won't wouldn't".split())
_MODAL = frozenset("will would can could may might must should to 'll 'd".split())
_DETERMINERS = frozenset("the a an his her their its this that these those any no such".split())


def cue_features(line: Line, first: int, last: int, cue: Cue) -> list[str]:
    """What speaks for or against the candidate before its source and content are known."""
    words, classes = line.words, line.classes
    n = len(words)

    def word(at: int) -> str:
        return words[at] if 0 <= at < n else "#"

    def cls(at: int) -> str:
        return classes[at] if 0 <= at < n else "#"

    name, kind = cue.name, cue.kind
    form = words[first] if last - first == 1 else name
    shape = (
        "ing"
        if form.endswith("ing")
        else "ed"
        if form.endswith("ed")
        else "s"
        if form.endswith("s")
        else "0"
    )
    before, after = word(first - 1), word(last)
    helper = "-"
    for back in range(first - 1, max(first - 4, -1), -1):
        w = words[back]
        if w in _BE:
            helper = "be"
        elif w in _HAVE:
            helper = "have"
        elif w in _NOT:
            helper = "not"
        elif w in _MODAL:
            helper = "to" if w == "to" else "modal"
        elif w in _DETERMINERS:
            helper = "det"
        else:
            continue
        break
    quoted = ("q" if QUOTED in classes[:first] else "-") + (
        "q" if QUOTED in classes[last:] else "-"
    )
    return [
        "1" + name,
        "2" + form,
        "3" + kind + shape,
        "4" + name + "<" + before,
        "5" + name + ">" + after,
        "6" + kind + shape + "<" + cls(first - 1),
        "7" + kind + shape + ">" + cls(last),
        "8" + kind + shape + "<" + before,
        "9" + kind + shape + ">" + after,
        "a" + kind + shape + ">" + cls(last) + " " + cls(last + 1),
        "b" + kind + shape + "<" + cls(first - 2) + " " + cls(first - 1),
        "c" + name + helper,
        "d" + kind + shape + helper,
        "e" + kind + shape + quoted,
        "f" + kind + shape + ("0" if last >= n - 1 else "1"),
        "g" + kind + shape + ("0" if first == 0 else "1"),
        "h" + kind + shape + "<" + cls(first - 1) + ">" + cls(last),
        "i" + kind + ">>" + word(last + 1),
        "j" + form + helper + quoted,
        "k" + name + ">" + cls(last),
        "l" + name + "<" + cls(first - 1),
        "m" + before + ">" + after,
    ]


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
    get = weights.get
    return sum(get(f, 0.0) for f in features)
