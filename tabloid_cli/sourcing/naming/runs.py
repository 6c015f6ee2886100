"""Runs: where an article writes names, and where it only writes titles of works.

A name is a run of capitalised words. So is a headline repeated in the body, the title of
a show ("Keeping Warm With The Harlans") or of a song in quotation marks: those are cut up,
or set aside.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from tabloid_cli.sourcing.naming.capitals import CLOSED
from tabloid_cli.sourcing.naming.months import christened, weekday_papers
from tabloid_cli.sourcing.naming.people import person_words
from tabloid_cli.sourcing.naming.scan import Scan
from tabloid_cli.sourcing.naming.settled import Opened, Runs, settled
from tabloid_cli.sourcing.naming.titles import headlines, known_names, quoted_titles

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tabloid_cli.document import Document, Token
    from tabloid_cli.sourcing.naming.entities import Run

_PLAIN = 2
"""Words in small letters that make a headline a sentence like others."""


def find_runs(document: Document) -> Runs:
    """Find the runs of the body."""
    tokens = document.tokens
    capitals = [t for t, token in enumerate(tokens) if token.text[0].isupper()]
    titled = headlines(document, capitals)
    upper = {tokens[t].norm for t in capitals}
    lowered = Counter(
        [token.norm for token in tokens if token.norm in upper and token.text[0].islower()]
    )
    months = christened(tokens, capitals)
    known = known_names(document, capitals, titled, lowered) | months
    quoted = quoted_titles(document)
    sure: list[Run] = []
    opened: list[Opened] = []
    at = 0
    t = 0
    scan = Scan(tokens, known, lowered, months, weekday_papers(tokens, capitals))
    for index, sentence in enumerate(document.sentences):
        scan.enter(sentence.first, sentence.last, titled=index in titled)
        while at < len(capitals) and capitals[at] < sentence.last:
            if capitals[at] >= t:
                t = scan.run(capitals[at], sure, opened)
            at += 1
    return settled(tokens, sure, opened, quoted)._replace(known=known)


def headline_runs(headline: Sequence[Token], known: frozenset[str]) -> list[Run]:
    """Find the runs of a headline; one that capitalises common words is cut at them.

    `known` are words that the body shows to be names.
    """
    sure: list[Run] = []
    plain = sum(t.text[0].islower() and t.norm not in CLOSED for t in headline)
    scan = Scan(headline, known, {})
    scan.enter(0, len(headline), titled=plain < _PLAIN)
    opened: list[Opened] = []
    t = 0
    for start, token in enumerate(headline):
        if start >= t and token.text[0].isupper():
            t = scan.run(start, sure, opened)
    styles = person_words().styles
    styled = [run[:2] for run in opened if not run.titled and headline[run.first].norm in styles]
    return sorted([*styled, *sure])
