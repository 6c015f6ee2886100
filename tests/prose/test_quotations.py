from __future__ import annotations

import re

import pytest

from tabloid_cli.article import Span
from tabloid_cli.prose.quotations import Quoted, find_quotations, is_speech


def quotations(text: str) -> list[tuple[str, Quoted]]:
    paragraphs = [Span(*m.span()) for m in re.finditer(r"[^\n]+", text)]
    return [(text[q.start : q.end], q) for q in find_quotations(text, paragraphs)]


# In each text, [brackets] stand around what is a quotation.
FOUND = {
    "curly": ["[“I am fine,”] she said.", "She said [“no,”] and he said [“yes.”]"],
    "straight": ['["I am fine,"] she said.', 'She said, ["No."] He said, ["Yes."]'],
    "mixed": ['[“I am fine,"] she said.', '["I am fine,”] she said.', "[“A.”] [\"B.\"] [“C.”]"],
    "other marks": [
        "[„I am fine,”] she said.",
        "[«I am fine,»] she said.",
        "[``I am fine,''] she said.",
    ],
    "British": [
        "[‘I am fine,’] she said.",
        "['I am fine,'] she said.",
        "[‘We don’t know,’] said Doe’s wife. [‘It’s late.’]",
        "['We don't know,'] said Doe's wife. ['It's late.']",
        "She called it [‘a dump’] and left.",
        "Doe, known as [‘the Hammer’], lost.",
        "[‘Who’s there?’] asked Doe.",
        "[‘I can’t,’] he said, [‘and I won’t.’]",
    ],
    "apostrophes": [
        "The Does’ house and Kim’s dog aren’t here.",
        "The Does' house and Kim's dog aren't here.",
        "Back in the '90s, rock 'n' roll was king.",
        "Back in the ’90s, rock ’n’ roll was king.",
        "Back in the ‘90s he was king.",
        "Get 'em while they're hot, 'cause they're going.",
        "The stars' cars, the cars' keys and the twins' toys.",
        "Goin' down, singin' loud.",
        "’Tis the season to be jolly.",
    ],
    "plurals in quotations": [
        "[‘The sources’ claims are false,’] she said.",
        "['The sources' claims are false,'] she said.",
        "[‘My parents’ house burned,’] he said, [‘and my sisters’ cars.’]",
        "[‘Back in the ’90s I was king,’] he said.",
        "['I told 'em to go,'] he said.",
    ],
    "nested": [
        "[“She said, ‘I quit,’ and left,”] said Doe.",
        "[\"She said, 'I quit,' and left,\"] said Doe.",
        "[“He said ‘no.’”] [“Yes.”]",
        "[‘She said, “I quit,” and left,’] said Doe.",
        "['She said, \"I quit,\" and left,'] said Doe.",
        "[“She read “Salt” and wept,”] said Doe.",
        "[‘I don’t like the word “salt”. There are others,’] said Doe.",
        "He added: ['And you were like, \"Ada, be quiet.\" Thank God I was.'] He left.",
        "['They say, 'oh, we can't,''] said Doe. She left.",
        "Doe said: ['So I'm thinking, 'What now? I'll try again.']",
        "He left. 'Course he did. A pal said ['no.'] She wept.",
        "'Salt is out. [\"I wept,\"] said Doe. A pal said ['no.'] She wept.",
        "Vale, 'the Voice, left. Roe stayed at home. He read ['Salt.'] She wept.",
        "['I was there,'] said Doe. She played in ['Salt'] and ['Rain'].",
        "[“So he wrote, “Can I have it?”] And so he had it, Doe said.",
        "[‘Salt’] star Ada Doe said: [“I was there,”] and left.",
        "[‘Salt’] star Ada Doe said, [“I was there.”] Her friends’ cars, he said.",
    ],
    "paragraphs": [
        "[“One.]\n\n[“Two.”]\n\nThree.",
        "[“One.]\n\n[“Two.]\n\n[“Three,”] he said.",
        '["One.]\n\n["Two."]\n\nThree.',
        "He said: [“One.]\n\n[“Two.]\n\n[“Three.”]\n\nFour.",
        "[“I read “Salt” and wept.]\n\n[“Then I left.”]\n\nFour.",
        "[“One.]\n\n[Two,”] he said.",
        "[“One,”] he said. [“Two.]\n\n[“Three.”]",
        "['The boy's mother left.]\n\n['She never said why.]\n\n['It still hurts.']\n\nFour.",
        "[‘The boy’s mother left.]\n\n[‘It still hurts,’] he said.",
        "Doe said: ['It is a start.]\n\n['It has to be.'] He left.",
        "[‘I like “salt”. So does she.]\n\n[‘The boy’s “Rain” is wet. I know.]\n\n[‘It is.’] Four.",
        "Doe called it ‘salt.\n\n[‘It hurts,’] he said.",
        "He left. 'Enough said. She is gone.\n\n['Salt'] is her last film.",
        "’Twas late.\n\n[‘It hurts,’] he said.",
        "‘90s fashion is back.\n\n[‘I love it,’] he said.",
    ],
    "odd marks": [
        "[“I am fine,] she said.\n\nHe left. [“So am I,”] he said.",
        "He said [“I am fine.] Then he left.\n\nShe stayed.",
        "I am fine,” she said. [“So am I,”] he said.",
        "[“One.] [“Two,”] he said.",
        'I am fine," she said.\n\n["So am I,"] he said.',
    ],
    "closed in the other marks": [
        "[‘Ada is leaving,”] a source spills. [‘She has packed.’] He left.",
        "He smiled. [‘Ada is leaving,”] a source spills. He left.",
        "[‘Ada is leaving,”] a source spills.\n\n[‘It is late.]\n\n[‘Ada would go.’]",
        "[“Ada is leaving,’] says a source. He left.",
        "[“Ada is leaving,’] says a source. [“She has packed.”]",
        "[“Ada is leaving,’] says a source, [“and she has packed.”]",
        "[\"Ada is leaving,'] says a source. [\"She has packed.\"]",
        "['Ada is leaving,\"] says a source. [\"She has packed.\"]",
        "[‘Ada’s “a star,’] says a pal. [“She is.”]",
        "[“Ada’s ‘a star,”] says a pal. [‘She is.’]",
        "[“She said, ‘I quit,’ and left. ‘No,’ I said,”] says Doe.",
    ],
    "never closed before who says it": [
        "[“Ada is my friend,] Doe said, adding that she is [“super”] fun. [“She is,”] he said.",
        '["Ada is my friend,] Doe said, adding that she is ["super"] fun. ["She is,"] he said.',
        "[“Ada is leaving,] says a source. She has packed.",
        "[“Ada is leaving,] the insider claims. [“She has packed.”]",
        "[“So, Doe said, “Go!” and I went,”] she says.",
        "[“So, Doe said, and I went.]\n\n[“Then I came back.”]",
        "[“Salt, Doe says, is good. It always was,”] said Roe.",
    ],
    "never closed at the paragraph's end": [
        '["I am sorry,"] she said. ["I have paid for it. It was my mistake. I know.]\n\nHe left.',
        '["He said it,"] she says. ["I know.]\n\nThey left on Monday, said Doe. ["No."]',
        "[“He said it,”] she says. [“I know.]\n\nThey left on Monday.",
    ],
    "no comma before who says it": [
        "['He is serious'] says a pal. She left.",
        "[‘She loves her kids’] says a pal. [‘She is serious.’]",
        "[‘She loves her kids’ toys,’] says a pal.",
        "The stars' pals' says nothing.",
    ],
    "never opened": [
        "[Ada is fine. She will leave in May,”] a source tells Starline.",
        "As Starline reported, Ada is leaving. [She has packed. It is time,”] a source tells us.",
        "Ada wrote to her fans: [This is my time. I have earned it.”]",
        "[“I know,”] says Ada, and wrote: [This is my time. I have earned it.”]\n\nHe left.",
        "She played the part (in which Ada was to be the cook.” When asked, she left.",
        "Three films, ada.example” width=”64, are out.",
        "She read it out.” He left.",
    ],
    "a closing mark for an opening one": [
        "[“It is over,”] our source said.[” She has packed her bags.”] Fans wept.",
        "It is late.[”She has packed her bags,”] said Roe.",
    ],
    "a space behind the opening mark": ['[" I am done with it all,"] she said. He left.'],
    "a word within straight marks": [
        '["I never called it "salt" before. I do not like it. Good day."] He left.',
        '["It was as big, as "grand" as the others. We left.]\n\n["I wept,"] she said.',
        'He said ["no"] and ["yes"] and ["maybe"] in one breath.',
        '["I like it,"] he said of the ["salt"] show. ["I do."]',
    ],
    "single marks never closed": [
        "[‘She is gone,’] said Doe.\n\n[‘She left in May. Nobody knows why.]\n\nHe stayed.",
        "[‘She is gone,’] said Doe.\n\n‘90s fashion is back on the streets of Leeds.",
        "She called it [‘salt’] and left.\n\n‘She left in May. Nobody knows why.\n\nHe stayed.",
    ],
    "doubled": [
        '[""I am fine,""] she said. [""So is he.""] He left.',
        "[““I am fine,”] she said. [“So is he.”] He left.",
        '["I am fine."]["So am I,"] she said.',
        "[“‘Who are you?’] joked Ada Doe.”",
        "[“‘Who are you?’ she joked. I left,”] said Doe.",
    ],
    "inches": ["The 6'2\" star and the 5'11\" model.", 'He bought a 40" TV. She said, ["Nice."]'],
    "wrong marks": ["[“I am fine,“] she said. He left.", "[”I am fine,”] she said."],
    "no space around": ["She left.[“I am free,”] she said.", "He said:[“No.”]She left."],
    "none": ["Nobody said a thing.", "", "“", "”", '"', "'", "‘’"],
}  # fmt: skip


def _found() -> list[object]:
    return [
        pytest.param(text, id=f"{kind}: {text}") for kind, texts in FOUND.items() for text in texts
    ]


@pytest.mark.parametrize("marked", _found())
def test_quotations(marked: str) -> None:
    text = re.sub(r"[\[\]]", "", marked)
    assert [q for q, _ in quotations(text)] == re.findall(r"\[(.*?)\]", marked, re.S)


def test_a_quotation_may_begin_with_an_insertion() -> None:
    assert [q for q, _ in quotations("She left. ‘[Ada] is fine,’ said Doe.")] == [
        "‘[Ada] is fine,’"
    ]


SPEECH = [
    "“I am fine,” she said.", "“No,” she said.", "“Yes.”", "She said: “Never!”",
    "He told her “to go and never come back to this house again.”", '"Wow!" he said.',
    "‘Really?’ asked Doe.", "“I'm done”, she says.", "‘I'm done’ says a pal.",
    '""I am done.""', "The insider says he is “done with her and with the whole family.”",
]  # fmt: skip
NO_SPEECH = [
    "His “friend” sat in the front row.", "The film “Love and Salt in the Rain” opens today.",
    "Jonah “The Hammer” Doe lost.", "She sang “Never Say Never” and left.",
    "The pair were “on a break” all summer.", "He is a so-called ‘expert’ in love.",
    "The word “no” was on the wall.", "Fans of “Island Hearts” wept.",
    # American print puts the sentence's mark inside.
    "Fans of “Island Hearts,” which ran for a year, wept.", "He sang “Salt in the Rain.”",
    "Her new song, “Mighty Salt,” is out.", "He told “Good Morning Leeds.”",
    "“Island Hearts,” Ann Doe, Ben Roe", "“Salt: The Last Road,” Ann Doe and Ben Roe",
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "speech"), [*((t, True) for t in SPEECH), *((t, False) for t in NO_SPEECH)]
)
def test_speech_is_told_from_titles_and_scare_quotes(
    text: str,
    speech: bool,  # noqa: FBT001
) -> None:
    (_, quoted), *others = quotations(text)
    assert not others
    assert is_speech(text, quoted) is speech


@pytest.mark.parametrize(
    ("text", "flags"),
    [
        ("“One,” he said.", [(True, True)]),
        ("“One.\n\n“Two.”", [(True, False), (True, True)]),
        ("“One.\n\nTwo,” he said.", [(True, False), (False, True)]),
        ("“One, he said.\n\nTwo.", [(True, False)]),
    ],
)
def test_missing_marks_are_told(text: str, flags: list[tuple[bool, bool]]) -> None:
    assert [(q.opened, q.closed) for _, q in quotations(text)] == flags


def test_an_open_quotation_in_mid_prose_ends_with_its_sentence() -> None:
    (found, quoted), *_ = quotations("He called it “a dump and left. Then she came. She stayed.")
    assert found == "“a dump and left."
    assert not quoted.closed


def test_nothing_in_marks_is_no_speech() -> None:
    for text in ("“ ”", "“”", '" "'):
        assert not any(is_speech(text, quoted) for _, quoted in quotations(text))
