"""How long something may take, and how its time may grow with a text.

Processor time counts: it is less disturbed by what else a machine does than time by the clock.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

SHORTEST = 0.002
"""Seconds below which a time says little."""
ATTEMPTS = 3
"""Comparisons that may be disturbed; one that is not is enough."""


@contextmanager
def at_most(seconds: float) -> Iterator[None]:
    """Fail if the block takes longer."""
    begun = time.process_time()
    yield
    taken = time.process_time() - begun
    assert taken < seconds, f"took {taken:.2f} s"


def timed(work: Callable[[], object]) -> float:
    """Seconds that something takes."""
    begun = time.process_time()
    work()
    return time.process_time() - begun


def grows_in_proportion(
    cost: Callable[[int], float], size: int, times: int, slack: float = 5
) -> bool:
    """Whether so many times the size costs at most `slack` times as many times the seconds.

    What grows with the square of the size costs `times` times as many.
    """
    for _ in range(ATTEMPTS):
        few = max(min(cost(size) for _ in range(3)), SHORTEST)
        if cost(size * times) < slack * times * few:
            return True
    return False
