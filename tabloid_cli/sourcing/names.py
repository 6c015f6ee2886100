"""Names: the people and organisations an article names, and what it says of their gender.

Names are runs of capitalised words; "Kim", "Kardashian" and "Kim Kardashian" are one
person. Gender comes from the article alone: a title, a noun beside the name, the
pronouns of sentences that name nobody else; never from a list of first names.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from tabloid_cli.document import Document, Token
from tabloid_cli.sourcing.lines import word_classes
from tabloid_cli.sourcing.nouns import nouns, organisation_names, organisation_words

TITLES = {
    "mr": "m", "mrs": "f", "ms": "f", "miss": "f", "sir": "m", "dame": "f", "lord": "m",
    "lady": "f", "prince": "m", "princess": "f", "king": "m", "queen": "f", "duke": "m",
    "duchess": "f", "dr": "", "sen": "", "rep": "", "gov": "", "president": "", "judge": "",
    "rev": "", "senator": "", "governor": "", "mayor": "", "attorney": "", "detective": "",
    "officer": "", "sgt": "", "lt": "", "capt": "", "gen": "", "professor": "", "prof": "",
    "councillor": "", "minister": "", "chancellor": "", "pope": "m", "father": "m", "sister": "f",
    "congressman": "m", "congresswoman": "f", "secretary": "", "chief": "", "coach": "",
    "justice": "", "general": "", "captain": "", "sheriff": "", "ambassador": "", "doctor": "",
}  # fmt: skip
MALE = frozenset(
    "he him his himself actor king prince duke husband father dad daddy son brother boyfriend"
    " businessman man boy guy groom grandfather uncle nephew congressman chairman salesman"
    " frontman heartthrob hunk widower bachelor gentleman stepfather grandpa fiancé".split()
)
FEMALE = frozenset(
    "she her hers herself actress queen princess duchess wife mother mom mum momager daughter"
    " sister girlfriend businesswoman woman girl bride grandmother aunt niece congresswoman"
    " chairwoman songstress starlet diva heiress socialite matriarch widow bachelorette"
    " stepmother grandma comedienne hostess supermodel fiancée momma mama lady blonde brunette"
    .split()
)
_CALENDAR = frozenset(
    "january february march april may june july august september october november december"
    " jan feb mar apr jun jul aug sep sept oct nov dec monday tuesday wednesday thursday friday"
    " saturday sunday christmas easter halloween thanksgiving".split()
)
_COMPOUND = re.compile(r"-[a-z]")  # "Emmy-winning", "Award-winner": no name
# Capitalised, but neither anybody's name nor part of one.
_NEVER = _CALENDAR | frozenset("i i'm i've i'd i'll tv ok dj ps pm am exclusive exclusively".split())
_NAME_LINKS = frozenset("de la le van von der den di da del al el bin ibn".split())


class Mention(NamedTuple):
    """A name where it stands: tokens ``tokens[first:last]``, and whose it is."""

    first: int
    last: int
    entity: int


@dataclass(slots=True)
class Entity:
    """Somebody or something the article names, gathered while the article is read."""

    name: str
    words: tuple[str, ...]
    organisation: bool
    mentions: int = 0
    male: int = 0
    female: int = 0
    age: str = ""
    roles: set[str] = field(default_factory=set)
    """Nouns that the article puts beside the name ("designer Jane Roe")."""

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
        return [m for m in self.mentions if first <= m.first < last]


def find_names(document: Document) -> Names:
    """Find every name of the body, join those that are one person's, and note genders."""
    known = _known_names(document)
    runs = []
    for sentence in document.sentences:
        runs += _runs(document.tokens, sentence.first, sentence.last, known)
    entities: list[Entity] = []
    by_key: dict[tuple[str, ...], int] = {}
    headline = _runs(document.headline, 0, len(document.headline), known, titled=True)
    # Full names first, wherever they stand, so that a bare "Kim" finds hers even before it.
    spelled = [_words(document.tokens, run) for run in runs]
    heads = [_words(document.headline, run) for run in headline]
    order = {words: -i for i, words in enumerate(reversed(spelled))}
    for words in sorted(order, key=lambda w: (-len(w), -len(w[0]) if len(w) == 1 else 0, -order[w])):
        _enter(words, entities, by_key)
    for words in heads:
        _note_headline(words, by_key, entities, spelled)
    mentions = []
    last_of: dict[str, int] = {}
    for run, words in zip(runs, spelled):
        entity = _whose(words, by_key, entities, last_of)
        entities[entity].mentions += 1
        for word in entities[entity].words:
            last_of[word] = entity
        mentions.append(Mention(run[0], run[1], entity))
    _note_genders(document, entities, mentions)
    return Names(tuple(entities), tuple(mentions))


def _known_names(document: Document) -> frozenset[str]:
    """Words capitalised inside a sentence oftener than not: "Bush" is no bush there."""
    upper: dict[str, int] = {}
    tokens = document.tokens
    for sentence in document.sentences:
        for t in range(sentence.first + 1, sentence.last):
            token = tokens[t]
            if token.text[0].isalpha() and tokens[t - 1].text[0].isalnum():
                upper[token.norm] = upper.get(token.norm, 0) + (1 if _capital(token) else -1)
    return frozenset(word for word, n in upper.items() if n > 0)


def _runs(
    tokens: Sequence[Token], first: int, last: int, known: frozenset[str], *, titled: bool = False
) -> list[tuple[int, int]]:
    """Runs of capitalised words; a sentence's first word only if it is no common word."""
    common = word_classes()
    runs: list[tuple[int, int]] = []
    t = first
    while t < last:
        if not _capital(tokens[t]) or (titled and _common(tokens[t].norm, common, known)):
            t += 1
            continue
        start = t
        t += 1
        while t < last:
            if _capital(tokens[t]) and not (titled and _common(tokens[t].norm, common, known)):
                t += 1
            elif tokens[t].text == "." and _abbreviated(tokens[t - 1]) and t + 1 < last:
                t += 1
            elif tokens[t].norm in _NAME_LINKS and t + 1 < last and _capital(tokens[t + 1]):
                t += 1
            elif tokens[t].text == "&" and t + 1 < last and _capital(tokens[t + 1]):
                t += 1
            elif tokens[t].text.isdigit() and len(tokens[t].text) < 3 and tokens[t - 1].text.isupper():
                t += 1  # "TG 24"
            else:
                break
        end = t
        if tokens[end - 1].text == "." and end - start > 1 and tokens[end - 2].norm not in ("jr", "sr"):
            end -= 1
        opens = start == first or tokens[start - 1].text in "\"“”‘:("
        norm = tokens[start].norm
        ordinary = norm in common or norm in nouns()
        plain = ordinary and norm not in known and not _unmistakable(tokens[start])
        if opens and plain and norm not in TITLES:
            if end - start == 1:
                continue
            if norm in _OPENERS or common.get(norm) in _function_classes():
                start += 1
        if end > start and not (end - start == 1 and norm in TITLES):
            runs.append((start, end))
    return runs


_OPENERS = frozenset(
    "the a an and but or so if when while after before as in on at for from with by to of since"
    " then now yet both even only once still also just not no his her their its my our your this"
    " that these those he she it they we you i what who how why where although though because"
    " according per via meanwhile however last next earlier later former fellow like unlike"
    " despite during until under over between among against through without within".split()
)


def _common(norm: str, common: dict[str, str], known: frozenset[str]) -> bool:
    return norm in common and norm not in known


def _function_classes() -> frozenset[str]:
    classes = word_classes()
    return frozenset(classes[w] for w in ("the", "in", "and", "he") if w in classes)


def _capital(token: Token) -> bool:
    if not token.text[0].isupper() or token.norm in _NEVER:
        return False
    return not _COMPOUND.search(token.text) and not (token.text.isupper() and token.norm in nouns())


def _unmistakable(token: Token) -> bool:
    """A capital, digit or dot inside: "RadarTime", "Nowhere.com"."""
    inner = token.text[1:]
    return not inner.islower() and not token.text.isupper() and inner.isascii() and len(inner) > 2


def _abbreviated(token: Token) -> bool:
    return len(token.text) == 1 or token.norm in TITLES or token.norm in ("jr", "sr", "st")


def _words(tokens: Sequence[Token], run: tuple[int, int]) -> tuple[str, ...]:
    """The name's words without titles and stops."""
    words = [t.text for t in tokens[run[0] : run[1]] if t.text != "."]
    while len(words) > 1 and words[0].lower() in TITLES:
        words = words[1:]
    return tuple(words)


def _enter(
    words: tuple[str, ...], entities: list[Entity], by_key: dict[tuple[str, ...], int]
) -> None:
    key = tuple(w.lower() for w in words)
    if key in by_key:
        return
    if len(words) == 1:
        if not is_organisation(words) and any(
            key[0] in (k[0], k[-1]) and not entities[i].organisation for k, i in by_key.items()
        ):
            return
        longer = [k for k in by_key if len(k) == 1 and len(key[0]) > 4 and k[0].startswith(key[0])]
        if longer and is_organisation([longer[0][0]]):
            by_key[key] = by_key[longer[0]]  # "Radar" is RadarOnline.com
            return
    by_key[key] = len(entities)
    entities.append(Entity(" ".join(words), key, is_organisation(words)))


def _note_headline(
    words: tuple[str, ...],
    by_key: dict[tuple[str, ...], int],
    entities: list[Entity],
    spelled: list[tuple[str, ...]],
) -> None:
    """A full name that only the headline spells out belongs to the body's bare one."""
    key = tuple(w.lower() for w in words)
    if key not in by_key and len(words) == 2:
        bare = [(w,) for w in words if (w,) in spelled]
        if not bare or any(w.lower() in e.words for e in entities if len(e.words) > 1 for w in words):
            return
        for word in bare:
            by_key.pop((word[0].lower(),), None)
        _enter(words, entities, by_key)
        for word in bare:
            by_key[(word[0].lower(),)] = by_key[key]
    if key in by_key:
        entities[by_key[key]].mentions += 1


def _whose(
    words: tuple[str, ...],
    by_key: dict[tuple[str, ...], int],
    entities: list[Entity],
    last_of: dict[str, int],
) -> int:
    key = tuple(w.lower() for w in words)
    exact = by_key.get(key)
    if exact is not None:
        return exact
    if len(key) > 1:  # unreachable for a name that was entered; kept names only shrink
        return 0
    recent = last_of.get(key[0])
    if recent is not None:
        return recent
    fitting = [i for i, e in enumerate(entities) if key[0] in e.words]
    ends = [i for i in fitting if entities[i].words[-1] == key[0] or entities[i].words[0] == key[0]]
    return (ends or fitting or [0])[0]


def is_organisation(words: Sequence[str]) -> bool:
    """Whether a name is an organisation's, by its words."""
    lower = [w.lower() for w in words]
    name = " ".join(lower)
    if name in organisation_names() or any("." in w[:-1] and w[-1] != "." for w in lower):
        return True
    if len(words) == 1 or words[1].isdigit():
        return words[0].isupper() and 2 <= len(words[0]) <= 6
    return any(w in organisation_words() for w in lower) or lower[0] in organisation_names()


def _note_genders(document: Document, entities: list[Entity], mentions: list[Mention]) -> None:
    tokens = document.tokens
    for mention in mentions:
        entity = entities[mention.entity]
        before = tokens[mention.first - 1].norm if mention.first else ""
        entity.roles.update(_roles(tokens, mention))
        after = tokens[mention.last : mention.last + 2]
        if len(after) == 2 and after[0].text == "," and after[1].text.isdigit():
            entity.age = after[1].text
        for norm in (tokens[mention.first].norm, before):
            title = TITLES.get(norm.rstrip("."))
            if title == "m" or norm in MALE and norm not in ("he", "him", "his"):
                entity.male += 3
            elif title == "f" or norm in FEMALE and norm not in ("she", "her", "hers"):
                entity.female += 3
    at = 0
    subject: Entity | None = None
    for sentence in document.sentences:
        # "She" at a sentence's head is, oftener than not, whom the last one opened with.
        opener = tokens[sentence.first].norm
        if subject is not None and opener in ("he", "she"):
            subject.male += opener == "he"
            subject.female += opener == "she"
        inside = []
        while at < len(mentions) and mentions[at].first < sentence.last:
            if mentions[at].first >= sentence.first:
                inside.append(mentions[at])
            at += 1
        people = {m.entity for m in inside if not entities[m.entity].organisation}
        opens = [m for m in inside if m.first - sentence.first < 2 and m.entity in people]
        subject = entities[opens[0].entity] if opens else None
        if len(people) != 1:
            continue
        entity = entities[people.pop()]
        for token in tokens[inside[0].last : sentence.last]:
            if token.norm in ("he", "his", "him", "himself"):
                entity.male += 1
            elif token.norm in ("she", "her", "hers", "herself"):
                entity.female += 1


def _roles(tokens: Sequence[Token], mention: Mention) -> Iterator[str]:
    """Nouns before the name and in an apposition after it."""
    table = nouns()
    for token in tokens[max(0, mention.first - 2) : mention.first]:
        if token.norm in table:
            yield token.norm
    after = tokens[mention.last : mention.last + 9]
    if len(after) > 2 and after[0].text == "," and after[1].norm in ("a", "an", "the", "who"):
        for token in after[2:]:
            if token.text in ",.":
                break
            if token.norm in table:
                yield token.norm
