"""Files, streams, gzip, limits, and the one line that tells what is wrong."""

from __future__ import annotations

import gzip
import hashlib
import io
import os
import sys
import zlib
from typing import TYPE_CHECKING

import pytest

from tabloid_cli import read
from tabloid_cli.reading import (
    UnreadableError,
    article_from_record,
    intake,
    read_bytes,
    read_file,
    read_stream,
)
from tests.reading.shown import LEAD, body
from tests.timing import grows_in_proportion, timed

if TYPE_CHECKING:
    from pathlib import Path


def test_file(tmp_path: Path) -> None:
    path = tmp_path / "wall.txt"
    path.write_bytes(LEAD.encode())
    article = read(path)
    assert (article.name, article.text, article.format) == (str(path), LEAD, "text")
    assert article.sha256 == hashlib.sha256(LEAD.encode()).hexdigest()


@pytest.mark.parametrize("name", ["wall.txt.gz", "wall.txt"])
def test_gzip_is_known_by_its_bytes(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    packed = gzip.compress(LEAD.encode(), mtime=0)
    path.write_bytes(packed)
    article = read_file(path)
    assert article.text == LEAD
    assert article.sha256 == hashlib.sha256(packed).hexdigest()


def test_gzip_of_several_members_and_padding() -> None:
    first, second = LEAD[:50].encode(), LEAD[50:].encode()
    data = gzip.compress(first) + gzip.compress(second) + b"\0" * 512
    assert read_bytes(data, name="a.gz").text == LEAD


def test_many_small_members_take_time_in_proportion() -> None:
    def cost(members: int) -> float:
        data = gzip.compress(b"") * members + gzip.compress(LEAD.encode())
        assert intake.unpacked(data, "a.gz") == LEAD.encode()
        return timed(lambda: intake.unpacked(data, "a.gz"))

    assert grows_in_proportion(cost, 10_000, 8, slack=3)


def test_a_member_as_large_as_it_may_be(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(intake, "MAX_BYTES", 5_000)
    noise = os.urandom(5_000)
    first, second = gzip.compress(noise[:4_000]), gzip.compress(noise[4_000:])
    assert intake.unpacked(first + b"\0" * 9 + second + gzip.compress(b""), "a.gz") == noise
    with pytest.raises(UnreadableError, match="unpacks to more than"):
        intake.unpacked(first + second + gzip.compress(b"!"), "a.gz")
    for cut in (3, 600, len(first) - 1):
        with pytest.raises(UnreadableError, match="ends too early"):
            intake.unpacked(second + first[:cut], "a.gz")


def test_gzipped_page() -> None:
    page = f"<html><body><article><h1>Wall</h1><p>{LEAD}</p></article></body></html>"
    article = read_bytes(gzip.compress(page.encode()), name="a.html.gz")
    assert (article.format, body(article)) == ("html", [LEAD])


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (gzip.compress(LEAD.encode())[:-12], "the gzip data ends too early"),
        (b"\x1f\x8b" + b"nonsense" * 9, "damaged gzip data"),
        (gzip.compress(LEAD.encode()) + b"rubbish", "damaged gzip data"),
        (gzip.compress(b""), "is empty"),
        (gzip.compress(b" \n "), "is empty"),
        (b"", "is empty"),
        (b" \r\n\t", "is empty"),
        (b"\xef\xbb\xbf", "is empty"),
        (b"\xef\xbb\xbf\n", "is empty"),
    ],
)
def test_nothing_to_read(data: bytes, message: str) -> None:
    with pytest.raises(UnreadableError, match=message) as caught:
        read_bytes(data, name="a.gz")
    assert str(caught.value).startswith("a.gz: ")
    assert "\n" not in str(caught.value)


def test_a_bomb_is_not_unpacked() -> None:
    packer = zlib.compressobj(9, wbits=31)
    bomb = b"".join(packer.compress(b"\0" * 2**20) for _ in range(80)) + packer.flush()
    assert len(bomb) < 2**18
    with pytest.raises(UnreadableError, match="unpacks to more than 64 MB"):
        read_bytes(bomb, name="bomb.gz")


def test_too_much(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(intake, "MAX_BYTES", 2**20)
    with pytest.raises(UnreadableError, match="more than 1 MB; not an article"):
        read_stream(io.BytesIO(b"a" * (2**20 + 5)))
    with pytest.raises(UnreadableError, match="more than 200,000 lines"):
        read_bytes(b"a\n" * 200_002, name="a.txt")


def test_more_text_than_an_article_has() -> None:
    long = "She left. " * 150_001
    said = r"^a: more than 1,500,000 characters; not an article$"
    page = f"<html><body><article><p>{long}</p></article></body></html>"
    for data in (long, page):
        with pytest.raises(UnreadableError, match=said):
            read_bytes(data.encode(), name="a")
    with pytest.raises(UnreadableError, match=said):
        article_from_record("a", long)
    with pytest.raises(UnreadableError, match="more than 200,000 lines"):
        article_from_record("a", "a\n" * 200_002)
    for mark in "\r\u2028\x0c":
        with pytest.raises(UnreadableError, match="more than 200,000 lines"):
            read_bytes(f"a{mark}".encode() * 200_002, name="a.txt")


def test_standard_input_is_a_stream() -> None:
    article = read_stream(io.BytesIO(LEAD.encode()))
    assert (article.name, article.text) == ("-", LEAD)


def test_no_such_file(tmp_path: Path) -> None:
    with pytest.raises(UnreadableError, match=r"^'': no such file; check the name$"):
        read_file("")
    with pytest.raises(
        UnreadableError, match=r"/a: an address, and nothing is downloaded; save the"
    ):
        read_file("https://news.example/a")
    with pytest.raises(UnreadableError, match=r"none\.txt: no such file; check the name$"):
        read_file(tmp_path / "none.txt")
    (tmp_path / "file").write_text("x")
    with pytest.raises(UnreadableError, match=r"inner: "):
        read_file(tmp_path / "file" / "inner")


def test_folder(tmp_path: Path) -> None:
    with pytest.raises(UnreadableError, match="is a folder"):
        read_file(tmp_path)


@pytest.mark.skipif(
    sys.platform == "win32" or os.geteuid() == 0, reason="the superuser may read everything"
)
def test_no_permission(tmp_path: Path) -> None:
    path = tmp_path / "wall.txt"
    path.write_text(LEAD)
    path.chmod(0)
    with pytest.raises(UnreadableError, match="permission denied"):
        read_file(path)


@pytest.mark.parametrize(
    "error", [PermissionError(13, "Permission denied"), OSError(5, "I/O error")]
)
def test_errors_of_the_system(monkeypatch: pytest.MonkeyPatch, error: OSError) -> None:
    def fail(*_: object, **__: object) -> None:
        raise error

    monkeypatch.setattr("builtins.open", fail)
    with pytest.raises(UnreadableError, match=r"^a\.txt: (permission denied|cannot be read \(I/O)"):
        read_file("a.txt")


@pytest.mark.parametrize("name", ["a\0b", "x" * 5000])
def test_names_no_file_can_have(name: str) -> None:
    with pytest.raises(UnreadableError):
        read_file(name)


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="file names are text there")
def test_a_name_that_is_no_text(tmp_path: Path) -> None:
    path = os.path.join(os.fsencode(tmp_path), b"w\xe4ll.txt")  # noqa: PTH118
    with open(path, "wb") as file:  # noqa: PTH123
        file.write(LEAD.encode())
    article = read_file(os.fsdecode(path))
    assert article.name.endswith("w\ufffdll.txt")
    article.name.encode()


@pytest.mark.skipif(not os.path.exists("/dev/fd"), reason="no /dev/fd")  # noqa: PTH110
def test_a_pipe_given_as_a_file() -> None:
    reading, writing = os.pipe()
    os.write(writing, LEAD.encode())
    os.close(writing)
    try:
        assert read_file(f"/dev/fd/{reading}").text == LEAD
    finally:
        os.close(reading)
