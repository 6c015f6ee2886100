"""Words, numbers and marks of a stretch of text."""

from __future__ import annotations

import re

from tabloid_cli.document import Token

# A plain word before a blank or comma goes first, as most are. What follows are alternatives in
# order of greed: addresses and handles whole, dotted abbreviations, the possessive, words
# with inner marks ("don't", "42-minute", "1,200"), runs of dots or dashes, any other mark
# alone. Nothing but blanks is left between tokens.
_TOKEN = re.compile(
    r"""
      [A-Za-z]+(?=[\s,])
    | https?://\S+ | www\.\S+
    | [@\#]\w+
    | (?:[^\W\d_]\.){2,}
    | (?<=\w)['’‘`´][sS]\b
    | \d+(?:[.,]\d+)+
    | \w+(?:(?!['’][sS]\b)['’\-‑&.](?=\w)\w+)*
    | \.{2,} | -{2,}
    | [^\w\s]
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


def tokenize(text: str, start: int, end: int) -> list[Token]:
    """The tokens of ``text[start:end]``, in order."""
    new = tuple.__new__  # what Token() comes to, without a call in between
    found = []
    last = start
    for written in _TOKEN.findall(text, start, end):
        first = text.find(written, last)
        last = first + len(written)
        word = written
        norm = word.lower()
        if norm == word:
            norm = word  # one string less to keep
        elif word[0].islower():
            glued = _GLUED.match(word)
            if glued is not None:
                cut = first + glued.end()
                found.append(new(Token, (first, cut, text[first:cut], norm[: glued.end()])))
                first, word, norm = cut, text[cut:last], norm[glued.end() :]
        if not norm.isascii():
            norm = norm.replace("’", "'")
        if norm in _POSSESSIVES:
            norm = "'s"
        found.append(new(Token, (first, last, word, norm)))
    return found
