"""Bytes -> text: marks, UTF-8, the page's charset, Windows-1252, and what is refused."""

from __future__ import annotations

import pytest

from tabloid_cli.reading import UnreadableError, read_bytes
from tests.reading.shown import LEAD, body

QUOTED = "“Nobody thinks a wall is beautiful,” the mayor – Odette – said at the café."


def text_of(data: bytes, **options: str) -> str:
    return read_bytes(data, name="a.txt", **options).text


def page(charset: str, *, declaration: str = '<meta charset="{}">') -> str:
    said = declaration.format(charset)
    head = f"<head>{said}<title>Wall</title></head>"
    return f"<html>{head}<body><p>{LEAD}</p><p>{QUOTED}</p></body></html>"


@pytest.mark.parametrize(
    "codec", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "utf-16-le", "utf-16-be"]
)
def test_unicode(codec: str) -> None:
    article = read_bytes(QUOTED.encode(codec), name="a.txt")
    assert article.text == QUOTED
    told = "utf-16-" in codec
    assert ("no byte-order mark" in "".join(article.warnings)) == told


def test_marks_of_both_byte_orders() -> None:
    assert text_of(b"\xfe\xff" + QUOTED.encode("utf-16-be")) == QUOTED
    assert text_of(b"\x00\x00\xfe\xff" + QUOTED.encode("utf-32-be")) == QUOTED


@pytest.mark.parametrize(("codec", "cut"), [("utf-8", 2), ("utf-8-sig", 1), ("utf-16", 1)])
def test_a_last_character_that_was_cut(codec: str, cut: int) -> None:
    article = read_bytes(f"{QUOTED} €".encode(codec)[:-cut], name="a.txt")
    assert article.text.rstrip() == QUOTED
    assert article.warnings == (
        "breaks off in the middle of a character: is the article complete?",
    )


def test_a_mark_of_utf_8_before_other_bytes() -> None:
    article = read_bytes(b"\xef\xbb\xbf" + QUOTED.encode("cp1252"), name="a.txt")
    assert article.text == QUOTED
    assert "read as Windows-1252" in article.warnings[0]


def test_a_mark_of_utf_16_before_other_bytes() -> None:
    with pytest.raises(UnreadableError, match="not utf-16, as its first bytes say; try --encoding"):
        text_of(b"\xff\xfe" + b"\xdc" * 9)


def test_an_accent_at_the_end_is_windows_1252() -> None:
    assert text_of("She left the café".encode("cp1252")) == "She left the café"


def test_windows_1252_is_told() -> None:
    article = read_bytes(QUOTED.encode("cp1252"), name="a.txt")
    assert article.text == QUOTED
    assert article.warnings == (
        "not UTF-8: read as Windows-1252; use --encoding if letters look wrong",
    )


def test_bytes_that_windows_1252_lacks() -> None:
    article = read_bytes(b"She \x93left\x94 \x81 for good \x8d.", name="a.txt")
    assert article.text == "She “left” \ufffd for good \ufffd."
    assert "2 of its bytes mean nothing" in article.warnings[0]
    assert "2 unreadable characters" in article.warnings[1]


@pytest.mark.parametrize(
    ("codec", "declaration"),
    [
        ("windows-1252", '<meta charset="{}">'),
        ("windows-1252", "<meta charset={}>"),
        ("windows-1252", '<meta http-equiv="Content-Type" content="text/html; charset={}">'),
        ("windows-1252", '<?xml version="1.0" encoding="{}"?>'),
        ("mac-roman", '<meta charset="{}">'),
    ],
)
def test_the_page_s_own_charset(codec: str, declaration: str) -> None:
    article = read_bytes(page(codec, declaration=declaration).encode(codec), name="a.html")
    assert QUOTED in body(article)
    assert article.warnings == ()


def test_latin_1_is_windows_1252_as_in_browsers() -> None:
    article = read_bytes(page("iso-8859-1").encode("cp1252"), name="a.html")
    assert QUOTED in body(article)
    assert article.warnings == ()


@pytest.mark.parametrize("charset", ["utf-8", "klingon", "punycode", "unicode_escape", "base64"])
def test_a_charset_that_does_not_fit(charset: str) -> None:
    article = read_bytes(page(charset).encode("cp1252"), name="a.html")
    assert QUOTED in body(article)
    assert "does not fit" in article.warnings[0]
    assert "Windows-1252" in article.warnings[1]


def test_utf_8_beats_what_the_page_says() -> None:
    article = read_bytes(page("windows-1252").encode(), name="a.html")
    assert QUOTED in body(article)


def test_encoding_given() -> None:
    assert text_of(QUOTED.encode("cp1252"), encoding="cp1252") == QUOTED
    assert text_of("Я не знаю, сказала она.".encode("koi8-r"), encoding="koi8-r")[0] == "Я"
    assert text_of(QUOTED.encode("utf-8-sig"), encoding="utf-8") == QUOTED
    assert text_of(QUOTED.encode("utf-16-le"), encoding="utf-16-le") == QUOTED
    assert read_bytes(QUOTED.encode("cp1252"), name="a", encoding="cp1252").warnings == ()


@pytest.mark.parametrize(
    ("data", "encoding", "message"),
    [
        (b"She \x93left", "utf-8", "a.txt: not utf-8 at byte 4; try another --encoding, or none"),
        (b"She left", "klingon", "a.txt: unknown encoding 'klingon'; try utf-8, cp1252 or utf-16"),
        (b"She left", "base64", "a.txt: unknown encoding 'base64'; try utf-8, cp1252 or utf-16"),
        (b"She left", "\0", "a.txt: unknown encoding"),
        (b"odd", "utf-16", "a.txt: not utf-16"),
    ],
)
def test_encoding_given_wrongly(data: bytes, encoding: str, message: str) -> None:
    with pytest.raises(UnreadableError) as caught:
        read_bytes(data, name="a.txt", encoding=encoding)
    assert str(caught.value).startswith(message)
    assert "\n" not in str(caught.value)


def test_line_ends_become_line_feeds_and_nothing_else_changes() -> None:
    assert text_of(b"\xef\xbb\xbfOne.\r\n\r\n\tTwo. \r\nThree.\n") == "One.\n\n\tTwo. \nThree.\n"


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"%PDF-1.7\nabc", "a PDF, not text"),
        (b"PK\x03\x04abc", "a zip archive or office document, not text"),
        (b"\x89PNG\r\n", "a picture, not text"),
        (b"\xff\xd8\xff\xe0", "a picture, not text"),
        (b"{\\rtf1 hello}", "a rich-text document, not text"),
        (b"text with a \0 in it", "binary data, not text"),
        (b"\x01\x02\x03\x04\x05 abc", "binary data, not text"),
        (bytes(range(256)) * 4, "binary data, not text"),
    ],
)
def test_what_is_no_text(data: bytes, message: str) -> None:
    with pytest.raises(UnreadableError, match=message):
        read_bytes(data, name="a.txt")


def test_terminal_controls_are_text() -> None:
    assert text_of(b"She said: \x1b[31mred\x1b[0m and left the house.").count("\x1b") == 2
