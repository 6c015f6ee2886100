"""A page saved as one file (.mhtml), or a mail -> the bytes of its page or text.

Read by hand, not by Python's `email`: that builds every part, and takes time with the
product of lines and nesting.
"""

from __future__ import annotations

import binascii
import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

_HEAD = 16_384
"""Bytes in which the fields above a part end."""
_DEEPEST = 4
_MOST_PARTS = 1_000
_FIELD = re.compile(rb"[A-Za-z][\w-]{0,60}:")
_BLANK_LINE = re.compile(rb"\r?\n\r?\n")
_MIME = re.compile(rb"^MIME-Version:[ \t]*1\.\d[ \t\r]*$", re.I | re.M)
_FOLDED = re.compile(rb"\r?\n[ \t]{1,80}")
_TYPE = re.compile(rb"^Content-Type:[ \t]*([\w.+-]+/[\w.+-]+)([^\r\n]{0,1000})", re.I | re.M)
_CODED = re.compile(rb"^Content-Transfer-Encoding:[ \t]*([\w-]+)", re.I | re.M)
_BOUNDARY = re.compile(rb"""boundary=(?:"([^"\r\n]{1,200})"|([^\s;"]{1,200}))""", re.I)
_CHARSET = re.compile(rb"""charset="?([\w.:-]{2,40})""", re.I)
_LOCATION = re.compile(rb"^(?:Snapshot-)?Content-Location:[ \t]*(https?://\S{1,2000})", re.I | re.M)


class Message(NamedTuple):
    """What a message holds, and the address that it was saved from."""

    content: bytes
    url: str | None


class _Part(NamedTuple):
    kind: bytes
    parameters: bytes
    coded: bytes
    content: bytes


def unwrapped(data: bytes) -> Message | None:
    """The page, or else the text, in a message, or nothing; None where `data` is no message."""
    head = _head(data)
    if head is None or not (_FIELD.match(head) and _MIME.search(head) and _TYPE.search(head)):
        return None
    texts = list(_texts(data, _DEEPEST))
    chosen = next((part for part in texts if part.kind == b"text/html"), None) or next(
        iter(texts), None
    )
    location = _LOCATION.search(head)
    url = location[1].decode("ascii", "replace") if location else None
    return Message(_decoded(chosen) if chosen else b"", url)


def _head(data: bytes) -> bytes | None:
    """The fields above the first blank line, each on one line."""
    end = _BLANK_LINE.search(data, 0, _HEAD)
    return None if end is None else _FOLDED.sub(b" ", data[: end.start()])


def _texts(data: bytes, depth: int) -> Iterator[_Part]:
    """The parts that hold text, in order, no deeper than `depth`."""
    head = _head(data)
    if head is None:
        return
    blank = _BLANK_LINE.search(data)
    content = data[blank.end() :] if blank else b""
    kind = _TYPE.search(head)
    coded = _CODED.search(head)
    name = kind[1].lower() if kind else b"text/plain"
    if name in (b"text/html", b"text/plain"):
        parameters = kind[2] if kind else b""
        yield _Part(name, parameters, coded[1].lower() if coded else b"", content)
    boundary = _BOUNDARY.search(kind[2]) if kind and name.startswith(b"multipart/") else None
    if boundary and depth:
        delimiter = b"\n--" + (boundary[1] or boundary[2])
        for part in (b"\n" + content).split(delimiter, _MOST_PARTS)[1:]:
            inner = part.lstrip(b" \t")
            yield from _texts(inner.removeprefix(b"\r").removeprefix(b"\n"), depth - 1)


def _decoded(part: _Part) -> bytes:
    """The part's bytes as they were, in UTF-8 if it says in what else they are."""
    content = part.content
    if part.coded == b"quoted-printable":
        content = binascii.a2b_qp(content)
    elif part.coded == b"base64":
        try:
            content = binascii.a2b_base64(content)
        except binascii.Error:
            return content
    charset = _CHARSET.search(part.parameters)
    if charset:
        try:
            return content.decode(charset[1].decode("ascii")).encode()
        except (LookupError, ValueError):
            return content
    return content
