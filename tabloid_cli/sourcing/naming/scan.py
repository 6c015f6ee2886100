"""Scan: a text read for runs of capitalised words, sentence by sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tabloid_cli.sourcing.naming.capitals import (
    BESIDE_CUES,
    MARKS,
    OPENING,
    PLACES,
    SUFFIXES,
    after_nickname,
    capital,
    is_given_of_two,
    joins,
    phrase_end,
    publication_end,
    small,
)
from tabloid_cli.sourcing.naming.months import is_dated
from tabloid_cli.sourcing.naming.offices import past_field
from tabloid_cli.sourcing.naming.people import person_words
from tabloid_cli.sourcing.naming.settled import Opened
from tabloid_cli.sourcing.vocabulary.cues import cue_index
from tabloid_cli.sourcing.vocabulary.grammar import ADVERBS, PASSIVE
from tabloid_cli.sourcing.vocabulary.lines import word_classes
from tabloid_cli.sourcing.vocabulary.nouns import (
    abbreviations,
    nouns,
    organisation_names,
    organisation_words,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from tabloid_cli.document import Token
    from tabloid_cli.sourcing.naming.entities import Run

_LONGEST_NAME = 12
"""Tokens; longer runs of capitals are no name."""
_SHORTEST_OUTLET = 4
"""Letters of an outlet that capitals tell from a noun."""
_SPEAKING = [["has"], ["have"], ["had"], ["is"], ["was"], ["can"]]
_HELPING = frozenset("are were do did don't didn't would could will".split())
"""After "People" these have people in the plural for their subject."""
_ANYBODY = frozenset(
    "everyone everybody everything someone somebody something anyone anybody anything nobody"
    " one most nothing none others half plenty few several two three four five six seven eight nine"
    " ten today tonight tomorrow yesterday afterwards recently let".split()
)
_BETWEEN = ADVERBS | {"himself", "herself"}
# Before an outlet's name these cite it: "Via People:".
_CITING = frozenset("via per".split())
_BEFORE_PLACES = frozenset("to of in for from at".split())
# "Father's Day", "New Year's Eve": nobody's name.
_FEASTS = frozenset("day eve night".split())


class Scan:
    """A text read for runs, sentence by sentence."""

    __slots__ = (
        "common",
        "days",
        "first",
        "known",
        "last",
        "lowered",
        "months",
        "people",
        "titled",
        "tokens",
    )

    def __init__(
        self,
        tokens: Sequence[Token],
        known: frozenset[str],
        lowered: Mapping[str, int],
        months: frozenset[str] = frozenset(),
        days: frozenset[int] = frozenset(),
    ) -> None:
        self.lowered = lowered
        self.months = months
        self.days = days
        self.tokens = tokens
        self.known = known
        self.common = word_classes()
        self.people = person_words()
        self.enter(0, 0, titled=False)

    def enter(self, first: int, last: int, *, titled: bool) -> None:
        """Read on in the sentence ``tokens[first:last]``."""
        self.first = first
        self.last = last
        self.titled = titled

    def run(self, start: int, sure: list[Run], opened: list[Opened]) -> int:
        """Read the run that begins with the capital at `start`; returns where to go on."""
        tokens = self.tokens
        phrase = phrase_end(tokens, start, self.last)
        if phrase > start:
            end = publication_end(tokens, phrase, self.last)
            sure.append((start, end))
            return end
        if not self._part(start):
            return start + 1
        end = self._end(start)
        name = start
        while name < end and small(tokens[name]):
            name += 1
        last = end
        while last > name and (
            small(tokens[last - 1])
            or (tokens[last - 1].text == "." and tokens[last - 2].norm not in SUFFIXES)
        ):
            last -= 1
        if name < last:
            self._keep(start, name, last, sure, opened)
        return max(end, start + 1)

    def _keep(
        self, start: int, name: int, last: int, sure: list[Run], opened: list[Opened]
    ) -> None:
        """Put a run without small words at its ends where it belongs."""
        tokens = self.tokens
        if self._holds_small(name, last):
            opened.append(Opened(start, last, titled=True))
            return
        first = self._without_opener(name, last)
        if first >= last:
            return
        norm = tokens[first].norm
        if last - first == 1 and (
            norm in self.people.titles
            or norm in self.people.styles
            or norm in self.people.demonyms
            or norm in PLACES
            or (norm in abbreviations() and tokens[first].text.isupper())
            or (norm in _FEASTS and first and tokens[first - 1].norm == "'s")
        ):
            if not (first and tokens[first - 1].norm == "the"):
                opened.append(Opened(first, last, titled=False))  # "King", for Jonas King
            return
        for part in self._apart(first, last):
            ordinary = self._begins(part[0]) and tokens[part[0]].norm in self.common
            if ordinary and part[1] - part[0] == 2 and tokens[part[0] + 1].norm in PLACES:
                continue  # "Explosive US claims"
            if ordinary and part[1] - part[0] > 1 and norm not in self.known:
                opened.append(Opened(*part, titled=False))
            else:
                sure.append(part)

    def _begins(self, t: int) -> bool:
        """Whether a sentence or what is quoted begins at `t`: its capital tells nothing."""
        before = self.tokens[t - 1]
        return t == self.first or (before.text in OPENING and before.end == self.tokens[t].start)

    def _holds_small(self, first: int, last: int) -> bool:
        """Whether a small word stands within, other than in a nickname's marks."""
        nickname = False
        for token in self.tokens[first + 1 : last]:
            if token.text in MARKS:
                nickname = not nickname
            elif not nickname and small(token):
                return True
        return False

    def _apart(self, first: int, last: int) -> Iterable[Run]:
        """Two names side by side: "Barry Oakes Prince Leopold", "envoy to France Jane Roe"."""
        tokens = self.tokens
        start = past_field(tokens, self.first, first, last)
        placed = first > self.first and tokens[first - 1].norm in _BEFORE_PLACES
        if placed and last - first > 2 and tokens[first].norm in self.people.places:
            yield first, first + 1
            start = first + 1
        for t in range(start + 2, last - 1):
            if t - start > 1 and tokens[t].norm in self.people.styles:
                yield start, t
                start = t
        if start < last:
            yield start, last

    def _end(self, start: int) -> int:
        """Where the capitals and what joins them end."""
        tokens, last = self.tokens, self.last
        t = start + 1
        named = not small(tokens[start])
        while t < min(last, start + _LONGEST_NAME):
            if self._part(t):
                if phrase_end(tokens, t, last) > t or (self.titled and small(tokens[t])):
                    break
                named = named or not small(tokens[t])  # not "In “Blue” Roe sang"
                t += 1
                continue
            if joins(tokens, t, last) or self._of(start, t):
                t += 1
                continue
            after = after_nickname(tokens, t, last) if named else None
            if after is None or not self._named(after):
                break
            t = after + 1
        return t

    def _named(self, t: int) -> bool:
        """Whether a name can end at `t`, after a nickname."""
        outlet = phrase_end(self.tokens, t, self.last) > t
        return self._part(t) and not outlet and not small(self.tokens[t])

    def _of(self, start: int, t: int) -> bool:
        """Whether "of" goes on what is no person's name: "the Friends of Oakline"."""
        tokens = self.tokens
        if tokens[t].text != "of" or t + 1 >= self.last or not self._part(t + 1):
            return False
        before = tokens[start - 1].norm if start > self.first else ""
        office = tokens[t - 1].norm in self.people.titles  # "the Commissioner of Police"
        return t - start > 1 and "the" in (before, tokens[start].norm) and not office

    def _part(self, t: int) -> bool:
        token = self.tokens[t]
        norm = token.norm
        if not capital(token):
            named = t in self.days or (norm in self.months and not is_dated(self.tokens, t))
            return named or self._outlet_in_capitals(t) or self._given_after(t)
        return not (self.titled and norm in self.common and norm not in self.known)

    def _given_after(self, t: int) -> bool:
        """Whether a given name of two syllables follows its surname: "Han Joon-seo"."""
        before = self.tokens[t - 1]
        return t > self.first and capital(before) and is_given_of_two(self.tokens[t])

    def _outlet_in_capitals(self, t: int) -> bool:
        """Whether an outlet named by a common noun is told by its capitals: "PEOPLE"."""
        tokens = self.tokens
        text, norm = tokens[t].text, tokens[t].norm
        if len(text) < _SHORTEST_OUTLET or not text.isupper() or norm not in organisation_names():
            return False
        beside = [*tokens[max(self.first, t - 1) : t], *tokens[t + 1 : min(self.last, t + 2)]]
        return not self.titled and not any(b.text.isupper() and len(b.text) > 1 for b in beside)

    def _without_opener(self, start: int, end: int) -> int:
        """Where the name begins once a sentence's ordinary first word is taken off it."""
        tokens = self.tokens
        start += self._is_led(start, end)
        norm = tokens[start].norm
        if norm in self.known or norm in self.people.titles or norm in self.people.styles:
            return start
        followed = start + 1 < end and tokens[start + 1].text[0].isupper()
        if followed and norm in nouns() and norm not in organisation_words():
            return start + 1  # "Actress Dora Finch"
        opens = (
            start == self.first or tokens[start - 1].text in "\"“”‘':(" or small(tokens[start - 1])
        )
        ordinary = norm in self.common or norm in nouns()
        if end - start > 1 or not (opens and ordinary) or self._outlet_in_capitals(start):
            return start
        return start if self._speaks(start) else end

    def _is_led(self, start: int, end: int) -> bool:
        """Whether a calling or a country leads to the name: "Nurse Jane Roe", "U.K. Minister"."""
        tokens = self.tokens
        norm = tokens[start].norm
        followed = end - start > 2 and tokens[start + 1].text[0].isupper()
        if not followed or any(t.text == "of" for t in tokens[start:end]):
            return False
        if norm in PLACES or (norm in self.people.demonyms and norm not in self.lowered):
            return True
        if norm in abbreviations() and tokens[start].text.isupper():  # "BFF Jane Roe"
            return True
        noun = nouns().get(norm)
        led = noun is not None and noun.kind in ("role", "person", "anonymous", "family")
        return led and norm not in self.people.styles

    def _speaks(self, at: int) -> bool:
        """Whether what follows a single ordinary word shows it to be a name: "Hope said"."""
        tokens = self.tokens
        norm = tokens[at].norm
        following = [t.norm for t in tokens[at + 1 : at + 3]] or [""]
        cues = [w for w in following if w in cue_index() and w not in nouns()]
        if norm in organisation_names():
            cues = [] if following[0] in _HELPING else cues
            before = tokens[at - 1].norm if at > self.first else ""
            cited = before in _CITING or (before == "as" and following[0] in cue_index())
            return cited or bool(cues) or following[:1] in _SPEAKING
        beside = 2 if following[0].endswith("ly") or following[0] in _BETWEEN else 1
        # Not "Maybe she said", nor "Aside from", nor "Things are said to".
        tells = any(w in cues and w not in BESIDE_CUES for w in following[:beside])
        if (
            not tells
            or following[0] in PASSIVE
            or (norm.endswith("ly") and following[0].endswith("ing"))
        ):
            return False  # "Finally adding"
        return norm not in nouns() and norm not in self.lowered and norm not in _ANYBODY
