"""Which words are found: slots, forms, the longest, names, titles, headings."""

from __future__ import annotations

import pytest

from tabloid_cli.article import Article, Block
from tabloid_cli.prose import parse
from tabloid_cli.tone import Lexicon, default_lexicon, measure_sensation
from tabloid_cli.tone.entries import Category, Entry
from tabloid_cli.tone.examples import document_of, terms_in
from tabloid_cli.tone.reading import sensational_words


def lexicon(*entries: Entry) -> Lexicon:
    return Lexicon((Category("hype", 1.0, ""), Category("quiet", 0.0, "")), entries)


def loud(term: str, inflect: str = "", *variants: str) -> Entry:
    return Entry(term, "hype", 1.0, inflect, variants)


def surfaces(text: str, words: Lexicon, part: str = "body") -> list[str]:
    found = sensational_words(document_of(text, part), words)
    return [text[w.span.start : w.span.end] for w in found]


@pytest.mark.parametrize(
    ("entry", "text", "expected"),
    [
        (loud("blow <his> top", "v"), "He blew his top.", ["blew his top"]),
        (loud("blow <his> top", "v"), "He blew the top.", []),
        (loud("win <his> heart", "v"), "He won Ada Quill's heart.", ["won Ada Quill's heart"]),
        (loud("leave <him> cold", "v"), "It left Ada Quill cold.", ["left Ada Quill cold"]),
        (loud("leave <him> cold", "v"), "It leaves her cold.", ["leaves her cold"]),
        (loud("leave <him> cold", "v"), "It left his wife cold.", ["left his wife cold"]),
        (loud("leave <him> cold", "v"), "It left cold.", []),
        (loud("<num> things"), "We saw 12 things.", ["12 things"]),
        (loud("<num> things"), "We saw twelve things.", ["twelve things"]),
        (loud("<num> things"), "We saw things.", []),
        (loud("<num> ... ever"), "The 12 best things ever.", ["12 best things ever"]),
        (loud("<num> ... ever"), "The 12 best of all the things ever.", []),
        (loud("<num> ... ever"), "The 12, ever.", []),
        (loud("<his> finest"), "It was her finest.", ["her finest"]),
        (loud("jaw-dropping"), "A jaw-dropping day.", ["jaw-dropping"]),
        (loud("love rat", "n"), "Two love rats met.", ["love rats"]),
        (loud("can't wait"), "They can’t wait.", ["can’t wait"]),
        (loud("it's over"), "Now it’s over.", ["it’s over"]),
        (loud("rock Hollywood", "v"), "It rocked Hollywood.", ["rocked Hollywood"]),
        (loud("loud"), "Loud, louder, LOUD.", ["Loud", "LOUD"]),
        (loud("loud"), "It was too Loud.", []),
    ],
)
def test_entries(entry: Entry, text: str, expected: list[str]) -> None:
    assert surfaces(text, lexicon(entry)) == expected


def test_the_longest_wins_and_no_token_counts_twice() -> None:
    words = lexicon(loud("drop"), loud("drop a bombshell", "v"), loud("bombshell"), loud("a"))
    assert terms_in("They drop a bombshell and drop a hint.", words) == [
        "drop a bombshell",
        "drop",
        "a",
    ]


def test_quiet_phrases_hide_loud_words() -> None:
    words = lexicon(loud("secret"), Entry("secret service", "quiet", 0.0))
    assert terms_in("The secret service kept a secret.", words) == ["secret"]


def test_a_quiet_title_needs_its_capitals() -> None:
    words = lexicon(loud("mean"), Entry("Mean Girls", "quiet", 0.0))
    assert terms_in("Mean Girls opens today. The mean girls left.", words) == ["mean"]


@pytest.mark.parametrize(
    "text",
    [
        "She stars in Scandal.",
        "She stars in the Scandal finale on Monday.",
        "“Scandal” returns on Monday.",
        "Her song “Sexy Like Sunday” is out.",
        "Her film, ‘Secret Lovers’, is out.",
    ],
)
def test_names_and_titles_do_not_count(text: str) -> None:
    assert surfaces(text, default_lexicon()) == []


def test_a_word_that_the_body_uses_as_a_name_is_one_in_the_headline() -> None:
    text = "New Secrets Season Begins\n\nThe cast of Secrets met on Monday. Secrets runs on BBC."
    blocks = (Block(0, 25, "headline"), Block(27, len(text), "body"))
    document = parse(Article("-", "text", text, blocks))
    assert sensational_words(document, default_lexicon()) == ()


def test_a_title_in_a_headline_does_not_count() -> None:
    assert surfaces('The "Secret Lovers" Cast Met', default_lexicon(), "headline") == []
    assert surfaces("Cast Met in Secret", default_lexicon(), "headline") == ["Secret"]


def test_a_heading_in_the_body_does_not_count() -> None:
    text = "Ada Quill Flaunts Her Shocking New Look\nShe flaunts it."
    assert surfaces(text, default_lexicon()) == ["flaunts"]


def test_headlines_in_capitals_count_once_a_word() -> None:
    assert surfaces("SHOCKING FEUD ROCKS CHOIR", default_lexicon(), "headline")[:2] == [
        "SHOCKING",
        "FEUD",
    ]


def test_voices() -> None:
    text = "It was a shocking day. “She is furious and gorgeous,” he said. His “shocking” hat fell."
    words = measure_sensation(document_of(text)).words
    assert [(w.term, w.voice) for w in words] == [
        ("shocking", "narration"),
        ("furious", "quoted"),
        ("gorgeous", "quoted"),
        ("shocking", "narration"),
    ]


def test_densities() -> None:
    text = "Shocking News\n\nIt was a shocking day. “She is furious,” he said of it all."
    blocks = (Block(0, 13, "headline"), Block(15, len(text), "body"))
    sensation = measure_sensation(parse(Article("-", "text", text, blocks)))
    assert sensation.headline_density == 50
    assert sensation.density == round(100 * 2 / 13, 4)
    assert sensation.narration_density == 10
    assert sensation.quoted_density == round(100 / 3, 4)
    assert sensation.categories == {"shock": 2, "conflict": 1}


def test_nothing_to_count() -> None:
    empty = measure_sensation(parse(Article("-", "text", "", ())))
    assert empty.density is None
    assert empty.headline_density is None
    assert empty.narration_density is None
    assert empty.quoted_density is None
    assert empty.words == ()
    calm = measure_sensation(document_of("The train was late."))
    assert (calm.density, calm.quoted_density) == (0.0, None)
