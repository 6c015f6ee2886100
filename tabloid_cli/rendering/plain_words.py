"""Figures -> one plain word or sentence on what they mean.

Words for people only: no format that programs read holds them, and no measure
depends on their bounds.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from tabloid_cli.report import Readability, Report, Score, Sensation


class Band(NamedTuple):
    """A word for figures below `below`."""

    below: float
    word: str


LOUDNESS = (
    Band(1.0, "quiet"),
    Band(2.0, "a little loud"),
    Band(4.0, "loud"),
    Band(float("inf"), "very loud"),
)
"""Sensational words per 100 words: some half of newspaper articles are below 1 and three
quarters below 2; half of the celebrity press is above 3 and a third above 4."""

STYLE = (
    Band(25, "sober"),
    Band(50, "more sober than tabloid"),
    Band(75, "more tabloid than sober"),
    Band(float("inf"), "tabloid"),
)
"""Tabloid score, in quarters."""

DIFFICULTY = (
    Band(6, "very easy"),
    Band(7, "easy"),
    Band(8, "fairly easy"),
    Band(10, "plain English"),
    Band(13, "fairly difficult"),
    Band(17, "difficult"),
    Band(float("inf"), "very difficult"),
)
"""Median grade, in Flesch's words for these school grades (How to Write Plain English, 1979)."""

WHERE_IT_COMES = " where it comes from"


def word_for(figure: float, bands: tuple[Band, ...]) -> str:
    """The word of the first band that `figure` is below, rounded as it is shown."""
    return next(band.word for band in bands if figure < band.below)


def percent(share: float | None) -> str:
    """A share of 0..1 as "27%"; a dash where there is none."""
    return "–" if share is None else f"{100 * share:.0f}%"


def decimal(figure: float | None) -> str:
    """A figure with one decimal; a dash where there is none."""
    return "–" if figure is None else f"{figure:.1f}"


def whole(figure: float | None) -> str:
    """A figure without decimals, as the tabloid score always is; a dash where there is none."""
    return "–" if figure is None else f"{figure:.0f}"


def counted(count: int, noun: str) -> str:
    """A number with its noun: "1 word", "2,000 words"."""
    return f"{count:,} {noun}" if count == 1 else f"{count:,} {noun}s"


def duration(seconds: float | None) -> str:
    """A reading time: "38 s", "2 min 5 s", "1 h 20 min"."""
    if seconds is None:
        return "–"
    minutes, rest = divmod(round(seconds), 60)
    if minutes >= 60:
        return f"{minutes // 60:,} h {minutes % 60} min"
    return f"{minutes} min {rest} s" if minutes else f"{rest} s"


def sourcing_in_words(report: Report) -> str:
    """What the sourcing ratio means."""
    attributed, sentences = len(report.sourcing.attributed_sentences), len(report.article.body)
    if not sentences:
        return "no sentence to measure"
    if sentences == 1:
        return "the only sentence " + ("says" if attributed else "does not say") + WHERE_IT_COMES
    if attributed > 1:
        return f"{attributed} of {sentences} sentences say where they come from"
    return f"{attributed or 'none'} of {sentences} sentences says{WHERE_IT_COMES}"


def anonymity_in_words(report: Report) -> str:
    """What the share of anonymous attributions means."""
    counts = report.sourcing.counts
    if not counts["total"]:
        return "nothing is attributed to anybody"
    if counts["total"] == 1:
        return "the only attribution is " + (
            "anonymous" if counts["anonymous"] else "not anonymous"
        )
    few = counts["anonymous"] <= 1
    return (
        f"{counts['anonymous'] or 'none'} of {counts['total']} attributions"
        f" {'is' if few else 'are'} anonymous"
    )


def loudness_in_words(sensation: Sensation, words: int) -> str:
    """What the density of sensational words means."""
    if sensation.density is None:
        return "no words to count in"
    body = sum(word.part == "body" for word in sensation.words)
    headline = len(sensation.words) - body
    found = f"{body} in {counted(words, 'word')}"
    if headline:
        found += f" + {headline} in the headline"
    return f"per 100: {word_for(round(sensation.density, 1), LOUDNESS)}, {found}"


def readability_in_words(readability: Readability) -> str:
    """What the median grade means."""
    if readability.consensus_grade is None:
        return "too little text to measure"
    grade = round(readability.consensus_grade, 1)
    return f"median grade: {word_for(grade, DIFFICULTY)}, {_reader(grade)}"


def _reader(grade: float) -> str:
    """Who follows text of a US school grade: a child in grade 1 is six years old."""
    if grade >= 17:
        return "for graduates"
    if grade >= 13:
        return "for students"
    return f"from age {max(6, round(grade) + 5)}"


def score_in_words(score: Score) -> str:
    """What the tabloid score means."""
    if score.value is None:
        return "not measurable"
    return f"of 100: {word_for(round(score.value), STYLE)}"
