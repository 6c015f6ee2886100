"""What a batch is asked to do, checked as far as that is possible before it begins."""

from __future__ import annotations

import math
import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click

from tabloid_cli.batch.containers import Keys
from tabloid_cli.batch.files import is_url
from tabloid_cli.batch.outputs import Output, beside, outputs_of
from tabloid_cli.batch.scoring import Settings
from tabloid_cli.output import keep_apart, refuse_no_page, refuse_place, same_place
from tabloid_cli.reading.html import MADE_BY_US
from tabloid_cli.reading.intake import printable_name

RANKED = 25
"""Articles in the ranking, where nobody says how many."""


@dataclass(frozen=True, slots=True)
class Request:
    """A batch as the command line says it."""

    paths: tuple[str, ...]
    outputs: tuple[Output, ...]
    printed: str
    """What goes to standard output without -o: ``table``, ``jsonl`` or ``csv``."""
    globs: tuple[str, ...]
    keys: Keys
    settings: Settings
    jobs: int
    scheduler: str | None
    restart: bool
    top: int
    quiet: bool
    log: bool
    report: Path | None
    """Where the page of all articles goes, if one is wanted."""

    @classmethod
    def of(cls, **options: Any) -> Request:
        """From the options of ``tabloid batch``; `click.UsageError` for what cannot be done."""
        targets = [target for target in options["targets"] if target != "-"]
        form: str | None = options["form"]
        if len(targets) < len(options["targets"]) and targets:
            raise click.UsageError("-o - is standard output, and cannot be one of several")
        if not targets and form in ("parquet", "sqlite"):
            raise click.UsageError(f"{form} is written to a file: -o FILE")
        if options["scheduler"] is not None and not options["scheduler"].strip():
            raise click.UsageError("--scheduler needs an address: tcp://HOST:8786, or local")
        if options["scheduler"] and options["jobs"]:
            raise click.UsageError("--jobs is for this machine's processes, not with --scheduler")
        if options["restart"] and not targets:
            raise click.UsageError("--restart is for what a run wrote: -o FILE")
        if options["top"] is not None and (targets or form not in (None, "table")):
            raise click.UsageError("--top is for the ranking on standard output")
        if math.isnan(options["timeout"]):
            raise click.UsageError("--timeout nan is no number of seconds")
        if options["quiet"] and options["log"]:
            raise click.UsageError("--log shows progress, and --quiet none: choose one of them")
        _check_paths(options["paths"])
        if options["globs"] and not any(map(_may_be_folder, options["paths"])):
            raise click.UsageError("--glob chooses among the files of folders, and none is named")
        outputs = tuple(outputs_of(targets, form))
        for output in outputs:
            _check_output(output, options["paths"], restart=options["restart"])
        _check_report(options["report"], targets, options["paths"])
        _check_beside(outputs, options["report"], options["paths"])
        return cls(
            paths=options["paths"],
            outputs=outputs,
            printed=form or "table",
            globs=options["globs"],
            keys=Keys(
                options["text_key"], options["headline_key"], options["url_key"], options["id_key"]
            ),
            settings=Settings(options["encoding"], options["timeout"] or None),
            jobs=options["jobs"] or cores(),
            scheduler=options["scheduler"],
            restart=options["restart"],
            top=RANKED if options["top"] is None else options["top"],
            quiet=options["quiet"],
            log=options["log"],
            report=options["report"],
        )


def cores() -> int:
    """How many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _check_output(output: Output, paths: tuple[str, ...], *, restart: bool) -> None:
    """An output that would cost an article is refused; without --restart, none is replaced."""
    if not is_url(output.target):
        keep_apart(paths, Path(output.target), "-o")
        if restart:
            _keep_article(paths, Path(output.target), "-o", ours=output.is_ours())


def _keep_article(paths: tuple[str, ...], place: Path, option: str, *, ours: bool) -> None:
    """Refuse to write over a file in the folders of articles, unless it is `ours`."""
    folders = {Path(os.path.realpath(path)) for path in paths}
    inside = not folders.isdisjoint(Path(os.path.realpath(place)).parents)
    if inside and not ours:
        keep_apart((place,), place, option)


def _check_report(report: Path | None, targets: list[str], paths: tuple[str, ...]) -> None:
    """A page that could not be written, or that would cost an article, is told at once, too."""
    if report is None:
        return
    refuse_no_page(report)
    refuse_place(report)
    if any(same_place(Path(target), report) for target in targets):
        raise click.UsageError("--report and -o name the same file")
    keep_apart(paths, report, "--report")
    _keep_article(paths, report, "--report", ours=_is_page_of_ours(report))


def _check_beside(outputs: tuple[Output, ...], report: Path | None, paths: tuple[str, ...]) -> None:
    """What a run keeps beside its outputs is none of these itself, and nothing that is read."""
    taken = [Path(output.target) for output in outputs if not is_url(output.target)]
    if report is not None:
        taken.append(report)
    for place in beside(outputs):
        keep_apart(paths, place, "what -o keeps in")
        if any(same_place(place, other) for other in taken):
            raise click.UsageError(f"{place} is kept beside another -o; choose another name")


def _is_page_of_ours(path: Path) -> bool:
    """Whether a page that is there was made by an earlier run."""
    try:
        with path.open("rb") as stream:
            return MADE_BY_US.encode() in stream.read(4096)
    except OSError:
        return False


def _may_be_folder(path: str) -> bool:
    """Whether files are looked for below a path; a list may name folders too."""
    return path == "-" or is_url(path) or os.path.isdir(path)  # noqa: PTH112


def _check_paths(paths: tuple[str, ...]) -> None:
    """A mistyped path on the command line is told at once, not after hours."""
    if paths.count("-") > 1:
        raise click.UsageError("standard input (-) can be read only once")
    for path in paths:
        if path != "-" and not is_url(path) and not os.path.exists(path):  # noqa: PTH110
            name = printable_name(path) or "''"
            raise click.UsageError(f"{name}: no such file or folder; check the name")
