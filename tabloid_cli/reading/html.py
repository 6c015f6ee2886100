"""A saved page -> Article."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from tabloid_cli.reading.errors import UnreadableError
from tabloid_cli.reading.text import article_from_text

if TYPE_CHECKING:
    from tabloid_cli.article import Article


def article_from_page(page: str, *, name: str) -> Article:
    """Extract a page's main text, title, author and address."""
    import trafilatura  # noqa: PLC0415

    found = trafilatura.bare_extraction(page, include_comments=False, with_metadata=True)
    if found is None or not found.text:
        raise UnreadableError(f"{name}: no text found in the page; save the article as text")
    body = "\n\n".join(line for line in found.text.split("\n") if line.strip())
    title = (found.title or "").strip() or None
    text = f"{title}\n\n{body}" if title and not body.startswith(title) else body
    article = article_from_text(text, headline=title or "", url=found.url, name=name)
    return replace(article, format="html", byline=found.author or article.byline)
