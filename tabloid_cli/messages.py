"""What a run tells its user beside its results: on standard error, one line each."""

from __future__ import annotations

from contextlib import suppress

import click

LONGEST = 1000
"""Characters of a message; of a longer one the middle goes, for what to do stands at its end."""


def complain(message: str) -> None:
    """Write `message`, which may hold a file's name, as one harmless line."""
    with suppress(OSError):  # where nobody listens, the work still goes on
        click.echo(f"tabloid: {harmless(message)}", err=True)


def complain_of_usage(error: click.UsageError) -> None:
    """Write what is wrong with the command line, which may hold a file's name, and its usage."""
    with suppress(OSError):
        if type(error).show is click.UsageError.show:
            error = click.UsageError(harmless(error.format_message()), error.ctx)
        error.show()  # a command without its arguments shows its help


def harmless(message: str) -> str:
    """`message` on one line that no terminal acts on, without its middle if it is long."""
    from tabloid_cli.rendering.safe_text import running  # noqa: PLC0415 - most runs say nothing

    if len(message) > LONGEST:
        message = f"{message[: LONGEST // 2]} … {message[-LONGEST // 2 :]}"
    return running(message).strip()
