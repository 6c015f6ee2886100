"""Whole plain texts: what is headline, byline, caption, promo, and what is body."""

from __future__ import annotations

import pytest

from tabloid_cli.reading import UnreadableError, article_from_record, article_from_text
from tests.reading.shown import LEAD, MORE, blocks, body, kind_at_end, kind_between, kinds


def test_an_article_as_saved() -> None:
    article = article_from_text(
        "www.starlight.example/posts/tamsin-1\n\nStarlight Staff\n\nTamsin Vale Leaves Rocco – See"
        f" Details\n\n{LEAD}\n\nScroll down for video\n\n{MORE}\n\nFor more on this, pick up the"
        " new issue of Starlight magazine, on stands now!\n"
    )
    assert [b.kind for b in article.blocks] == [
        "url", "byline", "headline", "body", "promo", "body", "promo",
    ]  # fmt: skip
    assert article.url == "www.starlight.example/posts/tamsin-1"
    assert article.byline == "Starlight Staff"
    assert article.headline == "Tamsin Vale Leaves Rocco – See Details"
    assert body(article) == [LEAD, MORE]
    assert article.format == "text"
    assert article.warnings == ()


@pytest.mark.parametrize(
    "headline",
    [
        "Town votes for a wall",
        "Tamsin Vale DUMPS Rocco Brandt!",
        "Is Tamsin Vale leaving Rocco Brandt?",
        "'She's a monster!' Inside the feud tearing Glitter Island apart",
        "Furious Marnie warns Jodie: 'Stay away from my tiara!'",
        "Council Votes To Build The Wall.",
        "Wall to be paid for by the U.S.",
        "12 Things Only Bakers Can Relate To",
        "POLL: Most of the town wants a wall",
        "town votes for wall",
        "EXCLUSIVE: Wall will be blue",
    ],
)
def test_headline(headline: str) -> None:
    article = article_from_text(f"{headline}\n\n{LEAD}\n\n{MORE}")
    assert article.headline == headline
    assert article.headline_span == (0, len(headline))
    assert body(article) == [LEAD, MORE]


@pytest.mark.parametrize(
    "first",
    [
        LEAD,
        "It was cold.",
        "“I quit!” he shouted at the mayor of the town.",
        "She left.",
        "According to a source, the pair were seen at a small party in the hills at night!",
        "The mayor said on Monday that the wall, which",
        "Nobody knew. Nobody asked. They went on with",
    ],
)
def test_prose_has_no_headline(first: str) -> None:
    article = article_from_text(f"{first}\n\n{LEAD}\n\n{MORE}")
    assert article.headline is None
    assert body(article)[0].startswith(first[:20])


@pytest.mark.parametrize("text", ["She is furious, says an insider.", "Kim is furious", "Oh!"])
def test_a_text_of_one_line_is_body(text: str) -> None:
    article = article_from_text(text)
    assert (article.headline, body(article)) == (None, [text])


@pytest.mark.parametrize(
    ("front", "expected"),
    [
        ("Judges rule 2-1 that the waiver was not explained\n\nBy Ann Lee", ["label", "byline"]),
        (
            "A second sentence that ends.\n\nBy Ann Lee\nMay 16, 2023 | 4:10pm",
            ["label", "byline", "dateline"],
        ),
        ("Celebrity\n\nJan 7, 2017", ["label", "dateline"]),
        ("EXCLUSIVE", ["label"]),
        ("Town votes for a wall", ["label"]),
        ("Town votes for a wall Mayor calls it ugly but needed", ["label"]),
        ("Town Votes For A Wall! Mayor Calls It Ugly", ["label"]),
        ("Ann Lee\n\nHARBOR TIMES", ["label", "label"]),
        ("Share\n\n25 shares", ["promo", "promo"]),
        ("By Ann Lee for the Daily Lantern", ["byline"]),
        ("The wall as planned by the engineers of Harrow Bend", ["label"]),
    ],
)
def test_front(front: str, expected: list[str]) -> None:
    found = kinds(f"Town votes for a wall\n\n{front}\n\n{LEAD}\n\n{MORE}")
    assert [kind for kind, _ in found] == ["headline", *expected, "body", "body"]


@pytest.mark.parametrize(
    "lead",
    [
        "Town votes for a wall, and the mayor is happy about it, says she.",
        "The town has voted for a wall.",
        "Tamsin told the town: “I want a wall.”",
        "A wall! That is what the town voted for on Tuesday. The mayor was pleased.",
    ],
)
def test_the_lead_is_body(lead: str) -> None:
    found = kinds(f"Town votes for a wall\n\n{lead}\n\n{LEAD}\n\n{MORE}")
    assert found[1] == ("body", lead)


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        (
            "Caught on camera: Tamsin Vale wiped away tears as she left the airport on Sunday",
            "caption",
        ),
        ("Oh baby! The singer showed off her bump on the beach in San Cordoba", "caption"),
        ("12 The pair were once inseparable Credit: PixelPress", "caption"),
        (
            "Tamsin Vale attends the premiere of her film in Bellamar in the spring of last year",
            "caption",
        ),
        ("The chapel in Monte Verano. (Photo by Lorenzo Abate/PixelPress)", "caption"),
        ("(Image: PixelPress)", "caption"),
        ("Getty", "caption"),
        ("'Never again': The singer is said to be done with walls and with mayors", "caption"),
        (
            "'#walls': Tamsin took to Instagram on Sunday. She wore a hat, a coat and 'boots'",
            "caption",
        ),
        (
            "Keeping busy: Here is the pair on Sunday night at the party that he was playing at",
            "caption",
        ),
        (
            "Tamsin wore a coat by Odette of Bellamar on Sunday, left. The same coat, right",
            "caption",
        ),
        (LEAD.split(".")[0], "caption"),
        ("HB HARROW BEND INC. 225.86 -12.99 -5.44%", "body"),
        ("[gallery ids=12,13]", "label"),
        ("(Warning: This post contains spoilers for the end of “The Wall”)", "label"),
        ("Will Tamsin Ever Build Her Own Wall In Harrow Bend?", "label"),
        ("Will Tamsin ever build her own wall in Harrow Bend?", "body"),
        ("Tamsin Vale, Rocco Brandt and Odette Harcourt!", "body"),
        ("Tamsin Vale in May 2004.", "caption"),
        ("Tamsin sang in May 2004.", "body"),
        ("What happens next", "label"),
        ("## What happens next", "cut"),
        ("RELATED: Ten walls of the year", "promo"),
        ("Advertisement", "promo"),
        ("Sign up for our newsletter", "promo"),
        ("Follow us on Instagram and X", "promo"),
        ("* * *", "label"),
        ("The river rose again on Sunday night, and the town could only watch it rise.", "body"),
        ("“This is war”", "body"),
        ("She told her fans on Monday:", "body"),
        ("Here is what she wrote: I am done with this town and all its walls", "body"),
        ("- Boil for ten minutes and let it cool", "cut"),
        ("Q: Where do you live", "body"),
        ("She believes that the wall will never be built, and that her house will be lost", "body"),
        ("The singer says that she is staying because", "body"),
        ("'Never again', the singer said on Sunday night, and the whole town", "body"),
        ("'It is ours': That is what the mayor said of the wall on Sunday.", "body"),
        ("Update: The singer now says that she will stay in Harrow Bend.", "body"),
        ("[From the Lantern]", "body"),
    ],
)
def test_line_in_the_middle(line: str, kind: str) -> None:
    assert kind_between(line) == kind


def test_glued_quotations_keep_their_marks() -> None:
    article = article_from_text(
        f"Town votes\n\n{LEAD}“It is ugly,” she said.“But it is ours.”{MORE}"
    )
    assert body(article) == [LEAD, "“It is ugly,” she said.", "“But it is ours.”", MORE]


def test_a_text_without_full_stops_keeps_its_lines() -> None:
    lines = ["she left the house at noon", "he stayed with the dog", "nobody came", "nobody called"]
    article = article_from_text("\n\n".join(lines))
    assert body(article)[-3:] == lines[1:]


def test_an_interview_keeps_its_turns() -> None:
    turns = [
        "TAPPER: Tell me about the wall and about the river",
        "HARCOURT: It is a good wall. It is a long wall too.",
        "TAPPER: And who pays for the wall, and for the stones",
        "HARCOURT: The state pays. We pay a little, too.",
    ]
    assert [k for k, _ in kinds("\n\n".join([LEAD, *turns, MORE]))] == ["body"] * 6


@pytest.mark.parametrize(
    "line",
    [
        "Let us know in the comments below!",
        "Do you think Tamsin did the right thing? Sound off below.",
        "What do you think of the wall? Is it too high? Tell us in the comments!",
        "Readers, do you think the wall will hold? Or was it all for nothing?",
        "Are you surprised that the town said yes?",
        "Got a story? Email tips@lantern.example or call us on 0800 555 0142.",
        "For the full story see this week's issue of Starlight - out now!",
        "— Ann Lee",
        "Additional reporting by Ann Lee.",
        "This story has been updated.",
        "Copyright 2024 The Harbor Times",
        "Harborites, if you were Tamsin, what would you think of the wall?",
        "Tell us, Harborites — is the wall too long?",
        "More Celebrity News:",
        "MOST READ IN BIZARRE & TV " + "WALL OF SHAME Mayor puts her ring back ON " * 20,
    ],
)
def test_line_at_the_end_is_not_body(line: str) -> None:
    assert kind_at_end(line) != "body"


@pytest.mark.parametrize(
    "line",
    [
        "Will the wall hold?",
        "“Do you think I care?” she said.",
        "She asked the town: “What do you think?”",
        "It was a long night, and nobody slept.",
        "The town will know in May. Watch this space, the mayor said.",
        "That is all",
        "If you were me, would you stay? asked the singer.",
        "Most read it in silence, and some wrote letters to the mayor.",
    ],
)
def test_line_at_the_end_is_body(line: str) -> None:
    assert kind_at_end(line) == "body"


@pytest.mark.parametrize(
    "prompt",
    [
        "Click here to see ten walls of the year.",
        "See pics of Tamsin and her wall, here.",
        "Head here for more pics of the wall!",
        "To hear more about Harrow Bend, head over to Lantern Radio for the podcast!",
        "While you wonder about the wall, check out these other towns with walls.",
        "Learn more about the Lanterns, here.",
        "Related Articles Town built nine walls in a year; mayor happy",
        "Below is the full list of walls.",
        "Scroll down to find out!",
    ],
)
def test_a_prompt_is_cut_from_its_paragraph(prompt: str) -> None:
    found = kinds(f"Town votes\n\n{LEAD}\n\n{MORE} {prompt}\n\n{LEAD}")
    assert found[2:4] == [("body", MORE), ("promo", prompt)]


@pytest.mark.parametrize(
    "sentence",
    [
        "You can see the river from here.",
        "“Get out of here,” she said.",
        "She had to learn how to live here.",
        "Related posts of the council say so.",
        "To see the wall, they walked for a mile.",
    ],
)
def test_a_sentence_like_a_prompt_is_body(sentence: str) -> None:
    found = kinds(f"Town votes\n\n{LEAD}\n\n{MORE} {sentence}\n\n{LEAD}")
    assert found[2] == ("body", f"{MORE} {sentence}")


def test_captions_stand_below_one_another() -> None:
    lines = [
        "The grey wool coat",
        "Tamsin Vale wore a coat by Odette of Bellamar in Harrow Bend on Sunday, left",
        "The singer’s boots looked just like those that the mayor wore last May, pictured",
    ]
    text = "\n\n".join(["Town votes", LEAD, *lines, MORE, LEAD])
    assert [kind for kind, _ in kinds(text)[2:5]] == ["label", "caption", "caption"]


def test_a_list_of_titles_is_no_caption_and_no_body() -> None:
    lines = [
        "The Wall: Season Two",
        "Tamsin: A Life",
        "Bellamar: The Return Of The Lanterns",
        "Harbor Nights: Part Three",
        "The Great River: Nine Miles Of Mud",
    ]
    text = "\n\n".join(["What is new in June", LEAD, MORE, LEAD, *lines])
    assert [kind for kind, _ in kinds(text)[4:]] == ["label"] * 5


def test_the_days_of_a_list_are_no_date() -> None:
    days = ["July 1", "The Wall", "July 3", "Bellamar Nights", "July 9", "Oakes", "Harbor"]
    found = kinds("\n\n".join(["What is new in July", LEAD, MORE, LEAD, *days]))
    assert "dateline" not in {kind for kind, _ in found}


def test_a_list_glued_to_a_paragraph_goes_on_below() -> None:
    found = kinds(
        f"Town votes\n\n{LEAD}\n\n{LEAD} Related Articles Town built nine walls\nMayor loves"
        f" walls\nIs this a wall?\n{MORE}"
    )
    assert [kind for kind, _ in found[2:]] == ["body", "promo", "promo", "promo", "body"]


def test_a_question_to_the_readers_stands_above_the_signature() -> None:
    question = "What do you think, Harborites, does the town need a wall?"
    found = kinds(f"Town votes\n\n{LEAD}\n\n{MORE}\n\n{question}\n\n— Ann Lee")
    assert found[3:] == [("promo", question), ("byline", "— Ann Lee")]


def test_a_list_of_other_stories() -> None:
    found = kinds(
        f"Town votes\n\n{LEAD}\n\nRelated articles\nThe wall that never was\nIs this the"
        f" ugliest wall?\nMayor: I Love Walls\n\n{MORE}"
    )
    assert [kind for kind, _ in found[2:]] == ["promo", "promo", "promo", "promo", "body"]


def test_a_line_broken_in_mid_sentence_goes_on() -> None:
    first, second = (
        "The singer said on Monday that the wall was not what she",
        "wanted for the town.",
    )
    article = article_from_text(f"Town votes\n\n{LEAD}\n\n{first}\n\n{second}\n\n{MORE}")
    assert body(article)[1] == f"{first}\n\n{second}"


def test_headline_given_and_in_the_text() -> None:
    article = article_from_text(f"Town’s wall is ugly\n\n{LEAD}", headline="Town's wall is Ugly")
    assert article.headline_span == (0, 19)
    assert article.text == f"Town’s wall is ugly\n\n{LEAD}"
    assert body(article) == [LEAD]


def test_headline_given_apart_is_appended() -> None:
    text = f"A wall for the town\n\n{LEAD}\n\n{MORE}"
    article = article_from_text(text, headline=" Shock\nwall! ", url="https://example.org/1")
    assert article.text == f"{text}\n\nShock wall!"
    assert article.headline == "Shock wall!"
    span = article.headline_span
    assert span is not None
    assert article.text[span.start : span.end] == "Shock wall!"
    assert article.url == "https://example.org/1"
    assert body(article) == [LEAD, MORE]


def test_no_headline_given_means_none_is_looked_for() -> None:
    article = article_from_text(f"{LEAD}\n\n{MORE}", headline="")
    assert article.headline is None
    assert body(article) == [LEAD, MORE]


def test_an_address_below_the_body_is_not_the_article_s() -> None:
    article = article_from_text(f"Town votes\n\n{LEAD}\n\nhttps://example.org/post/1\n\n{MORE}")
    assert article.url is None
    assert ("url", "https://example.org/post/1") in blocks(article)


@pytest.mark.parametrize(
    ("line", "byline"),
    [
        ("By Ann Lee", "Ann Lee"),
        ("BY ANN LEE AND TOM OAKES", "ANN LEE AND TOM OAKES"),
        ("Written by Ann Lee", "Ann Lee"),
        ("Starlight Staff", "Starlight Staff"),
    ],
)
def test_byline(line: str, byline: str) -> None:
    assert article_from_text(f"Town votes\n\n{line}\n\n{LEAD}\n\n{MORE}").byline == byline


def test_record() -> None:
    article = article_from_record("a.jsonl:7", LEAD, headline="Wall!", url="example.org")
    assert (article.name, article.format, article.headline) == ("a.jsonl:7", "jsonl", "Wall!")
    with pytest.raises(UnreadableError, match=r"a\.jsonl:8: the record holds no text"):
        article_from_record("a.jsonl:8", " \n")


def test_no_text_at_all() -> None:
    article = article_from_text("")
    assert (article.blocks, article.headline, article.body) == ((), None, ())


def test_broken_characters_are_replaced_where_they_stand() -> None:
    article = article_from_text("She \ud83d left.", headline="Oh \udc00 no")
    assert article.text == "She \ufffd left.\n\nOh \ufffd no"
    assert "broken characters" in article.warnings[0]


@pytest.mark.parametrize(
    ("text", "warning"),
    [
        ("She left\ufffd for good\ufffd.", "2 unreadable characters stand in the text"),
        ("She left\ufffd.", "1 unreadable character stands in the text"),
        ("She didnâ€™t leave.", "wrongly decoded"),
        (
            "He completed his  . Then he was at  and in the  with friends.",
            "words seem to be missing in 3 places",
        ),
    ],
)
def test_damage_is_told(text: str, warning: str) -> None:
    assert any(warning in said for said in article_from_text(text).warnings)


def test_two_blanks_after_sentences_are_no_damage() -> None:
    assert article_from_text("She left.  He stayed.  They spoke.  That was it.").warnings == ()
