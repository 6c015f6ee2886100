"""Article -> Document."""

from __future__ import annotations

import re

from tabloid_cli.article import Article
from tabloid_cli.document import Document, Sentence, Token

_TOKEN = re.compile(r"\w+(?:['’.-]\w+)*|[^\w\s]")


def parse(article: Article) -> Document:
    """Cut an article's body up (first sketch: one sentence a paragraph, no quotations)."""
    tokens: list[Token] = []
    sentences: list[Sentence] = []
    for index, span in enumerate(article.body):
        first = len(tokens)
        tokens.extend(
            Token(m.start(), m.end(), m.group(), m.group().lower().replace("’", "'"))
            for m in _TOKEN.finditer(article.text, span.start, span.end)
        )
        sentences.append(Sentence(span.start, span.end, first, len(tokens), index))
    words = sum(any(map(str.isalnum, w)) for s in article.body for w in article.text[s.start:s.end].split())
    return Document(article.text, article.body, tuple(sentences), tuple(tokens), (), (), words)
