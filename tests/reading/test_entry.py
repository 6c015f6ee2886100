"""Records of containers: the HTML in them is read as in a file, other text stays as it is."""

from __future__ import annotations

import pytest

from tabloid_cli.reading import UnreadableError, article_from_record
from tabloid_cli.reading.markup import TAKEN_OUT
from tests.reading.shown import LEAD, MORE, body

PIECE = (
    f"<p>{LEAD}</p>\n<p>&ldquo;It is <em>so</em> late,&rdquo; said"
    " <a href='/x?a=b'>Ann Roe</a>.</p>"
)
PAGE = f"""<!DOCTYPE html><html><head><title>Town votes on wall | The Lantern</title>
<link rel="canonical" href="https://lantern.example/wall"></head><body>
<nav><ul><li><a href=/a>Royals and other people of note</a></li></ul></nav>
<article><h1>Town votes on wall</h1>{f"<p>{LEAD}</p><p>{MORE}</p>" * 3}</article></body></html>"""


def test_a_piece_of_a_page_is_read_without_its_marks() -> None:
    article = article_from_record("a.jsonl#1", PIECE, "Roe &amp; Roe <i>quit</i>", "x.example/a")
    assert body(article) == [LEAD, "“It is so late,” said Ann Roe."]
    assert (article.headline, article.url) == ("Roe & Roe quit", "x.example/a")
    assert (article.format, article.warnings) == ("jsonl", (TAKEN_OUT,))


@pytest.mark.parametrize(
    "text",
    [
        LEAD,
        f"{LEAD} AT&T and B&amp;B grew: a < b, b > c.",
        f"{LEAD}\n\nUse the <b> tag, he said.",
        f"{LEAD} <3 <3 <3 <3",
    ],
)
def test_what_is_no_html_stays_as_it_is(text: str) -> None:
    article = article_from_record("a.jsonl#1", text, "Roe &amp; Roe <i>quit</i>")
    assert article.text == f"{text}\n\n{article.headline}"
    assert article.headline == "Roe &amp; Roe <i>quit</i>"
    assert article.warnings == ()


def test_the_article_is_found_in_a_whole_page() -> None:
    article = article_from_record("a.jsonl#1", PAGE)
    assert article.headline == "Town votes on wall"
    assert article.url == "https://lantern.example/wall"
    assert set(body(article)) == {LEAD, MORE}
    assert (article.format, article.warnings) == ("jsonl", ())


def test_what_the_record_says_of_itself_beats_its_page() -> None:
    article = article_from_record("a.jsonl#1", PAGE, "Wall!", "x.example/a")
    assert (article.headline, article.url) == ("Wall!", "x.example/a")
    assert "Town votes" not in article.text
    assert set(body(article)) == {LEAD, MORE}
    for block in article.blocks:
        assert block.kind != "headline" or article.text[block.start : block.end] == "Wall!"


@pytest.mark.parametrize("text", ["<p></p><p></p>", "&nbsp;&nbsp;&nbsp;", "<br><br><br>", " \n"])
def test_a_record_of_marks_alone_holds_no_text(text: str) -> None:
    with pytest.raises(UnreadableError, match="the record holds no text"):
        article_from_record("a.jsonl#1", text)
