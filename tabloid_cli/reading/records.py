"""Text that is no article: records, tables and reports, which read like very odd prose."""

from __future__ import annotations

import json
import re

from tabloid_cli.reading.errors import UnreadableError

CONTAINERS = (".jsonl", ".ndjson", ".csv", ".warc")
"""How names end of files with many articles; each also with .gz."""
BATCH = "use `tabloid batch`"
OURS = (
    # What tabloid itself writes, by how it begins.
    (re.compile(r"name,(?:outlet,)?format,sha256,"), "a table that tabloid made, not an article"),
    (
        re.compile(r"# [^\n]*\n\n[^\n]*\n\n\| Measure \| Figure \| Meaning \|"),
        "a report of tabloid, not an article",
    ),
)
_SCHEMA = re.compile(r'\[?\s{0,9}\{\s{0,9}"schema"\s{0,9}:\s{0,9}"tabloid-')
_OBJECT = re.compile(r"\s*(?:\[\s*)?\{\s*[\"}]")
_NEXT = re.compile(r"[ \t\r]*\n\s*\{")


def refuse_records(text: str, name: str) -> None:
    """Raise `UnreadableError` for a container, JSON, or a result of tabloid.

    Known by the name's ending, or by content that nobody would write for people.
    """
    for pattern, what in OURS:
        if pattern.match(text):
            raise UnreadableError(f"{name}: {what}")
    if _SCHEMA.match(text):
        raise UnreadableError(f"{name}: a report of tabloid, not an article")
    if name.lower().removesuffix(".gz").endswith(CONTAINERS) or text.startswith("WARC/1."):
        raise UnreadableError(f"{name}: a container of articles, not one article; {BATCH}")
    if _OBJECT.match(text):
        _refuse_json(text, name)


def _refuse_json(text: str, name: str) -> None:
    """Raise for a text that is JSON, whole or line by line."""
    begin = len(text) - len(text.lstrip())
    try:
        found, end = json.JSONDecoder().raw_decode(text, begin)
    except (ValueError, RecursionError):
        return
    if isinstance(found, dict) and _NEXT.match(text, end):
        raise UnreadableError(f"{name}: JSON Lines, not an article; name it .jsonl and {BATCH}")
    if not text[end:].strip():
        raise UnreadableError(
            f"{name}: JSON, not an article; put its texts into a .jsonl file and {BATCH}"
        )
