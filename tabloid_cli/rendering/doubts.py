"""Warnings where many articles stand together: a sign at each, and below what it says.

In its own report an article's warnings stand in full. In a comparison or a ranking a
figure of six words looks like any other, unless a sign says otherwise.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

SIGN = "†"
MOST_LINES, MOST_NAMES = 25, 12
"""Warnings below a ranking, and articles in one of them."""


def signed(name: str, *, doubtful: bool) -> str:
    """What an article is called, with the sign where it has a warning."""
    return f"{name} {SIGN}" if doubtful else name


def doubts(warned: Iterable[tuple[str, Iterable[str]]]) -> tuple[str, ...]:
    """Lines that say what each sign means: the articles' names, and their warning.

    `warned` are names and warnings; articles of one warning share a line.
    """
    names: dict[str, list[str]] = {}
    for name, warnings in warned:
        for warning in warnings:
            names.setdefault(warning, []).append(name)
    lines = [f"{SIGN} {_listed(who)}: {warning}" for warning, who in names.items()]
    more = len(lines) - MOST_LINES
    return (*lines[:MOST_LINES], *([f"{SIGN} and {more:,} more"] * (more > 0)))


def _listed(names: list[str]) -> str:
    more = len(names) - MOST_NAMES
    return ", ".join(names[:MOST_NAMES]) + (f" and {more:,} more" if more > 0 else "")
