"""The table of phenomena: short texts and the attributions a careful reader finds in them.

phenomena.tsv has four columns: phenomenon, text, expected, open. In a text, " ¶ " parts
paragraphs. Expected is "none" or attributions joined by " ; ", each

    cue | source mention | speaker | group

"-" stands for none, "*" for whatever it is; "said@2" is the second "said" of the text,
"hit out/calling" is either.
`open` says why a row is not met yet; it is empty where it is.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple

from tabloid_cli.article import Article, Block, Span
from tabloid_cli.prose import parse
from tabloid_cli.report import Attribution, Sourcing
from tabloid_cli.sourcing import measure_sourcing

TABLE = Path(__file__).with_name("phenomena.tsv")
_ARTICLES = re.compile(r"^(?:an?|the|one)\s+", re.I)


class Expected(NamedTuple):
    cue: str
    source: str
    speaker: str
    group: str


class Row(NamedTuple):
    phenomenon: str
    text: str
    expected: tuple[Expected, ...]
    open: str


def rows() -> list[Row]:
    """Every row of the table."""
    found = []
    for line in TABLE.read_text("utf-8").splitlines()[1:]:
        phenomenon, text, expected, is_open = [*line.split("\t"), ""][:4]
        each = [] if expected == "none" else expected.split(" ; ")
        wanted = tuple(Expected(*(part.strip() for part in one.split("|"))) for one in each)
        found.append(Row(phenomenon, text.replace(" ¶ ", "\n\n"), wanted, is_open))
    return found


def article(text: str, *, url: str | None = None) -> Article:
    """An article all of whose paragraphs are body."""
    blocks = tuple(Block(*m.span(), "body") for m in re.finditer(r"[^\n]+", text))
    return Article("made up", "text", text, blocks, url=url)


def sourcing(text: str, *, outlet: str = "") -> Sourcing:
    """What is measured in a text all of which is body."""
    return measure_sourcing(parse(article(text)), outlet=outlet)


def failures(row: Row) -> list[str]:
    """What a row expects and does not get; empty if all is well."""
    got = sourcing(row.text)
    wrong = []
    left = list(got.attributions)
    for expected in row.expected:
        match = _match(row.text, expected, left)
        if match is None:
            wrong.append(f"missed: {' | '.join(expected)}")
            continue
        left.remove(match)
        wrong += _differences(row.text, expected, match, got)
    wrong += [f"too much: {show(row.text, a, got)}" for a in left]
    return wrong


def show(text: str, attribution: Attribution, got: Sourcing) -> str:
    """An attribution in the table's notation."""
    parts = [words(text, attribution.cue), words(text, attribution.source)]
    return " | ".join([*parts, speaker_name(attribution, got), attribution.group])


def words(text: str, span: Span | None) -> str:
    return text[span.start : span.end] if span else "-"


def speaker_name(attribution: Attribution, got: Sourcing) -> str:
    """The name of an attribution's speaker, "-" without one."""
    return next((s.name for s in got.speakers if s.id == attribution.speaker), "-")


def _match(text: str, expected: Expected, left: list[Attribution]) -> Attribution | None:
    if expected.cue == "-":
        return next((a for a in left if a.cue is None), None)
    cue, _, number = expected.cue.partition("@")
    place = [p for phrase in cue.split("/") for p in _places(text, phrase)][int(number or 1) - 1 :]
    if not number:
        place = [p for p in place if any(_overlap(p, a.cue) for a in left)]
    return next((a for p in place[:1] for a in left if _overlap(p, a.cue)), None)


def _differences(
    text: str, expected: Expected, attribution: Attribution, got: Sourcing
) -> list[str]:
    wrong = []
    source = expected.source
    if source == "-":
        right = attribution.source is None
    else:
        right = any(_overlap(place, attribution.source) for place in _places(text, source))
    if source != "*" and not right:
        wrong.append(f"source {words(text, attribution.source)!r}, not {source!r}")
    name = speaker_name(attribution, got)
    if expected.speaker != "*" and not _same_name(name, expected, attribution.group):
        wrong.append(f"speaker {name!r}, not {expected.speaker!r}")
    if expected.group not in ("*", attribution.group):
        wrong.append(f"group {attribution.group}, not {expected.group}")
    return wrong


def _same_name(name: str, expected: Expected, group: str) -> bool:
    one, other = (_ARTICLES.sub("", n).casefold() for n in (name, expected.speaker))
    if one == other or group == "named" or "-" in (one, other):
        return one == other
    return one.startswith((other + " ", other + ","))


def _places(text: str, phrase: str) -> list[Span]:
    found = re.finditer(rf"(?<!\w){re.escape(phrase)}(?!\w)", text)
    return [Span(*m.span()) for m in found]


def _overlap(one: Span, other: Span | None) -> bool:
    return other is not None and one.start < other.end and other.start < one.end
