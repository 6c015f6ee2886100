"""Names: the people and organisations an article names.

Names are runs of capitalised words; "Kim", "Kardashian" and "Kim Kardashian" are one
person. Whether a name is an organisation's shows in its words (outlets.tsv).
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from tabloid_cli.sourcing.cues import cue_index
from tabloid_cli.sourcing.lines import word_classes
from tabloid_cli.sourcing.nouns import nouns, organisation_names, organisation_words
from tabloid_cli.sourcing.people import learn_about, person_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tabloid_cli.document import Document, Token

_CALENDAR = frozenset(
    "january february march april may june july august september october november december"
    " jan feb mar apr jun jul aug sep sept oct nov dec monday tuesday wednesday thursday friday"
    " saturday sunday christmas easter halloween thanksgiving".split()
)
_COMPOUND = re.compile(r"-[a-z]")  # "Emmy-winning", "Award-winner": no name
# Capitalised, but neither anybody's name nor part of one.
_NEVER = _CALENDAR | frozenset(
    "i i'm i've i'd i'll tv ok dj ps pm am exclusive exclusively".split()
)
_CONTRACTED = frozenset(
    "i we you he she it they that this there here what who where how let don can won isn aren"
    " wasn weren didn doesn hasn haven wouldn couldn shouldn ain".split()
)
_NAME_LINKS = frozenset("de la le van von der den di da del al el bin ibn & 'n'".split())
_OPENERS = frozenset(
    "the a an and but or so if when while after before as in on at for from with by to of since"
    " then now yet both even only once still also just not no his her their its my our your this"
    " that these those he it she they we you i what who how why where although though because"
    " according per via meanwhile however last next earlier later former fellow like unlike"
    " despite during until under over between among against through without within".split()
)
_LONGEST_NAME = 12
"""Tokens; longer runs of capitals are no name."""
_OUTLETS = 200
"""Outlets among which a bare word's is sought."""
_MARKS = frozenset("\"“”‘’'")
_SHOUTED = frozenset(("ok", "e"))  # "OK!" and "E!" carry their mark
_SPEAKING = frozenset("has have had is was can".split())


class Mention(NamedTuple):
    """A name where it stands: tokens ``tokens[first:last]``, and whose it is."""

    first: int
    last: int
    entity: int


@dataclass(slots=True)
class Entity:
    """Somebody or something the article names, gathered while the article is read.

    `placed` counts mentions after "in" or "from", `male` and `female` what speaks for
    either; `roles` are nouns beside the name ("designer Jane Roe"), `age` stands after
    it ("Jane Roe, 43,").
    """

    name: str
    words: tuple[str, ...]
    organisation: bool
    mentions: int = 0
    male: int = 0
    female: int = 0
    placed: int = 0
    age: str = ""
    roles: set[str] = field(default_factory=set)

    @property
    def is_place(self) -> bool:
        """Whether the name only ever stands where places do: "in Italy"."""
        return len(self.words) == 1 and self.placed == self.mentions > 0

    @property
    def gender(self) -> str:
        """``m``, ``f`` or empty where the article does not say."""
        if self.male > 2 * self.female:
            return "m"
        if self.female > 2 * self.male:
            return "f"
        return ""


@dataclass(frozen=True, slots=True)
class Names:
    """All names of an article: entities, and mentions in text order."""

    entities: tuple[Entity, ...]
    mentions: tuple[Mention, ...]

    def at(self, first: int, last: int) -> list[Mention]:
        """Mentions that begin among ``tokens[first:last]``."""
        start = bisect_left(self.mentions, first, key=lambda m: m.first)
        found = []
        for mention in self.mentions[start : start + last - first]:
            if mention.first >= last:
                break
            found.append(mention)
        return found


def find_names(document: Document) -> Names:
    """Find every name of the body, and join those that are one person's."""
    known = _known_names(document)
    tokens = document.tokens
    runs = [r for s in document.sentences for r in _runs(tokens, s.first, s.last, known)]
    headline = _runs(document.headline, 0, len(document.headline), known, titled=True)
    spelled = [_words(tokens, run) for run in runs]
    register = _Register()
    # Full names first, wherever they stand, so that a bare "Kim" finds hers even before it.
    order = {words: i for i, words in reversed(list(enumerate(spelled)))}
    for words in sorted(order, key=lambda w: (-len(w), -len(w[0]) if len(w) == 1 else 0, order[w])):
        register.enter(words, _styled(tokens, runs[order[words]], words))
    bare = {w[0].lower() for w in spelled if len(w) == 1}
    for run in headline:
        register.enter_headline(_words(document.headline, run), bare)
    mentions = [
        Mention(*run, register.whose(words)) for run, words in zip(runs, spelled, strict=True)
    ]
    learn_about(document, register.entities, mentions)
    return Names(tuple(register.entities), tuple(mentions))


class _Register:
    """Names as they are entered: the longest first, then looked up in text order."""

    def __init__(self) -> None:
        self.entities: list[Entity] = []
        self.by_key: dict[tuple[str, ...], int] = {}
        self.last_of: dict[str, int] = {}
        self.outer: dict[str, int] = {}
        self.outlets: list[tuple[str, int]] = []

    def enter(self, words: tuple[str, ...], name: str) -> None:
        key = tuple(w.lower() for w in words)
        if key in self.by_key:
            return
        if len(words) == 1:
            whose = self._longer(key[0], organisation=is_organisation(words))
            if whose is not None:
                if whose >= 0:
                    self.by_key[key] = whose
                return
        index = self.by_key[key] = len(self.entities)
        organisation = is_organisation(words)
        self.entities.append(Entity(name, key, organisation))
        for word in (key[0], key[-1]):
            self.outer.setdefault(word, index)
        if organisation and (len(key) == 1 or key[1] in organisation_words()):
            self.outlets.append((key[0], index))

    def _longer(self, word: str, *, organisation: bool) -> int | None:
        """A single word's longer name: -1 for a person's (told apart where it stands)."""
        whose = self.outer.get(word)
        if not organisation and whose is not None and not self.entities[whose].organisation:
            return -1
        for outlet, index in self.outlets[:_OUTLETS]:  # "Radar" is RadarOnline.com
            if len(word) > 4 and outlet.startswith(word):
                return index
        return None

    def enter_headline(self, words: tuple[str, ...], bare: set[str]) -> None:
        """A full name that only the headline spells out belongs to the body's bare one."""
        key = tuple(w.lower() for w in words)
        taken = {w for k in self.by_key if len(k) > 1 for w in k}
        if key not in self.by_key and len(key) == 2 and bare & {*key} and not taken & {*key}:
            for word in bare & {*key}:
                old = self.by_key.get((word,))
                if old is not None:
                    self.entities[old].name = " ".join(words)
                    self.entities[old].words = key
                    self.by_key[key] = old
        if key in self.by_key:
            self.entities[self.by_key[key]].mentions += 1

    def whose(self, words: tuple[str, ...]) -> int:
        key = tuple(w.lower() for w in words)
        entity = self.by_key.get(key)
        if entity is None:
            # A bare name: whoever of that name stood last, else the first to come.
            entity = self.last_of.get(key[0], self.outer.get(key[0], 0))
        self.entities[entity].mentions += 1
        for word in self.entities[entity].words:
            self.last_of[word] = entity
        return entity


def is_organisation(words: Sequence[str]) -> bool:
    """Whether a name is an organisation's, by its words."""
    lower = [w.lower() for w in words]
    if " ".join(lower) in organisation_names() or any(
        "." in w[:-1] and w[-1] != "." for w in lower
    ):
        return True
    if any(w in organisation_words() for w in lower):
        return True
    if len(words) == 1 or words[1].isdigit():
        return words[0].isupper() and 2 <= len(words[0]) <= 6
    return lower[0] in organisation_names()


def _known_names(document: Document) -> frozenset[str]:
    """Words capitalised inside a sentence oftener than not: "Bush" is no bush there."""
    tokens = document.tokens
    upper: dict[str, int] = {}
    lower: dict[str, int] = {}
    for sentence in document.sentences:
        previous = False
        for token in tokens[sentence.first : sentence.last]:
            first = token.text[0]
            if previous and first.isupper() and _capital(token):
                upper[token.norm] = upper.get(token.norm, 0) + 1
            elif previous:
                lower[token.norm] = lower.get(token.norm, 0) + 1
            previous = first.isalnum()
    return frozenset(word for word, n in upper.items() if n > lower.get(word, 0))


def _runs(
    tokens: Sequence[Token], first: int, last: int, known: frozenset[str], *, titled: bool = False
) -> list[tuple[int, int]]:
    """Runs of capitalised words; a sentence's first word only if it is no common word.

    `titled` text capitalises common words too: they end a run.
    """
    common = word_classes()

    def part(t: int) -> bool:
        norm = tokens[t].norm
        return _capital(tokens[t]) and not (titled and norm in common and norm not in known)

    runs: list[tuple[int, int]] = []
    t = first
    while t < last:
        capital = tokens[t].text[0].isupper()
        if not capital or not (part(t) or _shouted(tokens, t, last)):
            t += 1
            continue
        start = t
        t += 1
        while t < min(last, start + _LONGEST_NAME):
            if part(t) or _joins(tokens, t, last):
                t += 1
                continue
            after = _after_nickname(tokens, t, last)
            if after is None or not part(after):
                break
            t = after
        end = t
        if (
            tokens[end - 1].text == "."
            and end - start > 1
            and tokens[end - 2].norm not in ("jr", "sr")
        ):
            end -= 1
        start = _without_opener(tokens, start, end, first, known)
        norm = tokens[start].norm if start < end else ""
        people = person_words()
        lone_title = end - start == 1 and (norm in people.titles or norm in people.styles)
        if start < end and not lone_title:
            runs.append((start, end))
    return runs


def _joins(tokens: Sequence[Token], t: int, last: int) -> bool:
    """Whether a token that is no capitalised word goes on a name: "J. K.", "de la", "TG 24"."""
    token, before = tokens[t], tokens[t - 1]
    following = t + 1 < last and _capital(tokens[t + 1])
    if token.text == ".":
        short = len(before.text) == 1 or before.norm in person_words().titles
        return t + 1 < last and (short or before.norm in ("jr", "sr", "st"))
    if token.text == "!":
        return before.norm in _SHOUTED and token.start == before.end
    if token.text.isdigit():
        return len(token.text) < 3 and before.text.isupper() and len(before.text) > 1
    return following and token.norm in _NAME_LINKS


def _after_nickname(tokens: Sequence[Token], t: int, last: int) -> int | None:
    """The token after a nickname in quotation marks: Dante "The Hammer" Brandt."""
    if tokens[t].text not in _MARKS:
        return None
    for end in range(t + 2, min(t + 6, last - 1)):
        if tokens[end].text in _MARKS:
            return end + 1
    return None


def _shouted(tokens: Sequence[Token], t: int, last: int) -> bool:
    token = tokens[t]
    return token.text in ("OK", "E") and t + 1 < last and tokens[t + 1].text == "!"


def _without_opener(
    tokens: Sequence[Token], start: int, end: int, first: int, known: frozenset[str]
) -> int:
    """Where the name begins once a sentence's ordinary first word is taken off it."""
    norm = tokens[start].norm
    if (
        end - start > 1
        and norm in nouns()
        and norm not in known
        and norm not in organisation_words()
    ):
        return start + 1  # "Actress Dora Finch"
    opens = start == first or tokens[start - 1].text in '"“”‘:('
    ordinary = norm in word_classes() or norm in nouns()
    if not opens or not ordinary or norm in known or _unmistakable(tokens[start]):
        return start
    people = person_words()
    if norm in people.titles or norm in people.styles:
        return start
    if end - start == 1:
        speaks = end < len(tokens) and (
            tokens[end].norm in _SPEAKING or tokens[end].norm in cue_index()
        )
        return start if speaks and norm in organisation_names() else end
    function = norm in _OPENERS or word_classes().get(norm) in _function_classes()
    return start + 1 if function else start


def _function_classes() -> frozenset[str]:
    classes = word_classes()
    return frozenset(classes[w] for w in ("the", "in", "and", "he") if w in classes)


def _capital(token: Token) -> bool:
    if not token.text[0].isupper() or token.norm in _NEVER:
        return False
    if "'" in token.norm and token.norm.partition("'")[0] in _CONTRACTED:
        return False
    return not _COMPOUND.search(token.text) and not (token.text.isupper() and token.norm in nouns())


def _unmistakable(token: Token) -> bool:
    """A capital, digit or dot inside: "RadarTime", "Nowhere.com"."""
    inner = token.text[1:]
    return not inner.islower() and not token.text.isupper() and inner.isascii() and len(inner) > 2


def _words(tokens: Sequence[Token], run: tuple[int, int]) -> tuple[str, ...]:
    """The name's words without titles, styles and stops."""
    people = person_words()
    inside = False
    words = []
    for token in tokens[run[0] : run[1]]:
        if token.text in _MARKS:
            inside = not inside
        elif not inside and token.text != ".":
            words.append(token.text)
    while len(words) > 1 and (
        words[0].lower() in people.titles or words[0].lower() in people.styles
    ):
        words = words[1:]
    if words[-1] == "!" and len(words) > 1:
        words[-2:] = [words[-2] + "!"]
    return tuple(words)


def _styled(tokens: Sequence[Token], run: tuple[int, int], words: tuple[str, ...]) -> str:
    """The name as it is shown: "Prince Leopold" keeps his style."""
    name = " ".join(words)
    opener = tokens[run[0]]
    return f"{opener.text} {name}" if opener.norm in person_words().styles else name
