"""A file of lines that grows with the run, on disk or on standard output."""

from __future__ import annotations

import os
import zlib
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, BinaryIO

from tabloid_cli.batch.sinks import OutputExistsError
from tabloid_cli.batch.state import NOTHING_WRITTEN, OUTPUT
from tabloid_cli.output import CannotWriteError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tabloid_cli.batch.items import Result
    from tabloid_cli.batch.sinks.lines import LineForm
    from tabloid_cli.batch.state import State

PIECE = 2**20


class GrowingFile:
    """A local file of lines.

    After each commit the state knows how many bytes are right, and their checksum. What
    a kill left behind these bytes is cut off; a file that is not as it was left is
    made anew from the state.
    """

    def __init__(self, path: Path, form: LineForm, *, keep_empty: bool = True) -> None:
        """`keep_empty`: whether a file without any line stays."""
        self._path = path
        self._form = form
        self._keep_empty = keep_empty
        self._key = f"{OUTPUT}{path.resolve()}"
        self._stream: BinaryIO | None = None
        self._places = self._size = self._sum = 0

    def refuse_taken(self) -> None:
        """Leave a file that is there alone: raise `OutputExistsError`."""
        if self._path.exists() or self._path.is_symlink():
            raise OutputExistsError(self._path)

    def begin(self, state: State) -> None:
        """Open the file and set it right."""
        self._state = state
        note = state.note(self._key)
        if note is None:
            self.refuse_taken()
            # Noted before it is there: killed in between, the file is still known as ours.
            note = NOTHING_WRITTEN
            state.set_note(self._key, note)
            state.commit()
        with self._failures():
            if self._is_right(note):
                self._places, self._size, self._sum = note["places"], note["size"], note["sum"]
                self._open()
            else:
                self._make_anew(note["places"])
            if not self._size:
                self._write(self._form.header)

    def put(self, place: int, result: Result | None) -> None:
        """Append a line, unless the file has it already."""
        if place < self._places:
            return
        if result is None:
            kept = self._state.at(place)
            result = self._state.load(kept).result if kept is not None else None
        if result is not None:
            with self._failures():
                self._write(self._form.line(result))
        self._places = place + 1

    def cut(self, place: int) -> None:
        """Make the file anew with the lines before `place`, if it has more."""
        if place < self._places:
            with self._failures():
                self._make_anew(place)

    def commit(self) -> None:
        """Write everything out and note in the state how far the file is right."""
        if self._stream is None:
            return
        with self._failures():
            self._stream.flush()
            os.fsync(self._stream.fileno())
            status = os.fstat(self._stream.fileno())
        note = {"places": self._places, "size": self._size, "sum": self._sum}
        note["mtime"] = status.st_mtime_ns
        if note != self._state.note(self._key):
            self._state.set_note(self._key, note)

    def finish(self) -> None:
        """Take an empty file away where it says nothing."""
        self.commit()
        if not self._size and not self._keep_empty:
            self.close()
            self._path.unlink(missing_ok=True)

    def close(self) -> None:
        """Close the file; after a full disk some bytes may not have gone out."""
        if self._stream is not None:
            with suppress(OSError):
                self._stream.close()
            self._stream = None

    def _write(self, data: bytes) -> None:
        if self._stream is not None and data:
            self._stream.write(data)
            self._size += len(data)
            self._sum = zlib.crc32(data, self._sum)

    def _open(self) -> None:
        self.close()
        if not self._path.exists() and not self._size:
            self._path.touch()
        self._stream = self._path.open("r+b")
        if os.fstat(self._stream.fileno()).st_size != self._size:
            self._stream.truncate(self._size)
        self._stream.seek(self._size)

    def _is_right(self, note: dict[str, int]) -> bool:
        """Whether the file begins with the bytes that the state knows of."""
        try:
            status = self._path.stat()
        except FileNotFoundError:
            return note["size"] == 0
        if (status.st_size, status.st_mtime_ns) == (note["size"], note["mtime"]):
            return True
        left, total = note["size"], 0
        with self._path.open("rb") as stream:
            while left and (piece := stream.read(min(PIECE, left))):
                total = zlib.crc32(piece, total)
                left -= len(piece)
        return not left and total == note["sum"]

    def _make_anew(self, places: int) -> None:
        """Write the lines of the first `places` results, and put the new file in place."""
        self.close()
        temporary = self._path.with_name(f".{self._path.name}.tmp")
        self._size = self._sum = 0
        try:
            with temporary.open("wb") as self._stream:
                self._write(self._form.header)
                for result in self._state.results(0, places):
                    self._write(self._form.line(result))
            temporary.replace(self._path)
        except BaseException:
            temporary.unlink(missing_ok=True)
            raise
        finally:
            self._stream = None
        self._places = places
        self._open()

    @contextmanager
    def _failures(self) -> Iterator[None]:
        try:
            yield
        except OSError as error:
            raise CannotWriteError(str(self._path), error) from error


class StandardOutput:
    """Lines on standard output as they come; nothing to resume."""

    def __init__(self, stream: BinaryIO, form: LineForm) -> None:
        self._stream = stream
        self._form = form

    def refuse_taken(self) -> None:
        """Standard output is nobody's."""

    def begin(self, state: State) -> None:  # noqa: ARG002 - nothing is kept
        """Write the header."""
        self._stream.write(self._form.header)

    def put(self, place: int, result: Result | None) -> None:  # noqa: ARG002
        """Write a line. A closed pipe passes as `BrokenPipeError`."""
        if result is not None:
            line = self._form.line(result)
            if line:
                self._stream.write(line)
                self._stream.flush()

    def cut(self, place: int) -> None:
        """Nothing is ever taken back."""

    def commit(self) -> None:
        """Everything has been written."""

    def finish(self) -> None:
        """Write out what a header without lines left."""
        self._stream.flush()

    def close(self) -> None:
        """Standard output stays open."""
