"""Ctrl-C and termination: the first ends the run in good order, the second at once."""

from __future__ import annotations

import signal
import threading
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import FrameType


_ENDING = (signal.SIGINT, signal.SIGTERM)


class Interruption:
    """Whether the user has asked to stop."""

    def __init__(self) -> None:
        self._asked = False

    def asked(self) -> bool:
        """Whether to hand out no more work."""
        return self._asked

    def ask(self, _number: int, _frame: FrameType | None) -> None:
        """Remember the wish; told twice, stop now."""
        if self._asked:
            raise KeyboardInterrupt
        self._asked = True


@contextmanager
def interruptible() -> Iterator[Interruption]:
    """Turn SIGINT and SIGTERM into a wish to stop, in the main thread of a program.

    What is ignored stays so: a shell's background job is not meant by Ctrl-C.
    """
    wish = Interruption()
    if threading.current_thread() is not threading.main_thread():
        yield wish
        return
    signals = [n for n in _ENDING if signal.getsignal(n) is not signal.SIG_IGN]
    before = [signal.signal(number, wish.ask) for number in signals]
    try:
        yield wish
    finally:
        for number, handler in zip(signals, before, strict=True):
            signal.signal(number, handler)
