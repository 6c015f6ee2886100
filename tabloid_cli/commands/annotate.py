"""``tabloid annotate``: show an article with its sources and sensational words marked."""

from __future__ import annotations

import os
import shutil
from typing import TYPE_CHECKING

import click

from tabloid_cli.commands.inputs import INPUT, check_names, reports_on, standard_input_expected
from tabloid_cli.commands.options import Output, encoding_option, output_options
from tabloid_cli.output import open_output

if TYPE_CHECKING:
    from tabloid_cli.outcome import Outcome
    from tabloid_cli.rendering.marks import Only
    from tabloid_cli.report import Report


@click.command()
@click.argument("file", metavar="[FILE]", required=False, type=INPUT)
@output_options("text", "html")
@click.option(
    "--only",
    type=click.Choice(["sourcing", "tone"]),
    help="Mark the sources alone, or the sensational words alone.",
)
@click.option("--no-pager", is_flag=True, help="On a terminal: print everything at once.")
@encoding_option
@click.pass_obj
def annotate(
    outcome: Outcome,
    file: str | None,
    output: Output,
    *,
    only: Only | None,
    no_pager: bool,
    encoding: str | None,
) -> None:
    """Show an article with its sources and sensational words marked.

    FILE is as for score. Each attribution's source and cue are marked by group, what
    is attributed lightly; notes in the margin name the speaker and the kind. Without
    colour, signs in the text say the same: [A1: an insider] is anonymous speaker 1.
    html is one page that needs nothing else, to open in a browser or to send on.
    """
    name = file or "-"
    check_names((name,), output.path)
    if file is None:
        standard_input_expected()
    report = next(reports_on((name,), encoding, outcome), None)
    if report is None:
        return
    text = _rendered(report, output, only)
    if output.on_terminal and output.form == "text" and not no_pager and _is_long(text):
        _page(text, color=output.color)
        return
    with open_output(output.path) as write:
        write(text.encode(output.encoding, "replace"))


def _rendered(report: Report, output: Output, only: Only | None) -> str:
    if output.form == "html":
        from tabloid_cli.rendering.article_page import article_page  # noqa: PLC0415

        return article_page(report, only)
    from tabloid_cli.rendering.annotation import annotate as annotated  # noqa: PLC0415

    return annotated(report, output.view(), only)


def _is_long(text: str) -> bool:
    """Whether the terminal cannot show it at once."""
    return text.count("\n") >= shutil.get_terminal_size().lines


def _page(text: str, *, color: bool) -> None:
    """Show it in the user's pager (PAGER), in less where nothing is set."""
    if color:
        os.environ.setdefault("LESS", "-R")
    click.echo_via_pager(text, color=color)
