"""Document -> Sourcing."""

from __future__ import annotations

from tabloid_cli.document import Document
from tabloid_cli.report import Sourcing


def measure_sourcing(document: Document) -> Sourcing:
    """First sketch: no attribution is found yet."""
    return Sourcing(0.0 if document.sentences else None, (), (), ())
