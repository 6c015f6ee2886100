"""The same bytes in every environment, what a start imports, and that nothing is fetched."""

from __future__ import annotations

import subprocess
import sys
import time

import pytest

from tests.processes import ROOT, SAMPLES, TEXTS, environment, python, run


def printed(**more: str) -> bytes:
    """The samples' reports in every form for programs, one after the other."""
    done = python(
        "from tabloid_cli.cli import main\n"
        "for form in ('json', 'csv', 'markdown', 'html'):\n"
        f"    assert main(['score', *{SAMPLES!r}, '-f', form]) == 0",
        **more,
    )
    assert (done.returncode, done.stderr) == (0, b"")
    return done.stdout


def test_the_same_bytes_in_any_locale_and_for_any_hash_seed() -> None:
    everything = printed(PYTHONHASHSEED="1")
    assert everything.startswith(b"[\n{")
    assert everything.endswith(b"</html>\n")
    assert everything == printed(
        PYTHONHASHSEED="2", LC_ALL="C", PYTHONUTF8="0", PYTHONIOENCODING="ascii", COLUMNS="60",
        FORCE_COLOR="1",
    )  # fmt: skip


@pytest.mark.parametrize("encoding", ["ascii", "cp437"])
def test_a_table_fits_the_encoding_of_the_output(encoding: str) -> None:
    done = run("score", *TEXTS[:2], "--explain", PYTHONIOENCODING=encoding)
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.isascii() or encoding != "ascii"
    assert "Sourcing ratio" in done.stdout.decode(encoding)


def test_a_c_locale_breaks_nothing() -> None:
    done = run("score", *TEXTS[:2], LC_ALL="C", PYTHONCOERCECLOCALE="0", PYTHONUTF8="0")
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.isascii()


def imported_after(program: str) -> set[str]:
    """The modules that a program has imported at its end."""
    done = python(f"{program}; import sys; print(*sys.modules, file=sys.stderr)")
    assert done.returncode == 0
    return set(done.stderr.decode().split())


def test_help_imports_click_and_little_else() -> None:
    theirs = imported_after(
        "import click, pathlib; click.Command('x').main(['--help'], 'x', None, None, False)"
    )
    ours = imported_after("from tabloid_cli.cli import main; main(['--help'])")
    more = {name.partition(".")[0] for name in ours - theirs}
    assert more <= {"tabloid_cli", "dataclasses", "copy", "gc"}


@pytest.mark.parametrize(
    ("form", "unneeded"),
    [
        ("json", {"tabloid_cli.rendering.canvas", "trafilatura", "lxml"}),
        ("table", {"trafilatura", "lxml"}),
    ],
)
def test_a_run_imports_what_it_needs(form: str, unneeded: set[str]) -> None:
    arguments = ["score", TEXTS[0], "-f", form]
    imported = imported_after(f"from tabloid_cli.cli import main; main({arguments!r})")
    assert not imported & unneeded


def test_help_takes_at_most_twice_importing_click() -> None:
    def seconds(*arguments: str) -> float:
        start = time.perf_counter()
        subprocess.run(
            [sys.executable, *arguments],
            cwd=ROOT,
            env=environment(),
            stdout=subprocess.DEVNULL,
            check=True,
        )
        return time.perf_counter() - start

    pairs = [
        (seconds("-m", "tabloid_cli", "--help"), seconds("-c", "import click")) for _ in range(8)
    ]
    ours, click = (min(column) for column in zip(*pairs, strict=True))
    assert ours <= 2 * click


def test_nothing_is_fetched() -> None:
    """Nor are those libraries imported that fetch data they miss: ours comes with us."""
    done = python(
        "import socket, sys\n"
        "def refuse(*args, **kwargs): raise AssertionError('the network was asked')\n"
        "socket.socket.connect = socket.create_connection = socket.getaddrinfo = refuse\n"
        "from tabloid_cli.cli import main\n"
        f"assert main(['score', *{SAMPLES!r}]) == 0\n"
        "assert not {'nltk', 'textstat', 'pyphen'} & sys.modules.keys()"
    )
    assert (done.returncode, done.stderr) == (0, b"")
