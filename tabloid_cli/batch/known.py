"""What a run has to do, and what the state knows already."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from typing import TYPE_CHECKING

from tabloid_cli.batch.files import is_url
from tabloid_cli.batch.items import FailedJob, FileJob, Job, PageJob, RecordJob
from tabloid_cli.batch.scoring import failed, loaded
from tabloid_cli.reading import UnreadableError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from tabloid_cli.batch.state import State

Ship = Callable[[str], bool]
"""Whether the file at a path is read here and sent, not read by whoever scores it."""


def ship_memory(path: str) -> bool:
    """Workers of this machine read files and urls themselves, but not our memory."""
    return path.startswith("memory://")


def ship_local(path: str) -> bool:
    """Workers of other machines read urls themselves."""
    return not is_url(path) or ship_memory(path)


def without_known(jobs: Iterable[Job], state: State, ship: Ship) -> Iterator[Job]:
    """The jobs, with a `KnownJob` for each whose name and bytes the state has a result for."""
    for job in jobs:
        if isinstance(job, FileJob):
            yield _file(job, state, ship)
        elif isinstance(job, RecordJob | PageJob):
            yield state.find(job.name, job.sha256) or job
        else:
            yield job


def _file(job: FileJob, state: State, ship: Ship) -> Job:
    """Only a file whose name is known is read here, to compare its bytes."""
    if not state.knows(job.name) and not ship(job.path):
        return job
    try:
        read = loaded(job)
    except UnreadableError as error:
        return FailedJob(*failed(job.name, None, str(error)))
    return state.find(job.name, hashlib.sha256(read.data).hexdigest()) or read
