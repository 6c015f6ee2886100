"""Phrases: a mention's words alone: what leads up to them, their pronoun, their head."""

from __future__ import annotations

from tabloid_cli.sourcing.naming.capitals import MARKS
from tabloid_cli.sourcing.naming.heads import DEFINITE, WHEN
from tabloid_cli.sourcing.vocabulary.grammar import BEFORE_NOUNS
from tabloid_cli.sourcing.vocabulary.nouns import nouns

PRONOUNS = {
    "he": "m", "him": "m", "himself": "m", "his": "m", "she": "f", "her": "f", "herself": "f",
    "hers": "f", "they": "p", "them": "p", "both": "p", "their": "p", "we": "w", "us": "w",
    "our": "w", "i": "i", "me": "i", "my": "i", "it": "n", "its": "n", "who": "r", "which": "r",
    "that": "r", "this": "n", "one": "x", "others": "x", "some": "x", "many": "x",
    "several": "x", "another": "x", "few": "x", "most": "x", "nobody": "x", "everyone": "x",
}  # fmt: skip
"""A pronoun's sort: m, f, p (they), w (we), i, n (it), r (relative), x (indefinite)."""
_OF_THEM = ["of", "them"]
_SUBJECTS = frozenset("he she they we i".split())
# A noun phrase's head is its last word before one of these.
AFTER_HEAD = frozenset(
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
_WHERE = frozenset("on in at online".split())
_THEN_OR_NOW = frozenset("current present former past".split())
_JOINS = frozenset("and or nor".split())
_LONGEST_OWNER = 4
"""Words from "and" to the "'s" of the second owner."""
_OF_FAME = (["famer"], ["famers"])
_MEASURES = frozenset(
    "slew number series pair couple group string handful bunch lot host spate flurry variety dozens"
    " hundreds thousands plenty majority wave rest percent percentage cent % half third quarter"
    " two-thirds three-quarters".split()
)


def lead_of(norms: list[str]) -> int:
    """How many tokens stand before the mention itself: ", ", "In September, ", "now "."""
    lead = 2 if norms[1:2] == [":"] and norms[0] in _HEADS else 0
    if "whose" in norms[:-1] and norms[-1] in nouns():
        return norms.index("whose") + 1  # "Roe, whose lawyers": they
    if norms and norms[0] in _LEADING and "," in norms[:6]:
        lead = norms.index(",") + 1
    while lead < len(norms) - 1 and (
        not norms[lead][0].isalnum() or (norms[lead] in _LEADING and norms[lead + 1] in DEFINITE)
    ):
        lead += 1
    return lead if lead < len(norms) else 0


def pronoun_of(norms: list[str]) -> str:
    """The pronoun that a phrase is, or empty: "she herself", "seven of them"."""
    if not norms:
        return ""
    if norms[0] == "a" and norms[1:] in _ORDINALS:
        return "another"
    word = norms[0].split("'")[0]
    if norms[1:] == _OF_THEM and PRONOUNS.get(word) == "x":
        return word
    if word not in PRONOUNS or (len(norms) > 1 and norms[1] == "of"):
        return ""
    if len(norms) == 1 or norms[1] in (",", "both", "all", "himself", "herself", "'s"):
        return word
    placed = PRONOUNS[word] == "x" and norms[1] in _WHERE  # "some on social media"
    return word if placed or word in _SUBJECTS or word == "who" else ""


def head_of(norms: list[str]) -> tuple[int, int]:
    """Index of the head word, and where the phrase that it heads stops."""
    if _belongs_to_several(norms):
        return len(norms) - 1, len(norms)
    skip = 2 if len(norms) > 2 and norms[0] in _QUANTIFIERS and norms[1] == "of" else 0
    stop = next((i for i in range(skip + 1, len(norms)) if _stops(norms, i)), len(norms))
    head_at = max(stop - 1, 0)
    while head_at > skip and not _can_head(norms, head_at):
        head_at -= 1
    return head_at, stop


def _belongs_to_several(norms: list[str]) -> bool:
    """Whether those speak who work for several: "Ann Roe and Wade Bexley's lawyers"."""
    noun = nouns().get(norms[-1]) if "'s" in norms else None
    if noun is None or not noun.plural or noun.kind != "role":
        return False
    owner = len(norms) - 1 - norms[::-1].index("'s")
    joint = next((t for t in range(1, owner) if norms[t] in _JOINS), 0)
    joined = joint > 0 and owner - joint <= _LONGEST_OWNER
    return joined and BEFORE_NOUNS.isdisjoint(norms[:owner])


def _stops(norms: list[str], at: int) -> bool:
    """Whether a word follows the phrase of the head before it: "the star of the film"."""
    word, before = norms[at], norms[at - 1]
    table = nouns()
    begins = before in table and (word.partition("'")[0] in _BEGINS_ANOTHER or word in WHEN)
    begins = begins or (word.endswith(_PARTICIPLES) and _is_document(before))
    if not (word in AFTER_HEAD or begins or (word == "'s" and at == len(norms) - 1)):
        return False
    if word == ":" and norms[0] == "the" and norms[-1] in table:
        return False  # "the Harlow: Reborn star"
    if word in _ALSO_BEFORE and before in BEFORE_NOUNS:
        return False
    if word in _JOINS and before in _THEN_OR_NOW:
        return False  # "current and former employees"
    named = before in _MEASURES or norms[at + 1 : at + 2] in _OF_FAME
    return not (word == "of" and named and at + 1 < len(norms))


def _can_head(norms: list[str], at: int) -> bool:
    """Whether a word is no mark, closing number or adverb after the head."""
    word = norms[at]
    if word == "." or word in MARKS or word in ")]":
        return False
    if word.isdigit() and at == len(norms) - 1:
        return False
    return not word.endswith("ly") or word in nouns()


def _is_document(word: str) -> bool:
    """Whether a participle after the word says more of it: "the statement announcing"."""
    noun = nouns().get(word)
    return noun is not None and noun.kind == "document"
