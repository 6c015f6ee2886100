"""Measures -> tabloid score."""

from __future__ import annotations

from tabloid_cli.report import Readability, Score, Sensation, Sourcing


def tabloid_score(
    sourcing: Sourcing, sensation: Sensation, readability: Readability, *, words: int
) -> Score:
    """Weigh the measures into one figure, 0..100; None without a body (first sketch)."""
    del readability
    if not words or sensation.density is None:
        return Score(None)
    shares = sourcing.shares
    parts = {
        "anonymous and hearsay share": 40 * ((shares["anonymous"] or 0) + (shares["hearsay"] or 0)),
        "sensational words, body": 40 * min(1.0, sensation.density / 5),
        "sensational words, headline": 20 * min(1.0, (sensation.headline_density or 0) / 15),
    }
    parts = {name: round(points, 2) for name, points in parts.items()}
    return Score(round(sum(parts.values()), 2), parts)
