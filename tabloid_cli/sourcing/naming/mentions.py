"""Mentions: what kind of source the words before or after a cue name."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tabloid_cli.sourcing.naming.capitals import CALENDAR
from tabloid_cli.sourcing.naming.heads import (
    DEFINITE,
    POSSESSIVE,
    TOGETHER,
    names_behind,
    names_of_head,
    unnamed_noun,
)
from tabloid_cli.sourcing.naming.phrases import (
    AFTER_HEAD,
    PRONOUNS,
    head_of,
    lead_of,
    pronoun_of,
)
from tabloid_cli.sourcing.vocabulary.grammar import BEFORE_NOUNS, OWNING
from tabloid_cli.sourcing.vocabulary.nouns import Noun, nouns

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tabloid_cli.article import Span
    from tabloid_cli.document import Document
    from tabloid_cli.report import Kind
    from tabloid_cli.sourcing.naming.entities import Mention, Names, Run

_BEFORE_TITLE = [["a"], ["an"], ["one"]]
_JOINABLE = [["he"], ["she"], ["the"]]
_SUBJECTS = [["it"], ["he"], ["she"], ["they"], ["we"]]
_AFTER_SUBJECT = frozenset(", and or who himself herself themselves both all".split())
_OFFICIAL = frozenset(
    "police court coroner autopsy medical toxicology incident arrest crime inspection audit"
    " government federal official annual psychiatric hospital engineering safety environmental"
    " planning scientific".split()
)
"""Before "report", these say whose it is."""


class Described(NamedTuple):
    """What a source mention says.

    `pronoun` is a key of `PRONOUNS` or empty; `named` are the names that make the
    mention (a head, or a pair), not those that only belong to it ("Kim's lawyer");
    `noun` and `head` are the head noun's record and word; `official` tells whether a
    report's issuer stands before it ("the police report"); `joined` is who speaks with
    whom a pronoun or description means ("she and Wade Bexley").
    """

    first: int
    last: int
    text: str
    pronoun: str
    named: tuple[Mention, ...]
    noun: Noun | None
    head: str
    definite: bool
    possessive: bool
    official: bool
    owner: Mention | None
    joined: Mention | None = None


def describe(document: Document, names: Names, span: Span, tokens: tuple[int, int]) -> Described:
    """Read the mention ``document.text[span]``, tokens ``tokens[first:last]``."""
    norms = [t.norm for t in document.tokens[tokens[0] : tokens[1]]]
    lead = lead_of(norms)
    first = tokens[0] + lead
    norms = _without_clause(norms[lead:])
    last = first + len(norms)
    inside = _names_inside(names, first, last)
    head_at, stop = _head_of(norms, names, inside, first)
    if (apart := _after_setting(norms, inside, first, head_at)) > 0:
        first += apart
        norms = norms[apart:]
        inside = names.at(first, last)
        head_at, stop = head_of(norms)
    named = names_of_head(norms, inside, first, head_at, stop) or names_behind(
        norms, inside, names, (first, head_at, stop)
    )
    if named and not named[0].first <= first + head_at and names.entities[named[0].entity].place:
        named = ()  # "a spokesman for the jail in Oakline, Ohio"
    owner = next((m for m in inside if m.last < last and norms[m.last - first] in OWNING), None)
    return Described(
        tokens[0],
        last,
        document.text[(document.tokens[first].start if lead else span.start) : span.end],
        pronoun=_pronoun_of(norms, named, first),
        named=named,
        noun=None if named else unnamed_noun(norms, head_at),
        head=norms[head_at] if norms else "",
        definite=bool(norms) and norms[0] in DEFINITE,
        possessive=bool(norms) and (norms[0] in POSSESSIVE or owner is not None),
        official=any(norm in _OFFICIAL for norm in norms[:head_at]) or _is_ones_own(norms, head_at),
        owner=owner,
        joined=None if named else _joined(norms, inside, first),
    )


def _without_clause(norms: list[str]) -> list[str]:
    """The words without a day behind them, and without the clause that a pronoun begins."""
    if len(norms) > 1 and norms[-1] in CALENDAR:
        norms = norms[:-1]  # "a poll out Monday"
    if norms[:1] in _SUBJECTS and len(norms) > 2 and norms[1] not in _AFTER_SUBJECT:
        norms = norms[:1]  # "It employs 40 people"
    return norms


def _names_inside(names: Names, first: int, last: int) -> list[Mention]:
    """The names in ``tokens[first:last]``, and the one of which they are the end."""
    begun = names.covering(first)
    cut_short = begun is not None and begun.first < first  # "Online" of "E! Online"
    return [*([begun] if begun and cut_short else []), *names.at(first, last)]


def _head_of(norms: list[str], names: Names, inside: list[Mention], first: int) -> tuple[int, int]:
    """Where the head noun stands, and what follows it, seen past titles of works and names."""
    plain = _without_titles(norms, names.titles_at(first, first + len(norms)), first)
    head_at, stop = head_of(_in_one_piece(plain, inside, first))
    if norms[:1] in _BEFORE_TITLE and norms[head_at] not in nouns() and _is_unnamed(norms[-1]):
        return len(norms) - 1, len(norms)  # "a Falling for You source"
    return head_at, stop


def _pronoun_of(norms: list[str], named: Sequence[Mention], first: int) -> str:
    """The pronoun that the mention is, if it is none of a name: not "Another, Wade Bexley,"."""
    pronoun = pronoun_of(norms)
    if not named:
        return pronoun
    another = norms[1:2] == [","] and PRONOUNS.get(pronoun) == "x"
    is_name = named[0].first == first < named[0].last - 1  # "She Knows"
    return "" if another or is_name else pronoun


def _is_ones_own(norms: list[str], head_at: int) -> bool:
    """Whether somebody's noun owns the head: "a consultant's report", "a report by officers"."""
    if head_at > 1 and norms[head_at - 1] == "'s":
        owner = nouns().get(norms[head_at - 2])
    elif norms[head_at + 1 : head_at + 2] == ["by"]:
        owner = nouns().get(norms[-1])
    else:
        return False
    return owner is not None and owner.kind in ("role", "person")


def _joined(norms: list[str], inside: list[Mention], first: int) -> Mention | None:
    """The name joined to a pronoun or description: "she and estranged husband Wade Bexley"."""
    if norms[:1] not in _JOINABLE or "and" not in norms:
        return None
    at = norms.index("and") + 1
    for mention in inside:
        between = norms[at : max(at, mention.first - first)]
        if mention.first >= first + at and len(between) <= TOGETHER:
            plain = not between or (between[-1] in nouns() and between[0] not in BEFORE_NOUNS)
            return mention if plain or between[0] in POSSESSIVE else None
    return None


def _without_titles(norms: list[str], titles: list[Run], first: int) -> list[str]:
    """The words, those of titles blanked: “Way of the Wind” has no head."""
    if not titles:
        return norms
    blanked = list(norms)
    for start, end in titles:
        for t in range(start - first, min(end - first, len(norms))):
            blanked[t] = "“"
    return blanked


def _in_one_piece(norms: list[str], inside: list[Mention], first: int) -> list[str]:
    """The words, "of" and "for" of names blanked: "Ministry of Health director" is a director."""
    blanked = norms.copy() if inside else norms
    for mention in inside:
        end = min(mention.last - first, len(norms))
        for t in range(max(0, mention.first - first) + 1, end):
            if norms[t] in AFTER_HEAD:
                blanked[t] = "_"
    return blanked


def _after_setting(norms: list[str], inside: list[Mention], first: int, head_at: int) -> int:
    """Where "the star" begins in "Harlow Nights, the star": after what nobody is called by."""
    named = any(m.first <= first + head_at < m.last for m in inside)
    if named or unnamed_noun(norms, head_at) is not None or "," not in norms:
        return 0
    comma = norms.index(",")
    apart = comma + 1 if norms[comma + 1 : comma + 2] == ["the"] else 0
    return apart if apart and norms[-1] in nouns() and "," not in norms[apart:] else 0


def _is_unnamed(word: str) -> bool:
    """Whether the word is what somebody unnamed is called: "source"."""
    noun = nouns().get(word)
    return noun is not None and noun.kind == "anonymous"


def plain_kind(described: Described, names: Names) -> Kind | None:
    """The mention's own kind; None where only the article around it can tell."""
    if described.named:
        entities = [names.entities[m.entity] for m in described.named]
        speaks_for_many = all(e.organisation or e.place for e in entities)
        return "organisation" if speaks_for_many else "person"
    if described.pronoun or described.noun is None:
        return None
    if described.head == "people" and described.possessive:
        return "role"  # "her people": those who speak for her
    return described.noun.kind
