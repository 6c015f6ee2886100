"""What an article tells of a name by the words beside it: titles, gender, roles, age."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from tabloid_cli.sourcing.cues import cue_index
from tabloid_cli.sourcing.grammar import FINITE
from tabloid_cli.sourcing.nouns import is_calling, nouns
from tabloid_cli.sourcing.tables import read_rows

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tabloid_cli.document import Document, Token
    from tabloid_cli.sourcing.entities import Entity, Mention

_STRONG = 3
"""A title or noun beside the name counts as much as so many pronouns."""
_BEFORE_PLACES = frozenset("in at from near across to outside around through".split())
_REACH, _APPOSITION = 4, 11
"""Tokens before and after a name among which its roles are sought."""
_BREAKS = frozenset(
    "of to with for in on at from by that who whose which told said says is was has had met when"
    " while as than but or if because after before about over not".split()
)
_GOES_ON = frozenset("of to in at from by who whom whose that with for on and or as".split())
"""After a noun these say more of it: "an actor accused of theft"."""
_ADVERBS = frozenset("also then later now just even never still once".split())
_TITLED = {
    "dr": "doctor", "doctor": "doctor", "det": "detective", "sgt": "sergeant", "capt": "captain",
    "prof": "professor", "rev": "reverend", "lt": "lieutenant", "insp": "inspector",
    "supt": "superintendent", "cllr": "councillor", "col": "colonel", "pc": "officer",
    "sen": "senator", "gov": "governor", "cpl": "corporal",
}  # fmt: skip
"""What somebody with a title is: "Det Jane Roe" is "the detective"."""
_OFFICE = "attorney"
"""A title that makes nobody "the lawyer": "U.S. Attorney Jane Roe"."""
_PAST = frozenset("former ex late then".split())
_OWNING = frozenset(("of", "for"))
_ADJECTIVES = 4
"""Tokens from "of" to a name: "of the late actor Jane Roe"."""
_POSSESSIVES = frozenset("his her their my our".split())
GENDERED = {
    "he": "m", "his": "m", "him": "m", "himself": "m", "he's": "m", "he'd": "m", "he'll": "m",
    "she": "f", "her": "f", "hers": "f", "herself": "f", "she's": "f", "she'd": "f", "she'll": "f",
}  # fmt: skip
"""Every form of "he" and "she", with its gender."""


class PersonWords(NamedTuple):
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
    for role, gender, words in read_rows("people.tsv"):
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
        _by_neighbours(document.tokens, mention, entities[mention.entity])
    _by_pronouns(document, entities, mentions)


def _by_neighbours(tokens: Sequence[Token], mention: Mention, entity: Entity) -> None:
    genders = _genders()
    before = tokens[mention.first - 1].norm if mention.first else ""
    entity.placed += before == "in" or (len(entity.words) == 1 and before in _BEFORE_PLACES)
    beside = [tokens[mention.first].norm]
    if mention.first:
        # "actor Jonas Roe", and "her husband, Jonas Roe".
        gap = 2 if tokens[mention.first - 1].text == "," and mention.first > 1 else 1
        beside.append(tokens[mention.first - gap].norm)
    for norm in beside:
        gender = genders.get(norm)
        if gender:
            entity.male += _STRONG * (gender == "m")
            entity.female += _STRONG * (gender == "f")
    roles = [*_roles_before(tokens, mention), *_roles_after(tokens, mention)]
    for role, _ in roles:
        gender = person_words().nouns.get(role)
        entity.male += _STRONG * (gender == "m")
        entity.female += _STRONG * (gender == "f")
    opener = tokens[mention.first].norm
    words = person_words()
    titled = mention.last - mention.first > 1 and (opener in words.titles or opener in words.styles)
    if titled and is_calling(opener) and opener != _OFFICE:
        entity.roles.add(opener)  # "President Roe"
    if titled and opener in _TITLED:
        entity.roles.add(_TITLED[opener])
    if before in person_words().demonyms:
        entity.roles.add(before)  # "Dane Jane Roe" is "the Dane"
    for role, owner in roles:
        entity.roles.add(role)
        if owner:
            entity.owners.setdefault(role, owner)
    after = tokens[mention.last : mention.last + 2]
    if len(after) == 2 and after[0].text == "," and after[1].text.isdigit():
        entity.age = after[1].text


def _roles_before(tokens: Sequence[Token], mention: Mention) -> Iterator[tuple[str, str]]:
    """Nouns before the name, each with whose it is: "Ann's lawyer, Jane Roe"."""
    found: list[str] = []
    owner, joined = "", _REACH
    apart = mention.first > 0 and tokens[mention.first - 1].text == ","
    after = tokens[mention.last].text if mention.last < len(tokens) else "."
    if apart and after[0].isalnum():
        return  # "According to his lawyer, Roe slept"
    for t in range(mention.first - 1, max(-1, mention.first - 1 - _REACH), -1):
        token = tokens[t]
        # "Harbor Girl actor Jonas Roe" is no girl.
        titled = token.text[0].isupper() and t < mention.first - 1
        noun = "" if titled else _role(token)
        if noun:
            found.append(noun)
        elif token.text == "," and t == mention.first - 1:
            continue
        elif token.norm in _POSSESSIVES:
            owner = token.norm
            break
        elif not token.text[0].islower() or token.norm in _BREAKS:
            owner = _possessor(tokens, t)
            break
        elif token.norm in _PAST:
            return  # "her former manager, Jane Roe" is no longer hers
        elif token.norm == "and":
            joined = len(found)
        elif not found:
            return  # "the coroner confirmed Roe's death"
    if owner:  # "his daughter and Jane Roe": she is not his daughter
        del found[joined:]
    for noun in found:
        yield noun, owner


def _roles_after(tokens: Sequence[Token], mention: Mention) -> Iterator[tuple[str, str]]:
    """Nouns that the name is said to be: "Jane Roe, 43, a designer," and "Jane Roe, his wife"."""
    after = tokens[mention.last : mention.last + _APPOSITION]
    start = 1
    if len(after) > 3 and after[0].text == "," and after[1].text.isdigit() and after[2].text == ",":
        start = 3
    if len(after) < start + 2 or not (after[0].text == "," or after[0].norm in ("is", "was")):
        return
    owner = after[start].norm if after[start].norm in _POSSESSIVES else ""
    named = [t for t in range(start, min(start + 4, len(after))) if after[t].norm == "'s"]
    if named and all(token.text[0].isupper() for token in after[start : named[0]]):
        start, owner = named[0], after[named[0] - 1].norm
    begun = after[start].norm in ("a", "an", "the") or bool(owner)
    if not begun and not (_role(after[start]) and after[start + 1].norm == "of"):
        return
    found: list[str] = []
    last = 0
    for t in range(start + begun, len(after)):
        if after[t].text in ",." or after[t].norm in _BREAKS:
            owner = owner or _named_next(after[t:])
            break
        noun = _role(after[t])
        if noun:
            found.append(noun)
            last = t
    if after[0].text == "," and last and _begins_clause(after[start:], last + 1 - start):
        return
    for noun in found:
        yield noun, owner


def _begins_clause(phrase: Sequence[Token], end: int) -> bool:
    """Whether a noun phrase is a verb's subject: "after meeting Roe, the singer left"."""
    at = end
    while at < len(phrase) and (phrase[at].norm in _ADVERBS or phrase[at].norm.endswith("ly")):
        at += 1
    norm = phrase[at].norm if at < len(phrase) else "."
    if norm in _GOES_ON:
        return False
    if norm.endswith("ed") and phrase[0].norm in ("a", "an"):
        return phrase[at + 1 : at + 2] == [] or phrase[at + 1].norm not in _GOES_ON
    return norm in FINITE or norm in cue_index() or norm.endswith("ed")


def _named_next(rest: Sequence[Token]) -> str:
    """Whose somebody is said to be: the last word of the name in "of actress Jane Roe"."""
    if rest[0].norm not in _OWNING:
        return ""
    named = next((t for t in range(1, len(rest)) if rest[t].text[0].isupper()), len(rest))
    if named > _ADJECTIVES or named == len(rest):
        return ""
    while named + 1 < len(rest) and rest[named + 1].text[0].isupper():
        named += 1
    return rest[named].norm


def _role(token: Token) -> str:
    """What a word calls somebody, if it is a head noun: "singer", "ex-singer"."""
    if token.norm in nouns():
        return token.norm
    last = token.norm.rpartition("-")[2] if "-" in token.norm and token.text[0].islower() else ""
    return last if last in nouns() else ""


def _possessor(tokens: Sequence[Token], at: int) -> str:
    """The name before an "'s", or the "'" of "James' son"; else nobody."""
    return tokens[at - 1].norm if at and tokens[at].norm in ("'s", "'") else ""


def _by_pronouns(
    document: Document, entities: Sequence[Entity], mentions: Sequence[Mention]
) -> None:
    """Pronouns tell of the only person of their sentence, or of whom the last one opened with.

    What is quoted tells nothing: there, others speak of others.
    """
    tokens = document.tokens
    quoted = _Quoted(document)
    at = 0
    subject: Entity | None = None
    for sentence in document.sentences:
        opener = GENDERED.get(tokens[sentence.first].norm)
        if subject is not None and opener:
            subject.male += opener == "m"
            subject.female += opener == "f"
        subject = None
        inside = []
        while at < len(mentions) and mentions[at].first < sentence.last:
            mention = mentions[at]
            person = not entities[mention.entity].organisation
            if mention.first >= sentence.first and person and not quoted.holds(mention.first):
                inside.append(mention)
            at += 1
        if not inside or opener:
            continue
        entity = entities[inside[0].entity]
        opens = inside[0].first - sentence.first < 2
        stop = next((m.first for m in inside if m.entity != inside[0].entity), sentence.last)
        if stop == sentence.last:
            subject = entity if opens else None
        elif not opens:
            continue
        for t in range(inside[0].last, stop):
            gender = GENDERED.get(tokens[t].norm)
            if gender and not quoted.holds(t):
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
