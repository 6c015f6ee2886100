"""Tags of very many attributes: a parser takes time with the square of their number."""

from __future__ import annotations

import pytest

from tabloid_cli.reading import read_bytes
from tabloid_cli.reading.attributes import MOST, without_masses
from tests.reading.shown import LEAD
from tests.timing import at_most

MANY = "a" + " a" * MOST
QUOTED = "/a='>'" * (MOST + 1)


@pytest.mark.parametrize(
    ("page", "left"),
    [
        (f"<p {MANY}>x</p>", "<p>x</p>"),
        (f"<P {QUOTED}>x", "<P>x"),
        (f"<p b='>' {MANY}>x", "<p>x"),
        (f"a < b <!--> - <p {MANY}>x", "a < b <!--> - <p>x"),
        (f"<!-- --!><p {MANY}>x", "<!-- --!><p>x"),
        (f"<x y=z'><p {MANY}>", "<x y=z'><p>"),
        (f'<x y=="><p {MANY}>', '<x y=="><p>'),
        (f"<script {MANY}>if (a<b) {MANY}</script>", f"<script>if (a<b) {MANY}</script>"),
        (f"<p {MANY}", "<p"),
    ],
)
def test_a_tag_of_very_many_attributes_loses_them(page: str, left: str) -> None:
    assert without_masses(page) == left


@pytest.mark.parametrize(
    "page",
    [
        f"<p {'a ' * MOST}>x</p>",
        f"<p title='{MANY}'>x</p>",
        f'<p title="{MANY}">x</p>',
        f"<p>{MANY}</p>",
        f"x < y {MANY}>",
        f"<!-- <p {MANY}> -->",
        f"<script>if (a<b) {MANY}</script>",
        f"<style>a<b {MANY}</style>",
        "",
    ],
)
def test_nothing_else_is_changed(page: str) -> None:
    assert without_masses(page) == page


@pytest.mark.parametrize("before", ["", "<!-->", "<!--->", '<x y=="></x>', "<script></script>"])
def test_a_page_of_one_tag_ends_in_time(before: str) -> None:
    names = " ".join(f"a{number}" for number in range(40_000))
    page = f"<html><body><p>{LEAD}</p>{before}<div {names}></div></body></html>"
    with at_most(5):
        assert LEAD[:60] in read_bytes(page.encode(), name="a").text


@pytest.mark.parametrize(
    "page",
    ["<a ", '<a "', '<a b="', "<a b='", "<!--", "<script>", "<", "<a = ", "<a b=  ", "</a b "],
)
def test_time_grows_with_the_page(page: str) -> None:
    with at_most(3):
        without_masses(page * 200_000)
