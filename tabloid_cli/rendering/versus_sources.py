"""Speakers of several articles -> which of them are one and the same, told by their names.

Anonymous ones are never matched: nobody can tell whether one outlet's insider is another's.
Nor is a surname that two people of the other article have: nobody can tell whose it is.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tabloid_cli.report import Report, Speaker

MOST_RIVALS = 50
"""People of one surname among whom a name is looked for; no story has more."""

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
_TITLES = frozenset(["mr", "mrs", "ms", "dr", "sir", "dame", "judge", "prof", "professor", "the"])


class Match(NamedTuple):
    """A speaker, or words, and how often each article has them; 0 where it has not."""

    name: str
    times: tuple[int, ...]


@dataclass(slots=True)
class _Source:
    """A speaker of one article or more."""

    name: str
    words: frozenset[str]
    is_person: bool
    times: list[int]


def matched_sources(reports: Sequence[Report]) -> tuple[Match, ...]:
    """Named and accountable speakers by name, those of most articles first."""
    found: list[_Source] = []
    by_words: dict[frozenset[str], _Source] = {}
    by_last: dict[str, list[_Source]] = {}
    for side, report in enumerate(reports):
        rest: list[tuple[Speaker, list[str]]] = []
        for speaker in _accountable(report):
            words = _name_words(speaker.name)
            same = by_words.get(frozenset(words))
            if same is None or same.times[side]:
                rest.append((speaker, words))
            else:
                same.times[side] += len(speaker.attributions)
        rivals = [_rivals(speaker, words, by_last, side) for speaker, words in rest]
        claims = Counter(id(rival) for each in rivals for rival in each)
        for (speaker, words), able in zip(rest, rivals, strict=True):
            if len(able) == 1 and claims[id(able[0])] == 1:
                source = able[0]
            else:
                source = _Source(
                    speaker.name, frozenset(), speaker.kind == "person", [0] * len(reports)
                )
                found.append(source)
                by_last.setdefault(words[-1] if words else "", []).append(source)
            if len(source.words) < len(set(words)):  # the fuller name tells the next one apart
                source.name, source.words = speaker.name, frozenset(words)
            by_words.setdefault(frozenset(words), source)
            source.times[side] += len(speaker.attributions)
    matches = [Match(source.name, tuple(source.times)) for source in found]
    return tuple(sorted(matches, key=lambda m: (-sum(n > 0 for n in m.times), -sum(m.times))))


def _accountable(report: Report) -> Iterator[Speaker]:
    for speaker in report.sourcing.speakers:
        if speaker.group in {"named", "role"} and speaker.attributions:
            yield speaker


def _rivals(
    speaker: Speaker, words: list[str], by_last: dict[str, list[_Source]], side: int
) -> list[_Source]:
    """People of other articles whose name holds this person's, or is held by it."""
    if speaker.kind != "person" or not words:
        return []
    name = frozenset(words)
    return [
        source
        for source in islice(by_last.get(words[-1], ()), MOST_RIVALS)
        if source.is_person
        and not source.times[side]
        and (name <= source.words or source.words <= name)
    ]


def _name_words(name: str) -> list[str]:
    """A name's words without titles and accents, which not every outlet prints."""
    plain = unicodedata.normalize("NFKD", name.lower().replace("’", "'"))
    letters = "".join(c for c in plain if not unicodedata.combining(c))
    words = _WORD.findall(letters)
    return [word for word in words if word not in _TITLES] or words
