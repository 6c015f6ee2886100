"""Names: the people and organisations an article names.

"Kim", "Kardashian" and "Kim Kardashian" are one person, "Radar" is RadarOnline.com.
Whether a name is an organisation's shows in its words (outlets.tsv) or beside it
("NW magazine"); what only ever describes somebody else ("the Harbor Nights star") is
neither.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from tabloid_cli.sourcing.cues import cue_index
from tabloid_cli.sourcing.nouns import (
    abbreviations,
    nouns,
    organisation_names,
    organisation_words,
)
from tabloid_cli.sourcing.people import learn_about, person_words
from tabloid_cli.sourcing.runs import find_runs, headline_runs

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tabloid_cli.document import Document, Token
    from tabloid_cli.sourcing.runs import Run

_NAMES_SOUGHT = 200
"""Outlets, and first names, among which a bare word's is sought."""
_AFTER_SPEAKER = frozenset(", . has had is was also".split())
_MARKS = frozenset("\"“”‘’'")
_GENERATIONS = frozenset("jr sr ii iii iv".split())
# What a paper's name may go without: "OK!" is OK! Magazine, "Radar" RadarOnline.com.
_PAPERS = re.compile(r"(?:magazine|online|weekly|usa|\.*com|\.co\.uk)+$")
_PAPER_NOUNS = frozenset(
    "magazine mag newspaper tabloid website site outlet publication blog podcast".split()
)
# What somebody is a star of, between a title and the noun.
_FIELDS = frozenset(
    "movie film tv television reality country pop rock soul rap comedy sitcom series show soap"
    " drama music stage screen sports football basketball fashion beauty family".split()
)
_EDITIONS = frozenset(
    "online usa uk us australia america canada tv live plus style sports business prime".split()
)
_SHORTEST_NICKNAME = 3


class Mention(NamedTuple):
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
    it ("Jane Roe, 43,"). `modifying` counts mentions that modify a noun,
    `articled` others after "the".
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
    modifying: int = 0
    articled: int = 0

    @property
    def is_place(self) -> bool:
        """Whether the name only ever stands where places do: "in Italy"."""
        return not self.organisation and self.placed == self.mentions > 0

    @property
    def gender(self) -> str:
        """``m``, ``f`` or empty where the article does not say."""
        if self.male > 2 * self.female:
            return "m"
        if self.female > 2 * self.male:
            return "f"
        return ""


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
        start = bisect_left(self.mentions, first, key=lambda m: m.first)
        found = []
        for mention in self.mentions[start : start + last - first]:
            if mention.first >= last:
                break
            found.append(mention)
        return found

    def covering(self, token: int) -> Mention | None:
        """The mention that holds a token."""
        at = bisect_left(self.mentions, token + 1, key=lambda m: m.first) - 1
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


def find_names(document: Document) -> Names:
    """Find every name of the body, and join those that are one person's."""
    tokens = document.tokens
    runs, titles = find_runs(document)
    spelled = [_words(tokens, run) for run in runs]
    papers = {_key(w) for w, run in zip(spelled, runs, strict=True) if _is_paper(tokens, run, w)}
    register = _Register(papers)
    # Full names first, wherever they stand, so that a bare "Kim" finds hers even before it.
    order: dict[tuple[str, ...], int] = {}
    for i, words in enumerate(spelled):
        order.setdefault(words, i)
    for words in sorted(order, key=lambda w: (-len(w), -len(w[0]) if len(w) == 1 else 0, order[w])):
        register.enter(words, _styled(tokens, runs[order[words]], words))
    bare = {w[0].lower() for w in spelled if len(w) == 1}
    for run in headline_runs(document.headline):
        register.enter_headline(_words(document.headline, run), bare)
    found = [
        Mention(*run, register.whose(words), modifier=_modifies(document, run))
        for run, words in zip(runs, spelled, strict=True)
    ]
    for run, mention in zip(runs, found, strict=True):
        entity = register.entities[mention.entity]
        entity.modifying += mention.modifier
        articled = run[0] > 0 and tokens[run[0] - 1].norm == "the"
        entity.articled += articled and not mention.modifier and len(entity.words) == 1
        _show_paper(tokens, run, entity)
    mentions, things = _speakers_only(register.entities, found)
    register.show()
    learn_about(document, register.entities, mentions)
    _learn_organisations(tokens, register.entities, mentions)
    return Names(tuple(register.entities), tuple(mentions), tuple(sorted({*titles, *things})))


def _learn_organisations(
    tokens: Sequence[Token], entities: Sequence[Entity], mentions: Sequence[Mention]
) -> None:
    """Note whose name stands as no person's does: "the Oakline said", "Oakline, which"."""
    called = {m.entity for m in mentions if m.last - m.first < len(entities[m.entity].words)}
    for mention in mentions:
        entity = entities[mention.entity]
        if mention.entity in called:
            continue  # "Jane" for Jane Roe
        if entity.organisation or entity.placed or entity.gender or entity.age or entity.roles:
            continue
        before = tokens[mention.first - 1].text if mention.first else ""
        after = [t.norm for t in tokens[mention.last : mention.last + 2]]
        which = after == [",", "which"]
        article = (
            before == "the"
            and not mention.modifier
            and not entity.words[-1].endswith("s")
            and after[:1] != []
            and (after[0] in _AFTER_SPEAKER or after[0] in cue_index())
        )
        if which or article:
            entity.organisation = True


def _speakers_only(
    entities: Sequence[Entity], found: Sequence[Mention]
) -> tuple[list[Mention], list[Run]]:
    """Without names that only ever modify a noun, like a show's."""
    mentions: list[Mention] = []
    things: list[Run] = []
    for mention in found:
        entity = entities[mention.entity]
        named = entity.mentions - entity.modifying - entity.articled
        if not named and entity.modifying and not entity.organisation:
            things.append((mention.first, mention.last))
        else:
            mentions.append(mention)
    return mentions, things


class _Register:
    """Names as they are entered: the longest first, then looked up in text order."""

    def __init__(self, papers: set[tuple[str, ...]]) -> None:
        self.entities: list[Entity] = []
        self.papers = papers
        self.by_key: dict[tuple[str, ...], int] = {}
        self.by_letters: dict[str, int] = {}
        self.by_ends: dict[tuple[str, str], int] = {}
        self.last_of: dict[str, int] = {}
        self.outer: dict[str, int] = {}
        self.forms: dict[int, dict[str, int]] = {}
        self.names: dict[tuple[str, ...], str] = {}

    def enter(self, words: tuple[str, ...], name: str) -> None:
        key = _key(words)
        if key in self.by_key:
            return
        organisation = key in self.papers or is_organisation(words)
        known = self._known(key, organisation=organisation)
        if known is not None:
            if known >= 0:
                self.by_key[key] = known
                self.names[key] = name
            return
        index = self.by_key[key] = len(self.entities)
        self.names[key] = name
        self.entities.append(Entity(name, key, organisation))
        if organisation:
            self.by_letters.setdefault(_letters(key), index)
            return
        for word in (key[0], key[-1]):
            self.outer.setdefault(word, index)
        if len(key) > 1:
            self.by_ends.setdefault((key[0], key[-1]), index)
        if len(key) > 2:
            self.by_ends.setdefault((key[0], key[1]), index)

    def _known(self, key: tuple[str, ...], *, organisation: bool) -> int | None:
        """Whose a name is that is part of a longer one; -1 where only its place tells."""
        if organisation:
            return self._paper(key)
        if len(key) > 1:
            whose = self.by_ends.get((key[0], key[-1])) if len(key) == 2 else None
            if whose is not None and self.entities[whose].words[-1] in _GENERATIONS:
                return None
            return whose
        if key[0] in self.outer:
            return -1
        paper = self._paper(key) if len(key[0]) > 4 else None
        return self._called(key[0]) if paper is None else paper

    def _paper(self, key: tuple[str, ...]) -> int | None:
        """A paper of that name, with or without "Magazine"."""
        return self.by_letters.get(_letters(key))

    def _called(self, word: str) -> int | None:
        """The only person whose first name begins, or ends, like a nickname."""
        if len(word) < _SHORTEST_NICKNAME:
            return None
        found = {
            index
            for first, index in list(self.outer.items())[:_NAMES_SOUGHT]
            if first == self.entities[index].words[0] and _nicknamed(first, word)
        }
        return found.pop() if len(found) == 1 else None

    def enter_headline(self, words: tuple[str, ...], bare: set[str]) -> None:
        """A full name that only the headline spells out belongs to the body's bare one."""
        key = _key(words)
        taken = {w for k in self.by_key if len(k) > 1 for w in k}
        if key not in self.by_key and len(key) == 2 and bare & {*key} and not taken & {*key}:
            for word in key:
                old = self.by_key.get((word,)) if word in bare else None
                if old is not None:
                    self.entities[old].name = " ".join(words)
                    self.entities[old].words = key
                    self.by_key[key] = old
                    self.names[key] = " ".join(words)
                    self.forms.setdefault(old, {})[" ".join(words)] = 0
        if key in self.by_key:
            self.entities[self.by_key[key]].mentions += 1

    def whose(self, words: tuple[str, ...]) -> int:
        key = _key(words)
        entity = self.by_key.get(key)
        if entity is None:
            # A bare name: whoever of that name stood last, else the first to come.
            entity = self.last_of.get(key[0], self.outer.get(key[0], 0))
        self.entities[entity].mentions += 1
        if not self.entities[entity].organisation:
            for word in self.entities[entity].words:
                self.last_of[word] = entity
        if key in self.names:
            forms = self.forms.setdefault(entity, {})
            forms[self.names[key]] = forms.get(self.names[key], 0) + 1
        return entity

    def show(self) -> None:
        """Name everybody by the full form used most, the first of several."""
        for index, forms in self.forms.items():
            entity = self.entities[index]
            if entity.organisation:
                continue
            full = [form for form in forms if " " in form] or list(forms)
            entity.name = max(full, key=lambda form: forms[form])


def is_organisation(words: Sequence[str]) -> bool:
    """Whether a name is an organisation's, by its words."""
    lower = [w.lower().replace("’", "'") for w in words]
    if " ".join(lower) in organisation_names() or any(
        "." in w[:-1] and w[-1] != "." and len(w) > 4 for w in lower
    ):
        return True
    if any(w in organisation_words() for w in lower):
        return True
    if lower[0] in person_words().styles:
        return False
    if "of" in lower[1:]:
        return True
    if len(words) == 1 or words[1].isdigit():
        shouted = words[0].isupper() and 2 <= len(words[0]) <= 6
        return shouted and lower[0] not in abbreviations()
    if lower[0] not in organisation_names():
        return False
    return lower[1] in _EDITIONS or (words[0].isupper() and len(words[0]) > 2)


def _key(words: Sequence[str]) -> tuple[str, ...]:
    return tuple(w.lower().replace("’", "'") for w in words)


def _letters(key: tuple[str, ...]) -> str:
    """A paper's name without what it is sometimes written without."""
    joined = "".join(key).replace("!", "").replace("&", "and").removeprefix("the")
    return _PAPERS.sub("", joined) or joined


def _nicknamed(first: str, word: str) -> bool:
    """Whether a nickname is cut from a first name: "Tilly" is not, "Til" of Tilda is."""
    if len(first) - len(word) < 2:
        return False
    return first.startswith(word) or (len(word) > 3 and first.endswith(word))


def _is_paper(tokens: Sequence[Token], run: Run, words: tuple[str, ...]) -> bool:
    """Whether the words beside a name make it a paper: "NW magazine", "the site Oakline"."""
    if len(words) > 3:
        return False
    first, last = run
    if last < len(tokens) and tokens[last].text in ("magazine", "newspaper"):
        return True
    return first > 1 and tokens[first - 1].text in _PAPER_NOUNS


def _show_paper(tokens: Sequence[Token], run: Run, entity: Entity) -> None:
    """Name a paper in full: "NW magazine"."""
    if not entity.organisation:
        return
    last = run[1]
    magazine = last < len(tokens) and tokens[last].text == "magazine"
    if magazine and not entity.name.lower().endswith("magazine"):
        entity.name += " magazine"


def _modifies(document: Document, run: Run) -> bool:
    """Whether a name only describes whom the noun after it means: "the Harbor Nights star"."""
    tokens = document.tokens
    t = run[1]
    if t < len(tokens) and tokens[t].norm in _FIELDS:
        t += 1  # "the Harbor Nights movie star"
    noun = nouns().get(tokens[t].norm) if t < len(tokens) and tokens[t].text[0].islower() else None
    return noun is not None and noun.kind in ("person", "role", "anonymous") and not noun.plural


def _words(tokens: Sequence[Token], run: Run) -> tuple[str, ...]:
    """The name's words without titles, styles and stops."""
    people = person_words()
    inside = False
    words: list[str] = []
    for token in tokens[run[0] : run[1]]:
        if token.text in _MARKS:
            inside = not inside
        elif token.norm == "'s" and words:
            words[-1] += token.text
        elif not inside and token.text != ".":
            words.append(token.text)
    while (
        len(words) > 1
        and (words[0].lower() in people.titles or words[0].lower() in people.styles)
        and words[1] != "of"
    ):
        words = words[1:]
    while "!" in words[1:]:
        mark = words.index("!", 1)
        words[mark - 1 : mark + 1] = [words[mark - 1] + "!"]
    if len(words) > 1 and words[0].lower() == "the":
        known = " ".join(words).lower() in organisation_names()
        words = words if known else words[1:]
    return tuple(words)


def _styled(tokens: Sequence[Token], run: Run, words: tuple[str, ...]) -> str:
    """The name as it is shown: "Prince Leopold" keeps his style."""
    name = " ".join(words)
    opener = tokens[run[0]]
    styled = opener.norm in person_words().styles and opener.text != words[0]
    return f"{opener.text} {name}" if styled else name
