"""Markdown -> its text, line by line: marks, addresses, code and tables taken out.

Headings keep their "#", and links and pictures that stand alone their marks: by these
they are known to be no body. Every paragraph stays in its line, so that a line's number
is the file's.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple

from tabloid_cli.reading.front_matter import front_matter
from tabloid_cli.reading.markup import stripped
from tabloid_cli.reading.sentence_ends import is_ended

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

ENDINGS = (".md", ".markdown")
MOST_CHARACTERS = 200_000
LONGEST = 10_000
"""Characters of a text and of a paragraph that are parsed, more than articles have: a run of
brackets takes time with the square of its length."""

TOO_LONG = f"more than {MOST_CHARACTERS:,} characters of Markdown: its marks were left in the text"

_HEAD = 20_000
"""Characters in which Markdown without a name shows what it is."""
_HEADING = re.compile(r"^#{1,3} \S", re.M)
_LINK_OR_BOLD = re.compile(
    r"\[[^\[\]\n]{1,200}\]\(https?://|(?<![*\w])(?:\*\*|__)[^\s*_][^*_\n]{0,80}(?:\*\*|__)(?![*\w])"
)
_MARK = re.compile(r"[*_`\[\]<>&\\~]")
_FOOTNOTE = re.compile(r"\[\^[^\]\s]{1,20}\](:?)")
_LABEL = re.compile(r"\s{0,3}(?:\*\*|__)[^*_\n]{1,60}(?::(?:\*\*|__)|(?:\*\*|__):)")
_BYLINE = re.compile(r"by\s", re.I)
_BREAK = re.compile(r"<br\b", re.I)
_SHORT_LINE = 40
"""Characters below which a line was not ended because it was full."""
_SHORT_TITLE = 200
"""Characters of a heading that hyphens underline; what is longer stands above a rule."""
_ORDINAL = 2
"""Digits of the number of a list's item; what has more is a year: "1986. It rained."."""


class _Line(NamedTuple):
    """A line of a paragraph: its text, and how long it was with its marks."""

    words: str
    length: int
    is_ended: bool
    """Whether a break was asked for after it."""
    is_label: bool = False
    """Whether it begins with somebody's name in bold type: "**Roe:** I did not"."""


_END = _Line("", 0, is_ended=True)


class _Paragraph(NamedTuple):
    """A paragraph, the number of its first line, and what stands before its words."""

    at: int
    lines: tuple[_Line, ...]
    sign: str = ""


def is_markdown(name: str, text: str) -> bool:
    """Whether a file of that name holds Markdown; of standard input, the text itself tells."""
    if name == "-":
        head = text[:_HEAD]
        return _HEADING.search(head) is not None and _LINK_OR_BOLD.search(head) is not None
    return name.lower().removesuffix(".gz").endswith(ENDINGS)


def without_marks(text: str) -> str:
    """The text of a Markdown file, with as many lines; as it is where that leaves no word."""
    if len(text) > MOST_CHARACTERS:
        return text
    end = front_matter(text).end
    source = text[end:].replace("\r", "\n")
    lines = [""] * (source.count("\n") + 1)
    found = list(_paragraphs(source))
    wrapped = _is_wrapped(found)
    for paragraph in found:
        sign = paragraph.sign
        for number, words in _joined(paragraph.lines, wrapped=wrapped):
            at = min(paragraph.at + number, len(lines) - 1)
            lines[at] = f"{lines[at]} {sign}{words}" if lines[at] else f"{sign}{words}"
            sign = ""
    plain = "\n".join(lines)
    return text[:end] + plain if plain.strip() else text


def _paragraphs(source: str) -> Iterator[_Paragraph]:
    """The paragraphs of a text without front matter, in order."""
    lines = source.split("\n")
    env: dict[str, Any] = {}
    sign, in_table, is_title = "", 0, False
    for token in _parser().parse(source, env):
        at = token.map[0] if token.map else 0
        if token.type in ("table_open", "table_close"):
            in_table += token.nesting
        elif token.type == "heading_open":
            sign, is_title = f"{'#' * int(token.tag[1:])} ", token.markup == "-"
        elif token.type == "list_item_open":
            number = token.info
            sign = f"{number}{token.markup} " if len(number) > _ORDINAL else ""
        elif token.type == "fence":
            yield from _fence(token, lines)
        elif token.type == "html_block":
            words = [_Line(line, len(line), is_ended=True) for line in stripped(token.content)]
            yield _Paragraph(at, tuple(words[: token.content.count("\n") + 1]))
        elif token.type == "inline" and not in_table:
            content = token.content
            if is_title and _is_text(content):
                sign = ""
            yield _Paragraph(at, tuple(_lines(content, env)), sign)
            sign, is_title = "", False


def _is_text(title: str) -> bool:
    """Whether what a line of hyphens underlines is text above a rule, and no heading."""
    return "\n" in title or len(title) > _SHORT_TITLE or title.rstrip('*_”"').endswith(".")


def _fence(token: Any, lines: Sequence[str]) -> Iterator[_Paragraph]:
    """Nothing for code; what follows a fence that was never closed is text."""
    first, last = token.map
    closing = lines[last - 1] if last - first > 1 else ""
    if token.markup not in closing:
        for number, line in enumerate(token.content.split("\n"), first + 1):
            yield _Paragraph(number, (_Line(line, len(line), is_ended=True),))


def _lines(content: str, env: dict[str, Any]) -> Iterator[_Line]:
    """The lines of a paragraph without their marks."""
    sources = content.split("\n")
    footnote = _FOOTNOTE.match(content)
    if footnote and footnote[1]:
        return
    if len(content) > LONGEST or not _MARK.search(content):
        yield from (_Line(s.strip(), len(s), is_ended=s.endswith("  ")) for s in sources)
        return
    tokens: list[Any] = []
    parser = _parser()
    parser.inline.parse(content, parser, env, tokens)
    if _is_link(tokens):
        yield _Line(" ".join(content.split()), len(content), is_ended=True)
        return
    words: list[str] = []
    number = 0
    for token in tokens:
        if token.type in ("hardbreak", "softbreak"):
            source = sources[min(number, len(sources) - 1)]
            is_ended = token.type == "hardbreak" or words[-1:] == ["\n"]
            yield _line(words, source, is_ended=is_ended)
            words.clear()
            number += 1
        elif token.type == "html_inline" and _BREAK.match(token.content):
            words.append("\n")
        elif token.type in ("text", "text_special", "code_inline"):
            words.append(token.content)
    yield _line(words, sources[-1], is_ended=True)


def _line(words: Iterable[str], source: str, *, is_ended: bool) -> _Line:
    said = _FOOTNOTE.sub("", "".join(words)).strip()
    return _Line(said, len(source), is_ended, is_label=_LABEL.match(source) is not None)


def _is_link(tokens: Iterable[Any]) -> bool:
    """Whether a paragraph is but links and pictures that lead elsewhere: no sentence, no byline."""
    depth = links = 0
    text = ""
    for token in tokens:
        if token.type in ("link_open", "link_close"):
            depth += token.nesting
            links += token.nesting > 0 and token.info != "auto"
        elif token.type == "image":
            links += 1
        elif token.content.strip():
            if not depth:
                return False
            text += token.content
    is_sentence = len(text) >= _SHORT_LINE and is_ended(text)
    return links > 0 and not is_sentence and not _BYLINE.match(text)


def _is_wrapped(paragraphs: Iterable[_Paragraph]) -> bool:
    """Whether lines were ended because they were full: more often than not in mid-sentence."""
    full = [
        line
        for paragraph in paragraphs
        for line in paragraph.lines[:-1]
        if not line.is_ended and line.length >= _SHORT_LINE
    ]
    return 2 * sum(is_ended(line.words) for line in full) <= len(full)


def _joined(lines: tuple[_Line, ...], *, wrapped: bool) -> Iterator[tuple[int, str]]:
    """The lines of a paragraph, those joined that are one in its author's mind, with numbers."""
    together: list[str] = []
    first = 0
    for i, line in enumerate(lines):
        if line.words:
            first = first if together else i
            together.append(line.words)
        is_last = i + 1 == len(lines)
        following = _END if is_last else lines[i + 1]
        full = line.length >= _SHORT_LINE and wrapped and not following.is_label
        goes_on = full or following.words[:1].islower()
        if together and (is_last or line.is_ended or not goes_on):
            yield first, " ".join(together)
            together.clear()


@cache
def _parser() -> Any:
    """The parser, imported when Markdown is first read.

    Lines that are indented are text here, not code; paragraphs are parsed one by one.
    """
    from markdown_it import MarkdownIt  # noqa: PLC0415

    parser = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    return parser.disable(["code", "inline"])
