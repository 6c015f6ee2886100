"""Local paths and fsspec urls: opening what is read."""

from __future__ import annotations

import re
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, BinaryIO

import click

from tabloid_cli.reading import UnreadableError
from tabloid_cli.reading.errors import why_unreadable

if TYPE_CHECKING:
    from collections.abc import Iterator

_URL = re.compile(r"[a-z][a-z0-9+.-]+://", re.I)


def is_url(path: str) -> bool:
    """Whether `path` is for fsspec: ``s3://``, ``gs://``, ``memory://`` ..."""
    return _URL.match(path) is not None


def fsspec() -> Any:
    """The library; `click.ClickException` says how to get it if it is not there."""
    try:
        import fsspec as library  # noqa: PLC0415
    except ImportError:
        raise click.ClickException(
            'urls need fsspec: pip install "tabloid-cli[remote]" (and s3fs, gcsfs ...)'
        ) from None
    return library


@contextmanager
def open_input(path: str, name: str) -> Iterator[BinaryIO]:
    """Open a file or url to read its bytes; `UnreadableError` if that is not possible."""
    try:
        remote = is_url(path)
        # A Path for each of millions would cost as much as opening them.
        stream = fsspec().open(path, "rb").open() if remote else open(path, "rb")  # noqa: PTH123, SIM115
    except (OSError, ValueError, ImportError) as error:
        message = f"{name}: {why_unreadable(error)}"
    else:
        with stream:
            yield stream
        return
    raise UnreadableError(message)
