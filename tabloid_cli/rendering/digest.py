"""Report -> the lines a person reads, before any format lays them out.

Table, Markdown and HTML show the same things in the same order; they are gathered here.
Text is the article's own, not yet made safe: a format does that as it writes.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from tabloid_cli.outlet import domain
from tabloid_cli.reference import standing
from tabloid_cli.rendering import plain_words
from tabloid_cli.rendering.plain_words import counted, decimal, duration, percent, whole
from tabloid_cli.report import GROUPS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tabloid_cli.report import Attribution, Group, Kind, Report, SensationalWord


class Measure(NamedTuple):
    """One of the figures on top: what it is called, the figure, what it means."""

    label: str
    figure: str
    meaning: str


class GroupCount(NamedTuple):
    """Attributions of one group, their share (0..1, None where there are none), who made them."""

    group: Group
    number: int
    share: float | None
    speakers: int


class Voice(NamedTuple):
    """Somebody who is cited, or a way of citing nobody."""

    name: str
    kind: str
    times: int


def title(report: Report) -> str:
    """The headline, or what the input is called."""
    return report.article.headline or name(report)


def name(report: Report) -> str:
    """What the input is called."""
    return "standard input" if report.article.name == "-" else report.article.name


def outlet(report: Report) -> str | None:
    """The domain of the url, without "www."; None where there is no url."""
    return domain(report.article.url)


def origin(report: Report) -> tuple[str, ...]:
    """Outlet or file, byline and size: the line under the headline."""
    article = report.article
    parts = [outlet(report) or (name(report) if article.headline else "no headline found")]
    if article.byline:
        by = article.byline
        parts.append(by if by.lower().startswith("by ") else f"by {by}")
    parts.append(f"{counted(article.words, 'word')} in {counted(len(article.body), 'sentence')}")
    return tuple(parts)


def measures(report: Report) -> tuple[Measure, ...]:
    """The figures on top, the tabloid score last."""
    sourcing, sensation = report.sourcing, report.sensation
    return (
        Measure("Sourcing ratio", percent(sourcing.ratio), plain_words.sourcing_in_words(report)),
        Measure(
            "Anonymous share",
            percent(sourcing.shares["anonymous"]),
            plain_words.anonymity_in_words(report),
        ),
        Measure(
            "Sensational words",
            decimal(sensation.density),
            plain_words.loudness_in_words(sensation, report.article.words),
        ),
        Measure(
            "Readability",
            decimal(report.readability.consensus_grade),
            plain_words.readability_in_words(report.readability),
        ),
        Measure(
            "Tabloid score", whole(report.score.value), plain_words.score_in_words(report.score)
        ),
    )


def groups(report: Report) -> tuple[GroupCount, ...]:
    """Attributions by group; "unknown" only where there is one."""
    counts, shares = report.sourcing.counts, report.sourcing.shares
    return tuple(
        GroupCount(
            group,
            counts[group],
            shares[group],
            sum(s.group == group and bool(s.attributions) for s in report.sourcing.speakers),
        )
        for group in GROUPS
        if group != "unknown" or counts[group]
    )


def voices(report: Report) -> tuple[Voice, ...]:
    """Everybody cited, and hearsay and the unresolved by their words; most cited first."""
    sourcing = report.sourcing
    speakers = (s for s in sourcing.speakers if s.attributions)
    found = [Voice(s.name, s.kind, len(s.attributions)) for s in speakers]
    for kind in ("hearsay", "unknown"):
        alone = [a for a in sourcing.attributions if a.kind == kind and a.speaker is None]
        if alone:
            found.append(Voice(_without_speaker(alone, report.article.text), kind, len(alone)))
    return tuple(sorted(found, key=lambda voice: -voice.times))


def _without_speaker(attributions: list[Attribution], text: str) -> str:
    """The words used in place of a speaker: "nobody: “reportedly” ×2, “rumors”".

    Cues are adverbs, mostly; a source may be a name, and keeps the text's capitals.
    """
    seen: Counter[str] = Counter()
    shown: dict[str, str] = {}
    for attribution in attributions:
        unknown = attribution.kind == "unknown" and attribution.source is not None
        span = attribution.source if unknown else attribution.cue or attribution.source
        if span:
            words = text[span.start : span.end]
            seen[words.lower()] += 1
            shown.setdefault(words.lower(), words if unknown else words.lower())
    who = nobody(attributions[0].kind)
    found = [(shown[words], count) for words, count in seen.most_common()]
    return f"{who}: {listed(found)}" if seen else who


def nobody(kind: Kind) -> str:
    """What stands where a speaker's name would, for an attribution to none."""
    return "nobody" if kind == "hearsay" else "not clear who"


def listed(counts: Iterable[tuple[str, int]]) -> str:
    """Words with their counts, in this order: "“reportedly” ×2, “rumors”"."""
    return ", ".join(f"“{word}” ×{n}" if n > 1 else f"“{word}”" for word, n in counts)


def loudest(report: Report, most: int = 12) -> tuple[tuple[str, int], ...]:
    """What stands in the text with the greatest weight times count, and its count.

    Each wording is counted by itself, "nasty" and "nastiest" of one entry, too.
    """
    weight: dict[str, float] = {}
    count: Counter[str] = Counter()
    for word in report.sensation.words:
        shown = wording(report, word)
        weight[shown] = weight.get(shown, 0) + word.weight
        count[shown] += 1
    order = sorted(weight, key=lambda shown: -weight[shown])  # of equal ones the first in the text
    return tuple((shown, count[shown]) for shown in order[:most])


def wording(report: Report, word: SensationalWord) -> str:
    """A sensational word as the article has it, in small letters but where capitals count."""
    shown = " ".join(report.article.text[slice(*word.span)].split())
    return shown if word.category == "shouting" else shown.lower()


def loudness(report: Report) -> tuple[tuple[str, str], ...]:
    """Sensational words by category and per 100 words, and how the reference set compares."""
    sensation = report.sensation
    categories = ", ".join(f"{category} {n}" for category, n in sensation.categories.items())
    parts = (
        ("headline", sensation.headline_density),
        ("narration", sensation.narration_density),
        ("quotations", sensation.quoted_density),
    )
    per_hundred = ", ".join(f"{part} {decimal(figure)}" for part, figure in parts)
    facts = [("by category", categories), ("per 100 words", per_hundred)]
    if sensation.density is not None:
        below = _below("density", sensation.density)
        facts.append(
            ("louder than", f"{below}, by tabloid's lexicon" if sensation.own_lexicon else below)
        )
    return tuple(facts)


def _below(measure: str, value: float) -> str:
    """The shares of the reference set's articles that lie below a figure."""
    below = standing(measure, value)
    return ", ".join(f"{share}% of {name}" for name, share in below.items()) + " (2011-2018)"


def familiarity(report: Report) -> tuple[tuple[str, str], ...]:
    """Whom the narration calls by first name and by surname; empty where nobody by either."""
    share = report.familiarity.first_name_share
    if share is None:
        return ()
    people, text = report.familiarity.people, report.article.text
    firsts = Counter(text[slice(*span)] for person in people for span in person.first)
    surnames = Counter(text[slice(*span)] for person in people for span in person.surname)
    return (
        ("by first name", _times(firsts)),
        ("by surname", _times(surnames)),
        ("closer than", _below("first_name_share", share)),
    )


def _times(names: Counter[str], most: int = 12) -> str:
    """How often, and the names used most: "9: Rosa ×6, Wade ×3"."""
    if not names:
        return "0"
    listed = ", ".join(f"{name} ×{n}" if n > 1 else name for name, n in names.most_common(most))
    return f"{names.total()}: {listed}" + (", …" if len(names) > most else "")


def readability(report: Report) -> tuple[tuple[str, str], ...]:
    """The readability figures with their usual names."""
    figures = report.readability
    return (
        ("Flesch reading ease", decimal(figures.flesch_reading_ease)),
        ("Flesch-Kincaid grade", decimal(figures.flesch_kincaid_grade)),
        ("Gunning Fog", decimal(figures.gunning_fog)),
        ("SMOG", decimal(figures.smog_index)),
        ("Dale-Chall", decimal(figures.dale_chall_readability_score)),
        ("Automated Readability", decimal(figures.automated_readability_index)),
        ("Coleman-Liau", decimal(figures.coleman_liau_index)),
        ("Median grade", decimal(figures.consensus_grade)),
        ("Reading time", duration(figures.reading_time)),
    )
