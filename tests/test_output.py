"""Where the command's results go and how they look there: files, colours, width."""

from __future__ import annotations

import json
import os
import stat
import sys
from pathlib import Path
from typing import Any

import pytest

import tabloid_cli
from tabloid_cli.commands.options import Output
from tests.conftest import ARTICLE, Run, is_one_line


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
