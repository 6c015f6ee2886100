from __future__ import annotations

import csv
import io
import json
import os
import stat
import sys
from pathlib import Path
from typing import Any

import pytest

import tabloid_cli
from tabloid_cli.cli import COMMANDS, cli
from tabloid_cli.commands.options import Output
from tests.conftest import Run

ARTICLE = """Lena Marsh Quits Harbour Choir

By Tom Hale

Lena Marsh has left the Harbour Choir after twelve years. “I need a rest,” Marsh said.
The choir’s director, Paul Oyelaran, said he was sorry to lose her.
"""
FORMS = ["table", "json", "jsonl", "csv", "markdown", "html"]


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "choir.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    return path


def is_one_line(text: str) -> bool:
    return text.endswith("\n") and text.count("\n") == 1


class TestInputs:
    def test_a_file(self, run: Run, article: Path) -> None:
        code, out, err = run("score", article)
        assert (code, err) == (0, "")
        assert out.startswith("Lena Marsh Quits Harbour Choir\n")

    @pytest.mark.parametrize("arguments", [(), ("-",)])
    def test_standard_input(self, run: Run, arguments: tuple[str, ...]) -> None:
        code, out, err = run("score", *arguments, "-f", "json", stdin=ARTICLE.encode())
        assert (code, err) == (0, "")
        assert json.loads(out)["input"]["name"] == "-"

    def test_standard_input_between_files(self, run: Run, article: Path) -> None:
        code, out, _ = run("score", article, "-", "-f", "jsonl", stdin=b"Somebody left.")
        names = [json.loads(line)["input"]["name"] for line in out.splitlines()]
        assert (code, names) == (0, [str(article), "-"])

    def test_standard_input_only_once(self, run: Run) -> None:
        code, out, err = run("score", "-", "-", stdin=b"text")
        assert (code, out) == (2, "")
        assert "only once" in err

    def test_no_standard_input_at_all(self, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(sys, "stdin", None)
        assert run("score")[:2] == (2, "")
        code, out, err = run("score", "-")
        assert (code, out) == (2, "")
        assert is_one_line(err)

    def test_encoding_holds_for_files_and_standard_input(self, run: Run, tmp_path: Path) -> None:
        data = "Zoë left. “No,” said Chloé.".encode("utf-16-le")
        path = tmp_path / "utf16.txt"
        path.write_bytes(data)
        code, out, _ = run(
            "score", path, "-", "--encoding", "utf-16-le", "-f", "jsonl", "--include-text",
            stdin=data,
        )  # fmt: skip
        texts = [json.loads(line)["article"]["text"] for line in out.splitlines()]
        assert code == 0
        assert texts == ["Zoë left. “No,” said Chloé."] * 2

    @pytest.mark.parametrize("name", ["klingon", "hex", "rot13", ""])
    def test_unknown_encoding(self, run: Run, article: Path, name: str) -> None:
        code, out, err = run("score", article, "--encoding", name)
        assert (code, out) == (2, "")
        assert "encoding" in err

    def test_the_unreadable_are_named_and_the_others_scored(
        self, run: Run, article: Path, tmp_path: Path
    ) -> None:
        empty = tmp_path / "empty.txt"
        empty.touch()
        missing = tmp_path / "missing\x1b[2J.txt"
        code, out, err = run("score", missing, article, empty, tmp_path, "-f", "jsonl")
        assert code == 2
        assert [json.loads(line)["input"]["name"] for line in out.splitlines()] == [str(article)]
        lines = err.splitlines()
        assert len(lines) == 3
        assert all(line.startswith("tabloid: ") for line in lines)
        assert "\x1b" not in err
        assert str(empty) in lines[1]

    @pytest.mark.parametrize("command", ["score", "annotate", "compare", "batch"])
    def test_one_file_without_permission_does_not_refuse_the_run(
        self, run: Run, article: Path, monkeypatch: pytest.MonkeyPatch, command: str
    ) -> None:
        # Root may read everything: what a system says beforehand is not to be asked.
        monkeypatch.setattr(os, "access", lambda *_, **__: False)
        names = [article] * (2 if command == "compare" else 1)
        code, out, err = run(command, *names, *(["-j", 1] if command == "batch" else []))
        assert (code, err) == (0, "")
        assert out

    def test_several_tables_close_with_a_comparison(self, run: Run, article: Path) -> None:
        code, out, _ = run("score", article, article)
        assert code == 0
        assert out.count("Lena Marsh Quits Harbour Choir") == 2
        assert "2 articles compared" in out


class TestFormats:
    @pytest.mark.parametrize("form", FORMS)
    def test_same_bytes_twice(self, run: Run, article: Path, form: str) -> None:
        first = run("score", article, "-f", form)
        assert first[0] == 0
        assert first[1]
        assert run("score", article, "--format", form) == first

    def test_several_as_json_are_an_array(self, run: Run, article: Path) -> None:
        assert isinstance(json.loads(run("score", article, "-f", "json")[1]), dict)
        assert len(json.loads(run("score", article, article, "-f", "json")[1])) == 2
        code, out, _ = run("score", article, "missing.txt", "-f", "json")
        assert (code, len(json.loads(out))) == (2, 1)

    def test_csv(self, run: Run, article: Path) -> None:
        out = run("score", article, article, "-f", "csv")[1]
        rows = list(csv.DictReader(io.StringIO(out)))
        assert [row["name"] for row in rows] == [str(article)] * 2

    @pytest.mark.parametrize(
        ("arguments", "reason"),
        [
            (("-f", "json", "--explain"), "--explain is for"),
            (("-f", "jsonl", "--explain"), "--explain is for"),
            (("-f", "csv", "--explain"), "--explain is for"),
            (("--include-text",), "--include-text is for"),
            (("-f", "csv", "--include-text"), "--include-text is for"),
            (("-f", "html", "--include-text"), "--include-text is for"),
            (("-f", "json", "--color", "always"), "--color always is for"),
            (
                (
                    "-f",
                    "yaml",
                ),
                "yaml",
            ),
            (("--colour", "always"), "--colour"),
        ],
    )
    def test_no_option_silently_does_nothing(
        self, run: Run, article: Path, arguments: tuple[str, ...], reason: str
    ) -> None:
        code, out, err = run("score", article, *arguments)
        assert (code, out) == (2, "")
        assert reason in err

    @pytest.mark.parametrize("form", ["table", "markdown", "html"])
    def test_explain(self, run: Run, article: Path, form: str) -> None:
        assert "Every attribution" in run("score", article, "-f", form, "--explain")[1]


class TestOutputFile:
    @pytest.mark.parametrize(
        ("name", "start"),
        [
            ("x.txt", "Lena Marsh"), ("x", "Lena Marsh"), ("x.json", "{\n"), ("x.jsonl", '{"'),
            ("x.CSV", "name,"), ("x.md", "# Lena"), ("x.html", "<!DOCTYPE"), ("x.htm", "<!DOC"),
        ],
    )  # fmt: skip
    def test_the_ending_names_the_format(
        self, run: Run, article: Path, name: str, start: str
    ) -> None:
        path = article.with_name(name)
        assert run("score", article, "-o", path) == (0, "", "")
        assert path.read_text(encoding="utf-8").startswith(start)

    def test_format_beats_the_ending(self, run: Run, article: Path) -> None:
        path = article.with_name("x.html")
        run("score", article, "-o", path, "-f", "json")
        assert json.loads(path.read_text())

    @pytest.mark.parametrize("more", [(), ("-f", "jsonl")])
    def test_nothing_is_packed(self, run: Run, article: Path, more: tuple[str, ...]) -> None:
        path = article.with_name("x.jsonl.gz")
        code, out, err = run("score", article, "-o", path, *more)
        assert (code, out) == (2, "")
        assert "x.jsonl.gz: results are not packed" in err
        assert not path.exists()

    def test_dash_is_standard_output(self, run: Run, article: Path) -> None:
        assert run("score", article, "-o", "-")[1].startswith("Lena Marsh")

    def test_others_are_written_where_one_fails(self, run: Run, article: Path) -> None:
        path = article.with_name("x.jsonl")
        code, out, err = run("score", article, "missing.txt", article, "-o", path)
        assert (code, out) == (2, "")
        assert is_one_line(err)
        assert path.read_text().count("\n") == 2

    def test_nothing_is_written_where_all_fail(self, run: Run, tmp_path: Path) -> None:
        path = tmp_path / "x.json"
        path.write_text("what was there")
        assert run("score", "missing.txt", "-o", path)[0] == 2
        assert path.read_text() == "what was there"
        assert list(tmp_path.iterdir()) == [path]

    def test_an_error_halfway_leaves_the_old_file(
        self, run: Run, article: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        path = article.with_name("x.jsonl")
        path.write_text("what was there")
        calls = []

        def analyze(article: tabloid_cli.Article, **given: Any) -> tabloid_cli.Report:
            calls.append(article)
            if len(calls) == 2:
                raise KeyboardInterrupt
            return original(article, **given)

        original = tabloid_cli.analyze
        monkeypatch.setattr(tabloid_cli, "analyze", analyze)
        code, _, _ = run("score", article, article, article, "-o", path)
        assert (code, len(calls)) == (130, 2)
        assert path.read_text() == "what was there"
        assert sorted(p.name for p in article.parent.iterdir()) == ["choir.txt", "x.jsonl"]

    def test_a_folder_that_is_not_there(self, run: Run, article: Path) -> None:
        code, out, err = run("score", article, "-o", article.with_name("nowhere") / "x.json")
        assert (code, out) == (2, "")
        assert is_one_line(err)
        assert "nowhere/x.json: cannot write: no such folder; make it first" in err

    @pytest.mark.parametrize(
        "command",
        [
            ("score", "-o"),
            ("annotate", "-o"),
            ("batch", "-o"),
            ("batch", "--report"),
        ],
    )
    def test_no_name_for_a_file(self, run: Run, article: Path, command: tuple[str, str]) -> None:
        name = "x" * 300 + (".csv" if command == ("batch", "-o") else ".html")
        code, out, err = run(command[0], article, command[1], article.with_name(name))
        assert (code, out) == (2, "")
        assert is_one_line(err)
        assert "cannot write: File name too long" in err

    def test_a_folder_is_no_file(self, run: Run, article: Path) -> None:
        code, _, err = run("score", article, "-o", article.parent)
        assert code == 2
        assert is_one_line(err)

    def test_an_article_is_not_overwritten(self, run: Run, article: Path) -> None:
        link = article.with_name("link.json")
        link.symlink_to(article)
        for path in (article, link):
            code, _, err = run("score", article, "-o", path)
            assert code == 2
            assert "overwrite" in err
        assert article.read_text(encoding="utf-8") == ARTICLE

    def test_a_link_stays_a_link(self, run: Run, article: Path) -> None:
        target, link = article.with_name("target.json"), article.with_name("link.json")
        target.write_text("old")
        link.symlink_to(target)
        assert run("score", article, "-o", link)[0] == 0
        assert link.is_symlink()
        assert json.loads(target.read_text())

    @pytest.mark.skipif(os.name != "posix", reason="POSIX permissions")
    def test_permissions(self, run: Run, article: Path) -> None:
        new, old = article.with_name("new.json"), article.with_name("old.json")
        old.touch()
        old.chmod(0o600)
        before = os.umask(0o027)
        try:
            run("score", article, "-o", new)
            run("score", article, "-o", old)
        finally:
            os.umask(before)
        assert stat.S_IMODE(new.stat().st_mode) == 0o640
        assert stat.S_IMODE(old.stat().st_mode) == 0o600

    def test_a_device_is_written_to(self, run: Run, article: Path) -> None:
        assert run("score", article, "-o", os.devnull) == (0, "", "")
        assert stat.S_ISCHR(Path(os.devnull).stat().st_mode)


class TestColor:
    @pytest.mark.parametrize(
        ("arguments", "environment", "colored"),
        [
            ((), {}, False),
            ((), {"FORCE_COLOR": "1"}, True),
            ((), {"FORCE_COLOR": "1", "NO_COLOR": "1"}, False),
            ((), {"FORCE_COLOR": "1", "NO_COLOR": ""}, True),
            (("--color", "always"), {"NO_COLOR": "1"}, True),
            (("--color", "never"), {"FORCE_COLOR": "1"}, False),
            (("--color", "auto"), {"FORCE_COLOR": ""}, False),
        ],
    )
    def test_option_then_environment(
        self,
        run: Run,
        article: Path,
        monkeypatch: pytest.MonkeyPatch,
        arguments: tuple[str, ...],
        environment: dict[str, str],
        colored: bool,  # noqa: FBT001
    ) -> None:
        for name, value in environment.items():
            monkeypatch.setenv(name, value)
        assert ("\x1b[" in run("score", article, *arguments)[1]) == colored

    def test_a_file_is_colored_only_on_demand(
        self, run: Run, article: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("FORCE_COLOR", "1")
        path = article.with_name("x.txt")
        run("score", article, "-o", path)
        assert "\x1b" not in path.read_text(encoding="utf-8")
        run("score", article, "-o", path, "--color", "always")
        assert "\x1b[" in path.read_text(encoding="utf-8")

    @pytest.mark.parametrize(
        ("terminal", "term", "colored"),
        [(True, "xterm", True), (True, "dumb", False), (False, "xterm", False)],
    )
    def test_auto_asks_the_terminal(
        self,
        monkeypatch: pytest.MonkeyPatch,
        terminal: bool,  # noqa: FBT001
        term: str,
        colored: bool,  # noqa: FBT001
    ) -> None:
        monkeypatch.setenv("TERM", term)
        monkeypatch.delenv("NO_COLOR", raising=False)
        monkeypatch.delenv("FORCE_COLOR", raising=False)
        monkeypatch.setattr(sys.stdout, "isatty", lambda: terminal)
        assert Output("table", None, "auto").color is colored


class TestWidth:
    @pytest.mark.parametrize(("columns", "width"), [("60", 60), ("20", 60), ("300", 100)])
    def test_columns(
        self, run: Run, article: Path, monkeypatch: pytest.MonkeyPatch, columns: str, width: int
    ) -> None:
        monkeypatch.setenv("COLUMNS", columns)
        lines = run("score", article)[1].splitlines()
        assert max(map(len, lines)) == width

    def test_no_table_loses_figures_where_it_is_narrow(
        self, run: Run, article: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("COLUMNS", "20")
        compared = run("score", article, article)[1].partition("compared")[2].splitlines()
        assert compared[1].split() == "Article Sourced Named Anon. Loud Grade Score".split()
        assert compared[2].split()[0] == article.name

    def test_eighty_into_a_file(
        self, run: Run, article: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("COLUMNS", "60")
        path = article.with_name("x.txt")
        run("score", article, "-o", path)
        assert max(map(len, path.read_text(encoding="utf-8").splitlines())) == 80


class TestCommands:
    def test_version(self, run: Run) -> None:
        assert run("--version") == (0, f"tabloid {tabloid_cli.__version__}\n", "")

    def test_help_lists_every_command(self, run: Run) -> None:
        code, out, err = run("--help")
        assert (code, err) == (0, "")
        for name in COMMANDS:
            assert f"\n  {name} " in out

    @pytest.mark.parametrize("name", COMMANDS)
    def test_every_command_has_help_with_every_option_explained(self, run: Run, name: str) -> None:
        code, out, _ = run(name, "--help")
        command = cli.get_command(None, name)  # type: ignore[arg-type]
        assert command
        assert command.get_short_help_str(limit=100) == COMMANDS[name]
        assert code == 0
        assert command.help
        for parameter in command.params:
            if parameter.param_type_name == "option":
                assert parameter.help, parameter.name  # type: ignore[attr-defined]
                assert parameter.opts[-1] in out

    def test_no_command(self, run: Run) -> None:
        code, _, err = run()
        assert code == 2
        assert "Usage: tabloid" in err

    def test_unknown_command(self, run: Run) -> None:
        code, out, err = run("scroe")
        assert (code, out) == (2, "")
        assert "No such command 'scroe'" in err

    def test_a_file_in_a_command_s_place_gets_a_hint(self, run: Run, article: Path) -> None:
        code, out, err = run(article)
        assert (code, out) == (2, "")
        assert "tabloid score FILE" in err
