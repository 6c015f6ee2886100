"""Entities: somebody or something an article names, and where."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, field
from operator import attrgetter

Run = tuple[int, int]
"""Tokens ``tokens[first:last]``."""
GENERATIONS = frozenset("jr sr jnr snr junior senior ii iii iv".split())


@dataclass(frozen=True, slots=True)
class Mention:
    """A name where it stands: tokens ``tokens[first:last]``, and whose it is.

    `modifier` tells that it only says more of the noun after it ("a Harlan insider").
    """

    first: int
    last: int
    entity: int
    modifier: bool = False


@dataclass(slots=True)
class Entity:
    """Somebody or something the article names, gathered while the article is read.

    `placed` counts mentions after "in" or "from", `male` and `female` what speaks for
    either; `roles` are nouns beside the name ("designer Jane Roe"), `age` stands after
    it ("Jane Roe, 43,"); `owners` are whose such a noun is ("Ann's lawyer, Jane Roe").
    `titled` is the gender that a title tells ("Miss Roe"), `place` that the name is a place's;
    `modifying` counts mentions that modify a noun, `articled` others after "the".
    """

    name: str
    words: tuple[str, ...]
    organisation: bool
    mentions: int = 0
    male: int = 0
    female: int = 0
    placed: int = 0
    age: str = ""
    roles: set[str] = field(default_factory=set)
    owners: dict[str, str] = field(default_factory=dict)
    place: bool = False
    titled: str = ""
    modifying: int = 0
    articled: int = 0

    @property
    def surname(self) -> str:
        """The last word of the name, "Jr." left aside."""
        words = self.words
        return words[-2 if len(words) > 1 and words[-1] in GENERATIONS else -1]

    @property
    def is_place(self) -> bool:
        """Whether it is a place's name, or only ever stands where those do: "in Harlow"."""
        return self.place or (not self.organisation and self.placed == self.mentions > 0)

    @property
    def gender(self) -> str:
        """``m``, ``f`` or empty where the article does not say."""
        if self.male > 2 * self.female:
            return "m"
        if self.female > 2 * self.male:
            return "f"
        return ""

    def forget(self) -> None:
        """Take back what the words beside its mentions told."""
        self.male = self.female = self.placed = 0
        self.age = ""
        self.roles.clear()
        self.owners.clear()


_FIRST = attrgetter("first")


@dataclass(frozen=True, slots=True)
class Names:
    """All names of an article: entities, mentions in text order, and titles of works.

    `titles` are token ranges, in text order, that name nobody who could speak.
    """

    entities: tuple[Entity, ...]
    mentions: tuple[Mention, ...]
    titles: tuple[Run, ...] = ()

    def at(self, first: int, last: int) -> list[Mention]:
        """Mentions that begin among ``tokens[first:last]``."""
        start = bisect_left(self.mentions, first, key=_FIRST)
        found = []
        for mention in self.mentions[start : start + last - first]:
            if mention.first >= last:
                break
            found.append(mention)
        return found

    def covering(self, token: int) -> Mention | None:
        """The mention that holds a token."""
        at = bisect_left(self.mentions, token + 1, key=_FIRST) - 1
        return self.mentions[at] if at >= 0 and token < self.mentions[at].last else None

    def titles_at(self, first: int, last: int) -> list[Run]:
        """Titles that begin among ``tokens[first:last]``."""
        at = bisect_left(self.titles, first, key=lambda run: run[0])
        found = []
        for run in self.titles[at : at + last - first]:
            if run[0] >= last:
                break
            found.append(run)
        return found
