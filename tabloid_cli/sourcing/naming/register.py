"""Register: which names are one person's, or one organisation's."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from tabloid_cli.sourcing.naming.entities import GENERATIONS, Entity
from tabloid_cli.sourcing.naming.keys import is_misspelling, key_of
from tabloid_cli.sourcing.naming.namesakes import lends_bare, main_bearers
from tabloid_cli.sourcing.naming.nicknames import Nicknames, nicknamed
from tabloid_cli.sourcing.naming.organisations import is_organisation, letters
from tabloid_cli.sourcing.naming.people import is_place
from tabloid_cli.sourcing.naming.shown import shouted
from tabloid_cli.sourcing.vocabulary.nouns import (
    organisation_names,
    organisation_surnames,
    organisation_words,
)

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_FIRM_ENDINGS = frozenset(
    "group electronics inc corp co ltd llc holdings industries technologies pharmaceuticals"
    " systems motors airlines airways securities pictures studios records entertainment"
    " productions media enterprises energy capital electric utilities foods lines"
    " partners cosmetics research brands corporation".split()
)
"""Ends of names that firms go without: "Oakline" is Oakline Holdings."""
_SOUGHT = 20
"""Names that share a word among which a misspelled one's is sought."""
_MOST_PAPERS = 500
_WITHOUT_INITIAL = frozenset("the of and & for".split())


class Register:
    """Names as they are entered: the longest first, then looked up in text order."""

    def __init__(self, papers: set[tuple[str, ...]], counts: Mapping[tuple[str, ...], int]) -> None:
        """Nobody is entered yet; `counts` tells how often each name stands."""
        self.entities: list[Entity] = []
        self.papers = papers
        self.counts = counts
        self.nicknames = Nicknames(counts)
        self.by_key: dict[tuple[str, ...], int] = {}
        self.by_letters: dict[str, int] = {}
        self.by_initials: dict[str, int] = {}
        self.by_head: dict[str, int | None] = {}
        self.persons: dict[str, int | None] = {}
        self.firms: dict[tuple[str, ...], int] = {}
        self.by_ends: dict[tuple[str, str], int] = {}
        self.sharing: dict[str, list[int]] = {}
        self.last_of: dict[str, int] = {}
        self.outer: dict[str, int] = {}
        self.lesser: dict[str, int] = {}
        self.main: dict[str, int] = {}
        self.forms: dict[int, dict[str, int]] = {}
        self.names: dict[tuple[str, ...], str] = {}

    def enter(self, words: tuple[str, ...], name: str) -> None:
        """Enter a name, shown as `name`; longer ones come before shorter ones."""
        key = key_of(words)
        if key in self.by_key:
            if shouted(self.names[key]):
                self.names[key] = name
            return
        organisation = key in self.papers or is_organisation(words)
        if organisation and len(key) == 1 and key[0] in self.outer:
            # "ROE" is Jane Roe, and "Fox" is Jane Fox.
            organisation = key[0] in organisation_names() and not self._is_surname(key[0])
        known = self._known(key, organisation=organisation)
        if known is None and organisation and len(key) == 1:
            known = self._abbreviated(words[0])
        if known is not None:
            if known >= 0:
                self.by_key[key] = known
                self.names[key] = name
                if len(key) > 1 and not organisation:
                    self.outer.setdefault(key[-1], known)  # "Fenwick" of Tilda Fenwick Wren
            return
        index = self.by_key[key] = len(self.entities)
        self.names[key] = name
        self.entities.append(Entity(name, key, organisation, place=is_place(key)))
        if organisation:
            self._enter_paper(key, index)
            return
        if _is_thing(self.entities[index]):
            return
        lent = self.outer if lends_bare(key) else self.lesser
        for word in (key[0], self.entities[index].surname):
            lent.setdefault(word, index)
        self.nicknames.enter(index, key)
        if len(key) > 1:
            self._enter_initials(key, index)
            self._enter_ends(key, index)

    def also(self, words: tuple[str, ...], other: tuple[str, ...]) -> None:
        """Let who is entered be called by another name, as the article says."""
        index = self.by_key.get(key_of(words))
        key = key_of(other)
        if index is None or key in self.by_key or self.entities[index].organisation:
            return
        self.by_key[key] = index
        if len(key) > 1:
            for word in (key[0], key[-1]):
                self.outer.setdefault(word, index)

    def _enter_ends(self, key: tuple[str, ...], index: int) -> None:
        """Note by which two of several names somebody may be called."""
        for word in (key[0], key[-1]):
            self.sharing.setdefault(word, []).append(index)
        self.by_ends.setdefault((key[0], self.entities[index].surname), index)
        if len(key) > 2:
            self.by_ends.setdefault((key[0], key[1]), index)
            self.by_ends.setdefault((key[-2], key[-1]), index)  # "De Niro"

    def _enter_initials(self, key: tuple[str, ...], index: int) -> None:
        """Note whose initials are which, "BJ" being Billie-Jo; nobody's where two share them."""
        parts = key[0].split("-")
        for initials in {"".join(w[0] for w in key), "".join(w[0] for w in parts if w)}:
            if len(initials) > 1:
                self.persons[initials] = None if initials in self.persons else index

    def _is_surname(self, word: str) -> bool:
        """Whether an outlet's or a firm's name is somebody's here, and begins no longer one."""
        if word not in organisation_surnames():
            return False
        longer = any(e.organisation and e.words[0] == word for e in self.entities)
        return self.entities[self.outer[word]].words[-1] == word and not longer

    def _known(self, key: tuple[str, ...], *, organisation: bool) -> int | None:
        """Whose a name is that is part of a longer one; -1 where only its place tells."""
        if organisation:
            return self._paper(key)
        if key in self.firms and key[0] not in self.outer:
            return self.firms[key]
        if len(key) > 1:
            whose = self._of_the_same_ends(key)
            return self._misspelled(key) if whose is None else whose
        if key[0] in self.outer or key[0] in self.lesser:
            return -1
        paper = self._paper(key) if len(key[0]) > 4 else None
        return self.nicknames.whose(key[0]) if paper is None else paper

    def _of_the_same_ends(self, key: tuple[str, ...]) -> int | None:
        """Who bears more names between the first and the last: Jonas K. Roe Jr. is Jonas Roe Jr."""
        added = key[-1] if key[-1] in GENERATIONS else ""
        ends = key[:-1] if added else key
        whose = self.by_ends.get((ends[0], ends[-1])) if len(ends) == 2 else None
        if whose is None:
            return None
        last = self.entities[whose].words[-1]
        return whose if (last if last in GENERATIONS else "") == added else None

    def _misspelled(self, key: tuple[str, ...]) -> int | None:
        """Who bears a name that differs in one letter: "Jane Rowan" is Jane Rovan."""
        for mine, shared in ((0, -1), (-1, 0)):
            for index in islice(self.sharing.get(key[shared], ()), _SOUGHT):
                words = self.entities[index].words
                same = len(words) == len(key) and words[shared] == key[shared]
                if same and is_misspelling(words[mine], key[mine]):
                    return index
        return None

    def _enter_paper(self, key: tuple[str, ...], index: int) -> None:
        """Note what else an organisation is called: "L&S", "the Duchy" of Harlow."""
        self.by_letters.setdefault(letters(key), index)
        if len(key) < 2:
            capitals = "".join(c for c in self.entities[index].name if c.isupper()).lower()
            self.by_initials.setdefault(capitals, index)  # "HL" is HarlowLife.com
            return
        initials = "".join(word[0] for word in key if word not in _WITHOUT_INITIAL)
        self.by_initials.setdefault(initials, index)
        self.by_initials.setdefault("t" + initials, index)  # "THG" is The Harlow Guide
        if key[-1] in _FIRM_ENDINGS and not is_place(key[:-1]):
            self.firms.setdefault(key[:-1], index)
        head = key[key.index("of") - 1] if "of" in key[1:] else key[-1]
        if head in organisation_words() or key[1] == "of":
            # Of two that end alike, neither is "the Post".
            self.by_head[head] = None if head in self.by_head else index

    def _paper(self, key: tuple[str, ...]) -> int | None:
        """A paper of that name, with or without "Magazine", or of that last word."""
        known = self.by_letters.get(letters(key))
        if known is None and len(key) == 1 and key[0] not in organisation_names():
            return self.by_head.get(key[0])
        return known

    def _abbreviated(self, word: str) -> int | None:
        """Whom initials stand for; "TMZ" is itself."""
        key = word.lower()
        if not word.isupper() or key in organisation_names():
            return None
        word = key.replace("&", "")
        known = self.by_initials.get(word)
        known = self._contracted(word) if known is None else known
        return self.persons.get(word) if known is None else known

    def _contracted(self, word: str) -> int | None:
        """The only paper whose letters these are, its initials among them: "HTG", Harlow Tag.

        Not in a text of more names than an article has: each word would be held against each.
        """
        if len(self.by_letters) > _MOST_PAPERS:
            return None
        found = {
            index
            for name, index in self.by_letters.items()
            if _is_within(word, name)
            and len(self.entities[index].words) > 1
            and _is_within("".join(w[0] for w in self.entities[index].words), word)
        }
        return found.pop() if len(found) == 1 else None

    def prefer(self) -> None:
        """Note whom shared surnames mean."""
        self.main.update(main_bearers(self.entities, self.by_key, self.counts))

    def alone(self, bare: Sequence[str]) -> list[str]:
        """Of bare names those of people of whom no other name is known."""
        whose = {word: self.by_key.get((word,)) for word in bare}
        entities = {w: self.entities[index] for w, index in whose.items() if index is not None}
        return [
            w for w, e in entities.items() if e.words == (w,) and not (e.organisation or e.place)
        ]

    def enter_headline(self, words: tuple[str, ...], bare: Sequence[str]) -> None:
        """A full name that only the headline spells out belongs to the body's bare one."""
        key = key_of(words)
        if key not in self.by_key and len(key) == 2 and not is_organisation(words):
            misspelled = self._misspelled(key)
            if misspelled is None:
                self._complete(key, " ".join(words), bare)
            else:  # of two spellings that stand equally often, a headline's is read over twice
                self.by_key[key] = misspelled
                self.forms[misspelled] = {" ".join(words): 1}
        if key in self.by_key:
            self.entities[self.by_key[key]].mentions += 1

    def _complete(self, key: tuple[str, ...], name: str, bare: Sequence[str]) -> None:
        """Give a full name to who is only called by a part of it."""
        whose: int | None = None
        for word in bare:
            if word not in key and not nicknamed(key[0], word):
                continue
            old = self.by_key.get((word,))
            if old is None or (self.entities[old].organisation and not self._is_dotted(word)):
                continue
            if name.isupper() and not self.names.get((word,), name).isupper():
                name = name.title()  # "JANE ROE LEAVES": the body's Roe
            if whose is None and len(self.entities[old].words) == 1:
                whose = self.by_key[key] = old
                self.names[key] = name
                self.entities[old].name = name
                self.entities[old].words = key
                self.entities[old].organisation = False
                self.forms[old] = {name: 0}
            elif whose is not None and self.entities[old].words == (word,):
                self.by_key[(word,)] = whose

    def _is_dotted(self, word: str) -> bool:
        """Whether a name is initials with dots, as a person's may be: "O.J."."""
        return "." in self.names.get((word,), "")[1:2]

    def whose(self, key: tuple[str, ...]) -> int:
        """The entity of the next mention in text order, by its words' key."""
        entity = self.by_key.get(key)
        if entity is None:
            entity = self._bearer(key[0])
        self.entities[entity].mentions += 1
        if self._lends(entity):
            self.last_of.update(dict.fromkeys(self.entities[entity].words, entity))
        if key in self.names:
            forms = self.forms.setdefault(entity, {})
            forms[self.names[key]] = forms.get(self.names[key], 0) + 1
        return entity

    def _lends(self, index: int) -> bool:
        """Whether one word can mean somebody although another bears it."""
        entity = self.entities[index]
        return not (entity.organisation or _is_thing(entity)) and lends_bare(entity.words)

    def _bearer(self, word: str) -> int:
        """Whose a bare name is: the main bearer's, else whose stood last, or comes first."""
        for known in (self.main, self.last_of, self.outer, self.lesser):
            if word in known:
                return known[word]
        return 0


def _is_within(some: str, word: str) -> bool:
    """Whether letters stand in a word in that order, the first one first."""
    rest = iter(word)
    return some[:1] == word[:1] and all(letter in rest for letter in some)


def _is_thing(entity: Entity) -> bool:
    """Whether a name is Harlow Tower's, which nobody calls Harlow."""
    return entity.place and len(entity.words) > 1
