"""Report -> JSON Lines: one object a line."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from tabloid_cli.rendering.view import View
    from tabloid_cli.report import Report


def render(reports: Iterable[Report], view: View) -> Iterator[str]:
    """Each report as a line of ASCII JSON."""
    for report in reports:
        yield json_line(report, include_text=view.include_text) + "\n"


def json_line(report: Report, *, include_text: bool = False) -> str:
    """A report as one line of ASCII JSON, without its end."""
    data = report.to_dict(include_text=include_text)
    return json.dumps(data, ensure_ascii=True, allow_nan=False, separators=(",", ":"))
