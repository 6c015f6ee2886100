"""``tabloid compare``: two or more articles on one story, side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from tabloid_cli.commands.inputs import INPUT, check_names, reports_on
from tabloid_cli.commands.options import Output, encoding_option, output_options
from tabloid_cli.messages import complain
from tabloid_cli.output import open_output

if TYPE_CHECKING:
    from tabloid_cli.outcome import Outcome
    from tabloid_cli.report import Report

MOST = 26
"""Articles in one comparison: each has a letter."""


@click.command()
@click.argument("files", metavar="FILE FILE...", nargs=-1, type=INPUT)
@output_options("table", "html")
@encoding_option
@click.pass_obj
def compare(
    outcome: Outcome, files: tuple[str, ...], output: Output, *, encoding: str | None
) -> None:
    """Show two or more articles on one story side by side.

    Measure by measure; then the sources they have in common and those that only one
    has, quotations that more than one prints, and the words that only one uses. Named
    sources are matched by name, unnamed ones never.
    """
    if not 2 <= len(files) <= MOST:
        raise click.UsageError(f"compare takes 2 to {MOST} files, not {len(files)}")
    check_names(files, output.path)
    reports = list(reports_on(files, encoding, outcome))
    if len(reports) < 2:
        complain("nothing to compare: fewer than two articles could be read")
        return
    with open_output(output.path) as write:
        write(_rendered(reports, output).encode(output.encoding, "replace"))


def _rendered(reports: list[Report], output: Output) -> str:
    if output.form == "html":
        from tabloid_cli.rendering.versus_page import versus_page  # noqa: PLC0415

        return versus_page(reports)
    from tabloid_cli.rendering.versus_table import compare as compared  # noqa: PLC0415

    return compared(reports, output.view())
