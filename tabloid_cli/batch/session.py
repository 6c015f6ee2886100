"""A batch from its request to its end: state, sinks, engine, progress and summary together."""

from __future__ import annotations

import sys
from itertools import chain
from typing import TYPE_CHECKING

import click

from tabloid_cli.batch.chunks import in_chunks
from tabloid_cli.batch.containers import jobs_in
from tabloid_cli.batch.discovery import READ, Walk, find, kind_of, listed_paths
from tabloid_cli.batch.engines import EngineError
from tabloid_cli.batch.fingerprint import fingerprint
from tabloid_cli.batch.interruption import interruptible
from tabloid_cli.batch.known import ship_local, ship_memory, without_known
from tabloid_cli.batch.outputs import excluded, remove, sinks_of, state_path
from tabloid_cli.batch.progress import Meter, watching
from tabloid_cli.batch.run import TOLD, Tally, run
from tabloid_cli.batch.state import BusyError, DamagedError, State, StateError
from tabloid_cli.messages import complain
from tabloid_cli.reading import UnreadableError
from tabloid_cli.rendering.plain_words import counted

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from pathlib import Path

    from tabloid_cli.batch.engines import Chunks, Done, Stopped
    from tabloid_cli.batch.items import Job
    from tabloid_cli.batch.request import Request
    from tabloid_cli.batch.sinks import Sink
    from tabloid_cli.outcome import Outcome
    from tabloid_cli.rendering import View

CHUNK = 16
"""Articles a worker is sent at a time: a tenth of a second of work."""


class BatchSession:
    """One call of ``tabloid batch``.

    `view` tells what the terminal can show, and is asked when there is something to show:
    by then a window may have another width.
    """

    def __init__(self, request: Request, view: Callable[[], View], outcome: Outcome) -> None:
        self._request = request
        self._view = view
        self._outcome = outcome
        self._meter = Meter()
        self._walk = Walk()
        self._state_path = state_path(request.outputs)
        self._clean = False
        """Whether all that was done may be kept."""

    def run(self) -> None:
        """Do all that was asked, and tell the outcome."""
        jobs = self._jobs()
        try:
            first = next(jobs, None)
            if first is not None:
                self._run(chain((first,), jobs))
                return
        except (BusyError, StateError, EngineError, UnreadableError) as error:
            raise click.ClickException(str(error)) from None
        self._tell_unread()
        complain(f"no articles found: nothing to do; of a folder, {READ} files are read, or --glob")
        self._outcome.refused = True

    def _run(self, jobs: Iterator[Job]) -> None:
        sinks = self._sinks()
        state = self._open_state(sinks)
        try:
            with state.failures():
                self._score(jobs, state, sinks)
        finally:
            for sink in sinks:
                sink.close()
            state.close(keep=self._clean)

    def _score(self, jobs: Iterator[Job], state: State, sinks: Sequence[Sink]) -> None:
        self._check_state(state)
        if self._request.restart:
            remove(self._request.outputs)
        for sink in sinks:
            sink.begin(state)
        state.commit()
        with interruptible() as wish:
            self._look_ahead()
            quiet, log = self._request.quiet, self._request.log
            with watching(self._meter, quiet=quiet, log=log) as watch:
                done = self._engine(jobs, state, wish.asked)
                tally = run(done, state, sinks, wish.asked, watch)
            self._clean = True
            self._tell(tally, state, interrupted=wish.asked())

    def _jobs(self) -> Iterator[Job]:
        """Every article, in the order of the outputs."""
        request = self._request
        self._walk = walk = self._new_walk()
        for found in find(self._paths(), walk):
            yield from jobs_in(found, request.keys, request.settings.encoding, self._meter.open)
            self._meter.close(found.size)

    def _new_walk(self) -> Walk:
        request = self._request
        return Walk(request.globs, excluded(request.outputs, self._state_path, request.report))

    def _paths(self) -> Iterator[str]:
        for path in self._request.paths:
            if path == "-":
                if sys.stdin is None or sys.stdin.isatty():
                    raise click.UsageError("- is a list of paths from a pipe or file")
                yield from listed_paths(sys.stdin.buffer)
            else:
                yield path

    def _look_ahead(self) -> None:
        """See how much there is, if anybody is to be told how much is left."""
        request = self._request
        shown = sys.stderr is not None and sys.stderr.isatty() and not request.quiet
        if "-" in request.paths or not (shown or request.log):
            return
        for found in find(request.paths, self._new_walk()):
            self._meter.files += 1
            self._meter.size += found.size
            self._meter.containers += kind_of(found.name) not in (None, "article")

    def _open_state(self, sinks: Iterable[Sink]) -> State:
        path, restart = self._state_path, self._request.restart
        if not restart and path is not None and not path.exists():
            for sink in sinks:
                sink.refuse_taken()  # before there is a state, nothing can be ours
        if restart and path is not None:
            _forget(path)
        return State(path)

    def _check_state(self, state: State) -> None:
        """See that the state is of this batch, and made by this version."""
        paths = sorted(set(self._request.paths))
        before: list[str] | None = state.note("paths")
        if before is not None and not set(before) <= set(paths):
            raise click.ClickException(
                f"{self._state_path}: the batch of other inputs ({', '.join(before)});"
                " name these too, choose another -o, or --restart"
            )
        version = f"{fingerprint()} {self._request.settings.encoding}"
        known = state.note("version")
        if known is not None and known != version:
            complain("another version or --encoding made these outputs: everything is scored anew")
            state.forget(outputs=False)
        state.set_note("version", version)
        state.set_note("paths", paths)

    def _sinks(self) -> list[Sink]:
        request = self._request
        if request.outputs:
            return sinks_of(request.outputs)
        if request.printed == "table" or sys.stdout is None:
            return []
        from tabloid_cli.batch.sinks.growing_file import StandardOutput  # noqa: PLC0415
        from tabloid_cli.batch.sinks.lines import line_form  # noqa: PLC0415

        return [StandardOutput(sys.stdout.buffer, line_form(request.printed, mark=False))]

    def _engine(self, jobs: Iterator[Job], state: State, stopped: Stopped) -> Done:
        request, settings = self._request, self._request.settings
        ship = ship_local if request.scheduler else ship_memory
        alone = request.jobs == 1 and not request.scheduler
        chunks: Chunks = in_chunks(without_known(jobs, state, ship), 1 if alone else CHUNK)
        if alone:
            from tabloid_cli.batch.engines.in_process import run as in_process  # noqa: PLC0415

            return in_process(chunks, settings, stopped)
        if request.scheduler:
            from tabloid_cli.batch.engines.on_dask import run as on_dask  # noqa: PLC0415

            return on_dask(chunks, settings, stopped, request.scheduler)
        from tabloid_cli.batch.engines.processes import run as processes  # noqa: PLC0415

        return processes(chunks, settings, stopped, request.jobs)

    def _tell(self, tally: Tally, state: State, *, interrupted: bool) -> None:
        """What went wrong, the summary, and the exit code."""
        for message in tally.messages:
            complain(message)
        self._tell_unread()
        if tally.failed:
            self._outcome.failed = tally.failed
            more = f" ({tally.failed} in all)" if tally.failed > TOLD else ""
            errors = [output.errors or output.target for output in self._request.outputs]
            where = f"; see {errors[0]}" if errors else ""
            complain(f"{tally.failed} of {counted(tally.articles, 'article')} failed{where}{more}")
        if interrupted:
            self._outcome.interrupted = True
            if not self._request.outputs and tally.articles > tally.failed:
                self._publish(state)  # nothing of it is kept
            kept = f"; the same command goes on from {self._state_path}" * bool(self._state_path)
            complain(f"interrupted after {counted(tally.articles, 'article')}{kept}")
        else:
            self._publish(state)

    def _tell_unread(self) -> None:
        """Which files of the folders may hold articles and were passed by."""
        kinds = [f"{number} {ending}" for ending, number in sorted(self._walk.unread.items())]
        if kinds:
            complain(f"not read: {', '.join(kinds)} in the folders; save articles as text or HTML")

    def _publish(self, state: State) -> None:
        """The page, then what is shown: whoever reads standard output may have closed it."""
        try:
            self._write_page(state)
        finally:
            self._show(state)

    def _show(self, state: State) -> None:
        """The ranking and the summary, where they are wanted."""
        request = self._request
        if request.quiet and (request.outputs or request.printed != "table"):
            return
        from tabloid_cli.batch.summary import summarise  # noqa: PLC0415
        from tabloid_cli.batch.summary_table import render_summary  # noqa: PLC0415

        view = self._view()
        printing = bool(request.outputs) or request.printed == "table"
        ranked = state.base.execute("SELECT 1 FROM scored").fetchone()
        if ranked and not request.outputs and request.printed == "table":
            from tabloid_cli.batch.ranking import render_ranking  # noqa: PLC0415

            ranking = render_ranking(state.base, request.top, view)
            click.echo(ranking, nl=False, color=view.color)
        summary = render_summary(summarise(state.base), view)
        # Without its last argument click would drop the colours wherever no terminal is.
        click.echo(summary, err=not printing, nl=False, color=view.color)

    def _write_page(self, state: State) -> None:
        """The page of all articles, where it is wanted."""
        if self._request.report is None:
            return
        from tabloid_cli.batch.folder import page_of  # noqa: PLC0415
        from tabloid_cli.output import open_output  # noqa: PLC0415

        title = "Articles of " + ", ".join(self._request.paths[:3])
        if len(self._request.paths) > 3:
            title += " …"
        with open_output(self._request.report) as write:
            write(page_of(state.base, title).encode("utf-8"))


def _forget(path: Path) -> None:
    """Empty the state at `path`, which no other run may be working on."""
    try:
        state = State(path)
        try:
            state.forget(outputs=True)
        finally:
            state.close()
    except DamagedError:
        _remove_state(path)


def _remove_state(path: Path) -> None:
    for ending in ("", "-wal", "-shm", "-journal"):
        path.with_name(path.name + ending).unlink(missing_ok=True)
