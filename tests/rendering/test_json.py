from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from importlib.resources import files
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from tabloid_cli.rendering import View, render
from tabloid_cli.report import Report
from tests.rendering.factory import empty_report, full_report, hostile_report

REPORTS = {"full": full_report, "empty": empty_report, "hostile": hostile_report}


@cache
def validator() -> Draft202012Validator:
    schema = json.loads(files("tabloid_cli").joinpath("report.schema.json").read_text("utf-8"))
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema)


def spans(data: object) -> Iterator[dict[str, object]]:
    """Every object with start, end and text, at any depth."""
    if isinstance(data, dict):
        if {"start", "end", "text"} <= data.keys():
            yield data
        for value in data.values():
            yield from spans(value)
    elif isinstance(data, list):
        for value in data:
            yield from spans(value)


@pytest.mark.parametrize("name", REPORTS)
@pytest.mark.parametrize("include_text", [False, True])
@pytest.mark.parametrize("form", ["json", "jsonl"])
def test_validates(name: str, form: str, *, include_text: bool) -> None:
    text = "".join(render([REPORTS[name]()], form, View(include_text=include_text)))
    assert text.endswith("\n")
    assert text.isascii()
    data = json.loads(text)
    assert [error.message for error in validator().iter_errors(data)] == []
    assert ("text" in data["article"]) == include_text
    assert data == REPORTS[name]().to_dict(include_text=include_text)


def closed(schema: Any) -> Any:
    """The schema with every object closed to keys that it does not describe."""
    if isinstance(schema, list):
        return [closed(part) for part in schema]
    if not isinstance(schema, dict):
        return schema
    parts = {key: closed(part) for key, part in schema.items()}
    return {"additionalProperties": False, **parts} if "properties" in schema else parts


def test_the_schema_describes_every_key() -> None:
    strict = Draft202012Validator(closed(validator().schema))
    report = full_report()
    report = replace(report, sensation=replace(report.sensation, own_lexicon=True))
    data = report.to_dict(include_text=True)
    assert [error.message for error in strict.iter_errors(data)] == []
    data["sourcing"]["speakers"][0]["mood"] = "sour"
    assert [error.message for error in strict.iter_errors(data)] != []


def test_the_schema_refuses_what_is_wrong() -> None:
    data = full_report().to_dict()
    data["sourcing"]["ratio"] = 1.5
    del data["score"]
    assert len(list(validator().iter_errors(data))) == 2


def test_offsets_point_at_the_words() -> None:
    data = full_report().to_dict(include_text=True)
    found = list(spans(data))
    assert len(found) > 20
    for span in found:
        assert data["article"]["text"][span["start"] : span["end"]] == span["text"]


def test_one_article_is_an_object_and_several_are_an_array() -> None:
    one = "".join(render([full_report()], "json", View()))
    several = "".join(render([full_report(), empty_report()], "json", View(several=True)))
    alone = "".join(render([full_report()], "json", View(several=True)))
    assert json.loads(several) == [full_report().to_dict(), empty_report().to_dict()]
    assert json.loads(alone) == [json.loads(one)]


def test_a_line_is_a_report() -> None:
    reports: list[Report] = [full_report(), hostile_report(), empty_report()]
    lines = "".join(render(reports, "jsonl", View(several=True))).split("\n")
    assert lines.pop() == ""
    assert [json.loads(line) for line in lines] == [report.to_dict() for report in reports]


@pytest.mark.parametrize("form", ["table", "json", "jsonl", "csv", "markdown", "html"])
def test_no_report_is_no_output(form: str) -> None:
    assert list(render([], form, View(several=True))) == []
