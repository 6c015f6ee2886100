"""Papers: by what other names an article calls the papers, firms and offices that it names.

OK!                    OK! Magazine, as other outlets write it
the Duchy              the Duchy of Harlow, by the last word before "of"
Oakline                Oakline Holdings, without what firms go without
THG, HTG               The Harlow Guide, Harlow Tag: initials and contractions
"""

from __future__ import annotations

from tabloid_cli.sourcing.naming.organisations import letters
from tabloid_cli.sourcing.naming.people import is_place
from tabloid_cli.sourcing.vocabulary.nouns import organisation_names, organisation_words

_FIRM_ENDINGS = frozenset(
    "group electronics inc corp co ltd llc holdings industries technologies pharmaceuticals"
    " systems motors airlines airways securities pictures studios records entertainment"
    " productions media enterprises energy capital electric utilities foods lines"
    " partners cosmetics research brands corporation".split()
)
"""Ends of names that firms go without: "Oakline" is Oakline Holdings."""
_MOST_PAPERS = 500
"""Papers beyond which no contraction is sought: each word would be held against each of them."""
_WITHOUT_INITIAL = frozenset("the of and & for".split())


class Papers:
    """The organisations of an article, each a number, by what they may be called."""

    def __init__(self) -> None:
        """None is entered yet."""
        self._keys: dict[int, tuple[str, ...]] = {}
        self._by_letters: dict[str, int] = {}
        self._by_initials: dict[str, int] = {}
        self._by_head: dict[str, int | None] = {}
        self._firms: dict[tuple[str, ...], int] = {}

    def enter(self, index: int, key: tuple[str, ...], name: str) -> None:
        """Note what an organisation is called besides its name: "L&S", "the Duchy" of Harlow."""
        self._keys[index] = key
        self._by_letters.setdefault(letters(key), index)
        if len(key) < 2:
            capitals = "".join(c for c in name if c.isupper()).lower()
            self._by_initials.setdefault(capitals, index)  # "HL" is HarlowLife.com
            return
        initials = "".join(word[0] for word in key if word not in _WITHOUT_INITIAL)
        self._by_initials.setdefault(initials, index)
        self._by_initials.setdefault("t" + initials, index)  # "THG" is The Harlow Guide
        if key[-1] in _FIRM_ENDINGS and not is_place(key[:-1]):
            self._firms.setdefault(key[:-1], index)
        head = key[key.index("of") - 1] if "of" in key[1:] else key[-1]
        if head in organisation_words() or key[1] == "of":
            # Of two that end alike, neither is "the Post".
            self._by_head[head] = None if head in self._by_head else index

    def called(self, key: tuple[str, ...]) -> int | None:
        """The paper of that name, with or without "Magazine", or of that last word."""
        known = self._by_letters.get(letters(key))
        if known is None and len(key) == 1 and key[0] not in organisation_names():
            return self._by_head.get(key[0])
        return known

    def firm(self, key: tuple[str, ...]) -> int | None:
        """The firm that goes without the last word of its name."""
        return self._firms.get(key)

    def abbreviated(self, word: str) -> int | None:
        """The paper that initials in small letters stand for: "thg"; or a contraction: "htg"."""
        known = self._by_initials.get(word)
        return self._contracted(word) if known is None else known

    def _contracted(self, word: str) -> int | None:
        """The only paper whose letters these are, its initials among them: "HTG", Harlow Tag."""
        if len(self._by_letters) > _MOST_PAPERS:
            return None
        found = {
            index
            for name, index in self._by_letters.items()
            if _is_within(word, name)
            and len(self._keys[index]) > 1
            and _is_within("".join(w[0] for w in self._keys[index]), word)
        }
        return found.pop() if len(found) == 1 else None


def _is_within(some: str, word: str) -> bool:
    """Whether letters stand in a word in that order, the first one first."""
    rest = iter(word)
    return some[:1] == word[:1] and all(letter in rest for letter in some)
