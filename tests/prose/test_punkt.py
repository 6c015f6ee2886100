"""Our decision on doubtful full stops is NLTK's own."""

import pytest
from nltk.tokenize.punkt import PunktParameters, PunktSentenceTokenizer

from tabloid_cli.prose.punkt import ends_sentence, parameters

WORDS = (
    "The It He She They We But Police Sources Kim Vale ET Prime Monday June and said a Ministry"
    " Officials Judge Court Army In On After Meanwhile Roe House Senate Street Co Zyx zyx"
).split()


@pytest.fixture(scope="module")
def tokenizer():
    known = parameters()
    theirs = PunktParameters()
    theirs.abbrev_types = set(known.abbreviations)
    theirs.sent_starters = set(known.starters)
    theirs.ortho_context.update(known.seen)
    return PunktSentenceTokenizer(theirs)


def test_every_abbreviation_before_many_words(tokenizer) -> None:
    several = sorted(a for a in parameters().abbreviations if len(a) > 1)
    assert len(several) > 150
    for word in [*several, "hotel", "nowhere", "d-calif"]:
        for following in WORDS:
            theirs = tokenizer.text_contains_sentbreak(f"{word}. {following}")
            assert ends_sentence(word, following) == theirs, f"{word}. {following}"


def test_both_outcomes_happen() -> None:
    outcomes = {ends_sentence("p.m", word) for word in WORDS}
    assert outcomes == {True, False}
