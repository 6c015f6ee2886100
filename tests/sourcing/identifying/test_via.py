"""Through whose hands a statement came: told, framed, an outlet's insider, remembered."""

from __future__ import annotations

import pytest

from tests.sourcing.phenomena import sourcing, words

SAID = "“It’s over,” Rosa Quill {}."


def carriers(text: str, outlet: str = "") -> list[str | None]:
    """Who carried each attribution, in text order."""
    return [a.via.name if a.via else None for a in sourcing(text, outlet=outlet).attributions]


TOLD = [
    ("told The Sun", "The Sun"),
    ("told In Touch", "In Touch"),
    ("told The Guardian", "The Guardian"),
    ("told The Sun on Sunday", "The Sun"),
    ("told The Sun’s Dan Perris", "The Sun"),
    ("told the New York Post’s Page Six", "New York Post"),
    ("told Vogue’s fashion editor", "Vogue"),
    ("told US magazine OK!", "OK!"),
    ("told the gossip site Radar", "Radar"),
    ("told the British tabloid The Mirror", "The Mirror"),
    ("told Lindsey Dorn of ABC News", "ABC News"),
    ("told Lindsey Dorn on The Tonight Show", "The Tonight Show"),
    ("told anchor Lindsey Dorn at CNN", "CNN"),
    ("told CNN anchor Lindsey Dorn", "CNN"),
    ("told heat magazine", "heat"),
    ("told People magazine", "People magazine"),
    ("told InStyle", "InStyle"),
    ("told Metro", "Metro"),
    ("told TVLine", "TVLine"),
    ("told Screen International", "Screen International"),
    ("told Good Morning Britain", "Good Morning Britain"),
    ("told Loose Women", "Loose Women"),
    ("told BBC Radio 4", "BBC Radio 4"),
    ("told KTLA", "KTLA"),
    ("told the BFM TV channel", "BFM"),
    ("told Elle UK", "Elle UK"),
    ("told American Closer magazine", "American Closer magazine"),
    ("told Reuters", "Reuters"),
    ("told the Press Association", "Press Association"),
    ("told The Oakline Gazette", "Oakline Gazette"),
    ("confessed to the Daily Mirror", "Daily Mirror"),
    ("revealed exclusively to The Sun", "The Sun"),
]
UNTOLD = [
    "told the court",
    "told the committee",
    "told the council",
    "told the board",
    "told the jury",
    "told the inquest",
    "told the Senate committee",
    "told Congress",
    "told Parliament",
    "told the FBI",
    "told the IRS",
    "told the LAPD",
    "told Navy investigators",
    "told the Labour Party",
    "told the Football Association",
    "told Oakline University",
    "told the Press Council",
    "told Royal Mail",
    "told Fox executives",
    "told ABC studio bosses",
    "told Netflix",
    "told the network",
    "told the studio",
    "told the magazine’s lawyers",
    "told fans on Twitter",
    "told Lindsey Dorn at Vogue",
    "told us exclusively",
    "told her mother",
]


@pytest.mark.parametrize(("told", "carrier"), TOLD)
def test_told(told: str, carrier: str) -> None:
    assert carriers(SAID.format(told)) == [carrier]


@pytest.mark.parametrize("told", UNTOLD)
def test_told_to_no_outlet(told: str) -> None:
    assert carriers(SAID.format(told)) == [None]


@pytest.mark.parametrize("what", ["report", "claims", "request", "allegations", "story"])
def test_who_responds_to_a_report_tells_it_nothing(what: str) -> None:
    assert set(carriers(f"Rosa Quill has not responded to Star's {what}.")) <= {None}


FRAMED = [
    ("In an interview with Vanity Fair, Quill said she wept.", "Vanity Fair"),
    ("In a candid new interview with the Mirror, Quill said she wept.", "Mirror"),
    ("Speaking to the Mirror, Quill said she wept.", "Mirror"),
    ("Speaking exclusively on Monday to the Mirror, Quill said she wept.", "Mirror"),
    ("Quill, speaking to The Sun, said she wept.", "The Sun"),
    ("In a statement to People, her rep said she wept.", "People"),
    ("“She wept,” her rep said in a statement provided to Deadline.", "Deadline"),
    ("During an appearance on The View, Quill said she wept.", "The View"),
    ("Appearing on Loose Women, Quill said she wept.", "Loose Women"),
    ("Speaking on This Morning, Quill said she wept.", "This Morning"),
    ("“I wept,” Quill said on the Today show.", "Today"),
    ("Quill wrote in The Guardian that she wept.", "The Guardian"),
    ("In the new issue of Glamour, Quill says she wept.", "Glamour"),
    ("In her column for the Daily Express, Quill wrote that she wept.", "Daily Express"),
    ("Quill revealed the news during an interview with Jo Marr on The View.", "The View"),
    ("According to court documents obtained by TMZ, Quill wants a divorce.", "TMZ"),
    ("The letter, obtained by TMZ, claims that Quill wept.", "TMZ"),
    ("A source who spoke to E! News says that Quill wept.", "E! News"),
    ("Us Weekly ran it. In a chat with the magazine, Quill said she wept.", "Us Weekly"),
]
UNFRAMED = [
    "In an interview on Instagram, Quill said she wept.",
    "In a statement on Twitter, her rep said she wept.",
    "In an interview with police, Quill said she wept.",
    "Speaking to reporters, Quill said she wept.",
    "Speaking to Congress, Quill said she wept.",
    "Speaking at a panel on Fox's Los Angeles lot, Quill said she wept.",
    "After an interview with Vogue, a rep said she wept.",
    "Quill will be in an interview with Jo Marr on CBS, a source says.",
    "Quill said that she had never been in an interview with Vogue.",
    "“I was in an interview with Vogue,” Quill said.",
    "Quill said on Tuesday that she wept.",
    "Quill said in court that she wept.",
    "Quill and the papers, which were obtained by The Blast, met again, her rep said.",
    "She wept in an interview with Vogue, days after TMZ reported that they had split.",
]


@pytest.mark.parametrize(("text", "carrier"), FRAMED)
def test_frames(text: str, carrier: str) -> None:
    assert carriers(text) == [carrier]


@pytest.mark.parametrize("text", UNFRAMED)
def test_no_frames(text: str) -> None:
    assert set(carriers(text)) == {None}


@pytest.mark.parametrize(
    ("text", "outlet"),
    [
        ("In an interview with Vanity Fair, Quill said she wept.", "vanityfair.com"),
        ("“It’s over,” a source told Us Weekly. The source added that she wept.", "usmagazine.com"),
        ("Radar's source says that she wept.", "radaronline.com"),
        ("Radar ran it. “It’s over,” a source told the site.", "radaronline.com"),
    ],
)
def test_the_article_s_own_outlet_carries_nothing(text: str, outlet: str) -> None:
    assert set(carriers(text, outlet)) == {None}
    assert set(carriers(text, "tattle.example")) != {None}


@pytest.mark.parametrize(
    ("text", "carrier"),
    [
        ("Radar's source says that she wept.", "Radar"),
        ("CNN's sources say that she wept.", "CNN"),
        ("A Us Weekly insider says that she wept.", "Us Weekly"),
        ("“She wept,” an In Touch source says.", "In Touch"),
        ("Us Weekly ran it. The magazine's insider claims that she wept.", "Us Weekly"),
        ("A Fox insider says that she wept.", None),
        ("A Vogue insider says that she wept.", None),
        ("Rosa Quill's source says that she wept.", None),
        ("A Navy source says that she wept.", None),
        ("TMZ reports that she wept.", None),
    ],
)
def test_an_outlet_s_insider(text: str, carrier: str | None) -> None:
    assert carriers(text) == [carrier]


US, SUN, NO = "Us Weekly", "The Sun", None
FIRST = "“It’s over,” a source told Us Weekly."
QUILL = "“It’s over,” Rosa Quill told The Sun."
REMEMBERED = [
    (f"{FIRST} The source added that she wept.", [US, US]),
    (f"{FIRST}\n\n“She wept,” the insider continued.\n\n“Often,” the source said.", [US, US, US]),
    (f"{FIRST} The source told TMZ that she wept. The source said it hurt.", [US, "TMZ", "TMZ"]),
    (f"{FIRST} The source tells us that she wept. The source says it hurt.", [US, NO, NO]),
    (f"{FIRST} A second source said that she wept.", [US, NO]),
    (f"{FIRST} A friend said that she wept.", [US, NO]),
    (f"{FIRST} The source previously said that she wept.", [US, NO]),
    (f"{QUILL} “I wept,” she said.", [SUN, SUN]),
    (f"{QUILL} The singer added that she wept.", [SUN, SUN]),
    (f"{QUILL} “I wept,” she told the host.", [SUN, SUN]),
    (f"{QUILL} “I wept,” she told fans. “I lied,” she said.", [SUN, NO, NO]),
    (f"{QUILL} “I wept,” Quill said.", [SUN, NO]),
    (f"{QUILL} “I wept,” she wrote on Instagram. “I lied,” she added.", [SUN, NO, NO]),
    (f"{QUILL} “I wept,” she tweeted.", [SUN, NO]),
    (f"{QUILL} “I wept,” she said in a statement.", [SUN, NO]),
    (f"{QUILL} It rained. It snowed. “I wept,” she said.", [SUN, SUN]),
    (f"{QUILL} It rained. It snowed. It thawed. “I wept,” she said.", [SUN, NO]),
]


@pytest.mark.parametrize(("text", "expected"), REMEMBERED)
def test_whom_a_speaker_told_is_remembered(text: str, expected: list[str | None]) -> None:
    assert carriers(text) == expected


def test_each_speaker_has_told_their_own() -> None:
    text = f"{QUILL} Her mother told People that she was not. “I wept,” she said."
    assert carriers(text)[:2] == ["The Sun", "People"]


def test_thousands_of_frames_take_no_time() -> None:
    text = "In an interview with Vogue, " * 3000 + "Rosa Quill said she wept."
    assert carriers(text)[-1] == "Vogue"


# A text, the words of the mention, and the outlet's name.
VIA = [
    ("“It’s over,” an insider told Us Weekly.", "Us Weekly", "Us Weekly"),
    ("“It’s over,” an insider exclusively told In Touch.", "In Touch", "In Touch"),
    ("A source tells TMZ the two have split.", "TMZ", "TMZ"),
    ("“It’s over,” Rosa Quill told Vogue in an interview.", "Vogue", "Vogue"),
    ("Radar ran the tape. “It’s over,” a source told the outlet.", "the outlet", "Radar"),
    ("“It’s over,” she confessed to the Daily Mirror.", "Daily Mirror", "Daily Mirror"),
    ("“It’s over,” a source tells us exclusively.", None, None),
    ("“It’s over,” says a source.", None, None),
    ("“It’s over,” she told her mother.", None, None),
    ("TMZ reports that the two have split.", None, None),
    ("The two have reportedly split.", None, None),
]


@pytest.mark.parametrize(("text", "span", "name"), VIA)
def test_via_is_the_outlet_that_carried_it(text: str, span: str | None, name: str | None) -> None:
    (attribution,) = sourcing(text).attributions
    if span is None:
        assert attribution.via is None
    else:
        assert attribution.via is not None
        assert span in words(text, attribution.via.span)
        assert attribution.via.name == name


def test_what_an_outlet_was_told_itself_is_first_hand() -> None:
    text = "“It’s over,” a source told Radar."
    assert sourcing(text, outlet="radaronline.com").hands == {"first": 1, "second": 0}
    assert sourcing(text, outlet="other-weekly.com").hands == {"first": 0, "second": 1}
    assert sourcing(text).hands == {"first": 0, "second": 1}


def test_hands_leave_hearsay_out() -> None:
    got = sourcing("“No,” a pal told Us Weekly. He reportedly wept. “Yes,” says Rosa Quill.")
    assert got.hands == {"first": 1, "second": 1}


@pytest.mark.parametrize(
    "outlet",
    ["tattle.com", "www.tattle.com", "news.tattle.com", "tattle.co.uk", "gc.tattle.co.uk"],
)
def test_the_outlet_is_known_by_its_domain_s_own_label(outlet: str) -> None:
    got = sourcing(
        "Tattle has learned that the two split. “Yes,” a pal told Tattle.", outlet=outlet
    )
    assert [a.via for a in got.attributions] == [None, None]
