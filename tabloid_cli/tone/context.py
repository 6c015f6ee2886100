"""Where an entry's words must, or must not, stand.

A context is written as clauses between semicolons; all of them must hold:

- ``before: w ...`` / ``not before: w ...`` the token after the words is (not) one of these;
- ``after: w ...`` / ``not after: w ...`` the token in front of the words;
- ``near: w ...`` / ``not near: w ...`` any token up to twelve away in the same sentence;
- ``start`` the words open a sentence, a quotation, or what follows a colon;
- ``headline``, ``body`` only in that part; ``narration`` only outside quoted speech;
- ``told`` not where somebody quoted speaks for themselves: "I" or "we" is the subject.

Words are written in small letters. ``@name`` stands for a class of them (classes.tsv),
``<name>`` for a word with a capital (``near``: but the sentence's first), ``<num>`` for a
number.
"""

from __future__ import annotations

from functools import cache, lru_cache
from importlib import resources
from typing import TYPE_CHECKING, NamedTuple

from tabloid_cli.prose.tokens import tokenize

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tabloid_cli.document import Token

REACH = 12
"""How many tokens away ``near`` looks."""

FLAGS = frozenset({"start", "headline", "body", "narration", "told"})
VOICE_FLAGS = frozenset({"narration", "told"})
"""Those that ask whether the words are quoted."""
RELATIONS = frozenset({"before", "after", "near"})
NAME, NUMBER = "<name>", "<num>"
SLOTS = frozenset({NAME, NUMBER})
_OPENERS = frozenset("\"“‘'([:–—-|*_")
_FIRST_PERSON = frozenset({"i", "we"})
_OTHERS = frozenset("he she they it you who that which her him them this everyone people".split())
_SUBJECT_REACH = 4
"""Words in front of a word among which its subject is looked for."""


class Clause(NamedTuple):
    """``[not] relation: words``."""

    relation: str
    negated: bool
    words: frozenset[str]


class Context(NamedTuple):
    """A parsed context."""

    clauses: tuple[Clause, ...]
    flags: frozenset[str]


class Place(NamedTuple):
    """Where words were found: ``tokens[first:last]`` within a sentence ``tokens[lo:hi]``."""

    tokens: Sequence[Token]
    lo: int
    hi: int
    first: int
    last: int


@cache
def word_classes() -> dict[str, frozenset[str]]:
    """The classes of words that contexts name with ``@``."""
    text = resources.files(__package__).joinpath("classes.tsv").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in text.splitlines() if line and line[0] != "#")
    return {name: frozenset(words.split()) for name, words in rows}


@lru_cache(maxsize=4096)
def parse_context(source: str) -> Context:
    """Read a context; ValueError with a plain sentence if it is not well formed."""
    clauses: list[Clause] = []
    flags: set[str] = set()
    for part in filter(None, map(str.strip, source.split(";"))):
        head, colon, tail = part.partition(":")
        if not colon:
            unknown = [flag for flag in part.split() if flag not in FLAGS]
            if unknown:
                raise ValueError(
                    f"unknown condition {unknown[0]!r}; known are before:, after:, near:, each also"
                    f" with 'not', and {', '.join(sorted(FLAGS))}"
                )
            flags.update(part.split())
            continue
        names = head.split()
        negated = names[:1] == ["not"]
        relation = " ".join(names[negated:])
        if relation not in RELATIONS:
            raise ValueError(f"unknown condition {head.strip()!r} before the colon")
        clauses.append(Clause(relation, negated, _words(tail)))
    return Context(tuple(clauses), frozenset(flags))


def _words(source: str) -> frozenset[str]:
    words: set[str] = set()
    for word in source.split():
        if word[0] == "@" and len(word) > 1:
            if word[1:] not in word_classes():
                raise ValueError(
                    f"unknown class {word!r}; known are @{', @'.join(sorted(word_classes()))}"
                )
            words |= word_classes()[word[1:]]
        else:
            words.add(_word(word.replace("’", "'")))
    if not words:
        raise ValueError("a condition without words")
    return frozenset(words)


def _word(word: str) -> str:
    """The word, or ValueError if no text could have it."""
    if word in SLOTS:
        return word
    if word[0] == "<" and word[-1] == ">":
        raise ValueError(f"unknown slot {word!r}; known here are {' '.join(sorted(SLOTS))}")
    if word != word.lower():
        raise ValueError(f"{word!r}: words of a condition are written in small letters")
    if not word.isalpha():
        before = "they" if word[0] == "'" else ""
        tokens = [t.norm for t in tokenize(before + word, 0, len(before + word))]
        if tokens[bool(before) :] != [word] and tokens != [word]:
            raise ValueError(f"{word!r} is never one word of a text, but {' '.join(tokens)!r}")
    return word


def holds(context: Context, place: Place, *, part: str, quoted: bool) -> bool:
    """Whether the words at `place` stand where `context` wants them."""
    flags = context.flags
    if flags:
        if ("headline" in flags and part != "headline") or ("body" in flags and part != "body"):
            return False
        if quoted and "narration" in flags:
            return False
        if "start" in flags and not opens(place):
            return False
        if quoted and "told" in flags and speaks_of_itself(place):
            return False
    return all(_clause_holds(clause, place) for clause in context.clauses)


def confined(source: str, part: str) -> bool:
    """Whether the context `source` lets words count in `part` only."""
    return part in source and part in parse_context(source).flags


def opens(place: Place) -> bool:
    """Whether the words open a sentence, a quotation or what follows a colon or dash."""
    return place.first == place.lo or place.tokens[place.first - 1].text in _OPENERS


def speaks_of_itself(place: Place) -> bool:
    """Whether the nearest subject in front of the words is "I" or "we"."""
    for at in range(place.first - 1, max(place.lo, place.first - _SUBJECT_REACH) - 1, -1):
        token = place.tokens[at]
        subject = token.norm.partition("'")[0]
        if subject in _FIRST_PERSON:
            return True
        if subject in _OTHERS or token.text[0].isupper() or not token.text[0].isalnum():
            return False
    return False


def _clause_holds(clause: Clause, place: Place) -> bool:
    words = clause.words
    if clause.relation == "before":
        found = place.last < place.hi and _is_one_of(place.tokens[place.last], words)
    elif clause.relation == "after":
        found = place.first > place.lo and _is_one_of(place.tokens[place.first - 1], words)
    else:
        found = _is_near(place, words)
    return found is not clause.negated


def _is_near(place: Place, words: frozenset[str]) -> bool:
    """Whether one of `words` stands up to `REACH` tokens away in the sentence."""
    tokens = place.tokens
    around = [
        *range(max(place.lo, place.first - REACH), place.first),
        *range(place.last, min(place.hi, place.last + REACH)),
    ]
    if not words.isdisjoint([tokens[at].norm for at in around]):
        return True
    if words.isdisjoint(SLOTS):
        return False
    return any(_fills(tokens[at], words - {NAME} if at == place.lo else words) for at in around)


def _is_one_of(token: Token, words: frozenset[str]) -> bool:
    return token.norm in words or _fills(token, words)


def _fills(token: Token, words: frozenset[str]) -> bool:
    """Whether the token is what a slot among `words` stands for."""
    return (NAME in words and token.text[:1].isupper()) or (
        NUMBER in words and token.text[:1].isdigit()
    )
