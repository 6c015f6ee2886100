"""Names: the people and organisations an article names.

"Kim", "Kardashian" and "Kim Kardashian" are one person, "Radar" is RadarOnline.com.
Whether a name is an organisation's shows in its words (outlets.tsv) or beside it
("NW magazine"); what only ever describes somebody else ("the Harbor Nights star") is
neither.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from tabloid_cli.prose.tokens import tokenize
from tabloid_cli.sourcing.naming.bynames import find_bynames
from tabloid_cli.sourcing.naming.capitals import MARKS, SUFFIXES
from tabloid_cli.sourcing.naming.entities import Entity, Mention, Names
from tabloid_cli.sourcing.naming.honorifics import by_honorific
from tabloid_cli.sourcing.naming.keys import key_of
from tabloid_cli.sourcing.naming.organisations import (
    is_paper,
    learn_organisations,
    show_paper,
)
from tabloid_cli.sourcing.naming.people import learn_about, learn_beside, person_words
from tabloid_cli.sourcing.naming.register import Register
from tabloid_cli.sourcing.naming.runs import find_runs, headline_runs
from tabloid_cli.sourcing.naming.shown import show_names
from tabloid_cli.sourcing.vocabulary.nouns import SOMEBODY, nouns, organisation_names

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from tabloid_cli.document import Document, Token
    from tabloid_cli.sourcing.naming.entities import Run

_BARE = 200
"""Bare names of the body that a headline's are compared with."""
_SHOUTED = 3
"""Letters of what may be an abbreviation at the head of a name: "NASA Roe"."""
_BESIDE = 2_000
"""Characters beside the body that are searched for full names."""
_SHORTEST_LINE, _LONGEST_LINE = 30, 600
"""Characters of a line that is more than a name, and of one that is no text of its own."""
_CREDITS = frozenset("credit photo photos image images picture pictures getty video".split())
# Letters after a name that are no part of it: "Jane Roe QC".
_DEGREES = frozenset("qc kc esq md phd mp obe cbe mbe dds rn".split())
_STOPPED = SUFFIXES | {"st"}


def find_names(document: Document) -> Names:
    """Find every name of the body, and join those that are one person's."""
    tokens = document.tokens
    runs, titles, known = find_runs(document)
    spelled = [name_words(tokens, run) for run in runs]
    keys = {words: key_of(words) for words in spelled}
    register = _entered(tokens, runs, spelled, keys)
    register.prefer(frozenset(token.norm for token in document.headline))
    beside = _enter_beside(document, register, dict.fromkeys(spelled), known)
    mentions, things = _speakers_only(
        register.entities, _looked_up(tokens, runs, [keys[words] for words in spelled], register)
    )
    show_names(register.entities, register.forms, register.counts)
    mentions = by_honorific(document, register.entities, mentions)
    learn_about(document, register.entities, mentions)
    for line, run, key in beside:
        whose = register.by_key.get(key)
        if whose is not None:
            learn_beside(line, Mention(*run, whose), register.entities[whose])
    learn_organisations(tokens, register.entities, mentions)
    return Names(tuple(register.entities), tuple(mentions), tuple(sorted({*titles, *things})))


def _entered(
    tokens: Sequence[Token],
    runs: Sequence[Run],
    spelled: Sequence[tuple[str, ...]],
    keys: Mapping[tuple[str, ...], tuple[str, ...]],
) -> Register:
    """The body's names: full ones first, so that a bare "Kim" finds hers even before it."""
    named = list(zip(runs, spelled, strict=True))
    papers = {keys[words] for run, words in named if is_paper(tokens, run, words)}
    register = Register(papers, Counter(map(keys.__getitem__, spelled)))
    first_run = {words: run for run, words in reversed(named)}
    others = find_bynames(tokens, runs, spelled)
    for called in sorted(dict.fromkeys(spelled), key=_full_names_first):
        words = others.whose.get(called, called)
        register.enter(words, _styled(tokens, first_run[words], words))
        for other in others.of.get(words, ()):
            register.also(words, other)
    return register


def _full_names_first(words: tuple[str, ...]) -> tuple[int, int]:
    """Sorts names by their words, bare ones by their letters, alike ones as they stand."""
    return -len(words), -len(words[0]) if len(words) == 1 else 0


def _enter_beside(
    document: Document,
    register: Register,
    spelled: Iterable[tuple[str, ...]],
    known: frozenset[str],
) -> list[tuple[Sequence[Token], Run, tuple[str, ...]]]:
    """Enter the names of the headline, of decks and captions: each line's, with its key."""
    bare = [key_of(words)[0] for words in spelled if len(words) == 1][:_BARE]
    found: list[tuple[Sequence[Token], Run, tuple[str, ...]]] = []
    for line in (document.headline, *_lines_beside(document, register.alone(bare))):
        for run in headline_runs(line, known.union(bare)):
            words = name_words(line, run)
            if _CREDITS.isdisjoint(w.lower() for w in words):
                register.enter_headline(words, bare)
                found.append((line, run, key_of(words)))
    return found


def _looked_up(
    tokens: Sequence[Token],
    runs: Sequence[Run],
    keys: Sequence[tuple[str, ...]],
    register: Register,
) -> list[Mention]:
    """Each name of the body with its bearer, of whom it is noted how the name stands."""
    found = []
    for run, key in zip(runs, keys, strict=True):
        modifier = _modifies(tokens, run)
        mention = Mention(*run, register.whose(key), modifier)
        entity = register.entities[mention.entity]
        entity.modifying += modifier
        if len(entity.words) == 1 and run[0] and tokens[run[0] - 1].norm == "the":
            entity.articled += not modifier
        if entity.organisation:
            show_paper(tokens, run, entity)
        found.append(mention)
    return found


def _lines_beside(document: Document, alone: Sequence[str]) -> Iterator[Sequence[Token]]:
    """Decks and captions that hold one of the names of which the body tells but one word."""
    if not alone:
        return
    text, read = document.text, 0
    at = document.headline[-1].end if document.headline else 0
    for paragraph in document.paragraphs:
        start, end = at, paragraph.start
        at = paragraph.end
        while start < end and read < _BESIDE:
            stop = text.find("\n", start, end)
            stop = end if stop < 0 else stop
            read += stop - start
            lower = text[start:stop].lower() if stop - start < _LONGEST_LINE else ""
            if len(lower) > _SHORTEST_LINE and any(name in lower for name in alone):
                line = tokenize(text, start, stop)
                if not any(token.norm == "by" for token in line[:2]):
                    yield line
            start = stop + 1


def _speakers_only(
    entities: Sequence[Entity], found: Sequence[Mention]
) -> tuple[list[Mention], list[Run]]:
    """Without names that only ever modify a noun, like a show's."""
    mentions: list[Mention] = []
    things: list[Run] = []
    for mention in found:
        entity = entities[mention.entity]
        named = entity.mentions - entity.modifying - entity.articled
        if not named and entity.modifying and not entity.organisation:
            things.append((mention.first, mention.last))
        else:
            mentions.append(mention)
    return mentions, things


def _modifies(tokens: Sequence[Token], run: Run) -> bool:
    """Whether a name only describes whom the noun after it means: "the Harbor Nights star"."""
    t = run[1]
    noun = nouns().get(tokens[t].norm) if t < len(tokens) and tokens[t].text[0].islower() else None
    return noun is not None and noun.kind in SOMEBODY and not (noun.plural or noun.family)


def name_words(tokens: Sequence[Token], run: Run) -> tuple[str, ...]:
    """A name's words without titles, styles and stops, those of initials aside."""
    people = person_words()
    inside = False
    words: list[str] = []
    for token in tokens[run[0] : run[1]]:
        if token.text in MARKS:
            inside = not inside
        elif token.norm == "'s" and words:
            words[-1] += token.text
        elif not inside and token.text != ".":
            words.append(token.text)
        elif not inside and words and _is_short(words[-1]):
            words[-1] += "."
    while (
        len(words) > 1
        and (words[0].lower() in people.titles or words[0].lower() in people.styles)
        and words[1] != "of"
    ):
        words = words[1:]
    while len(words) > 2 and words[-1].lower() in _DEGREES:
        words.pop()
    while "!" in words[1:]:
        mark = words.index("!", 1)
        words[mark - 1 : mark + 1] = [words[mark - 1] + "!"]
    if len(words) > 1 and words[0].lower() == "the":
        known = " ".join(words).lower() in organisation_names()
        words = words if known else words[1:]
    return tuple(words)


def _is_short(word: str) -> bool:
    """Whether a word of a name is written with a stop: "T." and "Jr."."""
    return (len(word) == 1 and word.isupper()) or word.lower() in _STOPPED


def _styled(tokens: Sequence[Token], run: Run, words: tuple[str, ...]) -> str:
    """The name as it is shown: "Prince Leopold" keeps his style."""
    # "JANE Roe" opens an article, as some papers print it.
    opens = len(words[0]) > _SHOUTED and words[0].isupper() and "." not in words[0]
    shouted = opens and not words[-1].isupper()
    name = " ".join([words[0].capitalize(), *words[1:]] if shouted else words)
    opener = tokens[run[0]]
    styled = opener.norm in person_words().styles and opener.text != words[0]
    return f"{opener.text} {name}" if styled else name
