"""What holds for every input, however strange."""

from __future__ import annotations

import gzip

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tabloid_cli.article import Article
from tabloid_cli.reading import UnreadableError, article_from_text, read_bytes
from tests.reading.shown import LEAD, MORE
from tests.timing import at_most

LINES = [
    LEAD, MORE, "Town votes for a wall", "By Ann Lee", "May 1, 2017 | 2:00pm", "Share", "", " ",
    "https://example.org/a", "Caught: She was seen in the town last night", "Getty", "# Wall",
    "title: Wall", "RELATED: Ten walls", "the end.Next one", "“Open quotation", "so she said that",
    "went on.", "Do you think so? Tell us below!", "* * *", "![x](y)", "a", "—", "</br></br></br>",
    "\ufffd", "Most read", "Is it so?", "…", "she left.  He", "Q: Why", "12 She left Credit: Pix",
    "---", "\t",
]  # fmt: skip
PIECES = st.sampled_from(["\n", "\n\n", "\r\n", " ", "", "\u2028", "\r", "\n\t"])
TEXTS = st.one_of(
    st.text(max_size=400),
    st.lists(st.tuples(st.sampled_from(LINES), PIECES), max_size=25).map(
        lambda parts: "".join(line + end for line, end in parts)
    ),
    st.text(alphabet=".!?”“\"'aB \n<>#-:&;()[]…", max_size=200),
)
EXAMPLES = settings(max_examples=150)


def check(article: Article) -> None:
    """Blocks lie in the text, in order, without overlap, trimmed, and nothing lies outside."""
    at = 0
    for block in article.blocks:
        assert at <= block.start < block.end <= len(article.text)
        assert not article.text[at : block.start].strip()
        words = article.text[block.start : block.end]
        assert words == words.strip()
        at = block.end
    assert not article.text[at:].strip()
    assert sum(b.kind == "headline" for b in article.blocks) <= 1
    span = article.headline_span
    if span is not None:
        assert article.headline == " ".join(article.text[span.start : span.end].split())
    article.text.encode()


@EXAMPLES
@given(TEXTS)
@example("x\n---\n")
@example("---\na:\n---\n")
@example("---\ntitle: ''\n---\n")
def test_text(text: str) -> None:
    article = article_from_text(text)
    check(article)
    assert len(article.text) == len(text)
    assert article == article_from_text(text)


@EXAMPLES
@given(TEXTS, st.text(max_size=60), st.none() | st.text(max_size=30))
def test_headline_given(text: str, headline: str, url: str | None) -> None:
    article = article_from_text(text, headline=headline, url=url)
    check(article)
    assert article.text.startswith(article_from_text(text, headline="").text)
    assert (article.headline is None) == (not headline.strip())
    if url is not None:
        assert article.url == url


def read_or_refuse(data: bytes, encoding: str | None = None) -> None:
    message = "x: read"
    try:
        check(read_bytes(data, name="x", encoding=encoding))
    except UnreadableError as error:
        message = str(error)
    assert message.startswith("x: ")
    assert len(message.splitlines()) == 1


@EXAMPLES
@given(st.binary(max_size=300))
def test_bytes(data: bytes) -> None:
    read_or_refuse(data)
    read_or_refuse(gzip.compress(data))
    read_or_refuse(b"\x1f\x8b" + data)


@EXAMPLES
@given(
    TEXTS, st.sampled_from(["utf-8", "cp1252", "utf-16", "utf-16-le", "utf-32", "utf-7", "cp037"])
)
def test_encodings(text: str, codec: str) -> None:
    data = text.encode(codec, "replace")
    read_or_refuse(data)
    read_or_refuse(data, codec)


@settings(max_examples=60)
@given(
    st.lists(
        st.one_of(
            st.sampled_from(LINES),
            st.sampled_from(
                ["<p>", "</p>", "<div>", "</div>", "<br>", "<a href=x>", "</a>", "<h1>", "</h1>",
                 "<article>", "<nav>", "<!--", "-->", "<script>", "</script>", "<table><tr><td>",
                 "&amp;", "<"]
            ),
        ),
        max_size=30,
    )
)  # fmt: skip
def test_pages(parts: list[str]) -> None:
    read_or_refuse(("<!doctype html><title>x</title>" + "".join(parts)).encode())


@pytest.mark.parametrize(
    "text",
    [
        "a", '"', "“", "'", "<", ".", "! ", "a.B", "aab.Bb ", '."', "do you? ", "Ab cd: ", "#",
        "# ", "<br>", "<b>", "&amp;", "—", "(Photo ", "![", "\u2028", "\ufffd", "the  ", "Credit: ",
        "---\na: b\n", "She left last night\n\n", "Label: She was seen\n\n", "a\n",
        "the cat sat on the mat and looked at the dog in the house of it\n", "pic.twitter.com/",
        "<!-- x -->", "<!--", "<!-- ",
    ],
)  # fmt: skip
def test_a_hundred_thousand_characters_take_a_moment(text: str) -> None:
    data = (text * (100_000 // len(text))).encode()
    with at_most(3):
        read_or_refuse(data)
