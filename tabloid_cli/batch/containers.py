"""Containers -> their records as jobs: .jsonl, .csv and web archives, read as streams."""

from __future__ import annotations

import csv
import gzip
import hashlib
import io
import json
import zlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, BinaryIO, cast

from tabloid_cli.batch.discovery import Found, kind_of
from tabloid_cli.batch.files import open_input
from tabloid_cli.batch.items import FailedJob, FileJob, Job, RecordJob
from tabloid_cli.batch.scoring import failed
from tabloid_cli.reading import UnreadableError
from tabloid_cli.reading.intake import MAX_BYTES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

HEADLINE_KEYS = ("headline", "title")
DELIMITERS = ",;\t|"


@dataclass(frozen=True, slots=True)
class Keys:
    """Under which names a record holds what."""

    text: str = "text"
    headline: str | None = None
    """None: ``headline``, else ``title``."""
    url: str = "url"
    id: str = "id"


def jobs_in(
    found: Found,
    keys: Keys,
    encoding: str | None,
    opened: Callable[[BinaryIO], None] = lambda _: None,
) -> Iterator[Job]:
    """The jobs of a file: itself, or the records of a container, which is told to `opened`.

    What is wrong with a container ends it with a `FailedJob`; a record before that
    is not touched by it.
    """
    kind = kind_of(found.name)
    if found.problem is not None:
        yield _failed(found.name, f"{found.name}: {found.problem}")
    elif kind in (None, "article"):
        yield FileJob(found.name, found.path)
    else:
        try:
            with open_input(found.path, found.name) as stream:
                opened(stream)
                if kind == ".warc":
                    from tabloid_cli.batch.web_archives import pages  # noqa: PLC0415

                    yield from pages(stream, found.name)
                    return
                packed = found.name.lower().endswith(".gz")
                plain = cast("BinaryIO", gzip.GzipFile(fileobj=stream)) if packed else stream
                read = _rows
                if kind == ".jsonl":
                    read = _lines if _has_plain_line_ends(encoding or "utf-8") else _recoded_lines
                yield from read(plain, found.name, keys, encoding or "utf-8")
        except UnreadableError as error:
            yield _failed(found.name, str(error))
        except (OSError, EOFError, zlib.error) as error:
            reason = getattr(error, "strerror", None) or error
            yield _failed(found.name, f"{found.name}: breaks off or is damaged ({reason})")


def _has_plain_line_ends(encoding: str) -> bool:
    """Whether lines end with one byte as in ASCII, so that they can be told before decoding."""
    try:
        return b"\n".decode(encoding) == "\n"
    except UnicodeDecodeError:
        return False


def _recoded_lines(stream: BinaryIO, name: str, keys: Keys, encoding: str) -> Iterator[Job]:
    """The records of JSON Lines in UTF-16 and the like, which one bad character ends."""
    text = io.TextIOWrapper(stream, encoding=encoding, newline="\n")
    try:
        yield from _lines(cast("BinaryIO", _Recoded(text)), name, keys, "utf-8")
    except UnicodeError:
        raise UnreadableError(f"{name}: not {encoding}; --encoding says which it is") from None
    finally:
        text.detach()


class _Recoded:
    """Lines of text as lines in UTF-8."""

    def __init__(self, text: io.TextIOWrapper) -> None:
        self._text = text

    def readline(self, size: int) -> bytes:
        return self._text.readline(size).encode("utf-8", "surrogatepass")


def _lines(stream: BinaryIO, name: str, keys: Keys, encoding: str) -> Iterator[Job]:
    """The records of JSON Lines."""
    number = 0
    empty = True
    while line := stream.readline(MAX_BYTES + 1):
        number += 1
        empty = empty and not line.strip()
        here = f"{name}#{number}"
        if len(line) > MAX_BYTES:
            while line and not line.endswith(b"\n"):
                line = stream.readline(MAX_BYTES)
            yield _failed(here, f"{here}: more than {MAX_BYTES >> 20} MB; not an article")
        elif line.strip():
            yield _line_job(line, here, name, keys, encoding)
    if empty:
        raise UnreadableError(f"{name}: is empty; there is nothing to measure")


def _line_job(line: bytes, here: str, name: str, keys: Keys, encoding: str) -> Job:
    try:
        text = line.decode(encoding).removeprefix("\ufeff")
        record = json.loads(text)
    except UnicodeDecodeError:
        return _failed(here, f"{here}: not {encoding}; --encoding says which it is", line)
    except (ValueError, RecursionError):
        return _failed(here, f"{here}: not JSON; each line has to be one object", line)
    if not isinstance(record, dict):
        return _failed(here, f"{here}: not a JSON object", line)
    return _record_job(record, here, name, keys)


def _rows(stream: BinaryIO, name: str, keys: Keys, encoding: str) -> Iterator[Job]:
    """The records of a CSV file with a line of column names; the delimiter is found."""
    codec = "utf-8-sig" if encoding.lower().replace("_", "-") in ("utf-8", "utf8") else encoding
    lines = io.TextIOWrapper(stream, encoding=codec, newline="")
    csv.field_size_limit(MAX_BYTES)
    try:
        first = lines.readline(MAX_BYTES)
        if not first:
            raise UnreadableError(f"{name}: is empty; there is nothing to measure")
        delimiter = next((d for d in DELIMITERS if keys.text in _cells(first, d)), None)
        if delimiter is None:
            raise UnreadableError(
                f"{name}: no column {keys.text!r} in its first line; --text-key names another"
            )
        header = _cells(first, delimiter)
        for number, cells in enumerate(csv.reader(lines, delimiter=delimiter), 1):
            if cells:
                record = dict(zip(header, cells, strict=False))
                yield _record_job(record, f"{name}#{number}", name, keys)
    except UnicodeDecodeError:
        raise UnreadableError(f"{name}: not {encoding}; --encoding says which it is") from None
    except csv.Error as error:
        raise UnreadableError(f"{name}: damaged CSV ({error})") from None
    finally:
        lines.detach()


def _cells(line: str, delimiter: str) -> list[str]:
    return next(csv.reader([line], delimiter=delimiter), [])


def _record_job(record: dict[str, Any], here: str, name: str, keys: Keys) -> Job:
    """A record by its id where it has one, else by its number."""
    given = record.get(keys.id)
    if isinstance(given, str | int) and not isinstance(given, bool) and str(given).strip():
        here = f"{name}#{_encodable(str(given))}"
    if str(record.get("schema", "")).startswith("tabloid-report/"):
        return _failed(here, f"{here}: a report of tabloid, not an article")
    headline_keys = HEADLINE_KEYS if keys.headline is None else (keys.headline,)
    text = record.get(keys.text)
    if not isinstance(text, str):
        has = "no" if keys.text not in record else "no text under"
        return _failed(here, f"{here}: {has} key {keys.text!r}; --text-key names another")
    if len(text) > MAX_BYTES:
        return _failed(here, f"{here}: more than {MAX_BYTES >> 20} MB; not an article")
    headline = _text(record, headline_keys)
    url = _text(record, (keys.url,))
    said = json.dumps([text, headline, url]).encode("ascii")
    return RecordJob(here, hashlib.sha256(said).hexdigest(), text, headline, url)


def _text(record: dict[str, Any], names: Iterable[str]) -> str | None:
    for name in names:
        value = record.get(name)
        if isinstance(value, str) and value.strip():
            return _encodable(value)
    return None


def _encodable(text: str) -> str:
    """The text without lone surrogates, which JSON may hold and no file can."""
    return text.encode("utf-8", "replace").decode("utf-8")


def _failed(name: str, message: str, data: bytes | None = None) -> FailedJob:
    sha256 = None if data is None else hashlib.sha256(data).hexdigest()
    return FailedJob(*failed(name, sha256, message))
