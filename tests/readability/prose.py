"""Texts to measure: our own sentences, and made-up prose for property tests."""

from __future__ import annotations

from hypothesis import strategies as st

from tabloid_cli.article import Span
from tabloid_cli.document import Document, Sentence

WORDS = (
    "the", "a", "she", "Dolores", "Quillfeather's", "isn't", "isn’t", "DON'T", "'twas", "o'clock",
    "rock'n'roll", "couldn't've", "able-bodied", "U.S.", "$4.5", "2019", "1980s", "3rd", "hmm",
    "unbelievably", "extraordinary", "photographer", "furious", "said", "announced", "naïve",
    "İzmir", "Straße", "Łódź", "東京", "😀", "—", "...", "_", "a_b", "'", "''s", '"', "“well”",
    "http://example.com/a?b=c", "blorptastic", "zzyzx", "ﬁne", "é",
)  # fmt: skip

sentences = st.builds(
    lambda words, mark: " ".join(words) + mark,
    st.lists(st.sampled_from(WORDS), min_size=1, max_size=14),
    st.sampled_from((".", "!", "?", "", "?!", "…")),
)
texts = st.lists(sentences, min_size=1, max_size=12).map(" ".join)


def document(*paragraphs: str, sentences: int) -> Document:
    """A Document of these paragraphs, of which only the number of sentences is true."""
    text = "\n\n".join(paragraphs)
    spans = []
    at = 0
    for paragraph in paragraphs:
        spans.append(Span(at, at + len(paragraph)))
        at += len(paragraph) + 2
    return Document(
        text=text,
        paragraphs=tuple(spans),
        sentences=(Sentence(0, 0, 0, 0, 0),) * sentences,
        tokens=(),
        quotations=(),
        headline=(),
        words=0,
    )
