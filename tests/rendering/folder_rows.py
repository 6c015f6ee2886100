"""Rows of made-up articles for the folder's page."""

from __future__ import annotations

import random
from typing import Any

from tabloid_cli.rendering.folder_page import Failure, Folder

HOSTILE = "</script><script>alert(1)</script>\u202e\x07<img src=x onerror=alert(2)>"


def rows(number: int) -> list[dict[str, Any]]:
    """Articles of up to 37 outlets; the third without figures, the fourth of ill will."""
    chance = random.Random(1)  # noqa: S311
    made = [
        {
            "name": f"news/outlet-{n % 37}/article-{n:05}.html",
            "headline": f"Headline number {n} of a made-up paper about this and that",
            "outlet": f"outlet-{n % 37}.example",
            "score": round(chance.betavariate(2, 2) * 100, 2),
            "sourcing_ratio": round(chance.random(), 4),
            "named_share": round(chance.random(), 4),
            "anonymous_share": chance.choice([0.0, 0.0, round(chance.random(), 4)]),
            "density": round(chance.expovariate(0.4), 4),
            "consensus_grade": round(chance.gauss(9, 2), 1),
            "words": chance.randint(20, 1500),
            "attributions": chance.randint(0, 20),
        }
        for n in range(number)
    ]
    if number > 3:
        known = {"name", "headline", "outlet", "words", "attributions"}
        made[2] |= dict.fromkeys(made[2].keys() - known)
        made[3] |= {"headline": HOSTILE, "outlet": HOSTILE, "name": HOSTILE}
    return made


def folder(number: int) -> Folder:
    failures = [Failure("news/empty.txt", "unreadable", "it is empty"), Failure(HOSTILE, "x", "y")]
    return Folder("Articles of news", rows(number), number, failures, 2)
