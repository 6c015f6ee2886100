"""What the scripts here share: their command line, where the evaluation data lies, its scorer."""

from __future__ import annotations

import argparse
import importlib.util
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from types import ModuleType

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "tabloid_cli"
DATA = ROOT.parent / "shared" / "data"
"""The evaluation data where nobody says otherwise: beside this repository."""


def command_line(doc: str | None) -> argparse.ArgumentParser:
    """A parser that explains a script by its docstring."""
    return argparse.ArgumentParser(
        description=doc, formatter_class=argparse.RawDescriptionHelpFormatter
    )


def data_command_line(doc: str | None) -> argparse.ArgumentParser:
    """The same for a script whose first argument is the folder of evaluation data: ``data``."""
    parser = command_line(doc)
    parser.add_argument("data", nargs="?", type=Path, default=DATA, metavar="DATA")
    return parser


@cache
def scorer(data: Path) -> ModuleType:
    """The scorer beside the data, which numbers sentences as the annotation does."""
    path = data.parent / "tools" / "score_gold.py"
    spec = importlib.util.spec_from_file_location("score_gold", path)
    if spec is None or spec.loader is None:
        message = f"{path} is missing"
        raise FileNotFoundError(message)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
