"""Bytes -> text: byte-order mark, UTF-8, the page's own charset, Windows-1252."""

from __future__ import annotations

import codecs
import re

from tabloid_cli.reading.errors import UnreadableError

HEAD = 16_384
"""Bytes or characters in which a page says what it is."""

MARKS = (
    # UTF-32 first: its little-endian mark begins with UTF-16's.
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)

SIGNATURES = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a zip archive or office document"),
    (b"\xd0\xcf\x11\xe0", "an office document"),
    (b"{\\rtf", "a rich-text document"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ", "an xz archive"),
    (b"(\xb5/\xfd", "a zstd archive"),
)

# Codecs that Python counts as text encodings but in which no page is written.
NOT_FOR_PAGES = frozenset({"idna", "punycode", "unicode-escape", "raw-unicode-escape", "utf-7"})

CHARSET = re.compile(
    rb"""(?:charset|<\?xml[^>]{0,80}encoding)\s{0,9}=\s{0,9}["']?([\w.:-]{2,40})""", re.I
)
# A comment ends at the first "-->": were it left open, many of them would be tried for ever.
TAG_AT_START = re.compile(
    r"\s*(?:<!--(?:(?!-->).){0,2000}-->\s*)*<(?:!doctype\s+html|html|head|body|meta|title|\?xml)\b",
    re.I | re.S,
)
TAG_IN_HEAD = re.compile(r"<(?:!doctype\s+html|html|head|body)[\s>]", re.I)
ANY_TAG = re.compile(r"</(?:p|div|span|a|h1|h2|h3|li|ul|article|section|em|strong|b|i)>", re.I)
MANY_TAGS = 8
BREAKS_OFF = frozenset(("unexpected end of data", "truncated data"))
"""Why Python cannot decode the last character of bytes that were cut."""
CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")


def decode(data: bytes, *, name: str, encoding: str | None) -> tuple[str, tuple[str, ...]]:
    """Decode an input's bytes; CRLF becomes LF and a byte-order mark goes.

    Returns the text and warnings for the user. Raises `UnreadableError` for
    binary data, an unknown `encoding`, or bytes that are not in `encoding`.
    """
    warnings: list[str] = []
    if encoding is not None:
        text = decoded_as(data, encoding, name)
    else:
        refuse_binary(data, name)
        text = guessed(data, name, warnings)
    text = text.removeprefix("\ufeff").replace("\r\n", "\n")
    controls = len(CONTROL.findall(text[:HEAD]))
    if "\0" in text or controls * 10 > len(text[:HEAD]):
        raise UnreadableError(f"{name}: binary data, not text; save the article as text or HTML")
    return text, tuple(warnings)


def decoded_as(data: bytes, encoding: str, name: str) -> str:
    """Decode strictly in the encoding that the user named; `UnreadableError` if it is another."""
    try:
        return data.decode(encoding)
    except UnicodeError as error:
        place = f" at byte {error.start}" if isinstance(error, UnicodeDecodeError) else ""
        raise UnreadableError(
            f"{name}: not {encoding}{place}; try another --encoding, or none"
        ) from None
    except (LookupError, ValueError):
        raise UnreadableError(
            f"{name}: unknown encoding {encoding!r}; try utf-8, cp1252 or utf-16"
        ) from None


def refuse_binary(data: bytes, name: str) -> None:
    """Raise `UnreadableError` for file types that people hand over by mistake."""
    for signature, what in SIGNATURES:
        if data.startswith(signature):
            raise UnreadableError(f"{name}: {what}, not text; save the article as text or HTML")


def guessed(data: bytes, name: str, warnings: list[str]) -> str:
    """Decode by mark, as UTF-8, as the page says, or as Windows-1252 with a warning.

    Raises `UnreadableError` for what a mark belies, and for binary data.
    """
    for mark, codec in MARKS:
        if data.startswith(mark):
            marked = whole_characters(data, codec, warnings)
            if marked is None:
                raise UnreadableError(
                    f"{name}: not {codec}, as its first bytes say; try --encoding"
                )
            return marked
    data = data.removeprefix(codecs.BOM_UTF8)  # also set before bytes that are not UTF-8
    if b"\0" in data:
        return unmarked_utf16(data, name, warnings)
    text = whole_characters(data, "utf-8", warnings)
    if text is not None:
        return text
    head = data[:HEAD]
    if is_html(head.decode("latin-1")):
        text = by_own_charset(data, head, warnings)
        if text is not None:
            return text
    text = data.decode("cp1252", "replace")
    lost = text.count("\ufffd")
    warnings.append(
        "not UTF-8: read as Windows-1252"
        + (f", in which {lost} of its bytes mean nothing" if lost else "")
        + "; use --encoding if letters look wrong"
    )
    return text


def whole_characters(data: bytes, codec: str, warnings: list[str]) -> str | None:
    """Decode, without a last character that was cut, as `head -c` does; None if that fails.

    Of bytes that are ASCII but for the last ones nobody can tell that they are UTF-8.
    """
    try:
        return data.decode(codec)
    except UnicodeDecodeError as error:
        whole = data[: error.start]
        if error.reason not in BREAKS_OFF or whole.isascii():
            return None
    warnings.append("breaks off in the middle of a character: is the article complete?")
    return whole.decode(codec)


def by_own_charset(data: bytes, head: bytes, warnings: list[str]) -> str | None:
    """Decode a page in the charset it declares; None if that does not work."""
    found = CHARSET.search(head)
    if not found:
        return None
    declared = found[1].decode("ascii", "replace")
    try:
        codec = codecs.lookup(declared).name.replace("_", "-")
        # Browsers read Latin-1 and ASCII as Windows-1252; pages rely on it.
        if codec in ("iso8859-1", "ascii"):
            codec = "cp1252"
        if codec in NOT_FOR_PAGES or codec.startswith("utf-"):
            raise LookupError
        text = data.decode(codec, "replace")
    except (LookupError, UnicodeError):
        warnings.append(f"the page's charset {declared!r} does not fit its bytes")
        return None
    return text


def unmarked_utf16(data: bytes, name: str, warnings: list[str]) -> str:
    """Decode UTF-16 that lacks its mark: every other byte of Western text is NUL.

    Raises `UnreadableError` for any other bytes.
    """
    head = data[:HEAD]
    for codec, nul in (("utf-16-le", head[1::2]), ("utf-16-be", head[0::2])):
        other = head[0::2] if codec == "utf-16-le" else head[1::2]
        if nul.count(0) * 10 >= len(nul) * 7 and other.count(0) == 0 and len(data) % 2 == 0:
            warnings.append(f"no byte-order mark: read as {codec.upper()}")
            return decoded_as(data, codec, name)
    raise UnreadableError(f"{name}: binary data, not text; save the article as text or HTML")


def is_html(text: str) -> bool:
    """Whether text is a page, by content: its first tags, or many closing tags."""
    head = text[:HEAD]
    if "<" not in head:
        return False
    return is_whole_page(head) or len(ANY_TAG.findall(head)) >= MANY_TAGS


def is_whole_page(text: str) -> bool:
    """Whether text is a page by its first tags, not a piece of one."""
    head = text[:HEAD]
    return "<" in head and bool(TAG_AT_START.match(head) or TAG_IN_HEAD.search(head[:2048]))
