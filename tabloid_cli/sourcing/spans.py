"""Spans: which words around a cue are its source and which its content.

A structured perceptron labels every unit of the cue's sentence outside (O), source
(S) or content (C), by weights that benchmarks/train_sourcing.py learned; the best
sequence of labels is found by the Viterbi algorithm (Collins 2002). The features are
words, word classes, and where a unit stands to cue, commas and quotations: a person
can read them in `unit_features`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from tabloid_cli.sourcing.lines import QUOTED, Line

OUTSIDE, SOURCE, CONTENT = 0, 1, 2
Weights = Mapping[str, Sequence[float]]
_NEAR = frozenset(
    "that <Q> <Q,> <Q.> : , . ; to of in on at for by about his her their its he she it they we"
    " i you a an the not if how why what whether as with and or but — – - when who which there"
    " this".split()
)
_FORWARD = -1e9
_NOTHING = [0.0] * 3
_NO_STEP = [0.0] * 9


def unit_features(
    line: Line, first: int, last: int, kind: str
) -> tuple[list[list[str]], list[list[str]]]:
    """Features of each unit (for its label) and of each step from the unit before (for the pair).

    The cue is units ``first..last-1``, `kind` its class in cues.tsv.
    """
    words, classes = line.words, line.classes
    n = len(words)
    right = _near(words, classes, last)
    left = _near(words, classes, first - 1)
    quoted = ("q" if QUOTED in classes[:first] else "-") + (
        "q" if QUOTED in classes[last:] else "-"
    )
    ends = "e" if last >= n or (last == n - 1 and words[last] in ".!?") else "m"
    frame = left + "|" + right
    head = words[last - 1] if kind != "noun" else kind
    commas = _commas_between(words, first, last)
    units: list[list[str]] = []
    steps: list[list[str]] = []
    for t in range(n):
        word, cls = words[t], classes[t]
        before = classes[t - 1] if t else "<"
        after = classes[t + 1] if t + 1 < n else ">"
        if t < first:
            side, distance = "L", first - t
        elif t >= last:
            side, distance = "R", t - last + 1
        else:
            units.append([])
            steps.append([])
            continue
        d = (
            str(distance)
            if distance < 5
            else "5"
            if distance < 8
            else "8"
            if distance < 14
            else "9"
        )
        c = side + commas[t]
        units.append(
            [
                "w" + side + word,
                "c" + cls,
                "n" + cls + " " + after,
                "l" + side + cls + " " + left,
                "f" + c + frame,
                "q" + c + quoted + ("Q" if cls == QUOTED else "") + ends,
                "D" + side + d + " " + cls,
                "F" + side + d + frame,
                "k" + c + kind + ends,
                "h" + c + head,
                "m" + side + d + head,
                "x" + side + (words[t - 1] if t else "<"),
                "y" + side + (words[t + 1] if t + 1 < n else ">"),
            ]
        )
        steps.append(
            [
                "B" + side,
                "W" + side + word,
                "C" + before + " " + cls,
                "X" + side + (words[t - 1] if t else "<"),
                "R" + c + right,
                "Y" + side + cls + " " + after,
            ]
        )
    return units, steps


def _near(words: list[str], classes: list[str], at: int) -> str:
    if not 0 <= at < len(words):
        return "#"
    word = words[at]
    return word if word in _NEAR else classes[at]


def _commas_between(words: list[str], first: int, last: int) -> list[str]:
    """For each unit, how many commas lie between it and the cue: 0, 1, 2 or 3 for more."""
    counts = ["0"] * len(words)
    seen = 0
    for t in range(first - 1, -1, -1):
        counts[t] = str(min(seen, 3))
        seen += words[t] == ","
    seen = 0
    for t in range(last, len(words)):
        seen += words[t] == ","
        counts[t] = str(min(seen, 3))
    return counts


def best_labels(
    units: list[list[str]], steps: list[list[str]], unit_weights: Weights, step_weights: Weights
) -> list[int]:
    """The most likely label of each unit; units without features (the cue) are outside."""
    best = [0.0, _FORWARD, _FORWARD]
    back: list[tuple[int, int, int]] = []
    for features, step in zip(units, steps, strict=True):
        if not features:
            previous = best.index(max(best))
            back.append((previous, previous, previous))
            best = [best[previous], _FORWARD, _FORWARD]
            continue
        known = [w for w in map(unit_weights.get, features) if w]
        emit = list(map(sum, zip(*known, strict=True))) if known else _NOTHING
        known = [w for w in map(step_weights.get, step) if w]
        pair = list(map(sum, zip(*known, strict=True))) if known else _NO_STEP
        row = []
        scores = []
        for label in (0, 1, 2):
            s0 = best[0] + pair[label]
            s1 = best[1] + pair[3 + label]
            s2 = best[2] + pair[6 + label]
            if s0 >= s1 and s0 >= s2:
                row.append(0)
                scores.append(s0 + emit[label])
            elif s1 >= s2:
                row.append(1)
                scores.append(s1 + emit[label])
            else:
                row.append(2)
                scores.append(s2 + emit[label])
        back.append((row[0], row[1], row[2]))
        best = scores
    label = best.index(max(best))
    labels = [0] * len(units)
    for t in range(len(units) - 1, -1, -1):
        labels[t] = label
        label = back[t][label]
    for t, features in enumerate(units):
        if not features:
            labels[t] = OUTSIDE
    return labels
