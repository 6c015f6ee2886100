"""The command ``tabloid``: which commands there are, and how a run ends.

Kept light: a command's module is imported when the command is used, and what it needs
beyond click when it runs.
"""

from __future__ import annotations

import errno
import gc
import os
import sys
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from tabloid_cli._version import __version__
from tabloid_cli.messages import complain, complain_of_usage
from tabloid_cli.outcome import Outcome
from tabloid_cli.output import CannotWriteError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from typing import TextIO

COMMANDS = {
    "score": "Tell how each article is sourced and how loud it is.",
    "annotate": "Show an article with its sources and sensational words marked.",
    "compare": "Show two or more articles on one story side by side.",
    "batch": "Measure many articles: folders, files, archives.",
    "summarize": "Sum up what tabloid batch wrote.",
    "lexicon": "Look up the sensational words, check your own, try them on a text.",
}
"""The first line of each command's help, in the order of ``tabloid --help``.

The command NAME is the object NAME in the module `tabloid_cli.commands.NAME`.
"""

NO_ROOM = frozenset({errno.ENOSPC, errno.EFBIG, errno.EIO, getattr(errno, "EDQUOT", errno.ENOSPC)})
"""What a disk says that takes no more."""


class ClosedPipe(Exception):  # noqa: N818 - not an error: the reader has had enough
    """Whoever read our standard output has closed it."""


class CommandGroup(click.Group):
    """A group whose commands are named in `COMMANDS` and imported when they are used."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """The commands in the order of the table."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """Import a command; None if there is none of that name."""
        if cmd_name not in COMMANDS:
            return None
        module = import_module(f"tabloid_cli.commands.{cmd_name}")
        command: click.Command = getattr(module, cmd_name)
        return command

    def format_commands(
        self,
        ctx: click.Context,  # noqa: ARG002 - click's signature
        formatter: click.HelpFormatter,
    ) -> None:
        """List the commands without importing them."""
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command; a file where a command belongs gets a hint."""
        if args and args[0] not in COMMANDS and Path(args[0]).exists():
            ctx.fail(f"{args[0]!r} is a file, not a command. To score it: tabloid score FILE")
        return super().resolve_command(ctx, args)

    # click itself turns a closed pipe into exit code 1; here it is no failure.
    def make_context(self, *args: Any, **kwargs: Any) -> click.Context:
        """Parse the command line; ``--help`` may find that it cannot be written."""
        with standard_output_watched():
            return super().make_context(*args, **kwargs)

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command, which may find that its results cannot be written."""
        with standard_output_watched():
            return super().invoke(ctx)


@contextmanager
def standard_output_watched() -> Iterator[None]:
    """Raise `ClosedPipe` or `CannotWriteError` where standard output takes no more."""
    try:
        yield
    except BrokenPipeError as error:
        raise ClosedPipe from error
    except OSError as error:
        # Failures of files have the file's name; whoever writes to one says it, too.
        if error.filename is not None or error.errno not in NO_ROOM:
            raise
        raise CannotWriteError("standard output", error) from error


def let_go(stream: TextIO | None, number: int) -> None:
    """Drop what a stream still holds and cannot write.

    It would fail once more when the interpreter ends, and change the exit code.
    """
    try:
        if stream is not None:
            stream.flush()
    except OSError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), number)


@click.group(cls=CommandGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, message="%(prog)s %(version)s")
def cli() -> None:
    """Tell how an article is sourced and how loud it is.

    Works offline, on saved articles and on text from a pipe.
    """


def main(args: Sequence[str] | None = None) -> int:
    """Run the command line `args` (default: the process's own); return the exit code."""
    # Start-up makes many objects and next to no garbage: looking for it costs a tenth.
    gc.set_threshold(50_000, 20, 50)
    outcome = Outcome()
    try:
        cli.main(
            args=None if args is None else list(args),
            prog_name="tabloid",
            obj=outcome,
            standalone_mode=False,
        )
        if sys.stdout is not None:
            with standard_output_watched():
                sys.stdout.flush()
    except click.UsageError as error:
        complain_of_usage(error)
        outcome.refused = True
    except click.ClickException as error:
        complain(error.format_message())
        outcome.refused = True
    except click.Abort:
        outcome.interrupted = True
    except ClosedPipe:
        pass  # the reader has had enough
    let_go(sys.stdout, 1)
    let_go(sys.stderr, 2)
    return outcome.exit_code
