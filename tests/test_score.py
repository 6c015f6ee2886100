from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tabloid_cli.article import Span
from tabloid_cli.report import (
    Attribution,
    Called,
    Familiarity,
    Kind,
    Readability,
    Score,
    Sensation,
    Sourcing,
    Speaker,
)
from tabloid_cli.score import MIDDLE, SHORT, coefficients, tabloid_score

CALM = Sensation(0.0, 0.0, 0.0, None, ())
EASY = Readability(flesch_reading_ease=60.0)
NOBODY = Familiarity()


def sourcing(named: int = 0, anonymous: int = 0, hearsay: int = 0, ratio: float = 0.5) -> Sourcing:
    kinds: list[Kind] = ["person"] * named + ["anonymous"] * anonymous  # type: ignore[list-item]
    kinds += ["hearsay"] * hearsay  # type: ignore[list-item]
    attributions = tuple(Attribution(None, None, (), None, k, "direct") for k in kinds)
    speakers = (Speaker(0, "Ada Quill", "person", (0,)),) if named else ()
    return Sourcing(ratio, (), attributions, speakers)


def terms(first: int, surname: int) -> Familiarity:
    spans = (Span(0, 3),)
    return Familiarity((Called("Ada Quill", spans * first, spans * surname),))


def loud(narration: float, headline: float = 0.0) -> Sensation:
    return Sensation(narration, headline, narration, None, ())


def test_weights_add_up_to_a_hundred() -> None:
    terms = coefficients().terms
    assert sum(t.weight for t in terms) == 100
    assert all(t.weight > 0 and t.half > 0 for t in terms)


@pytest.mark.parametrize("words", [0, -1])
def test_without_a_body_there_is_no_score(words: int) -> None:
    assert tabloid_score(sourcing(3), CALM, NOBODY, EASY, words=words) == Score(None)


def test_without_a_density_there_is_no_score() -> None:
    nothing = Sensation(None, None, None, None, ())
    assert tabloid_score(sourcing(3), nothing, NOBODY, Readability(), words=100) == Score(None)


def test_half_of_the_points_at_half() -> None:
    for term in coefficients().terms:
        assert term.points(term.start + term.half) == pytest.approx(term.weight / 2)
        assert term.points(term.start) == 0
        assert term.points(term.start - 5) == 0


def test_loud_and_anonymous_is_high_sober_and_named_low() -> None:
    low = tabloid_score(sourcing(named=9), CALM, terms(0, 9), EASY, words=500).value
    high = tabloid_score(sourcing(anonymous=9), loud(8, 20), terms(9, 0), EASY, words=500).value
    assert low is not None
    assert high is not None
    assert low < 20
    assert high > 75


def test_no_headline_is_judged_by_the_body() -> None:
    none = replace(loud(6), headline_density=None)
    same = loud(6, 6)
    args = (sourcing(2), EASY)
    assert tabloid_score(args[0], none, NOBODY, EASY, words=500) == tabloid_score(
        args[0], same, NOBODY, EASY, words=500
    )


def test_all_in_quotation_marks_is_judged_by_the_body() -> None:
    quoted = Sensation(6.0, 0.0, None, 6.0, ())
    assert tabloid_score(sourcing(), quoted, NOBODY, EASY, words=500) == tabloid_score(
        sourcing(), loud(6), NOBODY, EASY, words=500
    )


def test_short_texts_are_pulled_to_the_middle() -> None:
    short = coefficients().short
    long = tabloid_score(sourcing(9), CALM, NOBODY, EASY, words=short)
    half = tabloid_score(sourcing(9), CALM, NOBODY, EASY, words=short // 2)
    assert SHORT not in long.contributions
    assert half.contributions[SHORT] == MIDDLE / 2
    assert long.value is not None
    assert half.value == pytest.approx((long.value + MIDDLE) / 2, abs=0.05)


COUNTS = st.integers(0, 30)
DENSITIES = st.floats(0, 100)
WORDS = st.integers(1, 3000)


@given(COUNTS, COUNTS, COUNTS, DENSITIES, DENSITIES, st.floats(-50, 120), WORDS)
def test_contributions_add_up(  # noqa: PLR0917
    named: int,
    anonymous: int,
    hearsay: int,
    body: float,
    headline: float,
    ease: float,
    words: int,
) -> None:
    score = tabloid_score(
        sourcing(named, anonymous, hearsay),
        loud(body, headline),
        terms(named, hearsay),
        Readability(flesch_reading_ease=ease),
        words=words,
    )
    assert score.value is not None
    assert 0 <= score.value <= 100
    assert score.value == pytest.approx(sum(score.contributions.values()), abs=0.006)
    assert all(points >= 0 for points in score.contributions.values())


@given(COUNTS, COUNTS, COUNTS, DENSITIES, DENSITIES, st.floats(0, 50), WORDS)
def test_louder_or_less_named_never_lowers_it(  # noqa: PLR0917
    named: int,
    anonymous: int,
    hearsay: int,
    body: float,
    headline: float,
    more: float,
    words: int,
) -> None:
    def value(sources: Sourcing, tone: Sensation) -> float:
        score = tabloid_score(sources, tone, NOBODY, EASY, words=words).value
        assert score is not None
        return score

    base = value(sourcing(named, anonymous, hearsay), loud(body, headline))
    slack = 0.02  # contributions are rounded one by one
    assert value(sourcing(named, anonymous + 1, hearsay), loud(body, headline)) >= base - slack
    assert value(sourcing(named, anonymous, hearsay + 1), loud(body, headline)) >= base - slack
    assert value(sourcing(named, anonymous, hearsay), loud(body + more, headline)) >= base - slack
    assert value(sourcing(named, anonymous, hearsay), loud(body, headline + more)) >= base - slack
    if named:
        moved = sourcing(named - 1, anonymous + 1, hearsay)
        assert value(moved, loud(body, headline)) >= base - slack


@given(COUNTS, COUNTS, WORDS)
def test_first_names_never_lower_it_nor_surnames_raise_it(
    first: int, surname: int, words: int
) -> None:
    def value(first: int, surname: int) -> float:
        known = terms(first, surname)
        return tabloid_score(sourcing(1), CALM, known, EASY, words=words).value or 0.0

    base = value(first, surname)
    assert value(first + 1, surname) >= base
    assert value(first, surname + 1) <= base


def test_readme_lists_the_terms_and_their_points() -> None:
    readme = (Path(__file__).parent.parent / "README.md").read_text("utf-8")
    rows = readme.split("<!-- score.json -->")[1].split("\n\n")[0].splitlines()[3:]
    shown = [tuple(cell.strip() for cell in row.strip("|").split("|")[:2]) for row in rows]
    assert shown == [(t.name, f"{t.weight:g}") for t in coefficients().terms]
