"""Bearers: whose name in full closes a mention that first says what its bearer does.

    Oakline Pictures marketing chief Jane Roe   an employer, and a calling there
    president of production Jane Roe            an office and its field
    clinical and child psychologist Jane Roe    words for what somebody is

They speak themselves: "a rep for actress Jane Roe" and "friends of Jane Roe" do not close
with their bearer.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tabloid_cli.sourcing.naming.people import person_words
from tabloid_cli.sourcing.vocabulary.grammar import BEFORE_NOUNS
from tabloid_cli.sourcing.vocabulary.nouns import SOMEBODY, is_calling, is_trade, nouns

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tabloid_cli.sourcing.naming.names import Mention, Names

_OF_FIELD = frozenset("of for to".split())
_JOINING = frozenset("and & , or / nor".split())
_FIELD = 5
"""Words of what somebody is head of: "of the State for Work and Pensions"."""
_ADJECTIVES = frozenset("late former ex fellow fallen then british american young old".split())
_BODIES = frozenset("police staff government opposition administration campaign".split())
_BREAKS = BEFORE_NOUNS | frozenset(
    "of for to in at on from with by who which whose as after before like including plus 's '"
    " neither both either he she they we i you".split()
)


def bearer_of(
    norms: list[str], inside: Sequence[Mention], names: Names, first: int
) -> Mention | None:
    """Whose name closes the mention, if the words before it only say more of its bearer.

    `norms` are the mention's words, `inside` the names in it, `first` its first token.
    """
    end = first + len(norms) - (norms[-1:] == [","])
    if not inside or not _is_full(inside[-1], names, end):
        return None
    bearer = inside[-1]
    before = norms[: bearer.first - first]
    others = inside[:-1]
    if not before:
        return None
    told = (
        _is_employed(before, others, names, first)
        or _holds_office(before, others, names)
        or (not others and _is_called(before))
    )
    return bearer if told else None


def _is_full(mention: Mention, names: Names, end: int) -> bool:
    """Whether a name is somebody's in full, and ends there."""
    entity = names.entities[mention.entity]
    full = mention.last - mention.first > 1 and mention.last == end
    return full and not (entity.organisation or entity.place)


def _is_employed(
    before: Sequence[str], others: Sequence[Mention], names: Names, first: int
) -> bool:
    """Whether an employer and a calling precede: "Oakline Pictures marketing chief"."""
    if not others:
        return False
    employer = names.entities[others[-1].entity]
    if not (employer.organisation or employer.is_place):
        return False
    callings = before[others[-1].last - first :]
    if not callings:  # "head of the Larch Authority Jane Roe"
        return any(is_calling(word) for word in before[: others[-1].first - first])
    if callings[0] in _JOINING or not _BREAKS.isdisjoint(callings):
        return False  # "Oakline and singer Jane Roe"
    opens = before[: others[0].first - first]
    return is_trade(callings[-1]) and _BREAKS.isdisjoint(opens[1:])


def _holds_office(before: Sequence[str], others: Sequence[Mention], names: Names) -> bool:
    """Whether an office and its field precede: "president of production"."""
    if before[0] in BEFORE_NOUNS or before[-1] in _JOINING:
        return False
    offices = (t for t in range(len(before) - 1, 0, -1) if _is_office(before, t))
    at = next(offices, 0)
    field = before[at + 1 :]
    if field[:1] == ["the"]:
        field = field[1:]
    if not at or not 0 < len(field) <= _FIELD:
        return False
    if any(not names.entities[m.entity].organisation for m in others if m.last - m.first > 1):
        return False  # "spokesman for Jane Roe and Dan Roe"
    return all(_can_be_field(word) for word in field)


def _is_office(before: Sequence[str], t: int) -> bool:
    """Whether "of" or "for" stands there after what one person is."""
    return before[t] in _OF_FIELD and (
        is_calling(before[t - 1]) or before[t - 1] in person_words().titles
    )


def _can_be_field(word: str) -> bool:
    """Whether a word can tell of what somebody is head: not "actress" or "embattled"."""
    noun = nouns().get(word)
    one = noun is not None and noun.kind in SOMEBODY and not noun.plural
    if one and word not in _BODIES:
        return False
    return not (word in BEFORE_NOUNS or word == "," or word.endswith("ed") or word in _ADJECTIVES)


def _is_called(before: Sequence[str]) -> bool:
    """Whether words for what somebody is precede: "clinical and child psychologist"."""
    several = any(noun is not None and noun.plural for noun in map(nouns().get, before))
    return not several and is_trade(before[-1]) and _BREAKS.isdisjoint(before)
