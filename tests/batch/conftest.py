"""Folders of invented articles, and ways to run ``tabloid batch`` over them."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tabloid_cli.batch import session
from tests.conftest import Run

NAMES = ("Ida Quist", "Bram Oduya", "Wren Castellow", "Tove Marling")


def article(number: int) -> str:
    """A short article about invented people; no two are the same."""
    name = NAMES[number % len(NAMES)]
    return (
        f"{name} Leaves Ferry Line {number}\n\n"
        f"{name} has left Ferry Line {number} after {number + 2} stormy years. "
        f"“I am relieved,” {name.split()[1]} said. An insider claims the row was explosive. "
        f"The company’s spokesman, Pieter Vance, declined to comment on boat {number}.\n\n"
        f"The ferry reportedly sails again in {number % 11 + 1} days. It carries {number} cars.\n"
    )


def write_articles(place: Path) -> None:
    """Twelve articles in three folders."""
    for number in range(12):
        path = place / ("north", "south/inner", "west")[number % 3] / f"boat-{number:02}.txt"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(article(number), encoding="utf-8")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Twelve articles in three folders."""
    place = tmp_path / "articles"
    write_articles(place)
    return place


@contextmanager
def inside(place: Path) -> Iterator[None]:
    """In the block, the folder we are in."""
    before = Path.cwd()
    os.chdir(place)
    try:
        yield
    finally:
        os.chdir(before)


@pytest.fixture
def run(run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Run:
    """In a folder of its own, with a program that stays the same."""
    monkeypatch.chdir(tmp_path)
    # Somebody may be editing the package while its tests run.
    monkeypatch.setattr(session, "fingerprint", lambda: "this version")
    return run


def start(*arguments: object, cwd: Path) -> subprocess.Popen[bytes]:
    """``tabloid ARGUMENTS`` as a process of its own."""
    return subprocess.Popen(
        [sys.executable, "-m", "tabloid_cli", *map(str, arguments)],
        cwd=cwd,
        env=os.environ | {"PYTHONPATH": str(Path(__file__).parents[2]), "LC_ALL": "C.UTF-8"},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
