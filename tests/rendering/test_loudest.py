"""The loudest words: what stands in the article, each wording counted, the weightiest first."""

from __future__ import annotations

import pytest

from tabloid_cli import analyze
from tabloid_cli.rendering.digest import listed, loudest
from tabloid_cli.rendering.versus import only, shared, versus


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("It was a nasty week. The nastiest row ever. A nasty day.", "“nasty” ×2, “nastiest”"),
        ("Nasty weeks. They had a NASTY row.", "“nasty” ×2"),
        ("He spoke, and she was NOT having it.", "“NOT”"),
        ("They came! She left! Why?! Away!!!", "“!” ×2, “?!”, “!!!”"),
        ("She dropped  a bombshell on him.", "“dropped a bombshell”"),
        # The weightiest first, not the most frequent.
        (
            "It was seriously late, seriously. She dropped a bombshell.",
            "“dropped a bombshell”, “seriously” ×2",
        ),
        ("The train was late.", ""),
    ],
)
def test_loudest_words(text: str, shown: str) -> None:
    assert listed(loudest(analyze(text))) == shown


def test_of_equal_weight_the_first_in_the_text() -> None:
    furious, nasty = "He was furious all day.", "It was a nasty week."
    assert listed(loudest(analyze(f"{furious} {nasty}"))) == "“furious”, “nasty”"
    assert listed(loudest(analyze(f"{nasty} {furious}"))) == "“nasty”, “furious”"


def test_articles_share_an_entry_whatever_its_wording() -> None:
    one = analyze("It was a nasty week, and a nasty row. They were furious.")
    other = analyze("The nastiest day of all.")
    loud = versus([one, other]).loud
    assert [(m.name, m.times) for m in shared(loud)] == [("nasty/nastiest", (2, 1))]
    assert [m.name for m in only(loud, 0)] == ["furious"]
