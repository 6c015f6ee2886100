"""Tables: the tab-separated files beside the code, in which "#" opens a comment."""

from __future__ import annotations

from importlib.resources import files
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


def read_rows(package: str, name: str) -> Iterator[list[str]]:
    """The cells of each row of a package's table, without comments and empty lines."""
    for line in files(package).joinpath(name).read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line.split("\t")


def read_words(package: str, name: str) -> Iterator[tuple[str, list[str]]]:
    """Of a table with two columns, each row's first cell and the words in its second."""
    for kind, words in read_rows(package, name):
        yield kind, words.split()
