"""Document -> Readability: how hard the body is to read.

counts                the body's words as textstat counts them, by way of:
    easy_words            the words that are not difficult
    syllables             by CMUdict's table, else by hyphenation
formulas              the figures, from these counts
packages              how textstat's and Pyphen's own files are read
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tabloid_cli.readability.counts import count_text
from tabloid_cli.readability.formulas import readability

if TYPE_CHECKING:
    from tabloid_cli.document import Document
    from tabloid_cli.report import Readability

__all__ = ["measure_readability"]


def measure_readability(document: Document) -> Readability:
    """Measure the body as textstat does, but with the Document's own sentence count.

    The words, characters, letters, syllables and difficult words are those that
    textstat counts (`tabloid_cli.readability.counts`), so wherever its regex and
    the Document agree on the number of sentences, the figures are textstat's too,
    rounded to two decimals. Sources and scales: `tabloid_cli.readability.formulas`.

    A figure is None where its formula has nothing to measure: all of them without
    a word or without a sentence in the body, SMOG below three sentences, the two
    Flesch figures where no word has a syllable ("hmm"). textstat gives 0.0 there,
    which is also a grade a text may have.
    """
    body = "\n".join(document.text[p.start : p.end] for p in document.paragraphs)
    counts = count_text(body)
    return readability(counts, len(document.sentences))
