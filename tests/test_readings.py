"""The readings that the weights are learned from: offsets, numbers and kinds, no text."""

from __future__ import annotations

import json
import re
from pathlib import Path

from tabloid_cli.report import KINDS

TABLE = Path(__file__).parent.parent / "benchmarks" / "readings.jsonl"
MODES = ("direct", "indirect", "mixed")


def test_a_line_is_an_article_and_holds_no_text() -> None:
    lines = TABLE.read_text("ascii").splitlines()
    assert len(lines) > 600
    for line in lines:
        row = json.loads(line)
        assert row.keys() == {"sha256", "not_body", "attributions"}
        assert re.fullmatch("[0-9a-f]{20}", row["sha256"])
        assert row["not_body"] == sorted(row["not_body"])
        for at, sentences, cue, source, speaker, kind, mode in row["attributions"]:
            assert at in sentences
            assert kind in KINDS
            assert mode in MODES
            for span in (cue, source, speaker):
                assert span is None or 0 <= span[0] < span[1]


def test_no_article_twice() -> None:
    names = [json.loads(line)["sha256"] for line in TABLE.read_text("ascii").splitlines()]
    assert len(set(names)) == len(names)
