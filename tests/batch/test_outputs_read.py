"""Outputs read again for a summary: known by what they hold, and nothing in them is believed."""

from __future__ import annotations

import json
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tabloid_cli.cli import main
from tests.batch.conftest import inside, write_articles
from tests.conftest import Run

OUTPUTS = ("o.jsonl", "o.csv", "o.parquet", "o.sqlite")


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with every output of articles of which one fails."""
    place = tmp_path_factory.mktemp("made")
    write_articles(place / "articles")
    (place / "articles" / "empty.txt").touch()
    targets = [argument for name in OUTPUTS for argument in ("-o", name)]
    with inside(place):
        assert main(["batch", "articles", *targets, "-j", "1", "-q"]) == 3
    return place


@pytest.fixture
def outputs(made: Path, tmp_path: Path) -> None:
    """These outputs in the folder we are in."""
    for path in made.glob("o.*"):
        shutil.copy(path, tmp_path)


@pytest.mark.usefixtures("outputs")
@pytest.mark.parametrize(
    ("column", "cell"),
    [
        ("name", None),
        ("name", b"\xff"),
        ("headline", b"\xff"),
        ("words", -1),
        ("words", "x"),
        ("words", None),
        ("words", 1.5),
        ("words", 2**62),
        ("anonymous", None),
        ("anonymous", float("inf")),
        ("score", "x"),
        ("score", float("inf")),
        ("density", 1e300),
        ("anonymous_share", 1e-300),
    ],
)
@pytest.mark.parametrize("options", [("-f", "json"), ("--report", "page.html")])
def test_what_no_report_has_in_a_column_is_told(
    run: Run, column: str, cell: object, options: tuple[str, ...]
) -> None:
    with closing(sqlite3.connect("o.sqlite")) as base:
        base.execute(f'UPDATE articles SET "{column}" = ? WHERE id = 2', (cell,))  # noqa: S608
        base.commit()
    code, out, err = run("summarize", "o.sqlite", *options)
    assert (code, out, err.count("\n")) == (2, "", 1)
    assert f"not an output of this version's tabloid batch after 1 result ({column}: " in err
    assert not Path("page.html").exists()


@pytest.mark.usefixtures("outputs")
@pytest.mark.parametrize(
    ("place", "value"),
    [
        (("input", "name"), None),
        (("input", "name"), "\ud800"),
        (("article", "words"), 10**30),
        (("article", "words"), True),
        (("article", "headline"), ["a"]),
        (("sourcing", "ratio"), float("nan")),
        (("sourcing", "speakers"), 5),
        (("sensation", "words"), None),
    ],
)
def test_a_line_that_is_no_report_is_told(run: Run, place: tuple[str, str], value: object) -> None:
    first, *rest = Path("o.jsonl").read_text().splitlines()
    report = json.loads(first)
    report[place[0]][place[1]] = value
    Path("o.jsonl").write_text("\n".join([first, json.dumps(report), *rest]))
    code, out, err = run("summarize", "o.jsonl", "-f", "json")
    assert (code, out, err.count("\n")) == (2, "", 1)
    assert "not an output of this version's tabloid batch after 1 result (" in err


@pytest.mark.usefixtures("outputs")
@pytest.mark.parametrize("name", ["o.csv", "o.jsonl"])
def test_an_output_that_breaks_off_is_told(run: Run, name: str) -> None:
    Path(name).write_bytes(Path(name).read_bytes()[:-90])
    code, out, err = run("summarize", name)
    assert (code, out) == (2, "")
    assert "batch after 11 results (" in err


@pytest.mark.usefixtures("outputs")
@pytest.mark.parametrize(
    "line", ["[]", "{", "null", '{"name": "a"}', "[" * 200_000,
             '{"name": 5, "sha256": null, "cause": "c", "message": "m"}',
             '{"name": "a", "sha256": null, "cause": null, "message": "m"}']
)  # fmt: skip
def test_a_line_that_is_no_failure_is_told(run: Run, line: str) -> None:
    errors = Path("o.csv.errors.jsonl")
    errors.write_text(errors.read_text() + line)
    code, out, err = run("summarize", "o.csv")
    assert (code, out, err.count("\n")) == (2, "", 1)
    assert err.startswith(f"tabloid: {errors}: not an output of this version's tabloid batch after")


@pytest.mark.usefixtures("outputs")
@pytest.mark.parametrize("name", OUTPUTS)
def test_an_output_is_known_by_what_it_holds(run: Run, name: str) -> None:
    code, whole, _ = run("summarize", name)
    assert (code, "12 articles" in whole, "1 failed" in whole) == (0, True, True)
    for other in ("data", "o.txt", "x.csv", "x.jsonl", "x.db"):
        for ending in ("", ".errors.jsonl"):
            if Path(name + ending).exists():
                Path(name + ending).rename(other + ending)
        name = other
        assert run("summarize", name) == (0, whole, "")
