"""Article text -> text that is safe to show: the one place where it is made harmless.

Scraped text may hold terminal escape sequences, characters that reorder or hide other
characters, and characters that the output's encoding lacks. Nothing of an article
reaches a person without passing through here; markup of a format (HTML, Markdown,
spreadsheet formulas) is then escaped by the format's own module.
"""

from __future__ import annotations

import re
import unicodedata

_INVISIBLE = re.compile(
    "[\u00ad\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f"
    "\u3164\ufeff\uffa0\ufff9-\ufffb\U000e0000-\U000e0fff]"
)
"""Controls of direction (Trojan Source, CVE-2021-42574), and characters that show nothing."""

_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")
"""C0 and C1 controls, the line separators, and halves of surrogate pairs."""

_SPACES = re.compile(r"\s+")

_PLAIN = str.maketrans({
    "‘": "'", "’": "'", "‚": "'", "‛": "'", "′": "'", "“": '"', "”": '"', "„": '"', "″": '"',
    "«": '"', "»": '"', "‹": "'", "›": "'", "‐": "-", "‑": "-", "‒": "-", "–": "-", "—": "--",
    "―": "--", "−": "-", "•": "*", "†": "*", "·": "-", "×": "x", "€": "EUR", "£": "GBP",
    "æ": "ae", "Æ": "AE", "œ": "oe", "Œ": "OE", "ø": "o", "Ø": "O", "ß": "ss", "ł": "l", "Ł": "L",
    "đ": "d", "Đ": "D",
})  # fmt: skip
"""What is written for characters that an encoding lacks and Unicode does not take apart."""

LONGEST = 600
"""Code points of a line taken from an article: no headline, name or cue is longer."""


def one_line(text: str, encoding: str = "utf-8") -> str:
    """`text` on one line without controls, in characters that `encoding` has.

    White space of every kind becomes single spaces, other controls U+FFFD, characters
    that show nothing disappear; a line of more than `LONGEST` code points is cut with
    an ellipsis. Letters that `encoding` lacks lose their accents or become "?".
    """
    if len(text) > LONGEST:
        text = text[: LONGEST - 1] + "…"
    return fitted(" ".join(_visible(text).split()), encoding)


def running(text: str, encoding: str = "utf-8") -> str:
    """A stretch of running text made harmless as `one_line` does, but never cut.

    White space at its ends stays, as one space: stretches can be put together again.
    """
    return fitted(_SPACES.sub(" ", _visible(text)), encoding)


def fitted(text: str, encoding: str) -> str:
    """`text` in characters that `encoding` has."""
    if fits(text, encoding):
        return text
    return "".join(c if fits(c, encoding) else _nearest(c, encoding) for c in text)


def fits(text: str, encoding: str) -> bool:
    """Whether `encoding` has every character of `text`."""
    try:
        text.encode(encoding)
    except UnicodeEncodeError:
        return False
    return True


def _visible(text: str) -> str:
    return _CONTROL.sub(_replacement, _INVISIBLE.sub("", text))


def _replacement(match: re.Match[str]) -> str:
    return " " if match[0].isspace() else "\ufffd"


def _nearest(character: str, encoding: str) -> str:
    plain = character.translate(_PLAIN)
    if plain == character:
        plain = unicodedata.normalize("NFKD", character)
    kept = "".join(c for c in plain if not unicodedata.combining(c))
    return kept if kept == kept.strip() != "" and fits(kept, encoding) else "?"
