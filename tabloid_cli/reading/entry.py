"""A record of a container -> Article: what feeds and databases hold is often HTML."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from tabloid_cli.reading.decoding import is_whole_page
from tabloid_cli.reading.errors import UnreadableError
from tabloid_cli.reading.limits import refuse_long
from tabloid_cli.reading.markup import TAKEN_OUT, has_markup, without_markup
from tabloid_cli.reading.text import article_from_text

if TYPE_CHECKING:
    from tabloid_cli.article import Article


def article_from_record(
    name: str, text: str, headline: str | None = None, url: str | None = None
) -> Article:
    """An article from a record, its text read as that of a file would be.

    Raises `UnreadableError` where the record holds no text, or more than an article's.
    """
    if is_whole_page(text):
        return _from_page(name, text, headline, url)
    refuse_long(text, name)
    warnings: tuple[str, ...] = ()
    if has_markup(text):
        # Who escapes the text escapes the headline.
        text, headline = without_markup(text), headline and without_markup(headline)
        warnings = (TAKEN_OUT,)
    if not text.strip():
        raise UnreadableError(f"{name}: the record holds no text; there is nothing to measure")
    article = article_from_text(text, headline=headline, url=url, name=name)
    return replace(article, format="jsonl", warnings=(*warnings, *article.warnings))


def _from_page(name: str, page: str, headline: str | None, url: str | None) -> Article:
    """The article of a whole page, under the headline and address that the record has."""
    from tabloid_cli.reading.html import article_from_page  # noqa: PLC0415

    found = article_from_page(page, name=name)
    if headline is None:
        return replace(found, format="jsonl", url=url or found.url)
    title = found.headline_span
    text = found.text[title.end :].lstrip() if title and not title.start else found.text
    article = article_from_text(text, headline=headline, url=url or found.url, name=name)
    byline = found.byline or article.byline
    return replace(article, format="jsonl", byline=byline, warnings=found.warnings)
