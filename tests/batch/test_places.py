"""Where a run writes: nothing twice, nothing over what is read, nothing without room."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.batch.conftest import Run

LINE = b'{"text": "She left, an insider said."}\n'


def present() -> list[str]:
    return sorted(os.listdir())  # noqa: PTH208


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ("-o a.csv -o a.csv.errors.jsonl", "a.csv.errors.jsonl is kept beside another -o"),
        ("-o a.csv --report a.csv.errors.jsonl", "a.csv.errors.jsonl is kept beside another -o"),
        ("-o a.csv --report ./a.csv.state", "a.csv.state is kept beside another -o"),
        ("-o a.db -o b.csv -o b.csv.errors.jsonl", "b.csv.errors.jsonl is kept beside another -o"),
        ("-o a.csv --report -", "--report - is no file"),
    ],
)
@pytest.mark.parametrize("restart", ["", " --restart"])
def test_two_things_in_one_place_are_refused(
    run: Run, folder: Path, arguments: str, said: str, restart: str
) -> None:
    code, out, err = run("batch", folder, *(arguments + restart).split(), "-q", "-j", 1)
    assert (code, out, present()) == (2, "", [folder.name])
    assert said in err


@pytest.mark.parametrize(
    "arguments", ["-o a.csv -o a.csv.jsonl", "-o a.db -o a.db.errors.jsonl", "--report page.html"]
)
def test_names_that_are_only_alike_are_taken(run: Run, folder: Path, arguments: str) -> None:
    assert run("batch", folder, *arguments.split(), "-q", "-j", 1)[0] == 0


@pytest.mark.parametrize("name", ["a.csv.errors.jsonl", "a.csv.state"])
@pytest.mark.parametrize("restart", [(), ("--restart",)])
def test_what_is_kept_beside_an_output_replaces_nothing_to_be_read(
    run: Run, folder: Path, name: str, restart: tuple[str, ...]
) -> None:
    Path(name).write_bytes(LINE)
    code, out, err = run("batch", folder, name, "-o", "a.csv", "-q", "-j", 1, *restart)
    assert (code, out, present()) == (2, "", sorted([name, folder.name]))
    assert f"what -o keeps in {name} would overwrite what is to be read" in err
    assert Path(name).read_bytes() == LINE


@pytest.mark.parametrize("letters", [232, 240, 245, 250])
def test_a_name_with_room_only_for_itself_is_told(run: Run, folder: Path, letters: int) -> None:
    name = "n" * (letters - 4) + ".csv"
    code, out, err = run("batch", folder, "-o", name, "-q", "-j", 1)
    if letters > 237:
        assert (code, out, present()) == (2, "", [folder.name])
        assert err == f"tabloid: {name}: cannot write: File name too long\n"
    else:
        assert (code, err) == (0, "")
        assert {name, f"{name}.state"} < set(present())


@pytest.mark.parametrize("name", ["n" * 245 + ".csv", "é" * 120 + ".html"])
def test_a_report_s_name_may_be_as_long_as_names_may_be(run: Run, folder: Path, name: str) -> None:
    assert run("score", folder / "north" / "boat-00.txt", "-o", name)[0] == 0
    assert present() == sorted([folder.name, name])
