"""The samples: what reading makes of each."""

from __future__ import annotations

import pytest

from tabloid_cli.reading import read_file
from tests.reading.shown import body
from tests.reading.test_html import SAMPLES

FACTS = {
    # name: headline's begin, byline, blocks that are not body, words of body at least
    "loud-breakup.txt": ("Tamsin Vale DUMPS Rocco Brandt", "Starlight Staff", 6, 400),
    "loud-feud.txt": (
        "EXCLUSIVE: 'She's a monster!'",
        "Pippa Lockhart for the Daily Lantern",
        11,
        380,
    ),
    "sober-feud.txt": ("Channel Nine reviews", "Harriet Osgood", 3, 270),
    "council-vote.txt": (
        "Harrow Bend council approves",
        "Miriam Castellane, local government reporter",
        2,
        440,
    ),
    "court-ruling.txt": ("Appeals court restores", "Anselm Brightwater", 5, 430),
    "press-release.txt": ("Brightwell Foods opens", None, 3, 370),
    "reef-study.md": ("Transplanted corals outlive", "Ottilie Brannigan", 14, 340),
    "celebrity-page.html": ("Fenella Rourke breaks her silence", "Carmen Delacroix", 1, 330),
}


def test_every_sample_is_told_of_here() -> None:
    assert {path.name for path in SAMPLES.iterdir() if path.is_file()} == set(FACTS)


@pytest.mark.parametrize("name", FACTS)
def test_sample(name: str) -> None:
    headline, byline, not_body, words = FACTS[name]
    article = read_file(SAMPLES / name)
    assert article.headline is not None
    assert article.headline.startswith(headline)
    assert article.byline == byline
    assert sum(b.kind != "body" for b in article.blocks) == not_body
    assert sum(len(p.split()) for p in body(article)) >= words
    assert article.warnings == ()
