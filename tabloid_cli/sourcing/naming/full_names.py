"""Full names: who else's several names are the same person's.

Jonas K. Roe Jr., Jonas Roe Jr.    more names between the first and the last
Jane Rovan, Jane Rowan             one letter within differs
BJ                                 Billie-Jo Strand's initials
"""

from __future__ import annotations

from itertools import islice

from tabloid_cli.sourcing.naming.entities import GENERATIONS
from tabloid_cli.sourcing.naming.keys import is_misspelling

_SOUGHT = 20
"""Names that share a word among which a misspelled one's is sought."""


class FullNames:
    """The people of an article who have several names, each a number, by two of these."""

    def __init__(self) -> None:
        """Nobody is entered yet."""
        self._keys: dict[int, tuple[str, ...]] = {}
        self._by_ends: dict[tuple[str, str], int] = {}
        self._sharing: dict[str, list[int]] = {}
        self._by_initials: dict[str, int | None] = {}

    def enter(self, index: int, key: tuple[str, ...], surname: str) -> None:
        """Enter somebody's longest name, of two words at least."""
        self._keys[index] = key
        self._enter_initials(key, index)
        for word in (key[0], key[-1]):
            self._sharing.setdefault(word, []).append(index)
        self._by_ends.setdefault((key[0], surname), index)
        if len(key) > 2:
            self._by_ends.setdefault((key[0], key[1]), index)
            self._by_ends.setdefault((key[-2], key[-1]), index)  # "De Niro"

    def _enter_initials(self, key: tuple[str, ...], index: int) -> None:
        """Note whose initials are which, BJ being Billie-Jo; nobody's where two share them."""
        parts = key[0].split("-")
        for initials in {"".join(w[0] for w in key), "".join(w[0] for w in parts if w)}:
            if len(initials) > 1:
                known = initials in self._by_initials
                self._by_initials[initials] = None if known else index

    def of_the_same_ends(self, key: tuple[str, ...]) -> int | None:
        """Who bears more names between the first and the last: Jonas K. Roe Jr. is Jonas Roe Jr."""
        added = key[-1] if key[-1] in GENERATIONS else ""
        ends = key[:-1] if added else key
        whose = self._by_ends.get((ends[0], ends[-1])) if len(ends) == 2 else None
        if whose is None:
            return None
        last = self._keys[whose][-1]
        return whose if (last if last in GENERATIONS else "") == added else None

    def misspelled(self, key: tuple[str, ...]) -> int | None:
        """Who bears a name that differs in one letter: "Jane Rowan" is Jane Rovan."""
        for mine, shared in ((0, -1), (-1, 0)):
            for index in islice(self._sharing.get(key[shared], ()), _SOUGHT):
                words = self._keys[index]
                same = len(words) == len(key) and words[shared] == key[shared]
                if same and is_misspelling(words[mine], key[mine]):
                    return index
        return None

    def of_initials(self, word: str) -> int | None:
        """The only one whose initials these are, in small letters: "bj"."""
        return self._by_initials.get(word)
