"""How unnamed sources are described, and where an article says that it keeps a name back."""

from __future__ import annotations

import pytest

from tabloid_cli.report import Speaker
from tabloid_cli.sourcing.described import describe
from tests.sourcing.phenomena import sourcing, words

BARE = [
    "a source",
    "sources",
    "one pal",
    "the employee",
    "another insider",
    "one of the sources",
    "a number of sources",
    "a couple of insiders",
    "our own source",
    "a so-called insider",
    "an inside source",
    "a well-placed source",
    "a high-level source",
    "a mystery insider",
    "a worried pal",
    "two stunned onlookers",
    "an insider in the know",
    "a source at the time",
    "Radar's source",
    "an OK! source",
    "a Us Weekly insider",
    "an insider for Star",
    "the magazine’s source",
    "her source",
    "sources (“we’re told”)",
    "an anonymous source",
    "a man who declined to be named",
    "A woman, whose name is being withheld by The Courier because she is a minor,",
    "The whistleblower, who was granted anonymity to speak freely,",
    "a source who spoke to the magazine",
    "a source who tells Us Weekly",
    "a source who spoke exclusively to E! News",
    "a pal, who adds that she wept",
    "an insider who told TMZ about the row",
]
PLACED = [
    "a family friend",
    "a source close to the couple",
    "her friends",
    "Quill's pals",
    "his colleague",
    "an ex-employee",
    "a former employee",
    "a source backstage",
    "a source on the set",
    "an insider inside the palace",
    "a production source",
    "a Quill source",
    "a Netflix insider",
    "a source at Radar",
    "those close to the couple",
    "a senior official, who spoke on condition of anonymity,",
    "an anonymous friend of the star",
]
DETAILED = [
    "a friend who was at the party",
    "two people briefed on the talks",
    "a person with knowledge of the deal, who asked not to be named",
    "a woman who lives next door and asked that her name not be used",
    "a friend who spoke to Quill before the show",
    "an aide whose desk is next to hers",
]


@pytest.mark.parametrize(
    ("mention", "description"),
    [
        *((mention, "bare") for mention in BARE),
        *((mention, "placed") for mention in PLACED),
        *((mention, "detailed") for mention in DETAILED),
    ],
)
def test_a_description_is_what_it_tells(mention: str, description: str) -> None:
    assert describe(mention) == description


def _anonymous(text: str) -> list[Speaker]:
    return [speaker for speaker in sourcing(text).speakers if speaker.anonymity]


@pytest.mark.parametrize(
    ("text", "description"),
    [
        ("“No,” says a source. “He met her,” says the source, a friend of the model.", "placed"),
        ("A source, who has known Quill since school, said it was over.", "detailed"),
        ("A source said it was over. The source, who was at the party, said he wept.", "detailed"),
        ("The deal was confirmed by two people briefed on it.", "detailed"),
        ("“It’s over,” said a source on Tuesday.", "bare"),
        ("“It’s over,” a source said on the set.", "bare"),
    ],
)  # fmt: skip
def test_the_fullest_mention_counts(text: str, description: str) -> None:
    (speaker,) = _anonymous(text)
    assert speaker.anonymity is not None
    assert speaker.anonymity.description == description


REASONS = [
    ("A friend, who did not want to be named, said it was over.", "did not want to be named"),
    ("“No,” said a man who didn’t want to be identified.", "didn’t want to be identified"),
    ("A neighbor who declined to give her name said it was over.", "declined to give her name"),
    ("A woman, asking that her name not be printed, said it was over.",
     "asking that her name not be printed"),
    ("A woman who works in the shop and asked that her name not be used said the door had been"
     " open for a week.",
     "asked that her name not be used"),
    ("One guest, who insisted on anonymity, said it was over.", "insisted on anonymity"),
    ("“No,” said one aide, asking for anonymity to speak freely.",
     "asking for anonymity to speak freely"),
    ("One aide, speaking on the condition that she not be named, said it was over.",
     "speaking on the condition that she not be named"),
    ("The girl, whose identity is being withheld by the paper because she is 15, said he left.",
     "whose identity is being withheld by the paper because she is 15"),
    ("The Courier is not naming the source because she is 15. “No,” the source said.",
     "not naming the source because she is 15"),
    ("Speaking on condition of anonymity, an aide said it was over.",
     "Speaking on condition of anonymity"),
    ("An aide who spoke anonymously to describe the talks said it was over.",
     "spoke anonymously to describe the talks"),
    ("A teacher said the roof leaked. She asked to remain anonymous for fear of losing her job.",
     "asked to remain anonymous for fear of losing her job"),
    ("“No,” one employee said. The employee, who spoke on condition of anonymity, has left.",
     "spoke on condition of anonymity"),
    ("“He made us cry,” a dancer told Glow, asking that her name not be used.",
     "asking that her name not be used"),
    ("A friend, who asked not to be named, told Glow that the house was gone.",
     "asked not to be named"),
    ("A friend who declined to be named said she was well.", "declined to be named"),
    ("A person who is not authorised to speak to the press, told Glow it was over.",
     "not authorised to speak to the press"),
    ("A friend, who fears reprisals, said it was over.", "fears reprisals"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "reason"), REASONS)
def test_the_words_that_keep_a_name_back(text: str, reason: str) -> None:
    (speaker,) = _anonymous(text)
    assert speaker.anonymity is not None
    assert words(text, speaker.anonymity.reason) == reason


NO_REASON = [
    "A source said that Quill fears losing her job at the network.",
    "A source said Hale was not authorized to speak for the band.",
    "A source said Quill had signed. A lawyer, who declined to be named, said he had not."
    " The source said it again.",
    "A source said it was over. A rep asked not to be named in the suit, the source added.",
    "A source said it was over. “I asked not to be named,” the source said of her memoir.",
]


@pytest.mark.parametrize("text", NO_REASON)
def test_what_keeps_another_s_name_back_is_no_reason(text: str) -> None:
    source = _anonymous(text)[0]
    assert source.anonymity is not None
    assert source.anonymity.reason is None


@pytest.mark.parametrize(
    "text",
    [
        "The singer said it was over. She asked to remain anonymous at the hotel.",
        "A director said the role was hers. He did not want to be identified with the film.",
        "A spokesman said the victim asked not to be named.",
        "Police said the boy could not be named for legal reasons.",
        "The producer said he wished to remain anonymous in the credits of the show.",
    ],
)
def test_who_keeps_no_name_back_is_not_anonymous(text: str) -> None:
    assert not _anonymous(text)


def test_of_two_who_speak_in_a_sentence_she_is_the_last() -> None:
    text = "A teacher said it leaked, and a parent said it did not. She asked not to be named."
    assert [speaker.name for speaker in _anonymous(text)] == ["a parent"]
