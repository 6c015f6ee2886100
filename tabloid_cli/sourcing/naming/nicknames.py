"""Nicknames: whom a pet name or a name cut short means, among the people of an article."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

_SOUGHT = 20
"""Names that begin alike among which a nickname's is sought."""
_SHORTEST = 3
"""Letters that a nickname shares with its name: with two, too many names begin."""
_DIMINUTIVES = ("ie", "ey", "y", "i", "s")
"""Endings of pet names: "Ang-ie" of a first name, "Beck-s" of a surname."""
_LEADS = 2
"""How many times as often as the others the one must be named whom a nickname means."""


class Nicknames:
    """The people of an article, by how their names begin and end."""

    def __init__(self, counts: Mapping[tuple[str, ...], int]) -> None:
        """Nobody is entered yet; `counts` tells how often each name stands."""
        self.counts = counts
        self.keys: dict[int, tuple[str, ...]] = {}
        self.firsts: dict[str, list[int]] = {}
        self.endings: dict[str, list[int]] = {}
        self.lasts: dict[str, list[int]] = {}

    def enter(self, index: int, key: tuple[str, ...]) -> None:
        """Enter somebody's longest name."""
        self.keys[index] = key
        self.firsts.setdefault(key[0][:_SHORTEST], []).append(index)
        self.endings.setdefault(key[0][-_SHORTEST:], []).append(index)
        if len(key) > 1:
            self.lasts.setdefault(key[-1][:_SHORTEST], []).append(index)

    def whose(self, word: str) -> int | None:
        """The only person whose name begins, or ends, like a nickname."""
        if "-" in word[1:3]:
            return self._by_initial(*word.split("-", 1))
        if len(word) < _SHORTEST:
            return None
        firsts = self.firsts.get(word[:_SHORTEST], ())
        found = {i for i in islice(firsts, _SOUGHT) if self.keys[i][0].startswith(word)}
        if len(word) > _SHORTEST:
            endings = self.endings.get(word[-_SHORTEST:], ())
            found |= {i for i in islice(endings, _SOUGHT) if self.keys[i][0].endswith(word)}
        if not found:
            return self._diminished(word)
        index = self._only(found)
        if index is None:
            return None
        return index if len(self.keys[index][0]) >= len(word) + 2 else None

    def _only(self, found: set[int]) -> int | None:
        """The only one, or the one named far oftener than the others."""
        often = sorted(found, key=lambda i: -self.counts.get(self.keys[i], 0))
        if not often:
            return None
        most, *others = [self.counts.get(self.keys[i], 0) for i in often[:2]]
        return often[0] if not others or most > _LEADS * others[0] else None

    def _by_initial(self, initial: str, rest: str) -> int | None:
        """The only person of "T-Fen": Tilda Fenwick."""
        alike = islice(self.lasts.get(rest[:_SHORTEST], ()), _SOUGHT) if len(rest) > 2 else ()
        return self._only(
            {
                i
                for i in alike
                if self.keys[i][0][0] == initial[0] and self.keys[i][-1].startswith(rest)
            }
        )

    def _diminished(self, word: str) -> int | None:
        """The only person whose name, cut short, makes a pet name: "Tildy", "the Fens"."""
        ending = next((e for e in _DIMINUTIVES if word.endswith(e)), "")
        stem = word.removesuffix(ending)
        if not ending or len(stem) < _SHORTEST:
            return None
        where = self.lasts if ending == "s" else self.firsts
        at = -1 if ending == "s" else 0
        stems = (stem, stem[:-1]) if stem[-1] == stem[-2] and len(stem) > 3 else (stem,)
        return self._only(
            {
                i
                for i in islice(where.get(stem[:_SHORTEST], ()), _SOUGHT)
                if self.keys[i][at].startswith(stems) and len(self.keys[i][at]) > len(stem) + 1
            }
        )


def nicknamed(first: str, word: str) -> bool:
    """Whether a nickname begins like a first name: "Til" for Tilda."""
    return len(first) - 2 >= len(word) >= _SHORTEST and first.startswith(word)
