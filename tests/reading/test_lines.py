"""Each entry of lines.txt finds its hits and leaves its misses alone."""

from __future__ import annotations

import pytest

from tabloid_cli.reading.lines import LinePattern, line_patterns, patterns_for, straight
from tests.timing import timed

ENTRIES = line_patterns()
EVERYWHERE = frozenset({"whole", "start", "end", "below", "head", "last", "list", "close"})
KINDS = {"url", "byline", "dateline", "caption", "label", "promo"}


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda e: e.name)
def test_entry_finds_its_hits(entry: LinePattern) -> None:
    for hit in entry.hits:
        line = straight(hit)
        assert entry.matches(line), hit
        # Only this entry's place is asked for: another entry may know the line too.
        alone = [
            found.name
            for found in (patterns_for(line).find(line, frozenset({entry.where})),)
            if found
        ]
        assert alone, f"not found by first word or needle: {hit}"


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda e: e.name)
def test_no_entry_finds_a_miss(entry: LinePattern) -> None:
    for miss in entry.misses:
        line = straight(miss)
        found = patterns_for(line).find(line, EVERYWHERE)
        assert found is None, f"{found.name if found else ''}: {miss}"


def test_entries_are_whole() -> None:
    assert len({entry.name for entry in ENTRIES}) == len(ENTRIES) > 40
    for entry in ENTRIES:
        assert entry.kind in KINDS
        assert entry.where in EVERYWHERE
        assert entry.begins or entry.needles
        assert len(entry.hits) >= 2
        assert entry.misses


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda e: e.name)
def test_no_line_takes_long(entry: LinePattern) -> None:
    fragments = ("a", "A ", "Aa. ", " ", "@", "(", "[", "you ", "and A ", "| ", "A, ", "- ")
    slowest = 0.0
    for start in {"", straight(entry.hits[0])[:8], straight(entry.hits[0])}:
        for fragment in fragments:
            line = (start + fragment * 700)[:690] + "\x00"
            slowest = max(slowest, timed(lambda: entry.matches(line)))  # noqa: B023
    assert slowest < 0.1


def test_long_line_is_never_a_furniture_line() -> None:
    line = "Share " * 200
    assert patterns_for(line).find(line, EVERYWHERE) is None
