"""What is shipped: data files, licence, version."""

from __future__ import annotations

import ast
import configparser
from fnmatch import fnmatch

import pytest

from tabloid_cli import __version__
from tests.golden import ROOT

SETUP = configparser.ConfigParser()
SETUP.read(ROOT / "setup.cfg", encoding="utf-8")
PATTERNS = [
    pattern.strip().removeprefix("**/")
    for line in SETUP["options.package_data"].values()
    for pattern in line.split(",")
]
DATA = sorted(
    path.relative_to(ROOT).as_posix()
    for path in (ROOT / "tabloid_cli").rglob("*")
    if path.is_file() and path.suffix not in {".py", ".pyc"}
)


@pytest.mark.parametrize("path", DATA)
def test_every_data_file_is_shipped(path: str) -> None:
    assert any(fnmatch(path.rpartition("/")[2], pattern) for pattern in PATTERNS)


def test_every_folder_of_code_is_a_package() -> None:
    for path in (ROOT / "tabloid_cli").rglob("*.py"):
        assert (path.parent / "__init__.py").exists(), path


def test_the_changelog_knows_this_version() -> None:
    assert f"## [{__version__}]" in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")


def test_every_module_says_what_it_is() -> None:
    for path in (ROOT / "tabloid_cli").rglob("*.py"):
        assert ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))), path
