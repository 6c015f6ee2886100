"""The engine of several processes on this machine.

Each worker gets one chunk at a time and answers article by article, so that the parent
always knows which article a worker died of. A worker waits in `recv` whenever it is sent
something, hence neither side can block the other. Started by ``spawn``: a worker shares
nothing with its parent but the pipe, and ends when the parent's end of it closes.
"""

from __future__ import annotations

import contextlib
import multiprocessing
import signal
import time
from collections import Counter, deque
from dataclasses import dataclass, field
from multiprocessing.connection import wait
from typing import TYPE_CHECKING

from tabloid_cli.batch.engines import EngineError
from tabloid_cli.batch.items import DIED, Failed
from tabloid_cli.batch.scoring import score, timed_out, warm_up

if TYPE_CHECKING:
    from multiprocessing.connection import Connection
    from multiprocessing.context import SpawnProcess

    from tabloid_cli.batch.engines import Chunks, Done, Settings, Stopped
    from tabloid_cli.batch.items import Chunk, Job, Result

WINDOW = 16
"""Chunks per worker that may wait for an earlier one, so that memory stays bounded."""
TRIES = 2
"""Workers that may die of one article before it is given up."""
GRACE = 2.0
"""Seconds beyond the time limit after which a worker that does not answer is killed."""
LOOK = 0.5
"""Seconds after which the parent looks up to see whether it shall stop."""
READY = "ready"
"""What a worker says first."""
HOPELESS = 10
"""Workers that die one after the other without any answer before the run gives up."""


def work(connection: Connection, settings: Settings) -> None:
    """Be a worker: answer every list of jobs with one result after the other."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent decides when to end
    with contextlib.suppress(EOFError, OSError):
        warm_up()
        connection.send(READY)
        while True:
            for job in connection.recv():
                connection.send(score(job, settings))


@dataclass(slots=True)
class Task:
    """A chunk on its way."""

    chunk: Chunk
    todo: tuple[Job, ...]
    results: list[Result] = field(default_factory=list)

    @property
    def done(self) -> bool:
        """Whether every article has its result."""
        return len(self.results) == len(self.todo)


@dataclass(slots=True)
class Worker:
    """A process and what it works on."""

    process: SpawnProcess
    connection: Connection
    task: Task | None = None
    since: float = 0.0
    """When it began with the present article."""
    ready: bool = False
    """Whether it has started; until then no time limit runs."""

    def give(self, task: Task) -> None:
        """Hand over what is left of a task. A dead worker shows when it is heard."""
        self.task, self.since = task, time.monotonic()
        with contextlib.suppress(OSError):
            self.connection.send(task.todo[len(task.results) :])

    def end(self) -> None:
        """Let the process go at once."""
        self.connection.close()
        self.process.kill()
        self.process.join()


class Pool:
    """The workers, and the tasks that wait for one."""

    def __init__(self, jobs: int, settings: Settings) -> None:
        self._settings = settings
        self._most = jobs
        self._waiting: deque[Task] = deque()
        self._deaths: Counter[str] = Counter()
        self._vain = 0
        self._workers: list[Worker] = []

    def _new_worker(self) -> Worker:
        context = multiprocessing.get_context("spawn")
        ours, theirs = context.Pipe()
        process = context.Process(target=work, args=(theirs, self._settings), daemon=True)
        process.start()
        theirs.close()
        return Worker(process, ours)

    def submit(self, task: Task) -> None:
        """Have a task done as soon as a worker is free."""
        self._waiting.append(task)
        self._hand_out()

    def _hand_out(self) -> None:
        free = sum(worker.task is None for worker in self._workers)
        # A run in which nothing is to be done starts no worker at all.
        if len(self._waiting) > free and len(self._workers) < self._most:
            self._workers.append(self._new_worker())
        for worker in self._workers:
            if worker.task is None and self._waiting:
                worker.give(self._waiting.popleft())

    @property
    def hungry(self) -> bool:
        """Whether more tasks should be submitted."""
        return len(self._waiting) < self._most

    def listen(self) -> None:
        """Take in what the workers answer, for `LOOK` seconds at most."""
        busy = [worker for worker in self._workers if worker.task is not None]
        ready = wait([worker.connection for worker in busy], timeout=LOOK)
        for worker in busy:
            if worker.connection in ready:
                self._take(worker)
            else:
                self._check_time(worker)
        self._hand_out()

    def _take(self, worker: Worker) -> None:
        """Take every answer that is there."""
        task = worker.task
        try:
            while task is not None and worker.connection.poll():
                answer = worker.connection.recv()
                worker.since = time.monotonic()
                if answer == READY:
                    worker.ready = True
                    continue
                task.results.append(answer)
                self._vain = 0
                if task.done:
                    task = worker.task = None
        except (EOFError, OSError):
            self._bury(worker)

    def _bury(self, worker: Worker) -> None:
        """Replace a dead worker; the article it died of gets one more try.

        One that died before it had started died of no article.
        """
        task = worker.task
        if task is None:
            return
        job = task.todo[len(task.results)]
        self._deaths[job.name] += worker.ready
        self._vain += 1
        worker.process.join(1)
        code = worker.process.exitcode
        if self._vain >= HOPELESS:
            raise EngineError(f"worker processes end as soon as they start (exit code {code})")
        if self._deaths[job.name] >= TRIES:
            message = f"{job.name}: the process that measured it died (exit code {code})"
            sha256 = getattr(job, "sha256", None)
            task.results.append(Failed(job.name, sha256, DIED, message))
        self._replace(worker, task)

    def _check_time(self, worker: Worker) -> None:
        """Kill a worker that its own alarm could not reach."""
        limit, task = self._settings.timeout, worker.task
        if not limit or task is None or not worker.ready:
            return
        if time.monotonic() - worker.since < limit + GRACE:
            return
        job = task.todo[len(task.results)]
        task.results.append(timed_out(job.name, getattr(job, "sha256", None), limit))
        self._replace(worker, task)

    def _replace(self, worker: Worker, task: Task) -> None:
        worker.end()
        self._workers[self._workers.index(worker)] = self._new_worker()
        if not task.done:
            self._waiting.appendleft(task)

    def end(self) -> None:
        """End every worker."""
        for worker in self._workers:
            worker.end()


def run(chunks: Chunks, settings: Settings, stopped: Stopped, jobs: int) -> Done:
    """Score with `jobs` worker processes; when `stopped`, give what is complete and end."""
    pool = Pool(jobs, settings)
    line: deque[Task] = deque()
    more = True
    try:
        while more or line:
            if stopped() and not (line and line[0].done):
                return
            while more and pool.hungry and len(line) < WINDOW * jobs and not stopped():
                chunk = next(chunks, None)
                if chunk is None:
                    more = False
                    break
                task = Task(chunk, chunk.todo)
                line.append(task)
                if task.todo:
                    pool.submit(task)
            if line and line[0].done:
                task = line.popleft()
                yield task.chunk, task.results
            elif line:
                pool.listen()
    finally:
        pool.end()
