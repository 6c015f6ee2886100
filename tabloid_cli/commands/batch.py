"""``tabloid batch``: measure folders, lists and archives of articles."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from tabloid_cli.commands.inputs import INPUT
from tabloid_cli.commands.options import (
    Output,
    color_option,
    encoding_option,
    format_option,
    output_option,
    report_option,
)

if TYPE_CHECKING:
    from tabloid_cli.outcome import Outcome

FORMS = ("table", "jsonl", "csv", "parquet", "sqlite")


@click.command()
@click.argument("paths", metavar="PATH...", nargs=-1, required=True, type=INPUT)
@output_option(
    "targets",
    multiple=True,
    help="Write to FILE: .jsonl, .csv, .parquet, .sqlite or .db. Several -o are written at once."
    " Without -o: a ranking on standard output.",
)
@format_option(type=click.Choice(FORMS), help="The form, whatever FILE's ending.")
@click.option(
    "--glob",
    "globs",
    metavar="PATTERN",
    multiple=True,
    help="Of folders, read files of this name only, such as '*.txt' or 'news/*/*.html'.",
)
@click.option("--text-key", metavar="NAME", default="text", show_default=True, help="Key or"
              " column of a record's text.")  # fmt: skip
@click.option("--headline-key", metavar="NAME", help="Of its headline.  [default: headline, title]")
@click.option("--url-key", metavar="NAME", default="url", show_default=True, help="Of its address.")
@click.option("--id-key", metavar="NAME", default="id", show_default=True, help="Of its id.")
@encoding_option
@click.option(
    "-j",
    "--jobs",
    type=click.IntRange(1, 512),
    help="Processes that score; 1 stays in this one.  [default: one a core]",
)
@click.option("--scheduler", metavar="ADDRESS", help="Score on a Dask cluster, tcp://HOST:8786,"
              " or on one of this machine: local.")  # fmt: skip
@click.option(
    "--timeout",
    metavar="SECONDS",
    type=click.FloatRange(0, 86_400),
    default=60.0,
    show_default=True,
    help="An article that takes longer is a failure; 0 is no limit.",
)
@click.option("--restart", is_flag=True, help="Begin anew: do not go on where a run ended.")
@click.option("--top", metavar="N", type=click.IntRange(0), help="Articles in the ranking, 25"
              " unless told; 0 is all.")  # fmt: skip
@report_option
@click.option("-q", "--quiet", is_flag=True, help="No progress, and no summary beside -o.")
@click.option("--log", is_flag=True, help="Every 30 s a line of progress on standard error.")
@color_option("tables")
@click.pass_obj
def batch(outcome: Outcome, /, **options: Any) -> None:
    """Measure many articles: folders, files, archives.

    PATH is a folder (read recursively), an article, a .jsonl, .csv, .warc or .warc.gz
    file of articles, a url that fsspec knows, or - for a list of paths on standard
    input. The same command again goes on where it ended, and scores only what is new
    or changed.
    """
    from tabloid_cli.batch.request import Request  # noqa: PLC0415
    from tabloid_cli.batch.session import BatchSession  # noqa: PLC0415

    request = Request.of(**options)
    screen = Output("table", None, options["color"])
    BatchSession(request, screen.view, outcome).run()
