"""What always holds of a Sourcing, whatever the text, and how long it may take."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from functools import partial
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tabloid_cli.batch.time_limit import time_limit
from tabloid_cli.prose import parse
from tabloid_cli.report import GROUP_OF, KINDS, Sourcing
from tabloid_cli.sourcing import measure_sourcing
from tabloid_cli.sourcing.naming.capitals import CLOSED
from tabloid_cli.sourcing.vocabulary.cues import load_cues
from tabloid_cli.sourcing.vocabulary.grammar import DETERMINERS, FINITE, PASSIVE
from tabloid_cli.sourcing.vocabulary.nouns import nouns, organisation_names
from tests.sourcing.phenomena import article, rows, sourcing
from tests.timing import grows_in_proportion, timed

PIECES = [
    "Rosa Quill", "Kim", "Doe", "she", "He", "they", "the singer", "a source", "the insider",
    "TMZ", "Us Weekly", "said", "says", "told", "according to", "reportedly", "allegedly",
    "denied", "that", "declined to comment", "rumors that", "is said to", "claims", "adding",
    "we", "it", "who", "“I am done,”", "“No.", "”", '"', "'", "‘", "’s", "’", ",", ".", ".", "!",
    ":", "?", "—", "\n\n", "...", "court documents", "A rep for", "and", "in a statement",
    "close to", "the couple", "another", "34,", "Mr.", "@doe", "\x00", "\u200b", "😀",
]  # fmt: skip
GLUE = ["", ", ", " “", "” ", "\n\n", ". "]


def _vocabulary() -> list[str]:
    """Words that the tables know, and forms ask for: cues, nouns, outlets, closed words."""
    cues = [" ".join(min(words) for words, _ in cue.pattern) for cue in load_cues()]
    known = sorted({*nouns(), *organisation_names(), *CLOSED, *DETERMINERS, *FINITE, *PASSIVE})
    return [*cues, *known, *(word.title() for word in known)]


MADE_UP = st.lists(
    st.tuples(
        st.one_of(st.sampled_from(_vocabulary()), st.sampled_from(PIECES)),
        st.one_of(st.just(" "), st.sampled_from(GLUE)),
    ).map("".join),
    max_size=30,
).map("".join)
"""Words of the tables in any order, some without a space: forms at a sentence's ends."""
TEXTS = st.one_of(
    MADE_UP,
    st.lists(st.sampled_from(PIECES), max_size=60).map(" ".join),
    st.lists(st.sampled_from([row.text for row in rows()]), max_size=6).map("\n\n".join),
    st.text(max_size=150),
)


ONCE_FATAL = [
    "A story amused TMZ. “We left for good, all of us, and nobody knew of it.”",
    "In “blue” He sang.",
    "A. 't\" She left.",
    "Quill “&” Roe left.",
    "Seeing “a “No,” Roe left.",
    "Seeing “Bo” Us Weekly.",
]


@settings(max_examples=200)
@given(TEXTS)
def test_what_holds_of_every_text(text: str) -> None:
    doc = parse(article(text))
    got = measure_sourcing(doc)
    _check_spans(text, got)
    _check_figures(got, len(doc.sentences))
    _check_speakers(text, got)
    sentences = {(s.start, s.end) for s in doc.sentences}
    assert all(tuple(span) in sentences for span in got.attributed_sentences)
    for one, other in pairwise(got.attributed_sentences):
        assert one.end <= other.start


@pytest.mark.parametrize("text", ONCE_FATAL)
def test_what_once_was_fatal(text: str) -> None:
    _check_spans(text, measure_sourcing(parse(article(text))))


def _check_spans(text: str, got: Sourcing) -> None:
    for attribution in got.attributions:
        parts = [attribution.source, attribution.cue, *attribution.content]
        if attribution.via is not None:
            parts.append(attribution.via.span)
            assert attribution.via.name.strip()
        for span in parts:
            if span is not None:
                assert 0 <= span.start < span.end <= len(text)
                assert text[span.start : span.end].strip()
        assert attribution.cue or attribution.content
        for one, other in pairwise(sorted(attribution.content)):
            assert one.end <= other.start, "a stretch of content counted twice"
    cues = sorted(a.cue for a in got.attributions if a.cue)
    for before, after in pairwise(cues):
        assert before.end <= after.start, "a cue counted twice"
    starts = [(a.cue or a.content[0]).start for a in got.attributions]
    assert starts == sorted(starts)


def _check_figures(got: Sourcing, sentences: int) -> None:
    total = len(got.attributions)
    assert got.counts["total"] == total == sum(got.kinds.values())
    assert set(got.kinds) == set(KINDS)
    assert sum(n for group, n in got.counts.items() if group != "total") == total
    shares = list(got.shares.values())
    if total:
        assert all(share is not None and 0 <= share <= 1 for share in shares)
        assert sum(filter(None, shares)) == pytest.approx(1, abs=0.001)
    else:
        assert set(shares) == {None}
    assert sum(got.hands.values()) == total - got.counts["hearsay"]
    if sentences:
        assert got.ratio == pytest.approx(len(got.attributed_sentences) / sentences, abs=1e-4)
    else:
        assert got.ratio is None


def _check_speakers(text: str, got: Sourcing) -> None:
    ids = [speaker.id for speaker in got.speakers]
    assert len(ids) == len(set(ids))
    heard = []
    for speaker in got.speakers:
        assert speaker.name.strip()
        assert speaker.attributions
        assert (speaker.anonymity is not None) is (speaker.group == "anonymous")
        if speaker.anonymity and speaker.anonymity.reason:
            assert text[slice(*speaker.anonymity.reason)].strip()
        for index in speaker.attributions:
            attribution = got.attributions[index]
            assert (attribution.speaker, attribution.kind) == (speaker.id, speaker.kind)
            heard.append(index)
    with_speaker = [i for i, a in enumerate(got.attributions) if a.speaker is not None]
    assert sorted(heard) == with_speaker
    for attribution in got.attributions:
        assert attribution.group == GROUP_OF[attribution.kind]
        assert (attribution.speaker is None) is (attribution.kind in ("hearsay", "unknown"))
    dependence = got.dependence
    assert dependence.top_share is None or 0 < dependence.top_share <= 1
    assert set(dependence.confirmed_by) | set(dependence.denied_by) <= set(ids)
    assert dependence.top_speaker is None or dependence.top_speaker in ids


@settings(max_examples=40)
@given(TEXTS)
def test_nothing_quoted_is_a_cue(text: str) -> None:
    doc = parse(article(text))
    for attribution in measure_sourcing(doc).attributions:
        if attribution.cue is not None:
            assert not doc.quoted(attribution.cue.start)


def test_hashes_do_not_matter() -> None:
    program = (
        "import json, sys\n"
        "from tests.sourcing.phenomena import rows, sourcing\n"
        "texts = [r.text for r in rows()][::2]\n"
        "whole = ['\\n\\n'.join(texts[i : i + 12]) for i in range(0, len(texts), 12)]\n"
        "json.dump([sourcing(t).to_dict(t) for t in whole], sys.stdout)\n"
    )
    printed = {
        subprocess.run(
            [sys.executable, "-c", program],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("1", "4321")
    }
    assert len(printed) == 1


def _names(tail: str) -> str:
    letters = "abcdefghijklmnopqrstuvwxyz"
    made = [
        f"{one.upper()}{two}{three}o" for one in letters for two in letters for three in letters
    ]
    return " ".join(name + tail for name in made)


HOSTILE = [
    "said ", "said. ", "he said ", "“a” said ", "according to ", "reportedly ", "rumors that ",
    "no comment ", "who asked not to be named because ", "the source ", "Kim Doe said. ",
    "“Yes,” he said. ", "She said so. ", "“a”", "“a” ", "“", '"', "'", "Kim ", "Kim Doe's ", "a",
    "Us Weekly said so. ", "A source told Us Weekly. ", "“a\n\n", "Mr. ", ", and ", "“Yes.” ",
    "I wrote:\n\n", "From my post:\n\n", "Do you?\n\nI do.\n\n", "A: Do you?\n\nB: I do.\n\n",
    "Kim and Kris. They said so. ", "The singer said so. ", "Another source said so. ",
    "the magazine told the magazine. ", "A report by TMZ said so. ", "Kim, 30, who said ",
    _names(" said so."), _names("."), _names(". She said so."),
]  # fmt: skip
LIMIT = 20.0
"""Seconds after which a case is given up."""


@pytest.mark.skipif(not hasattr(signal, "SIGALRM"), reason="needs an alarm that interrupts")
@pytest.mark.parametrize("unit", HOSTILE, ids=lambda unit: repr(unit[:30]))
def test_time_grows_with_the_text_and_no_faster(unit: str) -> None:
    with time_limit(LIMIT):
        assert grows_in_proportion(partial(_seconds, unit), 800, 12)


def test_a_sentence_without_end_is_not_read_anew_for_every_cue() -> None:
    unit = "on " + "a " * 17 + ", quoted, saying "
    assert grows_in_proportion(partial(_seconds, unit), 8_000, 10, slack=2.5)


def _seconds(unit: str, size: int) -> float:
    document = parse(article((unit * (size // len(unit) + 1))[:size]))
    return timed(lambda: measure_sourcing(document))


def test_an_article_of_the_usual_length_is_quick() -> None:
    text = "\n\n".join(row.text for row in rows()[:60])
    sourcing(text)
    assert min(_seconds(text, 3_000) for _ in range(3)) < 0.2
