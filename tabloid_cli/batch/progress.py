"""How far a run is, told on standard error: a live line, a line now and then, or nothing."""

from __future__ import annotations

import sys
import time
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, BinaryIO

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tabloid_cli.batch.run import Tally, Watch

LOG_EVERY = 30.0
"""Seconds between two lines of ``--log``."""


@dataclass(slots=True)
class Meter:
    """How much of the input has been read, and how much there is."""

    files: int = 0
    """Files found in a first look; 0 if nobody looked."""
    containers: int = 0
    size: int = 0
    """Bytes of all of them."""
    read: int = 0
    """Bytes of the files that have been read to their end."""
    stream: BinaryIO | None = None
    """The container that is being read."""

    def open(self, stream: BinaryIO) -> None:
        """A container is being read."""
        self.stream = stream

    def close(self, size: int) -> None:
        """A file of that size has been read."""
        self.stream = None
        self.read += size

    def share(self, tally: Tally) -> float | None:
        """The part of the work that is done, 0..1; None if it cannot be told."""
        if not self.files:
            return None
        if not self.containers:
            return min(1.0, tally.articles / self.files)
        return min(1.0, (self.read + self._place()) / max(1, self.size))

    def _place(self) -> int:
        try:
            return self.stream.tell() if self.stream is not None else 0
        except (OSError, ValueError):
            return 0


class Pace:
    """A tally and the clock -> figures for people."""

    def __init__(self, meter: Meter) -> None:
        self._meter = meter
        self._begin = time.monotonic()

    def parts(self, tally: Tally) -> list[str]:
        """Articles, articles/s, words/s, failures, time left."""
        seconds = max(time.monotonic() - self._begin, 0.001)
        scored = tally.articles - tally.known
        parts = [f"{tally.articles:,} articles"]
        if tally.known:
            parts.append(f"{tally.known:,} known before")
        if scored:
            parts.append(f"{scored / seconds:,.0f} articles/s")
            parts.append(f"{tally.words / seconds:,.0f} words/s")
        parts.append(f"{tally.failed:,} failed")
        share = self._meter.share(tally)
        if share and scored:
            parts.append(f"{_span(seconds / share - seconds)} left")
        return parts


def _span(seconds: float) -> str:
    """A time as people say it: "40 s", "12 min", "3 h 20 min"."""
    if seconds < 100:
        return f"{seconds:.0f} s"
    minutes = round(seconds / 60)
    return f"{minutes} min" if minutes < 100 else f"{minutes // 60} h {minutes % 60} min"


@contextmanager
def watching(meter: Meter, *, quiet: bool, log: bool) -> Iterator[Watch]:
    """What to tell of each tally, for the time of the block."""
    if log:
        yield _logger(Pace(meter))
    elif quiet or sys.stderr is None or not sys.stderr.isatty():
        yield lambda _: None
    else:
        with _live_line(meter) as show:
            yield show


def _logger(pace: Pace) -> Watch:
    last = time.monotonic()

    def tell(tally: Tally) -> None:
        nonlocal last
        if time.monotonic() - last >= LOG_EVERY:
            last = time.monotonic()
            now = time.strftime("%H:%M:%S")
            print(now, "tabloid:", ", ".join(pace.parts(tally)), file=sys.stderr, flush=True)

    return tell


@contextmanager
def _live_line(meter: Meter) -> Iterator[Watch]:
    from rich.console import Console  # noqa: PLC0415
    from rich.progress import BarColumn, Progress, TextColumn  # noqa: PLC0415

    pace = Pace(meter)
    columns = (BarColumn(bar_width=20), TextColumn("{task.description}", markup=False))
    console = Console(file=sys.stderr)
    with Progress(*columns, console=console, transient=True, redirect_stdout=False) as progress:
        task = progress.add_task("starting", total=None)

        def show(tally: Tally) -> None:
            share = meter.share(tally)
            words = " · ".join(pace.parts(tally))
            progress.update(
                task, description=words, total=None if share is None else 1.0, completed=share or 0
            )

        yield show
