"""Reports built by hand, of articles about invented people, for tests of what shows them."""

from __future__ import annotations

from dataclasses import replace

from tabloid_cli.article import Block, Span
from tabloid_cli.report import (
    Anonymity,
    ArticleInfo,
    Attribution,
    Called,
    Dependence,
    Familiarity,
    Kind,
    Mode,
    Readability,
    Report,
    Score,
    Sensation,
    SensationalWord,
    Sourcing,
    Speaker,
    Via,
    Voice,
)

TEXT = """www.tattlemail.example/zora-quill-row

Zora Quill’s Explosive Backstage Meltdown – What Really Happened

Zora Quill stormed off the set in a furious meltdown, a Quill source tells Tattlemail.
“She was shaking with rage,” says the source. “Nobody dared to speak.”

“I had a migraine,” Quill said. Her rep denied any row.
The shocking scene reportedly lasted an hour. It ended quietly.
"""

STORMED = "Zora Quill stormed off the set in a furious meltdown"

DEPENDENCE = Dependence(
    top_speaker=0,
    top_share=0.4,
    anonymous_speakers=1,
    confirmed_by=(1,),
    denied_by=(2,),
    confirmations=(2,),
    denials=(3,),
)


def span(words: str, nth: int = 0) -> Span:
    """Where the `nth` occurrence of `words` stands in `TEXT`."""
    start = -1
    for _ in range(nth + 1):
        start = TEXT.index(words, start + 1)
    return Span(start, start + len(words))


def attribution(
    source: Span | None,
    cue: Span | None,
    content: tuple[Span, ...],
    who: tuple[int | None, Kind],
    mode: Mode = "indirect",
) -> Attribution:
    speaker, kind = who
    return Attribution(source, cue, content, speaker, kind, mode)


def loud(word: Span, weight: float, voice: Voice = "narration") -> SensationalWord:
    text = TEXT[slice(*word)]
    part = "headline" if word.start < TEXT.index("Zora Quill stormed") else "body"
    return SensationalWord(word, text.lower(), "shock", weight, voice, part)


def full_report() -> Report:
    """A report with something in every field."""
    sentences = tuple(
        span(words)
        for words in (
            STORMED + ", a Quill source tells Tattlemail.",
            "“She was shaking with rage,” says the source.",
            "“Nobody dared to speak.”",
            "“I had a migraine,” Quill said.",
            "Her rep denied any row.",
            "The shocking scene reportedly lasted an hour.",
            "It ended quietly.",
        )
    )
    attributions = (
        replace(
            attribution(span("a Quill source"), span("tells"), (span(STORMED),), (0, "anonymous")),
            via=Via(span("Tattlemail"), "Tattlemail"),
        ),
        attribution(
            span("the source"),
            span("says"),
            (span("“She was shaking with rage,”"), span("“Nobody dared to speak.”")),
            (0, "anonymous"),
            "direct",
        ),
        attribution(
            span("Quill", 3), span("said"), (span("“I had a migraine,”"),), (1, "person"), "direct"
        ),
        attribution(span("Her rep"), span("denied"), (span("any row"),), (2, "role")),
        attribution(
            None,
            span("reportedly"),
            (span("The shocking scene"), span("lasted an hour")),
            (None, "hearsay"),
        ),
    )
    speakers = (
        Speaker(
            0, "a Quill source", "anonymous", (0, 1), Anonymity("placed", span("Nobody dared"))
        ),
        Speaker(1, "Zora Quill", "person", (2,)),
        Speaker(2, "Zora Quill's rep", "role", (3,)),
    )
    words = (
        loud(span("Explosive"), 3),
        loud(span("Meltdown"), 2),
        loud(span("furious"), 1.5),
        loud(span("meltdown"), 2),
        loud(span("rage"), 1, "quoted"),
        loud(span("shocking"), 2),
    )
    return Report(
        article=ArticleInfo(
            name="articles/row.txt",
            format="text",
            sha256="0" * 64,
            headline="Zora Quill’s Explosive Backstage Meltdown – What Really Happened",
            byline="Tattlemail Staff",
            url="www.tattlemail.example/zora-quill-row",
            words=47,
            body=sentences,
            text=TEXT,
            blocks=(Block(*span("www.tattlemail.example/zora-quill-row"), "url"),),
            quotations=(span("“I had a migraine,”"),),
        ),
        sourcing=Sourcing(round(6 / 7, 4), sentences[:6], attributions, speakers, DEPENDENCE),
        sensation=Sensation(8.5106, 22.2222, 8.3333, 9.0909, words),
        readability=Readability(81.4, 3.9, 5.2, 6.1, 7.4, 4.2, 5.0, 5.1, 2.9),
        score=Score(71.25, {"anonymous and hearsay share": 24.0, "sensational words, body": 47.25}),
        familiarity=Familiarity((Called("Zora Quill", (span("Zora"),), (span("Quill"),)),)),
        warnings=("only 47 words of body: the figures mean little",),
    )


def empty_report(name: str = "-") -> Report:
    """The report of a text without a body: nothing could be measured."""
    return Report(
        article=ArticleInfo(name, "text", None, None, None, None, 0, (), ""),
        sourcing=Sourcing(None, (), (), ()),
        sensation=Sensation(None, None, None, None, ()),
        familiarity=Familiarity(),
        readability=Readability(),
        score=Score(None),
        warnings=("no body text found: nothing was measured",),
    )


def crowded_report() -> Report:
    """A report with more speakers than have a line each, and words that no line holds."""
    report = full_report()
    kinds: tuple[Kind, ...] = ("person", "organisation", "document", "role", "anonymous")
    names = [f"Speaker {chr(65 + i)}. {'Longname' * (i % 4)}" for i in range(17)]
    names += ["Δέσποινα Παπαδοπούλου", "東京新聞の記者", "Zoë Ångström 👩‍🚀"]
    said = tuple(n for n in range(20) for _ in range(max(1, 30 - 3 * n)))
    attributions = tuple(
        attribution(span("the source"), span("says"), (span(STORMED),), (n, kinds[n % 5]))
        for n in said
    )
    speakers = tuple(
        Speaker(n, name, kinds[n % 5], tuple(i for i, who in enumerate(said) if who == n))
        for n, name in enumerate(names)
    )
    unclear = tuple(
        attribution(span("“Nobody"), None, (span("any row"),), (None, "unknown")) for _ in range(3)
    )
    return replace(
        report,
        article=replace(
            report.article,
            name="articles/" + "very-" * 12 + "long-name.txt",
            headline="An Unbreakable" + "ly" * 60 + " Long Headline",
            byline="By Somebody",
            url=None,
        ),
        sourcing=replace(report.sourcing, attributions=attributions + unclear, speakers=speakers),
        warnings=(),
    )


HOSTILE = "\x1b[31m[bold]=cmd|' /C calc'!A0</script><b onload=x>\u202e\x07|`*_\r\nok"
"""Terminal, rich, spreadsheet, HTML and Markdown markup, and a change of direction."""


def hostile_report() -> Report:
    """A report whose every text comes from somebody who means harm."""
    report = full_report()
    text = HOSTILE * 40
    return replace(
        report,
        article=replace(
            report.article,
            name="\x1b[2Jname",
            headline="=1+1" + HOSTILE,
            byline="@" + HOSTILE,
            url="javascript:alert(1)//" + HOSTILE,
            text=text,
        ),
        sourcing=replace(
            report.sourcing,
            speakers=tuple(replace(s, name="-" + HOSTILE) for s in report.sourcing.speakers),
        ),
        sensation=replace(
            report.sensation,
            words=tuple(
                replace(w, term="+" + HOSTILE, category=HOSTILE) for w in report.sensation.words
            ),
        ),
        warnings=(HOSTILE,),
    )
