"""Tags of more attributes than any page has, made bare before a parser sees them.

The parser compares each attribute of a tag with all others before it: a page of 200 kB
that was one tag took ten seconds.
"""

from __future__ import annotations

import re

MOST = 200
"""Attributes that a tag may have; pages have some twenty."""

_ATTRIBUTE = (
    r"[\s/]*(?:=[^\s/>=]*|[^\s/>=]+)"
    r"""(?:\s*=\s*(?:"[^"]*(?:"|\Z)|'[^']*(?:'|\Z)|[^\s>]*))?"""
)
# As HTML's standard cuts up a page: a ">" in quotation marks ends no tag.
_COMMENT_OR_TAG = re.compile(
    rf"<(?:!--(?:-?>|.*?(?:--!?>|\Z))|(?P<name>[a-z][^\s/>]*)(?P<rest>(?:{_ATTRIBUTE})*))",
    re.I | re.S,
)
_EACH = re.compile(_ATTRIBUTE)
_RAW = {name: re.compile(rf"</{name}|\Z", re.I) for name in ("script", "style")}
"""Elements in which nothing is a tag, and where they end."""


def without_masses(page: str) -> str:
    """The page, without the attributes of each tag that has more than `MOST` of them."""
    kept: list[str] = []
    at = done = 0
    while found := _COMMENT_OR_TAG.search(page, at):
        at = found.end()
        name = found["name"]
        if name is None:
            continue
        if len(found["rest"]) > 2 * MOST and len(_EACH.findall(found["rest"])) > MOST:
            kept.append(page[done : found.end("name")])
            done = at
        raw = _RAW.get(name.lower())
        if raw:
            ends = raw.search(page, at)
            at = ends.start() if ends else len(page)
    return "".join([*kept, page[done:]]) if kept else page
