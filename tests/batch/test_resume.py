"""The same command again: what is done stays, and the end is that of an undisturbed run."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import tabloid_cli.batch.engines.in_process as engine
from tabloid_cli.batch import interruption, session
from tabloid_cli.batch.state import DamagedError, State
from tests.batch.conftest import article, inside
from tests.conftest import Run

CONNECT = sqlite3.connect
OUTPUTS = ("o.jsonl", "o.csv", "o.jsonl.errors.jsonl", "o.csv.errors.jsonl")
COMMAND = ("-o", "o.jsonl", "-o", "o.csv", "-j", 1, "-q")


def contents() -> dict[str, bytes | None]:
    return {n: Path(n).read_bytes() if Path(n).exists() else None for n in OUTPUTS}


@pytest.fixture
def scored(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the articles that are really measured, as they are."""
    names: list[str] = []
    score = engine.score

    def noted(job: object, settings: object) -> object:
        names.append(Path(job.name).name)  # type: ignore[attr-defined]
        return score(job, settings)  # type: ignore[arg-type]

    monkeypatch.setattr(engine, "score", noted)
    return names


@pytest.fixture
def undisturbed(run: Run, folder: Path, tmp_path: Path) -> Callable[[], object]:
    """What a run from the beginning, elsewhere, writes."""

    def outputs() -> object:
        place = tmp_path / "undisturbed"
        place.mkdir()
        with inside(place):
            run("batch", folder, *COMMAND)
            return contents()

    return outputs


def test_a_finished_run_is_not_done_again(run: Run, folder: Path, scored: list[str]) -> None:
    (folder / "empty.txt").touch()
    assert run("batch", folder, *COMMAND)[0] == 3
    before, times = contents(), [Path(n).stat().st_mtime_ns for n in OUTPUTS]
    scored.clear()
    assert run("batch", folder, *COMMAND)[0] == 3
    assert (contents(), scored) == (before, [])
    assert [Path(n).stat().st_mtime_ns for n in OUTPUTS] == times


@pytest.mark.parametrize(
    ("change", "again"),
    [
        ("edit", ["boat-06.txt"]),
        ("add first", ["aaa.txt"]),
        ("add last", ["zzz.txt"]),
        ("remove", []),
        ("remove last", []),
        ("break", []),
        ("mend", ["bad.txt"]),
        ("rename", ["new.txt"]),
    ],
)
def test_what_changed_is_redone(
    run: Run,
    folder: Path,
    scored: list[str],
    undisturbed: Callable[[], object],
    change: str,
    again: list[str],
) -> None:
    (folder / "bad.txt").touch()
    run("batch", folder, *COMMAND)
    scored.clear()
    middle = folder / "north" / "boat-06.txt"
    match change:
        case "edit":
            middle.write_text(article(99), encoding="utf-8")
        case "add first":
            (folder / "aaa.txt").write_text(article(77), encoding="utf-8")
        case "add last":
            (folder / "zzz.txt").write_text(article(78), encoding="utf-8")
        case "remove":
            middle.unlink()
        case "remove last":
            (folder / "west" / "boat-11.txt").unlink()
        case "break":
            middle.unlink()
            middle.symlink_to("nowhere")
        case "mend":
            (folder / "bad.txt").write_text(article(5), encoding="utf-8")
        case "rename":
            middle.rename(folder / "new.txt")
    run("batch", folder, *COMMAND)
    assert scored == again
    assert contents() == undisturbed()


@pytest.mark.parametrize("done", [0, 1, 5, 11])
def test_interrupted_and_resumed(
    run: Run,
    folder: Path,
    scored: list[str],
    undisturbed: Callable[[], object],
    monkeypatch: pytest.MonkeyPatch,
    done: int,
) -> None:
    whole = undisturbed()
    scored.clear()
    with monkeypatch.context() as patch:
        patch.setattr(interruption.Interruption, "asked", lambda _: len(scored) > done)
        code, _, err = run("batch", folder, *COMMAND)
    assert code == 130
    assert f"interrupted after {done} article" in err
    assert len(Path("o.jsonl").read_bytes().splitlines()) == done
    scored.clear()
    assert run("batch", folder, *COMMAND)[0] == 0
    assert len(scored) == 12 - done
    assert contents() == whole


@pytest.mark.parametrize("damage", ["torn", "longer", "changed", "gone", "zeros"])
def test_a_damaged_output_is_made_anew(
    run: Run, folder: Path, scored: list[str], damage: str
) -> None:
    run("batch", folder, *COMMAND)
    whole = contents()
    scored.clear()
    path = Path("o.jsonl")
    data = path.read_bytes()
    match damage:
        case "torn":
            path.write_bytes(data[:-100])
        case "longer":
            path.write_bytes(data + b'{"half')
        case "changed":
            path.write_bytes(data.replace(b"Ferry", b"Fairy"))
        case "gone":
            path.unlink()
        case "zeros":
            path.write_bytes(data[:-1000] + bytes(1000))
    assert run("batch", folder, *COMMAND)[0] == 0
    assert (contents(), scored) == (whole, [])


def test_an_output_more(run: Run, folder: Path, scored: list[str]) -> None:
    run("batch", folder, *COMMAND)
    whole = contents()
    scored.clear()
    Path("o.csv").rename("old.csv")
    assert run("batch", folder, *COMMAND, "-o", "more.csv")[0] == 0
    assert scored == []
    assert Path("more.csv").read_bytes() == Path("old.csv").read_bytes() == whole["o.csv"]


def test_restart_scores_all(run: Run, folder: Path, scored: list[str]) -> None:
    run("batch", folder, *COMMAND)
    scored.clear()
    assert run("batch", folder, *COMMAND, "--restart")[0] == 0
    assert len(scored) == 12


def test_another_version_scores_all(
    run: Run, folder: Path, scored: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    run("batch", folder, *COMMAND)
    whole = contents()
    scored.clear()
    monkeypatch.setattr(session, "fingerprint", lambda: "another")
    code, _, err = run("batch", folder, *COMMAND)
    assert (code, len(scored), contents()) == (0, 12, whole)
    assert "another version" in err


def test_foreign_outputs_are_not_touched(run: Run, folder: Path) -> None:
    Path("o.csv").write_text("mine\n")
    code, _, err = run("batch", folder, *COMMAND)
    assert code == 2
    assert "--restart" in err
    assert Path("o.csv").read_text() == "mine\n"
    assert run("batch", folder, *COMMAND, "--restart")[0] == 0


def test_another_batch_does_not_take_the_place(run: Run, folder: Path) -> None:
    run("batch", folder, *COMMAND)
    whole = contents()
    code, _, err = run("batch", folder / "north", *COMMAND)
    assert code == 2
    assert "other inputs" in err
    assert contents() == whole
    assert run("batch", folder, folder / "north" / "boat-00.txt", *COMMAND)[0] == 0


def test_two_runs_at_once(run: Run, folder: Path) -> None:
    run("batch", folder, *COMMAND)
    base = sqlite3.connect("o.jsonl.state", isolation_level=None)
    base.execute("BEGIN IMMEDIATE")
    code, _, err = run("batch", folder, *COMMAND)
    base.close()
    assert code == 2
    assert "another batch is writing" in err


def test_no_state(run: Run, folder: Path) -> None:
    Path("o.jsonl.state").write_text("not a database, but long enough to be one" * 100)
    code, _, err = run("batch", folder, *COMMAND)
    assert (code, "no state of a batch" in err) == (2, True)
    assert run("batch", folder, *COMMAND, "--restart")[0] == 0


def test_a_state_that_cannot_be_used_is_let_go(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = []

    def connect(*arguments: Any, **options: Any) -> sqlite3.Connection:
        opened.append(CONNECT(*arguments, **options))
        return opened[-1]

    monkeypatch.setattr(sqlite3, "connect", connect)
    path = tmp_path / "o.state"
    path.write_text("not a database, but long enough to be one" * 100)
    with pytest.raises(DamagedError):
        State(path)
    with pytest.raises(sqlite3.ProgrammingError, match="closed"):
        opened[0].execute("SELECT 1")


def holed(path: Path, rest: bytes) -> None:
    """Spoil the second half of a file."""
    data = path.read_bytes()
    half = len(data) // 2
    path.write_bytes(data[:half] + rest * (half // len(rest)))


@pytest.mark.parametrize("rest", [bytes(4096), b"\xff", b"tabloid"])
def test_a_state_that_is_damaged_within_is_told(run: Run, folder: Path, rest: bytes) -> None:
    for number in range(12, 60):
        (folder / f"more-{number}.txt").write_text(article(number), encoding="utf-8")
    command = (*COMMAND, "-o", "o.db")
    assert run("batch", folder, *command)[0] == 0
    holed(Path("o.jsonl.state"), rest)
    (folder / "new.txt").write_text(article(70), encoding="utf-8")
    code, out, err = run("batch", folder, *command)
    assert (code, out) == (2, "")
    assert err.startswith("tabloid: o.jsonl.state: no state of a batch, or damaged (")
    assert err.endswith("); --restart begins anew\n")
    assert run("batch", folder, *command, "--restart") == (0, "", "")


def test_outputs_in_the_folder_of_articles(
    run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(folder)
    for _ in range(2):
        assert run("batch", ".", *COMMAND)[0] == 0
    names = [json.loads(line)["input"]["name"] for line in Path("o.jsonl").read_text().splitlines()]
    assert len(names) == 12
    assert names[0] == "./north/boat-00.txt"
