"""Whether a name is that of the outlet whose domain is known."""

from __future__ import annotations

import pytest

from tabloid_cli.outlet import label
from tabloid_cli.sourcing.identifying.same_outlet import same_outlet
from tests.sourcing.phenomena import sourcing, speaker_name

SAME = [
    ("usmagazine.com", ["Us", "Us Weekly", "Us Magazine"]),
    ("dailymail.co.uk", ["Daily Mail", "MailOnline", "DailyMail.com", "The Mail on Sunday"]),
    ("okmagazine.com", ["OK!", "OK! Magazine", "OK"]),
    ("eonline.com", ["E!", "E! News", "E! Online"]),
    ("etonline.com", ["ET", "Entertainment Tonight"]),
    ("hollywoodlife.com", ["HL", "HollywoodLife", "HollywoodLife.com"]),
    ("hollywoodreporter.com", ["THR", "The Hollywood Reporter"]),
    ("nytimes.com", ["New York Times", "The New York Times", "The Times"]),
    ("latimes.com", ["Los Angeles Times", "The Times"]),
    ("wsj.com", ["The Wall Street Journal", "WSJ", "The Journal"]),
    ("nypost.com", ["New York Post", "The Post", "Page Six"]),
    ("huffingtonpost.com", ["HuffPost", "The Huffington Post"]),
    ("ew.com", ["EW", "Entertainment Weekly"]),
    ("lifeandstylemag.com", ["Life & Style", "Life and Style Weekly"]),
    ("glossandgossip.example", ["Gloss & Gossip", "Gloss and Gossip"]),
    ("intouchweekly.com", ["In Touch", "In Touch Weekly"]),
    ("radaronline.com", ["Radar", "RadarOnline.com", "Radar Online"]),
    ("people.com", ["People", "PEOPLE", "People magazine"]),
    ("abcnews.go.com", ["ABC News", "ABC"]),
    ("harpersbazaar.com", ["Harper’s Bazaar", "Harper's Bazaar"]),
    ("thesun.co.uk", ["The Sun", "Sun", "The Sun on Sunday"]),
]
OTHER = [
    ("time.com", ["New York Times", "Times", "The Times"]),
    ("ew.com", ["Newsweek", "News"]),
    ("ok.co.uk", ["Facebook", "TikTok"]),
    ("usatoday.com", ["Today"]),
    ("sundaypost.com", ["Sun", "The Sun"]),
    ("usnews.com", ["Us", "Us Weekly"]),
    ("usmagazine.com", ["US", "U.S.", "USA Today"]),
    ("star.example", ["Daily Star", "Star Tribune"]),
    ("sun.example", ["The Sunday Times"]),
    ("tattle.example", ["Daily Tattle", "Tat"]),
    ("", ["Us Weekly", ""]),
]


@pytest.mark.parametrize(("domain", "names"), SAME)
def test_the_same(domain: str, names: list[str]) -> None:
    assert [name for name in names if not same_outlet(name, label(domain))] == []


@pytest.mark.parametrize(("domain", "names"), OTHER)
def test_another(domain: str, names: list[str]) -> None:
    assert [name for name in names if same_outlet(name, label(domain))] == []


@pytest.mark.parametrize(
    ("outlet", "speaker"),
    [("usmagazine.com", "Us Weekly"), ("weekend.example", "weekend"), ("weekly.example", "weekly")],
)
def test_we_is_the_outlet_where_the_article_names_it(outlet: str, speaker: str) -> None:
    got = sourcing(
        "We have learned that the two have split. Us Weekly broke the story.", outlet=outlet
    )
    assert speaker_name(got.attributions[0], got) == speaker
