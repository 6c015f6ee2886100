"""A user's lexicon: read as a command needs it, its faults told as a command tells them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NoReturn, TypeVar

import click

from tabloid_cli.messages import complain

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from tabloid_cli.tone import Lexicon
    from tabloid_cli.tone.table import Problem

Read = TypeVar("Read")

MOST_FAULTS = 50
"""Faults of a file that are named."""


def lexicon_of(file: Path | None) -> Lexicon:
    """The user's file merged over our lexicon; ours alone for None."""
    from tabloid_cli.tone import default_lexicon, load_lexicon  # noqa: PLC0415

    return default_lexicon() if file is None else read_or_refuse(load_lexicon, file)


def read_or_refuse(reader: Callable[[Path], Read], file: Path) -> Read:
    """What `reader` makes of `file`; `click.ClickException` with a plain message on a fault."""
    from tabloid_cli.reading.errors import why_unreadable  # noqa: PLC0415
    from tabloid_cli.tone import LexiconError  # noqa: PLC0415

    try:
        return reader(file)
    except LexiconError as error:
        refuse(file, error.problems)
    except OSError as error:
        raise click.ClickException(f"{file}: {why_unreadable(error)}") from error


def refuse(file: Path, faults: Sequence[Problem]) -> NoReturn:
    """End the run with each fault on a line, the first `MOST_FAULTS` if they are many.

    Raises `click.ClickException` with the last line of it; there is at least one fault.
    """
    *first, last = faults[:MOST_FAULTS]
    for fault in first:
        complain(f"{file}:{fault.line}: {fault.message}")
    more = len(faults) - MOST_FAULTS
    rest = f" (and {more} more faults)" if more > 0 else ""
    raise click.ClickException(f"{file}:{last.line}: {last.message}{rest}")
