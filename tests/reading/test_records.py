"""Records, tables and reports are refused; prose that looks a little like them is not."""

from __future__ import annotations

import gzip
import json

import pytest

from tabloid_cli.reading import UnreadableError, read_bytes
from tabloid_cli.rendering import FORMATS, View, render
from tests.reading.shown import LEAD
from tests.rendering.factory import full_report

RECORD = json.dumps({"id": 1, "text": LEAD})


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("all.jsonl", RECORD, "a container of articles, not one article; use `tabloid batch`"),
        ("all.NDJSON", RECORD, "a container of articles"),
        ("all.csv", f"id,text\n1,{LEAD}\n", "a container of articles"),
        ("all.csv.gz", f"id,text\n1,{LEAD}\n", "a container of articles"),
        ("all.warc", f"WARC/1.0\r\n\r\n{LEAD}", "a container of articles"),
        ("-", f"WARC/1.1\r\n\r\n{LEAD}", "a container of articles"),
        ("one.json", RECORD, "JSON, not an article; put its texts into a .jsonl file and use"),
        ("-", RECORD, "JSON, not an article"),
        ("-", f"\n[ {RECORD},\n{RECORD} ]\n", "JSON, not an article"),
        ("-", "{}", "JSON, not an article"),
        ("-", f"{RECORD}\n{RECORD}\n", "JSON Lines, not an article; name it .jsonl and use"),
    ],
)
def test_refused(name: str, text: str, said: str) -> None:
    data = text.encode()
    with pytest.raises(UnreadableError) as caught:
        read_bytes(gzip.compress(data) if name.endswith(".gz") else data, name=name)
    assert str(caught.value).startswith(f"{name}: {said}")
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("several", [False, True])
@pytest.mark.parametrize("form", sorted(set(FORMATS) - {"table"}))
def test_what_tabloid_wrote_is_no_article(form: str, several: bool) -> None:  # noqa: FBT001
    reports = [full_report()] * (1 + several)
    text = "".join(render(reports, form, View(several=several)))
    with pytest.raises(UnreadableError, match=r"^-: a .*tabloid.*not an article$"):
        read_bytes(text.encode(), name="-")


@pytest.mark.parametrize(
    "text",
    [
        f"{{{LEAD}",
        f"[Editor's note] {LEAD}",
        f'["She is gone," he said.] {LEAD}',
        f'{{"Quoted"}} {LEAD}',
        f"{{}} {LEAD}",
        f"{RECORD} and so on: {LEAD}",
        f"name,format and hash: {LEAD}",
        f"WARC files are archives. {LEAD}",
        f"# Wall\n\n{LEAD}\n\n| Measure | Figure |\n",
    ],
)
def test_prose_is_read(text: str) -> None:
    assert read_bytes(text.encode(), name="wall.json").text == text


def test_deep_nesting_does_no_harm() -> None:
    for text in ("[" * 100_000, '[{"a":' * 50_000, '{"a":' * 50_000, " \n" * 50_000 + "{"):
        assert read_bytes(text.encode(), name="-").text == text
