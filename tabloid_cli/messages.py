"""What a run tells its user beside its results: on standard error, one line each."""

from __future__ import annotations

import click


def complain(message: str) -> None:
    """Write `message`, which may hold a file's name, as one harmless line."""
    from tabloid_cli.rendering.safe_text import one_line  # noqa: PLC0415 - most runs say nothing

    click.echo(f"tabloid: {one_line(message)}", err=True)
