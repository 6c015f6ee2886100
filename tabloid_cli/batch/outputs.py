"""What is asked for with -o and --format -> the state's place and the sinks."""

from __future__ import annotations

import os
import posixpath
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import click

from tabloid_cli.batch.files import fsspec, is_url
from tabloid_cli.batch.sinks.growing_file import GrowingFile
from tabloid_cli.batch.sinks.line_build import line_builder
from tabloid_cli.batch.sinks.lines import line_form
from tabloid_cli.batch.sinks.whole_file import WholeFile
from tabloid_cli.output import CannotWriteError, is_special, refuse_packed, refuse_place

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
BEGINNINGS = {
    "jsonl": b'{"schema":"tabloid-report/',
    "csv": b"\xef\xbb\xbfname,outlet,",
    "parquet": b"PAR1",
    "sqlite": b"SQLite format 3\0",
}
"""What an output of each form begins with."""


class Output(NamedTuple):
    """A file or url to write, and its form."""

    target: str
    form: str

    @property
    def errors(self) -> str | None:
        """Where its failures go; None where they have a table in it."""
        return None if self.form == "sqlite" else self.target + ERRORS

    def is_ours(self) -> bool:
        """Whether what is at its place was made by a batch, or has nothing in it."""
        try:
            with Path(self.target).open("rb") as stream:
                begins = stream.read(64)
        except OSError:
            return False
        return not begins or begins.startswith(BEGINNINGS[self.form])


def outputs_of(targets: Sequence[str], form: str | None) -> list[Output]:
    """Each target with its form; `click.UsageError` where none is said or two are one file."""
    if form is not None and len(targets) > 1:
        raise click.UsageError("--format is for one -o; the ending of each says its form")
    found = []
    for target in targets:
        refuse_packed(target)
        if not is_url(target):
            _check_place(target)
        by_ending = ENDINGS.get(posixpath.splitext(target.lower())[1])
        chosen = form or by_ending
        if chosen == "table":
            raise click.UsageError(f"-o {target}: a table goes to standard output, without -o")
        if chosen is None:
            raise click.UsageError(
                f"-o {target}: say its form with --format, or end its name in one of "
                + ", ".join(ENDINGS)
            )
        found.append(Output(target, chosen))
    if len({_real(output.target) for output in found}) < len(found):
        raise click.UsageError("the same -o is given twice")
    return found


def _check_place(target: str) -> None:
    """A place at which no file can grow is told at once."""
    path = Path(target)
    refuse_place(path)
    try:
        path.with_name(f".{path.name}{ERRORS}.tmp").stat()  # the longest name of what is beside it
    except FileNotFoundError:
        pass
    except OSError as error:
        raise CannotWriteError(target, error) from error
    if is_special(path):
        raise click.UsageError(
            f"-o {target}: is a device or pipe, not a file; without -o, --format jsonl or csv"
            " goes to standard output"
        )


def state_path(outputs: Sequence[Output]) -> Path | None:
    """Beside the first output on this machine, or where one of them has its state already."""
    if not outputs:
        return None
    local = [Path(output.target) for output in outputs if not is_url(output.target)]
    if not local:
        local = [Path(posixpath.basename(outputs[0].target))]
    places = [path.with_name(path.name + STATE) for path in local]
    return next((place for place in places if place.exists()), places[0])


def beside(outputs: Sequence[Output]) -> list[Path]:
    """What a run keeps on this machine beside its outputs: their failures, and its state."""
    errors = [output.errors for output in outputs]
    kept = [Path(place) for place in errors if place and not is_url(place)]
    state = state_path(outputs)
    return kept if state is None else [*kept, state]


def excluded(outputs: Sequence[Output], *others: Path | None) -> frozenset[str]:
    """The real paths of what a run writes: in a folder of articles they are none."""
    names = [output.target for output in outputs]
    names += [output.errors for output in outputs if output.errors]
    return frozenset(map(_real, [*names, *(str(path) for path in others if path)]))


def sinks_of(outputs: Sequence[Output]) -> list[Sink]:
    """The sinks of the outputs and of their failures."""
    sinks: list[Sink] = []
    for output in outputs:
        sinks.append(_sink(output))
        if output.errors is not None:
            sinks.append(_lines(output.errors, "errors", keep_empty=False))
    return sinks


def _sink(output: Output) -> Sink:
    if output.form == "sqlite":
        from tabloid_cli.batch.sinks.database import build as database  # noqa: PLC0415

        return WholeFile(output.target, database)
    if output.form == "parquet":
        from tabloid_cli.batch.sinks.parquet import build as parquet  # noqa: PLC0415
        from tabloid_cli.batch.sinks.parquet import pyarrow  # noqa: PLC0415

        pyarrow()  # that it is missing is told before hours of work
        return WholeFile(output.target, parquet)
    return _lines(output.target, output.form, keep_empty=True)


def _lines(target: str, form: str, *, keep_empty: bool) -> Sink:
    """Lines grow on this machine; what goes to a url is sent at the end."""
    lines = line_form(form)
    if is_url(target):
        return WholeFile(target, line_builder(lines, keep_empty=keep_empty))
    return GrowingFile(Path(target), lines, keep_empty=keep_empty)


def remove(outputs: Sequence[Output]) -> None:
    """Take away what an earlier run wrote, for ``--restart``."""
    for output in outputs:
        for target in (output.target, output.errors):
            if target and is_url(target):
                system, path = fsspec().core.url_to_fs(target)
                if system.exists(path):
                    system.rm_file(path)
            elif target:
                Path(target).unlink(missing_ok=True)


def _real(target: str) -> str:
    return target if is_url(target) else os.path.realpath(target)
