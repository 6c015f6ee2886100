"""Same outlet: whether a name is that of the outlet whose domain is known."""

from __future__ import annotations

import re
from functools import cache

from tabloid_cli import outlet
from tabloid_cli.sourcing.vocabulary.tables import read_words

# What a name and its domain go with or without: "Us Weekly" is usmagazine.com. "News" is
# more than that where two letters would be left: usnews.com is not "Us".
_LOOSE = re.compile(r"(?<=.)(?:\.?com|online|magazine|mag|weekly|(?<=...)news)$")
_MOST = 3
"""Of those, as many as follow one another: "Closer Weekly magazine"."""
_DOMAIN = re.compile(r"[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}")
_COUNTRY = frozenset(("US", "U.S.", "USA", "U.S.A."))
"""Names of a country, which in lower case letters are a magazine's."""
_LAST_WORDS = ("chronicle", "enquirer", "gazette", "herald", "journal", "post", "times", "tribune")
"""What a paper calls itself for short: "the Post" in huffingtonpost.com."""


def same_outlet(name: str, label: str) -> bool:
    """Whether a name is the outlet's of that domain label ("Us Weekly", "usmagazine")."""
    if not label or name in _COUNTRY:
        return False
    key = _key(name)
    if key == _key(label) or key in _own_names().get(_key(label), ()):
        return True
    return key in _LAST_WORDS and label.endswith(key)


def _key(name: str) -> str:
    """A name or a label without what it goes with or without."""
    lower = name.lower().removesuffix(".").replace("&", "and")
    if _DOMAIN.fullmatch(lower):
        lower = outlet.label(lower)
    key = re.sub(r"[^a-z0-9]", "", lower)
    key = key.removeprefix("the") or key
    for _ in range(_MOST):
        key = _LOOSE.sub("", key)
    return key


@cache
def _own_names() -> dict[str, frozenset[str]]:
    """By the key of a domain's label, the keys of what its outlet calls itself: own_names.tsv."""
    return {
        _key(label): frozenset(_key(name.replace("_", " ")) for name in names)
        for label, names in read_words(__package__, "own_names.tsv")
    }
