"""Roles: what the words beside a name call somebody: "actor Jonas Roe", "Jane Roe, his wife"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tabloid_cli.sourcing.vocabulary.cues import cue_index
from tabloid_cli.sourcing.vocabulary.grammar import ADVERBS, FINITE, OWNING
from tabloid_cli.sourcing.vocabulary.nouns import nouns

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tabloid_cli.document import Token
    from tabloid_cli.sourcing.naming.entities import Mention

_REACH, _APPOSITION = 4, 11
"""Tokens before and after a name among which its roles are sought."""
_BREAKS = frozenset(
    "of to with for in on at from by that who whose which told said says is was has had met when"
    " while as than but or if because after before about over not".split()
)
_BEFORE_NOUN = 2
"""Tokens at most between whose somebody is and the noun: "her late mother"."""
_GOES_ON = frozenset("of to in at from by who whom whose that with for on and or as".split())
"""After a noun these say more of it: "an actor accused of theft"."""
_PAST = frozenset("former ex late then".split())
_BELONGING = frozenset(("of", "for"))
_ADJECTIVES = 4
"""Tokens from "of" to a name: "of the late actor Jane Roe"."""
_POSSESSIVES = frozenset("his her their my our".split())


def roles_beside(tokens: Sequence[Token], mention: Mention) -> Iterator[tuple[str, str]]:
    """Nouns before and after a name, each with whose it is, or empty: ("lawyer", "ann")."""
    yield from _roles_before(tokens, mention)
    yield from _role_apart(tokens, mention)
    yield from _roles_after(tokens, mention)


def _roles_before(tokens: Sequence[Token], mention: Mention) -> Iterator[tuple[str, str]]:
    """Nouns before the name, each with whose it is: "Ann's lawyer, Jane Roe"."""
    found: list[str] = []
    owner, joined = "", _REACH
    if _opens_clause(tokens, mention):
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
        elif not token.text[0].islower() or token.norm in _POSSESSIVES or token.norm in _BREAKS:
            owner = _owner(tokens, t)
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


def _opens_clause(tokens: Sequence[Token], mention: Mention) -> bool:
    """Whether a name after a comma is the subject of what follows it."""
    apart = mention.first > 0 and tokens[mention.first - 1].text == ","
    return apart and mention.last < len(tokens) and tokens[mention.last].text[0].isalnum()


def _role_apart(tokens: Sequence[Token], mention: Mention) -> Iterator[tuple[str, str]]:
    """The noun before words set apart with the name: "her mother, opera singer Jane Roe,"."""
    t = mention.first - 1
    limit = max(1, mention.first - _REACH)
    while t >= limit and tokens[t].text[0].islower() and tokens[t].norm not in _BREAKS:
        t -= 1
    closed = mention.last < len(tokens) and tokens[mention.last].text in ",."
    if t == mention.first - 1 or tokens[t].text != "," or t < 2 or not closed:
        return
    if not _role(tokens[mention.first - 1]) or not (role := _role(tokens[t - 1])):
        return
    for at in range(t - 2, max(-1, t - 2 - _BEFORE_NOUN), -1):
        owner = _owner(tokens, at)
        if owner:
            yield role, owner
            return


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
    while at < len(phrase) and (phrase[at].norm in ADVERBS or phrase[at].norm.endswith("ly")):
        at += 1
    norm = phrase[at].norm if at < len(phrase) else "."
    if norm in _GOES_ON:
        return False
    if norm.endswith("ed") and phrase[0].norm in ("a", "an"):
        return phrase[at + 1 : at + 2] == [] or phrase[at + 1].norm not in _GOES_ON
    return norm in FINITE or norm in cue_index() or norm.endswith("ed")


def _named_next(rest: Sequence[Token]) -> str:
    """Whose somebody is said to be: the last word of the name in "of actress Jane Roe"."""
    if rest[0].norm not in _BELONGING:
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


def _owner(tokens: Sequence[Token], at: int) -> str:
    """Whose somebody is by a token: "her", or the name before an "'s" or "'"; empty if nobody's."""
    if tokens[at].norm in _POSSESSIVES:
        return tokens[at].norm
    return tokens[at - 1].norm if at and tokens[at].norm in OWNING else ""
