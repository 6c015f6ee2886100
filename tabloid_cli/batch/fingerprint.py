"""What decides an article's report beside its bytes: the program, its data and its libraries."""

from __future__ import annotations

import hashlib
import os
from importlib.metadata import PackageNotFoundError, version
from importlib.resources import files
from typing import TYPE_CHECKING

from tabloid_cli._version import __version__

if TYPE_CHECKING:
    from collections.abc import Iterator
    from importlib.abc import Traversable

LIBRARIES = (
    *("lxml", "markdown-it-py", "nltk", "pyphen", "textstat", "trafilatura", "warcio"),
    *("courlan", "htmldate", "justext", "lxml_html_clean"),  # by which trafilatura finds an article
)


def fingerprint() -> str:
    """A hash of the package's files and of the versions of the libraries that measure."""
    digest = hashlib.sha256(__version__.encode())
    for name, content in _contents(files("tabloid_cli"), ""):
        digest.update(f"{name} {len(content)}\n".encode())
        digest.update(content)
    for library in LIBRARIES:
        try:
            digest.update(f"{library} {version(library)}\n".encode())
        except PackageNotFoundError:  # noqa: PERF203
            digest.update(f"{library} -\n".encode())
    return digest.hexdigest()


def _contents(folder: Traversable, inside: str) -> Iterator[tuple[str, bytes]]:
    for entry in sorted(folder.iterdir(), key=lambda entry: os.fsencode(entry.name)):
        if entry.is_dir():
            if entry.name != "__pycache__":
                yield from _contents(entry, f"{inside}{entry.name}/")
        elif not entry.name.endswith((".pyc", ".pyo")):
            yield inside + entry.name, entry.read_bytes()
