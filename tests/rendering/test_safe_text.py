from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tabloid_cli.rendering.safe_text import LONGEST, fits, fitted, one_line, running

ANY_TEXT = st.text(st.characters(exclude_categories=()), max_size=80)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a plain line", "a plain line"),
        ("  two\n lines\tand\r\n tabs \u2028 here ", "two lines and tabs here"),
        ("\x1b[31mred\x1b[0m", "\ufffd[31mred\ufffd[0m"),
        ("\x1b]0;a new window title\x07", "\ufffd]0;a new window title\ufffd"),
        ("\x9b2J and \x90 are one-byte sequences", "\ufffd2J and \ufffd are one-byte sequences"),
        ("over\x08\x08write", "over\ufffd\ufffdwrite"),
        ("a\u202etxt.exe\u202c", "atxt.exe"),
        ("a\u2066b\u2069c\u200fd\u061ce", "abcde"),
        ("in\u200bvis\u00adible\ufeff", "invisible"),
        ("tag\U000e0041\U000e007f", "tag"),
        ("half \ud83d of a pair", "half \ufffd of a pair"),
        ("[bold]kept[/bold] :smile:", "[bold]kept[/bold] :smile:"),
        ("Zoë, 東京, 👩‍🚀", "Zoë, 東京, 👩‍🚀"),
    ],
)
def test_one_line(text: str, shown: str) -> None:
    assert one_line(text) == shown


@pytest.mark.parametrize(
    ("text", "encoding", "shown"),
    [
        ("“Zoë’s” café – naïve…", "ascii", '"Zoe\'s" cafe - naive...'),
        ("Łódź, Ærø, straße", "ascii", "Lodz, AEro, strasse"),
        ("£5, €6, 2×3", "ascii", "GBP5, EUR6, 2x3"),
        ("東京 👍", "ascii", "?? ?"),
        ("“Zoë’s” café – Łódź", "latin-1", '"Zoë\'s" café - Lódz'),
        ("“Zoë’s” café – Łódź", "cp1252", "“Zoë’s” café – Lódz"),
        ("“Zoë’s” café – Łódź", "utf-8", "“Zoë’s” café – Łódź"),
    ],
)
def test_fits_the_encoding(text: str, encoding: str, shown: str) -> None:
    assert one_line(text, encoding) == shown


def test_an_overlong_line_is_cut_with_an_ellipsis() -> None:
    assert one_line("x" * LONGEST) == "x" * LONGEST
    assert one_line("x" * 10**6) == "x" * (LONGEST - 1) + "…"


@given(ANY_TEXT, st.sampled_from(["ascii", "latin-1", "cp437", "cp1252", "utf-8"]))
def test_nothing_harmful_is_left(text: str, encoding: str) -> None:
    shown = one_line(text, encoding)
    assert fits(shown, encoding)
    assert not any(unicodedata.category(c) in {"Cc", "Cs", "Zl", "Zp"} for c in shown)
    assert not any(unicodedata.bidirectional(c) in BIDI_CONTROLS for c in shown)
    assert one_line(shown, encoding) == shown


BIDI_CONTROLS = {"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"}


@given(st.text(st.characters(codec="ascii")))
def test_what_fits_stays(text: str) -> None:
    assert fitted(text, "ascii") == text


@given(ANY_TEXT, ANY_TEXT)
def test_running_text_is_as_harmless_and_keeps_its_ends(one: str, two: str) -> None:
    assert " ".join(running(one).split()) == one_line(one)
    assert running(f"a {one}x").startswith("a ")
    assert "".join(running(f"{one}x {two}").split()) == "".join(one_line(f"{one}x {two}").split())
    assert running("word " * LONGEST) == "word " * LONGEST
