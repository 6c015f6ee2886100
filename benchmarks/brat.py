"""Read brat stand-off annotations (PolNeAR) for training."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


class Gold(NamedTuple):
    """An annotated attribution: lists of (start, end) in the text."""

    source: list[tuple[int, int]]
    cue: list[tuple[int, int]]
    content: list[tuple[int, int]]


def read_folder(folder: Path) -> Iterator[tuple[str, str, list[Gold]]]:
    """(name, text, attributions) of each article, by the alphabetically first annotator."""
    first: dict[str, Path] = {}
    for path in sorted(folder.glob("attributions/*.ann")):
        first.setdefault(path.stem.rsplit("_", 1)[0], path)
    for name, path in first.items():
        text = (folder / "text" / f"{name}.txt").read_bytes().decode("utf-8")
        yield name, text, list(read_annotations(path))


def read_annotations(path: Path) -> Iterator[Gold]:
    """The attributions of one file."""
    spans: dict[str, list[tuple[int, int]]] = {}
    events: list[list[str]] = []
    for line in path.read_bytes().decode("utf-8").split("\n"):
        parts = line.rstrip("\r").split("\t")
        if len(parts) < 2:
            continue
        if parts[0].startswith("T"):
            where = parts[1].partition(" ")[2]
            pieces = [piece.split() for piece in where.split(";")]
            if all(len(p) == 2 and p[0].isdigit() and p[1].isdigit() for p in pieces):
                spans[parts[0]] = [(int(s), int(e)) for s, e in pieces]
        elif parts[0].startswith("E"):
            events.append(parts[1].split())
    for event in events:
        roles: dict[str, list[tuple[int, int]]] = {"source": [], "cue": [], "content": []}
        for argument in event[1:]:
            role, _, key = argument.partition(":")
            role = role.rstrip("0123456789").lower()
            if role in roles:
                roles[role] += spans.get(key, [])
        yield Gold(*(sorted(roles[r]) for r in ("source", "cue", "content")))
