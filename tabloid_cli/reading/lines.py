"""What a line is, by the patterns of lines.txt and by what dates look like."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Literal, NamedTuple, cast

if TYPE_CHECKING:
    from tabloid_cli.article import BlockKind

Where = Literal["whole", "start", "end", "below", "head", "last", "list", "close"]

_LONGEST = 700
"""Characters of the longest line that a pattern is tried on."""

_PLAIN = str.maketrans("‘’ʼ“”„\xa0", "'''\"\"\" ")

_MONTH = (
    r"jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?"
)
_DATED = re.compile(rf"\b(?:{_MONTH})\b|\d[:/.-]\d\d|\bago\b|\d ?[ap]m\b|\d h\d", re.I)
_DATE_PART = re.compile(
    rf"(?:{_MONTH}|mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun|(?:\w{{3,6}})?day|today"
    r"|published|updated|posted|modified|created|first|last|date|original(?:ly)?|on|at|by|of|the"
    r"|\d{1,4}(?:st|nd|rd|th)?|\d{1,2}[:.h]\d\d(?:[:.]\d\d)?|\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}"
    r"|\d{4}-\d\d-\d\dt[\d:.]+z?|(?:\d{1,2}(?:[:.]\d\d)?)?[ap]\.?m|[ecmp][sd]?t|gmt|utc|bst|ist|aest"
    r"|minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?|ago|a|an)$",
    re.I,
)
_DATE_BREAK = re.compile(r"[\s,|•·()\[\]–—]+|[-:.](?=\s|$)")
_LONGEST_DATE = 110


class LinePattern(NamedTuple):
    """One entry of lines.txt."""

    name: str
    kind: BlockKind
    where: Where
    needles: tuple[str, ...]
    pattern: str
    hits: tuple[str, ...]
    misses: tuple[str, ...]

    def matches(self, line: str) -> bool:
        """Whether a plain line (see `plain`) is what the entry describes."""
        if len(line) > _LONGEST:
            return False
        compiled = _compiled(self.pattern)
        if self.where in ("start", "below"):
            return compiled.match(line) is not None
        if self.where == "end":
            return any(m.end() == len(line) for m in compiled.finditer(line))
        return compiled.fullmatch(line) is not None


def plain(words: str) -> str:
    """A line with straight quotation marks and single blanks for line breaks."""
    words = words.translate(_PLAIN)
    return re.sub(r"\s+", " ", words) if "\n" in words or "\t" in words else words


def patterns_for(text: str) -> tuple[LinePattern, ...]:
    """The entries that some line of `text` could match, in the file's order."""
    low = text.lower()
    return tuple(p for p in line_patterns() if any(needle in low for needle in p.needles))


def find_pattern(
    line: str, patterns: tuple[LinePattern, ...], where: frozenset[Where]
) -> LinePattern | None:
    """The first of `patterns`, looked for in these places, that a plain line matches."""
    if len(line) > _LONGEST:
        return None
    low = line.lower()
    for pattern in patterns:
        if (
            pattern.where in where
            and any(needle in low for needle in pattern.needles)
            and pattern.matches(line)
        ):
            return pattern
    return None


def is_date(line: str) -> bool:
    """Whether a line is nothing but a date or a time: "Updated May 1, 2017 | 2:01pm"."""
    if len(line) > _LONGEST_DATE or not _DATED.search(line):
        return False
    return all(_DATE_PART.match(part) for part in _DATE_BREAK.split(line.strip(".:")) if part)


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


def _entry(lines: list[str]) -> LinePattern:
    fields: dict[str, list[str]] = {}
    for line in lines[1:]:
        key, _, value = line.partition(": ")
        fields.setdefault(key, []).append(value.strip())
    exact = "match!" in fields
    return LinePattern(
        name=lines[0].strip("[]"),
        kind=cast("BlockKind", fields["kind"][0]),
        where=cast("Where", fields["where"][0]),
        needles=tuple(needle.strip() for needle in fields["needle"][0].split("|")),
        pattern=fields["match!"][0] if exact else f"(?i:{fields['match'][0]})",
        hits=tuple(fields["hit"]),
        misses=tuple(fields["miss"]),
    )


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)
