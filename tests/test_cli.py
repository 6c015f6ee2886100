"""The command line: what it reads, which format it prints, which commands there are."""

from __future__ import annotations

import csv
import io
import json
import os
import sys
from pathlib import Path

import pytest

import tabloid_cli
from tabloid_cli.cli import COMMANDS, cli
from tests.conftest import ARTICLE, Run, is_one_line

FORMS = ["table", "json", "jsonl", "csv", "markdown", "html"]


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
