from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from tabloid_cli.commands.lexicon import lexicon
from tabloid_cli.reading import intake
from tabloid_cli.tone import default_lexicon
from tabloid_cli.tone.table import read_rows
from tests.timing import at_most


def run(*arguments: object, stdin: str | bytes | None = None) -> Result:
    return CliRunner().invoke(lexicon, [str(a) for a in arguments], input=stdin)


def test_list_can_be_read_again() -> None:
    result = run("list")
    assert result.exit_code == 0
    ours = default_lexicon()
    rows = read_rows(result.stdout, {c.name: c for c in ours.categories})
    assert rows.problems == ()
    assert [entry for _, entry in rows.entries] == list(ours.entries)


@pytest.mark.parametrize("charset", ["latin-1", "ascii", "cp1252", "utf-8"])
def test_every_command_prints_in_any_encoding(tmp_path: Path, charset: str) -> None:
    def run_in(*arguments: object) -> bytes:
        result = CliRunner(charset=charset).invoke(lexicon, [str(a) for a in arguments])
        assert result.exit_code == 0
        return result.stdout_bytes

    mine = tmp_path / "mine.tsv"
    mine.write_text("zound漢 “naïve\thype\t1\t\t\t\tZound漢 “naïve, he said.\n", encoding="utf-8")
    assert run_in("list") == run("list").stdout_bytes  # UTF-8, so that it can be read again
    assert "zound漢 “naïve\thype".encode() in run_in("list", "--lexicon", mine)
    for words in (("show", "zound漢", "“naïve"), ("test", "Zound漢 “naïve, he said.")):
        said = run_in(*words, "--lexicon", mine).decode(charset).lower()
        assert "zound" + "漢 “naïve".encode(charset, "replace").decode(charset)[:1] in said
    assert run_in("check", mine)


def test_a_list_of_many_categories_takes_no_time(tmp_path: Path) -> None:
    mine = tmp_path / "mine.tsv"
    mine.write_text("".join(f"zounds {n}\tmine{n}\t1\n" for n in range(10_000)))
    with at_most(4):
        result = run("list", "--lexicon", mine)
    assert "# mine9999: 1 entries." in result.stdout


def test_list_of_a_category() -> None:
    result = run("list", "--category", "shouting")
    lines = result.stdout.splitlines()
    assert lines[0].startswith("# shouting: 4 entries. ")
    assert {line.split("\t")[1] for line in lines[2:]} == {"shouting"}


def test_list_of_no_category() -> None:
    result = run("list", "--category", "weather")
    assert result.exit_code == 2
    assert "no category 'weather'" in result.stderr


@pytest.mark.parametrize("words", [("bombshell",), ("bombshells",), ("Bombshell",)])
def test_show_an_entry_by_any_of_its_forms(words: tuple[str, ...]) -> None:
    result = run("show", *words)
    assert result.exit_code == 0
    assert result.stdout.startswith("bombshell\n")
    for label in ("weight", "category", "forms", "where", "counts in", "but not in", "evidence"):
        assert f"\n  {label}" in result.stdout


def test_show_a_phrase() -> None:
    result = run("show", "dropped", "a", "bombshell")
    assert result.stdout.startswith("drop a bombshell\n")


def test_show_a_quiet_phrase() -> None:
    result = run("show", "secret", "service")
    assert "never counted" in result.stdout


def test_show_what_is_not_there() -> None:
    result = run("show", "bombshell", "biscuit")
    assert result.exit_code != 0
    assert "is not in the lexicon; there are:" in result.stderr
    assert "bombshell" in result.stderr


def test_check_a_sound_file(tmp_path: Path) -> None:
    path = tmp_path / "mine.tsv"
    path.write_text("zounds\thype\t1\t\t\t\tZounds, he said.\tHe was late.\n", encoding="utf-8")
    result = run("check", path)
    assert result.exit_code == 0
    assert result.stdout.endswith("mine.tsv: 1 entry, no fault\n")
    assert result.stderr == ""


def test_check_tells_of_new_categories(tmp_path: Path) -> None:
    path = tmp_path / "mine.tsv"
    path.write_text("mansion\tscandel\t0\nzounds\thype\ngosh\toaths\negad\toaths\n")
    result = run("check", path)
    assert result.exit_code == 0
    assert [line.partition("mine.tsv:")[2] for line in result.stderr.splitlines()] == [
        "1: 'scandel' is a category of your own; did you mean 'scandal'?",
        "3: 'oaths' is a category of your own",
    ]
    assert result.stdout.endswith("mine.tsv: 4 entries, no fault\n")


def test_check_names_every_fault(tmp_path: Path) -> None:
    path = tmp_path / "mine.tsv"
    path.write_text("zounds\ngosh\thype\tx\n", encoding="utf-8")
    result = run("check", path)
    assert result.exit_code != 0
    assert "mine.tsv:1: no category" in result.stderr
    assert "mine.tsv:2: weight 'x'" in result.stderr


def test_check_runs_the_examples(tmp_path: Path) -> None:
    path = tmp_path / "mine.tsv"
    path.write_text("zounds\thype\t1\t\t\t\tHe was late.\tZounds, he said.\n", encoding="utf-8")
    result = run("check", path)
    assert result.exit_code != 0
    assert "mine.tsv:1: 'zounds' is not found in its example" in result.stderr
    assert "where it must not be" in result.stderr


@pytest.mark.parametrize(
    "arguments", [("check",), ("list", "--lexicon"), ("show", "nasty", "--lexicon")]
)
def test_a_file_that_cannot_be_read(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    result = run(*arguments, tmp_path / "none.tsv")
    assert result.exit_code != 0
    assert result.stderr.endswith("none.tsv: no such file; check the name\n")
    result = run(*arguments, tmp_path)
    assert result.exit_code != 0
    assert result.stderr.endswith(": is a folder; name a file in it\n")


def test_try_a_text() -> None:
    result = run("test", "She dropped a bombshell. “I am furious with it,” he said.")
    assert result.stdout.splitlines() == [
        "dropped a bombshell (shock, weight 3, narration, entry 'drop a bombshell')",
        "furious (conflict, weight 2, quoted)",
        "2 sensational words, 18.2 per 100 words",
    ]


def test_try_standard_input_as_headline_with_a_file(tmp_path: Path) -> None:
    path = tmp_path / "mine.tsv"
    path.write_text("zounds\thype\n", encoding="utf-8")
    result = run("test", "-", "--headline", "--lexicon", path, stdin="Zounds You Say\n")
    assert result.exit_code == 0, (result.output, result.exception)
    assert [line.split()[0] for line in result.stdout.splitlines()] == ["Zounds", "You", "2"]


def test_a_text_from_a_pipe_is_decoded_as_an_article_is() -> None:
    assert run("test", "-", stdin="A nasty split.".encode("utf-16")).output.startswith("nasty")
    refused = run("test", "-", stdin=b"%PDF-1.7 nasty")
    assert refused.exit_code != 0
    assert "-: a PDF, not text" in refused.output


def test_a_pipe_without_end_is_no_text(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(intake, "MAX_BYTES", 1000)
    refused = run("test", "-", stdin="nasty " * 1000)
    assert refused.exit_code != 0
    assert "-: more than 0 MB; not an article" in refused.output


def test_escapes_do_not_reach_the_terminal() -> None:
    result = run("test", "shocking\x1b[31m \u202eday")
    assert "\x1b" not in result.stdout
    assert "\u202e" not in result.stdout
