"""Antecedents: what speaks for each of those whom "she" or "the singer" can mean."""

from collections.abc import Mapping

import pytest

from tabloid_cli.prose import parse
from tabloid_cli.sourcing.finding.extraction import extract
from tabloid_cli.sourcing.identifying.antecedents import Scene
from tabloid_cli.sourcing.identifying.identification import identify
from tabloid_cli.sourcing.identifying.ranking import load_ranker
from tabloid_cli.sourcing.identifying.speakers import Cast
from tabloid_cli.sourcing.naming.names import find_names
from tests.sourcing.phenomena import article


class Keeping:
    """Chooses as the ranker does, and keeps what it last chose from."""

    def __init__(self) -> None:
        self.last: Mapping[int, Mapping[str, float]] = {}

    def choose(self, sort: str, candidates: Mapping[int, Mapping[str, float]]) -> int | None:
        self.last = candidates
        return load_ranker().choose(sort, candidates)


def features_of(text: str, name: str) -> Mapping[str, float]:
    """What speaks for somebody where the text's last pronoun or description stands."""
    document = parse(article(text))
    names = find_names(document)
    keeping = Keeping()
    cast = Cast(document, names, "", keeping)
    previous = None
    for found in extract(document):
        identify(document, cast, found, previous)
        previous = found
    return keeping.last[[e.name for e in names.entities].index(name)]


def gender_of(text: str, name: str) -> float:
    """The log-odds that "she" goes on with somebody."""
    document = parse(article(text))
    scene = Scene(document, find_names(document))
    return scene.genders[[e.name for e in scene.names.entities].index(name)]


@pytest.mark.parametrize(
    ("text", "goes_on"),
    [
        ("Rosa Quill said it was late. She added that she was tired.", True),
        ("Rosa Quill said it was late. “It was,” added the actress.", True),
        ("Rosa Quill said it was late. She also said that she was tired.", True),
        ("Rosa Quill said it was late. She later claimed that it rained.", True),
        ("Rosa Quill said it was late. She said that she was also tired.", False),
        ("Rosa Quill said it was late. But then she told Tilda Finch it was fine.", False),
    ],
)
def test_who_adds_something_spoke_last(text: str, *, goes_on: bool) -> None:
    assert ("spoke last, goes on" in features_of(text, "Rosa Quill")) == goes_on


def test_a_name_after_an_article_is_seldom_somebodys() -> None:
    text = "Rosa Quill left the Halden Trail. She said it was steep."
    assert features_of(text, "Halden Trail")["articled"] == 1.0
    assert "articled" not in features_of(text, "Rosa Quill")
    queen = "The Duchess of Harlow wept. She said it was late."
    assert "articled" not in features_of(queen, "Duchess of Harlow")


def test_an_object_is_not_the_verbs_subject() -> None:
    other = gender_of("It rained. Robin Quill hugged her mother at a bar.", "Robin Quill")
    for text in ("It rained. Robin Quill hugged her at a bar.", "Robin Quill hugged her."):
        assert 0 < gender_of(text, "Robin Quill") < other
    assert gender_of("It rained. Robin Quill wept. He met her at a bar.", "Robin Quill") < 0
