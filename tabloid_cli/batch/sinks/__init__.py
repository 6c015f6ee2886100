"""Sinks: what the results become. The state holds them all; a sink is a view of it.

Files of lines (.jsonl, .csv, the errors) grow with the run and are set right from the
state when they are not as they were left; the others are made whole at its end.

lines, growing_file   lines, and files of them
whole_file            the others, made by database (.sqlite), parquet or line_build (for a url)
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

import click

if TYPE_CHECKING:
    from tabloid_cli.batch.items import Result
    from tabloid_cli.batch.state import State


class Sink(Protocol):
    """What a run does with every output."""

    def refuse_taken(self) -> None:
        """Raise `OutputExistsError` if there is something at the output's place."""

    def begin(self, state: State) -> None:
        """Get ready to go on where the state says this output stands."""

    def put(self, place: int, result: Result | None) -> None:
        """Take the result at `place`; None if it is one that the state held already."""

    def cut(self, place: int) -> None:
        """Give up what stands at `place` and after it."""

    def commit(self) -> None:
        """Make sure that what was put is on disk, and note it in the state."""

    def finish(self) -> None:
        """All results have been put: become whole."""

    def close(self) -> None:
        """Let go, whatever happened."""


class OutputExistsError(click.ClickException):
    """An output is there that this batch did not make; refused so that nothing is lost."""

    def __init__(self, path: object) -> None:
        super().__init__(
            f"{path}: exists, and is not of this batch; --restart replaces it, or choose another -o"
        )
