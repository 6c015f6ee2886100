"""Standard input, output and error of the command: pipes, closed ones, full disks."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.processes import ROOT, TEXTS, posix, run, shell


def test_results_and_errors_apart() -> None:
    done = run("score", TEXTS[0], "missing.txt", "-f", "jsonl")
    assert done.returncode == 2
    assert json.loads(done.stdout)["input"]["name"] == TEXTS[0]
    assert done.stderr == b"tabloid: missing.txt: no such file; check the name\n"


def test_a_pipe_with_no_argument_is_read() -> None:
    data = (ROOT / TEXTS[0]).read_bytes()
    named, unnamed = run("score", "-", stdin=data), run("score", stdin=data)
    assert (unnamed.returncode, unnamed.stdout) == (0, named.stdout)


def test_an_empty_pipe_is_an_error() -> None:
    done = run("score")
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr.count(b"\n") == 1


@posix
@pytest.mark.parametrize("form", ["table", "jsonl", "html"])
def test_a_closed_pipe_is_silent(form: str) -> None:
    line = f"tabloid score -f {form} {' '.join(TEXTS * 3)} | true"
    done = shell(line)
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")


@posix
@pytest.mark.parametrize("arguments", ["--help", "score --help", "--version"])
def test_help_into_a_closed_pipe_is_silent(arguments: str) -> None:
    done = shell(f"tabloid {arguments} | true")
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")


@posix
def test_a_closed_pipe_does_not_hide_an_unreadable_file() -> None:
    done = shell(f"tabloid score missing.txt {TEXTS[0]} | true")
    assert done.returncode == 2


@posix
def test_no_standard_output() -> None:
    done = shell(f"tabloid score {TEXTS[0]} >&-")
    assert (done.returncode, done.stderr) == (0, b"")


@posix
@pytest.mark.parametrize("kind", ["bash", "zsh", "fish"])
def test_completion(kind: str) -> None:
    script = run(_TABLOID_COMPLETE=f"{kind}_source")
    assert (script.returncode, script.stderr) == (0, b"")
    assert b"_TABLOID_COMPLETE" in script.stdout


def test_completion_knows_the_options() -> None:
    done = run(_TABLOID_COMPLETE="bash_complete", COMP_WORDS="tabloid score --f", COMP_CWORD="2")
    assert done.stdout == b"plain,--format\n"


@posix
def test_no_standard_input() -> None:
    done = shell("tabloid score <&-")
    assert (done.returncode, done.stdout) == (2, b"")
    assert b"no FILE given" in done.stderr
    done = shell("tabloid lexicon test - <&-")
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr == b"tabloid: -: standard input is closed\n"


@posix
@pytest.mark.parametrize("command", ["score", "score -", "lexicon test -", "batch -"])
def test_a_standard_input_that_cannot_be_read(command: str) -> None:
    done = shell(f"tabloid {command} 0>/dev/null")
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr == b"tabloid: -: cannot be read (Bad file descriptor)\n"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
@pytest.mark.parametrize(
    "arguments",
    ["--help", "score --help", "lexicon list", "batch samples -j 1", "batch samples -q -f csv",
     f"score {TEXTS[0]}", f"score {TEXTS[0]} -o /dev/full"],
)  # fmt: skip
def test_a_full_disk_is_one_line_whatever_is_printed(arguments: str) -> None:
    done = shell(f"tabloid {arguments} > /dev/full")
    where = b"/dev/full" if " -o " in arguments else b"standard output"
    assert done.returncode == 2
    assert done.stderr == b"tabloid: " + where + b": cannot write: No space left on device\n"


@posix
@pytest.mark.parametrize("end", ["| true", ">&-", ">/dev/full"])
def test_a_page_is_written_although_nobody_takes_the_ranking(end: str, tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    done = shell(f"tabloid batch {TEXTS[0]} -j 1 --report '{page}' {end}")
    assert done.returncode == (2 if "full" in end else 0)
    assert page.read_text("utf-8").endswith("</html>\n")


@posix
@pytest.mark.parametrize("form", ["json", "html"])
def test_a_file_that_takes_no_more_is_named(form: str, tmp_path: Path) -> None:
    path = tmp_path / "page"
    done = shell(f"ulimit -f 2; tabloid score {TEXTS[0]} --format {form} -o '{path}'")
    assert done.returncode == 2
    assert done.stderr == f"tabloid: {path}: cannot write: File too large\n".encode()
    assert not list(tmp_path.iterdir())


@posix
@pytest.mark.parametrize("where", ["2>/dev/full", "2>&-", "2>&1 | true"])
def test_where_nobody_hears_complaints_the_work_goes_on(where: str, tmp_path: Path) -> None:
    for arguments in ("score nofile", "score --nooption", "batch nofile"):
        assert shell(f"tabloid {arguments} {where}").returncode == 2
    scores = tmp_path / "scores.csv"
    done = shell(f"tabloid score nofile {TEXTS[0]} -o '{scores}' {where.partition(' ')[0]}")
    assert (done.returncode, len(scores.read_text("utf-8").splitlines())) == (2, 2)


def test_a_long_name_does_not_hide_what_is_wrong() -> None:
    done = run("score", "/".join(["folder"] * 300))
    assert done.returncode == 2
    assert done.stderr.startswith(b"tabloid: folder/folder")
    assert done.stderr.endswith(b"/folder: no such file; check the name\n")
    assert len(done.stderr) < 1100


def test_hundreds_of_files(tmp_path: Path) -> None:
    names = [str(tmp_path / f"{n:03}.txt") for n in range(300)]
    for n, name in enumerate(names):
        Path(name).write_text(f"Story {n} ended, said Ida Brook.", encoding="utf-8")
    done = run("score", "-f", "jsonl", "--include-text", *names)
    assert done.returncode == 0
    reports = [json.loads(line) for line in done.stdout.splitlines()]
    assert [report["input"]["name"] for report in reports] == names
    assert reports[7]["article"]["text"] == "Story 7 ended, said Ida Brook."
