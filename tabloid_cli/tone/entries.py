"""What a lexicon is made of: categories and entries, as they stand in its files."""

from __future__ import annotations

from typing import NamedTuple


class Category(NamedTuple):
    """A family of sensational words; `weight` is what an entry weighs that says nothing."""

    name: str
    weight: float
    belongs: str
    """One sentence: what belongs here."""


class Entry(NamedTuple):
    """One word or phrase of the lexicon.

    `term` is written as a dictionary would: lower case except for names in it
    ("break the internet", "rock Hollywood"). `inflect` names the rules by which forms
    are made: ``v`` verb, ``n`` noun, ``a`` adjective with degrees of comparison;
    `variants` are further spellings and wordings. `context` says where the words must
    or must not stand (see `tabloid_cli.tone.context`). `hit` is a sentence in which
    the entry must be found, `miss` one in which it must not.
    """

    term: str
    category: str
    weight: float
    inflect: str = ""
    variants: tuple[str, ...] = ()
    context: str = ""
    hit: str = ""
    miss: str = ""
