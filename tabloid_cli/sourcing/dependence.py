"""Dependence: how much of an article rests on one speaker, and who confirms or denies."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tabloid_cli.report import Attribution, Dependence, Speaker
from tabloid_cli.sourcing.answers import answer

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tabloid_cli.document import Document
    from tabloid_cli.report import Answer
    from tabloid_cli.sourcing.finding.extraction import Found

_ACCOUNTABLE = ("named", "role")


def measure_dependence(
    document: Document,
    attributions: Sequence[Attribution],
    speakers: Sequence[Speaker],
    found: Sequence[Found],
) -> Dependence:
    """Weigh the speakers; `found` is what each attribution was made of."""
    if not attributions:
        return Dependence()
    top = max(speakers, key=lambda s: len(s.attributions), default=None)
    answers: dict[Answer, list[int]] = {"confirms": [], "denies": []}
    accountable = {speaker.id for speaker in speakers if speaker.group in _ACCOUNTABLE}
    for index, each in enumerate(attributions):
        told = answer(document, found[index]) if each.speaker in accountable else None
        if told:
            answers[told].append(index)

    def who(told: Answer) -> tuple[int, ...]:
        heard = {attributions[index].speaker for index in answers[told]}
        return tuple(speaker.id for speaker in speakers if speaker.id in heard)

    return Dependence(
        top_speaker=top.id if top else None,
        top_share=round(len(top.attributions) / len(attributions), 4) if top else None,
        anonymous_speakers=sum(s.group == "anonymous" for s in speakers),
        confirmed_by=who("confirms"),
        denied_by=who("denies"),
        confirmations=tuple(answers["confirms"]),
        denials=tuple(answers["denies"]),
    )
