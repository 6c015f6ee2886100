"""Leads: somebody described in the first sentence, named in the second paragraph."""

from __future__ import annotations

import pytest

from tabloid_cli.prose import parse
from tabloid_cli.reading import article_from_text
from tabloid_cli.sourcing import measure_sourcing

SECOND = "Corin Lund, 16, was a hundred metres from the beach when it bit his board on Monday."


@pytest.mark.parametrize(
    ("first", "second", "speaker"),
    [
        ("A teenage surfer has said that he fought off a shark.", SECOND, "Corin Lund"),
        ("A man said that he fought off a shark.", SECOND, "Corin Lund"),
        # Without an age, the second one may name anybody; nor is an insider named.
        ("A man said that he saw a shark.", SECOND.replace(", 16,", ""), "A man"),
        ("An insider said that he fought off a shark.", SECOND, "An insider"),
        ("A surfer of whom Corin Lund knew said that he saw it.", SECOND, ""),
    ],
)
def test_who_is_named_next(first: str, second: str, speaker: str) -> None:
    document = parse(article_from_text(f"{first}\n\n{second}\n", headline="A headline"))
    found = measure_sourcing(document)
    names = {s.id: s.name for s in found.speakers}
    got = names.get(found.attributions[0].speaker or 0, "") if found.attributions else ""
    assert got == speaker if speaker else got != "Corin Lund"
