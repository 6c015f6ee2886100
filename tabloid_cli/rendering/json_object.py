"""Report -> JSON: one object, or an array of them where several articles were asked for."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from tabloid_cli.rendering.view import View
    from tabloid_cli.report import Report


def render(reports: Iterable[Report], view: View) -> Iterator[str]:
    """The reports as indented ASCII JSON with a closing newline."""
    if not view.several:
        for report in reports:
            yield _object(report, view) + "\n"
        return
    opening = "[\n"
    for report in reports:
        yield opening + _object(report, view)
        opening = ",\n"
    yield "\n]\n"


def _object(report: Report, view: View) -> str:
    return json.dumps(
        report.to_dict(include_text=view.include_text), indent=2, ensure_ascii=True, allow_nan=False
    )
