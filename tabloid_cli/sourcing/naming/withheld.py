"""Withheld: whether the words around a source say that its name is kept back, and which.

One official, who spoke on condition of anonymity, said    between the source and its cue
"...," said one lawmaker, granted anonymity to speak       after the source
"...," a dancer said, asking that her name not be used     after the cue
Speaking anonymously, an aide said                         before the source
One clerk said it rained. She asked to remain anonymous.   in the next sentence, of the source
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tabloid_cli.article import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tabloid_cli.document import Document

WITHHELD = frozenset("named identified anonymity anonymous name".split())
"""With one of these ends a clause that tells why somebody has no name."""
_NAME = r"(?:his|her|their|its|the) (?:(?:full|last|real|own) )?(?:names?|identit(?:y|ies))"
_WHO = rf"(?:s?he|they|{_NAME})"
_NAMED = r"(?:\w+ )?(?:named|identified|quoted by name)"
_HIDDEN = r"(?:anonymous|unnamed|nameless|unidentified)"
_PRINTED = r"(?:used|printed|published|given|revealed|disclosed|mentioned|named|identified)"
_ASKING = r"(?:ask|insist|request|demand|plead)(?:ed|ing|s)?"
_CHOOSING = r"(?:ask|want|request|opt|wish|prefer|choose|chose)(?:r?ed|r?ing|e?s)?"
# Each a way to say it, whole in itself.
_WAYS = (
    # on condition of anonymity, on the condition that she not be named
    r"(?:(?:spoke|speaking|talked|talking|agreed to (?:speak|talk))(?: [\w’'.]+){0,5}? )?"
    rf"(?:on|under) (?:the )?condition (?:of (?:\w+ )?anonymity"
    rf"|(?:that )?{_WHO} (?:not be {_PRINTED}|be (?:withheld|kept)|(?:remain|stay) {_HIDDEN}))",
    # insisted on anonymity, asked for anonymity, requesting anonymity, granted anonymity
    rf"(?:{_ASKING}(?: on| for)?|(?:granted|given|promised|offered)) anonymity",
    # spoke anonymously, speaking to the paper on background
    r"(?:spoke|speaks?|speaking|talk(?:ed|ing)?)(?: [\w’'.]+){0,5}"
    r" (?:anonymous(?:ly)?|on (?:deep )?background|off the record)",
    # asked not to be named, would rather not be identified
    rf"{_CHOOSING} not to be {_NAMED}",
    rf"(?:would|[’']d) (?:rather|prefer) not (?:to )?be {_NAMED}",
    # declined to be named, did not want to be identified
    rf"(?:(?:declin|refus)(?:ed?|es|ing)"
    rf"|(?:d(?:id|o|oes)|would)(?: not|n[’']t) (?:want|wish|like|care|agree)) to be {_NAMED}",
    # declined to give her name, didn't want to reveal his identity
    rf"(?:(?:declin|refus)(?:ed?|es|ing)"
    rf"|(?:d(?:id|o|oes)|would)(?: not|n[’']t) (?:want|wish|like|care))"
    rf" to (?:give|provide|reveal|disclose|share) {_NAME}",
    # did not want her name used
    rf"d(?:id|o|oes)(?: not|n[’']t) want {_NAME} (?:to be )?{_PRINTED}",
    # asked to remain anonymous, wished to stay nameless
    rf"{_CHOOSING} to (?:remain|stay|be|go) {_HIDDEN}",
    # asked that his name not be used, asking that her identity be withheld
    rf"{_ASKING} (?:that|for) {_WHO} (?:not (?:to )?be {_PRINTED}"
    r"|(?:to )?be (?:withheld|kept|concealed|changed))",
    # whose name is being withheld, whose identity is protected, whose names are not being used
    rf"whose (?:names?|identit(?:y|ies)) (?:is|are|was|were|has been|have been)"
    rf" (?:being )?(?:withheld|protected|concealed|kept|not (?:being )?{_PRINTED})",
    # withheld his name
    r"withh(?:e|o)ld(?:ing)? (?:his|her|their) names?",
    # not authorized to speak
    r"(?:(?:not|(?:was|were|is|are)n[’']t) |un)authori[sz]ed to (?:speak|talk|comment|discuss)",
)
# Enough in a clause that is about the source, but not by themselves.
_PARTS = (
    r"anonym(?:ous(?:ly)?|ity)",
    r"not (?:\w+ )?(?:to )?be (?:named|identified)",
    r"name not be (?:used|published)",
    r"ask(?:ed|ing) to be (?:named|identified)",
)
_KEPT_BACK = re.compile(rf"\b(?:{'|'.join((*_WAYS, *_PARTS))})\b", re.IGNORECASE)
_NEXT = re.compile(
    r"(?:He|She|They|The ([\w-]+(?: [\w-]+){0,2}?))"
    r"(?:,? (?:who|also|has|had|have|was|were|is|are|both|all|then|later|only)){0,3},? "
    rf"(?P<way>(?i:{'|'.join(_WAYS)}))\b"
    r"(?: (?:in|for) (?:this|the|an?) (?:story|article|report)\b)?"
    r"(?=[.,;!?]|$| (?:because|for|to|on|in public|publicly|citing|since|as|out of|due|when"
    r"|while|so|in order|from|by|fearing|given|discussing|describing)\b)"
)
"""A sentence that says of its subject that the name is not told, and not where else."""
_HINTS = ("anonym", "name", "identi", "uthori", "background", "record")
"""One of these is in whatever keeps a name back."""
_OPENS = re.compile(
    r"(?:^|[ ,])(?:who|whose|speaking|granted|asking|requesting|insisting|pleading|on condition"
    r"|on the condition|under condition|because)\b",
    re.IGNORECASE,
)
"""With these begins what is told of the source itself."""
_AFTER_CUE = re.compile(
    r"(?: [\w'’.]+){0,4},? (?:on (?:the )?condition (?:of|that)|under condition of|speaking"
    r"|requesting|asking|insisting|after being granted|while requesting)\b",
    re.IGNORECASE,
)
_FRONTED = re.compile(
    r"(?:speaking|talking|asking|requesting|insisting|granted|on (?:the )?condition)\b",
    re.IGNORECASE,
)
_KNOWN = re.compile(r"(?:the|this|that|his|her|their|its|our|my|your|[\w’'.-]+[’']s?)\s", re.I)
"""So begins the description of somebody whom the article may name elsewhere."""
_ANOTHER = re.compile(
    r" (?:and|while|but) (?:an?|one|another|two) (?:[\w-]+ ){1,3}?(?:said|says|t[eo]l)"
)
"""Who speaks after the source in one sentence: of the two, "she" is that one."""
_FAR = 200
"""Characters after the source's beginning in which that is said."""
_OPENING = len("on the condition")
"""Characters of the words themselves that can open what is told of the source."""
_BREAKS = frozenset('!?"“”;\n')


def withheld(document: Document, source: Span, cue: Span | None) -> Span | None:
    """The words beside a source that say that its name is not told."""
    return _told_beside(document, source, cue) or _told_next(document, source)


def is_withheld(document: Document, source: Span, cue: Span | None) -> bool:
    """Whether the words beside a source without a name say that it is not told.

    The next sentence says so of "a teacher", not of "the singer": her the article knows.
    """
    if _told_beside(document, source, cue) is not None:
        return True
    known = _KNOWN.match(document.text, source.start) is not None
    return not known and _told_next(document, source) is not None


def keeps_back(words: str) -> bool:
    """Whether words in small letters say that a name is not told."""
    return _is_hinted(words) and _KEPT_BACK.search(words) is not None


def first_kept_back(words: str) -> Span | None:
    """Where words say that a name is not told."""
    found = _KEPT_BACK.search(words) if _is_hinted(words) else None
    return Span(*found.span()) if found else None


def stretches(document: Document, source: Span, cue: Span | None) -> Iterator[Span]:
    """The words of its own sentence that tell of a source itself, nearest first."""
    text = document.text
    sentence = document.sentences[document.sentence_at(source.start)]
    if cue is None or cue.start < source.end:
        yield Span(source.start, _clause(text, source.start, sentence.end))
    else:
        yield Span(source.start, min(cue.start, source.start + _FAR))
        end = _clause(text, cue.end, sentence.end)
        if _AFTER_CUE.match(text, cue.end, end):
            yield Span(cue.end, end)
    if _FRONTED.match(text, sentence.start, source.start) and (
        source.start - sentence.start <= _FAR and text[source.start - 2] == ","
    ):
        yield Span(sentence.start, source.start)


def _told_beside(document: Document, source: Span, cue: Span | None) -> Span | None:
    """What its own sentence says of the source."""
    for stretch in stretches(document, source, cue):
        words = document.text[stretch.start : stretch.end]
        found = _KEPT_BACK.search(words) if _is_hinted(words) else None
        if found and _OPENS.search(words, 0, found.start() + _OPENING):
            return Span(stretch.start + found.start(), stretch.start + found.end())
    return None


def _told_next(document: Document, source: Span) -> Span | None:
    """What the next sentence says of the source: "The official asked not to be named"."""
    index = document.sentence_at(source.start) + 1
    if index >= len(document.sentences):
        return None
    sentence = document.sentences[index]
    end = min(sentence.end, sentence.start + _FAR)
    if not _is_hinted(document.text[sentence.start : end]):
        return None
    found = _NEXT.match(document.text, sentence.start, end)
    if found is None or document.quoted(sentence.start):
        return None
    if found[1] is None and _ANOTHER.search(document.text, source.end, source.end + _FAR):
        return None
    words = document.text[source.start : min(source.end, source.start + _FAR)].lower().split()
    return Span(*found.span("way")) if _is_called(found[1], words) else None


def _is_called(noun: str | None, words: list[str]) -> bool:
    """Whether a subject is a pronoun, or "the official" of "one official"."""
    return noun is None or noun.lower().split()[-1] in words


def _is_hinted(words: str) -> bool:
    return any(map(words.__contains__, _HINTS))


def _clause(text: str, start: int, stop: int) -> int:
    """Where what follows ends: at the sentence's end or the next quotation mark."""
    end = min(stop, start + _FAR)
    return next((i for i in range(start, end) if text[i] in _BREAKS), end)
