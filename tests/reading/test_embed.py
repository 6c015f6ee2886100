"""Posts that an article shows, and posts that it quotes."""

from __future__ import annotations

import pytest

from tabloid_cli.reading.embed import embed_at
from tests.reading.shown import LEAD, MORE, kind_between, kinds
from tests.timing import at_most

TWEET = "the wall is so ugly omg https://t.co/a1B2 — Tamsin Vale (@tamsinvale) May 4, 2018"


@pytest.mark.parametrize(
    "post",
    [
        TWEET,
        "So done with this town. Bye! pic.twitter.com/A1b2C3d4E5 — T (@t_vale) January 12, 2018",
        "walls!!! #wall A post shared by Tamsin Vale (@tamsin.vale) on Sep 7, 2017 at 8:03am PDT",
        "? A post shared by Odette (@odette) on Oct 12, 2017",
        "A photo posted by Rocco Brandt (@rocco) on Dec 1, 2015 at 11:40pm PST",
        "I love “walls” — Lantern UK (@LanternUK) Sept. 3, 2016",
        "no more -- It's Odette :) (@odette) on March 3, 2019",
    ],
)
def test_a_post_is_no_body(post: str) -> None:
    assert kind_between(post) == "embed"


@pytest.mark.parametrize(
    "line",
    [
        "The singer (@tamsinvale) left the town on May 4, 2018.",
        "Write to Tamsin Vale (@tamsinvale) by May 4, 2018, and she will answer.",
        "“The wall is ugly” — Tamsin Vale, May 4, 2018.",
        "Vale tweeted: “It is a wall.” — Tamsin Vale (@tamsinvale) May 4, 2018",
        "They met on May 4, 2018, she said (@tamsinvale on Twitter) on Monday.",
    ],
)
def test_what_only_looks_like_a_post_is_body(line: str) -> None:
    assert kind_between(line) == "body"


@pytest.mark.parametrize(
    ("above", "kind"),
    [
        ("The singer Tamsin Vale hit back at her neighbours on Sunday night:", "body"),
        ("She tweeted on Sunday night:", "body"),
        ("The whole town had seen enough of it by then, and this is how it felt:", "embed"),
        ("The singer Tamsin Vale tweeted about it.", "embed"),
    ],
)
def test_a_post_led_up_to_is_quoted(above: str, kind: str) -> None:
    found = kinds(f"Town votes\n\n{LEAD}\n\n{above}\n\n{TWEET}\n\n{MORE}")
    assert (kind, TWEET) in found


def test_a_thread_is_quoted_as_a_whole() -> None:
    second = "and it is long too — Tamsin Vale (@tamsinvale) May 4, 2018"
    other = "is it? — Rocco Brandt (@rocco) May 4, 2018"
    found = kinds(f"Town votes\n\n{LEAD}\n\nShe wrote:\n\n{TWEET}\n\n{second}\n\n{other}\n\n{MORE}")
    assert [kind for kind, _ in found[3:]] == ["body", "body", "embed", "body"]


def test_a_post_glued_to_a_long_paragraph_is_cut() -> None:
    text = f"{LEAD} {MORE} {LEAD} {MORE}"
    post = "so ugly — Tamsin Vale (@tamsinvale) May 4, 2018"
    assert kinds(f"Town votes\n\n{text} {post}\n\n{MORE}")[1:3] == [("body", text), ("embed", post)]


def test_a_long_paragraph_without_an_inner_end_stays() -> None:
    post = "so ugly " * 90 + "— Tamsin Vale (@tamsinvale) May 4, 2018"
    assert embed_at(post) is None


@pytest.mark.parametrize("part", ["— ", "(@a) ", "A post shared by ", ". ", "a", "(@"])
def test_no_paragraph_takes_long(part: str) -> None:
    words = part * 200_000 + "— A (@a) May 4, 2018"
    with at_most(0.1):
        embed_at(words)
