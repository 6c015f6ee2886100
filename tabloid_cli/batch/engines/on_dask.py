"""The engine of a Dask cluster: one that runs already, or one on this machine.

Dask moves work away from a worker that dies, and starts it again elsewhere. A chunk
that keeps killing workers is taken apart, so that only the article to blame is lost.
"""

from __future__ import annotations

import logging
from collections import deque
from contextlib import ExitStack, contextmanager
from importlib import import_module
from typing import TYPE_CHECKING, Any, NamedTuple

import click

from tabloid_cli.batch.engines import Chunks, Done, EngineError, Settings, Stopped
from tabloid_cli.batch.items import DIED, Failed
from tabloid_cli.batch.scoring import score

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tabloid_cli.batch.items import Chunk, Job, Result

AHEAD = 4
"""Chunks per thread of the cluster that are on their way at a time."""
PATIENCE = 0.5
"""Seconds to wait for a result before looking whether to stop."""
START = 20
"""Seconds to wait for a scheduler and for its first worker."""


class Sent(NamedTuple):
    """A chunk and the future of its results; None if there is nothing to do."""

    chunk: Chunk
    future: Any


def score_all(jobs: tuple[Job, ...], settings: Settings) -> list[Result]:
    """What a worker does with a chunk."""
    return [score(job, settings) for job in jobs]


def run(chunks: Chunks, settings: Settings, stopped: Stopped, scheduler: str) -> Done:
    """Score on the cluster at `scheduler`, an address or ``local``; in the order of the chunks."""
    with ExitStack() as stack:
        client = connect(scheduler, stack)
        line: deque[Sent] = deque()
        more = True
        while more or line:
            ahead = AHEAD * max(1, sum(client.nthreads().values()))
            while more and len(line) < ahead and not stopped():
                chunk = next(chunks, None)
                if chunk is None:
                    more = False
                else:
                    line.append(Sent(chunk, _submit(client, chunk.todo, settings)))
            if stopped() and not (line and _is_done(line[0])):
                return
            if line and _settled(line[0]):
                sent = line.popleft()
                yield sent.chunk, _results(client, sent, settings)


def distributed() -> Any:
    """Dask's library for several processes and machines; some 0.5 s to import."""
    return import_module("distributed")


def connect(scheduler: str, stack: ExitStack) -> Any:
    """A client of the cluster, and the cluster itself if it is a local one; closed by `stack`.

    Raises `click.ClickException` without Dask, `EngineError` where nobody answers.
    """
    try:
        dask = import_module("dask")
    except ImportError:
        raise click.ClickException(
            '--scheduler needs Dask: pip install "tabloid-cli[dask]"'
        ) from None
    library = distributed()
    stack.enter_context(dask.config.set({"logging.distributed": "critical"}))
    stack.enter_context(_silenced())
    try:
        if scheduler == "local":
            cluster = library.LocalCluster(
                threads_per_worker=1, dashboard_address=None, silence_logs="CRITICAL"
            )
            return stack.enter_context(library.Client(stack.enter_context(cluster)))
        client = stack.enter_context(library.Client(scheduler, timeout=START))
        client.wait_for_workers(1, timeout=START)
    except (OSError, TimeoutError, ValueError) as error:
        reason = str(error).splitlines()[0] if str(error) else type(error).__name__
        raise EngineError(f"{scheduler}: no Dask scheduler with a worker ({reason})") from None
    else:
        return client


@contextmanager
def _silenced() -> Iterator[None]:
    """Keep Dask's log off standard error: lost workers are our business, not our user's.

    Its configuration is read when it is imported, so each logger is told by itself.
    """
    names = [n for n in logging.root.manager.loggerDict if n.partition(".")[0] == "distributed"]
    loggers = [logging.getLogger(name) for name in names]
    levels = [logger.level for logger in loggers]
    for logger in loggers:
        logger.setLevel(logging.CRITICAL)
    try:
        yield
    finally:
        for logger, level in zip(loggers, levels, strict=True):
            logger.setLevel(level)


def _submit(client: Any, jobs: tuple[Job, ...], settings: Settings) -> Any:
    # Not pure: equal articles under two names are two tasks.
    return client.submit(score_all, jobs, settings, pure=False) if jobs else None


def _is_done(sent: Sent) -> bool:
    return sent.future is None or sent.future.done()


def _settled(sent: Sent) -> bool:
    """Wait a moment for the chunk; whether its results are there."""
    if not _is_done(sent):
        library = distributed()
        try:
            library.wait([sent.future], timeout=PATIENCE)
        except library.TimeoutError:
            return False
    return True


def _results(client: Any, sent: Sent, settings: Settings) -> list[Result]:
    """The chunk's results; where it killed its workers, article by article."""
    if sent.future is None:
        return []
    try:
        results: list[Result] = sent.future.result()
    except distributed().KilledWorker:
        return [_alone(client, job, settings) for job in sent.chunk.todo]
    except Exception as error:  # noqa: BLE001 - whatever the cluster lacks
        reason = f"{type(error).__name__}: {error}".splitlines()[0]
        raise EngineError(f"the Dask cluster cannot score ({reason})") from None
    return results


def _alone(client: Any, job: Job, settings: Settings) -> Result:
    try:
        (result,) = _submit(client, (job,), settings).result()
    except distributed().KilledWorker:
        message = f"{job.name}: the workers that measured it died"
        return Failed(job.name, getattr(job, "sha256", None), DIED, message)
    else:
        return result  # type: ignore[no-any-return]
