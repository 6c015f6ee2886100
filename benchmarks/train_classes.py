"""Sort the words of news prose by the company they keep: sourcing/vocabulary/classes.tsv.

    python benchmarks/train_classes.py [DATA]

A light stand-in for part-of-speech tags: words that share neighbours (Schütze 1995)
share a class, so that the span model learns something of words it never saw beside a
cue. Reads the texts of DATA/polnear/train and DATA/articles (default ../shared/data).
Needs numpy and scikit-learn.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import numpy as np
from evaluation import PACKAGE, data_command_line
from sklearn.cluster import KMeans
from sklearn.utils.extmath import randomized_svd

from tabloid_cli.prose import parse
from tabloid_cli.reading import article_from_text

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

OUT = PACKAGE / "sourcing" / "vocabulary" / "classes.tsv"
RARE = 5
CONTEXTS = 600
DIMENSIONS = 60
CLASSES = 100


def main(data: Path) -> None:
    """Count neighbours, reduce, cluster, write."""
    sentences = list(read_sentences(data))
    lower = Counter(w for s in sentences for w in s[1:] if w.islower())
    sentences = [[s[0].lower() if lower[s[0].lower()] else s[0], *s[1:]] for s in sentences if s]
    counts = Counter(w for s in sentences for w in s)
    # Names say nothing of words to come: a capital alone tells the model as much.
    vocabulary = [w for w, n in counts.most_common() if n >= RARE and not w[0].isupper()]
    index = {w: i for i, w in enumerate(vocabulary)}
    contexts = {w: i for i, w in enumerate(vocabulary[: CONTEXTS - 2])}
    contexts |= {w: CONTEXTS - 2 for w in counts if w[0].isupper()}
    other = CONTEXTS - 1
    table = np.zeros((len(vocabulary), 2 * CONTEXTS), dtype=np.float32)
    for sentence in sentences:
        padded = ["<s>", *sentence, "</s>"]
        for left, word, right in zip(padded, padded[1:], padded[2:], strict=False):
            row = index.get(word)
            if row is not None:
                table[row, contexts.get(left, other)] += 1
                table[row, CONTEXTS + contexts.get(right, other)] += 1
    table = np.sqrt(table / table.sum(axis=1, keepdims=True))
    u, s, _ = randomized_svd(table, DIMENSIONS, random_state=0)
    points = u * s
    points /= np.linalg.norm(points, axis=1, keepdims=True)
    weights = np.sqrt([counts[w] for w in vocabulary])
    labels = KMeans(CLASSES, n_init=3, random_state=0).fit_predict(points, sample_weight=weights)
    groups: dict[int, list[str]] = {}
    for word, label in zip(vocabulary, labels, strict=True):
        groups.setdefault(int(label), []).append(word)
    ordered = sorted(groups.values(), key=lambda words: -sum(counts[w] for w in words))
    with OUT.open("w", encoding="utf-8") as handle:
        handle.write("# class\twords, most frequent first (made by benchmarks/train_classes.py)\n")
        for number, words in enumerate(ordered):
            handle.write(f"{number}\t{' '.join(words)}\n")
    print(f"{sum(counts.values()):,} tokens, {len(vocabulary):,} words in {CLASSES} classes")


def read_sentences(data: Path) -> Iterator[list[str]]:
    """The tokens of every body sentence, numbers folded."""
    texts = [*data.glob("polnear/train/text/*.txt"), *data.glob("articles/*/*.txt")]
    for path in sorted(texts):
        document = parse(article_from_text(path.read_text("utf-8", errors="replace")))
        for sentence in document.sentences:
            tokens = document.tokens[sentence.first : sentence.last]
            yield ["0" if t.text[0].isdigit() else t.text.replace("’", "'") for t in tokens]


if __name__ == "__main__":
    main(data_command_line(__doc__).parse_args().data)
