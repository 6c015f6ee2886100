"""Repairs of a source by the clause in which its cue stands, where the form is certain.

Roe wept after Doe had told her            the source is the subject of its own clause
Roe shaved, prompting fans to claim        so is who is led to say it
Speaking to Radar, Roe, 43, said           so is who speaks, and not to whom
Roe read an article that said              so is what a clause with "that" hangs on
"""

from __future__ import annotations

from tabloid_cli.sourcing.finding.spans import OUTSIDE, SOURCE, with_only_source
from tabloid_cli.sourcing.vocabulary.grammar import BEFORE_NOUNS, SUBORDINATES
from tabloid_cli.sourcing.vocabulary.lines import NAMES, SAYERS, Line
from tabloid_cli.sourcing.vocabulary.nouns import nouns

_SAYING = frozenset(
    "say says said saying claim claims claimed claiming think thinks thought believe believes"
    " believed insist insists insisted reveal reveals revealed allege alleges alleged suggest"
    " suggests suggested swears swore knew knows".split()
)
"""Verbs that a clause can follow without "that": "Roe said Doe told her"."""
_SPEAKING = frozenset("speaking talking chatting".split())
_LEADS_TO = frozenset(
    "leading led leads prompting prompted prompts causing caused causes forcing forced"
    " forces".split()
)
_LONGEST_LED = 6
_LONGEST_DOCUMENT = 4
_SUBJECTS = frozenset("he she they we another one others some many".split())


def with_near_subject(line: Line, first: int, labels: list[int]) -> list[int]:
    """Labels with the subject of the cue's own clause: "Roe says that Doe had told her"."""
    end = line.subject_end(first)
    if not end or labels[end - 1] == SOURCE:
        return labels
    start = _subject_start(line, end)
    if start is None:
        return labels
    return with_only_source(labels, start, end)


def with_whom_it_led(line: Line, first: int, labels: list[int]) -> list[int]:
    """Labels of "prompting fans to claim": who says so stands between the two."""
    if line.word(first - 1) != "to":
        return labels
    near = range(first - 3, max(-1, first - 3 - _LONGEST_LED), -1)
    start = next((t + 1 for t in near if line.words[t] in _LEADS_TO), first)
    if "," in line.words[start:first]:
        return labels
    return labels if start == first else with_only_source(labels, start, first - 1)


def without_hearer(line: Line, first: int, labels: list[int]) -> list[int]:
    """Labels without whom one speaks to: "Speaking to the site Oakway, Jane, who left, said"."""
    if line.words[0] not in _SPEAKING or "," not in line.words[:first]:
        return labels
    comma = line.words.index(",")
    if SOURCE not in labels[comma + 1 : first]:
        return labels
    return [OUTSIDE if o == SOURCE else o for o in labels[: comma + 1]] + labels[comma + 1 :]


def with_document(line: Line, first: int, labels: list[int]) -> list[int]:
    """Labels with what "that" or "which" stands for: "Roe shared a note that said"."""
    at = first - 2
    noun = nouns().get(line.word(at))
    if noun is None or noun.kind != "document" or line.words[first - 1] not in ("that", "which"):
        return labels
    near = range(at, max(-1, at - _LONGEST_DOCUMENT), -1)
    start = next((t for t in near if line.words[t] in BEFORE_NOUNS), None)
    return labels if start is None else with_only_source(labels, start, at + 1)


def _subject_start(line: Line, end: int) -> int | None:
    """Where the words before `end` begin, if they are somebody after "that", "when" or "and"."""
    start = end - 1
    if line.classes[start] in NAMES:
        start = line.names_before(end)
    elif line.classes[start] in SAYERS:
        opens = (t for t in range(start - 1, max(-1, start - 4), -1))
        found = next((t for t in opens if line.words[t] in BEFORE_NOUNS), None)
        if found is None:
            return None
        start = found
    elif line.words[start] not in _SUBJECTS:
        return None
    before = line.words[start - 1] if start else ""
    joined = before in ("and", "but", "with") and line.words[start] in _SUBJECTS
    return start if joined or before in SUBORDINATES or before in _SAYING else None
