"""Document -> Sourcing: attributions, speakers, the sourcing ratio.

vocabulary            the words: cues, nouns, closed classes
naming                who and what the article names
finding               where something is attributed: cue, source, content
identifying           who each source is, and through whose hands a statement came
mode, ratio           quoted or told; which sentences hold what is attributed
dependence, answers   on whom the article rests; who confirms or denies
anonymity, described  how unnamed sources are described, and whether it says why
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tabloid_cli.outlet import label
from tabloid_cli.report import Attribution, Sourcing, Speaker
from tabloid_cli.sourcing.anonymity import anonymity
from tabloid_cli.sourcing.dependence import measure_dependence
from tabloid_cli.sourcing.finding.continuation import with_continuations
from tabloid_cli.sourcing.finding.extraction import Found, extract
from tabloid_cli.sourcing.identifying.identification import identify
from tabloid_cli.sourcing.identifying.speakers import Cast
from tabloid_cli.sourcing.identifying.via import Hands
from tabloid_cli.sourcing.mode import mode
from tabloid_cli.sourcing.naming.names import find_names
from tabloid_cli.sourcing.ratio import attributed_sentences

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tabloid_cli.document import Document
    from tabloid_cli.sourcing.naming.entities import Names

__all__ = ["find_names", "measure_sourcing"]


def measure_sourcing(
    document: Document, names: Names | None = None, *, outlet: str = ""
) -> Sourcing:
    """Find every attribution of the body, who its speaker is and what the article rests on.

    `names` are the document's, found here if not given.
    `outlet` is the domain of the article's own outlet, empty if unknown: "we" speaks
    for it, and what it was told itself is first-hand.
    """
    cast = Cast(document, names or find_names(document), label(outlet))
    hands = Hands(document, cast)
    attributions: list[Attribution] = []
    previous: Found | None = None
    found = with_continuations(document, list(extract(document)))
    for each in found:
        who = identify(document, cast, each, previous)
        attributions.append(
            Attribution(
                source=who.source,
                cue=each.cue,
                content=each.content,
                speaker=who.speaker,
                kind=who.kind,
                mode=mode(document, each.content),
                via=hands.via(each, who),
            )
        )
        previous = each
    held = tuple(attributed_sentences(document, attributions))
    total = len(document.sentences)
    speakers = _speakers(document, cast, attributions)
    return Sourcing(
        ratio=round(len(held) / total, 4) if total else None,
        attributed_sentences=held,
        attributions=tuple(attributions),
        speakers=speakers,
        dependence=measure_dependence(document, attributions, speakers, found),
    )


def _speakers(
    document: Document, cast: Cast, attributions: Sequence[Attribution]
) -> tuple[Speaker, ...]:
    heard: dict[int, list[int]] = {}
    for index, attribution in enumerate(attributions):
        if attribution.speaker is not None:
            heard.setdefault(attribution.speaker, []).append(index)
    speakers = []
    for i, voice in enumerate(cast.voices.all):
        if i in heard:
            told = None
            if voice.kind == "anonymous":
                told = anonymity(document, voice.name, [attributions[j] for j in heard[i]])
            speakers.append(Speaker(i, voice.name, voice.kind, tuple(heard[i]), told))
    return tuple(speakers)
