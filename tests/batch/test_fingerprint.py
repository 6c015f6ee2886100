"""What decides a report decides the fingerprint."""

from __future__ import annotations

import configparser
import re
from importlib.metadata import requires

import pytest

from tabloid_cli.batch import fingerprint as module
from tests.golden import ROOT

OF_NO_REPORT = {"click", "jinja2", "rich", "certifi", "charset_normalizer", "urllib3"}
"""Libraries that write what was measured, fetch, or guess encodings: nobody asks them to."""


def _libraries() -> set[str]:
    """What we need, and what the library needs that finds an article in a page."""
    setup = configparser.ConfigParser()
    setup.read(ROOT / "setup.cfg", encoding="utf-8")
    lines = setup["options"]["install_requires"].split("\n")
    lines += [line for line in requires("trafilatura") or () if "extra ==" not in line]
    names = (re.match(r"[\w.-]+", line.strip()) for line in lines)
    return {name[0].lower().replace("-", "_") for name in names if name}


def test_every_library_that_measures_is_in_it() -> None:
    assert {"justext", "textstat", "click"} <= _libraries()
    assert _libraries() - OF_NO_REPORT <= {name.replace("-", "_") for name in module.LIBRARIES}


@pytest.mark.parametrize("library", module.LIBRARIES)
def test_another_version_of_a_library_is_another_fingerprint(
    monkeypatch: pytest.MonkeyPatch, library: str
) -> None:
    monkeypatch.setattr(module, "version", lambda name: "2" if name == "-" else "1")
    before = module.fingerprint()
    assert module.fingerprint() == before
    monkeypatch.setattr(module, "version", lambda name: "2" if name == library else "1")
    assert module.fingerprint() != before
