"""Options that commands share, each declared once."""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass
from functools import partial, wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, TypeVar

import click

from tabloid_cli.commands.inputs import FILE
from tabloid_cli.output import refuse_packed
from tabloid_cli.rendering import DEFAULT_FORM, View, format_of

if TYPE_CHECKING:
    from collections.abc import Callable

    Command = TypeVar("Command", bound=Callable[..., Any])

Color = Literal["auto", "always", "never"]

FOR_THE_SCREEN = ("table", "text")
"""Formats that fit themselves to a terminal: its width, colours and encoding."""

NARROWEST, WIDEST, PIPED = 60, 100, 80
"""Columns: less costs the tables figures, more is not easier to read, and where nobody says."""


@dataclass(frozen=True, slots=True)
class Output:
    """Where results go and how they look, as the command line says."""

    form: str
    path: Path | None
    color_wish: Color

    @property
    def on_terminal(self) -> bool:
        """Whether a person watches standard output and it is where results go."""
        return self.path is None and sys.stdout is not None and sys.stdout.isatty()

    @property
    def color(self) -> bool:
        """Whether colour codes are wanted: ``--color``, then NO_COLOR, then FORCE_COLOR."""
        if self.color_wish != "auto":
            return self.color_wish == "always"
        if os.environ.get("NO_COLOR"):
            return False
        if self.path is None and os.environ.get("FORCE_COLOR"):
            return True
        return self.on_terminal and os.environ.get("TERM") != "dumb"

    @property
    def width(self) -> int:
        """Columns to lay out in: the terminal's or COLUMNS, else 80; at most 100."""
        if self.path is not None:
            return PIPED
        import shutil  # noqa: PLC0415

        columns = shutil.get_terminal_size(fallback=(PIPED, 24)).columns
        return max(NARROWEST, min(columns, WIDEST))

    @property
    def encoding(self) -> str:
        """UTF-8, the same bytes everywhere; what is for a terminal or pipe fits its encoding."""
        if self.form not in FOR_THE_SCREEN or self.path is not None or sys.stdout is None:
            return "utf-8"
        return sys.stdout.encoding or "ascii"

    def view(self, **wishes: bool) -> View:
        """What renderers may know of it, and which of the `View`'s parts the user wants."""
        return View(width=self.width, color=self.color, encoding=self.encoding, **wishes)


output_option = partial(click.option, "-o", "--output", metavar="FILE")
"""``--output``; ``batch`` takes several, urls too, so each says what it takes."""

format_option = partial(click.option, "-f", "--format", "form")
"""``--format``, as ``form``."""

report_option = click.option(
    "--report",
    metavar="FILE",
    type=click.Path(path_type=Path),
    help="Write one page for a browser, with every article in it, to FILE.",
)
"""``--report``: the page of all articles of a batch."""

lexicon_option = click.option(
    "--lexicon",
    "lexicon_file",
    metavar="FILE",
    type=FILE,
    help="Sensational words of your own, merged over ours (see tabloid lexicon check).",
)
"""``--lexicon``, as ``lexicon_file``."""


def color_option(where: str) -> Callable[[Command], Command]:
    """``--color``: a `Color`. `where` names what may have colour."""
    return click.option(
        "--color",
        type=click.Choice(["auto", "always", "never"]),
        default="auto",
        show_default=True,
        help=f"Colour in {where}; auto: on a terminal, unless NO_COLOR is set.",
    )


def output_options(*forms: str) -> Callable[[Command], Command]:
    """Add ``--format`` (one of `forms`, the first is the default), ``-o`` and ``--color``.

    The command receives them as one argument, ``output``: an `Output`.
    `click.UsageError` says which of these do not go together.
    """

    def add(command: Command) -> Command:
        @wraps(command)
        def with_output(*, form: str | None, output: Path | None, color: Color, **rest: Any) -> Any:
            path = None if output == Path("-") else output
            if path is not None:
                refuse_packed(path.name)
            form = form or _form_of(path, forms)
            if color == "always" and form not in FOR_THE_SCREEN:
                raise click.UsageError(
                    f"--color always is for the {forms[0]}; {form} has no colour codes"
                )
            return command(output=Output(form, path, color), **rest)

        for option in (
            color_option(f"the {forms[0]}"),
            output_option(
                type=click.Path(path_type=Path),
                help="Write to FILE, whole or not at all; its ending names the format"
                " where --format does not.",
            ),
            format_option(
                type=click.Choice(forms), help=f"How results are written.  [default: {forms[0]}]"
            ),
        ):
            with_output = option(with_output)
        return with_output  # type: ignore[return-value]

    return add


def _form_of(path: Path | None, forms: tuple[str, ...]) -> str:
    """The form that a file's ending names, the first for any other ending.

    Raises `click.UsageError` for the ending of a form that the command does not have.
    """
    expected = format_of(path.name) if path else forms[0]
    if expected in forms:
        return expected
    if expected != DEFAULT_FORM:
        raise click.UsageError(
            f"{path}: there is no {expected} of this; name a file for {' or '.join(forms)},"
            " or say --format"
        )
    return forms[0]


def encoding_option(command: Command) -> Command:
    """Add ``--encoding``, checked: the name of a text encoding, or None."""
    return click.option(
        "--encoding",
        metavar="NAME",
        callback=_known_encoding,
        help="Read every input in this encoding, standard input too, whatever it says of itself.",
    )(command)


def _known_encoding(_: click.Context, __: click.Parameter, name: str | None) -> str | None:
    if name is not None:
        try:
            b"text".decode(name)  # empty bytes would pass in any encoding
        except UnicodeError:
            pass
        except (LookupError, ValueError):  # a name with a NUL byte is a ValueError
            raise click.BadParameter(f"{name!r} is no text encoding that Python knows") from None
    return name
