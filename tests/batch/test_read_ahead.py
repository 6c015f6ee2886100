"""What a state finds, whatever is asked for before, and how often it asks the database."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tabloid_cli.batch.columns import columns
from tabloid_cli.batch.items import TIMEOUT, Failed, FileJob, KnownJob, Result, Scored
from tabloid_cli.batch.read_ahead import MOST
from tabloid_cli.batch.scoring import PIECE, loaded
from tabloid_cli.batch.state import State

MANY = 2 * MOST + 7
SHUFFLED = sorted(range(MANY), key=lambda number: number * 7919 % MANY)


def result(number: int, sha256: str = "a") -> Result:
    """A scored article; every hundredth failed, every hundred-and-first took too long."""
    name = f"{number:05}.txt"
    if number % 100 == 0:
        return Failed(name, sha256, "no text", "no text")
    if number % 101 == 0:
        return Failed(name, sha256, TIMEOUT, "took too long")
    blank = dict.fromkeys(columns()) | {"name": name, "sha256": sha256}
    return Scored(name, sha256, tuple(blank.values()), b"")


@pytest.fixture
def state(tmp_path: Path) -> Iterator[State]:
    """A finished run of many articles."""
    state = State(tmp_path / "o.state")
    for number in range(MANY):
        state.set_at(number, state.add(result(number)))
    yield state
    state.close()


def wanted(number: int) -> KnownJob | None:
    if number % 100 and number % 101 == 0:
        return None  # such an article is tried again
    return KnownJob(f"{number:05}.txt", number + 1, failed=number % 100 == 0)


@pytest.mark.parametrize(
    "order",
    [
        range(MANY),
        range(MANY - 1, -1, -1),
        range(0, MANY, 7),
        SHUFFLED,
        [number for number in range(MANY) for _ in range(2)],
        [*range(300, MANY), *range(300)],
    ],
    ids=["in order", "backwards", "some", "shuffled", "twice", "turned round"],
)
def test_every_order_finds_the_same(state: State, order: list[int]) -> None:
    for number in order:
        assert state.knows(f"{number:05}.txt")
        assert state.find(f"{number:05}.txt", "a") == wanted(number)
        assert state.at(number) == number + 1
        assert state.find(f"{number:05}.txt", "other bytes") is None
        assert not state.knows(f"{number}.html")


def test_a_finished_run_asks_seldom(state: State) -> None:
    asked: list[str] = []
    state.base.set_trace_callback(asked.append)
    for number in range(MANY):
        state.knows(f"{number:05}.txt")
        state.find(f"{number:05}.txt", "a")
        state.at(number)
    retried = sum(wanted(number) is None for number in range(MANY))
    assert 0 < len(asked) - retried < MANY / 40


def test_inputs_in_another_order_read_little_ahead(state: State) -> None:
    """Otherwise each of a million articles in another order would read hundreds of rows."""
    steps = [0]

    def step() -> int:
        steps[0] += 1
        return 0

    state.base.set_progress_handler(step, 100)
    for number in SHUFFLED:
        state.find(f"{number:05}.txt", "a")
    assert steps[0] < 2 * MANY


def test_a_result_kept_just_now_is_found(state: State) -> None:
    assert state.find("00001.txt", "a") == wanted(1)
    added = state.add(result(1, "changed"))
    assert state.find("00001.txt", "changed") == KnownJob("00001.txt", added, failed=False)
    assert state.find("00001.txt", "a") == wanted(1)
    assert state.find("00002.txt", "a") == wanted(2)


def test_a_cut_lineup_ends_there(state: State) -> None:
    assert state.at(3) == 4
    state.cut(2)
    assert [state.at(place) for place in (0, 1, 2, 3)] == [1, 2, None, None]
    state.set_at(2, 40)
    assert [state.at(place) for place in (1, 2, 3)] == [2, 40, None]


def test_dropped_results_are_not_found(state: State) -> None:
    assert state.find("00002.txt", "a") == wanted(2)
    state.cut(2)
    state.drop_unlisted()
    assert (state.knows("00001.txt"), state.knows("00002.txt")) == (True, False)
    state.forget(outputs=False)
    assert not state.knows("00001.txt")
    assert state.at(0) is None


@pytest.mark.parametrize("size", [0, 1, PIECE - 1, PIECE, PIECE + 1, 3 * PIECE])
def test_a_file_is_read_whole(tmp_path: Path, size: int) -> None:
    data = bytes(number % 251 for number in range(size))
    path = tmp_path / "a.txt"
    path.write_bytes(data)
    assert loaded(FileJob("a.txt", str(path))).data == data
