"""Who is named: what passes for a person or an organisation, and which names are one."""

from __future__ import annotations

import pytest

from tabloid_cli.article import Article, Block
from tabloid_cli.prose import parse
from tabloid_cli.reading import article_from_text
from tabloid_cli.sourcing.identifying.relations import called_alike
from tabloid_cli.sourcing.naming.names import find_names


def _named(text: str) -> dict[str, list[str]]:
    """Each name that is spoken of, and its mentions as they stand there."""
    document = parse(article_from_text(text, headline="A headline"))
    names = find_names(document)
    tokens = document.tokens
    found: dict[str, list[str]] = {}
    for mention in names.mentions:
        entity = names.entities[mention.entity]
        kind = "org" if entity.organisation else "place" if entity.is_place else "person"
        words = document.text[tokens[mention.first].start : tokens[mention.last - 1].end]
        found.setdefault(f"{entity.name} ({kind})", []).append(words)
    return found


@pytest.mark.parametrize(
    "text",
    [
        "He left. Unfortunately, the report claims that he lied.",
        "It rained. Shortly after the gala, he left. Aside from that, all was well.",
        "He left the house. One of the doctors agreed. Let's see.",
        "Spokespeople for the three clubs refused to answer.",
        "SO MANY PEOPLE SAID THIS to him.",
        "Maybe she said so. Hopefully people can move on. Most everyone has left.",
        "It is over. People are scared, and people were told. People would say so.",
        "One MP said so. The MP left.",
        "Explosive US claims reveal it.",
        "He slept, finally. Finally adding that he ate.",
    ],
)
def test_an_ordinary_word_that_opens_a_sentence_names_nobody(text: str) -> None:
    assert _named(text) == {}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Jonas Doe is out. ‘Knowing Jonas, it is over,’ said a pal.", "Jonas Doe (person)"),
        ("Seeing Corinna Lund here was nice. Corinna is back.", "Corinna Lund (person)"),
        ("Finally Corinna Lund is gone.", "Corinna Lund (person)"),
        # A first name that is an ordinary word, too, beside a shared surname.
        ("Grant Lund, 53, is here. Plus, Grant wept. The Lund house.", "Grant Lund (person)"),
        ("Lily Oakes is here.", "Lily Oakes (person)"),
        ("Grant also denied it.", "Grant (person)"),
        ("Hope told him the rest.", "Hope (person)"),
    ],
)
def test_what_opens_a_sentence_before_a_name_is_no_part_of_it(text: str, name: str) -> None:
    assert name in _named(text)


@pytest.mark.parametrize(
    ("text", "name", "mentions"),
    [
        ("On Monday, PEOPLE reported a split.", "PEOPLE (org)", ["PEOPLE"]),
        ("She read it in Britain's Mail on Sunday.", "Mail on Sunday (org)", ["Mail on Sunday"]),
        ("Life & Style said so. L&S denied it.", "Life & Style (org)", ["Life & Style", "L&S"]),
        (
            "The Duchy of Harlow spent it. In May, the Duchy reported gains.",
            "Duchy of Harlow (org)",
            ["Duchy of Harlow", "Duchy"],
        ),
        (
            "The Harlow Post said no. The Post denied it.",
            "Harlow Post (org)",
            ["Harlow Post", "Post"],
        ),
        ("OaklineNews said no.", "OaklineNews (org)", ["OaklineNews"]),
        ("In the Hollywood Reporter he wept.", "Hollywood Reporter (org)", ["Hollywood Reporter"]),
        (
            "The Harlow Highway Patrol left.",
            "Harlow Highway Patrol (org)",
            ["Harlow Highway Patrol"],
        ),
        (
            "Bea Roe, president of the Larch Alliance of Harlow Clerks, left.",
            "Larch Alliance of Harlow Clerks (org)",
            ["Larch Alliance of Harlow Clerks"],
        ),
        ("He worked at Oakline Co. for years.", "Oakline Co (org)", ["Oakline Co"]),
    ],
)
def test_outlets_are_known_by_their_other_names(text: str, name: str, mentions: list[str]) -> None:
    assert _named(text)[name] == mentions


@pytest.mark.parametrize(
    ("text", "not_one"),
    [
        # Of two that end alike, neither is "the Post".
        ("The Harlow Post and the Lund Post met. The Post denied it.", "Harlow Post (org)"),
        # A country is no short name of who is called after it.
        ("The Scouts of America met. In America, it rained.", "Scouts of America (org)"),
        ("He posted it on the Internet, she said.", "Internet (org)"),
    ],
)
def test_what_is_no_other_name(text: str, not_one: str) -> None:
    assert len(_named(text).get(not_one, [])) <= 1


@pytest.mark.parametrize(
    ("deck", "body", "names"),
    [
        # What only stands beside the body spells out whom it calls by one word.
        (
            "Corinna Lund has had enough of it, and she let everybody know on Friday!",
            "A pal says Corinna wept. Later Corinna left.",
            {"Corinna Lund (person)"},
        ),
        # A byline is nobody of the story.
        ("By Corinna Lund for the paper of today", "Later Corinna left.", {"Corinna (person)"}),
        (
            "Corinna Lund has had enough of it, and she let everybody know on Friday!",
            "Later Corinna Oakes left. She hugged Corinna.",
            {"Corinna Oakes (person)"},
        ),
    ],
)
def test_a_deck_spells_out_bare_names(deck: str, body: str, names: set[str]) -> None:
    text = f"{deck}\n\n{body}"
    start = len(deck) + 2
    article = Article(
        "test", "text", text, (Block(0, len(deck), "label"), Block(start, len(text), "body"))
    )
    found = find_names(parse(article))
    assert {f"{found.entities[m.entity].name} (person)" for m in found.mentions} == names


def test_an_accent_makes_nobody_else() -> None:
    assert list(_named("Zoé Lund is here. Then Zoe left. Zoe Lund wept.").values()) == [
        ["Zoé Lund", "Zoe", "Zoe Lund"]
    ]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("They spent a quiet New York City autumn there.", ["New York City (place)"]),
        ("It was sung back on the Harbor Tour in 2010.", ["Harbor Tour (place)"]),
        ("He lives at Harlow Beach with the dog.", ["Harlow Beach (place)"]),
        ("They all went to see Grace Park there.", ["Grace Park (person)"]),
        ("A drummer who once held an Emmy sang.", ["Emmy (place)"]),
        ("They all like Emmy Lund there. Emmy sang.", ["Emmy Lund (person)"]),
        ("She is the envoy to France Corinna Lund.", ["France (place)", "Corinna Lund (person)"]),
        ("They sent a card on Mother's Day and slept.", []),
        # What is called after somebody lends nobody its name.
        ("They met at Harlow Tower. Harlow wept.", ["Harlow Tower (place)", "Harlow (person)"]),
        ("They wept at the Harlow Gala.", ["Harlow Gala (place)"]),
        ("He sold his shares in Exxon Neftegas.", ["Exxon Neftegas (org)"]),
        (
            "They met Larch City Council President Corinna Lund there.",
            ["Larch City Council (org)", "Corinna Lund (person)"],
        ),
        (
            "They met Harlow Weekly Editor Corinna Lund there.",
            ["Harlow Weekly (org)", "Corinna Lund (person)"],
        ),
        (
            "They stayed at Fenwick Studios Orlando Resort.",
            ["Fenwick Studios Orlando Resort (org)"],
        ),
    ],
)
def test_places_and_prizes_are_no_people(text: str, kinds: list[str]) -> None:
    assert list(_named(text)) == kinds


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("He hugged BFF Corinna Lund.", "Corinna Lund (person)"),
        ("She beat American Martina Oakes.", "Martina Oakes (person)"),
        ("He flew with British Royal Airways.", "Royal Airways (org)"),
        ("CORINNA Lund was there.", "Corinna Lund (person)"),
        ("JWX Lund was there.", "JWX Lund (person)"),
        ("He saw Corinna Lund. He told the Harlow Post Corinna is in.", "Harlow Post (org)"),
    ],
)
def test_a_name_without_what_stands_before_it(text: str, name: str) -> None:
    assert name in _named(text)


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Tildana Roe left. Tildy wept.", ["Tildana Roe (person)"]),
        ("Kenneth Doe spoke to her. Kenny left.", ["Kenneth Doe (person)"]),
        ("Wade Fenwick came. Fens is tired.", ["Wade Fenwick (person)"]),
        ("Tilda Fenwick came. T-Fen left.", ["Tilda Fenwick (person)"]),
        ("Gus-B Roe came. T-Roe left.", ["Gus-B Roe (person)", "T-Roe (person)"]),
        # One word that is all they are called: the longest stands for them.
        ("Tildana came. Tildy wept. Tildy left.", ["Tildana (person)"]),
        # Whose pet name it is must be plain, or one of them be named far oftener.
        (
            "Angela Roe met Angelica Doe. Angela Roe sang. Angela Roe wept. Angie left.",
            ["Angela Roe (person)", "Angelica Doe (person)"],
        ),
        (
            "Angela Roe and Angelica Doe met. Angie left.",
            ["Angela Roe (person)", "Angelica Doe (person)", "Angie (person)"],
        ),
        # Who is named in full is nobody else's pet name.
        (
            "James Roe met Jamie Doe. Jamie left.",
            ["James Roe (person)", "Jamie Doe (person)"],
        ),
        # A surname in the plural is a family.
        ("Wade Fenwick came. The Fenwicks met.", ["Wade Fenwick (person)", "Fenwicks (person)"]),
    ],
)
def test_a_pet_name_is_the_only_person_s_whom_it_fits(text: str, people: list[str]) -> None:
    assert list(_named(text)) == people


@pytest.mark.parametrize(
    ("text", "name", "mentions"),
    [
        (
            "Kyle Lund met Tess Lund. Lund wept. Kyle Lund left. Kyle Lund is back.",
            "Kyle Lund (person)",
            ["Kyle Lund", "Lund", "Kyle Lund", "Kyle Lund"],
        ),
        # Whom it keeps calling by the first name it does not call by the last.
        (
            "Tess Lund met Kyle Lund. Tess wept. Tess slept. Tess left. Kyle Lund and Kyle"
            " Lund's dog and Kyle Lund's cat saw Kyle Lund. Kyle Lund ate. Tess ran. Lund sang.",
            "Kyle Lund (person)",
            [*["Kyle Lund"] * 6, "Lund"],
        ),
        # Of two of whom as much is told, it is the one who stood last.
        ("Kyle Lund met Tess Lund. Then Lund wept.", "Tess Lund (person)", ["Tess Lund", "Lund"]),
        # What is added to a name tells it from the bare one.
        ("Jonas Roe met Jonas Jnr. Jonas wept.", "Jonas Roe (person)", ["Jonas Roe", "Jonas"]),
        (
            "Tess Lund met Kyle Lund Sr. at home. Lund wept.",
            "Tess Lund (person)",
            ["Tess Lund", "Lund"],
        ),
        (
            "They met Kyle Lund Sr. at home. Lund wept.",
            "Kyle Lund Sr. (person)",
            ["Kyle Lund Sr.", "Lund"],
        ),
    ],
)
def test_a_shared_surname_means_whom_most_is_told_of(
    text: str, name: str, mentions: list[str]
) -> None:
    assert _named(text)[name] == mentions


@pytest.mark.parametrize(
    ("text", "noun", "called"),
    [
        ("Tess Lund met singer Gus Roe.", "crooner", "singer"),
        ("Tess Lund met singer Gus Roe and singer Kyle Oakes.", "crooner", "crooner"),
        ("Tess Lund met singer Gus Roe.", "star", "star"),  # anybody is a star
        ("The singer married Gus Roe.", "crooner", "crooner"),  # a verb parts them
    ],
)
def test_another_noun_tells_of_the_only_person_whom_it_can_mean(
    text: str, noun: str, called: str
) -> None:
    names = find_names(parse(article_from_text(text, headline="A headline")))
    assert called_alike(names, noun) == called


def test_a_name_of_a_headline_in_capitals_is_written_as_the_body_does() -> None:
    names = find_names(parse(article_from_text("Then Oakes wept.", headline="ANN OAKES weeps")))
    assert [e.name for e in names.entities] == ["Ann Oakes"]


def test_a_headline_tells_initials_from_an_organisation() -> None:
    body = "A friend says O.J. wept. The W.X. denied it."
    names = find_names(parse(article_from_text(body, headline="OJ Roe weeps at home")))
    assert [(e.name, e.organisation) for e in names.entities] == [
        ("OJ Roe", False),
        ("W.X.", True),
    ]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The research firm Tidemark said so.", {"Tidemark (org)"}),
        ("A rep for the label Low Tide Hill quit.", {"Low Tide Hill (org)"}),
        ("Gravel Hill, a charity for horses, agreed.", {"Gravel Hill (org)"}),
        ("Orvane Electronics is broke. Orvane denied it.", {"Orvane Electronics (org)"}),
        ("The Tarn Vale Fire Brigade came.", {"Tarn Vale Fire Brigade (org)"}),
        # A firm's founder, its heirs and its namesake are people.
        ("The label boss Ada Roe quit.", {"Ada Roe (person)"}),
        (
            "Roe Holdings is broke. Ada Roe wept. Roe left.",
            {"Roe Holdings (org)", "Ada Roe (person)"},
        ),
        ("He sold the company. Ada Roe left.", {"Ada Roe (person)"}),
        ("She runs the charity Ada Roe, 43, founded.", {"Ada Roe (person)"}),
    ],
)
def test_what_is_called_a_firm_is_one(text: str, names: set[str]) -> None:
    assert set(_named(text)) == names


@pytest.mark.parametrize(
    ("headline", "body", "people"),
    [
        # Two spellings are one person's: the one used most, or the headline's of two.
        ("Ada Rowan weeps at home", "Ada Rovan left. Ada wept.", ["Ada Rowan"]),
        (
            "Ada Rowan weeps at home",
            "Ada Rovan left. Ada wept. Nobody saw Ada Rovan.",
            ["Ada Rovan"],
        ),
        (
            "A headline",
            "Jonas Marley left. Jonas Marly wept, and Marly slept.",
            ["Jonas Marly"],
        ),
        ("A headline", "Lindsay Hale left. Linsay Hale wept.", ["Lindsay Hale"]),
        # A letter at an end makes another name, and so it does in a short one.
        ("A headline", "Ada Rowan left. Ada Rowans wept.", ["Ada Rowan", "Ada Rowans"]),
        ("A headline", "Ada Hale left. Ada Hall wept.", ["Ada Hale", "Ada Hall"]),
        ("A headline", "Ada Rowan left. Ida Rowan wept.", ["Ada Rowan", "Ida Rowan"]),
    ],
)
def test_a_misspelled_name_is_one_with_the_right_one(
    headline: str, body: str, people: list[str]
) -> None:
    names = find_names(parse(article_from_text(body, headline=headline)))
    assert [e.name for e in names.entities] == people


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Post Harlow said no. Star Oakes wept.", {"Post Harlow (person)", "Star Oakes (person)"}),
        (
            "Star Magazine said no. The Harlow Star wept.",
            {"Star Magazine (org)", "Harlow Star (org)"},
        ),
    ],
)
def test_a_first_name_makes_no_paper(text: str, names: set[str]) -> None:
    assert set(_named(text)) == names


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("Ada Roe, the singer, left.", {"singer"}),
        ("Ada Roe, an actor accused of theft, left.", {"actor"}),
        ("Ada Roe, the singer of Low Tide, left.", {"singer"}),
        # A subject after a comma is somebody else.
        ("After a night with Ada Roe, the singer revealed that he slept.", set()),
        ("After a night with Ada Roe, the singer also revealed that he slept.", set()),
        ("Asked about Ada Roe, a friend said no.", set()),
        # A title's words are no roles.
        ("Harbor Girl actor Ada Roe left.", {"actor"}),
        ("Actor Ada Roe left.", {"actor"}),
    ],
)
def test_roles_are_those_of_whom_they_stand_beside(text: str, roles: set[str]) -> None:
    names = find_names(parse(article_from_text(text, headline="A headline")))
    assert {r for e in names.entities if e.name == "Ada Roe" for r in e.roles} == roles


@pytest.mark.parametrize(
    ("headline", "roles"),
    [
        ("Princess Ada Roe weeps at home", {"princess"}),
        ("Singer Ada Roe weeps at home", {"singer"}),
        ("Ada Roe weeps at home", set()),
    ],
)
def test_a_headline_tells_what_somebody_is(headline: str, roles: set[str]) -> None:
    names = find_names(parse(article_from_text("Ada Roe left. Roe wept.", headline=headline)))
    assert names.entities[0].roles == roles


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Wade Bexley left. Sunday Bexley came back.", {"Wade Bexley (person)": 2}),
        ("On Sunday Bexley left. Late Sunday Bexley came back.", {"Bexley (person)": 2}),
        ("He watched it Sunday night.", {}),
        ("The Sunday Mirror said so.", {"Sunday Mirror (org)": 1}),
        ("On Sunday Times Square was shut.", {"Times Square (org)": 1}),
    ],
)
def test_a_day_is_no_name_but_may_begin_a_papers(text: str, people: dict[str, int]) -> None:
    assert {name: len(mentions) for name, mentions in _named(text).items()} == people


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The Deputy Mayor left. The Vice President and the Attorney General wept.", []),
        ("Prime Minister said no.", []),
        ("The Minister for Home Affairs left.", []),
        ("Minister for Construction Aung Wren left.", ["Aung Wren"]),
        ("Minister for Arts and Culture Aung Wren left.", ["Aung Wren"]),
        ("Commissioner of Police Jane Wren left.", ["Jane Wren"]),
        ("Fans of Home Alone Jane Wren left.", ["Home Alone Jane Wren"]),
        ("Lund and actress Jane Wren left. Lund wept.", ["Lund", "Jane Wren"]),
    ],
)
def test_an_office_and_its_field_are_no_part_of_a_name(text: str, names: list[str]) -> None:
    found = find_names(parse(article_from_text(text, headline="A headline")))
    assert [found.entities[e].name for e in dict.fromkeys(m.entity for m in found.mentions)] == (
        names
    )


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Bram T. Kessel left. Kessel wept.", "Bram T. Kessel"),
        ("J. K. Marlow left.", "J. K. Marlow"),
        ("Kyle Lund Jr. left.", "Kyle Lund Jr."),
        ("Dr. Kyle Lund left.", "Kyle Lund"),
        ("It was Kyle Lund. He left.", "Kyle Lund"),
    ],
)
def test_initials_keep_their_stops(text: str, name: str) -> None:
    assert [e.name for e in find_names(parse(article_from_text(text, headline="x"))).entities] == [
        name
    ]
