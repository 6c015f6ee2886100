"""``tabloid summarize``: what many articles say together, from an output of ``batch``."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import click

from tabloid_cli.commands.inputs import FILE
from tabloid_cli.commands.options import Output, output_options, report_option
from tabloid_cli.output import keep_apart, open_output, refuse_no_page, same_place

if TYPE_CHECKING:
    from pathlib import Path

    from tabloid_cli.batch.summary import Summary


@click.command()
@click.argument("file", type=FILE)
@output_options("table", "json")
@report_option
def summarize(file: Path, output: Output, *, report: Path | None) -> None:
    """Sum up what tabloid batch wrote.

    FILE is any of its outputs: .jsonl, .csv, .parquet, .sqlite or .db. By outlet (the
    address's domain, or the folder): articles, medians and quartiles of every measure,
    named against anonymous; the most anonymous and the loudest articles; failures.
    """
    keep_apart((file,), output.path, "-o")
    if report is not None:
        refuse_no_page(report)
    keep_apart((file,), report, "--report")
    if report is not None and output.path is not None and same_place(report, output.path):
        raise click.UsageError("--report and -o name the same file")
    summary, page = _summary(file, paged=report is not None)
    if report is not None:
        with open_output(report) as write:
            write(page.encode("utf-8"))
    if output.form == "json":
        text = json.dumps(summary.to_dict(), ensure_ascii=True, indent=2) + "\n"
    else:
        from tabloid_cli.batch.summary_table import render_summary  # noqa: PLC0415

        text = render_summary(summary, output.view())
    with open_output(output.path) as write:
        write(text.encode(output.encoding, "replace"))


def _summary(file: Path, *, paged: bool) -> tuple[Summary, str]:
    """The summary, and the page of all articles, empty if it is not wanted."""
    from tabloid_cli.batch.outputs_read import NoOutputError, results_in  # noqa: PLC0415
    from tabloid_cli.batch.state import State, StateError  # noqa: PLC0415
    from tabloid_cli.batch.summary import summarise  # noqa: PLC0415

    try:
        state = State(None)
        try:
            for place, result in enumerate(results_in(file)):
                state.set_at(place, state.add(result))
            page = ""
            if paged:
                from tabloid_cli.batch.folder import page_of  # noqa: PLC0415

                page = page_of(state.base, f"Articles of {file.name}")
            return summarise(state.base), page
        finally:
            state.close(keep=False)
    except (NoOutputError, StateError) as error:
        raise click.ClickException(str(error)) from None
