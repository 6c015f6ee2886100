"""How well attributions are found in sentences that were invented to be hard.

    python benchmarks/invented.py

Needs no evaluation data. `invented/*.txt` hold one sentence, or a short passage, a line:
invented people in the manner of eight sorts of outlets, about half of the reporting words
telling nothing that somebody said, marked by hand after tabloid-gold's guide. ``{1:says}``
is a cue whose source is ``[1:her rep]``; ``{reportedly}`` is one whose source does not
stand in its sentence. The shipped weights have not learned from them.

Prints, per file and over all, precision, recall and F1 of the cues, and in what share of
the cues found the source overlaps the marked one, where both have one.
"""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from tabloid_cli.article import Span
from tabloid_cli.prose import parse
from tabloid_cli.reading import article_from_text
from tabloid_cli.sourcing import measure_sourcing
from tabloid_cli.sourcing.reach import overlaps

if TYPE_CHECKING:
    from collections.abc import Iterator

FOLDER = Path(__file__).parent / "invented"
_MARK = re.compile(r"\{(?:(\d+):)?([^{}\[\]]+)\}|\[(\d+):([^\[\]{}]+)\]")


class Passage(NamedTuple):
    """A line without its marks: its text, and each cue with its source's place, if it has one."""

    text: str
    attributions: list[tuple[Span, Span | None]]


def passages(path: Path) -> Iterator[Passage]:
    """Every line of a file; ValueError for one whose marks do not fit together."""
    return map(unmarked, path.read_text(encoding="utf-8").splitlines())


def unmarked(line: str) -> Passage:
    """A marked line as plain text and places.

    Raises ValueError for a cue whose source is not marked, a source without cue, and a
    brace or bracket that is no mark.
    """
    text, last = "", 0
    cues: list[tuple[str | None, Span]] = []
    sources: dict[str, Span] = {}
    for mark in _MARK.finditer(line):
        text += line[last : mark.start()]
        words = mark[2] or mark[4]
        place = Span(len(text), len(text) + len(words))
        text += words
        last = mark.end()
        if mark[2]:
            cues.append((mark[1], place))
        else:
            sources.setdefault(mark[3], place)
    text += line[last:]
    if {number for number, _ in cues if number} != set(sources):
        message = f"a cue or a source stands alone: {line}"
        raise ValueError(message)
    if any(mark in text for mark in "{}[]"):
        message = f"a brace or bracket is no mark: {line}"
        raise ValueError(message)
    return Passage(text, [(cue, sources[number] if number else None) for number, cue in cues])


def count(passage: Passage) -> Counter[str]:
    """What of a passage is marked, found and right."""
    found = measure_sourcing(parse(article_from_text(passage.text, headline=""))).attributions
    left = [a for a in found if a.cue is not None]
    counts = Counter(marked=len(passage.attributions), found=len(left))
    for place, source in passage.attributions:
        hit = next((a for a in left if a.cue and overlaps(a.cue, [place])), None)
        if hit is None:
            continue
        left.remove(hit)
        counts["right"] += 1
        if source and hit.source:
            counts["sources"] += 1
            counts["right sources"] += overlaps(hit.source, [source])
    return counts


class Figures(NamedTuple):
    """Shares of 1: of the cues found, of the marked, their F1, and of the sources right."""

    precision: float
    recall: float
    f1: float
    source: float


def figures(counts: Counter[str]) -> Figures:
    """What the counts come to."""
    right, found, marked = counts["right"], counts["found"], counts["marked"]
    return Figures(
        right / max(found, 1),
        right / max(marked, 1),
        2 * right / max(found + marked, 1),
        counts["right sources"] / max(counts["sources"], 1),
    )


def counts_by_file() -> dict[str, Counter[str]]:
    """What is marked, found and right in each file, by its name, with its lines."""
    found = {}
    for path in sorted(FOLDER.glob("*.txt")):
        parts = [count(passage) for passage in passages(path)]
        found[path.stem] = sum(parts, Counter(lines=len(parts)))
    return found


def main() -> None:
    """Print the table."""
    print(f"{'':18}{'lines':>7}{'marked':>8}{'P':>8}{'R':>8}{'F1':>8}{'source':>8}")
    files = counts_by_file()
    for name, counts in {**files, "all": sum(files.values(), Counter())}.items():
        shares = "".join(f"{share:8.3f}" for share in figures(counts))
        print(f"{name:18}{counts['lines']:7,}{counts['marked']:8,}{shares}")


if __name__ == "__main__":
    main()
