"""The command as a process: streams, signals, terminals, environment, start-up."""

from __future__ import annotations

import json
import os
import select
import signal
import struct
import subprocess
import sys
import time
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
SAMPLES = sorted(str(p.relative_to(ROOT)) for p in (ROOT / "samples").glob("*.*"))
TEXTS = [name for name in SAMPLES if not name.endswith(".html")]
COMMAND = [sys.executable, "-m", "tabloid_cli"]
posix = pytest.mark.skipif(os.name != "posix", reason="needs POSIX processes and terminals")


def environment(**more: str) -> dict[str, str]:
    """Ours without what changes the looks or the streams, and warnings as errors."""
    unwanted = {"COLUMNS", "LINES", "NO_COLOR", "FORCE_COLOR", "LC_ALL"}
    unwanted |= {"PYTHONIOENCODING", "PYTHONUNBUFFERED"}
    ours = {name: value for name, value in os.environ.items() if name not in unwanted}
    return ours | {"PYTHONWARNINGS": "error", "TERM": "xterm", "LC_ALL": "C.UTF-8"} | more


def run(*arguments: str, stdin: bytes = b"", **more: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [*COMMAND, *arguments],
        cwd=ROOT,
        env=environment(**more),
        input=stdin,
        capture_output=True,
        check=False,
        timeout=60,
    )


def shell(line: str, **more: str) -> subprocess.CompletedProcess[bytes]:
    """Run `line` in a shell in which ``tabloid`` is the command."""
    quoted = " ".join(f"'{word}'" for word in COMMAND)
    script = f'set -o pipefail; tabloid() {{ {quoted} "$@"; }}; {line}'
    return subprocess.run(
        ["bash", "-c", script],
        cwd=ROOT,
        env=environment(**more),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=False,
        timeout=60,
    )


class TestStreams:
    def test_results_and_errors_apart(self) -> None:
        done = run("score", TEXTS[0], "missing.txt", "-f", "jsonl")
        assert done.returncode == 2
        assert json.loads(done.stdout)["input"]["name"] == TEXTS[0]
        assert done.stderr == b"tabloid: missing.txt: no such file; check the name\n"

    def test_a_pipe_with_no_argument_is_read(self) -> None:
        data = (ROOT / TEXTS[0]).read_bytes()
        named, unnamed = run("score", "-", stdin=data), run("score", stdin=data)
        assert (unnamed.returncode, unnamed.stdout) == (0, named.stdout)

    def test_an_empty_pipe_is_an_error(self) -> None:
        done = run("score")
        assert (done.returncode, done.stdout) == (2, b"")
        assert done.stderr.count(b"\n") == 1

    @posix
    @pytest.mark.parametrize("form", ["table", "jsonl", "html"])
    def test_a_closed_pipe_is_silent(self, form: str) -> None:
        line = f"tabloid score -f {form} {' '.join(TEXTS * 3)} | true"
        done = shell(line)
        assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")

    @posix
    @pytest.mark.parametrize("arguments", ["--help", "score --help", "--version"])
    def test_help_into_a_closed_pipe_is_silent(self, arguments: str) -> None:
        done = shell(f"tabloid {arguments} | true")
        assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")

    @posix
    def test_a_closed_pipe_does_not_hide_an_unreadable_file(self) -> None:
        done = shell(f"tabloid score missing.txt {TEXTS[0]} | true")
        assert done.returncode == 2

    @posix
    def test_no_standard_output(self) -> None:
        done = shell(f"tabloid score {TEXTS[0]} >&-")
        assert (done.returncode, done.stderr) == (0, b"")

    @posix
    @pytest.mark.parametrize("kind", ["bash", "zsh", "fish"])
    def test_completion(self, kind: str) -> None:
        script = run(_TABLOID_COMPLETE=f"{kind}_source")
        assert (script.returncode, script.stderr) == (0, b"")
        assert b"_TABLOID_COMPLETE" in script.stdout

    def test_completion_knows_the_options(self) -> None:
        done = run(
            _TABLOID_COMPLETE="bash_complete", COMP_WORDS="tabloid score --f", COMP_CWORD="2"
        )
        assert done.stdout == b"plain,--format\n"

    @posix
    def test_no_standard_input(self) -> None:
        done = shell("tabloid score <&-")
        assert (done.returncode, done.stdout) == (2, b"")
        assert b"no FILE given" in done.stderr
        done = shell("tabloid lexicon test - <&-")
        assert (done.returncode, done.stdout) == (2, b"")
        assert done.stderr == b"tabloid: -: standard input is closed\n"

    @posix
    @pytest.mark.parametrize("command", ["score", "score -", "lexicon test -", "batch -"])
    def test_a_standard_input_that_cannot_be_read(self, command: str) -> None:
        done = shell(f"tabloid {command} 0>/dev/null")
        assert (done.returncode, done.stdout) == (2, b"")
        assert done.stderr == b"tabloid: -: cannot be read (Bad file descriptor)\n"

    @pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
    @pytest.mark.parametrize(
        "arguments",
        ["--help", "score --help", "lexicon list", "batch samples -j 1", "batch samples -q -f csv",
         f"score {TEXTS[0]}", f"score {TEXTS[0]} -o /dev/full"],
    )  # fmt: skip
    def test_a_full_disk_is_one_line_whatever_is_printed(self, arguments: str) -> None:
        done = shell(f"tabloid {arguments} > /dev/full")
        where = b"/dev/full" if " -o " in arguments else b"standard output"
        assert done.returncode == 2
        assert done.stderr == b"tabloid: " + where + b": cannot write: No space left on device\n"

    @posix
    @pytest.mark.parametrize("end", ["| true", ">&-", ">/dev/full"])
    def test_a_page_is_written_although_nobody_takes_the_ranking(
        self, end: str, tmp_path: Path
    ) -> None:
        page = tmp_path / "page.html"
        done = shell(f"tabloid batch {TEXTS[0]} -j 1 --report '{page}' {end}")
        assert done.returncode == (2 if "full" in end else 0)
        assert page.read_text("utf-8").endswith("</html>\n")

    @posix
    @pytest.mark.parametrize("form", ["json", "html"])
    def test_a_file_that_takes_no_more_is_named(self, form: str, tmp_path: Path) -> None:
        path = tmp_path / "page"
        done = shell(f"ulimit -f 2; tabloid score {TEXTS[0]} --format {form} -o '{path}'")
        assert done.returncode == 2
        assert done.stderr == f"tabloid: {path}: cannot write: File too large\n".encode()
        assert not list(tmp_path.iterdir())

    @posix
    @pytest.mark.parametrize("where", ["2>/dev/full", "2>&-", "2>&1 | true"])
    def test_where_nobody_hears_complaints_the_work_goes_on(
        self, where: str, tmp_path: Path
    ) -> None:
        for arguments in ("score nofile", "score --nooption", "batch nofile"):
            assert shell(f"tabloid {arguments} {where}").returncode == 2
        scores = tmp_path / "scores.csv"
        done = shell(f"tabloid score nofile {TEXTS[0]} -o '{scores}' {where.partition(' ')[0]}")
        assert (done.returncode, len(scores.read_text("utf-8").splitlines())) == (2, 2)

    def test_a_long_name_does_not_hide_what_is_wrong(self) -> None:
        done = run("score", "/".join(["folder"] * 300))
        assert done.returncode == 2
        assert done.stderr.startswith(b"tabloid: folder/folder")
        assert done.stderr.endswith(b"/folder: no such file; check the name\n")
        assert len(done.stderr) < 1100

    def test_hundreds_of_files(self, tmp_path: Path) -> None:
        names = [str(tmp_path / f"{n:03}.txt") for n in range(300)]
        for n, name in enumerate(names):
            Path(name).write_text(f"Story {n} ended, said Ida Brook.", encoding="utf-8")
        done = run("score", "-f", "jsonl", "--include-text", *names)
        assert done.returncode == 0
        reports = [json.loads(line) for line in done.stdout.splitlines()]
        assert [report["input"]["name"] for report in reports] == names
        assert reports[7]["article"]["text"] == "Story 7 ended, said Ida Brook."


@posix
class TestTerminal:
    def in_terminal(
        self, *arguments: str, columns: int = 80, interrupt_at: bytes = b"", **more: str
    ) -> tuple[int, str]:
        """Run with a terminal on all three streams; the exit code and what it showed."""
        import fcntl  # noqa: PLC0415
        import termios  # noqa: PLC0415

        ours, theirs = os.openpty()
        fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
        with subprocess.Popen(
            [*COMMAND, *arguments],
            cwd=ROOT,
            env=environment(**more),
            stdin=theirs,
            stdout=theirs,
            stderr=theirs,
        ) as process:
            os.close(theirs)
            shown = b""
            deadline = time.monotonic() + 60
            interrupt = 0.0
            while time.monotonic() < deadline:
                if interrupt_at and interrupt_at in shown and time.monotonic() > interrupt:
                    # Python misses a signal in the instant before it waits for input.
                    process.send_signal(signal.SIGINT)
                    interrupt = time.monotonic() + 5
                if not select.select([ours], [], [], 0.1)[0]:
                    continue
                try:
                    shown += os.read(ours, 65536)
                except OSError:  # Linux says so when the other end is closed
                    break
            else:
                process.kill()
        os.close(ours)
        return process.returncode, shown.decode().replace("\r\n", "\n")

    def test_no_argument_is_usage_and_no_wait(self) -> None:
        code, shown = self.in_terminal("score")
        assert code == 2
        assert "Usage: tabloid score" in shown
        assert "no FILE given" in shown

    def test_reading_from_the_terminal_says_so_and_is_interrupted(self) -> None:
        code, shown = self.in_terminal("score", "-", interrupt_at=b"Ctrl-D")
        assert code == 130
        assert "Traceback" not in shown

    def test_the_table_takes_the_terminals_width_and_colour(self) -> None:
        code, shown = self.in_terminal("score", TEXTS[0], columns=61)
        assert code == 0
        assert "─" * 61 + "\x1b[0m\n" in shown

    @pytest.mark.parametrize(
        "arguments",
        [("batch", "a\x1b[2Jb\nc"), ("annotate", "x", "a\x1b[2Jb\nc"),
         ("batch", ".", "-o", "a\x1b[2Jb\nc"), ("score", "a\x1b[2Jb\nc", "--no-such-option")],
    )  # fmt: skip
    def test_no_file_name_in_a_message_moves_the_cursor(self, arguments: tuple[str, ...]) -> None:
        code, shown = self.in_terminal(*arguments)
        assert code == 2
        assert "\x1b" not in shown
        assert len(shown.splitlines()) == 4

    @pytest.mark.parametrize("more", [{"NO_COLOR": "1"}, {"TERM": "dumb"}])
    def test_no_colour_is_no_escape_sequence(self, more: dict[str, str]) -> None:
        code, shown = self.in_terminal("score", TEXTS[0], **more)
        assert code == 0
        assert "\x1b" not in shown
        assert "─" * 80 + "\n" in shown


class TestSameBytesEverywhere:
    def printed(self, **more: str) -> bytes:
        """The samples' reports in every form for programs, one after the other."""
        program = (
            "from tabloid_cli.cli import main\n"
            "for form in ('json', 'csv', 'markdown', 'html'):\n"
            f"    assert main(['score', *{SAMPLES!r}, '-f', form]) == 0"
        )
        done = subprocess.run(
            [sys.executable, "-c", program], cwd=ROOT, env=environment(**more),
            capture_output=True, check=True,
        )  # fmt: skip
        assert done.stderr == b""
        return done.stdout

    def test_any_locale_and_hash_seed(self) -> None:
        printed = self.printed(PYTHONHASHSEED="1")
        assert printed.startswith(b"[\n{")
        assert printed.endswith(b"</html>\n")
        assert printed == self.printed(
            PYTHONHASHSEED="2", LC_ALL="C", PYTHONUTF8="0", PYTHONIOENCODING="ascii",
            COLUMNS="60", FORCE_COLOR="1",
        )  # fmt: skip

    def test_a_table_fits_the_encoding_of_the_output(self) -> None:
        for encoding in ("ascii", "latin-1", "cp437"):
            done = run("score", *TEXTS[:2], "--explain", PYTHONIOENCODING=encoding)
            assert (done.returncode, done.stderr) == (0, b"")
            assert done.stdout.isascii() or encoding != "ascii"
            assert "Sourcing ratio" in done.stdout.decode(encoding)

    def test_a_c_locale_breaks_nothing(self) -> None:
        done = run("score", *TEXTS[:2], LC_ALL="C", PYTHONCOERCECLOCALE="0", PYTHONUTF8="0")
        assert (done.returncode, done.stderr) == (0, b"")
        assert done.stdout.isascii()


class TestStartUp:
    def modules(self, code: str) -> set[str]:
        """What is imported after `code`."""
        done = subprocess.run(
            [sys.executable, "-c", f"{code}; import sys; print(*sys.modules, file=sys.stderr)"],
            cwd=ROOT,
            env=environment(),
            capture_output=True,
            check=True,
        )
        return set(done.stderr.decode().split())

    def test_help_imports_click_and_little_else(self) -> None:
        theirs = self.modules(
            "import click; click.Command('x').main(['--help'], 'x', None, None, False)"
        )
        ours = self.modules("from tabloid_cli.cli import main; main(['--help'])")
        more = {name.partition(".")[0] for name in ours - theirs}
        path = {"pathlib", "fnmatch", "ntpath", "urllib", "ipaddress"}
        assert more - path <= {"tabloid_cli", "dataclasses", "copy", "gc"}

    @pytest.mark.parametrize(
        ("arguments", "unneeded"),
        [
            (
                ["score", TEXTS[0], "-f", "json"],
                {"tabloid_cli.rendering.canvas", "trafilatura", "lxml"},
            ),
            (["score", TEXTS[0]], {"trafilatura", "lxml"}),
        ],
    )
    def test_a_run_imports_what_it_needs(self, arguments: list[str], unneeded: set[str]) -> None:
        modules = self.modules(f"from tabloid_cli.cli import main; main({arguments!r})")
        assert not modules & unneeded

    def test_help_takes_at_most_twice_importing_click(self) -> None:
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
            (seconds("-m", "tabloid_cli", "--help"), seconds("-c", "import click"))
            for _ in range(8)
        ]
        ours, click = (min(column) for column in zip(*pairs, strict=True))
        assert ours <= 2 * click

    def test_nothing_is_fetched(self) -> None:
        """Nor are those libraries imported that fetch data they miss: ours comes with us."""
        code = (
            "import socket, sys\n"
            "def refuse(*args, **kwargs): raise AssertionError('the network was asked')\n"
            "socket.socket.connect = socket.create_connection = socket.getaddrinfo = refuse\n"
            "from tabloid_cli.cli import main\n"
            f"assert main(['score', *{SAMPLES!r}]) == 0\n"
            "assert not {'nltk', 'textstat', 'pyphen'} & sys.modules.keys()"
        )
        done = subprocess.run(
            [sys.executable, "-c", code],
            cwd=ROOT,
            env=environment(),
            capture_output=True,
            check=False,
        )
        assert (done.returncode, done.stderr) == (0, b"")
