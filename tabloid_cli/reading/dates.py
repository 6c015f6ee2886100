"""Whether a line is nothing but a date."""

from __future__ import annotations

import re

MONTH = (
    r"jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?"
)
"""A part for patterns: a month's name, whole or cut short."""
_DIGIT = re.compile(r"\d")
_DATED = re.compile(
    rf"\d(?:.{{0,40}}\b(?:{MONTH})\b|[:/.-]\d\d|.{{0,12}} ago\b| ?[ap]\.?m\b)"
    rf"|\b(?:{MONTH})\b.{{0,12}}\d",
    re.I,
)
_PART = re.compile(
    rf"(?:{MONTH}|mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun|(?:\w{{3,6}})?day|today"
    r"|published|updated|posted|modified|created|first|last|date|original(?:ly)?|on|at|by|of|the"
    r"|\d{1,4}(?:st|nd|rd|th)?|\d{1,2}[:.h]\d\d(?:[:.]\d\d)?|\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}"
    r"|\d{4}-\d\d-\d\dt[\d:.]+z?|(?:\d{1,2}(?:[:.]\d\d)?)?[ap]\.?m|[ecmp][sd]?t|gmt|utc|bst|ist|aest"
    r"|minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?|ago|a|an)$",
    re.I,
)
_BREAK = re.compile(r"[\s,|•·()\[\]–—]+|[-:.](?=\s|$)")
_BETWEEN = frozenset(("the", "of", "a", "an", "by", "on", "at", "first", "last", "original"))
_LONGEST = 110
# "01.02.17", but not the time "11.42am".
_YEAR = re.compile(r"\b(?:19|20)\d\d\b|\d[./]\d(?!\d?\s?(?:[ap]\.?m|gmt|bst)\b)", re.I)


def has_year(line: str) -> bool:
    """Whether a date is an article's, not a day or a time in a list: "July 1, 2017", "1/7/17"."""
    return _YEAR.search(line) is not None


def is_date(line: str) -> bool:
    """Whether a line is nothing but a date or a time: "Updated May 1, 2017 | 2:01pm"."""
    if len(line) > _LONGEST or not (_DIGIT.search(line) and _DATED.search(line)):
        return False  # the digit alone, which most lines lack, is sought ten times as fast
    parts = [part for part in _BREAK.split(line.strip(".:")) if part]
    return parts[-1].lower() not in _BETWEEN and all(_PART.match(part) for part in parts)
