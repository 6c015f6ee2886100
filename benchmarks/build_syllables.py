"""Make tabloid_cli/readability/syllables.txt from CMUdict.

    python benchmarks/build_syllables.py CMUDICT

CMUDICT is a copy of cmudict.dict (github.com/cmusphinx/cmudict) or of the file
"cmudict" of NLTK's corpus. Of each word the first pronunciation is kept, as
textstat does, and of that the number of vowels, which carry a stress digit. Words
are left out that textstat never looks up, because it removes their punctuation
first ("a.m.", "able-bodied", "'bout").
"""

from __future__ import annotations

import re
import sys
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

from tabloid_cli.readability.syllables import PREFIX

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

TABLE = Path(__file__).parent.parent / "tabloid_cli" / "readability" / "syllables.txt"

_WORD = re.compile(r"(?:[a-z]|'(?:[tsd]|ve|ll|re))+")
_VARIANT = re.compile(r"\(\d+\)$")


def main() -> None:
    """Write the table and say what is in it."""
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    syllables = read_cmudict(Path(sys.argv[1]).read_text(encoding="latin-1").splitlines())
    TABLE.write_text("".join(table_lines(syllables)), encoding="ascii", newline="\n")
    print(f"{len(syllables)} words, {TABLE.stat().st_size} bytes: {TABLE}")


def read_cmudict(lines: Iterable[str]) -> dict[str, int]:
    """Word -> syllables of its first pronunciation."""
    syllables: dict[str, int] = {}
    for line in lines:
        if line.startswith(";;;"):
            continue
        name, *phones = line.split("#")[0].split()
        word = _VARIANT.sub("", name).lower()
        if _WORD.fullmatch(word) and word not in syllables:
            syllables[word] = sum(phone[-1].isdigit() for phone in phones if not phone.isdigit())
    return syllables


def table_lines(syllables: dict[str, int]) -> Iterator[str]:
    """A line for each beginning: it, and the words' other letters with their syllables."""
    for prefix, words in groupby(sorted(syllables), key=lambda word: word[:PREFIX]):
        rest = " ".join(f"{word[PREFIX:]}={syllables[word]}" for word in words)
        yield f"{prefix}  {rest} \n"


if __name__ == "__main__":
    main()
