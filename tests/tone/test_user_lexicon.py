"""A user's lexicon: merged over ours, or alone; faults with their lines."""

from __future__ import annotations

import pickle
from pathlib import Path

import pytest

from tabloid_cli.tone import LexiconError, default_lexicon, load_lexicon, measure_sensation
from tabloid_cli.tone.examples import document_of, terms_in


def write(folder: Path, text: str | bytes) -> Path:
    path = folder / "mine.tsv"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def test_entries_are_added_replaced_and_taken_out(tmp_path: Path) -> None:
    path = write(
        tmp_path,
        "# mine\nterm\tcategory\tweight\tinflect\n"
        "zounds\texclamation\n"
        "gadzook\tpirate\t3\tn\n"
        "shocking\thype\t0.5\n"
        "furious\tconflict\t0\n",
    )
    mine = load_lexicon(path)
    assert terms_in("Zounds, two gadzooks are furious.", mine) == ["zounds", "gadzook"]
    assert mine.by_term["shocking"].category == "hype"
    assert mine.by_term["shocking"].weight == 0.5
    assert mine.by_term["zounds"].weight == 2.0  # its category's
    assert "pirate" in [c.name for c in mine.categories]
    assert terms_in("He is furious.", default_lexicon()) == ["furious"]


def test_alone_ours_is_left_out(tmp_path: Path) -> None:
    mine = load_lexicon(write(tmp_path, "zounds\texclamation\n"), alone=True)
    assert terms_in("Zounds, how shocking!", mine) == ["zounds"]


def test_a_quiet_entry_of_a_user_hides_words(tmp_path: Path) -> None:
    mine = load_lexicon(write(tmp_path, "shocking pink\tquiet\t0\n"))
    assert terms_in("A shocking pink hat. How shocking.", mine) == ["shocking"]


def test_windows_files_and_byte_order_marks(tmp_path: Path) -> None:
    mine = load_lexicon(write(tmp_path, b"\xef\xbb\xbfzounds\thype\t1\r\n\r\ngosh\thype\t1\r\n"))
    assert terms_in("Zounds and gosh.", mine) == ["zounds", "gosh"]


def test_measuring_with_it(tmp_path: Path) -> None:
    mine = load_lexicon(write(tmp_path, "train\thype\n"), alone=True)
    document = document_of("The train was late.")
    assert measure_sensation(document, mine).density == 25.0
    assert measure_sensation(document).density == 0.0


def test_it_travels_to_another_process(tmp_path: Path) -> None:
    mine = load_lexicon(write(tmp_path, "zounds\thype\n"))
    assert terms_in("Zounds, how shocking.", mine)
    again = pickle.loads(pickle.dumps(mine))  # noqa: S301
    assert again == mine
    assert terms_in("Zounds, how shocking.", again) == ["zounds", "shocking"]


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ("zounds\thype\ngosh\n", 2, "no category"),
        ("\n\n\thype\n", 3, "no term"),
        ("zounds\thype\tloud\n", 1, "weight 'loud' is no number"),
        ("zounds\thype\t-1\n", 1, "weight -1"),
        ("zounds\thype\tnan\n", 1, "weight nan"),
        ("zounds\thype\t11\n", 1, "weight 11"),
        ("zounds\thype\t1\tx\n", 1, "inflect 'x'"),
        ("zounds\thype\t1\t\t\tnearby: x\n", 1, "unknown condition 'nearby'"),
        ("zounds\thype\t1\t\t\tnear: @x\n", 1, "unknown class '@x'"),
        ("zounds\thype\ngosh\thype\nZounds\thype\n", 3, "stands already in line 1"),
        ("zounds\thype\t1\t\t\t\t\t\tmore\n", 1, "9 columns"),
        ("lose <its> cool\thype\n", 1, "unknown slot '<its>'"),
        ("... ever\thype\n", 1, "at most two gaps"),
        ("a ... b ... c ... d\thype\n", 1, "at most two gaps"),
        ("<num>\thype\n", 1, "at most two gaps"),
        ("<him> again\thype\n", 1, "begins with <him>"),
        ("a b c d e f g h i j k l m\thype\n", 1, "longer than 12"),
        ("zounds\thy pe\n", 1, "category 'hy pe'"),
        ("", 1, "no entry"),
        ("# nothing\n", 1, "no entry"),
        (b"zounds\thype\ngosh\xff\thype\n", 2, "not UTF-8"),
    ],
)
def test_faults_carry_their_line(
    tmp_path: Path, text: str | bytes, line: int, message: str
) -> None:
    path = write(tmp_path, text)
    with pytest.raises(LexiconError) as caught:
        load_lexicon(path)
    assert [p.line for p in caught.value.problems] == [line]
    assert message in caught.value.problems[0].message
    assert f"{path}:{line}: " in str(caught.value)


def test_every_fault_is_named(tmp_path: Path) -> None:
    path = write(tmp_path, "a\nb\nzounds\thype\nc\n")
    with pytest.raises(LexiconError) as caught:
        load_lexicon(path)
    assert [p.line for p in caught.value.problems] == [1, 2, 4]


def test_a_missing_file(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        load_lexicon(tmp_path / "none.tsv")
