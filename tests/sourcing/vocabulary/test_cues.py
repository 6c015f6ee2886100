"""The table of cues: every row finds its hits and passes over its misses."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import cache

import pytest

from tabloid_cli.article import Span
from tabloid_cli.document import Document
from tabloid_cli.inflection import verb_forms
from tabloid_cli.prose import parse
from tabloid_cli.reading import article_from_text
from tabloid_cli.sourcing import answers, measure_sourcing
from tabloid_cli.sourcing.finding import (
    asides,
    deeds,
    forms,
    news_forms,
    own_source,
    rumors,
    unsaid,
)
from tabloid_cli.sourcing.finding.extraction import CERTAIN, HEDGES, Found, cue_candidates, extract
from tabloid_cli.sourcing.identifying import nobodys
from tabloid_cli.sourcing.vocabulary import cues
from tabloid_cli.sourcing.vocabulary.cues import (
    VERB_CLASSES,
    Cue,
    cue_index,
    load_cues,
)
from tabloid_cli.sourcing.vocabulary.lines import read_lines
from tabloid_cli.sourcing.vocabulary.tables import read_rows

ALWAYS = CERTAIN | {"decline"}
"""Classes whose words are a cue wherever they stand: no gate looks at what is around them."""
CLASSES = VERB_CLASSES | HEDGES | {"noun", "source"}
RIGHT = 0.97
"""Share of the examples that the whole program must decide as the table says."""


BY_LEMMA = {
    "confirming": answers.CONFIRMING,
    "denying": answers.DENYING,
    "calling": answers.CALLING,
    "told of": nobodys._TOLD_OF,
    "noting": asides._NOTING,
    "claiming": asides._CLAIMING,
    "published": asides._PUBLISHED,
}
BY_NAME = {
    "no telling": forms._NO_TELLING,
    "unsaid": unsaid._UNSAID,
    "kept back": unsaid._ANSWERS,
    "claimants": rumors._CLAIMANTS,
    "closing": news_forms._CLOSING,
    "deeds": frozenset(deeds._BY_CUE),
    "set apart": own_source._SET_APART,
}
"""What code calls cues: a word that no row has would match nothing, and nobody would see it."""


@cache
def document(text: str) -> Document:
    """One example as a body without a headline; several tests read each."""
    return parse(article_from_text(text, headline=""))


def matches(cue: Cue, text: str) -> list[Span]:
    """Where the row itself, and no longer one in its place, stands outside speech."""
    parsed = document(text)
    return [
        Span(
            parsed.tokens[line.tokens[first]].start,
            parsed.tokens[line.tokens[last] - 1].end,
        )
        for line in read_lines(parsed)
        for found, first, last in cue_candidates(parsed, line)
        if found is cue
    ]


def found(text: str) -> list[Found]:
    """What the whole extraction finds in an example."""
    return list(extract(document(text)))


def examples(cell: str) -> list[str]:
    """A cell's sentences."""
    return [sentence for sentence in cell.split(" | ") if sentence]


def every_example() -> Iterator[tuple[Cue, str, str]]:
    """Each sentence of the table, with its cue and its side: "hit" or "miss"."""
    for cue in load_cues():
        for side, cell in (("hit", cue.hit), ("miss", cue.miss)):
            for sentence in examples(cell):
                yield cue, side, sentence


def test_every_row_is_whole() -> None:
    assert {cue.kind for cue in load_cues()} == CLASSES
    assert [c.name for c in load_cues() if not (examples(c.hit) and examples(c.miss))] == []


def test_every_row_is_looked_up_by_its_first_element() -> None:
    for cue in load_cues():
        words, optional = cue.pattern[0]
        assert not optional, cue.name
        assert all(cue in cue_index()[word] for word in words), cue.name


def test_every_cue_stands_once_in_each_of_its_hits() -> None:
    hits = [(cue, sentence) for cue, side, sentence in every_example() if side == "hit"]
    assert [(cue.name, s) for cue, s in hits if len(matches(cue, s)) != 1] == []


def test_every_cue_is_told_from_its_misses() -> None:
    misses = [(cue, sentence) for cue, side, sentence in every_example() if side == "miss"]
    assert [(cue.name, s) for cue, s in misses if not is_miss(cue, s)] == []


def is_miss(cue: Cue, sentence: str) -> bool:
    """Hedges and refusals must not match; of other cues the gate is shown what to turn down."""
    if cue.kind in HEDGES - CERTAIN:
        return all(f.entry is not cue for f in found(sentence))
    return bool(matches(cue, sentence)) is not (cue.kind in ALWAYS or cue.sure)


def test_no_two_rows_alike() -> None:
    patterns = Counter(cue.pattern for cue in load_cues())
    assert [pattern for pattern, times in patterns.items() if times > 1] == []


def test_no_row_writes_out_what_the_rule_writes() -> None:
    """A regular verb's row holds the verb alone, and code calls it by that."""
    written = []
    for row in read_rows(cues.__package__, "cues.tsv"):
        name, kind, irregular, *_ = (*row, "", "")
        first, *others = name.split("/")
        regular = {*verb_forms(first)}
        if regular in ({*irregular.split()}, {*others}) and kind.rstrip("!") in VERB_CLASSES:
            written.append(name)
    assert written == []


def test_no_example_twice() -> None:
    sentences = Counter((side, sentence) for _, side, sentence in every_example())
    assert [key for key, times in sentences.items() if times > 1] == []


def test_examples_are_sentences() -> None:
    wrong = [
        sentence
        for _, _, sentence in every_example()
        if not 4 <= len(sentence.split()) <= 40 or sentence[-1] not in ".!?’”'\""
    ]
    assert wrong == []


@pytest.mark.parametrize(
    ("lemma", "forms"),
    [
        ("say", "say says said saying"),
        ("tell", "tell tells told telling"),
        ("write", "write writes wrote written writing"),
        ("admit", "admit admits admitted admitting"),
        ("show", "show shows showed shown showing"),
        ("find", "find finds found finding"),
        ("plead", "plead pleads pleaded pled pleading"),
        ("quip", "quip quips quipped quipping"),
        ("slam", "slam slams slammed slamming"),
        ("disagree", "disagree disagrees disagreed disagreeing"),
        ("call", "call calls called calling"),
    ],
)
def test_a_verb_is_a_cue_in_all_its_forms(lemma: str, forms: str) -> None:
    cue = next(cue for cue in load_cues() if cue.name == lemma)
    assert cue.pattern == ((frozenset(forms.split()), False),)


@pytest.mark.parametrize("table", BY_LEMMA)
def test_every_lemma_in_code_is_a_cue(table: str) -> None:
    assert BY_LEMMA[table] <= {cue.lemma for cue in load_cues()}


@pytest.mark.parametrize("table", BY_NAME)
def test_every_name_in_code_is_a_cue(table: str) -> None:
    assert BY_NAME[table] <= {cue.name for cue in load_cues()}


@pytest.mark.parametrize(
    ("form", "lemma"),
    [
        ("said", "say"),
        ("disputes", "dispute"),
        ("swore", "swear"),
        ("shooting", "shoots down"),
        ("backed", "backs up story"),
    ],
)
def test_a_lemma_is_the_first_form_of_each_word(form: str, lemma: str) -> None:
    assert lemma in {cue.lemma for cue in cue_index()[form]}


def decided(cue: Cue, side: str, text: str) -> bool:
    """Whether the whole program counts, or passes over, what stands there of the row."""
    attributions = measure_sourcing(document(text)).attributions
    found = [a.cue for a in attributions if a.cue is not None]
    counted = [
        any(start < other.end and other.start < end for other in found)
        for start, end in matches(cue, text)
    ]
    return all(counted) if side == "hit" else not any(counted)


def test_program_decides_as_the_table_says() -> None:
    cases = list(every_example())
    wrong = [(side, cue.name, text) for cue, side, text in cases if not decided(cue, side, text)]
    assert 1 - len(wrong) / len(cases) >= RIGHT, wrong
