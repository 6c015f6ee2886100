"""tabloid: how an article is sourced and how loud it is.

>>> from tabloid_cli import analyze
>>> report = analyze("She is furious, says an insider.")
>>> report.sourcing.counts["anonymous"]
1
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tabloid_cli._version import __version__

if TYPE_CHECKING:
    import os

    from tabloid_cli.article import Article
    from tabloid_cli.report import Report
    from tabloid_cli.tone import Lexicon

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
    text: str | Article,
    *,
    headline: str | None = None,
    url: str | None = None,
    lexicon: Lexicon | None = None,
) -> Report:
    """Measure one article: its plain text, or an `Article` from `read`.

    With `headline` or `url` given, these are taken as such and not looked for in
    the text. An `Article` has its own: giving them with one is a `ValueError`.
    `lexicon` (from `tabloid_cli.tone.load_lexicon`) replaces ours.
    """
    from tabloid_cli.article import Article  # noqa: PLC0415
    from tabloid_cli.pipeline import report_on  # noqa: PLC0415
    from tabloid_cli.reading import article_from_text  # noqa: PLC0415

    if isinstance(text, str):
        return report_on(article_from_text(text, headline=headline, url=url), lexicon)
    if not isinstance(text, Article):
        raise TypeError(f"analyze takes text or an Article from read, not {type(text).__name__}")
    if headline is not None or url is not None:
        raise ValueError("headline and url go with text; an Article has its own")
    return report_on(text, lexicon)


if not TYPE_CHECKING:  # for a type checker the names are imported above

    def __getattr__(name: str) -> object:
        """Import `Article` and `Report` when they are asked for: ``--help`` needs neither."""
        from importlib import import_module  # noqa: PLC0415

        if name not in {"Article", "Report"}:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        return getattr(import_module(f"{__name__}.{name.lower()}"), name)
