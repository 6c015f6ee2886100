"""Anonymity: how an unnamed source is described, and whether the article says why."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tabloid_cli.article import Span
from tabloid_cli.report import Anonymity
from tabloid_cli.sourcing.described import describe
from tabloid_cli.sourcing.naming.withheld import stretches, withheld

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tabloid_cli.document import Document
    from tabloid_cli.report import Attribution

# After the words that keep a name back, what the handbooks ask for: why.
_WHY = re.compile(
    r"(?: by(?: [\w’'&.-]+){1,4}?)?,? (?:(?:because|citing|fearing|since|given|due to|out of"
    r"|for fear|in order to|so|as (?:s?he|they)|while discussing|discussing|describing"
    r"|in public|publicly|for \w+ reasons?)\b|to (?!us\b|the\b|[A-Z])\w)[^.!?;,\n\"“”]{0,120}"
)
_MAY_NOT = re.compile(r"[^.!?;,\n\"“”]{0,80}")
"""What follows “not authorized to speak”."""
# A reason that stands without them.
_FEARS = re.compile(
    r"\b(?:fear(?:ed|ing|s)?|afraid) (?:of |for )?(?:being )?"
    r"(?:retaliation|retribution|reprisals?|losing (?:his|her|their) jobs?"
    r"|(?:his|her|their) (?:jobs?|safety|li(?:fe|ves)))[^.!?;,\n\"“”]{0,80}",
    re.IGNORECASE,
)
_NOT_NAMING = re.compile(
    r"\b(?:not|never|n[’']t) (?:be )?(?:naming|identify(?:ing)?) (?:the|this|that|its|our) ([\w-]+)"
)
_NEAR = 250
"""Characters before and after a source in which the outlet says that it does not name it."""
_BEGUN = re.compile(r"\b(?:who|whose|that)\b")
# What is told of a source right after its words, and only between them and the cue.
_MORE = re.compile(
    r"[’']s who\b|,? (?:who|whose|with (?:\w+ )?knowledge|familiar with|briefed|privy to"
    r"|close to|that (?:was|were|knows?|works?|worked))\b"
    r"|, (?:an?|one of) (?!day|week|month|year|few|decade|moment)\w"
)
_OF = re.compile(r" (?:of|near|outside|from|at|backstage)\b")
_STOP = frozenset('.!?;\n"“”')
_LONGEST = 200
"""Characters of a description after a source's own words."""
_RANK = ("bare", "placed", "detailed")
_MOST = 40
"""Attributions of one speaker of which each is looked at."""


def anonymity(document: Document, name: str, heard: Sequence[Attribution]) -> Anonymity:
    """How the speaker called `name`, heard in the attributions `heard`, is described."""
    heard = [one for one in heard[:_MOST] if one.source is not None]
    mentions = [_mention(document, one) for one in heard]
    if not any(mention.startswith(name) for mention in mentions):
        mentions.append(name)
    fullest = max(map(describe, mentions), key=_RANK.index)
    return Anonymity(fullest, _reason(document, heard))


def _mention(document: Document, one: Attribution) -> str:
    """The words that name a source, with what is told of it right after them."""
    source, cue, text = one.source, one.cue, document.text
    if source is None:
        return ""
    if cue is not None and cue.start >= source.end:
        end = min(cue.start, source.end + _LONGEST)
    else:
        sentence = document.sentences[document.sentence_at(source.start)]
        stop = min(max(sentence.end, source.end), source.end + _LONGEST)
        end = next((i for i in range(source.end, stop) if text[i] in _STOP), stop)
        comma = text.find(",", source.end + 1, end)
        end = comma if comma >= 0 else end
    more = (
        _MORE.match(text, source.end, end)
        or (cue is not None and end == cue.start and _OF.match(text, source.end, end))
        or (text[source.end : end][:1] != "," and _BEGUN.search(text, source.start, source.end))
    )
    return text[source.start : end if more else source.end]


def _reason(document: Document, heard: Sequence[Attribution]) -> Span | None:
    """The first words of the article that say that, and maybe why, it does not name somebody."""
    for one in heard:
        if one.source is None:
            continue
        found = withheld(document, one.source, one.cue)
        if found is not None:
            return _with_why(document, found, one.cue)
        for stretch in stretches(document, one.source, one.cue):
            feared = _FEARS.search(document.text, stretch.start, stretch.end)
            if feared:
                return Span(*feared.span())
    return _not_naming(document, heard[0].source) if heard and heard[0].source else None


def _with_why(document: Document, found: Span, cue: Span | None) -> Span:
    """The words with the reason right after them, up to a comma or what is said."""
    stop = document.sentences[document.sentence_at(found.start)].end
    if cue is not None and found.end <= cue.start < stop:
        stop = cue.start
    follows = _MAY_NOT if "uthori" in document.text[found.start : found.end] else _WHY
    why = follows.match(document.text, found.end, stop)
    words = document.text[found.start : why.end() if why else found.end].rstrip()
    return Span(found.start, found.start + len(words))


def _not_naming(document: Document, source: Span) -> Span | None:
    """What the outlet says of it: “We are not naming the source because”."""
    text, index = document.text, document.sentence_at(source.start)
    start = max(document.sentences[max(0, index - 1)].start, source.start - _NEAR)
    last = document.sentences[min(index + 1, len(document.sentences) - 1)]
    found = _NOT_NAMING.search(text, start, min(last.end, source.end + _NEAR))
    if found is None or document.quoted(found.start()):
        return None
    named = text[source.start : min(source.end, source.start + _NEAR)].lower().split()
    return _with_why(document, Span(*found.span()), None) if found[1] in named else None
