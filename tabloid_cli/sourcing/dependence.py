"""Dependence: how much of an article rests on one speaker, and who confirms or denies."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tabloid_cli.report import Attribution, Dependence, Speaker

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_ACCOUNTABLE = ("named", "role")
CONFIRMING = frozenset("confirm corroborate verify".split())
DENYING = frozenset("deny refute dismiss debunk rubbish dispute reject rebut".split())


def measure_dependence(
    attributions: Sequence[Attribution], speakers: Sequence[Speaker], cues: Sequence[str]
) -> Dependence:
    """Weigh the speakers; `cues` names each attribution's entry of cues.tsv."""
    if not attributions:
        return Dependence()
    top = max(speakers, key=lambda s: len(s.attributions), default=None)

    def speakers_with(verbs: frozenset[str]) -> Iterator[int]:
        for speaker in speakers:
            if speaker.group in _ACCOUNTABLE and any(
                cues[a] in verbs for a in speaker.attributions
            ):
                yield speaker.id

    return Dependence(
        top_speaker=top.id if top else None,
        top_share=round(len(top.attributions) / len(attributions), 4) if top else None,
        anonymous_speakers=sum(s.group == "anonymous" for s in speakers),
        confirmed_by=tuple(speakers_with(CONFIRMING)),
        denied_by=tuple(speakers_with(DENYING)),
    )
