"""An output that is made whole at the end of a run: .sqlite, .parquet, and any url."""

from __future__ import annotations

import sqlite3
import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

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


class WholeFile:
    """A file that appears, or takes the old one's place, when all results are there."""

    def __init__(self, path: Path, build: Build) -> None:
        self._path = path
        self._build = build
        self._key = f"{OUTPUT}{path.resolve()}"

    def refuse_taken(self) -> None:
        """Leave a file that is there alone: raise `OutputExistsError`."""
        if self._path.exists() or self._path.is_symlink():
            raise OutputExistsError(self._path)

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
        temporary = self._path.with_name(f".{self._path.name}.tmp")
        with writing_failures(str(self._path)):
            temporary.unlink(missing_ok=True)
            try:
                if self._build(temporary, self._state.results()):
                    temporary.replace(self._path)
                else:
                    self._path.unlink(missing_ok=True)
            finally:
                temporary.unlink(missing_ok=True)
        self._state.set_note(self._key, self._mark())

    def close(self) -> None:
        """Nothing is open between two calls."""

    def _mark(self) -> dict[str, int]:
        """What tells that the file is the one made of these results."""
        try:
            status = self._path.stat()
        except FileNotFoundError:
            return {"edition": self._state.edition, "size": -1}
        return {
            "edition": self._state.edition,
            "size": status.st_size,
            "mtime": status.st_mtime_ns,
        }


class RemoteFile:
    """The same at a url: made on this machine, then sent."""

    def __init__(self, url: str, build: Build) -> None:
        self._url = url
        self._build = build
        self._key = f"{OUTPUT}{url}"

    def refuse_taken(self) -> None:
        """Leave what is there alone: raise `OutputExistsError`."""
        with writing_failures(self._url):
            system, path = fsspec().core.url_to_fs(self._url)
            taken = system.exists(path)
        if taken:
            raise OutputExistsError(self._url)

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
        """Send the file, unless it was sent already and nothing has changed."""
        mark = {"edition": self._state.edition}
        if self._state.note(self._key) == mark:
            return
        with writing_failures(self._url), tempfile.TemporaryDirectory() as folder:
            made = Path(folder) / "output"
            system, path = fsspec().core.url_to_fs(self._url)
            if self._build(made, self._state.results()):
                system.put_file(str(made), path)
            elif system.exists(path):
                system.rm_file(path)
        self._state.set_note(self._key, mark)

    def close(self) -> None:
        """Nothing is open between two calls."""


def whole_file(target: str, build: Build) -> WholeFile | RemoteFile:
    """The sink for a path or url."""
    return RemoteFile(target, build) if is_url(target) else WholeFile(Path(target), build)


@contextmanager
def writing_failures(name: str) -> Iterator[None]:
    """Turn what goes wrong when writing into one clear line: `CannotWriteError`."""
    try:
        yield
    except OSError as error:
        raise CannotWriteError(name, error) from error
    except sqlite3.OperationalError as error:
        raise CannotWriteError(name, OSError(0, str(error))) from error
