"""What always holds of a Document, whatever the text."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tabloid_cli import analyze
from tabloid_cli.article import Article, Block
from tabloid_cli.document import Document
from tabloid_cli.prose import parse
from tests.sourcing.phenomena import article
from tests.timing import grows_in_proportion, timed

PIECES = [
    "She left", "he said", "Mr", "U.S", "“", "”", '"', "'", "‘", "’", ".", "!", "?", "…", "...",
    ",", " ", " ", " ", "\n\n", "—", "(", ")", "5'11", "’90s", "n’t", "’s", "Kim", "a.m", "№", "é",
    "\u200b", "\u00a0", "\u2028", "\x00", "😀", "\ud7ff", "http://", "@", "«", "»", "``", "''",
]  # fmt: skip
TEXTS = st.one_of(
    st.text(max_size=200),
    st.lists(st.sampled_from(PIECES), max_size=80).map("".join),
)


def document(text: str) -> Document:
    return parse(article(text))


@settings(max_examples=200)
@given(TEXTS)
def test_what_holds_of_every_document(text: str) -> None:
    doc = document(text)
    _check_sentences(doc)
    _check_tokens(doc)
    _check_quotations(doc)


def _check_sentences(doc: Document) -> None:
    for one, other in pairwise(doc.sentences):
        assert one.end <= other.start
        assert one.last == other.first
        assert one.paragraph <= other.paragraph
    for sentence in doc.sentences:
        paragraph = doc.paragraphs[sentence.paragraph]
        assert paragraph.start <= sentence.start < sentence.end <= paragraph.end
    if not doc.words:
        assert not doc.sentences
        return
    covered = {i for s in doc.sentences for i in range(s.start, s.end)}
    for paragraph in doc.paragraphs:
        left = set(range(*paragraph)) - covered
        assert all(doc.text[i].isspace() for i in left), "a sentence was lost"


def _check_tokens(doc: Document) -> None:
    for one, other in pairwise(doc.tokens):
        assert one.end <= other.start
    for token in doc.tokens:
        assert token.text == doc.text[token.start : token.end] != ""
    for sentence in doc.sentences:
        tokens = doc.tokens[sentence.first : sentence.last]
        assert all(sentence.start <= t.start and t.end <= sentence.end for t in tokens)
        covered = {i for t in tokens for i in range(t.start, t.end)}
        left = set(range(sentence.start, sentence.end)) - covered
        assert all(doc.text[i].isspace() for i in left), "a character has no token"
    assert sum(s.last - s.first for s in doc.sentences) == len(doc.tokens)


def _check_quotations(doc: Document) -> None:
    for one, other in pairwise(doc.quotations):
        assert one.end <= other.start
        assert one.last <= other.first
    for quotation in doc.quotations:
        assert 0 <= quotation.start < quotation.end <= len(doc.text)
        inside = doc.tokens[quotation.first : quotation.last]
        assert all(t.start < quotation.end and quotation.start < t.end for t in inside)
        assert doc.quoted(quotation.start) is quotation.speech
        assert doc.quoted(quotation.end - 1) is quotation.speech


@settings(max_examples=60)
@given(st.lists(st.sampled_from(["She left.", "“Yes,” he said.", "Mr. Doe ate."]), max_size=12))
def test_paragraphs_do_not_change_one_another(sentences: list[str]) -> None:
    doc = document("\n\n".join(sentences))
    assert [doc.text[s.start : s.end] for s in doc.sentences] == sentences


def test_only_the_body_is_cut_up() -> None:
    text = "Doe “Quits”\n\nBy Jane Roe\n\n“I am free,” he said."
    blocks = (Block(0, 11, "headline"), Block(13, 24, "byline"), Block(26, len(text), "body"))
    doc = parse(Article("doe", "text", text, blocks))
    assert [text[s.start : s.end] for s in doc.sentences] == ["“I am free,” he said."]
    assert [text[q.start : q.end] for q in doc.quotations] == ["“I am free,”"]
    assert [t.text for t in doc.headline] == ["Doe", "“", "Quits", "”"]
    assert doc.words == 5


@pytest.mark.parametrize("blocks", [(), (Block(0, 9, "headline"),)])
def test_no_body_is_an_empty_document(blocks: tuple[Block, ...]) -> None:
    doc = parse(Article("doe", "text", "Doe Quits", blocks))
    assert (doc.sentences, doc.tokens, doc.quotations, doc.words) == ((), (), (), 0)


@pytest.mark.parametrize(
    ("text", "words"),
    [("She left.", 2), ("— … !", 0), ("a 42-minute rant", 3), ("don’t  go\n\nnow", 3), ("", 0)],
)
def test_words_are_counted_as_textstat_counts_them(text: str, words: int) -> None:
    assert document(text).words == words


@pytest.mark.parametrize("text", ["... !!! “–”", '">', '*"*', "<“>\n\n<“>", "“"])
def test_signs_alone_are_no_sentence_and_no_quotation(text: str) -> None:
    doc = document(text)
    assert (doc.words, doc.sentences, doc.tokens, doc.quotations) == (0, (), (), ())
    assert analyze(text).sourcing.attributions == ()


def test_quoted_is_true_in_speech_only() -> None:
    doc = document("“I am free now,” he said of “Salt.” She left.")
    quoted = "".join(c if doc.quoted(i) else "_" for i, c in enumerate(doc.text))
    assert quoted.rstrip("_") == "“I am free now,”"


HOSTILE = [
    "a", "a ", '"', "“", "”", "'", "‘", "’", "“” ", "“a” ", "a.", "a. ", "A. ", "Mr. ", "! ",
    "!” ", "?!”", ".)", "… ", "(", "—", "'s", "x's ", "'90s ", "1,", "@", "a-", "http://",
    "“Yes. “", "“a\n\n", "\n\n", "\u200b", "said. ", "''", "``", "a’ ‘b ", "!", "...",
]  # fmt: skip


@pytest.mark.parametrize("unit", HOSTILE, ids=repr)
def test_time_grows_with_the_text_and_no_faster(unit: str) -> None:
    def cost(size: int) -> float:
        made = article(unit * (size // len(unit)))
        return timed(lambda: parse(made))

    assert grows_in_proportion(cost, 2_500, 12)
