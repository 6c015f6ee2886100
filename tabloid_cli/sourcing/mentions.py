"""Mentions: what kind of source the words before or after a cue name."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tabloid_cli.sourcing.bearers import BEFORE_NOUNS
from tabloid_cli.sourcing.capitals import MARKS
from tabloid_cli.sourcing.heads import (
    DEFINITE,
    POSSESSIVE,
    TOGETHER,
    WHEN,
    names_behind,
    names_of_head,
    unnamed_noun,
)
from tabloid_cli.sourcing.nouns import Noun, nouns

if TYPE_CHECKING:
    from tabloid_cli.article import Span
    from tabloid_cli.document import Document
    from tabloid_cli.report import Kind
    from tabloid_cli.sourcing.entities import Run
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
    " speaking who's has had is was were are said says told tells including citing into across"
    " regarding surrounding concerning".split()
)
# These only follow a head: in "a close friend" and "an inside source" they come before it.
_ALSO_BEFORE = frozenset("close inside outside on involved near named called speaking".split())
# After a noun these begin what the source says, not more of its name: "the paper the stars".
_BEGINS_ANOTHER = frozenset("the a an he she they it we you i".split())
_PARTICIPLES = ("ing", "ed")
_LEADING = frozenset("in on at after before during since for now but and meanwhile then so".split())
_HEADS = frozenset("update updated watch related video exclusive breaking".split())
"""Before a colon, these head a paragraph: "Update: Wade Bexley said"."""
_ORDINALS = (["second"], ["third"], ["fourth"], ["fifth"])
_QUANTIFIERS = frozenset("one some many several two three most each none all both".split())
_THIS = frozenset("this last that next".split())
_TIMES = frozenset("morning afternoon evening night week weekend month year summer spring".split())
_DAYS = frozenset(
    "today yesterday tonight monday tuesday wednesday thursday friday saturday sunday".split()
)
_OF_THEM = (["them"], ["whom"])
_WHERE = frozenset("on in at online".split())
_BEFORE_TITLE = [["a"], ["an"], ["one"]]
_JOINABLE = [["he"], ["she"], ["the"]]
_OF_FAME = (["famer"], ["famers"])
_MEASURES = frozenset(
    "slew number series pair couple group string handful bunch lot host spate flurry variety dozens"
    " hundreds thousands plenty majority wave rest percent percentage cent % half third quarter"
    " two-thirds three-quarters".split()
)
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
    first, last = tokens
    norms = [t.norm for t in document.tokens[first:last]]
    lead = _lead(norms)
    first += lead
    norms = norms[lead:]
    late = _when(norms)
    last -= late
    norms = norms[: len(norms) - late]
    inside = names.at(first, last)
    begun = names.covering(first)
    if begun is not None and begun.first < first:
        inside.insert(0, begun)  # a mention cut short: "Online" of "E! Online"
    plain = _without_titles(norms, names.titles_at(first, last), first)
    head_at, stop = _head(_in_one_piece(plain, inside, first))
    if norms[:1] in _BEFORE_TITLE and norms[head_at] not in nouns() and _is_unnamed(norms[-1]):
        head_at, stop = len(norms) - 1, len(norms)  # "a Falling for You source"
    if (apart := _after_setting(norms, inside, first, head_at)) > 0:
        first += apart
        norms = norms[apart:]
        inside = names.at(first, last)
        head_at, stop = _head(norms)
    named = names_of_head(norms, inside, first, head_at, stop) or names_behind(
        norms, inside, names, (first, head_at, stop)
    )
    if named and _is_only_where(norms, head_at, first, named, names):
        named = ()
    owner = next(
        (m for m in inside if m.last < last and norms[m.last - first] in ("'s", "'")), None
    )
    pronoun = _pronoun(norms)
    another = norms[1:2] == [","] and PRONOUNS.get(pronoun) == "x"
    if named and (another or (named[0].first == first < named[0].last - 1)):
        pronoun = ""  # "Another, Wade Bexley,", and "She Knows"
    return Described(
        tokens[0],
        last,
        document.text[(document.tokens[first].start if lead else span.start) : span.end],
        pronoun=pronoun,
        named=named,
        noun=None if named else unnamed_noun(norms, head_at),
        head=norms[head_at] if norms else "",
        definite=bool(norms) and norms[0] in DEFINITE,
        possessive=bool(norms) and (norms[0] in POSSESSIVE or owner is not None),
        official=any(norm in _OFFICIAL for norm in norms[:head_at]) or _is_ones_own(norms, head_at),
        owner=owner,
        joined=None if named else _joined(norms, inside, first),
    )


def _is_ones_own(norms: list[str], head_at: int) -> bool:
    """Whether somebody's noun owns the head: "a consultant's report"."""
    if head_at < 2 or norms[head_at - 1] != "'s":
        return False
    owner = nouns().get(norms[head_at - 2])
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


def _lead(norms: list[str]) -> int:
    """How many tokens stand before the mention itself: ", ", "In September, ", "now "."""
    lead = 2 if norms[1:2] == [":"] and norms[0] in _HEADS else 0
    if "whose" in norms[:-1] and norms[-1] in nouns():
        return norms.index("whose") + 1  # "Roe, whose lawyers": they
    if norms and norms[0] in _LEADING and "," in norms[:6]:
        lead = norms.index(",") + 1
    while lead < len(norms) - 1 and (
        not norms[lead][0].isalnum() or (norms[lead] in _LEADING and norms[lead + 1] in DEFINITE)
    ):
        if norms[lead][0] in "@#$":
            break
        lead += 1
    return lead if lead < len(norms) else 0


def _when(norms: list[str]) -> int:
    """How many tokens at the end tell when: "a spokesman last night", "Jane Roe on Tuesday"."""
    end = len(norms)
    if end > 2 and norms[end - 2] in _THIS and norms[end - 1] in _TIMES:
        return 2
    if end > 1 and norms[end - 1] in _DAYS:
        return 1 + (end > 2 and norms[end - 2] == "on")
    return 0


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
    """The words, "of" and "for" of names blanked: "Ministry of Health director" is a director.

    So is the colon of a title whose star is meant: "the Thora: Nightfall star".
    """
    blanked = norms.copy() if inside else norms
    for mention in inside:
        end = min(mention.last - first, len(norms))
        for t in range(max(0, mention.first - first) + 1, end):
            if norms[t] in _AFTER_HEAD:
                blanked[t] = "_"
        if norms[end : end + 1] == [":"] and norms[-1] in nouns():
            blanked[end] = "_"
    return blanked


def _pronoun(norms: list[str]) -> str:
    if not norms:
        return ""
    if norms[0] == "a" and norms[1:] in _ORDINALS:
        return "another"
    if norms[1:2] == ["of"] and norms[2:] in _OF_THEM:
        return norms[0] if norms[0] in PRONOUNS else "several"  # "seven of them"
    word = norms[0].split("'")[0]
    if word not in PRONOUNS or (len(norms) > 1 and norms[1] == "of"):
        return ""
    if len(norms) == 1 or norms[1] in (",", "both", "all", "himself", "herself", "'s"):
        return word
    placed = PRONOUNS[word] == "x" and norms[1] in _WHERE  # "some on social media"
    return word if placed or word in _SUBJECTS or word == "who" else ""


def _head(norms: list[str]) -> tuple[int, int]:
    """Index of the head word, and where the phrase that it heads stops."""
    table = nouns()
    skip = 2 if len(norms) > 2 and norms[0] in _QUANTIFIERS and norms[1] == "of" else 0
    stop = len(norms)
    for i in range(skip + 1, len(norms)):
        word = norms[i]
        begins = word.partition("'")[0] in _BEGINS_ANOTHER and norms[i - 1] in table
        begins = begins or (word.endswith(_PARTICIPLES) and _is_document(norms[i - 1]))
        begins = begins or (word in WHEN and norms[i - 1] in table)
        if word in _AFTER_HEAD or begins or (word == "'s" and i == len(norms) - 1):
            if word in ("or", "nor") and _owned_together(norms, i):
                continue  # "neither Tilda or Wade's reps"
            if word == ":" and norms[0] == "the" and norms[-1] in table:
                continue  # "the Harlow: Reborn star"
            if word in _ALSO_BEFORE and norms[i - 1] in BEFORE_NOUNS:
                continue
            named = norms[i - 1] in _MEASURES or norms[i + 1 : i + 2] in _OF_FAME
            if word == "of" and named and i + 1 < len(norms):
                continue
            stop = i
            break
    head_at = max(stop - 1, 0)
    while head_at > skip and (
        norms[head_at] == "."
        or norms[head_at] in MARKS
        or norms[head_at] in ")]"
        or (norms[head_at].isdigit() and head_at == len(norms) - 1)
        or (norms[head_at].endswith("ly") and norms[head_at] not in table)
    ):
        head_at -= 1
    return head_at, stop


def _after_setting(norms: list[str], inside: list[Mention], first: int, head_at: int) -> int:
    """Where "the star" begins in "Harlow Nights, the star": after what nobody is called by."""
    named = any(m.first <= first + head_at < m.last for m in inside)
    if named or unnamed_noun(norms, head_at) is not None or "," not in norms:
        return 0
    comma = norms.index(",")
    apart = comma + 1 if norms[comma + 1 : comma + 2] == ["the"] else 0
    return apart if apart and norms[-1] in nouns() and "," not in norms[apart:] else 0


def _is_only_where(
    norms: list[str], head_at: int, first: int, named: tuple[Mention, ...], names: Names
) -> bool:
    """Whether the name set apart is a place's: "a spokesman for the jail in Oakline, Ohio"."""
    inside = named[0].first <= first + head_at < named[0].last
    noun = unnamed_noun(norms, head_at)
    somebody = noun is not None and noun.kind in ("role", "anonymous")
    return somebody and not inside and names.entities[named[0].entity].place


def _owned_together(norms: list[str], at: int) -> bool:
    """Whether whom "or" joins own what the mention ends with: "Tilda or Wade's lawyers"."""
    owning = next((i for i in range(at + 1, len(norms)) if norms[i] in ("'s", "'")), 0)
    return 0 < owning < len(norms) - 1 and norms[-1] in nouns()


def _is_unnamed(word: str) -> bool:
    """Whether the word is what somebody unnamed is called: "source"."""
    noun = nouns().get(word)
    return noun is not None and noun.kind == "anonymous"


def _is_document(word: str) -> bool:
    """Whether a participle after the word says more of it: "the statement announcing"."""
    noun = nouns().get(word)
    return noun is not None and noun.kind == "document"


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
