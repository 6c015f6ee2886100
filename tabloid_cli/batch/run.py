"""One run: chunks of jobs through an engine into the state and the sinks."""

from __future__ import annotations

import time
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from tabloid_cli.batch.columns import columns
from tabloid_cli.batch.items import Failed, FailedJob, KnownJob, Scored

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tabloid_cli.batch.engines import Done, Stopped
    from tabloid_cli.batch.items import Job, Result
    from tabloid_cli.batch.sinks import Sink
    from tabloid_cli.batch.state import State

COMMIT_EVERY = 1.0
"""Seconds after which what was scored is safe from a power cut."""
TOLD = 10
"""Failures of which a run keeps the messages for its user."""


@dataclass(slots=True)
class Tally:
    """How far a run is."""

    articles: int = 0
    """Places done: scored, failed or known before."""
    known: int = 0
    failed: int = 0
    words: int = 0
    """Words of the articles scored in this run."""
    changed: bool = False
    """Whether the lineup of results is another one than before the run."""
    messages: list[str] = field(default_factory=list)
    """What went wrong, the first few times."""


Watch = Callable[[Tally], None]
"""Told after each chunk how far the run is."""


def run(done: Done, state: State, sinks: Sequence[Sink], stopped: Stopped, watch: Watch) -> Tally:
    """Keep and put out every result that comes from `done`.

    When `stopped`, what has come so far is kept and the sinks stay unfinished.
    """
    tally = Tally()
    words = columns().index("words")
    last = time.monotonic()
    with closing(done):
        for chunk, results in done:
            answers = iter(results)
            for job in chunk.jobs:
                result = _result(job, answers)
                _place(job, result, tally, state, sinks)
                if isinstance(result, Scored):
                    tally.words += int(result.row[words] or 0)
            watch(tally)
            if time.monotonic() - last > COMMIT_EVERY:
                commit(state, sinks)
                last = time.monotonic()
    if not stopped():
        if state.at(tally.articles) is not None:
            _cut(tally, state, sinks)
        if tally.changed:
            state.drop_unlisted()
        for sink in sinks:
            sink.finish()
    commit(state, sinks)
    return tally


def commit(state: State, sinks: Sequence[Sink]) -> None:
    """Outputs first, so that the state never knows of bytes that are not there."""
    for sink in sinks:
        sink.commit()
    state.commit()


def _result(job: Job, answers: Iterator[Result]) -> Result | None:
    """The job's result; None where the state has it."""
    if isinstance(job, KnownJob):
        return None
    return Failed(*job) if isinstance(job, FailedJob) else next(answers)


def _place(
    job: Job, result: Result | None, tally: Tally, state: State, sinks: Sequence[Sink]
) -> None:
    """Set the result at the next place of the state's lineup and of every output."""
    place = tally.articles
    if isinstance(job, KnownJob):
        id_, failed = job.result, job.failed
        tally.known += 1
    else:
        assert result is not None  # noqa: S101 - only a known job has none
        failed = isinstance(result, Failed)
        known = state.find_failure(result) if isinstance(result, Failed) else None
        id_ = state.add(result) if known is None else known
        if isinstance(result, Failed) and len(tally.messages) < TOLD:
            tally.messages.append(result.message)
    there = state.at(place)
    if there != id_:
        if there is not None:
            _cut(tally, state, sinks)
        state.set_at(place, id_)
        tally.changed = True
    for sink in sinks:
        sink.put(place, result)
    tally.articles += 1
    tally.failed += failed


def _cut(tally: Tally, state: State, sinks: Sequence[Sink]) -> None:
    """From here on, the inputs are not the ones of the run before."""
    state.cut(tally.articles)
    for sink in sinks:
        sink.cut(tally.articles)
    tally.changed = True
