"""The celebrity press and the other press in DATA/articles, and what tells them apart."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tabloid_cli.reference import CLASSES

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

FOLDERS = dict(zip(("tabloid", "sober", "trade"), CLASSES, strict=True))
"""The folders, and what the reference set calls what is in them."""


def article_paths(data: Path) -> Iterator[tuple[str, Path]]:
    """Each article's folder and file, in a fixed order."""
    for folder in FOLDERS:
        for path in sorted((data / "articles" / folder).glob("*.txt")):
            yield folder, path


def auc(positive: Sequence[float], negative: Sequence[float]) -> float:
    """The area under the ROC curve: how often a positive figure is the higher one, 0..1."""
    rows = sorted([(v, 1) for v in positive] + [(v, 0) for v in negative])
    ranks, at = 0.0, 0
    while at < len(rows):
        end = at
        while end < len(rows) and rows[end][0] == rows[at][0]:
            end += 1
        ranks += sum(y for _, y in rows[at:end]) * (at + end + 1) / 2
        at = end
    return (ranks - len(positive) * (len(positive) + 1) / 2) / (len(positive) * len(negative))
