"""Cues: the words that assign information to a source, and where they stand.

The cues are data: cues.tsv holds a cue, its class, its forms where they are not
regular, and a sentence each that it must hit and must miss.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from tabloid_cli.inflection import verb_forms, with_s
from tabloid_cli.sourcing.vocabulary.tables import read_rows

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tabloid_cli.document import Token

VERB_CLASSES = frozenset("say claim reveal exclaim write deny urge judge ask tell decline".split())
_DETERMINERS = frozenset("a an the his her their its 's this these those".split())
_BEFORE_ADJECTIVE = _DETERMINERS | frozenset(
    "some any of for about with over on by and from".split()
)
_MORE_OFTEN_VERBS = frozenset(["reported"])
_CURRENCIES = "$£€"
_ENDING = frozenset(".!?;:")
_ANYTHING = "…"
_SURE = "!"
"""After a cue's class in the table: it needs no gate."""
_SKIPPED = 6
"""Tokens at most that "…" stands for in a pattern."""


@dataclass(frozen=True, slots=True)
class Cue:
    """One entry of cues.tsv.

    A `pattern` is a sequence of elements, each a set of lower-case tokens of which
    one must stand there; an element may be optional. "…" is a few words of whatever
    sort before the next element: "the Harlow Herald's request" before "for".
    A `sure` cue assigns information whatever stands around it: "begged to differ".
    By its `lemma`, the first form of each of its words, code asks which cue it is.
    """

    name: str
    kind: str
    pattern: tuple[tuple[frozenset[str], bool], ...]
    hit: str
    miss: str
    sure: bool = False
    lemma: str = ""


class CueMatch(NamedTuple):
    """A cue found: tokens ``tokens[first:last]``."""

    cue: Cue
    first: int
    last: int


def find_cues(tokens: Sequence[Token], first: int, last: int) -> Iterator[CueMatch]:
    """Cue candidates among ``tokens[first:last]``, in order, the longest at each place."""
    opens_cue = cue_index()
    at = first
    while at < last:
        word = tokens[at].norm
        if word in opens_cue:
            following = tokens[at + 1].norm if at + 1 < last else ""
            cues = _beginning(word)
            for cue in cues.get(following, cues[""]):
                end = _match(cue, tokens, at, last)
                if end:
                    yield CueMatch(cue, at, end)
                    at = end - 1
                    break
        at += 1


def _match(cue: Cue, tokens: Sequence[Token], at: int, last: int) -> int:
    """Index after the cue's last token if its pattern stands at `at`, else 0."""
    for n, (words, optional) in enumerate(cue.pattern):
        if _ANYTHING in words:
            at = _skip(tokens, at, min(at + _SKIPPED, last), cue.pattern[n + 1][0])
        elif at < last and tokens[at].norm in words:
            at += 1
        elif not optional:
            return 0
    if cue.kind == "adjective" and not _before_noun(tokens, at - 1, last):
        return 0
    if cue.kind == "impersonal" and at < last and tokens[at].norm == "by":
        return 0  # "It was reported by Radar that" tells whose report it is.
    return at


def _skip(tokens: Sequence[Token], at: int, stop: int, until: frozenset[str]) -> int:
    """Index of the next token that is one of `until`, within the sentence; `stop` if none is."""
    for t in range(at, stop):
        if tokens[t].norm in until:
            return t
        if tokens[t].text in _ENDING:
            break
    return stop


def _before_noun(tokens: Sequence[Token], at: int, last: int) -> bool:
    """Whether "alleged" stands before what it hedges ("an alleged affair")."""
    before = tokens[at - 1].norm if at else ""
    after = tokens[at + 1] if at + 1 < last else None
    if after is None or after.norm == "to":
        return False
    noun = after.text[0].isalpha() or after.text[0] in _CURRENCIES
    verb = tokens[at].norm in _MORE_OFTEN_VERBS
    return noun and before in (_DETERMINERS if verb else _BEFORE_ADJECTIVE)


@cache
def _beginning(word: str) -> dict[str, tuple[Cue, ...]]:
    """The cues that can begin with `word`, by the word after it; "" for any other.

    "Is" can begin fourteen, of which the word after it leaves one or none.
    """
    cues = cue_index()[word]
    anywhere = [all(optional for _, optional in cue.pattern[1:]) for cue in cues]
    seconds = [_seconds(cue) for cue in cues]
    return {
        second: tuple(
            cue
            for cue, here, after in zip(cues, anywhere, seconds, strict=True)
            if here or second in after
        )
        for second in frozenset(("",)).union(*seconds)
    }


def _seconds(cue: Cue) -> frozenset[str]:
    """The words that can come second in a cue."""
    found: frozenset[str] = frozenset()
    for words, optional in cue.pattern[1:]:
        found |= words
        if not optional:
            break
    return found


@cache
def cue_index() -> dict[str, tuple[Cue, ...]]:
    """Cues by the tokens they can begin with, longest patterns first, those with gaps last."""
    index: dict[str, list[Cue]] = {}
    for cue in load_cues():
        for word in cue.pattern[0][0]:
            index.setdefault(word, []).append(cue)
    return {
        word: tuple(sorted(cues, key=lambda cue: (_has_gap(cue), -len(cue.pattern))))
        for word, cues in index.items()
    }


def _has_gap(cue: Cue) -> bool:
    return any(_ANYTHING in words for words, _ in cue.pattern)


@cache
def load_cues() -> tuple[Cue, ...]:
    """All cues of cues.tsv, in file order."""
    cues = []
    for row in read_rows(__package__, "cues.tsv"):
        name, kind, forms, hit, miss = (*row, "", "", "", "")[:5]
        kind, sure = kind.removesuffix(_SURE), kind.endswith(_SURE)
        cues.append(Cue(name, kind, _pattern(name, kind, forms), hit, miss, sure, _lemma(name)))
    return tuple(cues)


def _lemma(name: str) -> str:
    """The first form of each word that must stand: "shuts/shut/shutting down" is "shuts down"."""
    return " ".join(word.partition("/")[0] for word in name.split() if not word.endswith("?"))


def _pattern(name: str, kind: str, forms: str) -> tuple[tuple[frozenset[str], bool], ...]:
    if " " not in name:
        if "/" in name:
            words = frozenset(name.split("/"))
        elif kind in VERB_CLASSES:
            words = frozenset([name, *(forms.split() or verb_forms(name))])
        elif kind == "noun":
            words = frozenset([name, *(forms.split() or [with_s(name)])])
        else:
            words = frozenset([name])
        return ((words, False),)
    return tuple(
        (frozenset(element.rstrip("?").split("/")), element.endswith("?"))
        for element in name.split()
    )
