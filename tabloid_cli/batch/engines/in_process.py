"""The engine of one process: this one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tabloid_cli.batch.scoring import score, warm_up

if TYPE_CHECKING:
    from tabloid_cli.batch.engines import Chunks, Done, Settings, Stopped


def run(chunks: Chunks, settings: Settings, stopped: Stopped) -> Done:
    """Score one article after the other; ends between two of them when `stopped`."""
    warm = False
    for chunk in chunks:
        results = []
        for job in chunk.todo:
            if stopped():
                return
            if not warm:
                warm_up()
                warm = True
            results.append(score(job, settings))
        if stopped():
            return
        yield chunk, results
