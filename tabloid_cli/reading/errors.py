"""What reading raises."""

from __future__ import annotations


class UnreadableError(Exception):
    """An input that holds no article; its text is one line for the user."""
