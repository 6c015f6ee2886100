"""Report -> what an article rests on: second hand, on whom, how anonymous, who answers.

`reliance` sums it up, `unfolded` shows the words behind it. Each line stands only where it
says something. Text is the article's own, not yet made safe: a format does that as it writes.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from tabloid_cli.article import Span
from tabloid_cli.rendering.evidence import Places, first_words
from tabloid_cli.rendering.plain_words import counted, percent

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tabloid_cli.report import Description, Report, Speaker

NOTABLE = 0.3
"""Share of all attributions from which it is worth saying that one speaker makes them."""

FEW = 3
"""Attributions of one speaker from which an article can be said to rest on it."""

_MARKS = frozenset('"“”')

DESCRIBED: dict[Description, str] = {
    "bare": "not described",
    "placed": "placed",
    "detailed": "described in detail",
}
"""Plain words for `Anonymity.description`."""


def reliance(report: Report) -> tuple[tuple[str, str], ...]:
    """Labels and what there is to say, in the order of the page."""
    names = {speaker.id: speaker.name for speaker in report.sourcing.speakers}
    return (*_top_speaker(report, names), *_second_hand(report), *_anonymity(report),
            *_answers(report, names))  # fmt: skip


def _top_speaker(report: Report, names: dict[int, str]) -> Iterator[tuple[str, str]]:
    """On whom an article rests, unless two do alike, or what there is is too little to tell."""
    dependence = report.sourcing.dependence
    share, top = dependence.top_share, dependence.top_speaker
    heard = sorted(len(speaker.attributions) for speaker in report.sourcing.speakers)
    most = len(heard) > 1 and heard[-1] > heard[-2] and heard[-1] >= FEW
    if top is not None and share is not None and share >= NOTABLE and most:
        yield "rests on", f"{names[top]}: {percent(share)} of all attributions"


def _second_hand(report: Report) -> Iterator[tuple[str, str]]:
    hands = report.sourcing.hands
    if hands["second"]:
        outlets = Counter(a.via.name for a in report.sourcing.attributions if a.via)
        through = ", ".join(f"{name} ×{n}" if n > 1 else name for name, n in outlets.most_common())
        total = counted(sum(hands.values()), "attribution")
        yield "second hand", f"{hands['second']} of {total}, through {through}"


def _anonymity(report: Report) -> Iterator[tuple[str, str]]:
    """How the anonymous are described, and whether the article says why they are."""
    speakers = [s for s in report.sourcing.speakers if s.anonymity]
    if not speakers:
        return
    kinds = Counter(s.anonymity.description for s in speakers if s.anonymity)
    described = ", ".join(f"{kinds[k]} {word}" for k, word in DESCRIBED.items() if kinds[k])
    yield "anonymity", f"{counted(len(speakers), 'speaker')}: {described}; {_reasons(speakers)}"


def _reasons(speakers: list[Speaker]) -> str:
    given = sum(s.anonymity is not None and s.anonymity.reason is not None for s in speakers)
    if not given:
        return "no reason given"
    return "reason given" if given == len(speakers) else f"reason given for {given}"


def _answers(report: Report, names: dict[int, str]) -> Iterator[tuple[str, str]]:
    dependence = report.sourcing.dependence
    for label, who in (
        ("confirmed by", dependence.confirmed_by),
        ("denied by", dependence.denied_by),
    ):
        if who:
            yield label, ", ".join(names[speaker] for speaker in who)


def unfolded(report: Report) -> tuple[tuple[str, str], ...]:
    """The words behind `reliance`: how each anonymous speaker is told of, and each answer."""
    return (*_each_anonymous(report), *_each_answer(report))


def _each_anonymous(report: Report) -> Iterator[tuple[str, str]]:
    places = Places(report)
    for speaker in report.sourcing.speakers:
        if speaker.anonymity:
            said = DESCRIBED[speaker.anonymity.description]
            reason = speaker.anonymity.reason
            why = _at(report, places, reason) if reason else "no reason given"
            yield "anonymous", f"{speaker.name}: {said}; {why}"


def _each_answer(report: Report) -> Iterator[tuple[str, str]]:
    places = Places(report)
    names = {speaker.id: speaker.name for speaker in report.sourcing.speakers}
    dependence = report.sourcing.dependence
    for label, answers in (("confirms", dependence.confirmations), ("denies", dependence.denials)):
        for index in answers:
            one = report.sourcing.attributions[index]
            spans = [span for span in (one.cue, *one.content) if span]
            if one.speaker is not None and spans:
                words = _at(report, places, Span(min(spans).start, max(s.end for s in spans)))
                yield label, f"{names[one.speaker]}, attribution {index + 1}: {words}"


def _at(report: Report, places: Places, span: Span) -> str:
    words = first_words(report.article.text[span.start : span.end])
    said = words if _MARKS & set(words) else f"“{words}”"
    return f"{said} ({places.of(span.start)})"
