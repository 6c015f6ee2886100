"""The lexicon as it ships: well formed, big enough, its examples true."""

from __future__ import annotations

from importlib import resources

import pytest

from tabloid_cli.tone import default_lexicon
from tabloid_cli.tone.context import parse_context
from tabloid_cli.tone.entries import Entry
from tabloid_cli.tone.examples import document_of, example_faults
from tabloid_cli.tone.forms import irregular_forms
from tabloid_cli.tone.lexicon import QUIET
from tabloid_cli.tone.patterns import SLOTS, term_tokens, wordings
from tabloid_cli.tone.reading import sensational_words
from tabloid_cli.tone.shouting import ASTONISHED, CAPITALS, MARK, MARKS, shoutable
from tabloid_cli.tone.table import read_rows, trusted_rows

LEXICON = default_lexicon()
FOLDER = resources.files("tabloid_cli.tone").joinpath("lexicon")
LOUD = [e for e in LEXICON.entries if e.category != QUIET]
TYPOGRAPHY = (MARK, MARKS, ASTONISHED, CAPITALS)


@pytest.mark.parametrize("name", [c.name for c in LEXICON.categories])
def test_files_are_well_formed_and_sorted(name: str) -> None:
    text = FOLDER.joinpath(f"{name}.tsv").read_text(encoding="utf-8")
    rows = read_rows(text, {c.name: c for c in LEXICON.categories})
    assert rows.problems == ()
    entries = [entry for _, entry in rows.entries]
    assert {e.category for e in entries} == {name}
    assert all(e.weight in ({0.0} if name == QUIET else {1.0, 2.0, 3.0}) for e in entries)
    assert [e.term.lower() for e in entries] == sorted(e.term.lower() for e in entries)
    assert entries == trusted_rows(text)  # what is read without checks is the same


def test_no_term_stands_in_two_files() -> None:
    assert len(LEXICON.by_term) == len(LEXICON.entries)


def test_there_are_enough_entries() -> None:
    assert len(LOUD) >= 1500
    assert all(c.belongs.endswith(".") for c in LEXICON.categories)


def test_examples_hold() -> None:
    shown = [e for e in LEXICON.entries if e.hit or e.miss]
    assert [fault for entry in shown for fault in example_faults(entry, LEXICON)] == []


def sentence_for(entry: Entry) -> str:
    """A sentence made to the entry's own context."""
    fillers = {"<his>": "her", "<him>": "him", "<num>": "17", "...": "odd things"}
    words = " ".join(fillers.get(w, w) for w in entry.term.split())
    context = parse_context(entry.context)
    wanted = {c.relation: sorted(c.words) for c in context.clauses if not c.negated}

    def pick(relation: str) -> str:
        choices = wanted.get(relation, [""])
        return next((w for w in choices if w.isalpha()), choices[0])

    opening = "" if "start" in context.flags else "They "
    return f"{opening}{pick('after')} {words} {pick('before')} {pick('near')}"


def plain(entry: Entry) -> bool:
    """Whether a sentence can be made of it: no slot in its context, nothing typographic."""
    return entry.term not in TYPOGRAPHY and not {"<name>", "<num>"} & {
        word for c in parse_context(entry.context).clauses for word in c.words
    }


def is_found(entry: Entry, text: str) -> bool:
    """Whether the entry's words count in a text; a longer entry may have taken them."""
    part = "headline" if "headline" in parse_context(entry.context).flags else "body"
    words = sensational_words(document_of(text, part), LEXICON)
    first = text.index(next(w for w in entry.term.split() if w not in SLOTS))
    return any(first in range(*word.span) for word in words)


def test_every_entry_can_be_found() -> None:
    made = [(entry, sentence_for(entry)) for entry in LOUD if plain(entry)]
    assert len(made) > 2_000
    assert [text for entry, text in made if not is_found(entry, text)] == []


def test_forms_are_made_of_the_term() -> None:
    for entry in LOUD:
        made = list(wordings(entry))
        assert made[0] == term_tokens(entry.term)
        assert all(words and all(words) for words in made)


def test_exceptions_are_used() -> None:
    used = set()
    for entry in LEXICON.entries:
        tokens = term_tokens(entry.term)
        for rule in entry.inflect:
            used.add((rule, tokens[0] if rule == "v" else tokens[-1]))
    assert set(irregular_forms()) <= used


def test_no_acronym_is_taken_for_shouting() -> None:
    assert not {"us", "who", "it", "aids", "nato", "bbc", "uk", "usa"} & shoutable()
