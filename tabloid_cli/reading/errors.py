"""What reading raises, and how it is told that a file cannot be read."""

from __future__ import annotations


class UnreadableError(Exception):
    """An input that holds no article; its text is one line for the user."""


def why_unreadable(error: Exception) -> str:
    """Why a file cannot be read, and what to do; said after its name."""
    if isinstance(error, FileNotFoundError):
        return "no such file; check the name"
    if isinstance(error, IsADirectoryError):
        return "is a folder; name a file in it"
    if isinstance(error, PermissionError):
        return "permission denied; make it readable"
    return f"cannot be read ({getattr(error, 'strerror', None) or error})"
