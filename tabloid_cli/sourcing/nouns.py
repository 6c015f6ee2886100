"""What a source is called, and what kind of source that makes it: nouns.tsv, outlets.tsv."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, NamedTuple

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


@cache
def nouns() -> dict[str, Noun]:
    """Every head noun, singular and plural."""
    table: dict[str, Noun] = {}
    for kind, words in _rows("nouns.tsv"):
        noun = Noun(_kind(kind), kind == "family", plural=False, individual=kind == "individual")
        for word in words:
            table.setdefault(word, noun)
            for plural in _plurals(word):
                table.setdefault(plural, noun._replace(plural=True))
    return table


@cache
def organisation_words() -> frozenset[str]:
    """Words that make a name an organisation's ("Weekly", "Department")."""
    return frozenset(w for kind, words in _rows("outlets.tsv") if kind == "word" for w in words)


@cache
def organisation_names() -> frozenset[str]:
    """Names of organisations that no word of theirs gives away ("TMZ")."""
    return frozenset(
        w.replace("_", " ") for kind, words in _rows("outlets.tsv") if kind == "name" for w in words
    )


@cache
def abbreviations() -> frozenset[str]:
    """What is written in capitals and names nobody ("DVD")."""
    return frozenset(w for kind, words in _rows("outlets.tsv") if kind == "none" for w in words)


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
    yield _plural(word)
    if word.endswith("person"):
        yield word.removesuffix("person") + "people"


def _plural(word: str) -> str:
    if word.endswith("y") and word[-2] not in "aeiou":
        return word[:-1] + "ies"
    if word.endswith(("man",)):
        return word[:-2] + "en"
    return word + ("es" if word.endswith(("s", "sh", "ch", "x")) else "s")


def _rows(name: str) -> Iterator[tuple[str, list[str]]]:
    for line in files(__package__).joinpath(name).read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            kind, _, words = line.partition("\t")
            yield kind, words.split()
