"""README.md says what is true."""

from __future__ import annotations

import doctest
import json
import os
import re
from importlib.resources import files

import pytest

from tabloid_cli.cli import COMMANDS
from tabloid_cli.reference import reference
from tabloid_cli.rendering.csv_rows import flat_row
from tests.golden import README, ROOT, readme_with_blocks
from tests.pictures import FOLDER, terminals
from tests.rendering.factory import full_report

TEXT = README.read_text(encoding="utf-8")
SCHEMA = json.loads(files("tabloid_cli").joinpath("report.schema.json").read_text("utf-8"))


def command(name: str) -> str:
    found = re.findall(rf"^<!-- command: {name} -->\n```console\n(.*)\n```$", TEXT, re.MULTILINE)
    assert len(found) == 1
    return str(found[0])


def test_the_two_commands() -> None:
    assert command("use") == "pip install . && tabloid score samples/loud-breakup.txt"
    assert command("test") == 'pip install ".[test]" && pytest'


def test_shows_what_the_program_prints() -> None:
    """`python -m tests.golden` prints it anew."""
    assert readme_with_blocks(TEXT) == TEXT


def test_pictures_of_the_terminal_show_what_it_prints() -> None:
    """`python -m tests.golden` makes them anew."""
    for name, svg in terminals().items():
        assert (FOLDER / name).read_text(encoding="utf-8") == svg
        assert not re.search(r"url\([^#]|href|@import|<script", svg)  # it asks nobody for anything
        assert f"samples/pictures/{name}" in TEXT


def test_python_examples(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    failed, tried = doctest.testfile(str(README), module_relative=False, encoding="utf-8")
    assert (failed, tried > 4) == (0, True)


def test_tells_the_reference_set_s_medians() -> None:
    score = reference().quantiles["score"]
    celebrity, newspapers = score["celebrity press"][50], score["newspapers"][50]
    said = r"celebrity articles score above (\d+), half of its newspaper articles below (\d+)"
    (told,) = re.findall(said, TEXT)
    assert [int(figure) for figure in told] == [round(celebrity), round(newspapers)]
    articles = reference().articles
    assert f"learned from {sum(articles.values())} articles" in " ".join(TEXT.split())


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_is_documented(name: str) -> None:
    assert f"<!-- printed: tabloid {name} --help -->" in TEXT


def keys() -> list[str]:
    """The report's keys, as deep as a section and its figures."""
    found = []
    for section, schema in SCHEMA["properties"].items():
        inner = schema.get("properties", {})
        found += [f"{section}.{key}" for key in inner] if inner else [section]
    return found


def test_every_key_of_the_report_is_documented() -> None:
    assert len(keys()) > 40
    assert [key for key in keys() if f"`{key}`" not in TEXT] == []


def test_every_column_is_documented() -> None:
    table = TEXT.partition("| column |")[2]
    assert [column for column in flat_row(full_report()) if f"`{column}`" not in table] == []


def test_every_link_leads_somewhere() -> None:
    targets = re.findall(r"\]\((?!https://)([^)#]+)\)", TEXT)
    assert targets
    assert [target for target in targets if not (ROOT / target).exists()] == []


@pytest.mark.skipif(os.name != "posix", reason="the script is for bash")
def test_ci_runs_the_second_command_of_this_page() -> None:
    script = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    assert "/^<!-- command: test -->$/{n;n;p;}' README.md" in script
    assert os.access(ROOT / ".ci" / "run", os.X_OK)
