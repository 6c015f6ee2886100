"""Jobs -> chunks: enough for one message to a worker, and few enough to lose little."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tabloid_cli.batch.items import BytesJob, Chunk, FailedJob, Job, KnownJob, PageJob, RecordJob

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

MOST_BYTES = 2**20
"""Bytes of articles in one chunk, unless one article alone has more."""
MOST_KNOWN = 500
"""Jobs in a chunk in which there is nothing, or little, to do."""


def in_chunks(jobs: Iterable[Job], size: int) -> Iterator[Chunk]:
    """Cut the stream of jobs into chunks of at most `size` to do, in their order."""
    waiting: list[Job] = []
    todo = weight = 0
    for job in jobs:
        waiting.append(job)
        if not isinstance(job, KnownJob | FailedJob):
            todo += 1
            weight += _weight(job)
        if todo >= size or weight >= MOST_BYTES or len(waiting) >= MOST_KNOWN:
            yield Chunk(tuple(waiting))
            waiting, todo, weight = [], 0, 0
    if waiting:
        yield Chunk(tuple(waiting))


def _weight(job: Job) -> int:
    if isinstance(job, BytesJob | PageJob):
        return len(job.data)
    return len(job.text) if isinstance(job, RecordJob) else 0
