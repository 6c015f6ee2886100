"""Spans: which words around a cue are its source and which its content.

A structured perceptron labels every unit of the cue's sentence outside (O), source
(S) or content (C), by weights that benchmarks/train_sourcing.py learned; the best
sequence of labels is found by the Viterbi algorithm (Collins 2002). The features are
words, word classes, and where a unit stands to cue, commas and quotations: a person
can read them in `line_features`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tabloid_cli.sourcing.vocabulary.lines import LONGEST, QUOTED, Line

if TYPE_CHECKING:
    from collections.abc import Sequence

    Scores = Sequence[Sequence[float] | None]
    """Of each unit nine, of the label before it times three plus its own; None for the cue's."""

OUTSIDE, SOURCE, CONTENT = 0, 1, 2
_NEAR = frozenset(
    "that <Q> <Q,> <Q.> : , . ; to of in on at for by about his her their its he she it they we"
    " i you a an the not if how why what whether as with and or but — – - when who which there"
    " this".split()
)
NEVER = -1e12
# States of a sentence that has one source: outside and content before it, the source,
# outside and content after it; each with its label and the states that it can follow.
_LABELS = (OUTSIDE, CONTENT, SOURCE, OUTSIDE, CONTENT)
_FROM = ((0, 1), (0, 1), (0, 1, 2), (2, 3, 4), (2, 3, 4))
_UNSAID, _SAID = (0, 1), (2, 3, 4)
# Units between the cue and another, in steps: 1 to 4 each, then 5 to 7, 8 to 13, and more.
DISTANCES = ("0", "1", "2", "3", "4", *["5"] * 3, *["8"] * 6, *["9"] * LONGEST)
HELPING = "Lh"
"""The place of helpers and adverbs between the subject and the cue: "Roe has also said"."""
_LEFT, _RIGHT = (tuple(side + distance for distance in DISTANCES) for side in "LR")
# Commas, or breaks, between the cue and a unit: 0, 1, 2, and more.
_FEW = ("0", "1", "2", *["3"] * LONGEST)
_FEW_LEFT, _FEW_RIGHT = (tuple(side + few for few in _FEW) for side in "LR")
_BREAKS = frozenset(
    "and but or as while that who which when after before because if whether though although"
    " since where whom whose : ; — – - ( ) <Q> <Q,> <Q.>".split()
)
"""Where one clause ends and another may begin."""


class Features(NamedTuple):
    """What a line's units are known by, for one cue.

    Those that begin with a small letter score a unit's label, the others the pair of
    the label before and its own. Training also weighs what W, Y and d hold of the word,
    the class and the next one, in all places; such weights are added to theirs.
    """

    stretches: dict[str, list[str]]
    """What all units between two commas share."""
    places: dict[str, list[str]]
    """What all units at one distance share."""
    units: list[tuple[str, str, list[str]] | None]
    """Of each unit its stretch, its place and what it has of its own; None for the cue's."""


def line_features(line: Line, first: int, last: int, kind: str) -> Features:
    """The features of each unit; the cue is units ``first..last-1``, `kind` its class."""
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
    places = _places(len(words), line.subject_end(first), first, last)
    by_place = {place: [f"f{place}{frame}", f"m{place}{head}"] for place in places if place}
    commas = _commas_between(words, first, last)
    breaks = _breaks_between(words, first, last)
    stretches: dict[str, list[str]] = {}
    units: list[tuple[str, str, list[str]] | None] = []
    last_word = last_class = "<"
    for place, word, cls, after, comma, broken in zip(
        places, words, classes, [*classes[1:], ">"], commas, breaks, strict=True
    ):
        before, last_class = last_class, cls
        previous, last_word = last_word, word
        if place is None:
            units.append(None)
            continue
        side = place[0]
        speech = "Q" if cls == QUOTED else ""
        stretch = comma + speech
        if stretch not in stretches:
            stretches[stretch] = [
                f"q{comma}{quoted}{speech}{ends}",
                f"k{comma}{kind}{ends}",
                f"h{comma}{head}",
                "B" + side,
                f"R{comma}{right}",
            ]
        own = [
            f"l{side}{cls} {left}",
            f"d{place} {cls}",
            f"W{side}{word}",
            f"C{before} {cls}",
            f"X{side}{previous}",
            f"Y{side}{cls} {after}",
            f"u{broken} {cls}",
        ]
        units.append((stretch, place, own))
    return Features(stretches, by_place, units)


def _near(words: list[str], classes: list[str], at: int) -> str:
    if not 0 <= at < len(words):
        return "#"
    word = words[at]
    return word if word in _NEAR else classes[at]


def _places(n: int, subject: int, first: int, last: int) -> list[str | None]:
    """For each of `n` units the side of the cue and how far from it or from its helpers."""
    return [
        *_LEFT[subject:0:-1],
        *[HELPING] * (first - subject),
        *[None] * (last - first),
        *_RIGHT[1 : n - last + 1],
    ]


def _commas_between(words: list[str], first: int, last: int) -> list[str]:
    """For each unit its side and how many commas lie between it and the cue."""
    counts = [""] * len(words)
    seen = 0
    for t in range(first - 1, -1, -1):
        counts[t] = _FEW_LEFT[seen]
        if words[t] == ",":
            seen += 1
    seen = 0
    for t in range(last, len(words)):
        if words[t] == ",":
            seen += 1
        counts[t] = _FEW_RIGHT[seen]
    return counts


def _breaks_between(words: list[str], first: int, last: int) -> list[str]:
    """For each unit its side, how many breaks lie between it and the cue, and the nearest."""
    found = [""] * len(words)
    seen, nearest, near = 0, "", _FEW_LEFT[0]
    for t in range(first - 1, -1, -1):
        found[t] = near
        if words[t] in _BREAKS:
            seen, nearest = seen + 1, nearest or words[t]
            near = _FEW_LEFT[seen] + nearest
    seen, nearest, near = 0, "", _FEW_RIGHT[0]
    for t in range(last, len(words)):
        if words[t] in _BREAKS:
            seen, nearest = seen + 1, nearest or words[t]
            near = _FEW_RIGHT[seen] + nearest
        found[t] = near
    return found


def best_labels(scores: Scores) -> list[int]:
    """The best sequence of labels with one source at most: a mention is one piece."""
    labels = likeliest_labels(scores)
    starts = [t for t, o in enumerate(labels) if o == SOURCE and (not t or labels[t - 1] != o)]
    return labels if len(starts) < 2 else _with_one_source(scores)


def _with_one_source(scores: Scores) -> list[int]:
    """The best sequence that does not come back to the source once it has left it."""
    best = [0.0, NEVER, NEVER, NEVER, NEVER]
    back: list[list[int]] = []
    for pairs in scores:
        if pairs is None:
            unsaid = max(_UNSAID, key=lambda s: best[s])
            said = max(_SAID, key=lambda s: best[s])
            back.append([unsaid, unsaid, said, said, said])
            best = [best[unsaid], NEVER, NEVER, best[said], NEVER]
            continue
        came, reached = [], []
        for state, label in enumerate(_LABELS):
            steps = [best[s] + pairs[3 * _LABELS[s] + label] for s in _FROM[state]]
            top = max(steps)
            came.append(_FROM[state][steps.index(top)])
            reached.append(top)
        back.append(came)
        best = reached
    state = max(range(len(best)), key=lambda s: best[s])
    labels = [OUTSIDE] * len(back)
    for t in range(len(back) - 1, -1, -1):
        labels[t] = _LABELS[state] if scores[t] is not None else OUTSIDE
        state = back[t][state]
    return labels


def likeliest_labels(scores: Scores) -> list[int]:
    """The best sequence of labels by the Viterbi algorithm."""
    b0, b1, b2 = 0.0, NEVER, NEVER
    back: list[tuple[int, int, int]] = []
    for pairs in scores:
        if pairs is None:  # a unit of the cue, which is outside
            last = 0 if b0 >= b1 and b0 >= b2 else 1 if b1 >= b2 else 2
            back.append((last, last, last))
            b0, b1, b2 = max(b0, b1, b2), NEVER, NEVER
            continue
        oo, os, oc, so, ss, sc, co, cs, cc = pairs
        o0, o1, o2 = b0 + oo, b1 + so, b2 + co
        s0, s1, s2 = b0 + os, b1 + ss, b2 + cs
        c0, c1, c2 = b0 + oc, b1 + sc, b2 + cc
        # Comparisons written out: they are the program's innermost loop.
        from0 = (0 if o0 >= o2 else 2) if o0 >= o1 else (1 if o1 >= o2 else 2)
        from1 = (0 if s0 >= s2 else 2) if s0 >= s1 else (1 if s1 >= s2 else 2)
        from2 = (0 if c0 >= c2 else 2) if c0 >= c1 else (1 if c1 >= c2 else 2)
        back.append((from0, from1, from2))
        b0, b1, b2 = (o0, o1, o2)[from0], (s0, s1, s2)[from1], (c0, c1, c2)[from2]
    label = 0 if b0 >= b1 and b0 >= b2 else 1 if b1 >= b2 else 2
    labels = [OUTSIDE] * len(back)
    for t in range(len(back) - 1, -1, -1):
        labels[t] = label if scores[t] is not None else OUTSIDE
        label = back[t][label]
    return labels


def with_only_source(labels: list[int], start: int, end: int) -> list[int]:
    """Labels with units ``start..end-1`` for the source, and no others."""
    mended = [OUTSIDE if label == SOURCE else label for label in labels]
    mended[start:end] = [SOURCE] * (end - start)
    return mended
