"""Whether it matters how an article's text comes: its quotation marks, its line ends.

    python benchmarks/forms.py FOLDER [DATA]

FOLDER is what `left_out.py --work FOLDER` kept: programs that have not learned from what they
read. Each article is given to them as it is, then in other forms of the same length, so
that its annotation stays true: with straight, curly or single quotation marks, in wrapped
lines, in one line. Prints the figures of every form.
"""

from __future__ import annotations

import json
import re
import shutil
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from accuracy import run
from evaluation import DATA, command_line
from left_out import Group, groups, in_copy, print_figures
from readings import PARITY

if TYPE_CHECKING:
    from collections.abc import Callable

WIDTH = 72
"""Characters of a wrapped line."""


def straight(text: str) -> str:
    """With typewriter's quotation marks."""
    return text.translate(str.maketrans("“”‘’", "\"\"''"))


def curly(text: str) -> str:
    """With a printer's quotation marks."""
    text = re.sub(r"(^|[\s(\[—–-])\"", r"\1“", straight(text), flags=re.M).replace('"', "”")
    return re.sub(r"(^|[\s(\[—–“-])'(?=\w)", r"\1‘", text, flags=re.M).replace("'", "’")


def single(text: str) -> str:
    """With single quotation marks for double ones, as British papers print them."""
    return curly(text).translate(str.maketrans("“”", "‘’"))


def wrapped(text: str) -> str:
    """With lines that end where the next word does not fit."""
    signs = list(text)
    begun = blank = 0
    for at, sign in enumerate(text):
        if sign == "\n":
            begun = at + 1
        elif sign == " ":
            blank = at
        if at - begun >= WIDTH and blank > begun:
            signs[blank] = "\n"
            begun = blank + 1
    return "".join(signs)


def body_in_one_line(text: str) -> str:
    """With all that stands below the first empty line in one line."""
    above, gap, below = text.partition("\n\n")
    return above + gap + below.replace("\n", " ")


FORMS: dict[str, Callable[[str], str]] = {
    "as it is": str,
    "straight marks": straight,
    "curly marks": curly,
    "single marks": single,
    "hyphens for dashes": lambda text: re.sub("[—–]", "-", text),
    "no empty lines": lambda text: text.replace("\n\n", " \n"),
    "wrapped lines": wrapped,
    "body in one line": body_in_one_line,
    "one line": lambda text: text.replace("\n", " "),
}


def main() -> None:
    """Measure and print."""
    parser = command_line(__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("data", nargs="?", type=Path, default=DATA, metavar="DATA")
    options = parser.parse_args()
    work, data = options.folder.resolve(), options.data.resolve()
    gold, *_ = every = list(groups(data, work / "articles"))
    articles = gold.articles + next(g for g in every if g.name == "readings, odd, read").articles
    print(f"{len(articles)} articles, each read by a program that has not learned from it")
    print(f"{'':34}      P      R     F1  group  speaker  ratio  shares")
    for name, form in FORMS.items():
        print_figures(name, score(Group(name, articles), form, work, data))


def score(group: Group, form: Callable[[str], str], work: Path, data: Path) -> dict[str, object]:
    """What the scorer says of articles that were read in another form."""
    with tempfile.TemporaryDirectory() as name:
        gold, reports = Path(name, "gold"), Path(name, "reports.jsonl")
        gold.mkdir()
        for copy in PARITY:
            texts = []
            for path, by in group.articles:
                if by == copy:
                    source = path.with_suffix(".txt")
                    text = source.read_text(encoding="utf-8")
                    texts.append(Path(name, source.name))
                    texts[-1].write_text(form(text), encoding="utf-8", newline="")
                    shutil.copy(source, gold)
                    shutil.copy(path, gold)
            part = Path(name, f"{copy}.jsonl")
            in_copy(
                work / copy, "-m", "tabloid_cli", "score", *map(str, texts),
                "--include-text", "-o", str(part),
            )  # fmt: skip
            with reports.open("a", encoding="utf-8") as handle:
                for path, line in zip(texts, part.read_text("utf-8").splitlines(), strict=True):
                    report = json.loads(line)
                    report["article"]["text"] = (gold / path.name).read_text(encoding="utf-8")
                    handle.write(json.dumps(report) + "\n")
        return run(data.parent / "tools" / "score_gold.py", "--gold", gold, "--reports", reports)


if __name__ == "__main__":
    main()
