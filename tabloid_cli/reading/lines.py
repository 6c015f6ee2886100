"""What a line is, by the entries of lines.txt."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Literal, NamedTuple, cast

if TYPE_CHECKING:
    from tabloid_cli.article import BlockKind

Where = Literal["whole", "start", "end", "below", "head", "last", "list", "close"]

_LONGEST = 700
"""Characters of the longest line that a pattern is tried on."""

_STRAIGHT = {"‘": "'", "’": "'", "ʼ": "'", "“": '"', "”": '"', "„": '"', "\xa0": " "}
_FIRST_WORD = re.compile(r"[^a-z0-9@#]*(?:(\d)|([a-z0-9@#][a-z0-9'+-]*))?")


@dataclass(frozen=True, slots=True)
class LinePattern:
    """One entry of lines.txt."""

    name: str
    kind: BlockKind
    where: Where
    begins: tuple[str, ...]
    needles: tuple[str, ...]
    pattern: str
    hits: tuple[str, ...]
    misses: tuple[str, ...]

    def matches(self, line: str) -> bool:
        """Whether a line with straight quotation marks is what the entry describes."""
        if len(line) > _LONGEST:
            return False
        compiled = _compiled(self.pattern)
        if self.where in ("start", "below"):
            return compiled.match(line) is not None
        if self.where == "end":
            return any(m.end() == len(line) for m in compiled.finditer(line))
        return compiled.fullmatch(line) is not None

    def may_match(self, low: str) -> bool:
        """Whether a text in small letters holds one of the needles."""
        return any(map(low.__contains__, self.needles))


class LinePatterns(NamedTuple):
    """The entries that can match in one text, by how their lines are found."""

    by_first_word: dict[str, tuple[LinePattern, ...]]
    by_needle: tuple[LinePattern, ...]

    def find(self, line: str, where: frozenset[Where]) -> LinePattern | None:
        """The first entry, of those for these places, that a straight line matches."""
        if len(line) > _LONGEST:
            return None
        low = line.lower()
        first = _FIRST_WORD.match(low)
        word = first and ("0" if first[1] else first[2])
        for pattern in self.by_first_word.get(word or "", ()):
            if pattern.where in where and pattern.matches(line):
                return pattern
        for pattern in self.by_needle:
            if pattern.where in where and pattern.may_match(low) and pattern.matches(line):
                return pattern
        return None


def straight(text: str) -> str:
    """The text with straight quotation marks and plain blanks, of the same length."""
    if not text.isascii():
        for curly, plain in _STRAIGHT.items():
            text = text.replace(curly, plain)
    return text


def patterns_for(text: str) -> LinePatterns:
    """The entries that some line of `text` could match, in the file's order."""
    low = text.lower()
    by_first_word, by_needle = _index()
    return LinePatterns(by_first_word, tuple([p for p in by_needle if p.may_match(low)]))


@cache
def line_patterns() -> tuple[LinePattern, ...]:
    """The entries of lines.txt, in order."""
    source = files("tabloid_cli.reading").joinpath("lines.txt").read_text(encoding="utf-8")
    entries: list[list[str]] = []
    for line in source.splitlines():
        if line.startswith("["):
            entries.append([line])
        elif line and not line.startswith("#"):
            entries[-1].append(line)
    return tuple(_entry(lines) for lines in entries)


@cache
def _index() -> LinePatterns:
    """All entries, by first word and by needle."""
    by_first_word: dict[str, tuple[LinePattern, ...]] = {}
    for pattern in line_patterns():
        for word in pattern.begins:
            by_first_word[word] = (*by_first_word.get(word, ()), pattern)
    return LinePatterns(by_first_word, tuple(p for p in line_patterns() if p.needles))


def _entry(lines: list[str]) -> LinePattern:
    fields: dict[str, list[str]] = {}
    for line in lines[1:]:
        key, _, value = line.partition(": ")
        fields.setdefault(key, []).append(value)
    exact = "match!" in fields
    needles = fields.get("needle", [""])[0]
    return LinePattern(
        name=lines[0].strip("[]"),
        kind=cast("BlockKind", fields["kind"][0]),
        where=cast("Where", fields["where"][0]),
        begins=tuple(fields.get("begins", [""])[0].split()),
        needles=tuple(needle.strip() for needle in needles.split(" | ") if needle.strip()),
        pattern=fields["match!"][0] if exact else f"(?i:{fields['match'][0]})",
        hits=tuple(fields["hit"]),
        misses=tuple(fields["miss"]),
    )


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)
