"""The readability formulas, with textstat's coefficients, over counts.

Each function returns None where there is nothing to measure. The order of the
operations is textstat's, so that the unrounded results are the same floats;
square roots are taken with `math.sqrt`, which every platform rounds alike.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from tabloid_cli.report import Readability

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tabloid_cli.readability.counts import Counts

DECIMALS = 2
"""The figures' decimals in the report; more would be noise in texts of one page."""

SMOG_SENTENCES = 3
"""The fewest sentences for which textstat's documentation promises a SMOG index."""

MS_PER_CHARACTER = 14.69
"""textstat's default reading speed, from Demberg & Keller 2008."""


def readability(counts: Counts, sentences: int) -> Readability:
    """All figures of a text with these counts and this many sentences, rounded."""
    if not counts.words or not sentences:
        return Readability()
    kincaid = _rounded(flesch_kincaid_grade(counts, sentences))
    fog = _rounded(gunning_fog(counts, sentences))
    smog = _rounded(smog_index(counts, sentences))
    ari = _rounded(automated_readability_index(counts, sentences))
    coleman_liau = _rounded(coleman_liau_index(counts, sentences))
    return Readability(
        flesch_reading_ease=_rounded(flesch_reading_ease(counts, sentences)),
        flesch_kincaid_grade=kincaid,
        gunning_fog=fog,
        smog_index=smog,
        dale_chall_readability_score=_rounded(dale_chall_readability_score(counts, sentences)),
        automated_readability_index=ari,
        coleman_liau_index=coleman_liau,
        consensus_grade=_rounded(consensus_grade((kincaid, fog, smog, ari, coleman_liau))),
        reading_time=_rounded(reading_time(counts)),
    )


def flesch_reading_ease(counts: Counts, sentences: int) -> float | None:
    """Ease, 100 very easy to 0 very hard; both ends are open.

    R. Flesch, "A new readability yardstick", Journal of Applied Psychology 32,
    1948. None where no word has a syllable.
    """
    if not counts.syllables:
        return None
    return 206.835 - 1.015 * (counts.words / sentences) - 84.6 * (counts.syllables / counts.words)


def flesch_kincaid_grade(counts: Counts, sentences: int) -> float | None:
    """US school grade.

    J. P. Kincaid et al., "Derivation of new readability formulas for Navy enlisted
    personnel", Research Branch Report 8-75, 1975. None where no word has a syllable.
    """
    if not counts.syllables:
        return None
    return 0.39 * (counts.words / sentences) + 11.8 * (counts.syllables / counts.words) - 15.59


def gunning_fog(counts: Counts, sentences: int) -> float:
    """Years of schooling needed.

    R. Gunning, "The Technique of Clear Writing", 1952. Hard words are textstat's:
    three syllables or more and not on the Dale-Chall list; Gunning left out names
    and compounds as well.
    """
    return 0.4 * (counts.words / sentences + 100 * counts.difficult / counts.words)


def smog_index(counts: Counts, sentences: int) -> float | None:
    """US school grade at which a text is fully understood.

    G. H. McLaughlin, "SMOG grading: a new readability formula", Journal of Reading
    12, 1969, who took 30 sentences: with fewer, the figure is an extrapolation, and
    below `SMOG_SENTENCES` None. (textstat documents that minimum; its code has
    ceased to keep it.)
    """
    if sentences < SMOG_SENTENCES:
        return None
    return 1.043 * math.sqrt(30 * (counts.polysyllables / sentences)) + 3.1291


def dale_chall_readability_score(counts: Counts, sentences: int) -> float:
    """A score that a table turns into grades, not a grade itself.

    4.9 and less: grade 4; 5: 5-6; 6: 7-8; 7: 9-10; 8: 11-12; 9: college; 10 and
    more: graduates. E. Dale & J. S. Chall, "A formula for predicting readability",
    Educational Research Bulletin 27, 1948. As in textstat, names and inflected
    forms count as unfamiliar unless the list has them.
    """
    percent = 100 * counts.unlisted / counts.words
    score = 0.1579 * percent + 0.0496 * (counts.words / sentences)
    return score + 3.6365 if percent > 5 else score


def automated_readability_index(counts: Counts, sentences: int) -> float:
    """US school grade.

    E. A. Smith & R. J. Senter, "Automated readability index", AMRL-TR-66-220, 1967.
    textstat counts punctuation as characters, and stand-alone punctuation as words
    when it averages them.
    """
    return 4.71 * (counts.characters / counts.runs) + 0.5 * (counts.words / sentences) - 21.43


def coleman_liau_index(counts: Counts, sentences: int) -> float:
    """US school grade.

    M. Coleman & T. L. Liau, "A computer readability formula designed for machine
    scoring", Journal of Applied Psychology 60, 1975.
    """
    letters = counts.letters / counts.words * 100
    return 0.058 * letters - 0.296 * (sentences / counts.words * 100) - 15.8


def consensus_grade(grades: Sequence[float | None]) -> float | None:
    """The median of the grades that could be measured; None if none could.

    Those are Flesch-Kincaid, Fog, SMOG, ARI and Coleman-Liau. Reading ease runs the
    other way and Dale-Chall's score is no grade, so neither is among them. Taken
    over the rounded figures, so that a reader can do it again.
    """
    known = sorted(grade for grade in grades if grade is not None)
    if not known:
        return None
    middle = len(known) // 2
    return known[middle] if len(known) % 2 else (known[middle - 1] + known[middle]) / 2


def reading_time(counts: Counts) -> float:
    """Seconds, at `MS_PER_CHARACTER` without spaces.

    V. Demberg & F. Keller, "Data from eye-tracking corpora as evidence for theories
    of syntactic processing complexity", Cognition 109, 2008.
    """
    return MS_PER_CHARACTER * counts.characters / 1000


def _rounded(figure: float | None) -> float | None:
    """Rounded to `DECIMALS`; never -0.0, which JSON would show."""
    return None if figure is None else round(figure, DECIMALS) + 0.0
