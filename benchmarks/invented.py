"""How well attributions are found in sentences that were invented to be hard.

    python benchmarks/invented.py [--errors NAME]

Needs no evaluation data. `invented/*.txt` hold one sentence, or a short passage, a line:
invented people in the manner of eight sorts of outlets, about half of the reporting words
telling nothing that somebody said, marked by hand after tabloid-gold's guide. ``{1:says}``
is a cue whose source is ``[1:her rep]``; ``{reportedly}`` is one whose source does not
stand in its sentence. The shipped weights have not learned from them.

Prints, per file and over all, precision, recall and F1 of the cues, and in what share of
the cues found the source overlaps the marked one, where both have one. With ``--errors``,
instead, what is missed (-) and spurious (+) in one of the files, a cue a line.
"""

from __future__ import annotations

import argparse
import re
from collections import Counter
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from tabloid_cli.article import Span
from tabloid_cli.prose import parse
from tabloid_cli.reading import article_from_text
from tabloid_cli.sourcing import measure_sourcing
from tabloid_cli.sourcing.finding.reach import overlaps

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tabloid_cli.sourcing import Attribution

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


class Compared(NamedTuple):
    """A passage's marks beside what is found in it, one for one, and what is found besides."""

    pairs: list[tuple[Span, Span | None, Attribution | None]]
    spurious: list[Attribution]


def compare(passage: Passage) -> Compared:
    """Each mark with the attribution whose cue overlaps it, if any is left."""
    found = measure_sourcing(parse(article_from_text(passage.text, headline=""))).attributions
    left = [a for a in found if a.cue is not None]
    pairs = []
    for place, source in passage.attributions:
        hit = next((a for a in left if a.cue and overlaps(a.cue, [place])), None)
        if hit:
            left.remove(hit)
        pairs.append((place, source, hit))
    return Compared(pairs, left)


def count(passage: Passage) -> Counter[str]:
    """What of a passage is marked, found and right."""
    pairs, spurious = compare(passage)
    hits = [(source, hit.source) for _, source, hit in pairs if hit]
    sources = [(right, found) for right, found in hits if right and found]
    return Counter(
        {
            "marked": len(pairs),
            "found": len(hits) + len(spurious),
            "right": len(hits),
            "sources": len(sources),
            "right sources": sum(overlaps(found, [right]) for right, found in sources),
        }
    )


def errors(passage: Passage) -> Iterator[str]:
    """A line for each cue missed or spurious: the sign, the cue, the passage."""
    pairs, spurious = compare(passage)
    missed = [("-", place) for place, _, hit in pairs if hit is None]
    for sign, cue in missed + [("+", a.cue) for a in spurious if a.cue]:
        yield f"{sign} {passage.text[cue.start : cue.end]}: {passage.text}"


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
    """Print the table, or a file's errors."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--errors", choices=[path.stem for path in sorted(FOLDER.glob("*.txt"))])
    name = parser.parse_args().errors
    if name:
        for error in chain.from_iterable(map(errors, passages(FOLDER / f"{name}.txt"))):
            print(error)
    else:
        print_table()


def print_table() -> None:
    """Figures of each file, and of all."""
    print(f"{'':18}{'lines':>7}{'marked':>8}{'P':>8}{'R':>8}{'F1':>8}{'source':>8}")
    files = counts_by_file()
    for name, counts in {**files, "all": sum(files.values(), Counter())}.items():
        shares = "".join(f"{share:8.3f}" for share in figures(counts))
        print(f"{name:18}{counts['lines']:7,}{counts['marked']:8,}{shares}")


if __name__ == "__main__":
    main()
