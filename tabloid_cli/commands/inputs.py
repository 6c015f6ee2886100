"""What a command reads: files by name, and standard input under the name -."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

import click

from tabloid_cli.messages import complain
from tabloid_cli.output import keep_apart

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from tabloid_cli.article import Article
    from tabloid_cli.outcome import Outcome
    from tabloid_cli.report import Report
    from tabloid_cli.tone import Lexicon

INPUT = click.Path(allow_dash=True, readable=False)
"""An input's name as an argument. Whether it can be read is seen when it is read: click would
refuse the whole run for one file without permission."""

FILE = click.Path(readable=False, path_type=Path)
"""The name of a file of another kind; that it cannot be read is told in the same words."""


def read_named(name: str, encoding: str | None) -> Article:
    """Read a file, or standard input for ``-``; `UnreadableError` says what is wrong."""
    from tabloid_cli.reading import read_file, read_stream  # noqa: PLC0415

    if name != "-":
        return read_file(name, encoding=encoding)
    return read_stream(standard_input(), name="-", encoding=encoding)


def reports_on(
    names: Iterable[str], encoding: str | None, outcome: Outcome, lexicon: Lexicon | None = None
) -> Iterator[Report]:
    """Each article's report; an unreadable one gets a line on standard error instead."""
    from tabloid_cli import analyze  # noqa: PLC0415
    from tabloid_cli.reading import UnreadableError  # noqa: PLC0415

    for name in names:
        try:
            article = read_named(name, encoding)
        except UnreadableError as error:  # noqa: PERF203 - one bad file stops no other
            outcome.unreadable += 1
            complain(str(error))
        else:
            yield analyze(article, lexicon=lexicon)


def standard_input() -> BinaryIO:
    """What comes from a pipe, or is typed; `UnreadableError` if it is closed."""
    if sys.stdin is None:
        from tabloid_cli.reading import UnreadableError  # noqa: PLC0415

        raise UnreadableError("-: standard input is closed")
    if sys.stdin.isatty():
        complain("reading from the terminal; end with Ctrl-D on a line of its own")
    return sys.stdin.buffer


def check_names(names: tuple[str, ...], path: Path | None) -> None:
    """Refuse to read standard input twice, and to write over an article: `click.UsageError`."""
    if names.count("-") > 1:
        raise click.UsageError("standard input (-) can be read only once")
    keep_apart(names, path, "-o")


def standard_input_expected() -> None:
    """Refuse to wait for a terminal when no file is named: `click.UsageError`."""
    if sys.stdin is None or sys.stdin.isatty():
        raise click.UsageError("no FILE given, and nothing on standard input")
