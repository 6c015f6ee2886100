"""Article -> Document: paragraphs, sentences, tokens and quotations, each with offsets.

sentences, punkt      where sentences end; whether they do after an abbreviation
tokens                words, numbers and marks
quotations            what stands in marks, with single_marks, and lost_marks where one is missing
interviews            answers that stand without any
tags                  who says so right beside speech: asked by all of these but tokens
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tabloid_cli.document import Document, Quotation, Sentence, Token
from tabloid_cli.prose.interviews import answers, with_answers
from tabloid_cli.prose.quotations import find_quotations, is_speech
from tabloid_cli.prose.sentences import split_sentences
from tabloid_cli.prose.tokens import tokenize

if TYPE_CHECKING:
    from tabloid_cli.article import Article

__all__ = ["parse"]


def parse(article: Article) -> Document:
    """Cut an article's body up, once, for every measure."""
    text = article.text
    body = article.body
    tokens: list[Token] = []
    sentences: list[Sentence] = []
    words = 0
    for index, paragraph in enumerate(body):
        for start, end in split_sentences(text, paragraph):
            first = len(tokens)
            tokens += tokenize(text, start, end)
            sentences.append(Sentence(start, end, first, len(tokens), index))
        words += _count_words(text[paragraph.start : paragraph.end])
    if not words:  # rows of dots and signs say nothing: that they have no source would mislead
        tokens, sentences = [], []
    headline = article.headline_span
    return Document(
        text=text,
        paragraphs=body,
        sentences=tuple(sentences),
        tokens=tuple(tokens),
        quotations=_quotations(article, tokens) if words else (),
        headline=tuple(tokenize(text, *headline)) if headline else (),
        words=words,
    )


def _quotations(article: Article, tokens: list[Token]) -> tuple[Quotation, ...]:
    """The quotations with the tokens they hold; both run through the text in step."""
    found: list[Quotation] = []
    at, count = 0, len(tokens)
    answered = answers(article.text, article.body)
    for quoted, marked in with_answers(find_quotations(article.text, article.body), answered):
        while at < count and tokens[at].end <= quoted.start:
            at += 1
        first = at
        while at < count and tokens[at].start < quoted.end:
            at += 1
        speech = not marked or is_speech(article.text, quoted)
        found.append(
            Quotation(
                quoted.start, quoted.end, first, at, speech, quoted.opened, quoted.closed, marked
            )
        )
    return tuple(found)


def _count_words(text: str) -> int:
    """White-space runs that hold a letter or digit, as textstat counts words."""
    return len([1 for run in text.split() if run[0].isalnum() or any(map(str.isalnum, run))])
