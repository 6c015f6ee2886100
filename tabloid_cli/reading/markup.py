"""Markup taken out without a parser: of texts in which some was left, of broken pages."""

from __future__ import annotations

import html
import re

from tabloid_cli.reading.sentence_ends import is_ended

_TAG = r"<(?:/ ?)?(?:{})\b[^<>]{{0,300}}>"
_BREAK = re.compile(_TAG.format("br"), re.I)
_BREAKS = re.compile(rf"{_BREAK.pattern}(?:\s{{0,9}}{_BREAK.pattern})*", re.I)
_BLOCK = re.compile(_TAG.format("p|div|li|ul|ol|h[1-6]|blockquote|tr|table|section"), re.I)
_INLINE = re.compile(
    _TAG.format("a|abbr|b|cite|em|font|i|img|q|s|small|span|strong|sub|sup|td|u"), re.I
)
_ENTITY = re.compile(
    r"&(?:quot|apos|amp|nbsp|[lr][sd]quo|[mn]dash|hellip|#\d{2,5}|#x[\da-f]{2,5});", re.I
)
_ANY = re.compile(r"</?[a-z!][^<>]{0,2000}>", re.I)
_NO_TEXT = ("script", "style", "noscript", "template", "svg", "head")
_NAME_ENDS = r"(?=[\s/>]|\Z)"
_BEGINS = re.compile(rf"<(?:(!--)|({'|'.join(_NO_TEXT)}){_NAME_ENDS})", re.I)
_ENDS = {tag: re.compile(rf"</{tag}{_NAME_ENDS}", re.I) for tag in _NO_TEXT}
_ENDS["head"] = re.compile(rf"<(?:/head|body){_NAME_ENDS}", re.I)  # it need not be closed
_COMMENT_ENDS = re.compile(r"--!?>")
_FEWEST = 3

TAKEN_OUT = "HTML tags or entities stood in the text: taken out"


def has_markup(text: str) -> bool:
    """Whether tags or entities stand in the text often enough to be left from a page."""
    if "<" not in text and "&" not in text:
        return False
    left = len(_BREAK.findall(text)) + len(_BLOCK.findall(text)) + len(_INLINE.findall(text))
    return left >= _FEWEST or len(_ENTITY.findall(text)) >= _FEWEST


def without_markup(text: str) -> str:
    """The text with tags as line breaks, blanks or nothing, and entities as characters.

    Breaks that stand in mid-sentence more often than not come from wrapped
    lines: then they are blanks, but for those that follow a sentence.
    """
    breaks = [(run.start(), run.end()) for run in _BREAKS.finditer(text)]
    ended = [is_ended(text, start) for start, _ in breaks]
    wrapped = len(breaks) >= _FEWEST and 2 * sum(ended) < len(breaks)
    pieces: list[str] = []
    at = 0
    for (start, end), is_end in zip(breaks, ended, strict=True):
        pieces += (text[at:start], "\n" if is_end or not wrapped else " ")
        at = end
    text = "".join([*pieces, text[at:]])
    text = _INLINE.sub("", _BLOCK.sub("\n\n", text))
    return html.unescape(text)


def stripped(page: str) -> list[str]:
    """The lines of all text in a page that no parser could make sense of."""
    page = _with_text_only(page)
    text = html.unescape(_ANY.sub("", _BLOCK.sub("\n", _BREAK.sub("\n", page))))
    lines = (" ".join(line.split()) for line in text.split("\n"))
    return [line for line in lines if line]


def _with_text_only(page: str) -> str:
    """The page without comments, scripts and the like; without the rest if one never ends."""
    kept: list[str] = []
    at = 0
    while begins := _BEGINS.search(page, at):
        kept.append(page[at : begins.start()])
        if begins[1]:
            # "<!-->" is a whole comment.
            ends = _COMMENT_ENDS.search(page, begins.start() + len("<!"))
            at = ends.end() if ends else len(page)
        else:
            ends = _ENDS[begins[2].lower()].search(page, begins.end())
            at = ends.start() if ends else len(page)
    return "".join([*kept, page[at:]])
