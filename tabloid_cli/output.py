"""Where results go: standard output, or a file that is written whole or not at all."""

from __future__ import annotations

import errno
import os
import stat
import sys
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

import click

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    Write = Callable[[bytes], None]


class CannotWriteError(click.ClickException):
    """The results cannot be written; the message says where and why."""

    def __init__(self, name: str, error: OSError) -> None:
        super().__init__(f"{name}: cannot write: {_why(error)}")


def _why(error: OSError) -> str:
    """Why a file cannot be written, and what to do where that is known."""
    if isinstance(error, FileNotFoundError):
        return "no such folder; make it first"
    if isinstance(error, IsADirectoryError):
        return "it is a folder; name a file in it"
    if isinstance(error, PermissionError) or error.errno == errno.EROFS:
        return "permission denied; choose another place"
    return error.strerror or str(error)


def refuse_packed(name: str) -> None:
    """Raise `click.UsageError` for a name that promises packed results: none are packed."""
    if name.lower().endswith(".gz"):
        raise click.UsageError(f"{name}: results are not packed; leave out .gz, and use gzip after")


def refuse_no_page(path: Path) -> None:
    """Raise `click.UsageError` for a name under which no page would be found."""
    refuse_packed(path.name)
    if str(path) == "-":
        raise click.UsageError("--report - is no file; a page is written to a file of its own")


def refuse_place(path: Path) -> None:
    """Raise `CannotWriteError` where it can be told beforehand: before hours of work."""
    folder = Path(os.path.realpath(path)).parent
    try:
        path.stat()
    except (FileNotFoundError, NotADirectoryError):
        pass
    except OSError as error:  # too long a name, or a folder that nobody may look into
        raise CannotWriteError(str(path), error) from error
    if path.is_dir():
        raise CannotWriteError(str(path), IsADirectoryError())
    if not folder.is_dir():
        raise CannotWriteError(str(path), FileNotFoundError())
    if not is_special(path) and not os.access(folder, os.W_OK | os.X_OK):
        raise CannotWriteError(str(path), PermissionError())


def keep_apart(names: Iterable[str | Path], path: Path | None, option: str) -> None:
    """Refuse to write what `option` asks for, to `path`, over one of the files to be read.

    Raises `click.UsageError`; a `path` of None, or one that is no file yet, is never refused.
    """
    if path is not None and os.path.isfile(path):  # noqa: PTH113 - Path raises, of some names
        for name in names:
            try:
                same = path.samefile(name)
            except OSError:
                continue
            if same:
                raise click.UsageError(f"{option} {path} would overwrite what is to be read")


def same_place(one: Path, other: Path) -> bool:
    """Whether both names lead to one file, there already or yet to be made."""
    return os.path.realpath(one) == os.path.realpath(other)


@contextmanager
def open_output(path: Path | None) -> Iterator[Write]:
    """A function that writes bytes to `path`, or to standard output for None.

    A regular file appears, or takes the old one's place, only when the block ends
    without an exception: until then its bytes are in a temporary file beside it.
    What is written to standard output leaves at once. A closed pipe passes as
    `BrokenPipeError`; any other failure to write as `CannotWriteError`.
    """
    if path is None and sys.stdout is None:  # closed by the caller (``>&-``)
        path = Path(os.devnull)
    if path is None:
        yield _writer(sys.stdout.buffer, "standard output")
    elif is_special(path):
        with _failures_named(str(path)), path.open("wb") as stream:
            yield _writer(stream, str(path))
    else:
        with _replacing(path) as stream:
            yield _writer(stream, str(path))


def _writer(stream: BinaryIO, name: str) -> Write:
    def write(data: bytes) -> None:
        with _failures_named(name):
            stream.write(data)
            stream.flush()

    return write


@contextmanager
def _failures_named(name: str) -> Iterator[None]:
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:
        raise CannotWriteError(name, error) from error


def is_special(path: Path) -> bool:
    """Whether `path` is a pipe or device: nothing to put a file in the place of."""
    try:
        mode = path.stat().st_mode
    except OSError:
        return False
    return not stat.S_ISREG(mode) and not stat.S_ISDIR(mode)


@contextmanager
def _replacing(path: Path) -> Iterator[BinaryIO]:
    """A temporary file beside `path` that takes its place at the end."""
    import tempfile  # noqa: PLC0415 - some milliseconds that most runs do not need

    target = Path(os.path.realpath(path))
    with _failures_named(str(path)):
        if target.is_dir():
            raise IsADirectoryError
        # Not the whole name, beside which a longer one may have no room.
        prefix = f".{target.name[:20]}."
        handle, name = tempfile.mkstemp(prefix=prefix, suffix=".tmp", dir=target.parent)
    temporary = Path(name)
    stream = os.fdopen(handle, "wb")
    try:
        yield stream
        with _failures_named(str(path)):
            stream.close()
            temporary.chmod(_mode(target))
            temporary.replace(target)
    except BaseException:
        with suppress(OSError):  # what a full disk did not take is tried once more
            stream.close()
        temporary.unlink(missing_ok=True)
        raise


def _mode(path: Path) -> int:
    """The permissions of the file that is there, or of a new one."""
    try:
        return stat.S_IMODE(path.stat().st_mode)
    except FileNotFoundError:
        mask = os.umask(0)
        os.umask(mask)
        return 0o666 & ~mask
