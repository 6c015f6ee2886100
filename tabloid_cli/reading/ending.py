"""The end of an article and of its paragraphs: prompts, promos, lists of other stories."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tabloid_cli.reading.sentence_ends import NEXT_SENTENCE, SENTENCE_END

if TYPE_CHECKING:
    from tabloid_cli.reading.lines import LinePatterns, Where
    from tabloid_cli.reading.shape import Paragraph

_TO_THE_READER = re.compile(
    r"(?:[\w' ]{1,40}, )?(?:so,? )?(?:if|do|did|are|were|is|would|will|have|has|can|could|should"
    r"|any|what|how|who|which|where|when|why|does)\b.{0,200}\b(?:you|your|yours)\b.{0,200}\?[?!]*['\"]?$",
    re.I,
)
_ASKS_OPINION = re.compile(
    r"\byou(?: guys| all)?(?: be)? (?:think|feel|believe|agree|say|like|love|want|a fan|surprised"
    r"|excited|watch|prefer)|\byour (?:thoughts?|opinions?|take|favou?rite)|\b(?:are|were) you\b",
    re.I,
)
# A list of other stories glued to a paragraph's end: "... he said. Related Articles Ten walls".
_GLUED_LIST = re.compile(
    rf"{SENTENCE_END}(?=(?:(?i:related|recommended) (?i:articles?|stories|posts?|links)"
    r"|MORE STORIES|MOST READ(?: IN [A-Z &]{2,30})?|READ MORE):? ['\"]?[A-Z])"
)
_LIST_OF_TITLES = re.compile(r"(?:MOST READ|RELATED|TRENDING|POPULAR) (?:IN|ON) [A-Z&' ]{4}")
_QUESTION = re.compile(r"\?[?!]*['\"]?$")
_CLOSE: frozenset[Where] = frozenset({"close"})
_LAST: frozenset[Where] = frozenset({"last"})
_LIST: frozenset[Where] = frozenset({"list"})
_LEAD = 130
_TAIL = 700
_LISTED = 170


def mark_lists(paragraphs: list[Paragraph], patterns: LinePatterns) -> list[Paragraph]:
    """Mark the short lines below "Related articles" and its like as promos."""
    marked: list[Paragraph] = []
    for paragraph in paragraphs:
        if paragraph.kind is None and _LIST_OF_TITLES.match(paragraph.words):
            marked.append(paragraph._replace(kind="promo"))
            continue
        glued = _GLUED_LIST.search(paragraph.words) if paragraph.kind is None else None
        marked += paragraph.cut(glued.end(), kind="promo") if glued else [paragraph]
    in_list = False
    for i, paragraph in enumerate(marked):
        if paragraph.kind == "promo":
            in_list = in_list or _begins_list(paragraph, patterns)
        elif paragraph.kind is None and in_list:
            listed = len(paragraph.words) <= _LISTED and (
                not paragraph.is_closed or paragraph.is_title_case or paragraph.words[-1] in "?'\""
            )
            if listed:
                marked[i] = paragraph._replace(kind="promo")
            else:
                in_list = False
    return marked


def _begins_list(paragraph: Paragraph, patterns: LinePatterns) -> bool:
    """Whether a promo is the title of a list, or a list glued to its title."""
    return (
        patterns.find(paragraph.words, _LIST) is not None
        or _GLUED_LIST.match(f". {paragraph.words[:_LISTED]}") is not None
    )


def mark_signature(paragraphs: list[Paragraph], patterns: LinePatterns) -> list[Paragraph]:
    """Mark a name below the last paragraph: "— Jane Roe"."""
    marked = list(paragraphs)
    for i in range(len(marked) - 1, -1, -1):
        if marked[i].kind is None:
            pattern = patterns.find(marked[i].words, _LAST)
            if not pattern:
                break
            marked[i] = marked[i]._replace(kind=pattern.kind)
    return marked


def mark_prompts(paragraphs: list[Paragraph], patterns: LinePatterns) -> list[Paragraph]:
    """Cut calls to click, comment or subscribe from the paragraphs' ends.

    A question to the readers is one only at the article's end or just before
    such a call.
    """
    last = max((i for i, p in enumerate(paragraphs) if p.kind is None), default=-1)
    marked: list[Paragraph] = []
    for i, paragraph in enumerate(paragraphs):
        if paragraph.kind is not None:
            marked.append(paragraph)
            continue
        cut = _prompt_at(paragraph, patterns, is_last=i == last)
        marked += [paragraph] if cut is None else paragraph.cut(cut, kind="promo")
    return _questions_above(marked)


def _prompt_at(paragraph: Paragraph, patterns: LinePatterns, *, is_last: bool) -> int | None:
    """Where in a paragraph its closing prompt begins; None without one."""
    words = paragraph.words
    floor = max(0, len(words) - _TAIL)
    starts = [0] if not floor else []
    starts += [m.end() for m in NEXT_SENTENCE.finditer(words, floor)]
    if is_last and not floor and _asks_only(words, starts):
        return 0
    cut: int | None = None
    end = len(words)
    for start in reversed(starts):
        sentence = words[start:end].strip()
        if sentence[-1] in "\"'" and not _QUESTION.search(sentence):
            break
        asks = _TO_THE_READER.match(sentence) is not None
        if (
            patterns.find(sentence, _CLOSE)
            or (asks and (cut is not None or (is_last and _ASKS_OPINION.search(sentence))))
            or (cut is not None and len(sentence) <= _LEAD and _QUESTION.search(sentence))
        ):
            cut = start
        else:
            break
        end = start
    return cut


def _asks_only(words: str, starts: list[int]) -> bool:
    """Whether a paragraph holds nothing but questions, the first one for the readers."""
    ends = [*starts[1:], len(words)]
    sentences = [words[a:b].strip() for a, b in zip(starts, ends, strict=True)]
    return (
        all(_QUESTION.search(sentence) for sentence in sentences)
        and _TO_THE_READER.match(sentences[0]) is not None
        and _ASKS_OPINION.search(sentences[0]) is not None
    )


def _questions_above(paragraphs: list[Paragraph]) -> list[Paragraph]:
    """Mark a closing paragraph of nothing but questions to the reader above a prompt."""
    marked = list(paragraphs)
    for i in range(len(marked) - 1, 0, -1):
        if marked[i].kind is None:
            break
        above = marked[i - 1]
        if (
            above.kind is None
            and _QUESTION.search(above.words)
            and _TO_THE_READER.match(above.words)
            and _ASKS_OPINION.search(above.words)
            and above.is_single
        ):
            marked[i - 1] = above._replace(kind="promo")
    return marked
