"""What became of a run, and the exit code that says so: the one owner of the exit code."""

from __future__ import annotations

from dataclasses import dataclass

DONE = 0
"""Everything asked for was done."""
REFUSED = 2
"""Wrong usage, an input that could not be read, or output that could not be written."""
FAILED = 3
"""A batch is done, and some of its articles failed."""
INTERRUPTED = 130
"""Stopped by the user (128 + SIGINT, as shells count)."""


@dataclass(slots=True)
class Outcome:
    """Counts of one run, kept while it goes on.

    A reader who closes the pipe early (``| head``) has had enough: that is no failure
    and changes nothing here.
    """

    unreadable: int = 0
    failed: int = 0
    """Articles of a batch without a result."""
    refused: bool = False
    interrupted: bool = False

    @property
    def exit_code(self) -> int:
        """What the process returns: 0, 2, 3 or 130."""
        if self.interrupted:
            return INTERRUPTED
        if self.refused or self.unreadable:
            return REFUSED
        return FAILED if self.failed else DONE
