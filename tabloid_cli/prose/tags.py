"""Tags: the few words beside a quotation that tell who speaks ("says a pal", "Ann Roe said")."""

from __future__ import annotations

import re

VERBS = (
    "said|says|asked|asks|added|adds|replied|replies|shouted|shouts|wrote|writes|told|tells"
    "|exclaimed|joked|jokes|tweeted|yelled|screamed|cried|demanded|wondered|insisted|insists"
    "|gushed|gushes|quipped|continued|continues|recalled|declared|announced|laughed|snapped|fumed"
    "|spills|spilled|reveals|revealed|explains|explained|claims|claimed|dished|dishes|confessed"
    "|admitted|admits|snitched|tattled|concluded|quips|fumes|laughs|giggles|giggled|chuckles"
    "|chuckled|grins|grinned|beams|beamed|sighs|sighed|sniffed|sniffs|scoffed|scoffs|squealed|squeals"
    "|raved|raves|raged|rages|sobbed|sobs|boasted|boasts|bragged|teased|teases|confides|confided"
    "|remarked|mused|muses|exclaims|declares|recalls|responded|responds|retorted|moaned|moans"
    "|screams|snaps|whispered|whispers|shrieked|roared|complained|complains|vented|vents"
    "|warned|warns|vowed|vows|promised|promises|pleaded|pleads|begged|begs|urged|urges|threatens"
    "|threatened|noted|notes|observed|observes|remarks|stressed|stresses|brags|laments|lamented|rants"
    "|ranted|cries|marvels|marveled|marvelled|opined|reckons|reckoned|argued|argues|captioned|tweets"
    "|commented|comments|answered|answers"
)
_NAME = r"[A-Z][\w’'.\-]{0,30}"
_SOMEBODY = (
    rf"(?:he|she|{_NAME}(?:\s{_NAME}){{0,2}}"
    r"|(?:a|an|the|one|another)(?:\s[\w’'.\-]{1,30}){1,4}?)"
)
_TAG = re.compile(rf"(?:[\w’'.\-]+,?\s+){{0,5}}?(?:{VERBS})\b")
_TAG_LONG = 80
"""Characters within which a tag tells who speaks."""
_VERB_LONG = 20
"""Characters in which the verb right before speech stands."""
# “... my friend, Ann said, adding / “... a shock, says a pal.
_TAG_IN_SPEECH = re.compile(
    rf",(?=\s+(?:{_SOMEBODY}\s+(?:{VERBS})(?:[.,]|\s+(?:in|on|of|to)\b)"
    rf"|(?:{VERBS})\s+(?:(?:a|an|the|one|another)\s+\w|{_NAME}(?:\s{_NAME}){{0,2}}[.,])))"
)
# "She said, “Thank You.”", but "told “Good Morning Leeds.”"
_BEFORE_SPEECH = re.compile(
    rf"(?::|\b(?!tell|told)(?:{VERBS}|reads?|reading|saying|writing),?)\s*$"
)
_VERB = re.compile(rf"\b(?:{VERBS}|reported|reports)\b")
# "..., our source told us." as all that comes behind a quotation
_ENDING_TAG = re.compile(
    rf"[\"”’',]\s[^.!?\"”]{{3,50}}\b(?:{VERBS})(?:\s[\w.]{{2,20}}){{0,2}}[.:]$"
)
_SAYS_SOMEBODY = re.compile(rf"\s+(?:{VERBS})\s+(?:(?:an?|the|one|another|his|her)\s|[A-Z])")
_SOMEBODY_SAYS = re.compile(
    rf"\s?[,—–]?\s*(?!When |While |As |If |After |Once ){_SOMEBODY}\s+(?:{VERBS})\b"
)


def opens_with_tag(text: str, at: int) -> bool:
    """Whether a tag stands right at `at`: "Kim Doe asked", "says a source"."""
    return _TAG.match(text, at, at + _TAG_LONG) is not None


def opens_after_tag(text: str, at: int) -> bool:
    """Whether what begins at `at` is announced by a colon or a verb: "Kim Doe said,"."""
    return _BEFORE_SPEECH.search(text, max(0, at - _VERB_LONG), at) is not None


def holds_tag(text: str, start: int, end: int) -> bool:
    """Whether any verb of a tag stands between `start` and `end`."""
    return _VERB.search(text, start, end) is not None


def ends_with_tag(text: str, at: int) -> bool:
    """Whether the sentence that ends at `at` says who spoke: "our source told us."."""
    return _ENDING_TAG.search(text, max(0, at - _TAG_LONG), at) is not None


def tag_within(text: str, start: int, end: int) -> int:
    """Where the comma before a tag stands that no mark sets apart from speech, or -1."""
    found = _TAG_IN_SPEECH.search(text, start, end)
    return found.start() if found else -1


def tag_after(text: str, at: int, *, verb_first: bool = False) -> bool:
    """Whether what ends at `at` is followed by who says it; `verb_first`: by "says a pal" only."""
    if _SAYS_SOMEBODY.match(text, at, at + _TAG_LONG):
        return True
    return not verb_first and _SOMEBODY_SAYS.match(text, at, at + _TAG_LONG) is not None
