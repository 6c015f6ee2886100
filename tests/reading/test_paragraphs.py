"""Lines, glued paragraphs, wrapped text."""

from __future__ import annotations

import textwrap

import pytest

from tabloid_cli.reading.paragraphs import paragraphs


def cut(text: str) -> list[str]:
    return [text[start:end] for start, end in paragraphs(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the end.Next day he left", ["the end.", "Next day he left"]),
        ("it is over.”“But no, she said", ["it is over.”", "“But no, she said"]),
        ("it is over.”But he stayed", ["it is over.”", "But he stayed"]),
        ("he said.“But I stayed", ["he said.", "“But I stayed"]),
        ('He said "it is so."But she left', ['He said "it is so."', "But she left"]),
        ('it ended."But I did," he said', ["it ended.", '"But I did," he said']),
        ("'It is so.'The man left", ["'It is so.'", "The man left"]),
        ("it ended.'But I did,' he said", ["it ended.", "'But I did,' he said"]),
        ("back in 2012.The band broke up", ["back in 2012.", "The band broke up"]),
        ("said the NFL.Police came", ["said the NFL.", "Police came"]),
        ("so he left!I am sad", ["so he left!", "I am sad"]),
        ("did he?She did not", ["did he?", "She did not"]),
        ("did he?!She did not", ["did he?!", "She did not"]),
        ('it is over.""But no, she said', ['it is over."', '"But no, she said']),
        ("at the gala.EJ Oakes wore blue", ["at the gala.", "EJ Oakes wore blue"]),
        ("the end.It is so", ["the end.", "It is so"]),
        ("the end.(It was not) so", ["the end.", "(It was not) so"]),
        (
            "Oakes, AP (Photo: Em Oakes, AP)One man died",
            ["Oakes, AP (Photo: Em Oakes, AP)", "One man died"],
        ),
        (
            "pic.twitter.com/A1b2C3d4E5Campus police said",
            ["pic.twitter.com/A1b2C3d4E5", "Campus police said"],
        ),
    ],
)
def test_glued_paragraphs_are_split(text: str, expected: list[str]) -> None:
    assert cut(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "she holds a Ph.D from Calloway",
        "in the U.S.A today",
        "the U.S.Senate met",
        "he searched on Example.Com for it",
        "written in Node.JS by hand",
        "see file.PDF for more",
        "see www.Harbor.Example for more",
        "write to jane@Harbor.Example now",
        "it cost 1.5M dollars",
        "1.Kensington Palace is large",
        "Mr.Oakes went home",
        "on Jan.Fifth they met",
        "she waited...What now",
        "any worse.…They did",
        "told E!News that",
        "https://example.org/a.Html was lost",
    ],
)
def test_what_only_looks_glued_stays_whole(text: str) -> None:
    assert cut(text) == [text]


PARAGRAPHS = (
    "The council of Harrow Bend voted on Tuesday night to build a flood wall along the east bank"
    " of the river, ending almost three years of argument over how to protect the district.",
    "“Nobody thinks a wall is beautiful,” the mayor said before the vote. “But two floods in six"
    " years have taught us what the alternative looks like.”",
    "Work is to begin next April.",
    "The project is expected to cost some eighteen million dollars, of which the state will pay"
    " more than half, according to the report that the council received in the summer.",
)


@pytest.mark.parametrize("width", [50, 66, 72, 80, 100])
@pytest.mark.parametrize("between", ["\n\n", "\n   "])
def test_wrapped_lines_are_joined(width: int, between: str) -> None:
    indent = between.strip("\n")
    wrapped = between.strip(" ").join(
        textwrap.fill(p, width, initial_indent=indent) for p in PARAGRAPHS
    )
    assert [" ".join(p.split()) for p in cut(wrapped)] == list(PARAGRAPHS)


def test_wrapped_lines_with_crlf_left_in_are_joined() -> None:
    wrapped = "\r\n\r\n".join(textwrap.fill(p, 66).replace("\n", "\r\n") for p in PARAGRAPHS)
    assert [" ".join(p.split()) for p in cut(wrapped)] == list(PARAGRAPHS)


def test_short_lines_that_end_sentences_are_paragraphs() -> None:
    lines = [
        "The singer left the house at noon on Monday.",
        "She did not speak to the reporters outside.",
        "Her brother came an hour later, with a dog.",
        "He said that he was happy to be home again.",
    ]
    assert cut("\n".join(lines)) == lines


def test_list_lines_are_not_joined() -> None:
    lines = [
        "Best song",
        "Rocco Brandt and the Lanterns",
        "Best album by a new and unknown artist",
        "Tamsin",
    ]
    assert cut("\n".join(lines)) == lines


def test_tabs_and_blank_lines_belong_to_no_paragraph() -> None:
    assert cut("\t\tNews\n\t\t\n  By Ann Lee \n\u2028 text \x0b more") == [
        "News",
        "By Ann Lee",
        "text",
        "more",
    ]


@pytest.mark.parametrize("text", ["", " ", "\n\n\t", "\u2028"])
def test_nothing(text: str) -> None:
    assert cut(text) == []
