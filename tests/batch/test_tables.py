"""The outputs for other programs, read back by them; and the summary of each."""

from __future__ import annotations

import json
import re
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tabloid_cli.batch.columns import columns, row_of
from tabloid_cli.batch.outputs_read import row_from_json
from tabloid_cli.distribution import quartiles_of
from tests.batch.conftest import article
from tests.conftest import Run
from tests.golden import README
from tests.rendering.factory import crowded_report, empty_report, full_report, hostile_report

NASTY = (
    '=cmd|"/C calc"!A1',
    'Quoted "headline", with; separators\tand tabs',
    "😀 Emoji 👩‍👧 family",
    "\x1b[31mred\x1b[0m",
    "+1 more reason",
    "Fast\u2028separated",
)
OUTPUTS = ("o.jsonl", "o.csv", "o.parquet", "o.sqlite")


@pytest.fixture
def outputs(run: Run, folder: Path) -> None:
    """Every output of a folder with nasty articles and two bad ones."""
    for number, headline in enumerate(NASTY):
        text = f"{headline}\n\n\n{article(number + 50)}\n\n“It is\r\n“odd”, she said\n"
        (folder / f"nasty {number}, \"x\" 'y'.txt").write_text(text, encoding="utf-8")
    (folder / "empty.txt").touch()
    (folder / "zip.txt").write_bytes(b"PK\x03\x04" + bytes(50))
    arguments = [argument for name in OUTPUTS for argument in ("-o", name)]
    assert run("batch", folder, *arguments, "-j", 1, "-q")[0] == 3


def reports() -> list[dict[str, dict[str, object]]]:
    return [json.loads(line) for line in Path("o.jsonl").read_text().splitlines()]


@pytest.mark.usefixtures("outputs")
def test_csv_is_read_by_pandas() -> None:
    pandas = pytest.importorskip("pandas")
    table = pandas.read_csv("o.csv")
    assert list(table.columns) == list(columns())
    assert len(table) == 18
    assert list(table["sha256"]) == [report["input"]["sha256"] for report in reports()]
    assert list(table["score"]) == [report["score"]["value"] for report in reports()]


@pytest.mark.usefixtures("outputs")
def test_parquet_is_read_by_pandas_and_duckdb() -> None:
    pandas, duckdb = pytest.importorskip("pandas"), pytest.importorskip("duckdb")
    table = pandas.read_parquet("o.parquet")
    names = [report["input"]["name"] for report in reports()]
    assert (list(table.columns), list(table["name"])) == (list(columns()), names)
    headlines = table["headline"].astype(object).where(table["headline"].notna(), None)
    assert list(headlines) == [report["article"]["headline"] for report in reports()]
    rows = duckdb.sql("SELECT name, words FROM 'o.parquet'").fetchall()
    assert rows == [(r["input"]["name"], r["article"]["words"]) for r in reports()]


@pytest.mark.usefixtures("outputs")
def test_database_holds_all_of_the_reports() -> None:
    with closing(sqlite3.connect("o.sqlite")) as base:
        assert base.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert base.execute("PRAGMA foreign_key_check").fetchall() == []
        for number, report in enumerate(reports(), 1):
            sourcing, sensation = report["sourcing"], report["sensation"]
            for table, wanted in (
                ("attributions", sourcing["attributions"]),
                ("speakers", sourcing["speakers"]),
                ("words", sensation["words"]),
            ):
                (count,) = base.execute(
                    f"SELECT count(*) FROM {table} WHERE article = ?",  # noqa: S608
                    (number,),
                ).fetchone()
                assert count == len(wanted)  # type: ignore[arg-type]
        errors = base.execute("SELECT cause FROM errors ORDER BY name").fetchall()
        assert errors == [("is empty",), ("a zip archive or office document, not text",)]


@pytest.mark.usefixtures("outputs")
def test_documented_queries_run() -> None:
    queries = re.findall(r"```sql\n(.*?)```", README.read_text("utf-8"), re.DOTALL)
    assert queries
    with closing(sqlite3.connect("o.sqlite")) as base:
        for query in ";".join(queries).split(";"):
            if query.strip():
                assert base.execute(query).description


@pytest.mark.usefixtures("outputs")
def test_every_output_gives_the_same_summary(run: Run, folder: Path) -> None:
    said = {run("summarize", name) for name in OUTPUTS}
    assert len(said) == 1
    code, out, err = said.pop()
    assert (code, err) == (0, "")
    assert "18 articles" in out
    assert "2 failed" in out
    assert "\x1b" not in out
    assert run("batch", folder, *("-o", "o.jsonl"), "-j", 1)[1] == out
    data = json.loads(run("summarize", "o.csv", "--format", "json")[1])
    assert [outlet["name"] for outlet in data["outlets"]] == ["articles", "inner", "north", "west"]
    assert data["articles"]["articles"] == 18
    assert set(data["articles"]["measures"]) <= set(columns())


@pytest.mark.usefixtures("outputs")
def test_finished_tables_are_not_made_again(run: Run, folder: Path) -> None:
    before = {name: (Path(name).read_bytes(), Path(name).stat().st_mtime_ns) for name in OUTPUTS}
    arguments = [argument for name in OUTPUTS for argument in ("-o", name)]
    assert run("batch", folder, *arguments, "-j", 1, "-q")[0] == 3
    assert before == {n: (Path(n).read_bytes(), Path(n).stat().st_mtime_ns) for n in OUTPUTS}
    (folder / "more.txt").write_text(article(70), encoding="utf-8")
    assert run("batch", folder, *arguments, "-j", 1, "-q")[0] == 3
    changed = {name: Path(name).read_bytes() for name in OUTPUTS}
    assert run("batch", folder, *arguments, "-j", 1, "-q", "--restart")[0] == 3
    assert changed == {name: Path(name).read_bytes() for name in OUTPUTS}


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("a.txt", b"", "ends in none of"),
        ("a.csv", b"x,y\n1,2\n", "not an output"),
        ("a.jsonl", b'{"text": "x"}\n', "not an output"),
        ("a.jsonl", b"not json\n", "not an output"),
        ("a.sqlite", b"no database, no database", "not an output"),
        ("a.parquet", b"no parquet, no parquet", "not an output"),
        ("a.csv", b"", "not an output"),
        ("a.csv", b"x,y\n", "not an output"),
        ("a.jsonl", b"[" * 200_000 + b"\n", "not an output"),
        ("a.jsonl", b'{"input": {"name": null}}', "not an output"),
    ],
)
def test_what_cannot_be_summed_up(run: Run, name: str, content: bytes, said: str) -> None:
    Path(name).write_bytes(content)
    code, out, err = run("summarize", name)
    assert (code, out) == (2, "")
    assert said in err
    assert err.count("\n") == 1


@pytest.mark.parametrize("name", ["none.csv", "none.sqlite", "none.parquet", "none"])
def test_what_cannot_be_read_is_told_as_everywhere(run: Run, name: str) -> None:
    assert run("summarize", name) == (2, "", f"tabloid: {name}: no such file; check the name\n")
    assert run("summarize", ".") == (2, "", "tabloid: .: is a folder; name a file in it\n")


@pytest.mark.parametrize(
    "make", [full_report, crowded_report, empty_report, hostile_report], ids=lambda f: f.__name__
)
def test_json_has_every_column(make: object) -> None:
    report = make()  # type: ignore[operator]
    assert row_from_json(report.to_dict()) == tuple(row_of(report).values())


@pytest.mark.parametrize(
    ("values", "quartiles"),
    [
        ([5], (5, 5, 5)),
        ([1, 2], (1.25, 1.5, 1.75)),
        ([1, 2, 3, 4, 5], (2, 3, 4)),
        ([0, 0, 0, 10], (0, 0, 2.5)),
        (range(101), (25, 50, 75)),
    ],
)
def test_quartiles(values: list[float], quartiles: tuple[float, ...]) -> None:
    assert quartiles_of(values) == quartiles
