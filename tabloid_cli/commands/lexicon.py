"""``tabloid lexicon``: look the sensational words up, check one's own, try them out."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import click

from tabloid_cli.commands.inputs import FILE, standard_input
from tabloid_cli.commands.options import Output, lexicon_option
from tabloid_cli.commands.own_lexicon import lexicon_of, read_or_refuse, refuse
from tabloid_cli.messages import complain
from tabloid_cli.output import open_output

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from tabloid_cli.report import Part
    from tabloid_cli.tone.entries import Entry
    from tabloid_cli.tone.lexicon import Lexicon

SCREEN = Output("text", None, "auto")
"""Standard output, for people."""


@click.group()
def lexicon() -> None:
    """Look up the sensational words, check your own, try them on a text."""


@lexicon.command("list")
@click.option("--category", metavar="C", help="Only the entries of one category.")
@lexicon_option
def list_entries(category: str | None, lexicon_file: Path | None) -> None:
    """Print the entries, as a table that can be edited and read again.

    Columns are separated by tabs: term, category, weight, inflect, variants, context, hit,
    miss. Categories come first, each with what belongs in it, as comments.
    """
    from tabloid_cli.tone.catalogue import table_rows  # noqa: PLC0415
    from tabloid_cli.tone.entries import Entry  # noqa: PLC0415

    words = lexicon_of(lexicon_file)
    known = [c.name for c in words.categories]
    if category is not None and category not in known:
        raise click.BadParameter(f"no category {category!r}; there are: {', '.join(known)}")
    counts = Counter(entry.category for entry in words.entries)
    lines = [
        f"# {each.name}: {counts[each.name]} entries. {each.belongs}".rstrip()
        for each in words.categories
        if category in (None, each.name)
    ]
    lines += ["\t".join(Entry._fields), *table_rows(words, category)]
    # What goes to a file is read again, as UTF-8.
    encoding = SCREEN.encoding if SCREEN.on_terminal else "utf-8"
    table = ("\t".join(_plain(cell, encoding) for cell in line.split("\t")) for line in lines)
    with open_output(None) as write:
        write("".join(f"{line}\n" for line in table).encode(encoding, "replace"))


@lexicon.command()
@click.argument("words", metavar="WORD...", nargs=-1, required=True)
@lexicon_option
def show(words: tuple[str, ...], lexicon_file: Path | None) -> None:
    """Show an entry: category, weight, forms, where it counts, examples, evidence.

    WORD is a term or any of its forms; a phrase needs no quotation marks.
    """
    from tabloid_cli.tone.catalogue import entries_for, entries_with  # noqa: PLC0415

    wanted = " ".join(words)
    known = lexicon_of(lexicon_file)
    found = entries_for(known, wanted)
    if not found:
        close = ", ".join(entry.term for entry in entries_with(known, wanted))
        raise click.ClickException(
            f"{wanted!r} is not in the lexicon" + (f"; there are: {close}" if close else "")
        )
    for number, entry in enumerate(found):
        if number:
            click.echo()
        click.echo(_plain(entry.term))
        for label, text in _described(entry, known):
            click.echo(f"  {label:11} {_plain(text)}")


def _described(entry: Entry, known: Lexicon) -> Iterable[tuple[str, str]]:
    """What there is to say of an entry: a label and a line each."""
    from tabloid_cli.reference import reference  # noqa: PLC0415
    from tabloid_cli.tone.catalogue import evidence, forms  # noqa: PLC0415
    from tabloid_cli.tone.lexicon import QUIET  # noqa: PLC0415

    quiet = entry.category == QUIET
    yield "weight", "never counted" if quiet else f"{entry.weight:g}"
    belongs = {c.name: c.belongs for c in known.categories}[entry.category]
    yield "category", f"{entry.category}: {belongs}" if belongs else entry.category
    yield "forms", ", ".join(forms(entry))
    for label, text in (
        ("where", entry.context),
        ("counts in", entry.hit),
        ("but not in", entry.miss),
    ):
        if text:
            yield label, text
    seen = evidence().get(entry.term)
    articles = reference().articles
    if seen is not None:
        press, *others = articles.values()
        yield (
            "evidence",
            (
                f"in {seen.tabloid} of {press} articles of the celebrity press,"
                f" in {seen.others} of {sum(others)} of newspapers and trade press"
            ),
        )
    elif not quiet:
        yield "evidence", "what belongs in its category; not found in the reference set"


@lexicon.command()
@click.argument("file", type=FILE)
def check(file: Path) -> None:
    """Check a file of your own entries: its format, and each entry's examples."""
    from tabloid_cli.tone.examples import faulty_rows  # noqa: PLC0415
    from tabloid_cli.tone.lexicon import default_lexicon, read_table  # noqa: PLC0415

    rows = read_or_refuse(read_table, file)
    merged = default_lexicon().merged(entry for _, entry in rows)
    faults = faulty_rows(rows, merged)
    if faults:
        refuse(file, faults)
    for line, note in _new_categories(rows):
        complain(f"{file}:{line}: {note}")
    _print(f"{file}: {len(rows)} {'entry' if len(rows) == 1 else 'entries'}, no fault")


def _new_categories(rows: Iterable[tuple[int, Entry]]) -> Iterator[tuple[int, str]]:
    """Where a category stands first that ours are not, which may be one of ours misspelt."""
    from difflib import get_close_matches  # noqa: PLC0415

    from tabloid_cli.tone.lexicon import default_lexicon  # noqa: PLC0415

    ours = [category.name for category in default_lexicon().categories]
    seen = set(ours)
    for line, entry in rows:
        if entry.category not in seen:
            seen.add(entry.category)
            close = get_close_matches(entry.category.lower(), ours, 1)
            yield (
                line,
                f"{entry.category!r} is a category of your own"
                + (f"; did you mean {close[0]!r}?" if close else ""),
            )


@lexicon.command("test")
@click.argument("text")
@click.option("--headline", is_flag=True, help="Take the text as a headline, not as a body.")
@lexicon_option
def try_text(text: str, lexicon_file: Path | None, *, headline: bool) -> None:
    """Show which words of TEXT count (- reads standard input)."""
    from tabloid_cli.tone import measure_sensation  # noqa: PLC0415
    from tabloid_cli.tone.examples import document_of  # noqa: PLC0415

    text = _from_standard_input() if text == "-" else text.replace("\r\n", "\n")
    part: Part = "headline" if headline else "body"
    document = document_of(text, part)
    found = measure_sensation(document, lexicon_of(lexicon_file))
    for word in found.words:
        start, end = word.span
        as_entry = "" if word.term == text[start:end].lower() else f", entry {word.term!r}"
        _print(
            f"{text[start:end]}  ({word.category}, weight {word.weight:g}, {word.voice}{as_entry})"
        )
    density = found.headline_density if headline else found.density
    count = len(found.words)
    per = "no words" if density is None else f"{density:.1f} per 100 words"
    _print(f"{count} sensational {'word' if count == 1 else 'words'}, {per}")


def _from_standard_input() -> str:
    """What a pipe says, decoded as an article would be."""
    from tabloid_cli.reading import UnreadableError  # noqa: PLC0415
    from tabloid_cli.reading.decoding import decode  # noqa: PLC0415
    from tabloid_cli.reading.intake import bytes_of, refuse_large  # noqa: PLC0415

    try:
        data = bytes_of(standard_input(), "-")
        refuse_large(data, "-")
        text, warnings = decode(data, name="-", encoding=None)
    except UnreadableError as error:
        raise click.ClickException(str(error)) from None
    for warning in warnings:
        complain(f"-: {warning}")
    return text


def _print(line: str) -> None:
    click.echo(_plain(line))


def _plain(text: str, encoding: str | None = None) -> str:
    """`text` made harmless, in characters that standard output has."""
    from tabloid_cli.rendering.safe_text import running  # noqa: PLC0415

    return running(text, encoding or SCREEN.encoding)
