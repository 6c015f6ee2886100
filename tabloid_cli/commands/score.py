"""``tabloid score``: measure articles and show their reports."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from tabloid_cli.commands.inputs import (
    INPUT,
    check_names,
    reports_on,
    standard_input_expected,
)
from tabloid_cli.commands.options import (
    Output,
    encoding_option,
    lexicon_option,
    output_options,
)
from tabloid_cli.commands.own_lexicon import lexicon_of
from tabloid_cli.output import open_output
from tabloid_cli.rendering import render

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tabloid_cli.outcome import Outcome


@click.command()
@click.argument("files", metavar="[FILE]...", nargs=-1, type=INPUT)
@output_options("table", "json", "jsonl", "csv", "markdown", "html")
@click.option(
    "--explain",
    is_flag=True,
    help="Unfold every attribution and every sensational word, with its place.",
)
@click.option(
    "--include-text", is_flag=True, help="Put the article's text into the JSON (json, jsonl)."
)
@lexicon_option
@encoding_option
@click.pass_obj
def score(  # noqa: PLR0913 - one argument an option
    outcome: Outcome,
    files: tuple[str, ...],
    output: Output,
    *,
    explain: bool,
    include_text: bool,
    lexicon_file: Path | None,
    encoding: str | None,
) -> None:
    """Tell how each article is sourced and how loud it is.

    FILE is plain text or a saved web page: .txt, .md, .html or .mhtml, each also .gz;
    - is standard input, which is also read when there is no FILE. Several files get
    one report each and a closing comparison.
    """
    names = files or ("-",)
    _check(names, output, explain=explain, include_text=include_text)
    if not files:
        standard_input_expected()
    reports = reports_on(names, encoding, outcome, lexicon_of(lexicon_file))
    view = output.view(explain=explain, include_text=include_text, several=len(names) > 1)
    _write(render(reports, output.form, view), output)


def _check(names: tuple[str, ...], output: Output, *, explain: bool, include_text: bool) -> None:
    """Refuse what could not be done as asked."""
    if explain and output.form in {"json", "jsonl", "csv"}:
        raise click.UsageError(
            "--explain is for table, markdown and html; json and jsonl always hold the"
            " evidence, csv is one row an article"
        )
    if include_text and output.form not in {"json", "jsonl"}:
        raise click.UsageError(f"--include-text is for json and jsonl, not for {output.form}")
    check_names(names, output.path)


def _write(chunks: Iterator[str], output: Output) -> None:
    """Write the chunks as they come; no output for no chunk."""
    first = next(chunks, None)
    if first is None:
        return
    with open_output(output.path) as write:
        write(first.encode(output.encoding, "replace"))
        for chunk in chunks:
            write(chunk.encode(output.encoding, "replace"))
