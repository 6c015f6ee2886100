"""Places: where each name stands: its sentence, in speech or not, as subject or object."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tabloid_cli.sourcing.naming.capitals import MARKS
from tabloid_cli.sourcing.naming.people import GENDERED
from tabloid_cli.sourcing.vocabulary.cues import cue_index
from tabloid_cli.sourcing.vocabulary.grammar import OWNING

if TYPE_CHECKING:
    from tabloid_cli.document import Document, Token
    from tabloid_cli.sourcing.naming.entities import Mention, Names

_BEFORE_OBJECTS = frozenset(
    "of to with for from about by at on in against into over after before between behind near"
    " than like toward towards without via per upon regarding and's past including amid".split()
)
_JOINING = frozenset("and & or".split())
ARTICLES = frozenset("the a an this".split())
_ENDING = frozenset(".!?")


class Place(NamedTuple):
    """Where a name stands.

    `quoted`: in quoted speech; `first`: the first name of its sentence outside speech;
    `opens`: among the sentence's first three tokens; `leads`: the same of its paragraph;
    `ends`: last of its sentence; `beside`: "m" and "f" for the pronouns of its sentence
    before it, outside speech, who are somebody else ("he left Doe").

    `role` is "owner" ("Doe's"), "object" (after a preposition), "joined" ("Doe and Roe"),
    "titled" (in quotation marks or after "the"), "told" (after a cue), "subject" (before a
    small letter), "held" (one of a clause that somebody holds: "that Doe slept") or "other".
    """

    sentence: int
    quoted: bool
    first: bool
    opens: bool
    role: str
    paragraph: int
    leads: bool
    ends: bool
    beside: str


def places(document: Document, names: Names) -> list[Place]:
    """The place of every mention, in order."""
    found: list[Place] = []
    sentences, quotations, tokens = document.sentences, document.quotations, document.tokens
    sentence = quotation = 0
    named = -1
    read, beside = 0, ""
    for mention in names.mentions:
        while sentence + 1 < len(sentences) and sentences[sentence].last <= mention.first:
            sentence += 1
        if read < sentences[sentence].first:
            read, beside = sentences[sentence].first, ""
        for token in tokens[read : mention.first]:
            if token.norm in GENDERED and not document.quoted(token.start):
                beside += GENDERED[token.norm]
        read = max(read, mention.first)
        while quotation < len(quotations) and quotations[quotation].last <= mention.first:
            quotation += 1
        inside = quotation < len(quotations) and quotations[quotation].first <= mention.first
        quoted = inside and quotations[quotation].speech
        first = not quoted and named != sentence
        if first:
            named = sentence
        role = "titled" if inside and not quoted else _role(tokens, mention)
        into = mention.first - sentences[sentence].first
        opens = into < 3
        paragraph = sentences[sentence].paragraph
        leads = opens and (not sentence or sentences[sentence - 1].paragraph < paragraph)
        ends = mention.last < len(tokens) and tokens[mention.last].text in _ENDING
        found.append(Place(sentence, quoted, first, opens, role, paragraph, leads, ends, beside))
    return found


def _role(tokens: tuple[Token, ...], mention: Mention) -> str:
    before = tokens[mention.first - 1].norm if mention.first else "."
    after = tokens[mention.last] if mention.last < len(tokens) else None
    following = after.norm if after is not None else "."
    if following in OWNING:
        return "owner"
    if before in ARTICLES or before in MARKS:
        return "titled"
    if before in _BEFORE_OBJECTS:
        return "object"
    if before in _JOINING or following in _JOINING:
        return "joined"
    if before in cue_index():
        return "told"
    if after is not None and after.text[0].islower() and following not in _BEFORE_OBJECTS:
        return "held" if before == "that" else "subject"
    return "other"
