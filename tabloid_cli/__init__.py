"""tabloid: how an article is sourced and how loud it is.

>>> from tabloid_cli import analyze
>>> report = analyze("She is furious, says an insider.")
>>> report.sourcing.counts["anonymous"]
1
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tabloid_cli._version import __version__
from tabloid_cli.article import Article
from tabloid_cli.report import Report

if TYPE_CHECKING:
    import os

__all__ = ["Article", "Report", "__version__", "analyze", "read"]


def read(path: str | os.PathLike[str], *, encoding: str | None = None) -> Article:
    """Read one saved article: .txt, .md, .html, .htm, each also .gz.

    `encoding` overrides what the bytes say of themselves. Raises
    `tabloid_cli.reading.UnreadableError` with a message for the user if there is
    no such file, it is empty, or it holds no text.
    """
    from tabloid_cli.reading import read_file  # noqa: PLC0415

    return read_file(path, encoding=encoding)


def analyze(
    text: str | Article, *, headline: str | None = None, url: str | None = None
) -> Report:
    """Measure one article: its plain text, or an `Article` from `read`.

    With `headline` or `url` given, these are taken as such and not looked for in
    the text.
    """
    from tabloid_cli.pipeline import report_on  # noqa: PLC0415
    from tabloid_cli.reading import article_from_text  # noqa: PLC0415

    article = (
        text
        if isinstance(text, Article)
        else article_from_text(text, headline=headline, url=url)
    )
    return report_on(article)
