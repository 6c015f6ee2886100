"""What a source is called, and what kind of source that makes it: nouns.tsv, outlets.tsv."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from tabloid_cli.inflection import with_s
from tabloid_cli.sourcing.vocabulary.tables import read_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tabloid_cli.report import Kind


class Noun(NamedTuple):
    """A head noun's kind; `family` for kin, who are somebody's ("her mother").

    `individual` is a person of whom nothing more is said ("a woman").
    """

    kind: Kind
    family: bool
    plural: bool
    individual: bool = False


SOMEBODY = frozenset(["person", "role", "anonymous"])
"""Kinds of those who can speak themselves."""


@cache
def nouns() -> dict[str, Noun]:
    """Every head noun, singular and plural."""
    table: dict[str, Noun] = {}
    for kind, words in read_words(__package__, "nouns.tsv"):
        noun = Noun(_kind(kind), kind == "family", plural=False, individual=kind == "individual")
        for word in words:
            table.setdefault(word, noun)
            for plural in _plurals(word):
                table.setdefault(plural, noun._replace(plural=True))
    return table


@cache
def organisation_words() -> frozenset[str]:
    """Words that make a name an organisation's ("Weekly", "Department")."""
    return frozenset(_outlets("word"))


@cache
def organisation_names() -> frozenset[str]:
    """Names of organisations that no word of theirs gives away ("TMZ")."""
    return frozenset(name.replace("_", " ") for name in _outlets("name"))


@cache
def organisation_surnames() -> frozenset[str]:
    """Those of these names that people bear, too ("Fox")."""
    return frozenset(_outlets("surname"))


@cache
def abbreviations() -> frozenset[str]:
    """What is written in capitals and names nobody ("DVD")."""
    return frozenset(_outlets("none"))


def is_calling(word: str) -> bool:
    """Whether a word says what one person does or is: "editor", "president"."""
    noun = nouns().get(word)
    return noun is not None and noun.kind in ("role", "person") and not noun.plural


def is_trade(word: str) -> bool:
    """Whether a word, or its last part, is a calling: "psychologist", "co-writer"."""
    return is_calling(word) or is_calling(word.rpartition("-")[2])


def _outlets(wanted: str) -> Iterator[str]:
    return (
        word
        for kind, words in read_words(__package__, "outlets.tsv")
        if kind == wanted
        for word in words
    )


def _kind(name: str) -> Kind:
    kinds: dict[str, Kind] = {
        "family": "role",
        "person": "person",
        "individual": "person",
        "organisation": "organisation",
        "document": "document",
        "role": "role",
        "anonymous": "anonymous",
        "hearsay": "hearsay",
    }
    return kinds[name]


def _plurals(word: str) -> Iterator[str]:
    """A noun's plurals: "spokespersons" are "spokespeople", too."""
    yield word.removesuffix("man") + "men" if word.endswith("man") else with_s(word)
    if word.endswith("person"):
        yield word.removesuffix("person") + "people"
