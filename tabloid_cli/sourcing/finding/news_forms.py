"""News forms: what courts, records and agencies say, as news reports put it.

    He was drunk, the affidavit states.        who says it closes the sentence
    Emails obtained by the Post show that      records show or find something
    The court heard Roe had bought the knife   what a court hears is said there

Courts and agencies are cited at the end of a sentence or as its bare subject, where the
weights, learned from other articles, expect a deed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tabloid_cli.sourcing.vocabulary.grammar import FINITE, HAVE, SUBORDINATES
from tabloid_cli.sourcing.vocabulary.lines import NAMES, QUOTED, SAYERS
from tabloid_cli.sourcing.vocabulary.nouns import nouns

if TYPE_CHECKING:
    from tabloid_cli.sourcing.vocabulary.cues import Cue
    from tabloid_cli.sourcing.vocabulary.lines import Line

_CLOSING = frozenset(
    "say show report announce note reveal indicate suggest write allege claim states/stated/stating"
    " add conclude warn find advise predict explain argue maintain insist confirm complain contend"
    " concede acknowledge cautions/cautioned/cautioning estimate".split()
)
"""Cues whose subject and verb close a sentence: ", police say." """
_OPENS_ADVERBIAL = frozenset(
    "in on at by for with to from after before during when while as if although though since"
    " because until once despite like unlike according instead meanwhile speaking asked and but"
    " then now later what".split()
)
_WITHIN = SUBORDINATES | {"and", "but", "or", "to"}
"""Words that no plain subject holds."""
_PRONOUNS = frozenset("he she they it".split())
_PRINTED = frozenset("report story article column".split())
_SHORTEST_SAID, _LONGEST_SUBJECT = 4, 9
_RECORDS = frozenset(
    "records record documents document emails email texts messages papers paperwork filings filing"
    " data figures statistics files memos receipts polls surveys studies study poll survey"
    " affidavits transcripts logs invoices findings autopsy".split()
)
_LISTS = _RECORDS | frozenset(
    "minutes accounts return returns lease leases contract contracts deeds certificate certificates"
    " register registers ledger".split()
)
"""These show something; who found it "in the last minutes" is somebody else."""
_SHOW = frozenset("show shows showed state found finds".split())
_SHOWN = frozenset(
    "that he she they it the a an his her their its how no some more most only nearly"
    " about at".split()
)
_BEFORE_CLOSING = frozenset(", ... … -- —".split())
"""Marks after which who says it closes a sentence: "she is pregnant ... Radar has learned." """
_MARKS = _BEFORE_CLOSING | frozenset(". ; : -".split())
_COURTS = frozenset("court jury inquest tribunal hearing trial inquiry jurors judge panel".split())
_WHERE = frozenset("via on in through by".split())
_LONGEST_WHERE = 6
_IN_COURT = frozenset("has have had also then was were later previously".split())
_HEARD = frozenset("that how he she they the his her it".split())


def is_news(line: Line, first: int, last: int, cue: Cue) -> bool:
    """Whether a candidate stands in a form of news reports that is nothing but a saying."""
    return (
        _is_shown(line, first, last)
        or _is_heard(line, first, last)
        or _closes(line, first, last, cue)
    )


def _is_shown(line: Line, first: int, last: int) -> bool:
    """“Emails obtained by the Post show that”: the records tell it."""
    if line.words[first] not in _SHOW:
        return False
    if line.word(last) not in _SHOWN and line.class_at(last) not in NAMES:
        return False
    start = line.begin(first, _MARKS)
    subject = line.words[start + (line.words[start] in ("and", "but")) : first]
    return holds_record(line, first) and _WITHIN.isdisjoint(subject)


def holds_record(line: Line, first: int) -> bool:
    """Whether a record is named in the clause before a verb that shows or finds."""
    records = _LISTS if line.words[first].startswith("show") else _RECORDS
    return not records.isdisjoint(line.words[line.begin(first, _MARKS) : first])


def _is_heard(line: Line, first: int, last: int) -> bool:
    """“The jury has heard he”: somebody said so there."""
    if line.words[first] != "heard":
        return False
    if line.word(line.words_before(first, _IN_COURT) - 1) not in _COURTS:
        return False
    return line.word(last) in _HEARD or line.class_at(last) in (*NAMES, QUOTED)


def _closes(line: Line, first: int, last: int, cue: Cue) -> bool:
    """“..., the affidavit states.”; of what only shows, records alone: no footage."""
    start = closing_subject(line, first, last)
    if start is None or cue.name not in _CLOSING:
        return False
    return cue.name != "show" or holds_record(line, first)


def closing_subject(line: Line, first: int, last: int) -> int | None:
    """Where who says it begins in “..., the affidavit states.”: that and the verb close."""
    if not _ends(line, last) or line.words[first].endswith("ing"):
        return None
    start = line.begin(first, _MARKS)
    said = start - 1
    if said < _SHORTEST_SAID or line.words[said] not in _BEFORE_CLOSING:
        return None
    if not 0 < first - start < _LONGEST_SUBJECT:
        return None
    if line.words[0] in _OPENS_ADVERBIAL or not _WITHIN.isdisjoint(line.words[start:first]):
        return None
    shown = line.words[first] in _SHOW and holds_record(line, first)
    if line.words[first] in nouns() and not shown:  # "his lawyers claim", not "the police report"
        noun = nouns().get(line.words[first - 1])
        return start if noun is not None and noun.plural else None
    subject = line.words[first - 1]
    speaks = line.classes[first - 1] in SAYERS or subject in HAVE
    speaks = speaks or (subject in _PRONOUNS and first - start == 1)
    speaks = speaks or (subject in _PRINTED and line.words[start] == "the")
    return start if speaks or shown else None


def _ends(line: Line, last: int) -> bool:
    """Whether nothing follows but a day, whom it is told, or where: "said via social media"."""
    rest = line.words[line.names_after(last) :]
    if rest[0:1] and rest[0] in _WHERE and len(rest) <= _LONGEST_WHERE:
        return rest[-1] == "." and all(w.isalpha() and w not in FINITE for w in rest[1:-1])
    return rest == ["."]
