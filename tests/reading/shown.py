"""Articles as the tests want to see them: kind and words of every block."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tabloid_cli.reading import article_from_text

if TYPE_CHECKING:
    from tabloid_cli.article import Article

# Two paragraphs of running text to stand above and below the line in question.
LEAD = (
    "The council of Harrow Bend voted on Tuesday to build a wall along the river. It will cost"
    " the town some seven million dollars over the next twenty years."
)
MORE = (
    "The mayor, Odette Harcourt, said that nobody thinks a wall is beautiful. Two floods in six"
    " years had taught the town what the alternative looks like."
)


def kinds(text: str, **given: str) -> list[tuple[str, str]]:
    """Kind and words of each block of a plain text."""
    return blocks(article_from_text(text, **given))


def blocks(article: Article) -> list[tuple[str, str]]:
    """Kind and words of each block."""
    return [(b.kind, article.text[b.start : b.end]) for b in article.blocks]


def body(article: Article) -> list[str]:
    """The body's paragraphs."""
    return [article.text[s.start : s.end] for s in article.body]


def kind_between(line: str) -> str:
    """The kind of a line in the middle of an article."""
    text = f"Town votes for a wall\n\n{LEAD}\n\n{MORE}\n\n{line}\n\n{LEAD}\n\n{MORE}"
    found = {words: kind for kind, words in kinds(text)}
    return found.get(line, "cut")


def kind_at_end(line: str) -> str:
    """The kind of an article's last line."""
    found = {words: kind for kind, words in kinds(f"Town votes\n\n{LEAD}\n\n{MORE}\n\n{line}")}
    return found.get(line, "cut")
