"""Mentions: what kind of source the words before or after a cue name."""

from __future__ import annotations

from typing import NamedTuple

from tabloid_cli.article import Span
from tabloid_cli.document import Document
from tabloid_cli.report import Kind
from tabloid_cli.sourcing.names import Mention, Names
from tabloid_cli.sourcing.nouns import Noun, nouns

PRONOUNS = {
    "he": "m", "him": "m", "himself": "m", "his": "m", "she": "f", "her": "f", "herself": "f",
    "hers": "f", "they": "p", "them": "p", "both": "p", "their": "p", "we": "w", "us": "w",
    "our": "w", "i": "i", "me": "i", "my": "i", "it": "n", "its": "n", "who": "r", "which": "r",
    "that": "r", "this": "n", "one": "x", "others": "x", "some": "x", "many": "x",
    "several": "x", "another": "x", "few": "x", "most": "x", "nobody": "x", "everyone": "x",
}  # fmt: skip
# A noun phrase's head is its last word before one of these.
_AFTER_HEAD = frozenset(
    "of from in at to who whom whose that which close with for on near about familiar and or"
    " , ( — – - : by inside outside within involved named called after before during as also"
    " speaking who's has had is was were are said says including".split()
)
_QUANTIFIERS = frozenset("one some many several two three most each none all both".split())
_DEFINITE = frozenset("the this that these those".split())
_POSSESSIVE = frozenset("his her their its our my your 's '".split())


class Described(NamedTuple):
    """What a source mention says.

    `pronoun` is a key of `PRONOUNS` or empty; `named` are the names that make the
    mention (a head, or a pair), not those that only belong to it ("Kim's lawyer");
    `noun` and `head` are the head noun's record and word.
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
    owner: Mention | None


def describe(document: Document, names: Names, span: Span, tokens: tuple[int, int]) -> Described:
    """Read the mention ``document.text[span]``, tokens ``tokens[first:last]``."""
    first, last = tokens
    toks = document.tokens
    text = document.text[span.start : span.end]
    norms = [t.norm for t in toks[first:last]]
    pronoun = _pronoun(norms)
    inside = names.at(first, last)
    stop = _head_end(norms)
    head_at = stop - 1
    if head_at >= 0 and norms[head_at] == "." and head_at > 0:
        head_at -= 1
    head = norms[head_at] if norms else ""
    if len(norms) > 2 and norms[0] in _QUANTIFIERS and norms[1] == "of":
        tail = _head_end(norms[2:])
        head = norms[1 + tail] if tail else head
        head_at = 1 + tail
    named = tuple(
        m for m in inside
        if m.first <= first + head_at < m.last or (m.first < first + stop and _is_pair(norms, m, first))
    )
    if not named and stop < len(norms):
        named = _apposed(norms, inside, first, stop)
    noun = None if named else _noun(norms, head_at)
    owner = next((m for m in inside if m.last < last and norms[m.last - first] in ("'s", "'")), None)
    return Described(
        first, last, text, pronoun, named, noun, head,
        definite=bool(norms) and norms[0] in _DEFINITE,
        possessive=bool(norms) and (norms[0] in _POSSESSIVE or owner is not None),
        owner=owner,
    )  # fmt: skip


def _pronoun(norms: list[str]) -> str:
    if not norms:
        return ""
    word = norms[0].split("'")[0]
    if word not in PRONOUNS:
        return ""
    if len(norms) > 1 and norms[1] == "of":
        return ""
    if len(norms) == 1 or norms[1] in (",", "both", "all", "himself", "herself", "'s"):
        return word
    return word if word in ("he", "she", "they", "we", "i") else ""


def _head_end(norms: list[str]) -> int:
    for i, norm in enumerate(norms):
        if i and norm in _AFTER_HEAD:
            return i
        if norm == "'s" and i == len(norms) - 1:
            return i
    return len(norms)


def _is_pair(norms: list[str], mention: Mention, first: int) -> bool:
    """Whether the name stands in a pair ("Kim and Kris"), not before a possessive."""
    after = mention.last - first
    return after < len(norms) and norms[after] in ("and", "&") and "and" in norms


def _apposed(
    norms: list[str], inside: list[Mention], first: int, stop: int
) -> tuple[Mention, ...]:
    """A name in apposition: "her sister, Khloe," or "the actor, Brad Doe"."""
    apposed = [m for m in inside if norms[stop] == "," and m.first == first + stop + 1]
    return tuple(apposed[:1])


def _noun(norms: list[str], head_at: int) -> Noun | None:
    table = nouns()
    for at in (head_at, head_at - 1):
        if 0 <= at < len(norms):
            word = norms[at]
            noun = table.get(word) or table.get(word.rpartition("-")[2])
            if noun is not None:
                return noun
    return None


def plain_kind(described: Described, names: Names) -> Kind | None:
    """The mention's own kind; None where only the article around it can tell."""
    if described.named:
        entities = [names.entities[m.entity] for m in described.named]
        return "organisation" if all(e.organisation for e in entities) else "person"
    if described.pronoun or described.noun is None:
        return None
    return described.noun.kind
