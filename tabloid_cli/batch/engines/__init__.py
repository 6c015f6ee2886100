"""Engines: each takes chunks of jobs and gives each chunk's results back, in input order.

The reports are the same from every engine: all of them call `scoring.score`.

in_process            this process
processes             several on this machine
on_dask               a cluster
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator

from tabloid_cli.batch.items import Chunk, Result
from tabloid_cli.batch.scoring import Settings

Stopped = Callable[[], bool]
"""Whether the user wants to end the run: an engine then hands out nothing more."""
Chunks = Iterator[Chunk]
Done = Generator[tuple[Chunk, list[Result]], None, None]
"""Each chunk with one result for each job of `Chunk.todo`."""


class EngineError(Exception):
    """The engine cannot go on; its text says why. What was scored is kept."""


__all__ = ["Chunks", "Done", "EngineError", "Settings", "Stopped"]
