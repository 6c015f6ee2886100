"""Templates -> self-contained HTML pages: one style, at most one script, no request.

Every expression of a template is escaped, and what an article says is made harmless
first (`safe_text`); a page's security policy allows its own style and script alone, by
their hashes.
"""

from __future__ import annotations

import base64
import hashlib
import json
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from tabloid_cli.rendering.safe_text import one_line, running

if TYPE_CHECKING:
    from jinja2 import Environment


def page(template: str, *, script: str | None = None, **shown: Any) -> str:
    """The page that `template` makes of `shown`, with the script file `script`, if any."""
    from markupsafe import Markup  # noqa: PLC0415

    style = _asset("pages.css")
    code = _asset(script) if script else None
    policy = f"default-src 'none'; style-src '{content_hash(style)}'; "
    policy += f"script-src '{content_hash(code)}'; " if code else ""
    made = (
        _environment()
        .get_template(template)
        .render(
            policy=f"{policy}base-uri 'none'; form-action 'none'",
            style=Markup(style),  # noqa: S704 - our own file
            script=Markup(code) if code else None,  # noqa: S704
            **shown,
        )
    )
    return made + "\n"


@cache
def _environment() -> Environment:
    from jinja2 import DictLoader, Environment, StrictUndefined  # noqa: PLC0415

    folder = files(__package__).joinpath("templates")
    sources = {
        entry.name: entry.read_text(encoding="utf-8")
        for entry in folder.iterdir()
        if entry.name.endswith(".html")
    }
    environment = Environment(
        loader=DictLoader(sources),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=harmless,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["line"] = one_line
    return environment


def data_block(value: Any) -> Any:
    """JSON for a script element: nothing in it can end the element or begin another."""
    from markupsafe import Markup  # noqa: PLC0415

    text = json.dumps(value, ensure_ascii=True, separators=(",", ":"), allow_nan=False)
    for character in "<>&":
        text = text.replace(character, f"\\u{ord(character):04x}")
    return Markup(text)  # noqa: S704 - without any character of markup


def harmless(value: Any) -> Any:
    """Text without controls, other values as they are: what every expression goes through."""
    if type(value) is str:  # not Markup, which is our own
        return running(value)
    return value


@cache
def _asset(name: str) -> str:
    return files(__package__).joinpath("templates").joinpath(name).read_text(encoding="utf-8")


def content_hash(text: str) -> str:
    """The hash by which a security policy allows a style or script."""
    return f"sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}"
