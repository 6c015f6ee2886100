"""Via: the outlet that carried a second-hand statement.

"An insider told Us Weekly", "in an interview with Vogue, Roe said", "Radar's source says"
and, going on after the first of them, "the insider added" come to the reader through
another outlet; "a source tells us exclusively" does not.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from tabloid_cli.sourcing.identifying.carriers import (
    carries,
    described_carrier,
    is_host,
    letters_of,
    named_carrier,
    outlet_at,
)
from tabloid_cli.sourcing.identifying.frames import Frames
from tabloid_cli.sourcing.identifying.press import kind_of_outlet
from tabloid_cli.sourcing.identifying.same_outlet import same_outlet
from tabloid_cli.sourcing.identifying.subjects import read_mention, tokens_of
from tabloid_cli.sourcing.vocabulary.grammar import OWNING

if TYPE_CHECKING:
    from tabloid_cli.article import Span
    from tabloid_cli.document import Document
    from tabloid_cli.report import Via
    from tabloid_cli.sourcing.finding.extraction import Found
    from tabloid_cli.sourcing.identifying.carriers import Resolve
    from tabloid_cli.sourcing.identifying.identification import Identity
    from tabloid_cli.sourcing.identifying.speakers import Cast

_REACH = 8
"""Tokens after a cue among which it tells to whom."""
_ADDRESSING = frozenset("to with".split())
_BETWEEN = frozenset("exclusively previously recently also later up first".split())
_REMEMBERED = 3
"""Sentences after which somebody with a name may speak to others again."""
_SAME = re.compile(r"(?:he|she|they|who)\b|(?:the|this|that)\s", re.I)
"""How a source is taken up: "she", "the insider"; "a source" may be another."""
_ELSEWHERE = re.compile(
    r"\b(?:instagram|twitter|facebook|snapchat|tiktok|youtube|tweet\w*|post(?:ed|s)?|captions?"
    r"|followers|statement|previously)\b"
    r"|\b(?:Instagram|Twitter|Facebook|Snapchat|TikTok|YouTube|Tweet\w*|Previously)\b"
)
"""Words of something that was said elsewhere; "the Post" is an outlet."""
_INSIDERS = frozenset("source sources insider insiders spy spies informant mole snitch".split())
_WITH_INSIDERS = frozenset(("magazine", "tabloid", "site", "checker"))
"""Kinds of outlet whose "insider" is theirs to ask; a Fox insider works at Fox."""


class _Told(NamedTuple):
    """What a speaker told last, and where."""

    via: Via
    sentence: int


class Hands:
    """Through whose hands each statement of an article came, from the first to the last."""

    def __init__(self, document: Document, cast: Cast) -> None:
        """Nobody has told anybody anything."""
        self._document = document
        self._cast = cast
        self._frames = Frames(document, cast.names)
        self._told: dict[int, _Told] = {}
        self._last: Found | None = None
        self._asked_of = (-1, False)

    def via(self, found: Found, who: Identity) -> Via | None:
        """The outlet that carried a statement, None if that is the article's own or nobody's."""
        via, settled = self._said_to(found, who)
        self._last = found
        if who.speaker is None:
            return via
        if via is None and not settled:
            via = self._as_before(found, who, who.speaker)
        if via is None:
            self._told.pop(who.speaker, None)
        else:
            self._told[who.speaker] = _Told(via, found.sentence)
        return via

    def _said_to(self, found: Found, who: Identity) -> tuple[Via | None, bool]:
        """The outlet that the words themselves name, and whether they tell to whom at all."""
        if found.cue is None or who.kind == "hearsay":
            return None, False
        document, cast = self._document, self._cast
        tokens = tokens_of(document, found.cue)

        def resolve(span: Span) -> str:
            described = read_mention(document, cast, span)
            return cast.outlet_before(described, found.sentence) or described.text

        at = self._addressed(found, tokens)
        last = document.sentences[found.sentence].last
        via = None
        if at is not None:
            via = outlet_at(document, cast.names, at, last, resolve)
        if via is None and not self._publishes(who):
            via = self._frames.around(found, tokens, self._since(found), resolve)
        if via is None:
            via = self._insiders(who, resolve)
        if via is not None:
            own = same_outlet(via.name, cast.outlet) or self._speaks_itself(via, who)
            return (None if own else via), True
        return None, at is not None and not self._asked(at, last)

    def _publishes(self, who: Identity) -> bool:
        """Whether an outlet speaks by its name: "days after her chat with Vogue, TMZ reported"."""
        if who.kind != "organisation" or who.source is None:
            return False
        document, names = self._document, self._cast.names
        return any(carries(document, names, m) for m in names.at(*tokens_of(document, who.source)))

    def _speaks_itself(self, via: Via, who: Identity) -> bool:
        """Whether an outlet is its own source: "an article in the new issue of Star says"."""
        if who.speaker is None or who.kind != "organisation":
            return False
        return letters_of(self._cast.voices.all[who.speaker].name) == letters_of(via.name)

    def _since(self, found: Found) -> int:
        """Where the statement before this one in its sentence has its cue."""
        last = self._last
        if last is None or last.sentence != found.sentence or last.cue is None:
            return 0
        return last.cue.end

    def _addressed(self, found: Found, tokens: tuple[int, int]) -> int | None:
        """The token after a cue from which it tells to whom: "told Us", "confessed to Us"."""
        toks = self._document.tokens
        last = self._document.sentences[found.sentence].last
        if found.entry is not None and found.entry.name == "tell":
            return tokens[1]
        for t in range(tokens[1], min(tokens[1] + _REACH, last)):
            if toks[t].norm in _ADDRESSING:
                return t + 1
            if toks[t].norm not in _BETWEEN:
                return None
        return None

    def _asked(self, at: int, last: int) -> bool:
        """Whether somebody is told who asks for an outlet: "told the panel"."""
        return any(is_host(t.norm) for t in self._document.tokens[at : min(at + 3, last)])

    def _insiders(self, who: Identity, resolve: Resolve) -> Via | None:
        """The outlet whose source it is: "Radar's source", "a Us Weekly insider"."""
        if who.kind != "anonymous" or who.source is None:
            return None
        document, names = self._document, self._cast.names
        first, last = tokens_of(document, who.source)
        tokens = document.tokens
        for mention in names.at(first, last):
            after = [t.norm for t in tokens[mention.last : min(mention.last + 2, last)]]
            owns = bool(after) and after[0] in OWNING
            kind = kind_of_outlet(names.entities[mention.entity], ())
            if (owns or kind in _WITH_INSIDERS) and not _INSIDERS.isdisjoint(after[owns:][:1]):
                return named_carrier(document, names, mention)
        owner = [t.norm for t in tokens[first + 2 : min(first + 4, last)]]
        if len(owner) > 1 and owner[0] in OWNING and owner[1] in _INSIDERS:
            return described_carrier(document, first, first + 1, resolve)
        return None

    def _as_before(self, found: Found, who: Identity, speaker: int) -> Via | None:
        """The outlet that a speaker told before, while it goes on: "the insider added"."""
        before = self._told.get(speaker)
        if before is None:
            return None
        document = self._document
        near = found.sentence - before.sentence <= _REMEMBERED
        if who.kind != "anonymous" and not near:
            return None
        if who.source is not None and not _SAME.match(document.text, who.source.start):
            return None
        return None if self._elsewhere(found.sentence) else before.via

    def _elsewhere(self, index: int) -> bool:
        """Whether a sentence tells of something posted, published or said another time."""
        if self._asked_of[0] != index:
            document = self._document
            sentence = document.sentences[index]
            words = _ELSEWHERE.finditer(document.text, sentence.start, sentence.end)
            self._asked_of = index, any(not document.quoted(m.start()) for m in words)
        return self._asked_of[1]
