"""Article -> Document -> Names -> measures -> Report."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tabloid_cli.article import Article, Span
from tabloid_cli.familiarity import measure_familiarity
from tabloid_cli.language import FEWEST_WORDS, looks_english
from tabloid_cli.outlet import outlet_of
from tabloid_cli.prose import parse
from tabloid_cli.readability import measure_readability
from tabloid_cli.report import ArticleInfo, Report
from tabloid_cli.score import tabloid_score
from tabloid_cli.sourcing import find_names, measure_sourcing
from tabloid_cli.tone import measure_sensation

if TYPE_CHECKING:
    from tabloid_cli.document import Document
    from tabloid_cli.report import Sensation
    from tabloid_cli.tone import Lexicon

SHORT_ARTICLE = 100
"""Words of body below which the figures mean little."""


def report_on(article: Article, lexicon: Lexicon | None = None) -> Report:
    """Measure one article; `lexicon` is ours if not given."""
    document = parse(article)
    names = find_names(document)
    outlet = outlet_of(article.url, article.name) or ""
    sourcing = measure_sourcing(document, names, outlet=outlet)
    sensation = measure_sensation(document, lexicon)
    familiarity = measure_familiarity(document, names)
    readability = measure_readability(document)
    return Report(
        article=ArticleInfo(
            name=article.name,
            format=article.format,
            sha256=article.sha256,
            headline=article.headline,
            byline=article.byline,
            url=article.url,
            words=document.words,
            body=tuple(Span(s.start, s.end) for s in document.sentences),
            text=article.text,
            blocks=article.blocks,
            quotations=tuple(Span(q.start, q.end) for q in document.quotations if q.speech),
        ),
        sourcing=sourcing,
        sensation=sensation,
        familiarity=familiarity,
        readability=readability,
        score=tabloid_score(sourcing, sensation, familiarity, readability, words=document.words),
        warnings=(*article.warnings, *body_warnings(document), *lexicon_warnings(sensation)),
    )


def body_warnings(document: Document) -> tuple[str, ...]:
    """What a reader must know of an article's body before trusting its figures."""
    words = document.words
    if words == 0:
        return ("no body text found: nothing was measured",)
    warnings = []
    if words < SHORT_ARTICLE:
        only = "1 word" if words == 1 else f"{words} words"
        warnings.append(f"only {only} of body: the figures mean little")
    if words >= FEWEST_WORDS and not looks_english(document):
        warnings.append("the body does not look English: the figures mean little")
    return tuple(warnings)


def lexicon_warnings(sensation: Sensation) -> tuple[str, ...]:
    """That the words of a user were counted: score and reference set were made with ours."""
    if not sensation.own_lexicon:
        return ()
    return (
        "sensational words by a lexicon of your own: the score's weights, and the reference set"
        " it is compared with, were made with tabloid's",
    )
