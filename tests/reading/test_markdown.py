"""Markdown: headings, pictures, links, front matter; nothing is taken out of the text."""

from __future__ import annotations

import pytest

from tabloid_cli.reading import article_from_text, read_file
from tests.reading.shown import LEAD, MORE, blocks, body, kinds
from tests.reading.test_html import SAMPLES


def test_heading_is_the_headline() -> None:
    text = f"# Town *votes* for a wall\n\n{LEAD}\n\n## What next\n\n{MORE}"
    assert kinds(text) == [
        ("label", "#"),
        ("headline", "Town *votes* for a wall"),
        ("body", LEAD),
        ("label", "##"),
        ("label", "What next"),
        ("body", MORE),
    ]


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("![The wall](wall.jpg)", "caption"),
        ("[![The wall](wall.jpg)](https://example.org)", "caption"),
        ("[Read the report](https://example.org/report)", "promo"),
        ("- [Ten walls](https://example.org/walls)", "promo"),
        ("She wrote [a letter](https://example.org/letter) to the mayor of the town.", "body"),
        ("> “I do not like it,” she said.", "body"),
        ("**“I do not like it,”** she said.", "body"),
    ],
)
def test_line(line: str, kind: str) -> None:
    found = kinds(f"# Town votes for a wall\n\n{LEAD}\n\n{line}\n\n{MORE}")
    assert (kind, line) in found


def test_front_matter() -> None:
    text = (
        '---\ntitle: "Town votes for a wall"\nauthor: Ann Lee\ndate: 2024-05-11\n'
        f"url: https://example.org/wall\ntags:\n  - walls\n---\n\n{LEAD}\n\n{MORE}\n"
    )
    article = article_from_text(text)
    assert article.text == text
    assert article.headline == "Town votes for a wall"
    assert article.byline == "Ann Lee"
    assert article.url == "https://example.org/wall"
    assert body(article) == [LEAD, MORE]
    span = article.headline_span
    assert span is not None
    assert text[span.start : span.end] == "Town votes for a wall"


def test_a_heading_beats_the_title_above_it() -> None:
    article = article_from_text(f"---\ntitle: Wall\n---\n# Town votes for a wall\n\n{LEAD}")
    assert article.headline == "Town votes for a wall"
    assert [b for b in blocks(article) if b[0] == "headline"] == [
        ("headline", "Town votes for a wall")
    ]
    assert ("label", "Wall") in blocks(article)


@pytest.mark.parametrize(
    "text",
    [
        f"---\n{LEAD}\n---\n{MORE}",
        f"---\ntitle: Wall\n\n{LEAD}",
        f"title: Wall\n---\n{LEAD}",
    ],
)
def test_no_front_matter(text: str) -> None:
    assert LEAD in body(article_from_text(text))


def test_sample() -> None:
    article = read_file(SAMPLES / "reef-study.md")
    assert article.format == "text"
    assert article.headline == "Transplanted corals outlive their neighbours in ten-year trial"
    assert article.byline == "Ottilie Brannigan"
    assert article.url == "https://www.thefieldnotebook.example/science/transplanted-corals"
    assert len(article.body) == 8
    assert article.text.encode() == (SAMPLES / "reef-study.md").read_bytes()
