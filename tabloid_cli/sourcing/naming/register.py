"""Register: which names are one person's, or one organisation's.

The body's names are entered first, full ones before bare ones (`enter`, `also`), then it is
settled whom a shared surname means (`prefer`), then the headline's names are entered
(`enter_headline`). At last each mention is asked, in text order, whose it is (`whose`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tabloid_cli.sourcing.naming.entities import Entity
from tabloid_cli.sourcing.naming.full_names import FullNames
from tabloid_cli.sourcing.naming.keys import key_of
from tabloid_cli.sourcing.naming.namesakes import lends_bare, main_bearers
from tabloid_cli.sourcing.naming.nicknames import Nicknames, nicknamed
from tabloid_cli.sourcing.naming.organisations import is_organisation
from tabloid_cli.sourcing.naming.papers import Papers
from tabloid_cli.sourcing.naming.people import is_place
from tabloid_cli.sourcing.naming.shown import shouted
from tabloid_cli.sourcing.vocabulary.nouns import organisation_names, organisation_surnames

if TYPE_CHECKING:
    from collections.abc import Container, Mapping, Sequence

    Key = tuple[str, ...]
    """A name's words as `key_of` writes them."""

_SHORTEST_PAPER = 5
"""Letters of a bare name that may be a paper's last word."""


class Register:
    """The names of one article, and whose each of them is: the numbers of `entities`."""

    def __init__(self, papers: set[Key], counts: Mapping[Key, int]) -> None:
        """Nobody is entered yet.

        `papers` are names that the words beside them show to be organisations', `counts`
        tells how often each name stands.
        """
        self.entities: list[Entity] = []
        self.counts = counts
        self.by_key: dict[Key, int] = {}
        """Whose a name is; a name is missing where only its place in the text tells."""
        self.names: dict[Key, str] = {}
        """How a name is written."""
        self.forms: dict[int, dict[str, int]] = {}
        """How often each form of an entity's name stands."""
        self._shown_papers = papers
        self._papers = Papers()
        self._full_names = FullNames()
        self._nicknames = Nicknames(counts)
        self._first_of: dict[str, int] = {}
        """Who was entered first of those whom a bare word can mean."""
        self._added_to: dict[str, int] = {}
        """The same of those whom only "Jr." or "Sr." tells from another."""
        self._main: dict[str, int] = {}
        """Whom a shared surname means."""
        self._last_of: dict[str, int] = {}
        """Who of those called so stood last in the text."""

    def enter(self, words: tuple[str, ...], name: str) -> None:
        """Enter a name, shown as `name`; longer ones come before shorter ones."""
        key = key_of(words)
        if key in self.by_key:
            if shouted(self.names[key]):
                self.names[key] = name
            return
        organisation = self._is_organisation(key, words)
        known = self._known(key, organisation=organisation)
        if known is None and organisation and len(key) == 1:
            known = self._abbreviated(words[0])
        if known is None:
            self._enter_new(key, name, organisation=organisation)
        elif known >= 0:
            self.by_key[key] = known
            self.names[key] = name
            if len(key) > 1 and not organisation:
                self._first_of.setdefault(key[-1], known)  # "Fenwick" of Tilda Fenwick Wren

    def _enter_new(self, key: Key, name: str, *, organisation: bool) -> None:
        """Enter somebody or something that no longer name is of."""
        index = self.by_key[key] = len(self.entities)
        self.names[key] = name
        entity = Entity(name, key, organisation, place=is_place(key))
        self.entities.append(entity)
        if organisation:
            self._papers.enter(index, key, name)
        elif not _is_thing(entity):
            lent = self._first_of if lends_bare(key) else self._added_to
            for word in (key[0], entity.surname):
                lent.setdefault(word, index)
            self._nicknames.enter(index, key)
            if len(key) > 1:
                self._full_names.enter(index, key, entity.surname)

    def also(self, words: tuple[str, ...], other: tuple[str, ...]) -> None:
        """Let who is entered be called by another name, as the article says."""
        index = self.by_key.get(key_of(words))
        key = key_of(other)
        if index is None or key in self.by_key or self.entities[index].organisation:
            return
        self.by_key[key] = index
        if len(key) > 1:
            for word in (key[0], key[-1]):
                self._first_of.setdefault(word, index)

    def _is_organisation(self, key: Key, words: tuple[str, ...]) -> bool:
        """Whether a name is an organisation's: "ROE" is Jane Roe, and "Fox" is Jane Fox."""
        if key not in self._shown_papers and not is_organisation(words):
            return False
        if len(key) > 1 or key[0] not in self._first_of:
            return True
        return key[0] in organisation_names() and not self._is_surname(key[0])

    def _is_surname(self, word: str) -> bool:
        """Whether an outlet's or a firm's name is somebody's here, and begins no longer one."""
        if word not in organisation_surnames():
            return False
        longer = any(e.organisation and e.words[0] == word for e in self.entities)
        return self.entities[self._first_of[word]].words[-1] == word and not longer

    def _known(self, key: Key, *, organisation: bool) -> int | None:
        """Whose a name is that is part of a longer one; -1 where only its place tells."""
        if organisation:
            return self._papers.called(key)
        firm = self._papers.firm(key) if key[0] not in self._first_of else None
        if firm is not None:
            return firm
        if len(key) > 1:
            whose = self._full_names.of_the_same_ends(key)
            return self._full_names.misspelled(key) if whose is None else whose
        if key[0] in self._first_of or key[0] in self._added_to:
            return -1
        paper = self._papers.called(key) if len(key[0]) >= _SHORTEST_PAPER else None
        return self._nicknames.whose(key[0]) if paper is None else paper

    def _abbreviated(self, word: str) -> int | None:
        """Whom initials stand for; "TMZ" is itself."""
        key = word.lower()
        if not word.isupper() or key in organisation_names():
            return None
        initials = key.replace("&", "")
        known = self._papers.abbreviated(initials)
        return self._full_names.of_initials(initials) if known is None else known

    def prefer(self, headline: Container[str]) -> None:
        """Note whom shared surnames mean; `headline` is of whom the article tells."""
        self._main.update(main_bearers(self.entities, self.by_key, self.counts, headline))

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
            misspelled = self._full_names.misspelled(key)
            if misspelled is None:
                self._complete(key, " ".join(words), bare)
            else:  # of two spellings that stand equally often, a headline's is read over twice
                self.by_key[key] = misspelled
                self.forms[misspelled] = {" ".join(words): 1}
        if key in self.by_key:
            self.entities[self.by_key[key]].mentions += 1

    def _complete(self, key: Key, name: str, bare: Sequence[str]) -> None:
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

    def whose(self, key: Key) -> int:
        """The entity of the next mention in text order, by its words' key."""
        entity = self.by_key.get(key)
        if entity is None:
            entity = self._bearer(key[0])
        self.entities[entity].mentions += 1
        if self._lends(entity):
            self._last_of.update(dict.fromkeys(self.entities[entity].words, entity))
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
        for known in (self._main, self._last_of, self._first_of, self._added_to):
            if word in known:
                return known[word]
        return 0


def _is_thing(entity: Entity) -> bool:
    """Whether a name is Harlow Tower's, which nobody calls Harlow."""
    return entity.place and len(entity.words) > 1
