"""What an article tells of a name by the words beside it: titles, gender, roles, age."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, NamedTuple

from tabloid_cli.sourcing.nouns import nouns

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tabloid_cli.document import Document, Token
    from tabloid_cli.sourcing.names import Entity, Mention

_STRONG = 3
"""A title or noun beside the name counts as much as so many pronouns."""
_BEFORE_PLACES = frozenset("in at from near across to outside around through".split())
_PRONOUNS = {
    "he": "m", "his": "m", "him": "m", "himself": "m",
    "she": "f", "her": "f", "hers": "f", "herself": "f",
}  # fmt: skip


class PersonWords(NamedTuple):
    """The words of people.tsv: each with its gender (``m``, ``f`` or empty)."""

    titles: dict[str, str]
    styles: dict[str, str]
    nouns: dict[str, str]
    demonyms: dict[str, str]


@cache
def person_words() -> PersonWords:
    """Read people.tsv."""
    tables: dict[str, dict[str, str]] = {"title": {}, "style": {}, "noun": {}, "demonym": {}}
    for line in files(__package__).joinpath("people.tsv").read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            role, gender, words = line.split("\t")
            tables[role].update(dict.fromkeys(words.split(), gender.strip("-")))
    return PersonWords(tables["title"], tables["style"], tables["noun"], tables["demonym"])


def learn_about(
    document: Document, entities: Sequence[Entity], mentions: Sequence[Mention]
) -> None:
    """Note what the words beside each mention, and the pronouns after it, tell."""
    for mention in mentions:
        _by_neighbours(document.tokens, mention, entities[mention.entity])
    _by_pronouns(document, entities, mentions)


def _by_neighbours(tokens: Sequence[Token], mention: Mention, entity: Entity) -> None:
    words = person_words()
    entity.placed += mention.first > 0 and tokens[mention.first - 1].norm in _BEFORE_PLACES
    beside = [tokens[mention.first].norm]
    if mention.first:
        # "actor Jonas Roe", and "her husband, Jonas Roe".
        gap = 2 if tokens[mention.first - 1].text == "," and mention.first > 1 else 1
        beside.append(tokens[mention.first - gap].norm)
    for norm in beside:
        gender = words.titles.get(norm) or words.styles.get(norm) or words.nouns.get(norm)
        entity.male += _STRONG * (gender == "m")
        entity.female += _STRONG * (gender == "f")
    roles = list(_roles(tokens, mention))
    for role in roles:
        gender = words.nouns.get(role)
        entity.male += _STRONG * (gender == "m")
        entity.female += _STRONG * (gender == "f")
    entity.roles.update(roles)
    after = tokens[mention.last : mention.last + 2]
    if len(after) == 2 and after[0].text == "," and after[1].text.isdigit():
        entity.age = after[1].text


def _roles(tokens: Sequence[Token], mention: Mention) -> Iterator[str]:
    """Nouns before the name and in an apposition after it."""
    table = nouns()
    for token in tokens[max(0, mention.first - 2) : mention.first]:
        if token.norm in table:
            yield token.norm
    after = tokens[mention.last : mention.last + 9]
    if len(after) > 2 and after[0].text == "," and after[1].norm in ("a", "an", "the"):
        for token in after[2:]:
            if token.text in ",.":
                break
            if token.norm in table:
                yield token.norm


def _by_pronouns(
    document: Document, entities: Sequence[Entity], mentions: Sequence[Mention]
) -> None:
    """Pronouns tell of the only person of their sentence, or of whom the last one opened with."""
    tokens = document.tokens
    at = 0
    subject: Entity | None = None
    for sentence in document.sentences:
        opener = _PRONOUNS.get(tokens[sentence.first].norm)
        if subject is not None and opener:
            subject.male += opener == "m"
            subject.female += opener == "f"
        inside = []
        while at < len(mentions) and mentions[at].first < sentence.last:
            if mentions[at].first >= sentence.first:
                inside.append(mentions[at])
            at += 1
        people = {m.entity for m in inside if not entities[m.entity].organisation}
        opens = [m for m in inside if m.first - sentence.first < 2 and m.entity in people]
        subject = entities[opens[0].entity] if opens and len(people) == 1 else None
        if len(people) != 1:
            continue
        entity = entities[people.pop()]
        for token in tokens[inside[0].last : sentence.last]:
            gender = _PRONOUNS.get(token.norm)
            entity.male += gender == "m"
            entity.female += gender == "f"
