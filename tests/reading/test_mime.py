"""Pages saved as one file, and mails."""

from __future__ import annotations

import base64
import quopri

import pytest

from tabloid_cli.article import Article
from tabloid_cli.reading import UnreadableError, read_bytes
from tabloid_cli.reading.mime import unwrapped
from tests.reading.shown import LEAD, MORE, body

PAGE = f"<html><body><h1>Town “votes”</h1><p>{LEAD}</p><p>{MORE}</p></body></html>"
TOP = "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://news.example/wall\r\n"
MULTI = 'MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\tboundary="==b"\r\n\r\n'


def part(content: bytes, kind: str, coded: str) -> bytes:
    head = f"--==b\r\nContent-Type: {kind}\r\nContent-Transfer-Encoding: {coded}\r\n\r\n"
    return head.encode() + content + b"\r\n"


def message(*parts: bytes, top: str = TOP) -> bytes:
    return (top + MULTI).encode() + b"".join(parts) + b"--==b--\r\n"


def read(data: bytes) -> Article:
    return read_bytes(data, name="a.mhtml")


@pytest.mark.parametrize(
    "page",
    [
        part(quopri.encodestring(PAGE.encode()), "text/html", "quoted-printable"),
        part(base64.encodebytes(PAGE.encode()), 'text/html; charset="utf-8"', "base64"),
        part(PAGE.encode("cp1252"), "text/html; charset=windows-1252", "8bit"),
        part(PAGE.encode(), "TEXT/HTML; charset=no-such", "binary"),
    ],
)
def test_the_page_in_a_message(page: bytes) -> None:
    picture = part(b"\x89PNG\0\0", "image/png", "binary")
    plain = part(b"Look at it in a browser.", "text/plain", "7bit")
    article = read(message(picture, plain, page, picture))
    assert article.headline == "Town “votes”"
    assert body(article) == [LEAD, MORE]
    assert article.url == "https://news.example/wall"
    assert article.format == "html"


def test_a_mail_of_plain_text() -> None:
    text = f"Good morning.\n\n{LEAD}\n\n{MORE}"
    head = b"Subject: Brief\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n"
    coded = quopri.encodestring(text.encode())
    mail = head + b"Content-Transfer-Encoding: quoted-printable\n\n" + coded
    assert body(read(mail)) == ["Good morning.", LEAD, MORE]
    inner = part(coded, "text/plain", "quoted-printable")
    nested = message(inner, top="").replace(b"==b", b"==c")
    assert body(read(message(b"--==b\r\n" + nested + b"\r\n")))[-1] == MORE


def test_no_message() -> None:
    for text in (LEAD, f"From: the mayor\n\n{LEAD}", f"MIME-Version: 1.0 is old.\n\n{LEAD}"):
        assert unwrapped(text.encode()) is None
    assert read(f"From: the mayor\n\n{LEAD}\n\n{MORE}".encode()).format == "text"


def test_a_message_without_text_is_empty() -> None:
    with pytest.raises(UnreadableError, match="is empty"):
        read(message(part(b"\x89PNG\0\0", "image/png", "binary")))


@pytest.mark.parametrize("times", [1, 50, 5_000])
def test_nested_messages_come_to_an_end(times: int) -> None:
    unwrapped((TOP + MULTI).encode() + b"--==b\r\n" + MULTI.encode() * times)
    unwrapped((TOP + MULTI).encode() + b"--==b\r\n\r\n" * times)
