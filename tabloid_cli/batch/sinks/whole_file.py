"""An output that is made whole at the end of a run: .sqlite, .parquet, and any url."""

from __future__ import annotations

import sqlite3
import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from tabloid_cli.batch.files import fsspec, is_url
from tabloid_cli.batch.sinks import OutputExistsError
from tabloid_cli.batch.state import OUTPUT
from tabloid_cli.output import CannotWriteError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from tabloid_cli.batch.items import Result
    from tabloid_cli.batch.state import State

    Build = Callable[[Path, Iterator[Result]], bool]
    """Writes the results to a new file; False if there is nothing worth a file."""


class Place(Protocol):
    """Where such an output goes."""

    name: str
    """As messages call it."""
    key: str
    """What tells it from every other place."""

    def is_taken(self) -> bool:
        """Whether something is there."""

    def mark(self) -> dict[str, int]:
        """What tells that what is there has not been touched, as far as that can be told."""

    def fill(self, make: Callable[[Path], bool]) -> None:
        """Put the file there that `make` makes; take away what is there if it makes none."""


class WholeFile:
    """A file that appears, or takes the old one's place, when all results are there."""

    def __init__(self, target: str, build: Build) -> None:
        self._build = build
        self._place: Place = _Url(target) if is_url(target) else _File(Path(target))
        self._key = f"{OUTPUT}{self._place.key}"

    def refuse_taken(self) -> None:
        """Leave what is there alone: raise `OutputExistsError`."""
        with writing_failures(self._place.name):
            taken = self._place.is_taken()
        if taken:
            raise OutputExistsError(self._place.name)

    def begin(self, state: State) -> None:
        """See that the place is free, or ours."""
        self._state = state
        if state.note(self._key) is None:
            self.refuse_taken()
            state.set_note(self._key, {})

    def put(self, place: int, result: Result | None) -> None:
        """The state keeps it."""

    def cut(self, place: int) -> None:
        """The state gives it up."""

    def commit(self) -> None:
        """There is nothing to be seen before the end."""

    def finish(self) -> None:
        """Make the file, unless it is there already and nothing has changed."""
        if self._state.note(self._key) == self._mark():
            return
        with writing_failures(self._place.name):
            self._place.fill(lambda path: self._build(path, self._state.results()))
        self._state.set_note(self._key, self._mark())

    def close(self) -> None:
        """Nothing is open between two calls."""

    def _mark(self) -> dict[str, int]:
        """What tells that the file is the one made of these results."""
        return {"edition": self._state.edition, **self._place.mark()}


class _File:
    """A place on this machine."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self.name = str(path)
        self.key = str(path.resolve())

    def is_taken(self) -> bool:
        return self._path.exists() or self._path.is_symlink()

    def mark(self) -> dict[str, int]:
        try:
            status = self._path.stat()
        except FileNotFoundError:
            return {"size": -1}
        return {"size": status.st_size, "mtime": status.st_mtime_ns}

    def fill(self, make: Callable[[Path], bool]) -> None:
        temporary = self._path.with_name(f".{self._path.name}.tmp")
        temporary.unlink(missing_ok=True)
        try:
            if make(temporary):
                temporary.replace(self._path)
            else:
                self._path.unlink(missing_ok=True)
        finally:
            temporary.unlink(missing_ok=True)


class _Url:
    """A place that fsspec knows: what goes there is made on this machine, then sent."""

    def __init__(self, url: str) -> None:
        self.name = self.key = url

    def is_taken(self) -> bool:
        system, path = fsspec().core.url_to_fs(self.key)
        return bool(system.exists(path))

    def mark(self) -> dict[str, int]:
        return {}

    def fill(self, make: Callable[[Path], bool]) -> None:
        with tempfile.TemporaryDirectory() as folder:
            made = Path(folder) / "output"
            system, path = fsspec().core.url_to_fs(self.key)
            if make(made):
                system.put_file(str(made), path)
            elif system.exists(path):
                system.rm_file(path)


@contextmanager
def writing_failures(name: str) -> Iterator[None]:
    """Turn what goes wrong when writing into one clear line: `CannotWriteError`."""
    try:
        yield
    except OSError as error:
        raise CannotWriteError(name, error) from error
    except sqlite3.OperationalError as error:
        raise CannotWriteError(name, OSError(0, str(error))) from error
