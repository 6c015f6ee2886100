"""Lines that are nothing but a date."""

from __future__ import annotations

import pytest

from tabloid_cli.reading.dates import has_year, is_date


@pytest.mark.parametrize(
    "line",
    [
        "May 1, 2017 | 2:00pm",
        "| Updated May 1, 2017 | 2:01pm",
        "Published 10:03, 4 May",
        "Published: 21:14, 3 March 2024 | Updated: 08:02, 4 March 2024",
        "Last updated on 5 May 2018 12.30 BST",
        "Monday, June 3, 2019 at 4:30 PM EDT",
        "Sept. 4, 2018",
        "2024-05-11",
        "11/05/2024",
        "2024-05-11T09:30:00Z",
        "3 days ago",
        "2:30 p.m. ET, Monday",
    ],
)
def test_dates(line: str) -> None:
    assert is_date(line)


@pytest.mark.parametrize(
    "line",
    [
        "In May 2017 she left the band",
        "On Monday",
        "The first day of the trial",
        "1.5",
        "March 10. The",
        "By 2018 he had moved to Port Ellery",
        "24-25 players left in May",
        "May Day",
        "It cost 2:1",
        "",
        "May 1, 2017, was the day on which the fight for the house by the river began, he says",
    ],
)
def test_no_dates(line: str) -> None:
    assert not is_date(line)


@pytest.mark.parametrize("line", ["July 1, 2017", "1/7/17", "01.02.17 at 11.42am", "May 1999"])
def test_with_a_year(line: str) -> None:
    assert has_year(line)


@pytest.mark.parametrize("line", ["July 1", "11.42am", "11.42 GMT", "Monday at 4:30 PM", "1845"])
def test_without_a_year(line: str) -> None:
    assert not has_year(line)
