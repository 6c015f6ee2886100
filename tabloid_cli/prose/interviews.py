"""Interviews: answers that stand as paragraphs of their own, without quotation marks.

Two forms are printed: labelled ("Q: ... A: ...", "HERALD: ... ROE: ..."), and questions
that say "you" followed by answers that say "I". What is answered is somebody's speech as
if it stood in marks; what is asked is the outlet's own voice.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from tabloid_cli.article import Span
from tabloid_cli.prose.single_marks import Quoted

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

_LABEL = re.compile(r"[A-Z][\w.’' -]{0,30}?:\s+(?=\S)")
_MARKS = "\"“”„‟«»'‘’`"
_FIRST = re.compile(r"\b(?:I|I['’](?:m|ve|d|ll)|[Mm]y|[Mm]e)\b")
_SECOND = re.compile(r"\b[Yy]ou(?:r|rs|rself|['’](?:re|ve|d|ll))?\b")
_QUESTIONS = 3
"""Questions from which an article is an interview."""
_LONGEST_QUESTION, _LONGEST_ANSWER = 600, 6
"""Characters of a question; paragraphs of an answer without labels."""


class Turn(NamedTuple):
    """A paragraph of an interview: what is said, from after its label, and whether it asks."""

    paragraph: int
    start: int
    label: str
    asks: bool


def answers(text: str, paragraphs: Sequence[Span]) -> list[Span]:
    """What is answered in an interview, one span a paragraph; nothing in any other article."""
    found = [_turn(text, i, span) for i, span in enumerate(paragraphs)]
    said = list(_labelled(found))
    if 3 * sum(_says(_FIRST, text, paragraphs, turn) for turn in said) < len(said):
        said = []  # "Q: What is she accused of?": explained, not answered
    said = said or list(_unlabelled(text, paragraphs, found))
    return [Span(turn.start, paragraphs[turn.paragraph].end) for turn in said]


def with_answers(
    quotations: Iterable[Quoted], given: Sequence[Span]
) -> Iterator[tuple[Quoted, bool]]:
    """Quotations in marks and answers without, in text order; an answer holds all inside it.

    With each comes whether it stands in marks.
    """
    at = 0
    for quoted in quotations:
        while at < len(given) and given[at].end <= quoted.start:
            yield Quoted(*given[at], opened=False, closed=False), False
            at += 1
        if at == len(given) or quoted.end <= given[at].start:
            yield quoted, True
    for answer in given[at:]:
        yield Quoted(*answer, opened=False, closed=False), False


def _turn(text: str, index: int, span: Span) -> Turn:
    label = _LABEL.match(text, span.start, min(span.end, span.start + 40))
    start = label.end() if label else span.start
    asks = text[span.end - 1] == "?" and span.end - start <= _LONGEST_QUESTION
    asks = asks and text[start] not in _MARKS
    return Turn(index, start, label.group().partition(":")[0] if label else "", asks)


def _labelled(turns: Sequence[Turn]) -> Iterator[Turn]:
    """Turns of everybody but the one who asks, where labels take turns."""
    asked: dict[str, int] = {}
    spoken: dict[str, int] = {}
    short = _short_labels({turn.label for turn in turns})
    turns = [turn._replace(label=short.get(turn.label, turn.label)) for turn in turns]
    for turn in turns:
        if turn.label:
            spoken[turn.label] = spoken.get(turn.label, 0) + 1
            asked[turn.label] = asked.get(turn.label, 0) + turn.asks
    often = [label for label, n in spoken.items() if n >= _QUESTIONS]
    if len(often) < 2:
        return
    asker = max(often, key=lambda label: asked[label] / spoken[label])
    if 2 * asked[asker] < spoken[asker]:
        return
    last = max(turn.paragraph for turn in turns if turn.label in often)
    speaks = ""
    for turn in turns[: last + 1]:
        speaks = turn.label if turn.label in often else "" if turn.label else speaks
        if speaks and speaks != asker:
            yield turn


def _short_labels(labels: Collection[str]) -> dict[str, str]:
    """What stands for whom later: "ANN ROE" at first, then "ROE", if nobody else is a Roe."""
    whole: dict[str, list[str]] = {}
    for label in labels:
        last = label.rpartition(" ")[2]
        if last != label and last in labels:
            whole.setdefault(last, []).append(label)
    return {each[0]: last for last, each in whole.items() if len(each) == 1}


def _unlabelled(text: str, paragraphs: Sequence[Span], turns: Sequence[Turn]) -> Iterator[Turn]:
    """What follows each question, where most questions say "you" and most answers "I"."""
    asked: list[Turn] = []
    for turn in turns:  # but not “Why do they never ask my husband?”, right below a question
        below = asked and asked[-1].paragraph == turn.paragraph - 1
        if turn.asks and not (below and _says(_FIRST, text, paragraphs, turn)):
            asked.append(turn)
    said = []
    for k, question in enumerate(asked):
        end = asked[k + 1].paragraph if k + 1 < len(asked) else len(turns)
        given = turns[question.paragraph + 1 : min(end, question.paragraph + 1 + _LONGEST_ANSWER)]
        if k + 1 == len(asked):  # the last answer ends where the article speaks again
            given = [turn for turn in given if _says(_FIRST, text, paragraphs, turn)][:1]
        said.append([turn for turn in given if text[turn.start] not in _MARKS])
    addressed = sum(_says(_SECOND, text, paragraphs, turn) for turn in asked)
    personal = sum(any(_says(_FIRST, text, paragraphs, t) for t in given) for given in said)
    if addressed < _QUESTIONS or 2 * addressed < len(asked) or 3 * personal < 2 * len(asked):
        return
    for given in said:
        yield from given


def _says(words: re.Pattern[str], text: str, paragraphs: Sequence[Span], turn: Turn) -> bool:
    return words.search(text, turn.start, paragraphs[turn.paragraph].end) is not None
