from __future__ import annotations

import io
import os
from pathlib import Path

import pytest

from tabloid_cli.batch.discovery import DEEPEST, Walk, find, kind_of, listed_paths


def names(*paths: Path | str, walk: Walk | None = None) -> list[str]:
    return [found.name for found in find([str(p) for p in paths], walk or Walk())]


def make(folder: Path, *files: str) -> Path:
    for name in files:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("words")
    return folder


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("a.txt", "article"),
        ("a.HTML", "article"),
        ("a.md.gz", "article"),
        ("a.jsonl", ".jsonl"),
        ("a.ndjson.gz", ".jsonl"),
        ("a.csv", ".csv"),
        ("a.warc.gz", ".warc"),
        ("a.pdf", None),
        ("a", None),
        ("a.gz", None),
    ],
)
def test_kinds_by_ending(name: str, kind: str | None) -> None:
    assert kind_of(name) == kind


def test_folders_are_walked_sorted_whatever_the_locale(tmp_path: Path) -> None:
    make(tmp_path, "b.txt", "a/z.txt", "a/B.txt", "c.txt", "Z.txt", "é.txt", "x.pdf", ".git/a.txt")
    inside = [name.removeprefix(f"{tmp_path}/") for name in names(tmp_path)]
    assert inside == ["Z.txt", "a/B.txt", "a/z.txt", "b.txt", "c.txt", "é.txt"]


def test_globs_choose_by_name_or_by_place(tmp_path: Path) -> None:
    make(tmp_path, "a.txt", "b.html", "in/c.txt", "in/d.story")
    assert [Path(n).name for n in names(tmp_path, walk=Walk(("*.story", "b.*")))] == [
        "b.html",
        "d.story",
    ]
    assert [Path(n).name for n in names(tmp_path, walk=Walk(("in/*",)))] == ["c.txt", "d.story"]


def test_a_file_named_outright_needs_no_ending(tmp_path: Path) -> None:
    make(tmp_path, "story", ".hidden")
    assert names(tmp_path / "story", tmp_path / ".hidden", walk=Walk(("*.md",))) == [
        f"{tmp_path}/story",
        f"{tmp_path}/.hidden",
    ]


def test_links_are_followed_but_not_in_circles(tmp_path: Path) -> None:
    make(tmp_path, "a/one.txt", "other/two.txt")
    (tmp_path / "a" / "back").symlink_to(tmp_path / "a")
    (tmp_path / "a" / "up").symlink_to(tmp_path)
    (tmp_path / "a" / "broken.txt").symlink_to(tmp_path / "nowhere.txt")
    found = list(find([str(tmp_path / "a")], Walk()))
    assert [(Path(f.path).name, f.problem is None) for f in found] == [
        ("broken.txt", False),
        ("one.txt", True),
        ("two.txt", True),
    ]


def test_a_folder_inside_another_is_walked_once(tmp_path: Path) -> None:
    make(tmp_path, "a/one.txt", "b.txt")
    assert len(names(tmp_path / "a", tmp_path)) == 2


def test_outputs_in_the_folder_are_no_articles(tmp_path: Path) -> None:
    make(tmp_path, "a.txt", "out.csv", "out.csv.errors.jsonl", "other.jsonl.errors.jsonl")
    walk = Walk(excluded=frozenset({os.path.realpath(tmp_path / "out.csv")}))
    assert names(tmp_path, walk=walk) == [f"{tmp_path}/a.txt"]


def test_undecodable_names_are_read_and_can_be_written(tmp_path: Path) -> None:
    path = os.fsencode(tmp_path) + b'/caf\xe9 #1 "it\'s"\n.txt'
    Path(os.fsdecode(path)).write_text("words")
    (found,) = find([str(tmp_path)], Walk())
    assert os.fsencode(found.path) == path
    assert found.name.encode("utf-8").endswith(b'caf\xef\xbf\xbd #1 "it\'s"\n.txt')


def test_folders_in_one_another_without_end(tmp_path: Path) -> None:
    deep = tmp_path.joinpath(*["d"] * (DEEPEST + 5))
    make(tmp_path, "a.txt")
    deep.mkdir(parents=True)
    make(deep, "far.txt")
    assert [f.problem for f in find([str(tmp_path)], Walk())] == [
        None,
        "too many folders in one another",
    ]


@pytest.mark.parametrize(
    ("data", "paths"),
    [
        (b"a.txt\nb c.txt\n", ["a.txt", "b c.txt"]),
        (b"a.txt\r\n\r\n\nb.txt", ["a.txt", "b.txt"]),
        (b"a\nb.txt\0c.txt\0", ["a\nb.txt", "c.txt"]),
        (b"caf\xe9.txt\n", [os.fsdecode(b"caf\xe9.txt")]),
        (b"", []),
        (b"x" * 200_000 + b"\ny", ["x" * 200_000, "y"]),
    ],
)
def test_lists_of_paths(data: bytes, paths: list[str]) -> None:
    assert list(listed_paths(io.BytesIO(data))) == paths
