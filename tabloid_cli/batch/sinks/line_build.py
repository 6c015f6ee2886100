"""Results -> a file of lines made in one go, to be sent to a url."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from tabloid_cli.batch.items import Result
    from tabloid_cli.batch.sinks.lines import LineForm


def line_builder(
    form: LineForm, *, keep_empty: bool = True
) -> Callable[[Path, Iterator[Result]], bool]:
    """A function that writes lines of that form."""

    def build(path: Path, results: Iterator[Result]) -> bool:
        with path.open("wb") as stream:
            stream.write(form.header)
            for result in results:
                stream.write(form.line(result))
            return keep_empty or stream.tell() > 0

    return build
