from __future__ import annotations

import pytest

from tabloid_cli.tone.context import parse_context, word_classes
from tabloid_cli.tone.entries import Category, Entry
from tabloid_cli.tone.examples import document_of, terms_in
from tabloid_cli.tone.lexicon import Lexicon
from tabloid_cli.tone.reading import sensational_words


def one(context: str, term: str = "loud") -> Lexicon:
    return Lexicon((Category("hype", 1.0, ""),), (Entry(term, "hype", 1.0, context=context),))


@pytest.mark.parametrize(
    ("context", "text", "counts"),
    [
        ("before: claim claims", "A loud claim.", True),
        ("before: claim claims", "A loud bang.", False),
        ("before: claim claims", "It was loud", False),
        ("not before: bang", "A loud bang.", False),
        ("not before: bang", "It was loud", True),
        ("after: so too", "It was so loud.", True),
        ("after: so too", "Loud it was.", False),
        ("not after: so", "Loud it was.", True),
        ("near: star", "The star was loud.", True),
        ("near: star", "The star left. It was loud.", False),
        ("near: star", "The star of an hour and some ten minutes in all at last was loud.", False),
        ("not near: war", "The war was loud.", False),
        ("near: @war", "The troops were loud.", True),
        ("before: <name>", "A loud Pete.", True),
        ("before: <name>", "A loud man.", False),
        ("after: <num>", "Some 30 loud men.", True),
        ("near: <name>", "It was as loud as Pete.", True),
        ("near: <name>", "It was as loud as ever.", False),
        ("not near: <num>", "It was loud for 30 days.", False),
        ("not near: <num>", "It was loud for days.", True),
        ("near: <num> star", "The star was loud.", True),
        ("after: isn’t 's", "It isn't loud.", True),
        ("after: isn't 's", "It’s here, isn’t loud.", True),
        ("after: isn't 's", "The band's loud.", True),
        ("start", "Loud it was.", True),
        ("start", "It was loud.", False),
        ("start", "Note: loud men.", True),
        ("headline", "It was loud.", False),
        ("body", "It was loud.", True),
        ("narration", "It was loud.", True),
        ("narration", "“It was loud and I know it,” he said.", False),
        ("told", "“I am loud,” he said.", False),
        ("told", "“We were really very loud,” he said.", False),
        ("told", "“I think she is loud,” he said.", True),
        ("told", "“I say so, and Pete is loud,” he said.", True),
        ("told", "“She is loud,” he said.", True),
        ("told", "We are loud.", True),
        ("narration; not before: bang", "A loud bang.", False),
        ("", "“It was loud and I know it,” he said.", True),
    ],
)
def test_conditions(context: str, text: str, counts: object) -> None:
    assert bool(terms_in(text, one(context))) is counts


def test_headline_condition() -> None:
    assert terms_in("A Loud Day", one("headline"), "headline") == ["loud"]
    assert terms_in("A Loud Day", one("body"), "headline") == []


@pytest.mark.parametrize(
    ("context", "message"),
    [
        ("nearby: x", "unknown condition 'nearby'"),
        ("before:", "without words"),
        ("sometimes", "unknown condition 'sometimes'"),
        ("near: @everything", "unknown class '@everything'"),
        ("not: x", "unknown condition 'not'"),
        ("before: <his>", "unknown slot '<his>'; known here are <name> <num>"),
        ("near: star Pete", "'Pete': words of a condition are written in small letters"),
        ("near: star's", '"star\'s" is never one word of a text, but "star \'s"'),
        ("after: 're", '"\'re" is never one word of a text, but "they\'re"'),
        ("near: u.n,", "'u.n,' is never one word of a text, but 'u.n ,'"),
    ],
)
def test_faults_are_named(context: str, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        parse_context(context)


def test_words_of_our_own_classes_can_be_in_a_text() -> None:
    for name, words in word_classes().items():
        assert words == parse_context(f"near: {' '.join(words)}").clauses[0].words, name


def test_voice_of_a_headline() -> None:
    document = document_of("Star: 'I was loud and glad'", "headline")
    (word,) = sensational_words(document, one(""))
    assert (word.voice, word.part) == ("quoted", "headline")
