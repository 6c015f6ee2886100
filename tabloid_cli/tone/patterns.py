"""Entries as sequences of tokens, ready to be looked up by their first word.

A term is read as the tokens it would be in a text. Slots in it stand for classes of
words: ``<his>`` a possessive (also "Kim's"), ``<him>`` a pronoun or a name, ``<num>`` a
number, ``...`` one to three words.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import NamedTuple

from tabloid_cli.prose.tokens import tokenize
from tabloid_cli.tone.entries import Entry
from tabloid_cli.tone.forms import forms_of

POSSESSIVES = ("my", "your", "his", "her", "its", "our", "their")
PRONOUNS = frozenset(
    {"me", "you", "him", "her", "it", "us", "them", "everyone", "everybody", "fans", "viewers"}
    | {"himself", "herself", "themselves", "myself", "yourself"}
)
NUMBERS = (
    *("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
    *("thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty"),
)
NUMBER, SOMEONE, POSSESSIVE, GAP = "<num>", "<him>", "<his>", "..."
SLOTS = frozenset({NUMBER, SOMEONE, POSSESSIVE, GAP})


class Pattern(NamedTuple):
    """The tokens after the first one, the entry they belong to, and its number."""

    rest: tuple[str, ...]
    entry: Entry
    proper: frozenset[str]
    """The words that the term itself writes with a capital."""


class Bucket(NamedTuple):
    """The patterns that begin with one word, by their second; the longest first."""

    alone: tuple[Pattern, ...]
    by_second: Mapping[str, tuple[Pattern, ...]]
    open: tuple[Pattern, ...]
    """Those whose second element is a slot."""


def compile_patterns(entries: Iterable[Entry]) -> dict[str, Bucket]:
    """The entries' patterns by their first word; a number's key is ``<num>``."""
    by_first: dict[str, list[Pattern]] = {}
    for entry in entries:
        proper = frozenset(
            token.lower()
            for word in entry.term.split()
            if word[0].isupper()
            for token in term_tokens(word)
        )
        seen: set[tuple[str, ...]] = set()
        for words in wordings(entry):
            if words not in seen:
                seen.add(words)
                for first in _openings(words[0]):
                    by_first.setdefault(first, []).append(Pattern(words[1:], entry, proper))
    return {first: _bucket(patterns) for first, patterns in by_first.items()}


def _openings(first: str) -> tuple[str, ...]:
    if first == NUMBER:
        return (NUMBER, *NUMBERS)
    return POSSESSIVES if first == POSSESSIVE else (first,)


def _bucket(patterns: list[Pattern]) -> Bucket:
    if len(patterns) == 1 and not patterns[0].rest:
        return Bucket(tuple(patterns), {}, ())
    alone: list[Pattern] = []
    slots: list[Pattern] = []
    by_second: dict[str, list[Pattern]] = {}
    for pattern in sorted(patterns, key=lambda p: -len(p.rest)):
        if not pattern.rest:
            alone.append(pattern)
        elif pattern.rest[0] in SLOTS:
            slots.append(pattern)
        else:
            by_second.setdefault(pattern.rest[0], []).append(pattern)
    return Bucket(tuple(alone), {k: tuple(v) for k, v in by_second.items()}, tuple(slots))


def wordings(entry: Entry) -> Iterator[tuple[str, ...]]:
    """Every sequence of tokens by which `entry` may be found, its term first."""
    words = term_tokens(entry.term)
    yield words
    for rule in entry.inflect:
        # A verb phrase is inflected in its first word, a noun phrase in its last.
        at = 0 if rule == "v" else len(words) - 1
        for form in forms_of(words[at], rule)[1:]:
            yield (*words[:at], form, *words[at + 1 :])
    for variant in entry.variants:
        yield term_tokens(variant)
    if "-" in entry.term and " " not in entry.term:
        yield tuple(term_tokens(entry.term.replace("-", " ")))


def term_tokens(term: str) -> tuple[str, ...]:
    """The tokens of a term as they would be in a text, in lower case; slots whole."""
    tokens: list[str] = []
    for word in term.split():
        if word in SLOTS or word.isalpha():
            tokens.append(word if word in SLOTS else word.lower())
        else:
            tokens.extend(_tokens(word))
    return tuple(tokens)


@cache
def _tokens(word: str) -> tuple[str, ...]:
    return tuple(token.norm for token in tokenize(word, 0, len(word)))
