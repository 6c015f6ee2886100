"""Repairs of a source that stands before its cue, where a sentence's form is certain.

Jane Roe, 43, who left in May, said       the source opens the sentence
Estranged wife Jane Roe said              the name belongs to its description
A source close to the star said           the noun is the source, not whom it is close to
A rep for Oakline, Doe and Roe said       the same
Shocked crew members say                  so is all that describes it
It held, the engineer, Jane Roe, said     so is whom a tag calls and names
Jane Roe (Ind, Harlow East) said          her name is the source, not her ward

clause_repairs.py tells by the clause in which a cue stands.
"""

from __future__ import annotations

from tabloid_cli.sourcing.finding.clause_repairs import (
    with_document,
    with_near_subject,
    with_whom_it_led,
    without_hearer,
)
from tabloid_cli.sourcing.finding.spans import CONTENT, SOURCE, with_only_source
from tabloid_cli.sourcing.naming.capitals import CLOSED
from tabloid_cli.sourcing.vocabulary.grammar import BEFORE_NOUNS, DASHES, DETERMINERS, HAVE
from tabloid_cli.sourcing.vocabulary.lines import NAMES, Line
from tabloid_cli.sourcing.vocabulary.nouns import nouns

# What leads from "a source" to the words that say more of it.
_PLACES = frozenset(
    "close near familiar who quoted cited with inside within from at on connected working"
    " associated affiliated".split()
)
_LISTED = frozenset(", and the both".split())
"""Between the names of those for whom somebody speaks."""
_WHERE = frozenset("in at from near of with to for".split())
_OPENS_UNNAMED = frozenset(
    "a an the one another this that multiple several two three many some".split()
)
_ENDS_PLACE = frozenset(", . ; : ! ? — – - ( <Q> <Q,> <Q.> and but as while when after".split())
_TOWN = frozenset(NAMES)
"""With one of these a dateline ends: "LONDON, March 3 (Reuters) - Two diplomats said"."""
_LONGEST_DATELINE = 14
_LONGEST_SUBJECT = 5
_LONGEST_PLACE = 12
_MOST_ATTRIBUTES = 3
_OPENS_CLAUSE = frozenset(
    "and but or so if when while after before as in on at for with since then now yet although"
    " though because by from to meanwhile however last still also".split()
)


def with_subject(line: Line, first: int, labels: list[int]) -> list[int]:
    """The labels of a cue's sentence with the whole source before it."""
    for mend in _MENDS:
        labels = mend(line, first, labels)
    return labels


def _with_opening(line: Line, first: int, labels: list[int]) -> list[int]:
    """Labels with the subject that opens the sentence, however much commas set apart.

    Only where the source found stands before the cue, nothing is said before it, and
    the subject alone is not what was found.
    """
    start = next((t for t in range(first) if labels[t] == SOURCE), first)
    if first < 3 or "," not in line.words[: first - 1] or _dateline(line, first):
        return labels
    comma = _comma(line)
    name_ends = line.words.index("(") if "(" in line.words[:comma] else comma
    lost = start == first or line.word(start - 1) in _WHERE
    if lost and start > comma + 1 and line.words[comma + 1] == "who":
        # "The singer, who was born in Harlow said"
        opens, end = CONTENT not in labels[:first], first
    else:
        opens = line.words[first - 1] == "," and _can_be_source(labels, name_ends, first)
        end = first - 1
    if not opens or not _opens_with_somebody(line, name_ends):
        return labels
    return [*[SOURCE] * end, *labels[end:]]


def _comma(line: Line) -> int:
    """Where a line's first comma stands, but for one in "Jane Roe (Ind, Harlow East), who"."""
    comma = line.words.index(",")
    if "(" in line.words[:comma] and ")" in line.words[comma:]:
        after = line.words.index(")", comma)
        return line.words.index(",", after) if "," in line.words[after:] else comma
    return comma


def _can_be_source(labels: list[int], comma: int, first: int) -> bool:
    """Whether what the first comma ends can be the source, and is not alone what was found."""
    if SOURCE in labels[first:] or CONTENT in labels[:comma]:
        return False
    alone = SOURCE in labels[:comma] and SOURCE not in labels[comma:first]
    return not alone and 0 < comma <= _LONGEST_SUBJECT


def _dateline(line: Line, first: int) -> int:
    """Where a dateline's only dash stands before a cue; 0 if none does."""
    if not line.classes or line.classes[0] != "AA":
        return 0
    dash = next((t for t in range(1, min(first, _LONGEST_DATELINE)) if line.words[t] in DASHES), 0)
    town = {line.classes[t] for t in range(dash) if line.words[t][0].isalpha()}
    again = any(word in DASHES for word in line.words[dash + 1 :])
    return 0 if again or not town <= _TOWN else dash  # "TMZ — who broke the news — says"


def _with_whole_name(line: Line, first: int, labels: list[int]) -> list[int]:
    """Labels with the name that follows its description: "estranged wife Rosa Quill said"."""
    source = [t for t in range(first) if labels[t] == SOURCE]
    if not source or line.classes[source[-1]] in NAMES:
        return labels
    begin = source[-1] + 1
    end = min(line.names_after(begin), first)
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
        return _from_noun(line, at, start, labels)
    return labels


def _with_speaker_for(line: Line, first: int, labels: list[int]) -> list[int]:
    """Labels of "a rep for Oakline, Doe and Roe said": who speaks for them is the source."""
    start = next((t for t in range(first) if labels[t] == SOURCE), first)
    if start == first or CONTENT in labels[start:first] or SOURCE in labels[first:]:
        return labels
    at = start - 1
    while at > 0 and (line.words[at] in _LISTED or line.classes[at] in NAMES):
        at -= 1
    noun = nouns().get(line.word(at - 1))
    if at < 1 or line.words[at] != "for" or noun is None or noun.kind != "role":
        return labels
    clause = line.begin(first, frozenset(("who",)))
    if start < clause and line.words[clause] in HAVE:
        return labels  # "a rep for Roe, who has denied it"; a rep "who denied it" did so
    return _from_noun(line, at - 1, start, labels)


def _from_noun(line: Line, at: int, start: int, labels: list[int]) -> list[int]:
    """Labels with the noun at `at`, and what opens its phrase, before the source at `start`."""
    opening = range(at, max(-1, at - 4), -1)
    begin = next((t for t in opening if line.words[t] in _OPENS_UNNAMED), at)
    if begin == at and not nouns()[line.words[at]].plural:
        return labels
    return [*labels[:begin], *[SOURCE] * (start - begin), *labels[start:]]


def _with_attributes(line: Line, first: int, labels: list[int]) -> list[int]:
    """Labels with what stands before a bare noun: "Now shocked crew members claim"."""
    start = next((t for t in range(first) if labels[t] == SOURCE), 0)
    noun = nouns().get(line.words[start])
    if not start or noun is None or not noun.plural or labels[start + 1] == SOURCE:
        return labels
    begin = start
    while begin and start - begin < _MOST_ATTRIBUTES and _is_attribute(line, begin - 1):
        begin -= 1
    opens = line.word(begin - 1) in _OPENS_CLAUSE or line.word(begin - 1) == ","
    return with_only_source(labels, begin, start + 1) if begin < start and opens else labels


def _is_attribute(line: Line, at: int) -> bool:
    """Whether a word can say more of the noun after it: none of the closed classes can."""
    word = line.words[at]
    plain = word.isalpha() and line.classes[at] not in NAMES
    return plain and word not in CLOSED and word not in _OPENS_CLAUSE


def _with_named_calling(line: Line, first: int, labels: list[int]) -> list[int]:
    """Labels with whom a tag calls and names: "It held, the county engineer, Jane Roe, said."."""
    if SOURCE in labels[:first] or line.word(first - 1) != ",":
        return labels
    start = line.names_before(first - 1)
    if start == first - 1 or line.word(start - 1) != ",":
        return labels
    noun = nouns().get(line.word(start - 2))
    opens = range(start - 3, max(-1, start - 3 - _MOST_ATTRIBUTES), -1)
    begin = next((t for t in opens if line.words[t] in BEFORE_NOUNS), 0)
    set_apart = begin and noun is not None and line.words[begin - 1] == ","
    return with_only_source(labels, begin, first - 1) if set_apart else labels


def _with_bracketed(line: Line, first: int, labels: list[int]) -> list[int]:
    """Labels with the name before the brackets: "But Jane Roe (Ind, Harlow East) said"."""
    if line.word(first - 1) != ")":
        return labels
    near = range(first - 2, max(0, first - _LONGEST_PLACE), -1)
    at = next((t for t in near if line.words[t] == "("), 0)
    start = line.names_before(at)
    if start == at or SOURCE in labels[start:at]:
        return labels  # "Sen. Jane Roe (D-Harlow)" is found, with what leads to her name
    return with_only_source(labels, start, first)


def _opens_with_somebody(line: Line, end: int) -> bool:
    """Whether a name or a noun with its determiner opens the sentence."""
    named = all(cls in NAMES for cls in line.classes[1:end])
    if named and line.words[0] not in _OPENS_CLAUSE and line.quotations.get(0) is None:
        return line.classes[0] in NAMES or end > 1
    noun = nouns().get(line.words[end - 1])
    return noun is not None and line.words[0] in DETERMINERS


_MENDS = (
    _with_opening,
    _with_whole_name,
    _with_unnamed,
    _with_speaker_for,
    _with_attributes,
    with_near_subject,
    with_whom_it_led,
    without_hearer,
    _with_named_calling,
    with_document,
    _with_bracketed,
)
