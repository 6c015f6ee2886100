"""Capitals: whether a capitalised token may be part of a name, and what joins two."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from tabloid_cli.sourcing.naming.people import person_words
from tabloid_cli.sourcing.vocabulary.nouns import nouns, organisation_names, organisation_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tabloid_cli.document import Token

CALENDAR = frozenset(
    "january february march april may june july august september october november december"
    " jan feb mar apr jun jul aug sep sept oct nov dec monday tuesday wednesday thursday friday"
    " saturday sunday christmas easter halloween thanksgiving".split()
)
"""Days, months and feasts."""
PLACES = frozenset(
    "us uk usa u.s u.k u.s. u.k. d.c. la l.a l.a. n.y n.y. n.j n.j. nyc ny dc d.c eu lax".split()
)
"""Abbreviated places, which capitals would make organisations."""
# Capitalised, but neither anybody's name nor part of one.
_NEVER = CALENDAR | frozenset("famer famers tv dj ps pm am exclusive exclusively".split())
# Words that open a sentence or stand inside a title, but never inside anybody's name.
CLOSED = frozenset(
    "the a an and but or nor so if when while after before as in on at for from with by to of"
    " since then now yet both even only once still also just not no his her their its my our"
    " your this that these those he it she they we you i me him us them what who how why where"
    " whose whom which although though because according per via meanwhile however last next"
    " earlier later former fellow like unlike despite during until under over between among"
    " against through without within up down out off about into onto around is are was were be"
    " been do does did has have had can could should would must isn't neither either each every"
    " some any all more many much other another such there here too very than added furthermore"
    " moreover additionally nevertheless nonetheless therefore thus hence besides likewise"
    " otherwise instead indeed meantime having being saying asking asked telling speaking talking"
    " calling".split()
) - {"us"}
# These begin cues ("the word is", "it is said") and stand after any word.
BESIDE_CUES = frozenset("the in from as so it there what we by".split())
_CONTRACTED = frozenset(
    "i we you he she it they that this there here what who where how let don can won isn aren"
    " wasn weren didn doesn hasn haven wouldn couldn shouldn ain".split()
)
_COMPOUND = re.compile(r"-[a-z]")  # "Emmy-winning", "Award-winner": no name
_TWO_SYLLABLES = re.compile(r"[A-Z][a-z]{1,5}-([a-z]{1,5})")  # "Siu-wah", "Joon-seo"
_SECOND_WORDS = frozenset(
    "born bred based led made like era wide only free day long own run area style type fame esque"
    " won nod bound clad heavy ready sized loving aged level inch side line class film show star"
    " owned built backed tour tier level themed s ed er ish in on up off out to by of and or the"
    " ban deal plan fan hit law lite mad obsessed proof rated rich size song speak tied war win"
    " worn worthy y".split()
)
"""Second halves of compounds that are no name: "York-born", "Grammy-nod"."""
NAME_LINKS = frozenset("de la le van von der den di da del al el bin ibn & 'n'".split())
_LINKED = NAME_LINKS | {"of", "for"}
_BODIES = frozenset(
    "office department centre center centres centers institute society association council campaign"
    " alliance coalition foundation commission agency committee ministry trust fund museum".split()
)
"""What is named after what it is there for."""
SUFFIXES = frozenset("jr sr jnr snr".split())
OPENING, CLOSING = frozenset("\"“‘'"), frozenset("\"”’'")
MARKS = OPENING | CLOSING
"""Quotation marks."""
_AFTER_OUTLET = frozenset("magazine news online weekly usa network".split())
"""With these an outlet's name may go on."""


def small(token: Token) -> bool:
    """Whether a small word is capitalised: "With"."""
    return token.norm in CLOSED and token.text[0].isupper()


def capital(token: Token) -> bool:
    """Whether a token may be part of a name by itself: not "Emmy-winning" or "I've"."""
    text, norm = token.text, token.norm
    if not text[0].isupper() or norm in _NEVER:
        return False
    if "'" in norm and norm.partition("'")[0] in _CONTRACTED:
        return False
    return not ("-" in text and _COMPOUND.search(text)) and not (text.isupper() and norm in nouns())


def is_given_of_two(token: Token) -> bool:
    """Whether a token is made like a given name of two syllables: "Siu-wah", not "York-born"."""
    found = _TWO_SYLLABLES.fullmatch(token.text) if "-" in token.text else None
    return found is not None and found[1] not in _SECOND_WORDS and found[1] not in nouns()


def norms(tokens: Sequence[Token], first: int, last: int) -> tuple[str, ...]:
    """The norms of ``tokens[first:last]``."""
    return tuple([token.norm for token in tokens[first:last]])


def joins(tokens: Sequence[Token], t: int, last: int) -> bool:
    """Whether a token that is no capitalised word goes on a name: "J. K.", "de la", "TG 24"."""
    token, before = tokens[t], tokens[t - 1]
    if token.text[0].islower() and token.norm not in _LINKED:
        return False
    following = t + 1 < last and tokens[t + 1].text[0].isupper()
    text = token.text
    if text == ".":
        short = len(before.text) == 1 or before.norm in person_words().titles
        return t + 1 < last and (short or before.norm in SUFFIXES or before.norm == "st")
    if text.isdigit():
        return len(text) < 3 and before.text.isupper() and len(before.text) > 1
    if text == "for":  # "the Office for National Statistics"
        return following and before.norm in _BODIES and before.text[0].isupper()
    if text == "of":
        return following and (
            before.norm in organisation_words() or before.norm in person_words().styles
        )
    return (
        following
        and token.norm in NAME_LINKS
        and capital(tokens[t + 1])
        and not small(tokens[t + 1])
    )


def after_nickname(tokens: Sequence[Token], t: int, last: int) -> int | None:
    """The token after a nickname in quotation marks: Dante "The Hammer" Brandt."""
    if tokens[t].text not in OPENING or t + 1 >= last or tokens[t].end != tokens[t + 1].start:
        return None
    for end in range(t + 2, min(t + 6, last - 1)):
        if tokens[end].text in MARKS:
            return None if tokens[end - 1].text in ",.!?" else end + 1  # “a liar,” Roe said
    return None


@cache
def _phrases() -> dict[tuple[str, str], tuple[tuple[str, ...], ...]]:
    """Outlets of several words by their first two, as they are cut into tokens; longest first."""
    table: dict[tuple[str, str], list[tuple[str, ...]]] = {}
    for name in sorted(organisation_names()):
        parts = tuple(name.replace("'s", " 's").replace("!", " !").split())
        if len(parts) > 1:
            table.setdefault((parts[0], parts[1]), []).append(parts)
    return {words: tuple(sorted(p, key=lambda x: -len(x))) for words, p in table.items()}


def phrase_end(tokens: Sequence[Token], t: int, last: int) -> int:
    """End of an outlet's name of several words that begins at `t`; `t` if none does."""
    if t + 1 >= last:
        return t
    for parts in _phrases().get((tokens[t].norm, tokens[t + 1].norm), ()):
        end = t + len(parts)
        if (
            end <= last
            and all(tokens[t + i].norm == part for i, part in enumerate(parts))
            and not tokens[t].text[0].islower()
            and not tokens[end - 1].text[0].islower()
            and not any(
                tokens[t + i].text[0].islower() and part not in CLOSED
                for i, part in enumerate(parts)
            )
        ):
            return end
    return t


def publication_end(tokens: Sequence[Token], end: int, last: int) -> int:
    """Where an outlet's name ends: "Us Weekly", "OK! Magazine"."""
    while end < last and tokens[end].text[0].isupper() and tokens[end].norm in _AFTER_OUTLET:
        end += 1
    return end
