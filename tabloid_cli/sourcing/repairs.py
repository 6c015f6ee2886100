"""Repairs: what a sentence's form decides for certain, whatever the span model says.

Patterns of the press that the training data holds too seldom:

    “...,” says a pal of the actress.        the source follows the cue
    ..., insists the source.                  the same without quotation marks
    As Radar reported, the pair split.        the content is what the comma sets apart
    Jane Roe, 43, who left in May, said       the source opens the sentence
    A source close to the star said           the noun is the source, not whom it is close to
    New reports are claiming that             the noun is the source, and no cue itself
    Estranged wife Jane Roe said              the name belongs to its description
    According to docs the split was ugly.     the source ends where a clause begins
    A rep for the club where it began said    the source is one piece
    The paper quoted a friend as saying       the source is who is quoted
    TMZ, citing an insider, says              the source is who cites
"""

from __future__ import annotations

from tabloid_cli.sourcing.cues import VERB_CLASSES
from tabloid_cli.sourcing.lines import QUOTED, Line
from tabloid_cli.sourcing.nouns import nouns
from tabloid_cli.sourcing.spans import CONTENT, OUTSIDE, SOURCE

_ENDS_SOURCE = frozenset(
    ", . ; : ! ? — – - ( <Q> <Q,> <Q.> as while when after before during because in on who that"
    " about and but adding noting".split()
)
_DETERMINERS = frozenset("a an the one another his her their our multiple several".split())
_SPOKEN = ("anonymous", "role", "organisation")
SAYERS = frozenset("Aa AA anonymous role organisation document".split())
# What leads from "a source" to the words that say more of it.
_PLACES = frozenset(
    "close near familiar who quoted cited with inside within from at on connected working"
    " associated affiliated".split()
)
_WHERE = frozenset("in at from near of with to for".split())
_OPENS_UNNAMED = frozenset(
    "a an the one another this that multiple several two three many some".split()
)
_RELATIVES = frozenset("where that which whose in for of".split()) | _PLACES
_OPENS_SAID = frozenset("the a an he she they it".split())
_ENDS_PLACE = frozenset(", . ; : ! ? — – - ( <Q> <Q,> <Q.> and but as while when after".split())
_TELLS = frozenset("tells told tell telling".split())
"""Somebody after these is told, and does not tell."""
_QUOTING = frozenset("quote quotes quoted quoting cite cites cited citing".split())
_NAMES = ("Aa", "AA")
_LONGEST_SOURCE = 12
_LONGEST_SUBJECT = 5
_LONGEST_PLACE = 12
_HELPERS_BETWEEN = 4
_HELPERS = frozenset("are is were was be been being have has had also now still even".split())
_BEFORE_REPORT = frozenset(
    "a an the another other some many several various multiple countless new newer recent latest"
    " previous earlier past false fake alleged unconfirmed conflicting these those this that"
    " news media tabloid press persistent fresh numerous further more most initial early".split()
)
_OPENS_CLAUSE = frozenset(
    "and but or so if when while after before as in on at for with since then now yet although"
    " though because by from to meanwhile however last still also".split()
)
_OPENS_REPORT = frozenset(", ; : — – - ( and but so if when while as that since yet though".split())


def repaired(line: Line, first: int, last: int, kind: str, labels: list[int]) -> list[int]:
    """The labels of a cue's sentence, mended where one of the patterns holds."""
    if (quoted_as := quoted_before(line, first)) is not None:
        labels = [OUTSIDE if o == SOURCE or t < first else o for t, o in enumerate(labels)]
        labels[quoted_as : first - 1] = [SOURCE] * (first - 1 - quoted_as)
    elif kind in VERB_CLASSES:
        end = source_end(line, last)
        closes = end >= len(line.words) or line.words[end] in ".,;:!?"
        quoted = first > 0 and line.classes[first - 1] == QUOTED
        told = (
            first > 1
            and line.words[first - 1] == ","
            and line.words[first] not in _TELLS
            and closes
            and is_somebody(line, last, end)
        )
        if end > last and (told or (quoted and SOURCE not in labels)):
            labels = _with_source(labels, first, last, end, before=told and not quoted)
        elif (report := report_before(line, first)) is not None:
            labels = [OUTSIDE if o == SOURCE else o for o in labels]
            labels[report[0] : report[1]] = [SOURCE] * (report[1] - report[0])
        else:
            labels = _past_citing(line, first, _with_subject(line, first, labels))
            labels = _in_one_piece(line, first, labels)
            labels = _with_whole_name(line, first, labels)
            labels = _with_unnamed(line, first, labels)
    if kind == "source":
        labels = _until_clause(line, last, labels)
    if CONTENT not in labels and kind != "decline":
        labels = _rest_of_sentence(line, first, last, labels)
    return labels


def quoted_before(line: Line, first: int) -> int | None:
    """Where somebody begins who is quoted right before a cue: "quoted a friend as saying"."""
    if first < 2 or line.words[first - 1] != "as" or not line.words[first].endswith("ing"):
        return None
    for t in range(first - 2, max(-1, first - 2 - _LONGEST_SOURCE), -1):
        if line.words[t] in _QUOTING:
            return t + 1 if t + 1 < first - 1 else None
        if line.words[t] in ",.;:":
            return None
    return None


def report_before(line: Line, first: int) -> tuple[int, int] | None:
    """Where "new reports" stands right before a cue and opens its clause; else None."""
    at = first - 1
    while at >= 0 and first - at < _HELPERS_BETWEEN and line.words[at] in _HELPERS:
        at -= 1
    noun = nouns().get(line.words[at]) if at >= 0 else None
    if noun is None or noun.kind != "hearsay":
        return None
    start = at
    while start > 0 and line.words[start - 1] in _BEFORE_REPORT:
        start -= 1
    if start and line.words[start - 1] not in _OPENS_REPORT and line.classes[start - 1] != QUOTED:
        return None
    return None if start == at and not noun.plural else (start, at + 1)


def _with_subject(line: Line, first: int, labels: list[int]) -> list[int]:
    """Labels with the subject that opens the sentence, however much commas set apart.

    Only where the source found stands before the cue, nothing is said before it, and
    the subject alone is not what was found.
    """
    start = next((t for t in range(first) if labels[t] == SOURCE), first)
    if first < 3 or "," not in line.words[: first - 1]:
        return labels
    end = line.words.index(",")
    lost = start == first or line.words[start - 1] in _WHERE
    if lost and start > end + 1 and line.words[end + 1] == "who":
        if CONTENT in labels[:first] or not _opens_with_somebody(line, end):
            return labels  # "The singer, who was born in Harlow said"
        return [*[SOURCE] * first, *labels[first:]]
    if line.words[first - 1] != ",":
        return labels
    if SOURCE in labels[first:] or not 0 < end <= _LONGEST_SUBJECT or CONTENT in labels[:end]:
        return labels
    if SOURCE in labels[:end] and SOURCE not in labels[end:first]:
        return labels
    if not _opens_with_somebody(line, end):
        return labels
    mended = list(labels)
    mended[: first - 1] = [SOURCE] * (first - 1)
    return mended


def _past_citing(line: Line, first: int, labels: list[int]) -> list[int]:
    """Labels of "TMZ, citing an insider, says": it is TMZ that says so."""
    before = line.words[: first - 1]
    if first < 4 or line.words[first - 1] != "," or "," not in before:
        return labels
    end = before.index(",")
    if line.words[end + 1] not in ("citing", "quoting") or not 0 < end <= _LONGEST_SUBJECT:
        return labels
    if not _opens_with_somebody(line, end):
        return labels
    rest = [OUTSIDE if o == SOURCE else o for o in labels[first:]]
    return [*[SOURCE] * end, *[OUTSIDE] * (first - end), *rest]


def _in_one_piece(line: Line, first: int, labels: list[int]) -> list[int]:
    """Labels of "a spokesman for the club where the fire broke out said", without a gap."""
    source = [t for t in range(first) if labels[t] == SOURCE]
    if not source or source[0] or source[-1] - source[0] < len(source):
        return labels
    gap = [t for t in range(source[-1]) if labels[t] != SOURCE]
    joined = line.words[gap[0]] in _RELATIVES and all(labels[t] == OUTSIDE for t in gap)
    if not joined or any(line.words[t] in _ENDS_PLACE for t in gap):
        return labels
    return [*[SOURCE] * source[-1], *labels[source[-1] :]]


def _until_clause(line: Line, last: int, labels: list[int]) -> list[int]:
    """Labels of "according to docs the split was ugly": the source ends where a clause begins."""
    end = last
    while end < len(labels) and labels[end] == SOURCE:
        end += 1
    for t in range(last + 1, end - 1):
        if line.words[t] in _OPENS_SAID and line.words[t - 1] in nouns():
            rest = len(labels) - 1 if line.words[-1] in ".!?" else len(labels)
            return [*labels[:t], *[CONTENT] * (rest - t), *labels[rest:]]
    return labels


def _with_whole_name(line: Line, first: int, labels: list[int]) -> list[int]:
    """Labels with the name that follows its description: "estranged wife Rosa Quill said"."""
    source = [t for t in range(first) if labels[t] == SOURCE]
    if not source or line.classes[source[-1]] in _NAMES:
        return labels
    end = begin = source[-1] + 1
    while end < first and line.classes[end] in _NAMES:
        end += 1
    if end == begin or nouns().get(line.words[source[-1]]) is None:
        return labels
    return [*labels[:begin], *[SOURCE] * (end - begin), *labels[end:]]


def _with_unnamed(line: Line, first: int, labels: list[int]) -> list[int]:
    """Labels with "a source close to" before the name that was taken for the source."""
    start = next((t for t in range(first) if labels[t] == SOURCE), first)
    if start == first or CONTENT in labels[start:first] or SOURCE in labels[first:]:
        return labels
    for at in range(start - 1, max(-1, start - _LONGEST_PLACE), -1):
        if line.words[at] in _ENDS_PLACE:
            return labels
        noun = nouns().get(line.words[at])
        if noun is None or noun.kind != "anonymous" or line.words[at + 1] not in _PLACES:
            continue
        opening = range(at, max(-1, at - 4), -1)
        begin = next((t for t in opening if line.words[t] in _OPENS_UNNAMED), at)
        if begin == at and not noun.plural:
            return labels
        return [*labels[:begin], *[SOURCE] * (start - begin), *labels[start:]]
    return labels


def _opens_with_somebody(line: Line, end: int) -> bool:
    """Whether a name or a noun with its determiner opens the sentence."""
    named = all(cls in ("Aa", "AA") for cls in line.classes[1:end])
    if named and line.words[0] not in _OPENS_CLAUSE and line.quotations.get(0) is None:
        return line.classes[0] in ("Aa", "AA") or end > 1
    noun = nouns().get(line.words[end - 1])
    return noun is not None and line.words[0] in {"the", *_DETERMINERS}


def source_end(line: Line, last: int) -> int:
    """End of the words after the cue up to the next mark or clause."""
    end = last
    while (
        end < len(line.words)
        and end - last < _LONGEST_SOURCE
        and line.words[end] not in _ENDS_SOURCE
    ):
        end += 1
    return end


def is_somebody(line: Line, first: int, end: int) -> bool:
    """Whether the words are a source: "a pal of the actress", "Jane Roe"."""
    named = first < end <= first + 4 and all(cls == "Aa" for cls in line.classes[first:end])
    return named or _is_unnamed(line, first, end)


def _is_unnamed(line: Line, first: int, end: int) -> bool:
    """Whether the words are somebody without a name: "a pal of the actress"."""
    if end - first < 2 or line.words[first] not in _DETERMINERS:
        return False
    heads = [nouns().get(word) for word in line.words[first:end]]
    return any(noun is not None and noun.kind in _SPOKEN for noun in heads)


def _with_source(labels: list[int], first: int, last: int, end: int, *, before: bool) -> list[int]:
    """Labels with the source after the cue; `before`: all that stands before is content."""
    mended = [OUTSIDE if label == SOURCE else label for label in labels]
    if before:
        mended[: first - 1] = [CONTENT] * (first - 1)
    mended[last:end] = [SOURCE] * (end - last)
    return mended


def _rest_of_sentence(line: Line, first: int, last: int, labels: list[int]) -> list[int]:
    """Content where the span model found none: the longer side of the sentence."""
    n = len(line.words)
    end = n - 1 if line.words[-1] in ".!?" else n
    side = range(last, end) if end - last >= first else range(first)
    return [CONTENT if t in side and label != SOURCE else label for t, label in enumerate(labels)]
