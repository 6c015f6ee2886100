"""The tests' own clock tells what grows with a text from what grows with its square."""

from __future__ import annotations

import pytest

from tests.timing import SHORTEST, at_most, grows_in_proportion, timed


@pytest.mark.parametrize(
    ("power", "in_proportion"), [(0, True), (1, True), (1.5, True), (2, False), (3, False)]
)
def test_growth(power: float, in_proportion: bool) -> None:  # noqa: FBT001
    assert grows_in_proportion(lambda size: SHORTEST * size**power, 1, 12) is in_proportion


def test_a_disturbed_comparison_is_made_again() -> None:
    costs = iter([1.0, 1.0, 1.0, 100.0, 1.0, 1.0, 1.0, 8.0])
    assert grows_in_proportion(lambda _: next(costs), 1, 8)


def test_what_takes_longer_fails() -> None:
    assert timed(lambda: sum(range(100_000))) > 0
    with at_most(1):
        pass
    with pytest.raises(AssertionError), at_most(0):
        sum(range(100_000))
