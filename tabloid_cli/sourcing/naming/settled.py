"""Settled: doubtful runs of capitals, decided by the names that stand beyond doubt."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from tabloid_cli.sourcing.naming.capitals import MARKS, OPENING, norms
from tabloid_cli.sourcing.naming.offices import OFFICES, is_office
from tabloid_cli.sourcing.naming.people import is_place, person_words
from tabloid_cli.sourcing.vocabulary.nouns import (
    is_calling,
    nouns,
    organisation_names,
    organisation_words,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from tabloid_cli.document import Token
    from tabloid_cli.sourcing.naming.entities import Run


_LEADING = ("ing", "ly")
"""Endings of participles and adverbs that open a sentence: "Knowing Jane", "Sadly Jane"."""
_SHORTEST_LEADING = 6
"""Letters; "Lily" and "King" are shorter."""
_NAMED, _CALLED = (2, 3), (3, 4)
"""Words of a name after its bearer's employer, and of one after the calling there."""


class Runs(NamedTuple):
    """Names, and titles of works, each in text order; words that are names."""

    names: list[Run]
    titles: list[Run]
    known: frozenset[str] = frozenset()


class Opened(NamedTuple):
    """A run that begins with an ordinary word, is cut by one, or is a title: for others to settle.

    `titled` tells that it is cut, as the titles of works are.
    """

    first: int
    last: int
    titled: bool


def settled(
    tokens: Sequence[Token],
    sure: list[Run],
    opened: Sequence[Opened],
    quoted: Sequence[Run],
) -> Runs:
    """Decide the doubtful runs by the sure ones."""
    inside, outside = _by_quotation(tokens, sure, quoted)
    plain = {norms(tokens, *run) for run in outside}
    full = [words for words in plain if len(words) > 1 and not is_office(words)]
    surnames = {words[-1] for words in full}
    called = surnames | {words[0] for words in full if _is_name(words)}
    names = [run for run in outside if not _describes(tokens, run, called)]
    titles = list(quoted)
    for first, last in inside:
        if norms(tokens, first, last) in plain or _is_publication(tokens, first, last):
            names.append((first, last))
    for run in opened:
        if not run.titled and _between_marks(tokens, (run.first, run.last)):
            continue  # “Seeing Red”
        if run.last - run.first == 1:
            if tokens[run.first].norm in surnames:
                names.append((run.first, run.last))
            continue
        if not run.titled:
            if not _describes(tokens, run[:2], called):
                names.append((run.first + _is_led(tokens, run, plain), run.last))
            continue
        first = _prefix(tokens, run, plain)
        if first > run.first:
            names.append((run.first, first))
        titles.append((first, run.last))
    worded = {words[0] for words in plain}
    split = chain.from_iterable(_cut(tokens, run, plain, worded) for run in names)
    return Runs(sorted(split), sorted(titles))


def _is_name(words: Sequence[str]) -> bool:
    """Whether words are somebody's, as far as they tell: not "Star Magazine"."""
    return not any(word in organisation_words() for word in words) and not is_place(words)


def _is_led(tokens: Sequence[Token], run: Opened, plain: set[tuple[str, ...]]) -> bool:
    """Whether an ordinary word only opens the sentence before a name: "Seeing Jane Roe"."""
    whole = norms(tokens, run.first, run.last)
    if whole in plain or whole[:1] in plain:
        return False
    if whole[1:] in plain or whole[1:2] in plain:
        return True
    return (
        len(whole[0]) >= _SHORTEST_LEADING
        and whole[0].endswith(_LEADING)
        and (whole[0] not in nouns())
    )


def _describes(tokens: Sequence[Token], run: Run, called: set[str]) -> bool:
    """Whether a capital only dignifies a noun: "her forever Friend"."""
    if run[1] - run[0] > 1:
        return is_office(norms(tokens, *run)) and tokens[run[1] - 1].norm not in called
    noun = nouns().get(tokens[run[0]].norm)
    return (
        noun is not None
        and noun.kind in ("anonymous", "role")
        and tokens[run[0]].norm not in called
        and tokens[run[0]].norm not in organisation_words()
        and tokens[run[0]].norm not in organisation_names()
    )


def _between_marks(tokens: Sequence[Token], run: Run) -> bool:
    """Whether marks enclose a name closely, as in quoted speech they do a title."""
    first, last = run
    if not first or last >= len(tokens) or tokens[first - 1].text not in OPENING:
        return False
    closing = last + 1 if tokens[last].text in ",." and last + 1 < len(tokens) else last
    return tokens[closing].text in MARKS and tokens[first - 1].end == tokens[first].start


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


def _prefix(tokens: Sequence[Token], run: Opened, plain: set[tuple[str, ...]]) -> int:
    """End of the longest name that a title or headline begins with."""
    for end in range(run.last - 1, run.first, -1):
        if norms(tokens, run.first, end) in plain:
            return end
    return run.first


def _cut(
    tokens: Sequence[Token], run: Run, plain: set[tuple[str, ...]], worded: set[str]
) -> Iterable[Run]:
    """A run cut where the article's other names show that it is more, or less, than one."""
    first, last = run
    if last - first < 2:
        return (run,)
    titled = _title_inside(tokens, run)
    # "Oakline Governor Jane Roe", "Harlow Weekly Editor Jane Roe"
    called = ((titled, last),) if titled else _after_employer(tokens, run)
    called = called or _after_office(tokens, run)
    if called:
        return called
    behind = _outlet_before(tokens, run, plain, worded)
    joined = 0 if behind else _joined_at(tokens, run, worded)
    if behind or joined:  # "in the Harlow Post Vera", "Vera & Wade"
        return ((first, behind or joined), (behind or (joined + 1), last))
    styled = tokens[first].norm in person_words().styles and last - first == 3
    sides = {norms(tokens, first, last - 1), norms(tokens, last - 1, last)}
    if styled and sides <= plain:
        return ((first, last - 1), (last - 1, last))  # "Prince Leopold Gus"
    return (run,)


def _outlet_before(
    tokens: Sequence[Token], run: Run, plain: set[tuple[str, ...]], worded: set[str]
) -> int:
    """Where an outlet's name ends and one known elsewhere begins; 0 if nowhere."""
    first, last = run
    words = organisation_words()
    for t in range(first + 2, last):
        rest = norms(tokens, t, last)
        if tokens[t - 1].norm not in words or not words.isdisjoint(rest):
            continue
        if rest in plain or (len(rest) == 1 and rest[0] in worded):
            return t
    return 0


def _joined_at(tokens: Sequence[Token], run: Run, worded: set[str]) -> int:
    """The "&" of which both sides stand alone elsewhere, or are names in full; 0 if none."""
    first, last = run
    for t in range(first + 1, last - 1):
        if tokens[t].text == "&" and tokens[t - 1].text not in MARKS:
            sides = (tokens[first].norm in worded) + (tokens[t + 1].norm in worded)
            if sides == 2 or (t - first > 1 and last - t > 2):
                return t
    return 0


def _title_inside(tokens: Sequence[Token], run: Run) -> int:
    """Where a title stands within a run, somebody's name after it; 0 if none does."""
    first, last = run
    if any(t.norm in organisation_words() for t in tokens[first + 2 : last]):
        return 0
    titles = person_words().titles
    inside = (t for t in range(last - 2, first, -1) if tokens[t].norm in titles)
    follows = (t for t in inside if tokens[t + 1].text == "." or tokens[t + 1].text[0].isupper())
    return next(follows, 0)


def _after_office(tokens: Sequence[Token], run: Run) -> tuple[Run, ...]:
    """The name in full that follows an office within a run: "City Manager Jane Roe"."""
    first, last = run
    for t in range(first, last - 2):
        named = last - t - 1 in _NAMED and tokens[t + 1].text[0].isupper()
        if named and tokens[t].norm in OFFICES and tokens[t].text[0].isupper():
            return ((t + 1, last),)
    return ()


def _after_employer(tokens: Sequence[Token], run: Run) -> tuple[Run, ...]:
    """An organisation, and who works there; nothing if the run holds no such two.

    Without a calling between them, only if one stands before: "head of the Larch
    Authority Jane Roe".
    """
    first, last = run
    words = norms(tokens, first, last)
    ends = [n for n, word in enumerate(words) if word in organisation_words()]
    if not ends or not ends[-1] or is_place(words[ends[-1] + 1 :]):
        return ()
    called = first + ends[-1] + 1
    left = last - called
    if left and tokens[called].text.islower():
        return ()  # "head of the Larch Alliance of Harlow Clerks"
    if left in _CALLED and is_calling(words[ends[-1] + 1]):
        behind = called + (tokens[called].norm not in person_words().titles)
        return (first, called), (behind, last)
    at = first - 1 - (first > 0 and tokens[first - 1].norm == "the")
    headed = at > 0 and tokens[at].norm == "of" and is_calling(tokens[at - 1].norm)
    return ((first, called), (called, last)) if headed and left in _NAMED else ()


def _is_publication(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether a title is one of those that speak: a paper's, a broadcast's."""
    words = norms(tokens, first, last)
    return any(word in organisation_words() for word in words) or (
        " ".join(words) in organisation_names()
    )
