"""Repairs: what a sentence's form decides for certain, whatever the span model says.

Patterns of the press that the training data holds too seldom:

    “...,” says a pal of the actress.        the source follows the cue
    ..., insists the source.                  the same without quotation marks
    New reports are claiming that             the noun is the source, and no cue itself
    According to docs the split was ugly.     the source ends where a clause begins
    The paper quoted a friend as saying       the source is who is quoted
    A friend was quoted as saying             the same
    The cook, who was there, denies lying     what sets the source apart is not said
    Roe said on her show that it was over     nor is where it was said

subject_repairs.py mends the sources that stand before their cue.
"""

from __future__ import annotations

from tabloid_cli.sourcing.finding.complements import set_apart, where_end
from tabloid_cli.sourcing.finding.news_forms import closing_subject
from tabloid_cli.sourcing.finding.spans import CONTENT, OUTSIDE, SOURCE, with_only_source
from tabloid_cli.sourcing.finding.subject_repairs import with_subject
from tabloid_cli.sourcing.naming.capitals import CALENDAR, CLOSING
from tabloid_cli.sourcing.vocabulary.cues import VERB_CLASSES
from tabloid_cli.sourcing.vocabulary.grammar import DETERMINERS, FINITE, PASSIVE, TELL
from tabloid_cli.sourcing.vocabulary.lines import NAMES, QUOTED, Line
from tabloid_cli.sourcing.vocabulary.nouns import nouns

_ENDS_SOURCE = frozenset(
    ", . ; : ! ? — – - ( <Q> <Q,> <Q.> as while when after before during because in on who that"
    " about and but adding noting".split()
)
_SPOKEN = ("anonymous", "role", "organisation")
_COUNTS = frozenset("two three four five six dozens scores some many several other".split())
_OPENS_SAID = frozenset("the a an he she they it".split())
_TAKING = frozenset(
    "tells told tell telling accuse accuses accused accusing blame blames blamed blaming credit"
    " credits credited crediting fault faults faulted urge urges urged urging criticise criticises"
    " criticised criticize criticizes criticized slam slams slammed condemn condemns condemned"
    " describe describes described praise praises praised thank thanks thanked remind reminds"
    " reminded assure assures assured inform informs informed call calls called dub dubbed label"
    " labelled labeled hail hails hailed blast blasts blasted denounce denounces denounced".split()
)
"""Who stands after these is told or accused, and does not speak."""
_QUOTING = frozenset("quote quotes quoted quoting cite cites cited citing".split())
_IN_CLAUSE = FINITE | frozenset("been needed wanted got made went came took left".split())
"""Verbs that show a clause: "said her father was in pain"."""
_PARTICIPLES = frozenset("named called involved identified based linked connected".split())
_RELATIVE = frozenset("who which that whose".split())
_LONGEST_SOURCE = 12
_LONGEST_QUOTED = 6
_BEFORE_REPORT = frozenset(
    "a an the another other some many several various multiple countless new newer recent latest"
    " previous earlier past false fake alleged unconfirmed conflicting these those this that"
    " news media tabloid press persistent fresh numerous further more most initial early".split()
)
_OPENS_REPORT = frozenset(", ; : — – - ( and but so if when while as that since yet though".split())


def repaired(line: Line, first: int, last: int, kind: str, labels: list[int]) -> list[int]:
    """The labels of a cue's sentence, mended where one of the patterns holds."""
    begins = quoted_before(line, first)
    quoted_as = subject_quoted(line, first) if begins is None else (begins, first - 1)
    if quoted_as is not None:
        labels = with_only_source([OUTSIDE] * first + labels[first:], *quoted_as)
    elif kind in VERB_CLASSES:
        labels = _with_source_of_verb(line, first, last, labels)
        labels = _after_where(line, last, labels)
        labels = _around(line, first, last, labels)
    if kind == "source":
        labels = _until_clause(line, last, labels)
    if CONTENT not in labels and kind != "decline":
        labels = _rest_of_sentence(line, first, last, labels)
    return labels


def _with_source_of_verb(line: Line, first: int, last: int, labels: list[int]) -> list[int]:
    """Labels with whoever the place of the verb shows to say it."""
    agent = agent_after(line, first, last)
    if agent is not None:
        return with_only_source(labels, *agent)
    following = _with_source_after(line, first, last, labels)
    if following is not None:
        return following
    report = report_before(line, first)
    if report is not None:
        return with_only_source(labels, *report)
    start = closing_subject(line, first, last)
    if start is None:
        return with_subject(line, first, labels)
    said = [CONTENT if o == SOURCE else o for o in labels[:start]]
    if CONTENT not in said:
        said[: start - 1] = [CONTENT] * (start - 1)
    source = labels[start:first] if SOURCE in labels[start:first] else [SOURCE] * (first - start)
    return [*said, *source, *[OUTSIDE] * (len(labels) - first)]


def _with_source_after(line: Line, first: int, last: int, labels: list[int]) -> list[int] | None:
    """Labels where whoever says it follows the verb, as a mark before it shows; else None."""
    end = source_end(line, last)
    named = is_named_after(line, last)
    quoted = first > 0 and line.classes[first - 1] == QUOTED
    apart = first > 1 and line.words[first - 1] == "," and not _takes_object(line, first)
    before, rest = labels[:first], labels[first:]
    if named and (quoted or _closes_word(line, first)) and SOURCE not in labels[last:]:
        # "The story is “absurd,” says a pal": who stands before the quotation is its topic.
        before = [CONTENT if o == SOURCE or not quoted else o for o in before]
    elif named and apart and not quoted:
        before[: first - 1] = [CONTENT] * (first - 1)
    elif end == last or not ((named and apart) or (quoted and SOURCE not in labels)):
        return None
    elif line.words[first] in TELL:
        return None  # who had called it “a farce,” told reporters
    return with_only_source(before + rest, last, end)


def _takes_object(line: Line, first: int) -> bool:
    """Whether what stands after a cue is told or accused, or the cue's subject is set apart."""
    if line.words[first] in _TAKING:
        return True
    # "Jane Roe, 56, says their father meant it": nobody speaks after her age.
    return first > 3 and line.words[first - 2].isdigit() and line.classes[first - 4] in NAMES


def _closes_word(line: Line, first: int) -> bool:
    """Whether the mark right before the cue closes a quoted word: "is “absurd,” says"."""
    return line.word(first - 2) == "," and line.word(first - 1) in CLOSING


def quoted_before(line: Line, first: int) -> int | None:
    """Where somebody begins who is quoted right before a cue: "quoted a friend as saying"."""
    if first < 2 or line.words[first - 1] != "as" or not line.words[first].endswith("ing"):
        return None
    for t in range(first - 2, max(-1, first - 2 - _LONGEST_SOURCE), -1):
        if line.words[t] in _QUOTING:
            if line.word(t - 1) in PASSIVE:
                return None  # "is quoted in the paper as saying": not the paper
            return t + 1 if t + 1 < first - 1 else None
        if line.words[t] in ",.;:":
            return None
    return None


def subject_quoted(line: Line, first: int) -> tuple[int, int] | None:
    """Who is quoted right before a cue: "a friend was quoted by Radar as saying"."""
    if line.words[first] != "saying":
        return None
    near = range(first - 1, max(0, first - _LONGEST_SOURCE), -1)
    end = next((t for t in near if line.words[t] == "quoted"), 0)
    if not end or line.words[end - 1] not in PASSIVE:
        return None
    end = line.subject_end(end)
    start = line.begin(end, _OPENS_REPORT)
    return (start, end) if 0 < end - start <= _LONGEST_QUOTED else None


def report_before(line: Line, first: int) -> tuple[int, int] | None:
    """Where "new reports" stands right before a cue and opens its clause; else None."""
    at = line.subject_end(first) - 1
    noun = nouns().get(line.word(at))
    if noun is None or noun.kind != "hearsay":
        return None
    start = line.words_before(at, _BEFORE_REPORT)
    if start and line.words[start - 1] not in _OPENS_REPORT and line.classes[start - 1] != QUOTED:
        return None
    return None if start == at and not noun.plural else (start, at + 1)


def _after_where(line: Line, last: int, labels: list[int]) -> list[int]:
    """Labels of "said on her show that it was over": what is said begins with "that"."""
    that = where_end(line, last)
    if not that or SOURCE in labels[last:that] or labels[that + 1 : that + 2] != [CONTENT]:
        return labels
    return [*labels[:last], *[OUTSIDE] * (that - last), CONTENT, *labels[that + 1 :]]


def _around(line: Line, first: int, last: int, labels: list[int]) -> list[int]:
    """Labels of "it weighs, he grumbles, as much as a calf": all around the two is said."""
    comma = set_apart(line, first, last)
    if not comma or line.quotations or labels[0] != CONTENT or CONTENT in labels[comma:]:
        return labels
    return [*labels[: last + 1], *[CONTENT] * (line.end - last - 1), *labels[line.end :]]


def _until_clause(line: Line, last: int, labels: list[int]) -> list[int]:
    """Labels of "according to docs the split was ugly": the source ends where a clause begins."""
    end = last
    while end < len(labels) and labels[end] == SOURCE:
        end += 1
    for t in range(last + 1, end - 1):
        if line.words[t] in _OPENS_SAID and line.words[t - 1] in nouns():
            return [*labels[:t], *[CONTENT] * (line.end - t), *labels[line.end :]]
    return labels


def agent_after(line: Line, first: int, last: int) -> tuple[int, int] | None:
    """Who a passive says it is told by: "he was accused of lying by two neighbors"."""
    before = line.word(first - 1 - line.word(first - 1).endswith("ly"))
    if PASSIVE.isdisjoint((before, line.words[first])) or line.words[last - 1].endswith("ing"):
        return None
    end = source_end(line, last)
    by = next((t + 1 for t in range(last, end) if line.words[t] == "by"), end)
    if is_somebody(line, by, end):
        return None if line.words[by] in CALENDAR else (by, end)  # "was told by Monday"
    noun = nouns().get(line.word(end - 1))
    several = by < end - 1 and noun is not None and noun.plural and noun.kind in _SPOKEN
    return (by, end) if several and line.words[by] in _COUNTS else None


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


def is_named_after(line: Line, last: int) -> bool:
    """“..., adds an insider.”: somebody stands after the cue, and there the clause ends."""
    end = source_end(line, last)
    closes = end >= len(line.words) or line.words[end] in ".,;:!?"
    return closes and is_somebody(line, last, end)


def is_somebody(line: Line, first: int, end: int) -> bool:
    """Whether the words are a source: "a pal of the actress", "22-year-old Jane Roe"."""
    start = first + line.word(first).endswith("-year-old")
    named = start < end <= start + 4 and all(cls == "Aa" for cls in line.classes[start:end])
    return named or _is_unnamed(line, first, end)


def _is_unnamed(line: Line, first: int, end: int) -> bool:
    """Whether the words are somebody without a name, and no clause: "a pal of the actress"."""
    if end - first < 2 or line.words[first] not in DETERMINERS:
        return False
    said_of = _RELATIVE.isdisjoint(line.words[first:end])
    if said_of and not _IN_CLAUSE.isdisjoint(line.words[first:end]):
        return False
    heads = [nouns().get(word) for word in line.words[first:end]]
    spoken = [noun is not None and noun.kind in _SPOKEN for noun in heads]
    if True not in spoken:
        return False
    at = first + spoken.index(True) + 1
    # "said the driver looked dazed"
    return at >= end or line.words[at] in nouns() or not _is_past(line.words[at])


def _is_past(word: str) -> bool:
    """Whether a word behind a noun is its verb: "looked", not "named" or "close"."""
    return word.endswith("ed") and word not in _PARTICIPLES


def _rest_of_sentence(line: Line, first: int, last: int, labels: list[int]) -> list[int]:
    """Content where the span model found none: the longer side of the sentence.

    What sets the source apart is none: "The cook, who fears for her job, denies lying".
    """
    apart = first and line.words[first - 1] == "," and "who" in line.words[:first]
    before = first - labels[:first].count(SOURCE)
    after = line.end - last >= before or (apart and SOURCE in labels[:first] and line.end > last)
    side = range(last, line.end) if after else range(first)
    return [CONTENT if t in side and label != SOURCE else label for t, label in enumerate(labels)]
