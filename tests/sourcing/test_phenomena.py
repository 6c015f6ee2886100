"""Each row of phenomena.tsv: what a careful reader finds in it, and what must not be found."""

from __future__ import annotations

import pytest

from tests.sourcing.phenomena import Row, failures, rows

ROWS = rows()
# The phenomena that the sourcing measure promises to handle, each shown from both sides.
PHENOMENA = {
    "inverted", "long subject", "conjoined cues", "participles", "told an outlet",
    "source phrases", "colon introductions", "statements and documents", "noun cues",
    "passive hearsay", "hedged telling", "denials", "blasts", "questions",
    "follow-on quotations", "split quotation", "multi-paragraph", "one-word quotations",
    "no speech in quotation marks", "not cues", "beliefs and wishes", "talk without content",
    "inside a quotation", "verbs of the press", "full names", "pairs", "descriptions",
    "outlet descriptions", "the source", "pronouns by the article", "pronouns by context",
    "roles", "anonymous", "the outlet itself", "reports as subjects",
    "across clauses",
    "withheld", "quoted as saying", "called", "exclaimed", "unlisted verbs", "unlisted nouns",
}  # fmt: skip
ONLY_MISSES = {"no speech in quotation marks", "not cues", "talk without content"}


def _parameters(row: Row) -> object:
    marks = [pytest.mark.xfail(reason=row.open, strict=True)] if row.open else []
    return pytest.param(row, id=f"{row.phenomenon}: {row.text[:50]}", marks=marks)


@pytest.mark.parametrize("row", [_parameters(row) for row in ROWS])
def test_row(row: Row) -> None:
    assert not failures(row)


def test_every_phenomenon_has_rows() -> None:
    assert {row.phenomenon for row in ROWS} == PHENOMENA
    for phenomenon in PHENOMENA:
        of_it = [row for row in ROWS if row.phenomenon == phenomenon]
        assert len(of_it) >= 3, phenomenon
        if phenomenon not in ONLY_MISSES:
            assert any(row.expected for row in of_it), phenomenon


def test_rows_are_their_own() -> None:
    texts = [row.text for row in ROWS]
    assert len(texts) == len(set(texts))
    assert len(texts) >= 150


@pytest.mark.parametrize("row", [r for r in ROWS if r.expected and not r.open][::7])
def test_a_wrong_expectation_is_noticed(row: Row) -> None:
    """The comparison itself can fail: in the cue, the group and the number."""
    first = row.expected[0]
    others = row.expected[1:]
    for wrong in (
        (first._replace(cue="no such words"), *others),
        (first._replace(group="nobody"), *others),
        (first._replace(speaker="Nobody At All"), *others),
        others,
    ):
        assert failures(row._replace(expected=wrong))
