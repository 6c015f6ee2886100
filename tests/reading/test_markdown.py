"""Markdown: headings, pictures, links, front matter; of a .md file, its text without marks."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tabloid_cli import analyze
from tabloid_cli.reading import article_from_text, read_bytes, read_file
from tabloid_cli.reading.markdown import TOO_LONG, without_marks
from tabloid_cli.reading.text import article_from_plain_text
from tests.reading.shown import LEAD, MORE, blocks, body, kinds
from tests.reading.test_html import SAMPLES
from tests.timing import at_most


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
    raw = (SAMPLES / "reef-study.md").read_text("utf-8")
    assert article.text == raw.replace("*Marine Restoration Letters*", "Marine Restoration Letters")


WRAPPED = """\
The council voted late on Tuesday to build a wall around the whole of the town, and
the mayor, who had opposed it, said that she would sign the order within the week, as
the law of the county asks her to do.
"""
LABELS = """
**Q:** Does the mayor lie when she says that you were there, and that you voted?
**A**: I do not say that.
"""
APART = """\
The council voted late on Tuesday to build a wall around the whole of the town.
The mayor, who had opposed it, said that she would sign the order within the week.
A neighbour said that nobody had asked her.
"""


@pytest.mark.parametrize(
    ("markdown", "plain"),
    [
        ("Her son, __Peter Oakley__, *left*.", "Her son, Peter Oakley, left."),
        ("As ***he*** put it, `no`.", "As he put it, no."),
        (
            'A [council record](https://example.org/a_b_c "t") shows it.',
            "A council record shows it.",
        ),
        (
            "See [the\nrecord][1] of May.\n\n[1]: https://example.org",
            "See the record of May.\n\n\n",
        ),
        ("**Name:** I said no.", "Name: I said no."),
        ("*By Theo Marrable*\n*12 May 2024*", "By Theo Marrable\n12 May 2024"),
        ("She ~~wept~~ left.[^2]", "She wept left."),
        ("[^2]: See the record.", "[^2]: See the record."),  # nothing else: left as it is
        ("Left.\n\n[^2]: See the record.", "Left.\n\n"),
        (r"2 \* 3, R&amp;D &lt; 5", "2 * 3, R&D < 5"),
        (
            "They told him to f*** off and f*** himself.",
            "They told him to f*** off and f*** himself.",
        ),
        ("snake_case_name stays", "snake_case_name stays"),
        ("Town votes\n==========\n\nIt did.", "# Town votes\n\n\nIt did."),
        ("## What *next* ##", "## What next"),
        ("It did.\n---\n\nIt will.", "It did.\n\n\nIt will."),
        ("What next\n---\n\nIt will.", "## What next\n\n\nIt will."),
        ("It did.\n\n* * *\n\nIt will.", "It did.\n\n\n\nIt will."),
        ("- One.\n- **Two** here.\n  - Three.", "One.\nTwo here.\nThree."),
        ("1. One.\n2. Two.", "One.\nTwo."),
        ("1986. It rained.", "1986. It rained."),
        ("> “No,” she said.\n> He left.", "“No,” she said.\nHe left."),
        ("It did.\n\n```py\nprint(1)\n```\n\nIt will.", "It did.\n\n\n\n\n\nIt will."),
        ("It did.\n\n```\nnever closed\n", "It did.\n\n\nnever closed\n"),
        ("It did.\n\n|a|b|\n|-|-|\n|c|d|\n\nIt will.", "It did.\n\n\n\n\n\nIt will."),
        ("It did.\n\n    Indented, he said.", "It did.\n\nIndented, he said."),
        ("It <b>did</b>.<br>Yes.<!-- no -->", "It did.\nYes."),
        ("<p>It did.</p>\n<!-- no -->\n\nYes.", "It did.\n\n\nYes."),
        ("Rose.  \nand violet.", "Rose.\nand violet."),
        ("Rose.<br>\nand violet.", "Rose.\nand violet."),
        (WRAPPED, " ".join(WRAPPED.split()) + "\n\n\n"),
        (APART, APART),
        (WRAPPED + LABELS, " ".join(WRAPPED.split()) + "\n\n\n" + LABELS.replace("*", "")),
        ("![The wall](wall.jpg)", "![The wall](wall.jpg)"),
        ("The ![flag](f.png) wall.", "The  wall."),
        ("[Read the report](https://example.org)", "[Read the report](https://example.org)"),
        ("- [Ten walls](https://example.org)", "[Ten walls](https://example.org)"),
        ("[By Theo Marrable](https://example.org/theo)", "By Theo Marrable"),
        ("<https://example.org/wall>", "https://example.org/wall"),
        ("---\ntitle: *Wall*\n---\n*It* did.", "---\ntitle: *Wall*\n---\nIt did."),
        ("```\nprint(1)\n```", "```\nprint(1)\n```"),  # nothing else: left as it is
    ],
)
def test_without_marks(markdown: str, plain: str) -> None:
    assert without_marks(markdown) == plain
    if "<br>" not in markdown:
        assert plain.count("\n") == markdown.count("\n")


@pytest.mark.parametrize("name", ["a.md", "a.MARKDOWN", "a.md.gz", "a.txt", "-", "a.md.txt"])
def test_only_markdown_files_lose_their_marks(name: str) -> None:
    text = "# Wall\n\nHer son, __Peter Oakley__, said he *never* saw it."
    kept = name in ("a.txt", "a.md.txt")
    assert (article_from_plain_text(text, name=name).text == text) == kept


def test_a_markdown_file_is_measured_as_its_text() -> None:
    marked = (
        "# A wall\n\n*By Theo Marrable*\n\nHer son, __Peter Oakley__, wept, says [a\nsource](https://"
        "example.org/a.b).\n\n> “No,” **Ann Lee** said.\n\n| a | b |\n|---|---|\n| Roe: | so |\n"
    )
    plain = (
        "# A wall\n\nBy Theo Marrable\n\nHer son, Peter Oakley, wept, says a source.\n\n"
        "“No,” Ann Lee said.\n"
    )
    one, other = (analyze(read_bytes(t.encode(), name="a.md")) for t in (marked, plain))
    assert one.article.byline == other.article.byline == "Theo Marrable"
    assert [s.name for s in one.sourcing.speakers] == [s.name for s in other.sourcing.speakers]
    assert one.readability == other.readability
    assert one.score == other.score


PIECES = (
    "# * _ ** __ ` ``` ~~~ > - 1. 1986. | |-| <b> </b> <br> <!-- --> [ ] ]( ) ![ --- === + [^1] "
    "[^1]: &amp; \\ http://x <http://x> word Word. by \r \t \u2028"
).split(" ")


@given(st.lists(st.sampled_from([*PIECES, " ", "  ", "\n", "\n", "\n\n", "    "]), max_size=60))
def test_lines_stay_whatever_stands_in_them(pieces: list[str]) -> None:
    text = "".join(pieces)
    plain = without_marks(text)
    assert plain.count("\n") >= text.count("\n")
    assert without_marks(text) == plain
    article = article_from_plain_text(text, name="a.md")
    assert article.text == plain


@pytest.mark.parametrize(
    "piece", ["[", "![", "[a](", "*a _b ", "<!--", "- a\n", "```\na\n", "`", "> "]
)
def test_hostile_marks_take_no_time(piece: str) -> None:
    with at_most(30):  # some 3 on an idle machine
        without_marks(piece * (100_000 // len(piece)))


def test_too_long_to_be_parsed() -> None:
    text = "It *did*. " * 20_001
    assert without_marks(text) == text
    assert TOO_LONG in article_from_plain_text(text, name="a.md").warnings
    assert not article_from_plain_text(text, name="a.txt").warnings


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("# Storm\n\nIt *did* **rain**.", "# Storm\n\nIt did rain."),
        ("# Storm\n\nIt [did](https://e.org/a) *rain*.", "# Storm\n\nIt did rain."),
        ("# Storm\n\nIt *did* rain.", None),  # not sure enough
        ("It *did* **rain**.", None),
        ("#storm #rain\n\nIt **did** rain.", None),
        ("# Storm\n\nHe called him a b**ch and she a b**ch.", None),
    ],
)
def test_markdown_on_standard_input_is_known_by_its_marks(text: str, plain: str | None) -> None:
    assert article_from_plain_text(text, name="-").text == (plain or text)
    assert article_from_plain_text(text, name="a.txt").text == text
