"""Tags and entities that were left in a text file."""

from __future__ import annotations

import pytest

from tabloid_cli.reading import UnreadableError, article_from_text, read_bytes
from tabloid_cli.reading.markup import stripped
from tests.reading.shown import LEAD, body
from tests.timing import grows_in_proportion, timed

WRAPPED = "</br></br>".join(
    [
        "The town of Harrow Bend voted on Tuesday night to build the",
        "wall along the east bank of its river, which had flooded it",
        "twice in six years. The mayor was pleased, and her brother,",
        "who sells stones for walls, was pleased even more than she.",
    ]
)


def test_break_tags_become_line_breaks() -> None:
    article = read_bytes(f"Town votes for a wall\n\n{WRAPPED}".encode(), name="a.txt")
    assert article.format == "html"
    assert article.headline == "Town votes for a wall"
    (paragraph,) = body(article)
    assert paragraph.split() == WRAPPED.replace("</br></br>", " ").split()
    assert article.warnings == ("HTML tags or entities stood in the text: taken out",)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("<p>One.</p>\n<p>Two.</p>", ["One.", "Two."]),
        ("One.<br>Two.<br><br>Three.<BR />Four.", ["One.", "Two.", "Three.", "Four."]),
        ("A <b>bold</b> <i class='x'>claim</i> by <a href='/x'>her</a>.", ["A bold claim by her."]),
        (
            "&ldquo;I left,&rdquo; she said &ndash; and &quot;did&quot;.",
            ['“I left,” she said – and "did".'],
        ),
        ("Oakes &amp; Oakes &amp; Lee &amp; Sons closed.", ["Oakes & Oakes & Lee & Sons closed."]),
    ],
)
def test_tags_and_entities(text: str, expected: list[str]) -> None:
    assert body(read_bytes(text.encode(), name="a.txt")) == expected


@pytest.mark.parametrize(
    "text",
    [
        "I <3 you. He <b>left</b>.",
        "AT&T and B&amp;B.",
        "a < b, b < c, c < d.",
        "<tweet id=1>Oh no</tweet>.",
    ],
)
def test_a_few_signs_are_left_alone(text: str) -> None:
    article = read_bytes(text.encode(), name="a.txt")
    assert (article.text, article.format) == (text, "text")


def test_a_caller_s_text_is_never_changed() -> None:
    assert article_from_text(WRAPPED).text == WRAPPED


def test_nothing_but_tags() -> None:
    with pytest.raises(UnreadableError, match="no text between its tags"):
        read_bytes(b"<br><br><br>\n<b></b>", name="a.txt")


def test_many_tags_are_taken_out_in_time() -> None:
    assert body(read_bytes(("<br>  " * 60_000 + LEAD).encode(), name="a.txt")) == [LEAD]


@pytest.mark.parametrize(
    ("page", "lines"),
    [
        ("Hello <!-- x --> world", ["Hello world"]),
        ("Hello <!-- <script> --> world", ["Hello world"]),
        ("Hello <!--> world", ["Hello world"]),
        ("Hello <!-- x --!> world", ["Hello world"]),
        ("Hello <!-- never ends", ["Hello"]),
        ("<head><title>Site</title></head>Hello", ["Hello"]),
        ("<HEAD lang=en><title>Site</title></HEAD >Hello", ["Hello"]),
        ("<head><title>Site</title><body>Hello</body>", ["Hello"]),
        ("<header><h1>Wall built</h1></header><p>Hello</p>", ["Wall built", "Hello"]),
        ("Hello <script>a <!-- b</script> world", ["Hello world"]),
        ("Hello <Style>a</STYLE\n> world <svg", ["Hello world"]),
        ("Hello <scripted>great</scripted> world", ["Hello great world"]),
        ("Hello <script>never ends</scripts>", ["Hello"]),
        ("İ <script>a</script> world", ["İ world"]),
    ],
)
def test_text_of_a_broken_page(page: str, lines: list[str]) -> None:
    assert stripped(page) == lines


@pytest.mark.parametrize("piece", ["<!--", "<!-->", "<head>", "<script>", "<script></script>", "<"])
def test_broken_pages_are_stripped_in_time(piece: str) -> None:
    assert grows_in_proportion(lambda size: timed(lambda: stripped(piece * size)), 5_000, 8)
