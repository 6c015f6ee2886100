"""Letters: how far a text goes that an article prints without marks. Brackets hold what it says."""

from __future__ import annotations

import pytest

from tests.sourcing.phenomena import sourcing

PRINTED = [
    # Whatever a statement says that "reads as follows", its first paragraph is said.
    "A statement from the Quill family reads as follows: ¶ [Rosa died at home on Friday.] ¶"
    " The singer was born in Harlow. She never left it.",
    "Quill broke her silence. ¶ She wrote in a post: ¶ [I am sorry. I lied to you all.] ¶"
    " [My only wish is to be left alone.] ¶ The singer lives in Harlow with two dogs.",
    # After a greeting, what says "you" is said too, up to the name.
    "Rosa Quill read out a letter. ¶ The letter read: ¶ [Dear Mum,] ¶ [I still lay your plate.] ¶"
    " [Dad says you would laugh.] ¶ [The dog is well.] ¶ [With love, Rosa x] ¶"
    " The singer lost her mother in May. ¶ She will tour again, and you can buy tickets.",
    "The band posted a note on Friday, Rosa Quill said. ¶ [Dear Wade,] ¶ [You were our drummer.] ¶"
    " [Until we meet again,] ¶ [The Harrows] ¶ The band played on that night.",
    # One printed in full may go on for a while without "I"; what others said in it is its own.
    "The studio fired Wade Bexley. ¶ Bexley's full statement is below. ¶ [This was a hard year.] ¶"
    " [The studio said that it was over money.] ¶ [It was not. I never asked for more.] ¶"
    " [Words matter.]",
    "Wade Bexley, 51, is out. ¶ Read his statement in full below: ¶ [The studio lied.] ¶"
    " [I never asked for more.] ¶ [All fans will get their money back. With love, Wade] ¶"
    " Bexley joined the cast in May. ¶ “It is a shame,” I was told by Rosa Quill.",
    # Somebody quoted in marks: the outlet speaks again.
    "Rosa Quill is out. ¶ She posted a statement: ¶ [I am done.] ¶"
    " “I cannot believe my eyes,” said her brother Wade. ¶ He cried.",
    "“I am out of the band,” Rosa Quill said. ¶ Here is what she wants: ¶ [I want my boat back.] ¶"
    " He has two.",
    "Rosa Quill is out. ¶ She posted a statement: ¶ [I am done.] ¶"
    " Her brother told Us it was a shock. ¶ He cried.",
]
NONE = [
    "Fans are asking. ¶ Rosa Quill wore a ring. ¶ And then there was this: ¶"
    " The dress was blue. ¶ So was the car.",
    "The original post from May follows: ¶ The singer wore a ring, and our office went mad.",
    "Rosa Quill shared a picture. ¶ Read the full post below. ¶ The singer, 31, wore a red hat. ¶"
    " She was born in Harlow. ¶ The hat was blue.",
    "We love a hat. ¶ Rosa Quill's full post is below. ¶ The singer wore red. ¶ We want it.",
    "Dear readers will recall the hat. ¶ It was red.",
    "We love a ring. ¶ Here is a shot of hers from May: ¶ Pretty. We want it. ¶ So do our mums.",
]


def _said(text: str) -> tuple[str, list[str]]:
    """A text without its brackets, and what stands in them."""
    parts = text.replace(" ¶ ", "\n\n").replace(" ¶", "\n\n").replace("[", "\0[").split("\0")
    said = [part[1 : part.index("]")] for part in parts if part.startswith("[")]
    return "".join(parts).replace("[", "").replace("]", ""), said


@pytest.mark.parametrize("text", PRINTED)
def test_what_a_printed_text_says(text: str) -> None:
    plain, said = _said(text)
    found = sourcing(plain)
    letter = found.attributions[-1]
    for attribution in found.attributions:
        if any(plain[s.start : s.end].startswith(said[0]) for s in attribution.content):
            letter = attribution
    span = next(s for s in letter.content if plain[s.start : s.end].startswith(said[0]))
    assert plain[span.start : span.end].split("\n\n") == said
    inside = [a for a in found.attributions if a.cue and span.start <= a.cue.start < span.end]
    assert not inside


@pytest.mark.parametrize("text", NONE)
def test_what_is_none(text: str) -> None:
    assert not sourcing(_said(text)[0]).attributions
