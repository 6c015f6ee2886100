"""What is asked for with -o and --format -> the state's place and the sinks."""

from __future__ import annotations

import os
import posixpath
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import click

from tabloid_cli.batch.files import is_url
from tabloid_cli.batch.sinks.growing_file import GrowingFile
from tabloid_cli.batch.sinks.lines import line_form

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tabloid_cli.batch.sinks import Sink

ENDINGS = {
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".csv": "csv",
    ".parquet": "parquet",
    ".sqlite": "sqlite",
    ".sqlite3": "sqlite",
    ".db": "sqlite",
}
"""What an output's ending says of its form."""
ERRORS = ".errors.jsonl"
"""What stands after an output's name in the name of the file of its failures."""
STATE = ".state"


class Output(NamedTuple):
    """A file or url to write, and its form."""

    target: str
    form: str

    @property
    def errors(self) -> str | None:
        """Where its failures go; None where they have a table in it."""
        return None if self.form == "sqlite" else self.target + ERRORS


def outputs_of(targets: Sequence[str], form: str | None) -> list[Output]:
    """Each target with its form; `click.UsageError` where none is said or two are one file."""
    if form is not None and len(targets) > 1:
        raise click.UsageError("--format is for one -o; the ending of each says its form")
    found = []
    for target in targets:
        by_ending = ENDINGS.get(posixpath.splitext(target.lower())[1])
        chosen = form or by_ending
        if chosen is None or chosen == "table":
            raise click.UsageError(
                f"-o {target}: say its form with --format, or end its name in one of "
                + ", ".join(ENDINGS)
            )
        if not is_url(target) and Path(target).is_dir():
            raise click.UsageError(f"-o {target}: is a folder; name a file in it")
        found.append(Output(target, chosen))
    if len({_real(output.target) for output in found}) < len(found):
        raise click.UsageError("the same -o is given twice")
    return found


def state_path(outputs: Sequence[Output]) -> Path | None:
    """Beside the first output on this machine, or where one of them has its state already."""
    if not outputs:
        return None
    local = [Path(output.target) for output in outputs if not is_url(output.target)]
    if not local:
        local = [Path(posixpath.basename(outputs[0].target))]
    places = [path.with_name(path.name + STATE) for path in local]
    return next((place for place in places if place.exists()), places[0])


def excluded(outputs: Sequence[Output], state: Path | None) -> frozenset[str]:
    """The real paths of what a run writes: in a folder of articles they are none."""
    names = [output.target for output in outputs]
    names += [output.errors for output in outputs if output.errors]
    return frozenset(map(_real, [*names, *([str(state)] if state else [])]))


def sinks_of(outputs: Sequence[Output]) -> list[Sink]:
    """The sinks of the outputs and of their failures."""
    sinks: list[Sink] = []
    for output in outputs:
        sinks += _local(output)
    return sinks


def _local(output: Output) -> list[Sink]:
    path = Path(output.target)
    return [
        GrowingFile(path, line_form(output.form)),
        GrowingFile(path.with_name(path.name + ERRORS), line_form("errors"), keep_empty=False),
    ]


def remove(outputs: Sequence[Output]) -> None:
    """Take away what an earlier run wrote, for ``--restart``."""
    for output in outputs:
        for target in (output.target, output.errors):
            if target and not is_url(target):
                Path(target).unlink(missing_ok=True)


def _real(target: str) -> str:
    return target if is_url(target) else os.path.realpath(target)
