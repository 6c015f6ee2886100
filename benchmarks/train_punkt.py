"""Learn the parameters of NLTK's Punkt from news text: prose/punkt.json.

    python benchmarks/train_punkt.py [DATA]

Reads DATA/polnear/train/text and DATA/articles (default ../shared/data), keeps what
separates "U.S." from the end of a sentence, and drops what was seen too rarely to
trust. The abbreviations of prose/abbreviations.txt are added by hand and are not
touched here.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

from evaluation import PACKAGE, data_command_line
from nltk.tokenize.punkt import _ORTHO_LC, PunktTrainer

if TYPE_CHECKING:
    from pathlib import Path

OUT = PACKAGE / "prose" / "punkt.json"
DOTTED = re.compile(r"(?:[a-z]{1,2}\.)+[a-z]{1,2}|[dr]-[a-z.]+")
RARE = 10
"""Words seen less often than this keep no orthographic context."""


def main(data: Path) -> None:
    """Train and write."""
    texts = sorted(data.glob("polnear/train/text/*.txt")) + sorted(data.glob("articles/*/*.txt"))
    trainer = PunktTrainer()
    trainer.INCLUDE_ALL_COLLOCS = False
    counts: dict[str, int] = {}
    for path in texts:
        text = path.read_text(encoding="utf-8", errors="replace")
        trainer.train(text, finalize=False)
        for word in text.split():
            key = word.strip(".,!?“”\"'’()").lower()
            counts[key] = counts.get(key, 0) + 1
    trainer.finalize_training()
    found = trainer.get_params()
    ortho = {
        word: flags
        for word, flags in sorted(found.ortho_context.items())
        if flags and word.isalpha() and counts.get(word, 0) >= RARE
    }
    payload = {
        # Without an inner dot Punkt also takes short common words ("hut") for
        # abbreviations: those come from the list made by hand alone.
        "abbreviations": sorted(a for a in found.abbrev_types if DOTTED.fullmatch(a)),
        # A starter never seen in lower case is a name, not a word that opens sentences.
        "starters": sorted(s for s in found.sent_starters if ortho.get(s, 0) & _ORTHO_LC),
        "ortho": ortho,
    }
    OUT.write_text(json.dumps(payload, ensure_ascii=False, separators=(",", ":")) + "\n", "utf-8")
    sizes = ", ".join(f"{len(v)} {k}" for k, v in payload.items())
    print(f"{len(texts)} texts: {sizes} -> {OUT.name} ({OUT.stat().st_size:,} bytes)")


if __name__ == "__main__":
    main(data_command_line(__doc__).parse_args().data)
