"""Results -> a .parquet file of one row an article, written with pyarrow."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Any

import click

from tabloid_cli.batch.columns import columns, type_of
from tabloid_cli.batch.items import Scored

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tabloid_cli.batch.items import Result

ROWS = 5_000
"""Rows of a row group: what is in memory at a time."""


def pyarrow() -> Any:
    """The library; `click.ClickException` says how to get it if it is not there."""
    try:
        import pyarrow as library  # noqa: PLC0415
        import pyarrow.parquet  # noqa: PLC0415
    except ImportError:
        raise click.ClickException(
            '.parquet needs pyarrow: pip install "tabloid-cli[parquet]"'
        ) from None
    return library


def build(path: Path, results: Iterator[Result]) -> bool:
    """Write the columns of `columns` with their types; text as it is in the report."""
    library = pyarrow()
    types = {"text": library.string(), "integer": library.int64(), "real": library.float64()}
    schema = library.schema([(column, types[type_of(column)]) for column in columns()])
    rows = (result.row for result in results if isinstance(result, Scored))
    with library.parquet.ParquetWriter(path, schema, compression="zstd") as writer:
        while group := list(islice(rows, ROWS)):
            arrays = [
                library.array(cells, type=schema.field(place).type)
                for place, cells in enumerate(zip(*group, strict=True))
            ]
            writer.write_table(library.Table.from_arrays(arrays, schema=schema))
    return True
