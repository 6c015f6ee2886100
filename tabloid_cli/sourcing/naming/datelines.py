"""Datelines: how a report says where it was written, before it begins.

PORT ALDEN, Ohio (AP) — A bridge will stay shut
LONDON, March 3 (Reuters) - Two diplomats said
"""

from __future__ import annotations

DASHES = frozenset("— – - -- ―".split())
"""With one of these a dateline ends."""
LONGEST = 14
"""Tokens."""
