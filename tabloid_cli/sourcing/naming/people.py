"""What an article tells of a name by the words beside it: titles, gender, roles, age."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from tabloid_cli.sourcing.naming.roles import roles_beside
from tabloid_cli.sourcing.vocabulary.nouns import is_calling
from tabloid_cli.sourcing.vocabulary.tables import read_rows

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tabloid_cli.document import Document, Sentence, Token
    from tabloid_cli.sourcing.naming.entities import Entity, Mention

_STRONG = 3
"""A title or noun beside the name counts as much as so many pronouns."""
_AGED = "-year-old"
_BEFORE_PLACES = frozenset("in at from near across to outside around through".split())
_TITLED = {
    "dr": "doctor", "doctor": "doctor", "det": "detective", "sgt": "sergeant", "capt": "captain",
    "prof": "professor", "rev": "reverend", "lt": "lieutenant", "insp": "inspector",
    "supt": "superintendent", "cllr": "councillor", "col": "colonel", "pc": "officer",
    "sen": "senator", "gov": "governor", "cpl": "corporal",
}  # fmt: skip
"""What somebody with a title is: "Det Jane Roe" is "the detective"."""
_OFFICE = "attorney"
"""A title that makes nobody "the lawyer": "U.S. Attorney Jane Roe"."""
GENDERED = {
    "he": "m", "his": "m", "him": "m", "himself": "m", "he's": "m", "he'd": "m", "he'll": "m",
    "she": "f", "her": "f", "hers": "f", "herself": "f", "she's": "f", "she'd": "f", "she'll": "f",
}  # fmt: skip
"""Every form of "he" and "she", with its gender."""


@dataclass(frozen=True, slots=True)
class PersonWords:
    """The words of people.tsv: each with its gender (``m``, ``f`` or empty)."""

    titles: dict[str, str]
    styles: dict[str, str]
    nouns: dict[str, str]
    demonyms: dict[str, str]
    places: frozenset[str]
    endings: frozenset[str]


@cache
def person_words() -> PersonWords:
    """Read people.tsv."""
    tables: dict[str, dict[str, str]] = {
        "title": {},
        "style": {},
        "noun": {},
        "demonym": {},
        "place": {},
        "thing": {},
        "ending": {},
    }
    for role, gender, words in read_rows(__package__, "people.tsv"):
        tables[role].update(dict.fromkeys(words.split(), gender.strip("-")))
    named = (*tables["place"], *tables["thing"])
    return PersonWords(
        tables["title"],
        tables["style"],
        tables["noun"],
        tables["demonym"],
        frozenset(name.replace("_", " ") for name in named),
        frozenset(tables["ending"]),
    )


def is_place(key: Sequence[str]) -> bool:
    """Whether a name is no person's: a place's, a thing's."""
    words = person_words()
    return " ".join(key) in words.places or (len(key) > 1 and key[-1] in words.endings)


def gender_called(noun: str) -> str:
    """The gender that a noun tells, "m" or "f"; empty if none: "spokeswoman", "actor"."""
    told = person_words().nouns.get(noun, "")
    return told or ("f" if noun.endswith("woman") else "m" if noun.endswith("man") else "")


@cache
def _genders() -> dict[str, str]:
    """Whatever tells a gender beside a name: titles, styles, nouns."""
    words = person_words()
    return {**words.nouns, **words.styles, **words.titles}


def learn_about(
    document: Document, entities: Sequence[Entity], mentions: Sequence[Mention]
) -> None:
    """Note what the words beside each mention, and the pronouns after it, tell."""
    for mention in mentions:
        learn_beside(document.tokens, mention, entities[mention.entity])
    _by_pronouns(document, entities, mentions)


def learn_beside(tokens: Sequence[Token], mention: Mention, entity: Entity) -> None:
    """Note what the words beside a name tell: its title, roles, age and gender."""
    before = tokens[mention.first - 1].norm if mention.first else ""
    entity.placed += before == "in" or (len(entity.words) == 1 and before in _BEFORE_PLACES)
    roles = list(roles_beside(tokens, mention))
    _learn_gender(tokens, mention, entity, [role for role, _ in roles])
    _learn_roles(tokens, mention, entity, roles)
    after = tokens[mention.last : mention.last + 2]
    if len(after) == 2 and after[0].text == "," and after[1].text.isdigit():
        entity.age = after[1].text
    elif before.endswith(_AGED):
        entity.age = before.removesuffix(_AGED)  # "28-year-old Jane Roe"


def _learn_gender(
    tokens: Sequence[Token], mention: Mention, entity: Entity, roles: Sequence[str]
) -> None:
    """By a title, by the noun before a name, and by what it is said to be."""
    beside = [tokens[mention.first].norm]
    if mention.first:
        # "actor Jonas Roe", and "her husband, Jonas Roe".
        gap = 2 if tokens[mention.first - 1].text == "," and mention.first > 1 else 1
        beside.append(tokens[mention.first - gap].norm)
    genders = [_genders().get(norm) for norm in beside]
    if mention.last - mention.first > 1:
        entity.titled = entity.titled or person_words().titles.get(beside[0], "")
    genders += [person_words().nouns.get(role) for role in roles]
    entity.male += _STRONG * genders.count("m")
    entity.female += _STRONG * genders.count("f")


def _learn_roles(
    tokens: Sequence[Token],
    mention: Mention,
    entity: Entity,
    roles: Sequence[tuple[str, str]],
) -> None:
    """A title within the name, what stands beside it, and whose it is."""
    words = person_words()
    opener = tokens[mention.first].norm
    if mention.last - mention.first > 1 and (opener in words.titles or opener in words.styles):
        if is_calling(opener) and opener != _OFFICE:
            entity.roles.add(opener)  # "President Roe"
        if opener in _TITLED:
            entity.roles.add(_TITLED[opener])
    before = tokens[mention.first - 1].norm if mention.first else ""
    if before in words.demonyms:
        entity.roles.add(before)  # "Dane Jane Roe" is "the Dane"
    for role, owner in roles:
        entity.roles.add(role)
        if owner:
            entity.owners.setdefault(role, owner)


def _by_pronouns(
    document: Document, entities: Sequence[Entity], mentions: Sequence[Mention]
) -> None:
    """Pronouns tell of the only person of their sentence, or of whom the last one opened with.

    What is quoted tells nothing: there, others speak of others.
    """
    tokens = document.tokens
    quoted = _Quoted(document)
    subject: Entity | None = None
    for sentence, people in _people_told_of(document, entities, mentions, quoted):
        opener = GENDERED.get(tokens[sentence.first].norm)
        if subject is not None and opener:
            _tell(subject, opener)
        subject = None
        if not people or opener:
            continue
        entity = entities[people[0].entity]
        opens = people[0].first - sentence.first < 2
        stop = next((m.first for m in people if m.entity != people[0].entity), sentence.last)
        if stop == sentence.last:
            subject = entity if opens else None
        elif not opens:
            continue
        for t in range(people[0].last, stop):
            gender = GENDERED.get(tokens[t].norm)
            if gender and not quoted.holds(t):
                _tell(entity, gender)


def _people_told_of(
    document: Document,
    entities: Sequence[Entity],
    mentions: Sequence[Mention],
    quoted: _Quoted,
) -> Iterator[tuple[Sentence, list[Mention]]]:
    """Each sentence with the names of people that stand in it outside speech."""
    at = 0
    for sentence in document.sentences:
        people = []
        while at < len(mentions) and mentions[at].first < sentence.last:
            mention = mentions[at]
            person = not entities[mention.entity].organisation
            if mention.first >= sentence.first and person and not quoted.holds(mention.first):
                people.append(mention)
            at += 1
        yield sentence, people


def _tell(entity: Entity, gender: str) -> None:
    """Note that a pronoun of that gender meant somebody."""
    entity.male += gender == "m"
    entity.female += gender == "f"


class _Quoted:
    """Which tokens, asked for in order, stand in quoted speech."""

    __slots__ = ("at", "quotations")

    def __init__(self, document: Document) -> None:
        self.quotations = [(q.first, q.last) for q in document.quotations if q.speech]
        self.at = 0

    def holds(self, token: int) -> bool:
        quotations = self.quotations
        while self.at and quotations[self.at - 1][1] > token:
            self.at -= 1
        while self.at < len(quotations) and quotations[self.at][1] <= token:
            self.at += 1
        return self.at < len(quotations) and quotations[self.at][0] <= token
