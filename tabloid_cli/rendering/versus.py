"""Several reports on one story -> what they have in common and what sets them apart."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from tabloid_cli.rendering import digest
from tabloid_cli.rendering.plain_words import decimal, duration, percent, whole
from tabloid_cli.rendering.versus_sources import Match, matched_sources
from tabloid_cli.report import GROUPS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from tabloid_cli.article import Span
    from tabloid_cli.report import Report

LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
SHINGLE = 5
"""Words in a row that make two quotations the same one."""
FEWEST_USES = 2
SHORTEST_WORD = 4
MOST_WORDS = 12
"""Vocabulary that only one article uses: so often, so long, so many words are shown."""

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")


_FUNCTION_WORDS = frozenset(
    "about above after again against all also although always among another around because been "
    "before being below between both could does doing done down during each either else even "
    "ever every from further have having here hers herself himself into itself just like made "
    "make many more most much must neither never next once only onto other ours over rather "
    "really same shall should since some such than that their theirs them themselves then there "
    "these they this those though through together told toward towards under until upon very "
    "went were what when where whether which while whom whose will with within without would "
    "your yours said says".split()
)
"""Words of a story's grammar, not of its matter: no finding when only one article uses them."""


class Side(NamedTuple):
    """One article: its letter, what it is called and where it comes from."""

    letter: str
    title: str
    origin: str
    warnings: tuple[str, ...]


class Row(NamedTuple):
    """A measure and each article's figure; `numbers` are the same unrounded."""

    name: str
    figures: tuple[str, ...]
    numbers: tuple[float | None, ...]
    end: float | None
    """The most that a figure can be; None where there is no such thing."""


class Versus(NamedTuple):
    """The comparison of several articles; all tuples in the order of the articles."""

    sides: tuple[Side, ...]
    measures: tuple[Row, ...]
    sources: tuple[Match, ...]
    """Named and accountable speakers, those of most articles first."""
    unnamed: tuple[tuple[str, ...], ...]
    """Each article's anonymous speakers by their names."""
    quotations: tuple[Match, ...]
    """Quotations that more than one article has."""
    loud: tuple[Match, ...]
    """Sensational words."""
    vocabulary: tuple[tuple[str, ...], ...]
    """Words that only this article uses, and uses repeatedly."""


def versus(reports: Sequence[Report]) -> Versus:
    """Compare two or more articles (at most as many as there are letters)."""
    return Versus(
        sides=tuple(
            Side(letter, digest.title(report), " · ".join(digest.origin(report)), report.warnings)
            for letter, report in zip(LETTERS, reports, strict=False)
        ),
        measures=tuple(_measures(reports)),
        sources=matched_sources(reports),
        unnamed=tuple(
            tuple(s.name for s in r.sourcing.speakers if s.group == "anonymous" and s.attributions)
            for r in reports
        ),
        quotations=_quotations(reports),
        loud=_loud(reports),
        vocabulary=_vocabulary(reports),
    )


def shared(matches: Iterable[Match]) -> list[Match]:
    """Those that more than one article has."""
    return [match for match in matches if sum(n > 0 for n in match.times) > 1]


def only(matches: Iterable[Match], side: int) -> list[Match]:
    """Those that the article number `side` has alone."""
    return [m for m in matches if m.times[side] and sum(n > 0 for n in m.times) == 1]


def _measures(reports: Sequence[Report]) -> Iterator[Row]:
    def row(
        name: str, numbers: Iterable[float | None], show: Callable[[float | None], str] = whole
    ) -> Row:
        values = tuple(numbers)
        end = 1.0 if show is percent else 100.0 if name == "Tabloid score" else None
        return Row(name, tuple(show(n) for n in values), values, end)

    sourcing = [report.sourcing for report in reports]
    sensation = [report.sensation for report in reports]
    readability = [report.readability for report in reports]
    yield row("Tabloid score", (report.score.value for report in reports))
    yield row("Sourcing ratio", (s.ratio for s in sourcing), percent)
    yield row("Attributions", (s.counts["total"] for s in sourcing))
    for group in GROUPS:
        if group != "unknown" or any(s.counts[group] for s in sourcing):
            yield row(f"{group.capitalize()} share", (s.shares[group] for s in sourcing), percent)
    yield row(
        "Different speakers", (sum(bool(p.attributions) for p in s.speakers) for s in sourcing)
    )
    yield row("Sensational words", (s.density for s in sensation), decimal)
    yield row("in the headline", (s.headline_density for s in sensation), decimal)
    yield row("in narration", (s.narration_density for s in sensation), decimal)
    yield row("in quotations", (s.quoted_density for s in sensation), decimal)
    terms = (report.familiarity.first_name_share for report in reports)
    yield row("First-name share", terms, percent)
    yield row("Median grade", (r.consensus_grade for r in readability), decimal)
    yield row("Reading ease", (r.flesch_reading_ease for r in readability), decimal)
    yield row("Reading time", (r.reading_time for r in readability), duration)
    yield row("Words", (report.article.words for report in reports))


def _quotations(reports: Sequence[Report]) -> tuple[Match, ...]:
    """Quotations that share `SHINGLE` words in a row with one of another article."""
    first: dict[tuple[str, ...], int] = {}
    found: list[tuple[str, list[int]]] = []
    for side, report in enumerate(reports):
        for span in report.article.quotations:
            quoted = report.article.text[slice(*span)]
            words = [word.lower() for word in _WORD.findall(quoted)]
            shingles = [tuple(words[n : n + SHINGLE]) for n in range(len(words) - SHINGLE + 1)]
            if not shingles:
                continue
            at = next((first[s] for s in shingles if s in first), None)
            if at is None:
                at = len(found)
                found.append((quoted, [0] * len(reports)))
            for shingle in shingles:
                first.setdefault(shingle, at)
            found[at][1][side] += 1
    return tuple(shared(Match(quoted, tuple(times)) for quoted, times in found))


def _loud(reports: Sequence[Report]) -> tuple[Match, ...]:
    """Sensational words by lexicon entry, the weightiest first: "nastiest/nasty"."""
    weight: dict[str, float] = {}
    wordings: dict[str, dict[str, None]] = {}
    times: dict[str, list[int]] = {}
    for side, report in enumerate(reports):
        for word in report.sensation.words:
            wordings.setdefault(word.term, {})[digest.wording(report, word)] = None
            times.setdefault(word.term, [0] * len(reports))[side] += 1
            weight[word.term] = weight.get(word.term, 0) + word.weight
    order = sorted(times, key=lambda term: (-weight[term], term))
    return tuple(Match("/".join(wordings[term]), tuple(times[term])) for term in order)


def _vocabulary(reports: Sequence[Report]) -> tuple[tuple[str, ...], ...]:
    """Words that one article uses at least twice and no other at all, the most used first."""
    used = [Counter(_words(r.article.text, r.article.body)) for r in reports]
    loud = {r.article.text[slice(*w.span)].lower() for r in reports for w in r.sensation.words}
    shown = []
    for side, counts in enumerate(used):
        others = [other for n, other in enumerate(used) if n != side]
        own = [
            word
            for word, n in counts.items()
            if n >= FEWEST_USES and word not in loud and not any(word in o for o in others)
        ]
        shown.append(tuple(sorted(own, key=lambda word: (-counts[word], word))[:MOST_WORDS]))
    return tuple(shown)


def _words(text: str, body: Iterable[Span]) -> Iterator[str]:
    for span in body:
        for word in _WORD.findall(text, span.start, span.end):
            plain = word.lower().replace("’", "'").removesuffix("'s")
            if len(plain) >= SHORTEST_WORD and plain not in _FUNCTION_WORDS:
                yield plain
