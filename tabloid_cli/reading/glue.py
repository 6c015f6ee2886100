"""Where paragraphs were glued together: "the end.Next", with no space between."""

from __future__ import annotations

import re

from tabloid_cli.reading.words import word_list

# A sentence's end, its closing marks, then at once an opening mark or a capital.
_SEAM = re.compile(r"""[.!?]([)\]"'”’»]{0,3})(?=["'“‘«(\[]{0,3}[A-Z])""")
_NAME = re.compile(r"[ \xa0][A-Z][a-z]+")
_LEFT_WORD = re.compile(r"[\w&'’-]+$")
_RIGHT_WORD = re.compile(r"""["'“‘«(\[]{0,3}([A-Z][^\W\d_]*(?:[&'’-][^\W\d_]+)*)""")
_STRAIGHT = "\"'"
_CLOSES_AND_OPENS = ('""', "''")

# Credits in parentheses and embedded posts' picture addresses end without a full stop.
_CREDIT_SEAM = re.compile(
    r"(?:\((?:Photo|Image|Picture|Credit)s?\b[^()\n]{1,80}\)|pic\.twitter\.com/\w{10})(?=[“\"]?[A-Z])"
)

_LONGEST_WORD = 30
_MOST = 20_000
"""Seams beyond which a text is no article and is left alone."""


def glued_at(text: str) -> list[int]:
    """The offsets in `text`, ascending, where a glued paragraph begins.

    Only where it is safe: "Ph.D", "U.S.A", "Yahoo.Com", "Node.JS", file names,
    addresses and decimals are left whole.
    """
    cuts = [cut for seam in _SEAM.finditer(text) if (cut := _cut(text, seam))]
    if len(cuts) > _MOST:
        return []
    if "(" in text or "pic." in text:
        cuts += [seam.end() for seam in _CREDIT_SEAM.finditer(text)]
        cuts = sorted(set(cuts))
    return cuts


def _cut(text: str, seam: re.Match[str]) -> int:
    """The offset at which to cut a seam; 0 if it is none."""
    if not _left_ends_sentence(text, seam):
        return 0
    right = _RIGHT_WORD.match(text, seam.end(1), seam.end(1) + _LONGEST_WORD)
    if not right or not _begins_sentence(text, right):
        return 0
    if seam[1] in _CLOSES_AND_OPENS:
        return seam.start(1) + 1
    return seam.start(1) if _opens_quotation(text, seam) else seam.end(1)


def _left_ends_sentence(text: str, seam: re.Match[str]) -> bool:
    """Whether what stands before the full stop is a sentence's last word."""
    at = seam.start()
    while at and text[at - 1] in "!?" and seam.start() - at < _LONGEST_WORD:
        at -= 1
    # The ellipsis joins words inside a sentence.
    if not at or text[at - 1].isspace() or text[at - 1] in ".…":
        return False
    if text[at - 1] in ")]%”’\"'":
        return True
    left = _LEFT_WORD.search(text, max(0, at - _LONGEST_WORD), at)
    if not left:
        return False
    word = left.group()
    before = text[left.start() - 1] if left.start() else "\n"
    if before in "./@:\\" or word.lower() in word_list("before-stop"):
        return False
    if word.isdigit():
        return before not in "\n"
    return len(word) > 1 and (word[-1].islower() or word[-1].isdigit() or word.isupper())


def _begins_sentence(text: str, right: re.Match[str]) -> bool:
    """Whether what follows the full stop is a sentence's first word."""
    word = right[1]
    after = text[right.end() : right.end() + 2]
    if after[:1] not in " \xa0\t\n,:;’'—–-…!?" and after not in (". ", ".\n", ""):
        return False
    if word.lower() in word_list("after-stop"):
        return False
    # "JS" or "TV" may belong to a name; three capitals are a word, or an agency, and before
    # a name two are initials: "EJ Oakes".
    return (
        word in ("I", "A")
        or len(word) > 2
        or word[1:].islower()
        or _NAME.match(text, right.end()) is not None
    )


def _opens_quotation(text: str, seam: re.Match[str]) -> bool:
    """Whether the straight mark after the full stop opens what follows it."""
    marks = seam[1]
    if len(marks) != 1 or marks not in _STRAIGHT:
        return False
    line = text.rfind("\n", 0, seam.start()) + 1
    before = text[line : seam.start()]
    if marks == '"':
        return before.count('"') % 2 == 0
    opened = len(re.findall(r"(?<!\w)'(?=\w)", before))
    closed = len(re.findall(r"(?<=[\w.,!?])'(?!\w)", before))
    return opened <= closed
