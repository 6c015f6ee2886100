"""Entries as sequences of tokens, ready to be looked up by their first word.

A term is read as the tokens it would be in a text. Slots in it stand for classes of
words: ``<his>`` a possessive (also "Kim's"), ``<him>`` a pronoun or a name, ``<num>`` a
number, ``...`` one to three words.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from tabloid_cli.prose.tokens import tokenize
from tabloid_cli.tone.context import confined
from tabloid_cli.tone.forms import forms_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from tabloid_cli.report import Part
    from tabloid_cli.tone.entries import Entry

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


@dataclass(frozen=True, slots=True)
class Bucket:
    """The patterns that begin with one word, by their second; the longest first."""

    alone: tuple[Pattern, ...]
    by_second: Mapping[str, tuple[Pattern, ...]]
    open: tuple[Pattern, ...]
    """Those whose second element is a slot."""
    phrases: bool
    """Whether all are in `by_second`: only what follows the word can make a match."""


class Buckets(dict[str, Bucket]):
    """The patterns for one part of a document by their first word, made when asked for.

    An article uses a few hundred of a lexicon's some ten thousand wordings, so each first
    word's patterns are made when a text first holds it, and kept.
    """

    def __init__(self, first_words: Mapping[str, list[Entry]], part: Part) -> None:
        super().__init__()
        self._entries = first_words
        self._other: Part = "headline" if part == "body" else "body"

    def __missing__(self, first: str) -> Bucket:
        fit = [e for e in self._entries[first] if not confined(e.context, self._other)]
        made = self[first] = _bucket(first, fit)
        return made


class PatternIndex:
    """The entries by the words they may begin with, and their patterns for each part."""

    __slots__ = ("first_words", "patterns")

    def __init__(self, entries: Iterable[Entry]) -> None:
        self.first_words: dict[str, list[Entry]] = {}
        self.patterns: dict[Part, Buckets] = {
            "body": Buckets(self.first_words, "body"),
            "headline": Buckets(self.first_words, "headline"),
        }
        for entry in entries:
            for first in _first_words(entry):
                listed = self.first_words.setdefault(first, [])
                if not listed or listed[-1] is not entry:
                    listed.append(entry)


def _first_words(entry: Entry) -> Iterator[str]:
    """What the entry's wordings may begin with."""
    first, space, _ = entry.term.partition(" ")
    word = _first_token(first)
    yield from _openings(word)
    for rule in entry.inflect:
        if rule == "v" or not space:
            yield from forms_of(word, rule)[1:]
    for variant in entry.variants:
        yield from _openings(_first_token(variant.partition(" ")[0]))


def _first_token(word: str) -> str:
    return word.lower() if word.isalpha() or word in SLOTS else _tokens(word)[0]


def _openings(first: str) -> tuple[str, ...]:
    if first == NUMBER:
        return (NUMBER, *NUMBERS)
    return POSSESSIVES if first == POSSESSIVE else (first,)


def _bucket(first: str, entries: Iterable[Entry]) -> Bucket:
    found: list[Pattern] = []
    for entry in entries:
        proper = frozenset(
            token.lower()
            for word in entry.term.split()
            if word[0].isupper()
            for token in term_tokens(word)
            if token[0].isalpha()
        )
        seen: set[tuple[str, ...]] = set()
        for words in wordings(entry):
            if words not in seen and first in _openings(words[0]):
                seen.add(words)
                found.append(Pattern(words[1:], entry, proper))
    found.sort(key=lambda pattern: -len(pattern.rest))
    alone: list[Pattern] = []
    slots: list[Pattern] = []
    by_second: dict[str, list[Pattern]] = {}
    for pattern in found:
        if not pattern.rest:
            alone.append(pattern)
        elif pattern.rest[0] in SLOTS:
            slots.append(pattern)
        else:
            by_second.setdefault(pattern.rest[0], []).append(pattern)
    seconds = {second: tuple(patterns) for second, patterns in by_second.items()}
    return Bucket(tuple(alone), seconds, tuple(slots), phrases=not (alone or slots))


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
