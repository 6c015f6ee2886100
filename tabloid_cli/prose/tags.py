"""Tags: the few words beside a quotation that tell who speaks ("says a pal", "Ann Roe said")."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files
from typing import NamedTuple

_NAME = r"[A-Z][\w’'.\-]{0,30}"
_SOMEBODY = (
    rf"(?:he|she|{_NAME}(?:\s{_NAME}){{0,2}}"
    r"|(?:a|an|the|one|another)(?:\s[\w’'.\-]{1,30}){1,4}?)"
)
_TAG_LONG = 80
"""Characters within which a tag tells who speaks."""
_VERB_LONG = 20
"""Characters in which the verb right before speech stands."""


class _Patterns(NamedTuple):
    """What tags look like, with any of their verbs."""

    tag: re.Pattern[str]
    in_speech: re.Pattern[str]
    before_speech: re.Pattern[str]
    verb: re.Pattern[str]
    ending: re.Pattern[str]
    says_somebody: re.Pattern[str]
    somebody_says: re.Pattern[str]


@cache
def _verbs() -> str:
    """The forms of tag_verbs.txt, an alternative of a regular expression."""
    lines = files(__package__).joinpath("tag_verbs.txt").read_text("utf-8").splitlines()
    return "|".join(word for line in lines if not line.startswith("#") for word in line.split())


@cache
def _patterns() -> _Patterns:
    verb = _verbs()
    return _Patterns(
        tag=re.compile(rf"(?:[\w’'.\-]+,?\s+){{0,5}}?(?:{verb})\b"),
        # “... my friend, Ann said, adding / “... a shock, says a pal.
        in_speech=re.compile(
            rf",(?=\s+(?:{_SOMEBODY}\s+(?:{verb})(?:[.,]|\s+(?:in|on|of|to)\b)"
            rf"|(?:{verb})\s+(?:(?:a|an|the|one|another)\s+\w|{_NAME}(?:\s{_NAME}){{0,2}}[.,])))"
        ),
        # "She said, “Thank You.”", but "told “Good Morning Leeds.”"
        before_speech=re.compile(
            rf"(?::|\b(?!tell|told)(?:{verb}|reads?|reading|saying|writing),?)\s*$"
        ),
        verb=re.compile(rf"\b(?:{verb}|reported|reports)\b"),
        # "..., our source told us." as all that comes behind a quotation
        ending=re.compile(
            rf"[\"”’',]\s[^.!?\"”]{{3,50}}\b(?:{verb})(?:\s[\w.]{{2,20}}){{0,2}}[.:]$"
        ),
        says_somebody=re.compile(rf"\s+(?:{verb})\s+(?:(?:an?|the|one|another|his|her)\s|[A-Z])"),
        somebody_says=re.compile(
            rf"\s?[,—–]?\s*(?!When |While |As |If |After |Once ){_SOMEBODY}\s+(?:{verb})\b"
        ),
    )


def opens_with_tag(text: str, at: int) -> bool:
    """Whether a tag stands right at `at`: "Kim Doe asked", "says a source"."""
    return _patterns().tag.match(text, at, at + _TAG_LONG) is not None


def opens_after_tag(text: str, at: int) -> bool:
    """Whether what begins at `at` is announced by a colon or a verb: "Kim Doe said,"."""
    return _patterns().before_speech.search(text, max(0, at - _VERB_LONG), at) is not None


def holds_tag(text: str, start: int, end: int) -> bool:
    """Whether any verb of a tag stands between `start` and `end`."""
    return _patterns().verb.search(text, start, end) is not None


def ends_with_tag(text: str, at: int) -> bool:
    """Whether the sentence that ends at `at` says who spoke: "our source told us."."""
    return _patterns().ending.search(text, max(0, at - _TAG_LONG), at) is not None


def tag_within(text: str, start: int, end: int) -> int:
    """Where the comma before a tag stands that no mark sets apart from speech, or -1."""
    found = _patterns().in_speech.search(text, start, end)
    return found.start() if found else -1


def tag_after(text: str, at: int, *, verb_first: bool = False) -> bool:
    """Whether what ends at `at` is followed by who says it; `verb_first`: by "says a pal" only."""
    if _patterns().says_somebody.match(text, at, at + _TAG_LONG):
        return True
    return not verb_first and _patterns().somebody_says.match(text, at, at + _TAG_LONG) is not None
