from __future__ import annotations

from importlib.machinery import ModuleSpec
from typing import TYPE_CHECKING
from zipfile import ZipFile

import pyphen  # type: ignore[import-untyped]
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from benchmarks.build_syllables import read_cmudict, table_lines
from tabloid_cli.readability import packages
from tabloid_cli.readability.hyphenation import LONGEST, hyphenation_points
from tabloid_cli.readability.syllables import PREFIX, count_syllables, syllables_in_table

if TYPE_CHECKING:
    from pathlib import Path

TABLE = packages.package_text("tabloid_cli", "readability", "syllables.txt")
ENTRIES = {
    line[: line.index(" ")] + word.partition("=")[0]: int(word.partition("=")[2])
    for line in TABLE.splitlines()
    for word in line[line.index(" ") :].split()
}


@pytest.fixture(scope="module")
def dictionary() -> pyphen.Pyphen:
    return pyphen.Pyphen(lang="en_US")


@pytest.mark.parametrize(
    ("word", "syllables"),
    [
        ("a", 1), ("i", 1), ("the", 1), ("be", 1), ("every", 3), ("business", 2), ("fire", 2),
        ("isn't", 2), ("'twas", 1), ("it's", 1), ("actress", 2), ("celebrity", 4),
        ("extraordinary", 6), ("antidisestablishmentarianism", 12), ("hmm", 0),
    ],
)  # fmt: skip
def test_words_of_cmudict(word: str, syllables: int) -> None:
    assert syllables_in_table(word) == syllables
    assert count_syllables(word) == syllables


@pytest.mark.parametrize(
    ("word", "syllables"),
    [
        ("", 0),
        ("x1", 1),
        ("7", 1),
        ("2019", 1),
        ("dont", 1),
        ("zzz", 1),
        ("blorptastic", 3),
        ("łódź", 1),
    ],
)
def test_words_that_cmudict_does_not_have(word: str, syllables: int) -> None:
    assert syllables_in_table(word) is None
    assert count_syllables(word) == syllables


@pytest.mark.parametrize("word", ["conc", "con=", "con ", "=", " ", "con ceal", "aal  borg", "c=1"])
def test_a_part_of_an_entry_is_no_word(word: str) -> None:
    assert syllables_in_table(word) is None


def test_every_entry_is_found() -> None:
    assert len(ENTRIES) > 120_000
    assert all(syllables_in_table(word) == count for word, count in ENTRIES.items())


def test_table_is_what_the_script_writes() -> None:
    assert "".join(table_lines(ENTRIES)) == TABLE
    assert max(map(len, ENTRIES)) < 40
    assert PREFIX == 3


@pytest.mark.parametrize(
    "lines",
    [
        [";;; comment", "abalone AE2 B AH0 L OW1 N IY0", "a.m. EY2 EH1 M", "'bout B AW1 T",
         "able-bodied EY1 B AH0 L B AA1 D IY0 D", "aalto AA1 L T OW2 # name, finnish",
         "abbe AE1 B IY0", "abbe(2) AE0 B EY1 AA0", "ain't EY1 N T", "hm HH M"],
        ["ABALONE 1 AE2 B AH0 L OW1 N IY0", "A.M. 1 EY2 EH1 M", "AALTO 1 AA1 L T OW2",
         "ABBE 1 AE1 B IY0", "ABBE 2 AE0 B EY1 AA0", "AIN'T 1 EY1 N T", "HM 1 HH M"],
    ],
    ids=["cmusphinx", "nltk"],
)  # fmt: skip
def test_reading_cmudict(lines: list[str]) -> None:
    assert read_cmudict(lines) == {"abalone": 4, "aalto": 2, "abbe": 2, "ain't": 1, "hm": 0}


def test_hyphenation_is_pyphens(dictionary: pyphen.Pyphen) -> None:
    words = sorted(ENTRIES)
    sample = words[::31] + [
        one + other for one, other in zip(words[::97], words[::-97], strict=True)
    ]
    differing = [w for w in sample if hyphenation_points(w) != len(dictionary.positions(w))]
    assert not differing


@settings(max_examples=300)
@given(st.text(st.characters(categories=["Ll", "Lo", "Nd", "Mn"]) | st.just("'"), max_size=40))
@example("ﬁnagle")
@example("a" * LONGEST)
def test_hyphenation_of_any_letters_is_pyphens(dictionary: pyphen.Pyphen, word: str) -> None:
    assert hyphenation_points(word.lower()) == len(dictionary.positions(word.lower()))


def test_an_endless_word_is_scaled_from_its_beginning() -> None:
    word = "extraordinary"
    long = word * (LONGEST // len(word) + 1)
    beginning = hyphenation_points(long[:LONGEST])
    assert beginning > 10
    assert hyphenation_points(long[:LONGEST] * 2) == 2 * beginning
    assert hyphenation_points(long[:LONGEST] * 5000) == 5000 * beginning


def test_data_of_a_package_in_a_zip_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    archive = tmp_path / "packed.zip"
    with ZipFile(archive, "w") as file:
        file.writestr("packed/__init__.py", "raise AssertionError('imported')")
        file.writestr("packed/words/en.txt", "naïve\n")
    monkeypatch.syspath_prepend(str(archive))
    assert packages.package_text("packed", "words", "en.txt") == "naïve\n"
    with pytest.raises(OSError, match="missing"):
        packages.package_text("packed", "missing.txt")


@pytest.mark.parametrize("spec", [None, ModuleSpec("empty", None)])
def test_a_package_without_data(monkeypatch: pytest.MonkeyPatch, spec: ModuleSpec | None) -> None:
    monkeypatch.setattr(packages, "find_spec", lambda _name: spec)
    with pytest.raises(ModuleNotFoundError, match="no package empty"):
        packages.package_text("empty", "words.txt")
