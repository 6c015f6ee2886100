"""How well reading tells an article from what stands around it.

    python benchmarks/extraction.py [DATA]

DATA (default ../shared/data) holds html/NAME.html with NAME.truth.txt, and
tabloid-gold/NAME.txt with NAME.json; beside it lies tools/score_gold.py, which
numbers the sentences. Printed are

- pages: precision, recall and F1 of words against the truth, as bags, mean over
  the pages; of all text, and of the body;
- lines: precision and recall of letters that are not body, over the articles'
  texts and without their first lines, and the share of the body's letters lost;
  alphabetically even files, on which the entries were made, and odd ones apart.
"""

from __future__ import annotations

import json
import re
import sys
from collections import Counter
from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from evaluation import data_command_line, scorer

from tabloid_cli.reading import article_from_text, read_file

if TYPE_CHECKING:
    from pathlib import Path

Sentences = Callable[[str], list[tuple[int, int]]]
"""The function with which the annotators' sentences are numbered."""


class Tally(NamedTuple):
    """Letters: rightly and wrongly called not body, and not body but missed; body in all."""

    right: int = 0
    wrong: int = 0
    missed: int = 0
    body: int = 0

    def plus(self, other: Tally) -> Tally:
        """The sum of two tallies."""
        return Tally(*(a + b for a, b in zip(self, other, strict=True)))

    def __str__(self) -> str:
        precision = self.right / max(1, self.right + self.wrong)
        recall = self.right / max(1, self.right + self.missed)
        return f"P {precision:.3f}  R {recall:.3f}  body lost {self.wrong / max(1, self.body):.4f}"


def main() -> int:
    """Measure and print."""
    data = data_command_line(__doc__).parse_args().data
    for part, figures in pages(data / "html").items():
        print(f"pages, {part:5}  P {figures[0]:.3f}  R {figures[1]:.3f}  F1 {figures[2]:.3f}")
    sentences = scorer(data).sentences
    articles = sorted((data / "tabloid-gold").glob("*.json"))
    for name, half in (("even", articles[::2]), ("odd", articles[1::2])):
        whole, below = Tally(), Tally()
        for path in half:
            everything, rest = lines(path, sentences)
            whole, below = whole.plus(everything), below.plus(rest)
        print(f"lines, {name:4}                  {whole}")
        print(f"lines, {name:4} below the first  {below}")
    return 0


def pages(folder: Path) -> dict[str, list[float]]:
    """Mean precision, recall and F1 over the pages of `folder`, of text and of body."""
    sums = {"text": [0.0] * 3, "body": [0.0] * 3}
    paths = sorted(folder.glob("*.html"))
    for path in paths:
        truth = bag(path.with_suffix(".truth.txt").read_text(encoding="utf-8"))
        article = read_file(path)
        body = "\n".join(article.text[span.start : span.end] for span in article.body)
        for part, found in (("text", bag(article.text)), ("body", bag(body))):
            shared = (found & truth).total()
            precision, recall = shared / max(1, found.total()), shared / max(1, truth.total())
            f1 = 2 * precision * recall / (precision + recall) if shared else 0.0
            for i, figure in enumerate((precision, recall, f1)):
                sums[part][i] += figure / len(paths)
    return sums


def bag(text: str) -> Counter[str]:
    """The words of a text, small, with their counts."""
    return Counter(re.findall(r"\w+", text.lower()))


def lines(path: Path, sentences: Sentences) -> tuple[Tally, Tally]:
    """Letters of one annotated article: of the whole text, and below its first line."""
    text = path.with_suffix(".txt").read_text(encoding="utf-8")
    not_body = set(json.loads(path.read_text(encoding="utf-8")).get("sentences_not_body", []))
    called = [False] * len(text)
    for block in article_from_text(text).blocks:
        if block.kind != "body":
            called[block.start : block.end] = [True] * (block.end - block.start)
    first_line = text.find("\n")
    whole = below = Tally()
    for number, (start, end) in enumerate(sentences(text)):
        letters = [called[i] for i in range(start, end) if not text[i].isspace()]
        hit = sum(letters)
        tally = (
            Tally(right=hit, missed=len(letters) - hit)
            if number in not_body
            else Tally(wrong=hit, body=len(letters))
        )
        whole = whole.plus(tally)
        if start > first_line:
            below = below.plus(tally)
    return whole, below


if __name__ == "__main__":
    sys.exit(main())
