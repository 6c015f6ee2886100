"""Unlisted: who says a quotation right beside it, whatever the verb.

“We are done,” she starts off.             somebody and a verb after the quotation
“Never,” contines the insider.             the same the other way round, and misspelt
Jane Roe leaned in and boomed, “Never.”    right before it
Roe kept a line for him: “You are done.”   before a colon, whatever stands between

What parts a whole quotation from somebody can but tell how it is said. Asked only of
quotations that no cue of the table owns.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from tabloid_cli.sourcing.vocabulary.cues import VERB_CLASSES, Cue, find_cues
from tabloid_cli.sourcing.vocabulary.grammar import (
    ADVERBS,
    BEFORE_NOUNS,
    FINITE,
    HAVE,
    SUBORDINATES,
    THIRD_PERSON,
)
from tabloid_cli.sourcing.vocabulary.lines import word_classes
from tabloid_cli.sourcing.vocabulary.nouns import SOMEBODY, nouns

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tabloid_cli.document import Document, Quotation, Token

UNLISTED = Cue("", "say", (), "", "")
"""The entry of a verb that no row of the table holds."""
_MARKS = "\"“”„‟'‘’` "
_GOES_ON = (",", "—", "–")
_EXCLAIMS = ("!", "?", "…")
_CLOSES = frozenset(". , ; : ! ? — – - ( )".split())
_WHERE = frozenset(
    "of about in at to on with as while when during after before from via over into for by".split()
)
_BETWEEN = ADVERBS | HAVE | frozenset(["since"])
"""Words between a subject and its verb."""
_PARTICLES = frozenset("off on in out up back away forth".split())
_PAST = frozenset(
    "began bit broke came cut drew flung gave got went held hit kept laid led let made put sent"
    " shot spoke struck swore took threw".split()
)
"""Verbs that no ending shows to be one."""
_NO_VERB = (
    FINITE
    | SUBORDINATES
    | ADVERBS
    | _WHERE
    | frozenset("this his its yes thus perhaps needs wants gets seems looks".split())
)
_OPENING = frozenset("and but instead later meanwhile so still then yet".split())
"""Words before the subject of a sentence."""
_NOBODY = (
    SUBORDINATES
    | _WHERE
    | _OPENING
    | frozenset("i it there here these those all some many each every both no not just".split())
)
_ONE = frozenset("one another others many".split())
"""Words that are somebody alone: "another scoffs"."""
_SPEAKING = SOMEBODY | {"organisation", "document"}
_SAYS_MORE = frozenset("of close from in at for near on with inside".split())
"""Words after somebody without a name that tell more of them."""
_LAST_VERB = frozenset(["and", "then", "but"])
"""Words before the last of several verbs: "leaned in and boomed"."""
_LONG_WORD = 4
"""Letters of a small word that no title has."""
_FAR = 12
"""Tokens after a quotation among which its verb and subject stand."""
_LONGEST = 6
"""Tokens of somebody without a name, and of what more is said of them."""
_AROUND = 5_000
"""Characters before and after a word among which another place may show it to be a name."""
WHOLE = 6
"""Tokens, marks among them, of a quotation to which whatever stands before a colon may lead."""


class Said(NamedTuple):
    """A verb beside a quotation and who says it, each ``(first, last)`` token, the last not in it.

    `before` tells that they stand before the quotation.
    """

    verb: tuple[int, int]
    source: tuple[int, int]
    before: bool = False


def said_beside(document: Document, quotation: Quotation, sentence: int) -> Said | None:
    """Who says a quotation of a sentence right beside it, with whatever verb."""
    first = document.sentences[sentence].first
    said = _after(document, quotation, first) or _before(document, quotation, first)
    return None if said is None or is_title(document, quotation) else said


def entry(document: Document, said: Said) -> Cue:
    """The table's cue where the verb stands, or one that stands for what it does not hold."""
    return _listed(document.tokens, *said.verb) or UNLISTED


def _listed(tokens: Sequence[Token], first: int, last: int) -> Cue | None:
    matches = find_cues(tokens, first, last)
    return next((m.cue for m in matches if m.cue.kind in VERB_CLASSES), None)


def _after(document: Document, quotation: Quotation, first: int) -> Said | None:
    """“We are done,” she starts off."""
    tokens, at = document.tokens, quotation.last
    if at == len(tokens) or any(tokens[t].text[0].isalnum() for t in range(first, quotation.first)):
        return None
    apart = tokens[at].text in _GOES_ON
    inner = document.text[quotation.start : quotation.end].rstrip(_MARKS)
    goes_on = apart or inner.endswith(_GOES_ON)
    if not (goes_on or inner.endswith(_EXCLAIMS)):
        return None
    at, stop = at + apart, _stop(document, quotation)
    said = _somebody_says(tokens, at, stop) or _says_somebody(tokens, at, stop)
    if said is None or goes_on or tokens[at].text.islower():
        return said
    # “Never!” Roe booms.: but not “Never!” But days later she
    ends = said.verb[1] == stop or tokens[said.verb[1]].text in _CLOSES
    return said if ends and tokens[at].norm not in _NOBODY else None


def _before(document: Document, quotation: Quotation, first: int) -> Said | None:
    """“Jane Roe leaned in and boomed, “Never.””."""
    tokens, mark = document.tokens, quotation.first - 1
    if mark - first < 2 or tokens[mark].text not in ",:" or not is_whole(document, quotation):
        return None
    while first < mark and (tokens[first].norm in _OPENING or tokens[first].text == ","):
        first += 1
    end = next(_ends(tokens, first, mark), 0)
    if not end or tokens[first].norm in _NOBODY:
        return None
    last = mark - 1 - (tokens[mark - 1].norm in _PARTICLES)
    verb = _verb_of(tokens, end, mark)
    if last > verb and tokens[last - 1].norm in _LAST_VERB and _verb(tokens, last, mark):
        verb = last
    if last > verb and (tokens[mark].text == "," or quotation.last - quotation.first < WHOLE):
        return None
    if end == first + 1 and not _is_name(document, tokens[first]):
        return None
    after = _verb(tokens, verb, mark)
    if not after and tokens[end].norm in HAVE:
        verb, after = end, end + 1
    return Said((verb, after), (first, end), before=True) if after else None


def _is_name(document: Document, token: Token) -> bool:
    """Whether the first word of a sentence is somebody's, and not “Minutes later came: “...””."""
    if token.norm in THIRD_PERSON or token.norm not in word_classes():
        return True
    name = re.compile(rf"[a-z,] {re.escape(token.text)}\b")
    near = max(0, token.start - _AROUND), token.start + _AROUND
    return name.search(document.text, *near) is not None


def _stop(document: Document, quotation: Quotation) -> int:
    """Index after the last token that may tell after a quotation who says it.

    A name after “Never!” begins a sentence of its own if its verb is not known.
    """
    at = document.sentence_at(quotation.end - 1)
    following = document.sentences[at : at + 2]
    stop = max(s.last for s in following if s.paragraph == following[0].paragraph)
    return min(stop, quotation.last + _FAR)


def is_title(document: Document, quotation: Quotation) -> bool:
    """Whether most of several words have a capital: “Blue River,” “The Night of the Geese.”."""
    tokens = document.tokens[quotation.first : quotation.last]
    words = [token.text for token in tokens if token.text[0].isalpha()]
    small = [word for word in words if word.islower()]
    short = all(len(word) < _LONG_WORD for word in small)
    return not words or (len(words) > 1 and short and 2 * len(small) < len(words))


def is_whole(document: Document, quotation: Quotation) -> bool:
    """Whether a quotation begins and ends like a sentence."""
    inner = document.text[quotation.start : quotation.end].strip(_MARKS)
    return inner[:1].isupper() and inner.endswith((".", *_GOES_ON, *_EXCLAIMS))


def _somebody_says(tokens: Sequence[Token], at: int, stop: int) -> Said | None:
    """“She starts off”."""
    for end in _ends(tokens, at, stop):
        verb = _verb_of(tokens, end, stop)
        last = _verb(tokens, verb, stop)
        if last:
            return Said((verb, last), (at, end))
    return None


def _says_somebody(tokens: Sequence[Token], at: int, stop: int) -> Said | None:
    """“Starts the insider”: and there the clause ends."""
    last = _verb(tokens, at, stop)
    end = next(_ends(tokens, last, stop), 0) if last else 0
    closed = end == stop or tokens[end].text in _CLOSES or tokens[end].norm in _WHERE
    return Said((at, last), (last, end)) if end and closed else None


def _verb_of(tokens: Sequence[Token], end: int, stop: int) -> int:
    """Where the verb of a subject that ends there may stand: "Roe, 30, soon", "a pal of hers"."""
    if end + 2 < stop and tokens[end].text == tokens[end + 2].text == ",":
        end += 3 * tokens[end + 1].text.isdigit()
    elif end < stop and tokens[end].norm in _SAYS_MORE and tokens[end - 1].text.islower():
        near = range(end + 2, min(end + _LONGEST, stop))
        verbs = [t for t in near if _verb(tokens, t, stop) and not _opens(tokens[t - 1])]
        # Of "a spy on the tour bus snitches" the second.
        return next((t for t in verbs if t + 1 not in verbs), stop)
    while end < stop and (tokens[end].norm in _BETWEEN or tokens[end].norm.endswith("ly")):
        end += 1
    return end


def _opens(token: Token) -> bool:
    """Whether a noun follows: "of the stars"."""
    return token.norm in BEFORE_NOUNS or token.text[0].isupper()


def _verb(tokens: Sequence[Token], at: int, stop: int) -> int:
    """Index after a verb and its particle; 0 if none stands there."""
    word = tokens[at].norm if at < stop and tokens[at].text.islower() else ""
    if not word.isalpha() or word in _NO_VERB or word.endswith("ing"):
        return 0
    finite = word.endswith("ed") or (word[-1] == "s" and word[-2:] != "ss") or word in _PAST
    if not _listed(tokens, at, at + 1) and (word in nouns() or not finite):
        return 0
    return at + 1 + (at + 1 < stop and tokens[at + 1].norm in _PARTICLES)


def _ends(tokens: Sequence[Token], at: int, stop: int) -> Iterator[int]:
    """Where somebody may end who can speak: "she", "Jane Roe", "a pal", the longest first."""
    if at >= stop:
        return
    opened = tokens[at].norm in BEFORE_NOUNS
    if tokens[at].norm in THIRD_PERSON:
        yield at + 1
    elif opened or tokens[at].text.islower():
        near = range(min(at + _LONGEST, stop) - 1, at - 1, -1)
        yield from (t + 1 for t in near if _can_speak(tokens[t], one=opened))
        if tokens[at].norm in _ONE:
            yield at + 1
    else:
        end = at
        while end < stop and tokens[end].text[0].isupper() and tokens[end].text != "I":
            end += 1
        if end > at:
            yield end


def _can_speak(token: Token, *, one: bool) -> bool:
    """Whether a noun is somebody who speaks: `one`, or several."""
    noun = nouns().get(token.norm)
    return noun is not None and noun.kind in _SPEAKING and (one or noun.plural)
