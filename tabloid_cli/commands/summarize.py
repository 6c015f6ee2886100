"""``tabloid summarize``: what many articles say together, from an output of ``batch``."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import click

from tabloid_cli.commands.options import Output, output_options
from tabloid_cli.output import open_output

if TYPE_CHECKING:
    from tabloid_cli.batch.summary import Summary


@click.command()
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@output_options("table", "json")
def summarize(file: Path, output: Output) -> None:
    """Sum up what tabloid batch wrote.

    FILE is any of its outputs: .jsonl, .csv, .parquet, .sqlite or .db. By outlet (the
    address's domain, or the folder): articles, medians and quartiles of every measure,
    named against anonymous; the most anonymous and the loudest articles; failures.
    """
    summary = _summary(file)
    if output.form == "json":
        text = json.dumps(summary.to_dict(), ensure_ascii=True, indent=2) + "\n"
    else:
        from tabloid_cli.batch.summary_table import render_summary  # noqa: PLC0415
        from tabloid_cli.rendering import View  # noqa: PLC0415

        view = View(width=output.width, color=output.color, encoding=output.encoding)
        text = render_summary(summary, view)
    with open_output(output.path) as write:
        write(text.encode(output.encoding, "replace"))


def _summary(file: Path) -> Summary:
    from tabloid_cli.batch.outputs_read import NoOutputError, results_in  # noqa: PLC0415
    from tabloid_cli.batch.state import State, StateError  # noqa: PLC0415
    from tabloid_cli.batch.summary import summarise  # noqa: PLC0415

    try:
        state = State(None)
        try:
            for place, result in enumerate(results_in(file)):
                state.set_at(place, state.add(result))
            return summarise(state.base)
        finally:
            state.close(keep=False)
    except (NoOutputError, StateError) as error:
        raise click.ClickException(str(error)) from None
