"""Make a corpus for benchmarks/batch.py out of the evaluation articles.

    python benchmarks/make_corpus.py ARTICLES FOLDER [--articles 50000]

ARTICLES is a folder of .txt files (default of batch.py: ../shared/data/articles), FOLDER a
new folder, which must lie outside this repository: the texts are their publishers'.
Each article is one of theirs with its paragraphs turned round by some places, so that all
have different bytes and the lengths of real ones. 500 to a folder, the same every time.
"""

from __future__ import annotations

from pathlib import Path

from evaluation import ROOT, command_line

IN_FOLDER = 500


def made(texts: list[str], number: int) -> str:
    """The article of that number."""
    turn, which = divmod(number, len(texts))
    paragraphs = texts[which].split("\n")
    turn %= max(1, len(paragraphs))
    return "\n".join(paragraphs[turn:] + paragraphs[:turn]) + f"\nStory {number}.\n"


def main() -> None:
    """Write the corpus."""
    parser = command_line(__doc__)
    parser.add_argument("source", type=Path)
    parser.add_argument("target", type=Path)
    parser.add_argument("--articles", type=int, default=50_000)
    arguments = parser.parse_args()
    target = arguments.target.resolve()
    if ROOT in (target, *target.parents):
        parser.error(f"{target} lies in this repository")
    texts = [path.read_text("utf-8", "replace") for path in sorted(arguments.source.rglob("*.txt"))]
    if not texts:
        parser.error(f"no .txt files in {arguments.source}")
    for number in range(arguments.articles):
        path = target / f"{number // IN_FOLDER:04}" / f"{number:06}.txt"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(made(texts, number), encoding="utf-8")


if __name__ == "__main__":
    main()
