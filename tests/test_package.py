"""What is shipped: data files, licence, version; and that imports go one way."""

from __future__ import annotations

import ast
import configparser
import re
from fnmatch import fnmatch
from graphlib import CycleError, TopologicalSorter

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


def is_shipped(path: str) -> bool:
    return any(fnmatch(path.rpartition("/")[2], pattern) for pattern in PATTERNS)


def test_every_data_file_is_shipped() -> None:
    assert len(DATA) > 40
    assert [path for path in DATA if not is_shipped(path)] == []


@pytest.mark.parametrize("folder", ["tests", "samples", "benchmarks", ".ci"])
def test_what_the_tests_read_is_in_the_source_archive(folder: str) -> None:
    """Whole folders; .ci/run compares them with an archive that it makes."""
    lines = (ROOT / "MANIFEST.in").read_text(encoding="utf-8").splitlines()
    assert f"recursive-include {folder} *" in lines


def test_every_folder_of_code_is_a_package() -> None:
    for path in (ROOT / "tabloid_cli").rglob("*.py"):
        assert (path.parent / "__init__.py").exists(), path


def _imports(sources: dict[str, str]) -> dict[str, set[str]]:
    """The modules of ours that each module takes names from, also for type checking alone."""
    found: dict[str, set[str]] = {module: set() for module in sources}
    for module, source in sources.items():
        for node in ast.walk(ast.parse(source)):
            if not isinstance(node, ast.ImportFrom) or node.module not in sources:
                continue
            for alias in node.names:
                part = f"{node.module}.{alias.name}"
                found[module].add(part if part in sources else node.module)
        found[module].discard(module)
    return found


def _folder(module: str) -> str:
    """The folder of tabloid_cli, or the module right in it, that a module belongs to."""
    return ".".join(module.split(".")[:2])


def _by_folder(imports: dict[str, set[str]]) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for module, parts in imports.items():
        others = {_folder(part) for part in parts} - {_folder(module)}
        found.setdefault(_folder(module), set()).update(others)
    return found


def _is_acyclic(imports: dict[str, set[str]]) -> bool:
    try:
        TopologicalSorter(imports).prepare()
    except CycleError:
        return False
    return True


SOURCES = {
    ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__"): (
        path.read_text(encoding="utf-8")
    )
    for path in (ROOT / "tabloid_cli").rglob("*.py")
}


IMPORTS = _imports(SOURCES)


def test_imports_go_one_way() -> None:
    assert len(IMPORTS["tabloid_cli.pipeline"]) > 3
    assert _is_acyclic(IMPORTS)
    assert not _is_acyclic(_imports({"a": "from b import x", "b": "from a import y"}))


def test_folders_import_one_way() -> None:
    """Whole folders, too: no module of batch may need one of the commands, which need batch."""
    assert _is_acyclic(_by_folder(IMPORTS))
    both_ways = {"t.a.one": {"t.b.one"}, "t.b.one": set(), "t.b.two": {"t.a.two"}, "t.a.two": set()}
    assert _is_acyclic(both_ways)
    assert not _is_acyclic(_by_folder(both_ways))


def test_sourcing_is_told_from_words_to_names_to_attributions_to_speakers() -> None:
    rooms = ["vocabulary", "naming", "finding", "identifying"]
    folder = "tabloid_cli.sourcing."

    def floor(module: str) -> int:
        room = module.removeprefix(folder).split(".")[0]
        return rooms.index(room) if module.startswith(folder) and room in rooms else -1

    assert {floor(module) for module in IMPORTS} == {-1, 0, 1, 2, 3}
    for module, parts in IMPORTS.items():
        if floor(module) >= 0:
            assert all(floor(part) <= floor(module) for part in parts), module


def test_the_changelog_knows_this_version() -> None:
    assert f"## [{__version__}]" in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")


def test_every_module_says_what_it_is() -> None:
    assert [m for m, source in SOURCES.items() if not ast.get_docstring(ast.parse(source))] == []


def test_every_module_stands_on_its_folder_s_plan() -> None:
    """A package's docstring names its modules in the order in which a text passes them."""
    missing = []
    for module in SOURCES:
        folder, _, name = module.rpartition(".")
        plan = ast.get_docstring(ast.parse(SOURCES.get(folder, ""))) or ""
        if folder.count(".") and not re.search(rf"\b{name}\b", plan):
            missing.append(module)
    assert missing == []
