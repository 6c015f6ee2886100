"""How a report is to be shown: what the user asked for and what the medium can do."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class View:
    """What renderers may ask of the outside; each uses what applies to its format."""

    explain: bool = False
    """Unfold every attribution and every sensational word (table, markdown, html)."""
    include_text: bool = False
    """Put the article's text into the output (json, jsonl)."""
    several: bool = False
    """More than one article was asked for: a closing comparison, a JSON array."""
    width: int = 80
    """Columns of the table."""
    color: bool = False
    """Whether the table may hold colour codes."""
    encoding: str = "utf-8"
    """What the table's characters must fit into."""
