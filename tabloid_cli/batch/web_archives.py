"""Web archives (.warc, .warc.gz) -> the pages in them, read as a stream with warcio."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Any, BinaryIO

from tabloid_cli.batch.items import FailedJob, Job, PageJob
from tabloid_cli.batch.scoring import failed
from tabloid_cli.reading import UnreadableError

if TYPE_CHECKING:
    from collections.abc import Iterator

MAX_PAGE = 20 * 2**20
"""Bytes of the largest page read: `reading` takes none that is larger."""
READABLE = ("text/html", "application/xhtml", "text/plain")


def pages(stream: BinaryIO, name: str) -> Iterator[Job]:
    """A job for each page or text that a server answered with status 200.

    Requests, redirects, pictures and the archive's own records are passed over. Raises
    `UnreadableError` where the archive is damaged or the reader is not installed.
    """
    try:
        from warcio.archiveiterator import ArchiveIterator  # noqa: PLC0415
        from warcio.exceptions import ArchiveLoadFailed  # noqa: PLC0415
    except ImportError:
        raise UnreadableError(
            f'{name}: a web archive; to read it: pip install "tabloid-cli[warc]"'
        ) from None
    any_record = False
    try:
        for record in ArchiveIterator(stream):
            any_record = True
            if _is_page(record):
                yield _page(record, name)
    except ArchiveLoadFailed as error:
        raise UnreadableError(f"{name}: damaged web archive ({error})") from None
    if not any_record:
        raise UnreadableError(f"{name}: is empty; there is nothing to measure")


def _is_page(record: Any) -> bool:
    if record.rec_type not in ("response", "resource", "conversion"):
        return False
    kind = record.rec_headers.get_header("Content-Type") or ""
    if record.http_headers is not None:
        if record.http_headers.get_statuscode() != "200":
            return False
        kind = record.http_headers.get_header("Content-Type") or ""
    return kind.strip().lower().startswith(READABLE)


def _page(record: Any, name: str) -> PageJob | FailedJob:
    identity = (record.rec_headers.get_header("WARC-Record-ID") or "").strip("<>")
    here = f"{name}#{identity.removeprefix('urn:uuid:')}"
    data = record.content_stream().read(MAX_PAGE + 1)
    sha256 = hashlib.sha256(data).hexdigest()
    if len(data) > MAX_PAGE:
        message = f"{here}: a page of more than {MAX_PAGE >> 20} MB; not an article"
        return FailedJob(*failed(here, sha256, message))
    url = record.rec_headers.get_header("WARC-Target-URI")
    return PageJob(here, sha256, data, url.strip("<>") if url else None)
