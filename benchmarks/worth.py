"""What each rule of sourcing is worth: what is lost where it is taken away.

    python benchmarks/worth.py [DATA]

Takes away, one by one, the functions of tabloid_cli/sourcing that answer yes or no, name
something or nothing, or mend labels: "no", nothing or the labels as they were is what they
answer then. Measured are the sentences of invented/ and, where DATA (default
../shared/data) is at hand, the articles of readings.jsonl, in texts where the function had
an effect; those that have one in more than a third of the texts are left out. The shipped
weights have learned from the readings.

Prints a line a function, the least worth first: in how many texts it has an effect, then,
of the readings and of the invented sentences, how many attributions found are right and how
many are wrong thanks to it, and of the readings how many right groups. A rule that two
columns of noughts follow is one that nobody would miss.
"""

from __future__ import annotations

import importlib
import inspect
import pkgutil
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path
from types import CodeType, FrameType, FunctionType
from typing import Any

import invented
from evaluation import data_command_line, scorer
from readings import read_readings

import tabloid_cli.sourcing
from tabloid_cli import analyze

ROOT = str(Path(tabloid_cli.sourcing.__file__).parent)
SHARE = 3
"""A function that has an effect in more than one text of three is no rule for a case."""
VARIABLE = inspect.CO_VARARGS | inspect.CO_VARKEYWORDS | inspect.CO_GENERATOR

Case = Callable[[], "Counter[str]"]


def cases(data: Path) -> Iterator[Case]:
    """What is counted of each text, without looking at it yet."""
    for path in sorted(invented.FOLDER.glob("*.txt")):
        for passage in invented.passages(path):
            yield lambda passage=passage: Counter(  # type: ignore[misc]
                {f"invented {k}": n for k, n in invented.count(passage).items()}
            )
    if not data.is_dir():
        return
    module = scorer(data)
    for reading in read_readings(data):
        guide = reading.as_guide()
        yield lambda text=reading.text, guide=guide: in_article(  # type: ignore[misc]
            module, text, guide
        )


def in_article(module: Any, text: str, guide: dict[str, Any]) -> Counter[str]:
    """How many attributions of an article are found, are right, and have the right group."""
    sentences = module.sentences(text)
    body = [s for i, s in enumerate(sentences) if i not in set(guide["sentences_not_body"])]
    gold = [
        {
            "cue": place(text, sentences[a["cue_sentence"]], a["cue"]),
            "sentence": sentences[a["cue_sentence"]],
            "group": module.GROUP[a["kind"]],
        }
        for a in guide["attributions"]
        if sentences[a["cue_sentence"]] in body
    ]
    found = analyze(text).to_dict()["sourcing"]["attributions"]
    found = [a for a in found if module.in_body(a, body)]
    pairs = module.pairs(gold, found)
    groups = sum(gold[g]["group"] == found[f]["group"] for g, f in pairs)
    return Counter(found=len(found), right=len(pairs), groups=groups)


def place(text: str, sentence: tuple[int, int], words: str | None) -> tuple[int, int] | None:
    """Where words stand in a sentence; None for no words."""
    at = text.find(words, *sentence) if words else -1
    return (at, at + len(words or "")) if at >= 0 else None


def functions() -> dict[CodeType, FunctionType]:
    """All functions and methods of sourcing, by their code."""
    found = {}
    for module in pkgutil.walk_packages(tabloid_cli.sourcing.__path__, "tabloid_cli.sourcing."):
        for value in vars(importlib.import_module(module.name)).values():
            members = vars(value).values() if inspect.isclass(value) else [value]
            for member in members:
                if isinstance(member, FunctionType) and not member.__code__.co_freevars:
                    found[member.__code__] = member
    return {code: f for code, f in found.items() if code.co_filename.startswith(ROOT)}


class Watch:
    """Notes which functions had an effect in which case."""

    def __init__(self) -> None:
        """Nothing is watched yet."""
        self.functions = functions()
        self.effects: dict[CodeType, set[int]] = defaultdict(set)
        self.answers: dict[CodeType, set[str]] = defaultdict(set)
        self.case = 0

    def __call__(self, frame: FrameType, event: str, answer: object) -> None:
        """Look at what a function returns."""
        code = frame.f_code
        if event != "return" or code not in self.functions:
            return
        self.answers[code].add(type(answer).__name__)
        unmended = mends(code) and answer is frame.f_locals["labels"]
        if not (answer is None or answer is False or unmended):
            self.effects[code].add(self.case)

    def without(self, code: CodeType) -> CodeType | None:
        """Code of the same arguments that has no effect; None for what is no rule."""
        answers = self.answers[code]
        if code.co_flags & VARIABLE or code.co_kwonlyargcount:
            return None
        if answers <= {"bool"}:
            answer = "False"
        elif mends(code) and answers <= {"list"}:
            answer = "labels"
        elif "NoneType" in answers:
            answer = "None"
        else:
            return None
        arguments = ", ".join(code.co_varnames[: code.co_argcount])
        neutral: FunctionType = eval(f"lambda {arguments}: {answer}")  # noqa: S307
        return neutral.__code__


def mends(code: CodeType) -> bool:
    """Whether labels are among a function's arguments."""
    return "labels" in code.co_varnames[: code.co_argcount]


def main() -> None:
    """Print what each rule is worth."""
    texts = list(cases(data_command_line(__doc__).parse_args().data))
    watch = Watch()
    sys.setprofile(watch)
    whole = []
    for watch.case, count in enumerate(texts):
        whole.append(count())
    sys.setprofile(None)
    rows = []
    for code, places in watch.effects.items():
        without = watch.without(code)
        if without is None or SHARE * len(places) > len(texts):
            continue
        watch.functions[code].__code__ = without
        lost: Counter[str] = Counter()
        for at in places:
            lost.update(whole[at])
            lost.subtract(texts[at]())
        watch.functions[code].__code__ = code
        rows.append((2 * lost["right"] - lost["found"] + 2 * lost["groups"], code, places, lost))
    print(f"{'':56}texts    right wrong groups    right wrong")
    for _, code, places, lost in sorted(rows, key=lambda row: (row[0], row[1].co_filename)):
        name = f"{Path(code.co_filename).relative_to(ROOT)}: {code.co_name}"
        wrong = lost["found"] - lost["right"]
        unsure = lost["invented found"] - lost["invented right"]
        print(
            f"{name:56}{len(places):5}    {lost['right']:5} {wrong:5} {lost['groups']:6}"
            f"    {lost['invented right']:5} {unsure:5}"
        )


if __name__ == "__main__":
    main()
