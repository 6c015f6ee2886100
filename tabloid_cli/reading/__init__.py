"""Bytes -> Article: files, standard input, pages and text handed over by a caller."""

from __future__ import annotations

from tabloid_cli.reading.entry import article_from_record
from tabloid_cli.reading.errors import UnreadableError
from tabloid_cli.reading.intake import read_bytes, read_file, read_stream
from tabloid_cli.reading.text import article_from_text

__all__ = [
    "UnreadableError",
    "article_from_record",
    "article_from_text",
    "read_bytes",
    "read_file",
    "read_stream",
]
