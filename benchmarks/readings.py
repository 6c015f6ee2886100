"""Our own readings of articles/: attributions as stand-off annotation, no word of the texts.

    python benchmarks/readings.py OUT [DATA]

readings.jsonl holds, for some eight hundred articles of DATA/articles (default
../shared/data), what a careful reader found by the guide of tabloid-gold: an article a
line, known by the first 20 digits of its SHA-256, with the numbers of the sentences
that are no body and its attributions as lists of

    cue sentence, sentences, cue, source, speaker, kind, mode

`cue`, `source` and `speaker` are [start, end] in the text or null; `speaker` is where the
article gives the speaker's name in full. Run as a script this writes them to the folder
OUT as tabloid-gold has them, NAME.txt beside NAME.json, for score_gold.py.
"""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from brat import Gold
from evaluation import DATA, command_line, scorer

if TYPE_CHECKING:
    from collections.abc import Iterator

TABLE = Path(__file__).with_name("readings.jsonl")
DIGITS = 20
PARITY = ("even", "odd")
"""The halves that --leave-out names."""


class Reading(NamedTuple):
    """An article and what its reader found."""

    path: Path
    text: str
    digest: str
    """The first `DIGITS` of the text's SHA-256."""
    parity: int
    """0 or 1, by which half of the readings is left out of the training in turn."""
    not_body: list[int]
    attributions: list[list[Any]]

    def golds(self) -> list[Gold]:
        """The attributions that have a cue."""
        return [
            Gold([tuple(source)] if source else [], [tuple(cue)], [])
            for _, _, cue, source, *_ in self.attributions
            if cue
        ]

    def as_guide(self) -> dict[str, Any]:
        """The annotation in the format of tabloid-gold's GUIDE.md."""
        return {
            "file": self.path.name,
            "attributions": [
                {
                    "sentences": sentences,
                    "cue_sentence": at,
                    "cue": self._words(cue),
                    "source": self._words(source),
                    "kind": kind,
                    "resolved": self._words(speaker),
                    "mode": mode,
                }
                for at, sentences, cue, source, speaker, kind, mode in self.attributions
            ],
            "sentences_not_body": self.not_body,
        }

    def write(self, folder: Path) -> Path:
        """Write it there as tabloid-gold has its articles; returns the annotation's path."""
        path = folder / f"{self.path.stem}.json"
        path.with_suffix(".txt").write_text(self.text, encoding="utf-8", newline="")
        guide = json.dumps(self.as_guide(), ensure_ascii=False, indent=1)
        path.write_text(guide + "\n", encoding="utf-8")
        return path

    def _words(self, span: list[int] | None) -> str | None:
        return self.text[span[0] : span[1]] if span else None


def read_readings(data: Path) -> Iterator[Reading]:
    """The readings of the articles that are there, in the order of readings.jsonl."""
    paths = {
        hashlib.sha256(path.read_bytes()).hexdigest()[:DIGITS]: path
        for path in sorted((data / "articles").glob("*/*.txt"))
    }
    for line in TABLE.read_text("utf-8").splitlines():
        row = json.loads(line)
        path = paths.get(row["sha256"])
        if path is not None:
            text = path.read_text(encoding="utf-8")
            parity = int(row["sha256"][-1], 16) % 2
            yield Reading(path, text, row["sha256"], parity, row["not_body"], row["attributions"])


def skipped(reading: Reading, data: Path) -> list[tuple[int, int]]:
    """Where the reading's sentences are that are no body."""
    sentences = scorer(data).sentences(reading.text)
    return [sentences[i] for i in reading.not_body if i < len(sentences)]


def main() -> None:
    """Write the readings as tabloid-gold has them."""
    parser = command_line(__doc__)
    parser.add_argument("out", type=Path)
    parser.add_argument("data", nargs="?", type=Path, default=DATA)
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    for reading in read_readings(options.data):
        reading.write(options.out)


if __name__ == "__main__":
    main()
