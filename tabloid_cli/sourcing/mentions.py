"""Mentions: what kind of source the words before or after a cue name."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tabloid_cli.sourcing.nouns import Noun, nouns

if TYPE_CHECKING:
    from tabloid_cli.article import Span
    from tabloid_cli.document import Document
    from tabloid_cli.report import Kind
    from tabloid_cli.sourcing.names import Mention, Names

PRONOUNS = {
    "he": "m", "him": "m", "himself": "m", "his": "m", "she": "f", "her": "f", "herself": "f",
    "hers": "f", "they": "p", "them": "p", "both": "p", "their": "p", "we": "w", "us": "w",
    "our": "w", "i": "i", "me": "i", "my": "i", "it": "n", "its": "n", "who": "r", "which": "r",
    "that": "r", "this": "n", "one": "x", "others": "x", "some": "x", "many": "x",
    "several": "x", "another": "x", "few": "x", "most": "x", "nobody": "x", "everyone": "x",
}  # fmt: skip
"""A pronoun's sort: m, f, p (they), w (we), i, n (it), r (relative), x (indefinite)."""
_SUBJECTS = frozenset("he she they we i".split())
# A noun phrase's head is its last word before one of these.
_AFTER_HEAD = frozenset(
    "of from in at to who whom whose that which close with for on near about familiar and or"
    " , ( — – - : by inside outside within involved named called after before during as also"
    " speaking who's has had is was were are said says including".split()
)
_QUANTIFIERS = frozenset("one some many several two three most each none all both".split())
_DEFINITE = frozenset("the this that these those".split())
_POSSESSIVE = frozenset("his her their its our my your 's '".split())
_OFFICIAL = frozenset(
    "police court coroner autopsy medical toxicology incident arrest crime inspection audit"
    " government federal official annual psychiatric hospital".split()
)
"""Before "report", these say whose it is."""


class Described(NamedTuple):
    """What a source mention says.

    `pronoun` is a key of `PRONOUNS` or empty; `named` are the names that make the
    mention (a head, or a pair), not those that only belong to it ("Kim's lawyer");
    `noun` and `head` are the head noun's record and word; `official` tells whether a
    report's issuer stands before it ("the police report").
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


def describe(document: Document, names: Names, span: Span, tokens: tuple[int, int]) -> Described:
    """Read the mention ``document.text[span]``, tokens ``tokens[first:last]``."""
    first, last = tokens
    norms = [t.norm for t in document.tokens[first:last]]
    inside = names.at(first, last)
    head_at, stop = _head(norms)
    named = _heads(norms, inside, first, head_at, stop)
    owner = next(
        (m for m in inside if m.last < last and norms[m.last - first] in ("'s", "'")), None
    )
    return Described(
        first,
        last,
        document.text[span.start : span.end],
        pronoun=_pronoun(norms),
        named=named,
        noun=None if named else _noun(norms, head_at),
        head=norms[head_at] if norms else "",
        definite=bool(norms) and norms[0] in _DEFINITE,
        possessive=bool(norms) and (norms[0] in _POSSESSIVE or owner is not None),
        official=any(norm in _OFFICIAL for norm in norms[:head_at]),
        owner=owner,
    )


def _pronoun(norms: list[str]) -> str:
    if not norms:
        return ""
    word = norms[0].split("'")[0]
    if word not in PRONOUNS or (len(norms) > 1 and norms[1] == "of"):
        return ""
    if len(norms) == 1 or norms[1] in (",", "both", "all", "himself", "herself", "'s"):
        return word
    return word if word in _SUBJECTS else ""


def _head(norms: list[str]) -> tuple[int, int]:
    """Index of the head word, and where the phrase that it heads stops."""
    skip = 2 if len(norms) > 2 and norms[0] in _QUANTIFIERS and norms[1] == "of" else 0
    stop = len(norms)
    for i in range(skip + 1, len(norms)):
        if norms[i] in _AFTER_HEAD or (norms[i] == "'s" and i == len(norms) - 1):
            stop = i
            break
    head_at = max(stop - 1, 0)
    if head_at and norms[head_at] == ".":
        head_at -= 1
    return head_at, stop


def _heads(
    norms: list[str], inside: list[Mention], first: int, head_at: int, stop: int
) -> tuple[Mention, ...]:
    """The names that the mention is: its head's, those joined to it, one in apposition."""
    found = [m for m in inside if m.first <= first + head_at < m.last]
    if not found:
        if stop < len(norms) and norms[stop] == ",":
            found = [m for m in inside if m.first == first + stop + 1]
        return tuple(found[:1])
    end = found[0].last
    for mention in inside:  # "Rosa Quill and Wade Bexley", "Ann, Bea and Cy"
        between = norms[end - first : mention.first - first]
        if mention.first >= end and between in (["and"], [","], [",", "and"], ["&"]):
            found.append(mention)
            end = mention.last
    joined = (len(found) > 1 and "and" in norms) or "&" in norms
    return tuple(found) if joined else (found[0],)


def _noun(norms: list[str], head_at: int) -> Noun | None:
    table = nouns()
    for at in (head_at, head_at - 1):
        if 0 <= at < len(norms):
            word = norms[at]
            if word.endswith("-year-old"):
                return table.get("year-old")
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
