"""Job -> result: what every engine does with every article, wherever it runs."""

from __future__ import annotations

import hashlib
import re
import zlib
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from tabloid_cli.batch.columns import row_of
from tabloid_cli.batch.files import open_input
from tabloid_cli.batch.items import (
    TIMEOUT,
    BytesJob,
    Failed,
    FileJob,
    PageJob,
    RecordJob,
    Result,
    Scored,
)
from tabloid_cli.batch.time_limit import TimeLimit, time_limit
from tabloid_cli.pipeline import report_on
from tabloid_cli.reading import UnreadableError, article_from_record, read_bytes
from tabloid_cli.reading.errors import why_unreadable
from tabloid_cli.reading.intake import MAX_BYTES
from tabloid_cli.rendering.json_lines import json_line

if TYPE_CHECKING:
    from tabloid_cli.article import Article
    from tabloid_cli.batch.items import Job
    from tabloid_cli.report import Report

PIECE = 2**16
"""Bytes read at first: room for the most that an article may have is dear to get and give back."""
_NUMBER = re.compile(r"\d+")
_PACKING = 1
"""zlib's level: a fifth of the bytes at a hundredth of the time an article takes."""


@dataclass(frozen=True, slots=True)
class Settings:
    """What holds for every article of a batch."""

    encoding: str | None = None
    timeout: float | None = None
    """Seconds that one article may take; None is no limit."""


def score(job: Job, settings: Settings) -> Result:
    """Read and measure one article. Never raises: what goes wrong is in the result."""
    sha256 = getattr(job, "sha256", None)
    try:
        with time_limit(settings.timeout):
            if isinstance(job, FileJob):
                job = loaded(job)
            if isinstance(job, BytesJob):
                sha256 = hashlib.sha256(job.data).hexdigest()
            return _scored(job.name, sha256, report_on(_article(job, settings)))
    except TimeLimit:
        return timed_out(job.name, sha256, settings.timeout)
    except UnreadableError as error:
        return failed(job.name, sha256, str(error))
    except Exception as error:  # noqa: BLE001 - one bad article stops no other
        reason = f"{type(error).__name__}: {error}" if str(error) else type(error).__name__
        return failed(job.name, sha256, f"{job.name}: cannot be measured ({reason})")


def warm_up() -> None:
    """Load what the first article needs, so that its time limit does not pay for it."""
    score(BytesJob("-", b"\xe2\x80\x9cYes,\xe2\x80\x9d she said."), Settings())


def failed(name: str, sha256: str | None, message: str) -> Failed:
    """A failure whose cause is its message without the name, the advice and the figures."""
    said = message.removeprefix(f"{name}: ").partition(";")[0].partition(" (")[0]
    return Failed(name, sha256, _NUMBER.sub("N", said)[:80], message)


def timed_out(name: str, sha256: str | None, timeout: float | None) -> Failed:
    """The failure of an article that took too long."""
    message = f"{name}: took more than {timeout:g} s; --timeout allows more"
    return Failed(name, sha256, TIMEOUT, message)


def packed(report: Report) -> bytes:
    """The report as the line that ``tabloid score --format jsonl`` prints, packed."""
    return zlib.compress(json_line(report).encode("ascii"), _PACKING)


def loaded(job: FileJob) -> BytesJob:
    """Read the file, more than an article's bytes at most; raises `UnreadableError`."""
    with open_input(job.path, job.name) as stream:
        try:
            data = stream.read(PIECE)
            if len(data) == PIECE:
                data += stream.read(MAX_BYTES + 1 - PIECE)
            return BytesJob(job.name, data)
        except OSError as error:
            raise UnreadableError(f"{job.name}: {why_unreadable(error)}") from error


def _article(job: Job, settings: Settings) -> Article:
    if isinstance(job, BytesJob):
        return read_bytes(job.data, name=job.name, encoding=settings.encoding)
    if isinstance(job, PageJob):
        article = read_bytes(job.data, name=job.name, encoding=settings.encoding)
        return replace(article, format="warc", url=job.url or article.url, sha256=job.sha256)
    if isinstance(job, RecordJob):
        article = article_from_record(job.name, job.text, job.headline, job.url)
        return replace(article, sha256=job.sha256)
    raise TypeError(f"{type(job).__name__} is nothing to score")


def _scored(name: str, sha256: str | None, report: Report) -> Scored:
    return Scored(name, sha256, tuple(row_of(report).values()), packed(report))
