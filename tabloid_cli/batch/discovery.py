"""Paths, folders, lists and urls -> the files to read, in an order that never changes."""

from __future__ import annotations

import os
import posixpath
import stat
from collections import Counter
from dataclasses import dataclass, field
from fnmatch import fnmatchcase
from typing import TYPE_CHECKING, Any, BinaryIO, NamedTuple

from tabloid_cli.batch.files import fsspec, is_url
from tabloid_cli.reading.errors import UnreadableError, why_unreadable
from tabloid_cli.reading.intake import printable_name
from tabloid_cli.reading.records import CONTAINERS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

ARTICLES = (
    ".txt",
    ".text",
    ".md",
    ".markdown",
    ".html",
    ".htm",
    ".xhtml",
    ".mhtml",
    ".mht",
    ".eml",
)
READ = ".txt, .md, .html, .mhtml, .jsonl, .csv and .warc"
"""The endings of files that are read in a folder, as told to people."""
UNREAD = frozenset(
    ".doc .docx .odt .pages .pdf .rtf .epub .mbox .webarchive .json .xml"
    " .zip .tar .tgz .bz2 .xz .zst".split()
)
"""Endings of files that may hold articles which nobody finds: told, where a folder has some."""
OWN = (".errors.jsonl",)
"""Files that a batch writes itself; in a folder they are no articles."""
PIECE = 65_536
DEEPEST = 100
"""Folders inside one another; deeper ones are reported, not walked."""


class Found(NamedTuple):
    """A file to read; `problem` says why it cannot be."""

    path: str
    name: str
    size: int = 0
    problem: str | None = None


@dataclass(slots=True)
class Walk:
    """Which files of a folder are wanted, and which folders were seen already."""

    globs: tuple[str, ...] = ()
    excluded: frozenset[str] = frozenset()
    """Real paths of outputs."""
    seen: set[tuple[int, int]] = field(default_factory=set)
    """Device and number of each folder walked: a link back into one is not followed."""
    unread: Counter[str] = field(default_factory=Counter)
    """Files that may hold articles and are not read, by their ending."""
    excluded_names: frozenset[str] = field(init=False)

    def __post_init__(self) -> None:
        """Know the names of what is left out."""
        self.excluded_names = frozenset(map(os.path.basename, self.excluded))

    def wants(self, relative: str) -> bool:
        """Whether a file of a folder is an article or container by its name."""
        base = posixpath.basename(relative)
        if base.startswith(".") or base.endswith(OWN):
            return False
        if not self.globs:
            return kind_of(base) is not None
        return any(fnmatchcase(relative if "/" in glob else base, glob) for glob in self.globs)

    def pass_by(self, name: str) -> None:
        """Remember an unwanted file whose ending says that it may hold an article."""
        ending = posixpath.splitext(name)[1].lower()
        if ending in UNREAD and not self.globs:
            self.unread[ending] += 1

    def leaves_out(self, path: str) -> bool:
        """Whether a file is an output of this batch."""
        # Asking the disk for its real path is dear, and almost never needed.
        return (
            os.path.basename(path) in self.excluded_names  # noqa: PTH119
            and os.path.realpath(path) in self.excluded
        )


def kind_of(name: str) -> str | None:
    """What a name's ending says: ``article``, ``.jsonl``, ``.csv``, ``.warc``, or None."""
    plain = name.lower().removesuffix(".gz")
    if plain.endswith(ARTICLES):
        return "article"
    for ending in CONTAINERS:
        if plain.endswith(ending):
            return ".jsonl" if ending == ".ndjson" else ending
    return None


def find(paths: Iterable[str], walk: Walk) -> Iterator[Found]:
    """Every wanted file: `paths` in their order, folders recursively, sorted by name.

    A file named in `paths` is wanted whatever its name. A folder is walked once, however
    many ways lead to it. What cannot be read is found too, with its problem.
    """
    for path in paths:
        name = printable_name(path)
        if is_url(path):
            yield from _find_remote(path, walk)
            continue
        try:
            status = os.stat(path)  # noqa: PTH116 - cheaper, of millions
        except (OSError, ValueError) as error:
            yield Found(path, name, problem=why_unreadable(error))
            continue
        if stat.S_ISDIR(status.st_mode):
            yield from _find_local(path, "", walk)
        else:
            yield Found(path, name, status.st_size)


def _find_local(folder: str, inside: str, walk: Walk) -> Iterator[Found]:
    """The wanted files of `folder`, whose place below the one named is `inside`."""
    if inside.count("/") > DEEPEST:
        yield Found(folder, printable_name(folder), problem="too many folders in one another")
        return
    try:
        names = _names_in(folder, walk)
    except OSError as error:
        yield Found(folder, printable_name(folder), problem=why_unreadable(error))
        return
    for name in names:
        path = os.path.join(folder, name)  # noqa: PTH118
        wanted = walk.wants(inside + name)
        try:
            status = os.stat(path)  # noqa: PTH116
        except OSError as error:
            if wanted:
                yield Found(path, printable_name(path), problem=why_unreadable(error))
            continue
        if stat.S_ISDIR(status.st_mode):
            yield from _find_local(path, f"{inside}{name}/", walk)
        elif not wanted:
            walk.pass_by(name)
        elif stat.S_ISREG(status.st_mode) and not walk.leaves_out(path):
            yield Found(path, printable_name(path), status.st_size)


def _names_in(folder: str, walk: Walk) -> list[str]:
    """The names in a folder, sorted, hidden ones left out; none of a folder already walked.

    Raises `OSError`. Only names are kept: a folder of a million files is sorted in some 100 MB.
    """
    status = os.stat(folder)  # noqa: PTH116
    if (status.st_dev, status.st_ino) in walk.seen:
        return []
    walk.seen.add((status.st_dev, status.st_ino))
    with os.scandir(folder) as entries:
        names = (entry.name for entry in entries if not entry.name.startswith("."))
        return sorted(names, key=os.fsencode)


def _find_remote(url: str, walk: Walk) -> Iterator[Found]:
    """The files of a url: itself, or everything wanted below it."""
    try:
        system, root = fsspec().core.url_to_fs(url)
        if not system.isdir(root):
            size = system.info(root).get("size") or 0
            yield Found(url, url, size)
            return
        yield from _below(system, root, "", walk)
    except (OSError, ValueError, ImportError) as error:
        yield Found(url, url, problem=why_unreadable(error))


def _below(system: Any, folder: str, inside: str, walk: Walk) -> Iterator[Found]:
    """The wanted files below a remote folder, one listing at a time."""
    entries = {posixpath.basename(e["name"].rstrip("/")): e for e in system.ls(folder, detail=True)}
    for name in sorted(entries, key=lambda name: name.encode("utf-8", "surrogatepass")):
        entry = entries[name]
        if name.startswith(".") or entry["name"].rstrip("/") == folder.rstrip("/"):
            continue
        url = system.unstrip_protocol(entry["name"])
        if entry["type"] == "directory":
            yield from _below(system, entry["name"], f"{inside}{name}/", walk)
        elif not walk.wants(inside + name):
            walk.pass_by(name)
        elif url not in walk.excluded:
            yield Found(url, url, entry.get("size") or 0)


def listed_paths(stream: BinaryIO) -> Iterator[str]:
    """The paths of a list: one a line, or, if the list holds NULs, one between two of them."""
    read1 = getattr(stream, "read1", stream.read)
    piece = _piece(read1)
    separator = b"\0" if b"\0" in piece else b"\n"
    rest = b""
    while piece:
        *whole, rest = (rest + piece).split(separator)
        yield from map(os.fsdecode, filter(None, (_line(p, separator) for p in whole)))
        piece = _piece(stream.read)
    if _line(rest, separator):
        yield os.fsdecode(_line(rest, separator))


def _piece(read: Callable[[int], bytes]) -> bytes:
    try:
        return read(PIECE)
    except OSError as error:
        raise UnreadableError(f"-: {why_unreadable(error)}") from error


def _line(path: bytes, separator: bytes) -> bytes:
    return path if separator == b"\0" else path.removesuffix(b"\r")
