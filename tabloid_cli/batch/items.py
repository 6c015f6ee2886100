"""What travels through a batch: jobs to the engine, results back."""

from __future__ import annotations

from typing import NamedTuple

Cell = str | int | float | None


class FileJob(NamedTuple):
    """An article that whoever scores it reads from a file or url."""

    name: str
    path: str


class BytesJob(NamedTuple):
    """An article whose file has been read already."""

    name: str
    data: bytes


class RecordJob(NamedTuple):
    """A record of a .jsonl or .csv file."""

    name: str
    sha256: str
    text: str
    headline: str | None
    url: str | None


class PageJob(NamedTuple):
    """A record of a web archive: the bytes a server sent."""

    name: str
    sha256: str
    data: bytes
    url: str | None


class FailedJob(NamedTuple):
    """What could not even be handed to an engine."""

    name: str
    sha256: str | None
    cause: str
    message: str


class KnownJob(NamedTuple):
    """An article whose result the state holds already."""

    name: str
    result: int
    failed: bool


Job = FileJob | BytesJob | RecordJob | PageJob | FailedJob | KnownJob
"""Everything that discovery yields. All but `FailedJob` and `KnownJob` go to an engine."""


class Scored(NamedTuple):
    """An article's result: `row` by `columns.columns()`, `report` the packed line of JSON."""

    name: str
    sha256: str | None
    row: tuple[Cell, ...]
    report: bytes


class Failed(NamedTuple):
    """An article without a result: `cause` to count by, `message` one line for the user."""

    name: str
    sha256: str | None
    cause: str
    message: str


Result = Scored | Failed

TIMEOUT = "over the time limit"
DIED = "the worker died"
PASSING = frozenset({TIMEOUT, DIED})
"""Causes that may not hold a second time: the same command tries such an article again."""


class Chunk(NamedTuple):
    """Some jobs in input order that are handed out together."""

    jobs: tuple[Job, ...]

    @property
    def todo(self) -> tuple[Job, ...]:
        """The jobs that an engine has to do."""
        return tuple(job for job in self.jobs if not isinstance(job, KnownJob | FailedJob))
