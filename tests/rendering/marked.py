"""Reports built by hand with what a marked article shows: lines of every sort, quotations."""

from __future__ import annotations

from dataclasses import replace

from tabloid_cli.article import Block, Span
from tabloid_cli.report import Attribution, Kind, Report, Speaker, Via
from tests.rendering.factory import TEXT, full_report, span

EDITED = TEXT.replace(
    "\n\n“I had", "\n\nPhoto: Zora Quill leaves the set. Credit: PixelPress\n\n“I had"
)


def marked_report() -> Report:
    """The full report of a text with a caption, its lines told apart."""
    report = full_report()
    lines = [line for line in EDITED.split("\n") if line]
    kinds = ["url", "headline", "body", "body", "caption", "body", "body"]
    blocks = []
    start = 0
    for line, kind in zip(lines, kinds, strict=True):
        start = EDITED.index(line, start)
        blocks.append(Block(start, start + len(line), kind))  # type: ignore[arg-type]
        start += len(line)
    caption = blocks[4]
    added = EDITED.index("“I had") - TEXT.index("“I had")

    def moved(where: Span) -> Span:
        by = added if where.start >= caption.start else 0
        return Span(where.start + by, where.end + by)

    def shifted(one: Attribution) -> Attribution:
        return replace(
            one,
            source=one.source and moved(one.source),
            cue=one.cue and moved(one.cue),
            content=tuple(map(moved, one.content)),
        )

    said = list(map(shifted, report.sourcing.attributions))
    outlet = Span(EDITED.index("Tattlemail."), EDITED.index("Tattlemail.") + 10)
    said[0] = replace(said[0], via=Via(outlet, "Tattlemail"))
    marks = [span(q) for q in ("“She was shaking with rage,”", "“Nobody dared to speak.”")]
    return replace(
        report,
        article=replace(
            report.article,
            text=EDITED,
            blocks=tuple(blocks),
            body=tuple(map(moved, report.article.body)),
            quotations=(*marks, moved(span("“I had a migraine,”"))),
        ),
        sourcing=replace(report.sourcing, attributions=tuple(said)),
        sensation=replace(
            report.sensation,
            words=tuple(replace(w, span=moved(w.span)) for w in report.sensation.words),
        ),
    )


def long_report(times: int = 300) -> Report:
    """An article with so many attributions, each of its own speaker, hearsay between them."""
    kinds: tuple[Kind, ...] = (
        "person", "organisation", "document", "role", "anonymous", "hearsay", "unknown",
    )  # fmt: skip
    text = ""
    blocks, sentences, said, speakers, quotations = [], [], [], [], []
    for n in range(times):
        kind = kinds[n % len(kinds)]
        start = len(text)
        quote = Span(start, start + 36)
        text += f"“Sentence number {n:03} is a quiet one,” "
        source = Span(len(text), len(text) + 11)
        text += f"speaker {n:03} "
        cue = Span(len(text), len(text) + 4)
        text += "said."
        who = None if kind in {"hearsay", "unknown"} else len(speakers)
        said.append(Attribution(source, cue, (quote,), who, kind, "direct"))
        if who is not None:
            speakers.append(Speaker(who, f"Speaker Number {n:03}", kind, (n,)))
        quotations.append(quote)
        sentences.append(Span(start, len(text)))
        blocks.append(Block(start, len(text), "body"))
        text += "\n\n"
    report = full_report()
    return replace(
        report,
        article=replace(
            report.article,
            text=text,
            words=9 * times,
            blocks=tuple(blocks),
            body=tuple(sentences),
            quotations=tuple(quotations),
        ),
        sourcing=replace(
            report.sourcing,
            attributions=tuple(said),
            speakers=tuple(speakers),
            attributed_sentences=tuple(sentences),
        ),
        sensation=replace(report.sensation, words=()),
    )


def bare_report() -> Report:
    """An article in which nobody is cited and no word is loud."""
    report = marked_report()
    return replace(
        report,
        sourcing=replace(
            report.sourcing, attributions=(), speakers=(), attributed_sentences=(), ratio=0.0
        ),
        sensation=replace(report.sensation, words=(), density=0.0, headline_density=0.0),
    )
