from __future__ import annotations

import pytest

from tabloid_cli.article import Span
from tabloid_cli.prose.punkt import parameters
from tabloid_cli.prose.sentences import split_sentences

# Texts whose sentences are parted by " | ".
CASES = """
She left. | He stayed. | Nobody spoke.
She left! | He stayed? | Nobody spoke…
"I quit!" he shouted. | Then he was gone.
“I quit!” he shouted. | Then he was gone.
‘I quit!’ he shouted. | Then he was gone.
“Is that so?” asked Mr. Smith. | Nobody knew.
“Never!” Kim Doe said. | She meant it.
“Never!” Kim Doe, 34, told People. | She meant it.
“Why?” Doe’s sister asked.
“Why?” a friend wonders. | “Why now?”
“They’re over!” The insider told Radar so on Monday.
“They’re over!” | The lawyers have been called.
“Go!” | Kim Doe drove home.
“It’s over,” she said. | “I am free.”
“It’s over.” | She shut the door.
He said "no." | She said "yes."
He said ‘no.’ | She said ‘yes.’
The U.S. Open is on. | We won.
She told E! News that he left. | OK! Magazine’s source wept. | Yahoo! Sports was glad.
He was OK! | News came. | It was E! | The host left.
She spoke to OK! | The couple left. | She said hello! | Magazine in hand, he left.
He lives in the U.S. | He likes it.
He moved to L.A. in May. | She stayed in D.C. with her mother.
The U.S. and the U.K. signed.
J. K. Rowling wrote it. | It sold.
J.K. Rowling wrote it. | It sold.
George W. Bush was there. | So was she.
It was plan B. | The others had failed.
Malcolm X. | The film.
Dr. Doe and Mrs. Doe met Prof. Roe. | They ate.
Sen. Doe voted no. | Rep. Roe voted yes. | Gov. Poe signed.
They flew to St. Louis. | It rained.
They met on Main St. | It rained.
She is No. 1 in the charts. | He is No. 2.
Is it true? | No. | It is not.
Doe vs. Roe is on. | Bring popcorn.
He works for Acme Inc. in Ohio. | She does not.
He sold Acme Inc. | She bought it.
Robert Downey Jr. was late. | She was not.
He has a Ph.D. in law. | She has none.
It opens at 9 a.m. on Monday. | Come early.
It opens at 9 a.m. | Come early.
They danced until 3 a.m. | Dinner was trout. | It ends at 9 p.m. ET. | Doe slept.
It opens at 5 a.m. London time. | The sale begins at 9 p.m. Tuesday. | At 4 p.m. Sept. 3 it ends.
Doors close at 11 p.m. Monday.
They wed on Jan. 5 in Rome. | It snowed.
It was Sept. 11. | Nobody flew.
Well... she left. | He stayed.
Well… she left. | He stayed.
He waited... | Nobody came.
He waited… | Nobody came.
He paid $3.5 million. | She paid $1.2 million.
See Tattle.com for more. | Or do not.
The band Wham! broke up. | He wept.
The show, Jeopardy!, is back.
Yahoo! said so. | It was right.
Why? | Because. | Fine!
What?! | No!!! | Yes...
(It was late.) | She left.
She left (it was late). | He stayed.
She left. | [He stayed.]
They said “no.” | (She said “yes.”)
The letter reads: “Dear Kim. | I am sorry. | Yours, Dirk.”
“I am sorry. | I was wrong,” he said.
“I am sorry,” he said. | “I was wrong. | It is late.”
He left at 5. | She left at 6.
He turned 40. | 41 came soon.
In 2016. | 2017 was worse.
No ending here
He stopped. then went on.
She won. | #blessed
She won. | @doe wrote back.
She won. | $2 million was hers.
She ate. | ’Tis the season.
"You did what?" Dirk Hale’s mother asked him. | He blushed.
“Who cares?!” yelled one fan. | Another wept.
They moved to Washington, D.C. | The house is big.
U.S. President Jane Roe spoke. | U.K. viewers slept.
Mr. and Mrs. Doe left. | Ms. Roe stayed.
Lt. Gen. Roe saluted. | Capt. Doe did not.
They sell hats, bags, etc. in Rome. | It is hot.
Dirk Hale, a.k.a. the Hammer, lost. | He wept.
She reads a lot, e.g. Kafka. | He reads comics.
It starts at 8 p.m. EST on NBC. | Tune in.
“He left me… | I was alone,” she said.
“He… he left me,” she said.
"Really? | Are you sure?" asked Doe.
“Really?” she asked. | “Are you sure?” | He was.
Nine! he cried, and fell. | Nobody moved.
He called it “a dump.” | Then he left.
He called it “a dump.” he left.
“I can’t stop!” — that was her answer. | She meant it.
She said (and I quote): “Never!” | He believed her.
He was on “Hot or Not?” for years. | It paid well.
The end is near.
""".strip().splitlines()
OPEN = {
    "Sen. Doe voted no. | Rep. Roe voted yes. | Gov. Poe signed.": "'no.' is taken for 'No. 1'",
    "They met on Main St. | It rained.": "'St.' is always taken for a saint",
    "She reads a lot, e.g. Kafka. | He reads comics.": "'e.g.' before a name",
    "“I can’t stop!” — that was her answer. | She meant it.": "a dash before a lower-case word",
}


def split(text: str) -> list[str]:
    return [text[s.start : s.end] for s in split_sentences(text, Span(0, len(text)))]


def _case(case: str) -> object:
    marks = [pytest.mark.xfail(reason=OPEN[case])] if case in OPEN else []
    return pytest.param(case.split(" | "), id=case, marks=marks)


@pytest.mark.parametrize("sentences", [_case(case) for case in CASES])
def test_sentences(sentences: list[str]) -> None:
    assert split(" ".join(sentences)) == sentences


@pytest.mark.parametrize(
    "sentences",
    [
        ["It was the end.", "“But I am fine,” she said."],
        ["“It was the end.”", "“But I am fine.”"],
        ['"It was the end."', '"But I am fine."'],
        ["Is it the end?", "“Yes,” she said."],
    ],
)
def test_a_quotation_may_follow_without_a_space(sentences: list[str]) -> None:
    assert split("".join(sentences)) == sentences


@pytest.mark.parametrize("text", ["He sold 3.5 tons.", "See Tattle.com.", "It is v2.0 now."])
def test_a_stop_inside_a_word_ends_nothing(text: str) -> None:
    assert split(text) == [text]


@pytest.mark.parametrize("space", ["  ", "\n", "\t", "\u00a0", " \n "])
def test_white_space_belongs_to_no_sentence(space: str) -> None:
    assert split(f"She left.{space}He stayed.{space}") == ["She left.", "He stayed."]


@pytest.mark.parametrize("text", ["", " ", "\n\n", "\u00a0"])
def test_nothing_has_no_sentences(text: str) -> None:
    assert split(text) == []


@pytest.mark.parametrize("text", [".", "...", "!", "”", "“", "—", "?!"])
def test_marks_alone_are_one_sentence(text: str) -> None:
    assert split(text) == [text]


def test_only_the_paragraph_is_cut() -> None:
    text = "One. Two. Three. Four."
    assert [text[s.start : s.end] for s in split_sentences(text, Span(5, 16))] == ["Two.", "Three."]


def test_a_mark_at_the_paragraphs_end_does_not_look_beyond() -> None:
    text = "He met Mr.\n\nDoe. She left."
    assert [text[s.start : s.end] for s in split_sentences(text, Span(0, 10))] == ["He met Mr."]


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("J.P. Oakes sang. A.J. Fenn left.", ["J.P. Oakes sang.", "A.J. Fenn left."]),
        ("He left with J.P. She wept.", ["He left with J.P.", "She wept."]),
        ("He lives in the U.K. She left.", ["He lives in the U.K.", "She left."]),
    ],
)
def test_initials_before_a_name_end_no_sentence(text: str, sentences: list[str]) -> None:
    assert split(text) == sentences


def test_titles_are_abbreviations() -> None:
    known = parameters()
    assert known.titles < known.abbreviations
    assert {"mr", "mrs", "dr", "sen"} <= known.titles
    assert all(word == word.lower() and not word.endswith(".") for word in known.abbreviations)
