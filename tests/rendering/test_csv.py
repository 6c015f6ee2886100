from __future__ import annotations

import csv
from io import StringIO

import pytest

from tabloid_cli.rendering import View, render
from tabloid_cli.rendering.csv_rows import FORMULA, Cell, safe_cell
from tests.rendering.factory import empty_report, full_report, hostile_report


def rows() -> list[dict[str, str]]:
    reports = [full_report(), empty_report(), hostile_report()]
    text = "".join(render(reports, "csv", View(several=True)))
    return list(csv.DictReader(StringIO(text, newline="")))


def test_a_row_holds_the_figures_of_the_report() -> None:
    row = rows()[0]
    report = full_report()
    assert row["name"] == "articles/row.txt"
    assert float(row["sourcing_ratio"]) == report.sourcing.ratio
    assert (row["attributions"], row["anonymous"], row["anonymous_share"]) == ("5", "2", "0.4")
    assert (row["named_speakers"], row["role_speakers"], row["anonymous_speakers"]) == tuple("111")
    assert float(row["density"]) == report.sensation.density
    assert float(row["gunning_fog"]) == report.readability.gunning_fog
    assert float(row["score"]) == report.score.value
    assert row["warnings"] == report.warnings[0]


def test_what_was_not_measured_is_an_empty_cell() -> None:
    row = rows()[1]
    assert row["name"] == "-"
    assert row["sourcing_ratio"] == row["score"] == row["anonymous_share"] == row["density"] == ""
    assert row["attributions"] == "0"


def test_hostile_text_stays_in_its_cell() -> None:
    found = rows()
    assert [len(row) for row in found] == [len(found[0])] * 3
    assert None not in found[2]
    for row in found:
        for cell in row.values():
            assert not (len(cell) > 1 and cell.startswith(FORMULA) and not is_number(cell))
            assert not {"\n", "\r", "\t", "\x1b", "\u202e"} & set(cell)


def is_number(cell: str) -> bool:
    try:
        float(cell)
    except ValueError:
        return False
    return True


@pytest.mark.parametrize(
    ("cell", "safe"),
    [
        ("=1+1", "'=1+1"),
        ("+1", "'+1"),
        ("-1", "'-1"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\t=1+1", "'=1+1"),
        ("\r=1+1", "'=1+1"),
        ("  =1+1", "'=1+1"),
        ("\u200b=1+1", "'=1+1"),
        ("＝1+1", "'＝1+1"),
        ("-", "-"),
        ("plain = text", "plain = text"),
        ('"quoted", and, commas', '"quoted", and, commas'),
        (-3.2, -3.2),
        (7, 7),
        (None, None),
    ],
)
def test_formulas_are_made_harmless(cell: Cell, safe: Cell) -> None:
    assert safe_cell(cell) == safe
