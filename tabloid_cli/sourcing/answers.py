"""Answers: whether an attribution confirms something or denies it.

Her rep confirmed the split             by the verb
Neither star has confirmed the split    a verb that says nobody has: no answer
“This is completely false,” she said    by the words (denials.tsv)
He confirmed that it is “fiction”       the words outweigh the verb
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from tabloid_cli.sourcing.vocabulary.grammar import PASSIVE
from tabloid_cli.sourcing.vocabulary.tables import read_rows

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tabloid_cli.document import Document
    from tabloid_cli.report import Answer
    from tabloid_cli.sourcing.finding.extraction import Found

CONFIRMING = frozenset(["confirm", "can confirm", "corroborate", "verify", "backs up story"])
"""Lemmas of cues; so are the next ones."""
DENYING = frozenset(
    "deny refute dismiss debunk rubbish dispute reject rebut dispels quash scotches repudiates"
    " pooh-poohs".split()
) | {
    "laughs off",
    "shuts down",
    "shoots down",
    "knocks down",
    "pours cold water on",
    "nixes rumors",
    "busts the claim",
}
CALLING = frozenset(["call", "label", "branded", "describe", "slam", "blast", "dismiss"])
_SPEAKING = frozenset("say claim reveal exclaim write deny tell judge source".split())
"""Classes of cues whose content can deny by its words; one without a cue can, too."""
_NOT_OF_CLAIMS = frozenset(
    "offer offers plea deal bid proposal proposals request requests motion motions appeal lawsuit"
    " suit case petition bail entry application access visa permit bill advances lawsuits".split()
)
"""Who denies or rejects one of these answers no claim."""
_OBJECT = 5
"""Tokens of a verb's object that are looked at."""
_PHRASE = 10
"""Tokens before a verb that are its helpers or its subject."""
_HELPERS = frozenset(
    "has have had having 've 's did does do is are was were be been being can could will would may"
    " might should must yet even ever also so far still to able in fact".split()
)
_NOT = frozenset("not never cannot nor neither without unable".split())
_NOBODY = frozenset("neither none nobody nor nothing".split())
_KEEPING = re.compile(r"yet|unable|un?willing|(?:fail|refus|declin)(?:ed?|es|s|ing)?|reluctant")
_STOPS = frozenset(', ; : . ! ? ( ) — – - " “ ” that but and'.split())
_OPENS_NO = _STOPS | frozenset(["because", "so", "while", "when"])
_FAR = 300
"""Characters of a content in which it denies."""
_NEAR = 90
"""Characters before a denial that hold what it is said of."""
_PRONOUNS = frozenset("it this that these those they them all everything there both".split())
"""Right before "is" these are what is claimed, and right after "calls"."""
_CLAIMS = re.compile(
    r"\b(?:(?:claim|report|rumou?r|allegation|accusation|article|account|assertion|suggestion"
    r"|insinuation|notion|idea|tale|headline|speculation|charge|quote|lawsuit|narrative)s?"
    r"|stor(?:y|ies)|gossip|news)\b"
)
_DEGREE = frozenset(
    "completely totally absolutely entirely utterly categorically patently simply just all pure"
    " total complete utter absolute a an nothing but so blatantly demonstrably wholly clearly"
    " plainly outright sheer 100 percent % per cent 100% flat-out flatly basically".split()
)
_SHORT_BE = re.compile(r"(?:it|that|this|there|they|story|report|all|what)(?:'s|'re)$")
_DOUBT = frozenset("if whether unless asked".split())
_AFTER = re.compile(
    r"\s*(?:$|[.,!?;:\"”“’'—–-]|(?:and|but|to|in|for|at|from|or|because|about|according|whatsoever"
    r"|stor(?:y|ies)|reports?|claims?|rumou?rs?|gossip|news)\b)"
)
_MARKS = "\"“”'‘’.,!?;: "


def answer(document: Document, found: Found) -> Answer | None:
    """Whether an attribution confirms or denies; None if it does neither."""
    lemma = found.entry.lemma if found.entry else ""
    if found.cue is not None and _is_withheld(document, found):
        return None
    if lemma in DENYING and not _is_of_no_claim(document, found):
        return "denies"
    if (found.kind in _SPEAKING or not found.kind) and _denies(document, found, lemma):
        return "denies"
    return "confirms" if lemma in CONFIRMING else None


def _is_withheld(document: Document, found: Found) -> bool:
    """“Has not confirmed”, “neither star has denied”, “denied nothing”: nobody has."""
    assert found.cue is not None  # noqa: S101
    tokens, sentence = document.tokens, document.sentences[found.sentence]
    low, high = sentence.first, sentence.last
    while low < high:  # the cue's first token
        middle = (low + high) // 2
        low, high = (middle + 1, high) if tokens[middle].start < found.cue.start else (low, middle)
    after = low
    while after < sentence.last and tokens[after].start < found.cue.end:
        after += 1
    if after < sentence.last and tokens[after].norm == "nothing":
        return True
    begin = max(sentence.first, low - _PHRASE)
    at = low - 1
    while at >= begin and _is_helping(tokens[at].norm):
        norm = tokens[at].norm
        if norm in _NOT or norm.endswith("n't"):
            return True
        at -= 1
    if at >= begin and tokens[at + 1].norm == "to" and _KEEPING.fullmatch(tokens[at].norm):
        return True
    while at >= begin and (norm := tokens[at].norm) not in _STOPS:
        opens = at == sentence.first or tokens[at - 1].norm in _OPENS_NO
        if norm in _NOBODY or (norm == "no" and opens):
            return True
        at -= 1
    return False


def _is_helping(norm: str) -> bool:
    return norm in _HELPERS or norm in _NOT or norm.endswith(("ly", "n't"))


def _is_of_no_claim(document: Document, found: Found) -> bool:
    """“Denied bail”, “rejected the offer”: what a court or a person may do to no claim."""
    if found.cue is None:
        return False
    words = document.text[found.cue.end : found.cue.end + 60].lower()
    words = re.split(r"[.,;:!?\"“”\n]| (?:that|from|by|as|in|on)\b", words, maxsplit=1)[0]
    listed = words.split()[:_OBJECT]
    return bool(listed) and listed[-1] in _NOT_OF_CLAIMS


def _denies(document: Document, found: Found, lemma: str) -> bool:
    """Whether the content says that something is false."""
    calls = lemma in CALLING
    for content in found.content:
        words = document.text[content.start : min(content.end, content.start + _FAR)]
        words = words.lower().replace("’", "'").replace("n't ", " not ")
        for kind, first, last in _denials_in(words):
            if kind == "whole" or _is_said_of_claim(words, first, last, calls=calls):
                return True
    return False


def _denials_in(words: str) -> Iterator[tuple[str, int, int]]:
    kinds, pattern = _denials()
    # Far quicker than the pattern, and nearly always so.
    if not any(map(words.__contains__, kinds)):
        return
    for found in pattern.finditer(words):
        yield kinds[found[0]], *found.span()


def _is_said_of_claim(words: str, first: int, last: int, *, calls: bool) -> bool:
    """Whether a denial is what a claim is, what it is called, or all that is said."""
    if not _AFTER.match(words, last):
        return False
    before = words[max(0, first - _NEAR) : first]
    parts = before.split()
    while parts and (parts[-1].strip(_MARKS) or "a") in _DEGREE:
        parts.pop()
    if not parts:  # “Absolutely not true,”
        return first < _NEAR and words[0] in "\"“'‘" and not words[last:].strip(_MARKS)
    if not _DOUBT.isdisjoint(parts):
        return False
    opening = parts[-1].strip(_MARKS)
    if _SHORT_BE.search(opening):
        return True
    is_said = opening in PASSIVE
    said_of = parts[-2].strip(_MARKS) if is_said and len(parts) > 1 else opening
    return (is_said or calls) and (said_of in _PRONOUNS or _CLAIMS.search(before) is not None)


@cache
def _denials() -> tuple[dict[str, str], re.Pattern[str]]:
    """How each denial stands, and all of them as a pattern."""
    kinds = {words: kind for kind, words, *_ in read_rows(__package__, "denials.tsv")}
    longest = sorted(kinds, key=lambda words: (-len(words), words))
    return kinds, re.compile(rf"\b(?:{'|'.join(map(re.escape, longest))})\b")
