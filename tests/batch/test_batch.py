"""``tabloid batch`` with files of lines: what is written, what fails, how it ends."""

from __future__ import annotations

import csv
import json
import os
from pathlib import Path

import pytest

from tabloid_cli.batch.columns import columns, outlet_of, row_of, type_of
from tabloid_cli.batch.interruption import Interruption
from tabloid_cli.rendering.csv_rows import flat_row
from tests.batch.conftest import article
from tests.conftest import Run
from tests.rendering.factory import crowded_report, empty_report, full_report, hostile_report


def lines(path: Path) -> list[dict[str, object]]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


@pytest.mark.parametrize("jobs", [1, 2])
def test_the_reports_are_those_of_score(run: Run, folder: Path, jobs: int) -> None:
    files = sorted(map(str, folder.rglob("*.txt")))
    code, reports, _ = run("score", *files, "--format", "jsonl")
    assert code == 0
    assert run("batch", folder, "-o", "out.jsonl", "--jobs", jobs, "-q") == (0, "", "")
    assert Path("out.jsonl").read_text("utf-8") == reports


def present() -> list[str]:
    """What is in the folder we are in."""
    return sorted(path.name for path in Path().iterdir())


def test_a_list_of_paths_keeps_its_order(run: Run, folder: Path) -> None:
    files = sorted(map(str, folder.rglob("*.txt")), reverse=True)
    listed = "\n".join(files).encode()
    assert run("batch", "-", "-o", "out.jsonl", "-q", "-j", 1, stdin=listed)[0] == 0
    assert [line["input"]["name"] for line in lines(Path("out.jsonl"))] == files  # type: ignore[index]


def test_failures_are_rows_of_their_own(run: Run, folder: Path) -> None:
    (folder / "west" / "empty.txt").write_bytes(b"")
    (folder / "west" / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(100))
    (folder / "west" / "gone.txt").symlink_to(folder / "nowhere.txt")
    code, out, err = run("batch", folder, "-o", "out.jsonl", "-j", 1)
    assert code == 3
    assert len(lines(Path("out.jsonl"))) == 12
    errors = lines(Path("out.jsonl.errors.jsonl"))
    assert [(Path(str(e["name"])).name, e["cause"]) for e in errors] == [
        ("empty.txt", "is empty"),
        ("gone.txt", "no such file"),
        ("picture.txt", "a picture, not text"),
    ]
    assert err.splitlines()[-1] == ("tabloid: 3 of 15 articles failed; see out.jsonl.errors.jsonl")
    assert "3 failed" in out
    assert "is empty" in out


def test_no_failures_no_file_of_failures(run: Run, folder: Path) -> None:
    assert run("batch", folder, "-o", "out.jsonl", "-q", "-j", 1)[0] == 0
    assert not Path("out.jsonl.errors.jsonl").exists()


def test_nothing_to_do(run: Run, tmp_path: Path) -> None:
    (tmp_path / "void").mkdir()
    code, out, err = run("batch", tmp_path / "void", "-o", "out.jsonl")
    assert (code, out) == (2, "")
    assert err == (
        "tabloid: no articles found: nothing to do; of a folder, .txt, .md, .html, .mhtml, .jsonl,"
        " .csv and .warc files are read, or --glob\n"
    )
    assert not Path("out.jsonl").exists()


def test_files_that_may_hold_articles_are_not_passed_by_in_silence(run: Run, folder: Path) -> None:
    for name in ("a.docx", "west/b.PDF", "west/c.pdf", "west/d.png", ".hidden.pdf"):
        (folder / name).touch()
    told = "tabloid: not read: 1 .docx, 2 .pdf in the folders; save articles as text or HTML\n"
    for arguments in ((), ("-o", "out.csv", "-q")):
        code, _, err = run("batch", folder, "-j", 1, *arguments)
        assert (code, err) == (0, told)
    assert run("batch", folder, "-j", 1, "--glob", "*.txt")[2] == ""
    assert "a.docx: is empty" in run("batch", folder / "a.docx", "-j", 1)[2]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["nowhere"], "nowhere: no such file or folder"),
        ([""], "'': no such file or folder"),
        (["-", "-"], "only once"),
        (["articles", "-o", "out.xyz"], "say its form with --format"),
        (["articles", "-o", "a.jsonl.gz", "-f", "jsonl"], "results are not packed"),
        (["articles", "-o", "a.csv", "-o", "./a.csv"], "given twice"),
        (["articles", "-o", "a.csv", "-o", "-"], "cannot be one of several"),
        (["articles", "-o", "a.csv", "-o", "b.csv", "-f", "csv"], "--format is for one -o"),
        (["articles", "-f", "sqlite"], "is written to a file"),
        (["articles", "-o", "articles", "-f", "csv"], "is a folder"),
        (["articles", "-o", "articles"], "is a folder"),
        (["articles", "-o", "a.csv", "-f", "table"], "a table goes to standard output"),
        (["articles", "-o", "no/out.csv"], "no/out.csv: cannot write: no such folder; make it"),
        (["articles", "-o", "a.csv", "-o", "no/out.db"], "no/out.db: cannot write: no such folder"),
        (["articles", "--timeout", "nan"], "no number of seconds"),
        (["articles", "-j", "2", "--scheduler", "local"], "not with --scheduler"),
        (["articles", "--scheduler", ""], "--scheduler needs an address"),
        (["articles", "-q", "--log"], "--log shows progress, and --quiet none"),
        (["articles/west/boat-02.txt", "--glob", "*.txt"], "and none is named"),
        (["articles", "--restart"], "--restart is for what a run wrote"),
        (["articles", "-o", "out.csv", "--top", "3"], "--top is for the ranking"),
        (["articles", "-f", "jsonl", "--top", "3"], "--top is for the ranking"),
        ([], "Missing argument"),
    ],
)
def test_what_is_refused(run: Run, folder: Path, arguments: list[str], said: str) -> None:
    assert folder.name == "articles"
    code, out, err = run("batch", *arguments)
    assert (code, out) == (2, "")
    assert said in err
    assert present() == ["articles"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
def test_no_device_or_pipe_is_replaced(run: Run, folder: Path) -> None:
    os.mkfifo("pipe.csv")
    for restart in ((), ("--restart",)):
        code, out, err = run("batch", folder, "-o", "pipe.csv", "-q", "-j", 1, *restart)
        assert (code, out) == (2, "")
        assert "-o pipe.csv: is a device or pipe, not a file" in err
        assert present() == ["articles", "pipe.csv"]
    assert Path("pipe.csv").is_fifo()


def test_an_output_that_is_somebody_elses_stays_and_nothing_is_left(run: Run, folder: Path) -> None:
    for name in ("a.jsonl", "b.csv", "b.sqlite"):
        Path(name).write_text("mine")
        targets = [part for target in dict.fromkeys(("a.jsonl", name)) for part in ("-o", target)]
        code, out, err = run("batch", folder, *targets, "-q", "-j", 1)
        assert (code, out) == (2, "")
        assert err == (
            f"tabloid: {name}: exists, and is not of this batch; --restart replaces it, or choose"
            " another -o\n"
        )
        assert present() == sorted(["articles", name])
        assert Path(name).read_text() == "mine"
        Path(name).unlink()


@pytest.mark.parametrize("restart", [(), ("--restart",)])
def test_no_output_replaces_what_is_to_be_read(
    run: Run, folder: Path, restart: tuple[str, ...]
) -> None:
    dump = folder / "dump.jsonl"
    dump.write_text('{"text": "She left, an insider said."}\n')
    story = folder / "west" / "boat-02.txt"
    before = story.read_text("utf-8"), dump.read_text("utf-8")
    for arguments in ([dump, "-o", dump], [dump, story, "-o", story, "-f", "csv"]):
        code, out, err = run("batch", *arguments, "-q", "-j", 1, *restart)
        assert (code, out) == (2, "")
        assert "would overwrite what is to be read" in err
    for arguments in ([folder, "-o", dump], [folder / "west", "-o", story, "-f", "csv"]):
        assert run("batch", *arguments, "-q", "-j", 1, *restart)[0] == 2
    assert (story.read_text("utf-8"), dump.read_text("utf-8")) == before


def test_outputs_in_the_folder_can_be_made_anew(run: Run, folder: Path) -> None:
    names = [folder / "o.jsonl", folder / "o.csv", folder / "o.sqlite"]
    targets = [part for name in names for part in ("-o", name)]
    assert run("batch", folder, *targets, "-q", "-j", 1)[0] == 0
    (folder / "o.jsonl.state").unlink()
    assert run("batch", folder, *targets, "-q", "-j", 1, "--restart")[0] == 0
    assert len(lines(names[0])) == 12


def test_without_output_a_ranking(run: Run, folder: Path) -> None:
    code, out, err = run("batch", folder, "-j", 1, "--top", 3)
    assert (code, err) == (0, "")
    assert out.partition("Summary")[0].count("/boat-") == 3
    assert "and 9 more" in out
    assert "Summary" in out
    assert "\x1b" not in out


def test_no_ranking_of_nothing(run: Run, folder: Path) -> None:
    (folder / "void.txt").touch()
    code, out, _ = run("batch", folder / "void.txt", "-j", 1)
    assert code == 3
    assert out.startswith("Summary\n0 articles")


def test_an_interrupted_ranking_is_of_what_was_read(
    run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = iter([False] * 14 + [True] * 99)
    monkeypatch.setattr(Interruption, "asked", lambda _: next(asked))
    page = folder.parent / "page.html"
    code, out, err = run("batch", folder, "-j", 1, "--report", page)
    assert code == 130
    assert page.read_text(encoding="utf-8").count("/boat-") >= 1
    ranked = out.partition("Summary")[0].count("/boat-")
    assert 0 < ranked < 12
    assert err == f"tabloid: interrupted after {ranked} articles\n"
    monkeypatch.setattr(Interruption, "asked", lambda _: True)
    assert run("batch", folder, "-j", 1) == (130, "", "tabloid: interrupted after 0 articles\n")


def test_colour_in_a_pipe_where_it_is_wanted(run: Run, folder: Path) -> None:
    ranking, _, summary = run("batch", folder, "-j", 1, "--color", "always")[1].partition("Summary")
    assert "\x1b[" in ranking
    assert "\x1b[" in summary


@pytest.mark.parametrize("form", ["jsonl", "csv"])
def test_lines_on_standard_output(run: Run, folder: Path, form: str) -> None:
    code, out, err = run("batch", folder, "-j", 1, "--format", form, "-q")
    assert (code, err) == (0, "")
    assert len(out.splitlines()) == 12 + (form == "csv")


def test_csv_is_one_safe_row_an_article(run: Run, folder: Path) -> None:
    nasty = '=cmd|"/C calc"!A1, "quoted"\r\n😀\n\n' + article(3)
    (folder / "nasty.txt").write_text(nasty, encoding="utf-8")
    assert run("batch", folder, "-o", "out.csv", "-j", 1, "-q")[0] == 0
    data = Path("out.csv").read_bytes()
    assert data.startswith(b"\xef\xbb\xbfname,outlet,")
    with Path("out.csv").open(encoding="utf-8-sig", newline="") as stream:
        rows = list(csv.DictReader(stream))
    assert len(rows) == 13
    assert len(data.splitlines()) == 14
    assert all(list(row) == list(columns()) for row in rows)
    assert not any(cell.startswith(("=", "+", "@")) for row in rows for cell in row.values())


def test_several_outputs_agree(run: Run, folder: Path) -> None:
    assert run("batch", folder, "-o", "a.jsonl", "-o", "b.csv", "-j", 1, "-q")[0] == 0
    with Path("b.csv").open(encoding="utf-8-sig", newline="") as stream:
        rows = list(csv.DictReader(stream))
    for row, report in zip(rows, lines(Path("a.jsonl")), strict=True):
        assert row["sha256"] == report["input"]["sha256"]  # type: ignore[index]
        assert float(row["score"]) == report["score"]["value"]  # type: ignore[index]


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root reads all")
def test_unreadable_file(run: Run, folder: Path) -> None:
    (folder / "north" / "boat-00.txt").chmod(0)
    assert run("batch", folder, "-o", "out.jsonl", "-j", 1, "-q")[0] == 3


def test_names_of_all_kinds(run: Run, folder: Path) -> None:
    for name in (b"#1.txt", b'"a".txt', b"new\nline.txt", b"caf\xe9.txt", b"=1+1.txt", b"[b]x.txt"):
        path = os.fsencode(folder) + b"/" + name
        Path(os.fsdecode(path)).write_text(article(len(name)), encoding="utf-8")
    code, _, _ = run("batch", folder, "-o", "o.jsonl", "-o", "o.csv", "-j", 1)
    assert code == 0
    assert len(lines(Path("o.jsonl"))) == 18
    assert "[b]x.txt" in run("batch", folder, "-j", 1)[1]


@pytest.mark.parametrize(
    "make", [full_report, crowded_report, empty_report, hostile_report], ids=lambda f: f.__name__
)
def test_rows_hold_the_figures_of_the_csv_format(make: object) -> None:
    report = make()  # type: ignore[operator]
    row, flat = row_of(report), flat_row(report)
    assert tuple(row) == columns()
    assert [c for c in row if c != "outlet"] == list(flat)
    texts = {c for c in columns() if type_of(c) == "text"}
    assert all(row[column] == flat[column] for column in flat if column not in texts)
    for column, cell in row.items():
        if cell is not None:
            wanted = {"text": str, "integer": int, "real": (int, float)}[type_of(column)]
            assert isinstance(cell, wanted), column  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("url", "name", "outlet"),
    [
        ("https://www.Example.org/a", "x/a.txt", "example.org"),
        ("news.example.org/a", "x/a.txt", "news.example.org"),
        ("//[bad", "x/a.txt", "x"),
        (None, "x/y/a.txt", "y"),
        (None, "www.example.org/2017/05/a.html", "example.org"),
        (None, "a.txt", "."),
        (None, "x/all.jsonl#7", "all.jsonl"),
        (None, "x/all #1.CSV.gz#a#b/c", "all #1.CSV.gz"),
        (None, "x/Story #7.txt", "x"),
        (None, "x#y/a.txt", "x#y"),
        (None, "Story #7.txt", "."),
        (None, "s3://bucket/x/a.txt", "x"),
    ],
)
def test_outlets(url: str | None, name: str, outlet: str) -> None:
    assert outlet_of(url, name) == outlet
