"""Titles: sentences written like headlines, works in quotation marks, words that are names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tabloid_cli.sourcing.naming.capitals import CLOSED, MARKS, capital, small

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from tabloid_cli.document import Document
    from tabloid_cli.sourcing.naming.entities import Run

_LONGEST_TITLE = 14
"""Tokens of a title in quotation marks."""
_TITLED_SHARE = 0.7
"""Share of capitalised words from which a sentence is a headline."""


def headlines(document: Document, capitals: Sequence[int]) -> frozenset[int]:
    """Sentences that are written like headlines: indexes."""
    found = []
    at = 0
    for index, sentence in enumerate(document.sentences):
        start = at
        while at < len(capitals) and capitals[at] < sentence.last:
            at += 1
        if at - start < 4 or 2 * (at - start) < sentence.last - sentence.first:
            continue
        tokens = document.tokens[sentence.first : sentence.last]
        words = sum(token.text[0].isalpha() for token in tokens)
        ends = tokens[-1].text in '.!?”"' or tokens[-1].text == "…"
        small = any(t.norm in CLOSED and t.text[0].isupper() for t in tokens[1:])
        if at - start >= _TITLED_SHARE * words and (small or not ends):
            found.append(index)
    return frozenset(found)


def known_names(
    document: Document,
    capitals: Sequence[int],
    headlines: frozenset[int],
    lowered: Mapping[str, int],
) -> frozenset[str]:
    """Words capitalised inside a sentence oftener than not: "Bush" is no bush there.

    `lowered` counts the words in small letters.
    """
    tokens = document.tokens
    sentences = document.sentences
    upper: dict[str, int] = {}
    index = -1
    for t in capitals:
        while index + 1 < len(sentences) and sentences[index + 1].first <= t:
            index += 1
        if index < 0 or sentences[index].first == t or index in headlines:
            continue
        token, before = tokens[t], tokens[t - 1]
        if not before.text[0].isalnum() or not capital(token):
            continue
        if small(before) or (t + 1 < len(tokens) and small(tokens[t + 1])):
            continue  # "Keeping Warm With The Harlans"
        upper[token.norm] = upper.get(token.norm, 0) + 1
    return frozenset(word for word, n in upper.items() if n > lowered.get(word, 0))


def quoted_titles(document: Document) -> list[Run]:
    """Short quotations that are no speech, without their marks."""
    found = []
    for quotation in document.quotations:
        first, last = quotation.first, quotation.last
        while first < last and document.tokens[first].text in MARKS:
            first += 1
        while first < last and document.tokens[last - 1].text in ("”", '"', "’", "'", ","):
            last -= 1
        if (
            not quotation.speech
            and 0 < last - first <= _LONGEST_TITLE
            and document.tokens[first].text[0].isupper()
        ):
            found.append((first, last))
    return found
