"""Via: the outlet that carried a second-hand statement.

"An insider told Us Weekly" and "a source tells the mag" come to the reader through
another outlet; "a source tells us exclusively" does not.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tabloid_cli.article import Span
from tabloid_cli.report import Via
from tabloid_cli.sourcing.identifying.same_outlet import same_outlet
from tabloid_cli.sourcing.vocabulary.nouns import nouns

if TYPE_CHECKING:
    from collections.abc import Callable

    from tabloid_cli.document import Document
    from tabloid_cli.sourcing.finding.extraction import Found
    from tabloid_cli.sourcing.naming.names import Names

_REACH = 8
"""Tokens after a cue among which the carrier's name begins."""
_ADDRESSING = frozenset("to with".split())
_SKIPPED = frozenset("exclusively previously recently also later the an in interview".split())


def carrier(
    document: Document,
    names: Names,
    found: Found,
    tokens: tuple[int, int],
    outlet: str,
    resolve: Callable[[Span], str | None],
) -> Via | None:
    """The outlet to which the cue says the source spoke; None if that is the article's own.

    `tokens` are the cue's, `outlet` the article's own name in lower-case letters,
    empty if unknown; `resolve` names whoever "the magazine" is.
    """
    toks = document.tokens
    last = document.sentences[found.sentence].last
    addressed = found.entry is not None and found.entry.name == "tell"
    t = tokens[1]
    for t in range(tokens[1], min(tokens[1] + _REACH, last)):
        norm = toks[t].norm
        if norm in _ADDRESSING:
            addressed = True
        elif norm in _SKIPPED:
            continue
        else:
            break
    if not addressed or t >= last:
        return None
    for mention in names.at(t, t + 1):
        entity = names.entities[mention.entity]
        if entity.organisation:
            span = Span(toks[mention.first].start, toks[mention.last - 1].end)
            return None if same_outlet(entity.name, outlet) else Via(span, entity.name)
    noun = nouns().get(toks[t].norm)
    if noun is not None and noun.kind == "organisation" and toks[t - 1].norm == "the":
        span = Span(toks[t - 1].start, toks[t].end)
        name = resolve(span)
        return None if name is None or same_outlet(name, outlet) else Via(span, name)
    return None
