"""Files and streams -> bytes, unpacked and bounded -> Article."""

from __future__ import annotations

import hashlib
import os
import re
import zlib
from dataclasses import replace
from typing import TYPE_CHECKING, BinaryIO

from tabloid_cli.reading.decoding import decode, is_html
from tabloid_cli.reading.errors import UnreadableError, why_unreadable
from tabloid_cli.reading.limits import refuse_long
from tabloid_cli.reading.mime import unwrapped
from tabloid_cli.reading.records import refuse_records
from tabloid_cli.reading.text import article_from_plain_text

if TYPE_CHECKING:
    from tabloid_cli.article import Article

MAX_BYTES = 64 * 2**20
"""Bytes read from one input, packed or unpacked: an article has some thousands."""

GZIP_MAGIC = b"\x1f\x8b"
_ADDRESS = "an address, and nothing is downloaded; save the page, or use curl and a pipe"
_NOT_ZERO = re.compile(rb"[^\0]")
_FIRST_PIECE = 512
"""Bytes given at first to the gunzipping of a member, twice as many each time after."""


def read_file(path: str | os.PathLike[str], *, encoding: str | None = None) -> Article:
    """Read one saved article; `encoding` overrides what its bytes say.

    Raises `UnreadableError` where there is no file, no permission or no article.
    """
    name = printable_name(path) or "''"
    try:
        with open(path, "rb") as stream:  # noqa: PTH123 - for a Path, no name is the folder we are in
            return read_stream(stream, name=name, encoding=encoding)
    except IsADirectoryError:
        reason = "is a folder; name the files in it, or use `tabloid batch`"
    except (OSError, ValueError) as error:
        reason = _ADDRESS if "://" in name else why_unreadable(error)
    raise UnreadableError(f"{name}: {reason}")


def read_stream(stream: BinaryIO, *, name: str = "-", encoding: str | None = None) -> Article:
    """Read one article from an open binary stream, 64 MB at most."""
    return read_bytes(bytes_of(stream, name), name=name, encoding=encoding)


def bytes_of(stream: BinaryIO, name: str) -> bytes:
    """What an open stream holds, no more than shows that it is too much for an article.

    Raises `UnreadableError` where the stream cannot be read.
    """
    try:
        return stream.read(MAX_BYTES + 1)
    except OSError as error:
        raise UnreadableError(f"{name}: {why_unreadable(error)}") from error


def read_bytes(data: bytes, *, name: str, encoding: str | None = None) -> Article:
    """Read one article from its bytes: plain text, Markdown or a page, maybe gzipped.

    `name` is what messages and the report call it. Raises `UnreadableError`.
    """
    refuse_large(data, name)
    content = unpacked(data, name) if data.startswith(GZIP_MAGIC) else data
    message = unwrapped(content)
    if message:
        content = message.content
    if not content.strip():
        raise UnreadableError(f"{name}: is empty; there is nothing to measure")
    text, warnings = decode(content, name=name, encoding=encoding)
    if not text.strip():
        raise UnreadableError(f"{name}: is empty; there is nothing to measure")
    if is_html(text):
        from tabloid_cli.reading.html import article_from_page  # noqa: PLC0415

        article = article_from_page(text, name=name)
    else:
        refuse_long(text, name)
        refuse_records(text, name)
        article = article_from_plain_text(text, name=name)
    if message and article.url is None:
        article = replace(article, url=message.url)
    return replace(
        article,
        sha256=hashlib.sha256(data).hexdigest(),
        warnings=(*warnings, *article.warnings),
    )


def refuse_large(data: bytes, name: str) -> None:
    """Raise `UnreadableError` for more bytes than any article has."""
    if len(data) > MAX_BYTES:
        raise UnreadableError(f"{name}: more than {MAX_BYTES >> 20} MB; not an article")


def unpacked(data: bytes, name: str) -> bytes:
    """Gunzip `data`, all its members, into `MAX_BYTES` at most.

    Raises `UnreadableError` for more than that, and for what is damaged.
    """
    parts: list[bytes] = []
    room = MAX_BYTES
    at = 0
    while at < len(data):
        member = zlib.decompressobj(wbits=31)
        # What is left over after a member comes back as a copy: a small one if little was given.
        size = _FIRST_PIECE
        while not member.eof:
            if at >= len(data):
                raise UnreadableError(f"{name}: the gzip data ends too early; pack the file anew")
            piece = data[at : at + size]
            try:
                part = member.decompress(piece, room + 1)
            except zlib.error as error:
                raise UnreadableError(f"{name}: damaged gzip data; pack the file anew") from error
            room -= len(part)
            if room < 0:
                raise UnreadableError(
                    f"{name}: unpacks to more than {MAX_BYTES >> 20} MB; not an article"
                )
            parts.append(part)
            at += len(piece)
            size *= 2
        at -= len(member.unused_data)
        # Zero padding after the last member is allowed by gzip itself.
        following = _NOT_ZERO.search(data, at)
        at = following.start() if following else len(data)
    return b"".join(parts)


def printable_name(path: str | os.PathLike[str]) -> str:
    """The path as text that can be written out, undecodable bytes replaced."""
    raw = os.fsencode(path)
    return raw.decode("utf-8", "replace")
