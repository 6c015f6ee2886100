"""Words, numbers and marks of a stretch of text."""

from __future__ import annotations

import re
from functools import lru_cache

from tabloid_cli.document import Token

# A plain word before a blank or comma goes first, as most are. What follows are alternatives in
# order of greed: addresses and handles whole, dotted abbreviations, the possessive, words
# with inner marks ("don't", "42-minute", "1,200"), runs of dots or dashes, any other mark
# alone. Nothing but blanks is left between tokens; one of them is passed over at once, since
# at a blank every alternative would be tried in vain.
_TOKEN = re.compile(
    r"""
    [ ]?(
      [A-Za-z]+(?=[\s,])
    | https?://\S+ | www\.\S+
    | [@\#]\w+
    | (?:[^\W\d_]\.){2,}
    | (?<=\w)['’‘`´][sS]\b
    | \d+(?:[.,]\d+)+
    | \w+(?:(?!['’][sS]\b)['’\-‑&.](?=\w)\w+)*
    | \.{2,} | -{2,}
    | [^\w\s]
    )
    """,
    re.VERBOSE,
)
_POSSESSIVES = frozenset(("‘s", "`s", "´s"))
"""Written with a wrong mark, as some sites always do: "Jane‘s"."""
# A shouted word, or a name, glued to the one before it, where a link between them was lost.
_GLUED = re.compile(
    r"[a-z]{3,}(?=[A-Z]{4,}$)"
    r"|(?:told|tells|said|says|to|by|with|from|in|the|and|of|that|via|per)(?=[A-Z][A-Za-z]{2,}$)"
)
_REMEMBERED = 4_096
"""Words of which it is remembered how they are lowered, ..."""
_LONG = 40
"""... and from how many characters on a word is not worth the memory."""


def tokenize(text: str, start: int, end: int) -> list[Token]:
    """The tokens of ``text[start:end]``, in order."""
    find, found = text.find, []
    last = start
    for written in _TOKEN.findall(text, start, end):
        first = find(written, last)
        last = first + len(written)
        norm = _known(written) if last - first < _LONG else _norm(written)
        if norm:
            found.append(Token(first, last, written, norm))
        else:
            found += _apart(written, first)
    return found


def _norm(written: str) -> str:
    """How a word is compared; empty for two words written in one."""
    norm = written.lower()
    if norm == written:
        norm = written  # one string less to keep
    elif written[0].islower() and _GLUED.match(written):
        return ""
    if not norm.isascii():
        norm = norm.replace("’", "'")
    return "'s" if norm in _POSSESSIVES else norm


_known = lru_cache(maxsize=_REMEMBERED)(_norm)


def _apart(written: str, first: int) -> tuple[Token, Token]:
    glued = _GLUED.match(written)
    cut = glued.end() if glued else 0
    one, other = written[:cut], written[cut:]
    middle = first + cut
    return Token(first, middle, one, one), Token(middle, middle + len(other), other, _norm(other))
