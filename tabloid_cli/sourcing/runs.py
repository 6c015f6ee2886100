"""Runs: where an article writes names, and where it only writes titles of works.

A name is a run of capitalised words. So is a headline repeated in the body, the title of
a show ("Keeping Warm With The Harlans") or of a song in quotation marks: those are cut up,
or set aside.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from tabloid_cli.sourcing.cues import cue_index
from tabloid_cli.sourcing.lines import word_classes
from tabloid_cli.sourcing.nouns import (
    abbreviations,
    nouns,
    organisation_names,
    organisation_words,
)
from tabloid_cli.sourcing.people import person_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from tabloid_cli.document import Document, Token

Run = tuple[int, int]
"""Tokens ``tokens[first:last]``."""

_CALENDAR = frozenset(
    "january february march april may june july august september october november december"
    " jan feb mar apr jun jul aug sep sept oct nov dec monday tuesday wednesday thursday friday"
    " saturday sunday christmas easter halloween thanksgiving".split()
)
# Capitalised, but neither anybody's name nor part of one.
_NEVER = _CALENDAR | frozenset("tv dj ps pm am exclusive exclusively".split())
# Words that open a sentence or stand inside a title, but never inside anybody's name.
_CLOSED = frozenset(
    "the a an and but or nor so if when while after before as in on at for from with by to of"
    " since then now yet both even only once still also just not no his her their its my our"
    " your this that these those he it she they we you i me him us them what who how why where"
    " whose whom which although though because according per via meanwhile however last next"
    " earlier later former fellow like unlike despite during until under over between among"
    " against through without within up down out off about into onto around is are was were be"
    " been do does did has have had can could should would must isn't neither either each every"
    " some any all more many much other another such there here too very than added".split()
) - {"us"}
_CONTRACTED = frozenset(
    "i we you he she it they that this there here what who where how let don can won isn aren"
    " wasn weren didn doesn hasn haven wouldn couldn shouldn ain".split()
)
_COMPOUND = re.compile(r"-[a-z]")  # "Emmy-winning", "Award-winner": no name
_NAME_LINKS = frozenset("de la le van von der den di da del al el bin ibn & 'n'".split())
_SUFFIXES = frozenset("jr sr".split())
_LONGEST_NAME = 12
"""Tokens; longer runs of capitals are no name."""
_LONGEST_TITLE = 14
"""Tokens of a title in quotation marks."""
_TITLED_SHARE = 0.7
"""Share of capitalised words from which a sentence is a headline."""
_OPENING = "\"“‘'"
_MARKS = frozenset("\"“”‘’'")
_SHOUTED = frozenset(("ok", "e"))  # "OK!" and "E!" carry their mark
_SPEAKING = frozenset("has have had is was can".split())
# Abbreviated places, which capitals would make organisations.
_PLACES = frozenset("us uk usa u.s u.k la l.a nyc ny dc d.c eu lax".split())


class Runs(NamedTuple):
    """Names, and titles of works, each in text order."""

    names: list[Run]
    titles: list[Run]


class _Opened(NamedTuple):
    """A run that begins with an ordinary word, or is cut by one: settled by the other runs."""

    first: int
    last: int
    titled: bool


def find_runs(document: Document) -> Runs:
    """Find the runs of the body."""
    tokens = document.tokens
    capitals = [t for t, token in enumerate(tokens) if token.text[0].isupper()]
    headlines = _headlines(document, capitals)
    known = _known_names(document, capitals, headlines)
    quoted = _quoted_titles(document)
    sure: list[Run] = []
    opened: list[_Opened] = []
    at = 0
    t = 0
    for index, sentence in enumerate(document.sentences):
        inside = []
        while at < len(capitals) and capitals[at] < sentence.last:
            inside.append(capitals[at])
            at += 1
        scan = _Scan(tokens, sentence.first, sentence.last, known, titled=index in headlines)
        for start in inside:
            if start >= t:
                t = scan.run(start, sure, opened)
    return _settled(tokens, sure, opened, quoted)


def headline_runs(headline: Sequence[Token]) -> list[Run]:
    """Find the runs of a headline, which capitalises common words too: they end a run."""
    sure: list[Run] = []
    scan = _Scan(headline, 0, len(headline), frozenset(), titled=True)
    t = 0
    for start, token in enumerate(headline):
        if start >= t and token.text[0].isupper():
            t = scan.run(start, sure, [])
    return sure


def _headlines(document: Document, capitals: Sequence[int]) -> frozenset[int]:
    """Sentences that are written like headlines: indexes."""
    found = []
    at = 0
    for index, sentence in enumerate(document.sentences):
        start = at
        while at < len(capitals) and capitals[at] < sentence.last:
            at += 1
        if at - start < 4 or 2 * (at - start) < sentence.last - sentence.first:
            continue
        tokens = document.tokens[sentence.first : sentence.last]
        words = sum(token.text[0].isalpha() for token in tokens)
        ends = tokens[-1].text in '.!?”"' or tokens[-1].text == "…"
        small = any(t.norm in _CLOSED and t.text[0].isupper() for t in tokens[1:])
        if at - start >= _TITLED_SHARE * words and (small or not ends):
            found.append(index)
    return frozenset(found)


def _known_names(
    document: Document, capitals: Sequence[int], headlines: frozenset[int]
) -> frozenset[str]:
    """Words capitalised inside a sentence oftener than not: "Bush" is no bush there."""
    tokens = document.tokens
    sentences = document.sentences
    upper: dict[str, int] = {}
    index = -1
    for t in capitals:
        while index + 1 < len(sentences) and sentences[index + 1].first <= t:
            index += 1
        if index < 0 or sentences[index].first == t or index in headlines:
            continue
        token, before = tokens[t], tokens[t - 1]
        if not before.text[0].isalnum() or not _capital(token):
            continue
        if _small(before) or (t + 1 < len(tokens) and _small(tokens[t + 1])):
            continue  # "Keeping Warm With The Harlans"
        upper[token.norm] = upper.get(token.norm, 0) + 1
    lower = dict.fromkeys(upper, 0)
    for token in tokens:
        if token.norm in lower and token.text[0].islower():
            lower[token.norm] += 1
    return frozenset(word for word, n in upper.items() if n > lower[word])


def _small(token: Token) -> bool:
    """Whether a small word is capitalised: "With"."""
    return token.norm in _CLOSED and token.text[0].isupper()


def _quoted_titles(document: Document) -> list[Run]:
    """Short quotations that are no speech, without their marks."""
    found = []
    for quotation in document.quotations:
        first, last = quotation.first, quotation.last
        while first < last and document.tokens[first].text in _MARKS:
            first += 1
        while first < last and document.tokens[last - 1].text in ("”", '"', "’", "'", ","):
            last -= 1
        if (
            not quotation.speech
            and 0 < last - first <= _LONGEST_TITLE
            and document.tokens[first].text[0].isupper()
        ):
            found.append((first, last))
    return found


class _Scan:
    """One sentence, read for runs."""

    __slots__ = ("common", "first", "known", "last", "people", "titled", "tokens")

    def __init__(
        self,
        tokens: Sequence[Token],
        first: int,
        last: int,
        known: frozenset[str],
        *,
        titled: bool,
    ) -> None:
        self.tokens = tokens
        self.first = first
        self.last = last
        self.known = known
        self.titled = titled
        self.common = word_classes()
        self.people = person_words()

    def run(self, start: int, sure: list[Run], opened: list[_Opened]) -> int:
        """Read the run that begins with the capital at `start`; returns where to go on."""
        tokens = self.tokens
        phrase = _phrase(tokens, start, self.last)
        if phrase > start:
            end = self._publication(phrase)
            sure.append((start, end))
            return end
        if not self._part(start) and not _shouted(tokens, start, self.last):
            return start + 1
        small = _small(tokens[start])
        if small and self.titled:
            return start + 1
        end = self._end(start)
        name = start
        while name < end and _small(tokens[name]):
            name += 1
        last = end
        while last > name and (
            _small(tokens[last - 1])
            or (tokens[last - 1].text == "." and tokens[last - 2].norm not in _SUFFIXES)
        ):
            last -= 1
        if name < last:
            self._keep(start, name, last, sure, opened)
        return max(end, start + 1)

    def _keep(
        self, start: int, name: int, last: int, sure: list[Run], opened: list[_Opened]
    ) -> None:
        """Put a run without small words at its ends where it belongs."""
        tokens = self.tokens
        if any(_small(tokens[t]) for t in range(name + 1, last)):
            opened.append(_Opened(start, last, titled=True))
            return
        first = self._without_opener(name, last)
        if first >= last:
            return
        norm = tokens[first].norm
        if last - first == 1 and (
            norm in self.people.titles
            or norm in self.people.styles
            or norm in self.people.demonyms
            or norm in _PLACES
            or (norm in abbreviations() and tokens[first].text.isupper())
        ):
            return
        for part in self._apart(first, last):
            ordinary = part[0] == self.first and tokens[part[0]].norm in self.common
            if ordinary and part[1] - part[0] > 1 and norm not in self.known:
                opened.append(_Opened(*part, titled=False))
            else:
                sure.append(part)

    def _apart(self, first: int, last: int) -> Iterable[Run]:
        """Two people side by side: "Barry Oakes Prince Leopold"."""
        tokens = self.tokens
        start = first
        for t in range(first + 2, last - 1):
            if t - start > 1 and tokens[t].norm in self.people.styles:
                yield start, t
                start = t
        yield start, last

    def _end(self, start: int) -> int:
        """Where the capitals and what joins them end."""
        tokens, last = self.tokens, self.last
        t = start + 1
        while t < min(last, start + _LONGEST_NAME):
            if self._part(t):
                if _phrase(tokens, t, last) > t or (self.titled and _small(tokens[t])):
                    break
                t += 1
                continue
            if _joins(tokens, t, last) or self._of(start, t):
                t += 1
                continue
            after = _after_nickname(tokens, t, last)
            if after is None or not self._part(after):
                break
            t = after
        if t == last and tokens[t - 1].text == "!":
            t = self._publication(t)
        return t

    def _of(self, start: int, t: int) -> bool:
        """Whether "of" goes on what is no person's name: "the Friends of Oakline"."""
        tokens = self.tokens
        if tokens[t].text != "of" or t + 1 >= self.last or not self._part(t + 1):
            return False
        before = tokens[start - 1].norm if start > self.first else ""
        return t - start > 1 and "the" in (before, tokens[start].norm)

    def _publication(self, end: int) -> int:
        """Where an outlet's name ends: "Us Weekly", "OK! Magazine" across a sentence's "!"."""
        tokens = self.tokens
        while (
            end < len(tokens)
            and tokens[end].text[0].isupper()
            and tokens[end].norm in ("magazine", "news", "online", "weekly", "usa")
            and (end < self.last or tokens[end - 1].text == "!")
        ):
            end += 1
        return end

    def _part(self, t: int) -> bool:
        token = self.tokens[t]
        if not _capital(token):
            return False
        norm = token.norm
        return not (self.titled and norm in self.common and norm not in self.known)

    def _without_opener(self, start: int, end: int) -> int:
        """Where the name begins once a sentence's ordinary first word is taken off it."""
        tokens, known = self.tokens, self.known
        norm = tokens[start].norm
        if norm in known or norm in self.people.titles or norm in self.people.styles:
            return start
        if end - start > 1 and norm in nouns() and norm not in organisation_words():
            return start + 1  # "Actress Dora Finch"
        opens = (
            start == self.first or tokens[start - 1].text in "\"“”‘':(" or _small(tokens[start - 1])
        )
        ordinary = norm in self.common or norm in nouns()
        if not opens or not ordinary or _unmistakable(tokens[start]):
            return start
        if end - start == 1:
            speaks = any(
                t.norm in _SPEAKING or t.norm in cue_index() for t in tokens[end : end + 2]
            )
            return start if speaks and norm in organisation_names() else end
        return start


def _settled(
    tokens: Sequence[Token],
    sure: list[Run],
    opened: Sequence[_Opened],
    quoted: Sequence[Run],
) -> Runs:
    """Decide the doubtful runs by the sure ones."""
    inside, outside = _by_quotation(tokens, sure, quoted)
    plain = {_norms(tokens, *run) for run in outside}
    names = outside
    titles = list(quoted)
    for first, last in inside:
        if _norms(tokens, first, last) in plain or _is_publication(tokens, first, last):
            names.append((first, last))
    for run in opened:
        if not run.titled:
            bare = _norms(tokens, run.first + 1, run.last)
            whole = _norms(tokens, run.first, run.last)
            names.append((run.first + (whole not in plain and bare in plain), run.last))
            continue
        if _is_publication(tokens, run.first, run.last):
            names.append((run.first, run.last))
            continue
        first = _prefix(tokens, run, plain)
        if first > run.first:
            names.append((run.first, first))
        titles.append((first, run.last))
    worded = {norms[0] for norms in plain}
    split = chain.from_iterable(_cut(tokens, run, plain, worded) for run in names)
    return Runs(sorted(split), sorted(titles))


def _between_marks(tokens: Sequence[Token], run: Run) -> bool:
    """Whether marks enclose a name closely, as in quoted speech they do a title."""
    first, last = run
    if not first or last >= len(tokens) or tokens[first - 1].text not in _OPENING:
        return False
    closing = last + 1 if tokens[last].text in ",." and last + 1 < len(tokens) else last
    return tokens[closing].text in _MARKS and tokens[first - 1].end == tokens[first].start


def _by_quotation(
    tokens: Sequence[Token], sure: Sequence[Run], quoted: Sequence[Run]
) -> tuple[list[Run], list[Run]]:
    """Runs inside and outside titles in quotation marks."""
    inside: list[Run] = []
    outside: list[Run] = []
    at = 0
    for run in sure:
        while at < len(quoted) and quoted[at][1] <= run[0]:
            at += 1
        held = at < len(quoted) and quoted[at][0] <= run[0] and run[1] <= quoted[at][1]
        held = held or _between_marks(tokens, run)
        (inside if held else outside).append(run)
    return inside, outside


def _prefix(tokens: Sequence[Token], run: _Opened, plain: set[tuple[str, ...]]) -> int:
    """End of the longest name that a title or headline begins with."""
    for end in range(run.last - 1, run.first, -1):
        if _norms(tokens, run.first, end) in plain:
            return end
    return run.first


def _cut(
    tokens: Sequence[Token], run: Run, plain: set[tuple[str, ...]], worded: set[str]
) -> Iterable[Run]:
    """A run cut where the article's other names show that it is more, or less, than one."""
    first, last = run
    if last - first < 2:
        return (run,)
    norm = tokens[first].norm
    rest = _norms(tokens, first + 1, last)
    if norm in organisation_names() and (norm,) in plain and rest in plain:
        return ((first, first + 1), (first + 1, last))  # "told Oakline Vera"
    for t in range(first + 1, last - 1):
        if tokens[t].text == "&":  # where both sides stand alone elsewhere
            sides = (norm in worded) + (tokens[t + 1].norm in worded)
            if sides == 2 or (t - first > 1 and last - t > 2):
                return ((first, t), (t + 1, last))
    styled = norm in person_words().styles and last - first == 3
    if styled and rest[1:] in plain and _norms(tokens, first, last - 1) in plain:
        return ((first, last - 1), (last - 1, last))  # "Prince Leopold Gus"
    if last - first > 2 and (tokens[first + 1].norm,) in plain and rest in plain:
        return ((first + 1, last),)  # "Scientologist Jane Roe"
    return (run,)


def _is_publication(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether a title is one of those that speak: a paper's, a broadcast's."""
    norms = _norms(tokens, first, last)
    return any(norm in organisation_words() for norm in norms) or (
        " ".join(norms) in organisation_names()
    )


def _norms(tokens: Sequence[Token], first: int, last: int) -> tuple[str, ...]:
    return tuple(token.norm for token in tokens[first:last])


def _joins(tokens: Sequence[Token], t: int, last: int) -> bool:
    """Whether a token that is no capitalised word goes on a name: "J. K.", "de la", "TG 24"."""
    token, before = tokens[t], tokens[t - 1]
    following = t + 1 < last and tokens[t + 1].text[0].isupper()
    text = token.text
    if text == ".":
        short = len(before.text) == 1 or before.norm in person_words().titles
        return t + 1 < last and (short or before.norm in _SUFFIXES or before.norm == "st")
    if text == "!":
        return before.norm in _SHOUTED and token.start == before.end
    if text.isdigit():
        return len(text) < 3 and before.text.isupper() and len(before.text) > 1
    if text == "of":
        return following and (
            before.norm in organisation_words() or before.norm in person_words().styles
        )
    return (
        following
        and token.norm in _NAME_LINKS
        and _capital(tokens[t + 1])
        and not _small(tokens[t + 1])
    )


def _after_nickname(tokens: Sequence[Token], t: int, last: int) -> int | None:
    """The token after a nickname in quotation marks: Dante "The Hammer" Brandt."""
    if tokens[t].text not in _OPENING or t + 1 >= last or tokens[t].end != tokens[t + 1].start:
        return None
    for end in range(t + 2, min(t + 6, last - 1)):
        if tokens[end].text in _MARKS:
            return end + 1
    return None


def _shouted(tokens: Sequence[Token], t: int, last: int) -> bool:
    token = tokens[t]
    return token.text in ("OK", "E") and t + 1 < last and tokens[t + 1].text == "!"


def _capital(token: Token) -> bool:
    text, norm = token.text, token.norm
    if not text[0].isupper() or norm in _NEVER:
        return False
    if "'" in norm and norm.partition("'")[0] in _CONTRACTED:
        return False
    return not _COMPOUND.search(text) and not (text.isupper() and norm in nouns())


def _unmistakable(token: Token) -> bool:
    """A capital, digit or dot inside: "RadarTime", "Nowhere.com"."""
    inner = token.text[1:]
    return not inner.islower() and not token.text.isupper() and inner.isascii() and len(inner) > 2


@cache
def _phrases() -> dict[str, tuple[tuple[str, ...], ...]]:
    """Outlets of several words by their first, as they are cut into tokens; longest first."""
    table: dict[str, list[tuple[str, ...]]] = {}
    for name in sorted(organisation_names()):
        parts = tuple(name.replace("'s", " 's").replace("!", " !").split())
        if len(parts) > 1:
            table.setdefault(parts[0], []).append(parts)
    return {word: tuple(sorted(p, key=lambda x: -len(x))) for word, p in table.items()}


def _phrase(tokens: Sequence[Token], t: int, last: int) -> int:
    """End of an outlet's name of several words that begins at `t`; `t` if none does."""
    for parts in _phrases().get(tokens[t].norm, ()):
        end = t + len(parts)
        if (
            end <= last
            and all(tokens[t + i].norm == part for i, part in enumerate(parts))
            and not any(tokens[t + i].text[0].islower() for i in range(len(parts)))
        ):
            return end
    return t
