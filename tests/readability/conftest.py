"""textstat as the oracle: offline, with the syllable table in CMUdict's place."""

from __future__ import annotations

import socket
import sys
from typing import TYPE_CHECKING, Any, NoReturn

import nltk
import pytest
import textstat

from tabloid_cli.readability.syllables import syllables_in_table

if TYPE_CHECKING:
    from collections.abc import Iterator


class TableAsCmudict:
    """What textstat asks CMUdict for: a word's pronunciations, [] if it has none."""

    def __getitem__(self, word: str) -> list[list[str]]:
        syllables = syllables_in_table(word)
        return [] if syllables is None else [["K", *["AH0"] * syllables]]


def _no_network(*_args: Any, **_options: Any) -> NoReturn:
    raise AssertionError("something wanted the network")


@pytest.fixture(autouse=True, scope="package")
def offline() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(nltk, "download", _no_network)
        patch.setattr(nltk.data, "find", _no_network)
        patch.setattr(socket.socket, "connect", _no_network)
        yield


@pytest.fixture(scope="package")
def oracle(offline: None) -> Iterator[Any]:  # noqa: ARG001
    """The module textstat, told to find its syllables in the table."""
    table = TableAsCmudict()
    with pytest.MonkeyPatch.context() as patch:
        for name, module in list(sys.modules.items()):
            if name.startswith("textstat.") and callable(getattr(module, "get_cmudict", None)):
                patch.setattr(module, "get_cmudict", lambda _lang: table)
        yield textstat
