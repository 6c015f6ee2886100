from __future__ import annotations

import pytest

from tabloid_cli import analyze
from tabloid_cli.reference import CLASSES, measures, reference, share_below, standing


def test_every_measure_has_every_class() -> None:
    known = reference()
    assert set(known.articles) == set(CLASSES)
    for measure, classes in known.quantiles.items():
        assert set(classes) == set(CLASSES), measure
        for figures in classes.values():
            assert len(figures) == 101
            assert list(figures) == sorted(figures)


def test_reports_have_the_measures() -> None:
    report = analyze("She is furious, says an insider. It was late.")
    assert set(measures(report)) == set(reference().quantiles)


def test_an_empty_report_has_none() -> None:
    assert measures(analyze(""))["density"] is None
    assert measures(analyze(""))["named_speakers"] is None


def test_standing() -> None:
    loud, calm = standing("density", 50.0), standing("density", 0.0)
    assert loud == dict.fromkeys(CLASSES, 100)
    assert calm == dict.fromkeys(CLASSES, 0)
    middle = standing("density", 3.0)
    assert middle["celebrity press"] < middle["newspapers"]
    with pytest.raises(KeyError):
        standing("beauty", 1.0)


@pytest.mark.parametrize(
    ("value", "share"), [(-1, 0), (0, 0), (25, 25), (25.5, 25), (99.5, 99), (100, 99), (101, 100)]
)
def test_share_below(value: float, share: int) -> None:
    assert share_below(tuple(float(i) for i in range(101)), value) == share


def test_ties_count_as_not_below() -> None:
    figures = (*([0.0] * 60), *([5.0] * 41))
    assert share_below(figures, 0.0) == 0
    assert share_below(figures, 5.0) in (59, 60)
    assert share_below(figures, 5.1) == 100
