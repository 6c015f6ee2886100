"""Subjects: whose a cue is by its sentence, where nothing beside the cue says so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tabloid_cli.article import Span
from tabloid_cli.sourcing.identifying.unnamed import phrase_start
from tabloid_cli.sourcing.naming.capitals import MARKS
from tabloid_cli.sourcing.naming.mentions import Described, describe
from tabloid_cli.sourcing.vocabulary.grammar import THEIR, THIRD_PERSON
from tabloid_cli.sourcing.vocabulary.lines import LONGEST
from tabloid_cli.sourcing.vocabulary.nouns import nouns

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tabloid_cli.document import Document
    from tabloid_cli.sourcing.finding.extraction import Found
    from tabloid_cli.sourcing.identifying.speakers import Cast
    from tabloid_cli.sourcing.naming.entities import Mention

_OPENING = ("anonymous", "role", "hearsay")
_JOINING = frozenset("and or nor but".split())
_GOING_ON = frozenset(", and but before then later finally also \" ” ’ '".split())
"""Before a cue without a subject these tell that it goes on with the last one's words."""
_NOBODYS = frozenset(
    "rumor rumors rumour rumours report reports speculation gossip buzz news word story stories"
    " talk whispers chatter".split()
)
"""Nouns that are about whose they are called, not by: "Roe's breakup rumors"."""
_ADDING = frozenset("adding noting stating concluding".split())
"""With these whoever spoke goes on: "records show that Doe quit, adding that"."""
_MAKING = frozenset("made makes make issued issues posted penned published".split())
_ATTRIBUTES = 4
_MOST_LEADING = 3
"""Words before a cue that opens its sentence: "Other than confessing"."""
_LONGEST_CALLING = 6
_NEAR = 3
"""Sentences after which who spoke last does not speak on."""
_PHRASE = 3
"""Words after "the" among which the noun stands."""
_KNOWN = frozenset("the his her their".split())
"""Before "singer" these tell that it is somebody the article names."""


def beside(document: Document, cast: Cast, found: Found) -> Described | None:
    """A pronoun right before the cue: "..., and he said"."""
    first = start_of(document, found)
    for t in range(first - 1, max(first - 3, document.sentences[found.sentence].first - 1), -1):
        token = document.tokens[t]
        word = token.norm.partition("'")[0]  # "as we've told you"
        if word in ("he", "she", "they", "we"):
            return read_mention(document, cast, Span(token.start, token.start + len(word)))
    return None


def after_comma(document: Document, cast: Cast, found: Found) -> Described | None:
    """Who follows the clause that a participle opens: "Calling it a lie, he stormed out"."""
    first = start_of(document, found)
    sentence = document.sentences[found.sentence]
    tokens = document.tokens
    if first - sentence.first > _MOST_LEADING:
        return None
    for t in range(first + 1, min(first + LONGEST, sentence.last - 1)):
        if tokens[t].text != ",":
            continue
        after = t + 1 + (tokens[t + 1].text in MARKS)
        end = _subject_end(document, cast, after, sentence.last)
        if end:
            return read_mention(document, cast, Span(tokens[after].start, tokens[end - 1].end))
    return None


def _subject_end(document: Document, cast: Cast, first: int, limit: int) -> int:
    """Where a name, "he" or "the singer" that begins at a token ends; 0 if none does."""
    tokens = document.tokens
    named = cast.names.at(first, first + 1)
    if named or first >= limit:
        return named[0].last if named else 0
    if tokens[first].norm != "the":
        return first + 1 if tokens[first].norm in THIRD_PERSON else 0
    for t in range(first + 1, min(first + _LONGEST_CALLING, limit)):
        noun = nouns().get(tokens[t].norm)
        if noun is not None and noun.kind == "person":
            return t + 1
        if not tokens[t].text[0].isalnum():
            break
    return 0


def subject_of(
    document: Document, cast: Cast, index: int, limit: int, after: int = 0
) -> Described | None:
    """The first pronoun, name or kind of source in a sentence between two offsets."""
    sentence = document.sentences[index]
    last = min(sentence.last, sentence.first + LONGEST)
    first = max(sentence.first, document.token_at(after))
    first += after > 0 and document.tokens[first].norm == "that"
    names = {m.first: m for m in cast.names.at(first, last)}
    opener = document.tokens[first].norm
    for t in range(first, last):
        token = document.tokens[t]
        if token.start >= limit:
            break
        if token.norm in THIRD_PERSON:
            return read_mention(document, cast, Span(token.start, token.end))
        if t in names:
            after = names[t].last
            if after + 1 in names and _leads_on(document.tokens[after].norm):
                continue  # "Oakline's Jane Roe", "Oakline reporter Jane Roe": hers
            end = _with_calling(document, cast, names[t], last)
            return read_mention(document, cast, Span(token.start, document.tokens[end - 1].end))
        noun = nouns().get("year-old" if token.norm.endswith("-year-old") else token.norm)
        if t + 1 in names:
            continue  # "British designer Jane Roe"
        opens = _OPENING if opener not in _KNOWN else (*_OPENING, "person")
        if noun is not None and noun.kind in opens and t - first < 4:
            start = document.tokens[first].start
            end = _represented(document, names, t + 1, limit)
            return read_mention(document, cast, Span(start, document.tokens[end - 1].end))
    return None


def _leads_on(word: str) -> bool:
    """Whether a word between two names makes the first one tell of the second."""
    noun = nouns().get(word)
    return word == "'s" or (noun is not None and noun.kind in ("person", "role"))


def _represented(document: Document, names: Mapping[int, Mention], at: int, limit: int) -> int:
    """Where those end whom somebody speaks for: "reps for the couple"; `at` for nobody."""
    tokens = document.tokens
    if at + 1 >= len(tokens) or tokens[at].norm != "for":
        return at
    if at + 1 in names:
        return names[at + 1].last
    if tokens[at + 1].norm not in _KNOWN:
        return at
    near = range(at + 2, min(at + 2 + _PHRASE, len(tokens)))
    within = (t for t in near if tokens[t].end <= limit and tokens[t].norm in nouns())
    return next(within, at - 1) + 1


def _with_calling(document: Document, cast: Cast, mention: Mention, last: int) -> int:
    """End of a name, and of whom it only tells more of: "Instagram user mopsy"."""
    entity = cast.names.entities[mention.entity]
    noun = nouns().get(document.tokens[mention.last].norm) if mention.last < last else None
    if noun is None or not (entity.organisation or entity.place):
        return mention.last
    return mention.last + (noun.kind in ("role", "anonymous"))


def other_subject(document: Document, cast: Cast, found: Found, previous: Found) -> Span | None:
    """Whose a cue is that is not whose the last one was; None if it is.

    "She left, but he ran and told"; "records show that Doe quit, citing her health".
    """
    first = start_of(document, found)
    tokens = document.tokens
    if tokens[first].norm.endswith("ing"):
        last = cast.voices.within(found.sentence, 0)
        if last is None or last.kind != "document" or previous.cue is None:
            return None
        if tokens[first].norm in _ADDING:
            return None
        doer = subject_of(document, cast, found.sentence, found.start, previous.cue.end)
        return Span(tokens[doer.first].start, tokens[doer.last - 1].end) if doer else None
    for t in range(first - 1, start_of(document, previous), -1):
        token, before = tokens[t], tokens[t - 1]
        if token.norm in THIRD_PERSON and before.norm in (",", "and", "but", ";", "while"):
            return Span(token.start, token.end)
    return None


def pronoun_within(document: Document, found: Found) -> Span | None:
    """The pronoun that ends the source, right before the cue: "a man she described"."""
    source, cue = found.source, found.cue
    if source is None or cue is None:
        return None
    first, last = tokens_of(document, source)
    tokens = document.tokens
    if last - first < 2 or last > tokens_of(document, cue)[0]:
        return None
    if tokens[last - 1].norm not in THIRD_PERSON or tokens[last - 2].norm in _JOINING:
        return None
    return Span(tokens[last - 1].start, tokens[last - 1].end)


def goes_on(document: Document, cast: Cast, found: Found) -> bool:
    """Whether who spoke last speaks on: “...,” adding that, “...” but joked, “...”."""
    first = start_of(document, found)
    if not found.quoted or not first or cast.voices.within(found.sentence, _NEAR) is None:
        return False
    return document.tokens[first - 1].norm in _GOING_ON


def owner_of_noun(document: Document, cast: Cast, found: Found) -> Span | None:
    """Who makes or owns what a noun tells: "Roe made a confession", "the judge's claim that"."""
    if found.kind != "noun" or found.cue is None:
        return None
    tokens = document.tokens
    at = tokens_of(document, found.cue)[0]
    if tokens[at].norm in _NOBODYS:
        return None
    limit = document.sentences[found.sentence].first
    for t in range(at - 1, max(limit, at - _ATTRIBUTES), -1):
        norm = tokens[t].norm
        if norm in THEIR:
            return Span(tokens[t].start, tokens[t].end)
        if norm == "'s" or norm in _MAKING:
            return _ending_at(document, cast, t, limit)
        if not norm.isalpha():
            break
    return None


def _ending_at(document: Document, cast: Cast, end: int, limit: int) -> Span | None:
    """The name, or noun for somebody, that ends right before a token."""
    tokens = document.tokens
    mention = cast.names.covering(end - 1)
    if mention is not None:
        return Span(tokens[mention.first].start, tokens[end - 1].end)
    noun = nouns().get(tokens[end - 1].norm)
    if noun is None or noun.kind in ("hearsay", "document"):
        return None
    return Span(tokens[phrase_start(document, end - 1, limit)].start, tokens[end - 1].end)


def tells_of_rumor(document: Document, found: Found) -> bool:
    """Whether the cue only says what a rumor is: "reports claiming", "a story which says"."""
    at = start_of(document, found) - 1
    first = document.sentences[found.sentence].first
    if at > first and document.tokens[at].norm in ("which", "that"):
        at -= 1
    noun = nouns().get(document.tokens[at].norm) if at > first else None
    return noun is not None and noun.kind == "hearsay"


def read_mention(document: Document, cast: Cast, span: Span) -> Described:
    """What the source mention ``document.text[span]`` says."""
    return describe(document, cast.names, span, tokens_of(document, span))


def start_of(document: Document, found: Found) -> int:
    """The token with which an attribution begins: its cue's first, or its content's."""
    return document.token_at(found.start)


def tokens_of(document: Document, span: Span) -> tuple[int, int]:
    """The first token of a span, and the one after its last."""
    first = document.token_at(span.start)
    return first, document.token_at(span.end, first)
