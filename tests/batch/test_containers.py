"""Records of .jsonl, .csv and web archives; urls."""

from __future__ import annotations

import csv
import gzip
import io
import json
from pathlib import Path

import pytest

from tabloid_cli.batch.containers import Keys, jobs_in
from tabloid_cli.batch.discovery import Found
from tabloid_cli.batch.engines import in_process
from tabloid_cli.batch.items import FailedJob, Job, PageJob, RecordJob
from tests.batch.conftest import article
from tests.conftest import Run

TEXT = "“Yes,” she said. “It sails, and it’s = fine;\nall of it.”"


def jobs(path: Path, *, keys: Keys | None = None, encoding: str | None = None) -> list[Job]:
    found = Found(str(path), path.name, path.stat().st_size)
    return list(jobs_in(found, keys or Keys(), encoding))


def lines(*records: object) -> bytes:
    return b"".join(json.dumps(record).encode() + b"\n" for record in records)


def seen(job: Job) -> tuple[str, ...]:
    if isinstance(job, RecordJob):
        return (job.name, job.text, str(job.headline), str(job.url))
    assert isinstance(job, FailedJob)
    return (job.name, job.cause)


@pytest.mark.parametrize("packed", [False, True])
def test_json_lines(tmp_path: Path, packed: bool) -> None:  # noqa: FBT001
    data = b"\xef\xbb\xbf" + lines(
        {"text": TEXT, "title": "A title", "url": "https://a.example/1", "id": "one"},
        {"text": TEXT, "headline": "A headline", "title": "no", "id": 7},
        {"text": TEXT, "id": {"strange": 1}, "url": None},
    )
    data += b"\n{broken\n[1]\n" + lines(
        {"body": TEXT}, {"text": 5}, {"text": "lone \ud800", "id": "a#b"}
    )
    data += b'{"text": "caf\xe9"}\n' + lines({"text": "x", "schema": "tabloid-report/1"})
    path = tmp_path / ("a.jsonl.gz" if packed else "a.jsonl")
    path.write_bytes(gzip.compress(data) if packed else data)
    n = path.name
    assert [seen(job) for job in jobs(path)] == [
        (f"{n}#one", TEXT, "A title", "https://a.example/1"),
        (f"{n}#7", TEXT, "A headline", "None"),
        (f"{n}#3", TEXT, "None", "None"),
        (f"{n}#5", "not JSON"),
        (f"{n}#6", "not a JSON object"),
        (f"{n}#7", "no key 'text'"),
        (f"{n}#8", "no text under key 'text'"),
        (f"{n}#a#b", "lone \ud800", "None", "None"),
        (f"{n}#10", "not utf-N"),
        (f"{n}#11", "a report of tabloid, not an article"),
    ]


@pytest.mark.parametrize(
    ("name", "data"),
    [("a.jsonl", b""), ("a.csv", b""), ("a.jsonl", b"\n \r\n"), ("a.jsonl.gz", b"\n")],
)
def test_an_empty_container_is_a_failure_of_its_own(
    run: Run, tmp_path: Path, name: str, data: bytes
) -> None:
    (tmp_path / name).write_bytes(gzip.compress(data) if name.endswith(".gz") else data)
    code, _, err = run("batch", tmp_path / name, "-f", "jsonl", "-q")
    assert code == 3
    assert "1 of 1 article failed" in err
    assert f"{name}: is empty; there is nothing to measure\n" in err


def test_true_is_no_id(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes(lines({"text": TEXT, "id": True}, {"text": TEXT, "id": 7}))
    assert [job.name for job in jobs(path)] == ["a.jsonl#1", "a.jsonl#7"]


def test_other_names_for_keys(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes(lines({"body": TEXT, "head": "H", "title": "no", "link": "u.example", "n": 4}))
    keys = Keys("body", "head", "link", "n")
    assert [seen(job) for job in jobs(path, keys=keys)] == [("a.jsonl#4", TEXT, "H", "u.example")]


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-8", "cp1252", "utf-16"])
def test_csv(tmp_path: Path, delimiter: str, encoding: str) -> None:
    out = io.StringIO()
    rows = [{"id": "x1", "text": TEXT, "headline": 'A "quoted"; headline'}, {"text": "\n" + TEXT}]
    writer = csv.DictWriter(out, ["id", "text", "headline"], delimiter=delimiter)
    writer.writeheader()
    writer.writerows(rows)
    path = tmp_path / "a.csv.gz"
    path.write_bytes(gzip.compress(out.getvalue().encode(encoding)))
    named = None if encoding.startswith("utf-8") else encoding
    assert [seen(job) for job in jobs(path, encoding=named)] == [
        ("a.csv.gz#x1", TEXT, 'A "quoted"; headline', "None"),
        ("a.csv.gz#2", "\n" + TEXT, "None", "None"),
    ]


@pytest.mark.parametrize("name", ["a.jsonl", "a.jsonl.gz"])
@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16", "utf-16-be", "utf-32", "cp037"]
)
def test_json_lines_in_another_encoding(tmp_path: Path, name: str, encoding: str) -> None:
    # In UTF-16 the second letter of the first text holds the byte of a line end.
    odd = "Ċ" if encoding.startswith("utf") else "é"
    records = [{"text": f"a{odd} café", "id": n} for n in range(3)]
    text = "".join(json.dumps(record, ensure_ascii=False) + "\r\n" for record in records)
    data = f"{text}\n{{broken\n".encode(encoding)
    (tmp_path / name).write_bytes(gzip.compress(data) if name.endswith(".gz") else data)
    *found, broken = jobs(tmp_path / name, encoding=encoding)
    assert [seen(job) for job in found] == [
        (f"{name}#{n}", f"a{odd} café", "None", "None") for n in range(3)
    ]
    assert seen(broken) == (f"{name}#5", "not JSON")


def test_json_lines_that_are_not_in_the_encoding(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes(b"\x00\xdc" + lines({"text": "fine"}))
    (job,) = jobs(path, encoding="utf-16-le")
    assert isinstance(job, FailedJob)
    assert job.name == "a.jsonl"
    assert job.message == "a.jsonl: not utf-16-le; --encoding says which it is"


@pytest.mark.parametrize(
    ("name", "data", "cause"),
    [
        ("a.csv", b"a,b\n1,2\n", "no column 'text' in its first line"),
        ("a.csv", b"", "is empty"),
        ("a.csv", "text\ncafé\n".encode("cp1252"), "not utf-N"),
        ("a.csv.gz", b"not gzip", "breaks off or is damaged"),
        ("a.jsonl.gz", gzip.compress(lines({"text": "a"}) * 999)[:-20], "breaks off or is damaged"),
        ("a.warc", b"", "is empty"),
        ("a.warc", b"no archive at all\r\n\r\n", "damaged web archive"),
    ],
)
def test_damaged_containers_end_with_a_failure(
    tmp_path: Path, name: str, data: bytes, cause: str
) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    *records, last = jobs(path)
    assert all(isinstance(job, RecordJob) for job in records)
    assert isinstance(last, FailedJob)
    assert (last.name, last.cause) == (name, cause)


def archive(path: Path) -> None:
    """A web archive of two pages and what else archives hold."""
    page = "<html><head><title>A ferry</title></head><body><h1>A ferry sails</h1>{}</body></html>"
    body = "".join(f"<p>{part}</p>" for part in article(3).split("\n\n")) * 3
    answers = [
        ("200 OK", "text/html; charset=utf-8", page.format(body).encode()),
        ("404 Not Found", "text/html", b"<html>gone</html>"),
        ("301 Moved", "text/html", b""),
        ("200 OK", "image/png", b"\x89PNG"),
        ("200 OK", "text/html", page.format(body + "é").encode("cp1252")),
    ]
    records = [record("warcinfo", "9", b"software: test\r\n", "application/warc-fields")]
    for number, (status, kind, content) in enumerate(answers):
        http = f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\n\r\n".encode() + content
        records.append(record("response", str(number), http, "application/http; msgtype=response"))
    if path.name.endswith(".gz"):
        records = [gzip.compress(one) for one in records]
    path.write_bytes(b"".join(records))


def record(kind: str, number: str, content: bytes, content_type: str) -> bytes:
    """A record as ISO 28500 has it."""
    head = (
        f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Record-ID: <urn:uuid:0000-{number}>\r\n"
        f"WARC-Target-URI: https://news.example/{number}\r\nWARC-Date: 2026-01-01T00:00:00Z\r\n"
        f"Content-Type: {content_type}\r\nContent-Length: {len(content)}\r\n\r\n"
    )
    return head.encode() + content + b"\r\n\r\n"


@pytest.mark.parametrize("name", ["a.warc", "a.warc.gz"])
def test_web_archives(run: Run, name: str) -> None:
    archive(Path(name))
    found = jobs(Path(name))
    assert [(j.name, j.url) for j in found if isinstance(j, PageJob)] == [
        (f"{name}#0000-0", "https://news.example/0"),
        (f"{name}#0000-4", "https://news.example/4"),
    ]
    assert len(found) == 2
    assert run("batch", name, "-o", "o.jsonl", "-j", 1, "-q")[0] == 0
    for line in Path("o.jsonl").read_text().splitlines():
        report = json.loads(line)
        assert report["input"]["format"] == "warc"
        assert report["article"]["url"].startswith("https://news.example/")
        assert report["article"]["words"] > 100


def test_a_headline_given_apart_is_measured(run: Run) -> None:
    Path("a.jsonl").write_bytes(lines({"text": article(1).partition("\n\n")[2], "title": "A ROW!"}))
    assert run("batch", "a.jsonl", "-o", "o.jsonl", "-j", 1, "-q")[0] == 0
    assert json.loads(Path("o.jsonl").read_text())["article"]["headline"] == "A ROW!"


def test_changed_records_only_are_scored_again(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    records = [{"id": n, "text": article(n)} for n in range(6)]
    Path("a.jsonl").write_bytes(lines(*records))
    assert run("batch", "a.jsonl", "-o", "o.jsonl", "-j", 1, "-q")[0] == 0
    scored = []
    score = in_process.score
    monkeypatch.setattr(in_process, "score", lambda j, s: (scored.append(j.name), score(j, s))[1])
    records[3]["headline"] = "Now with a headline"
    Path("a.jsonl").write_bytes(lines(*records, {"id": 9, "text": article(9)}))
    assert run("batch", "a.jsonl", "-o", "o.jsonl", "-j", 1, "-q")[0] == 0
    assert scored == ["a.jsonl#3", "a.jsonl#9"]
    assert len(Path("o.jsonl").read_text().splitlines()) == 7


@pytest.mark.parametrize("jobs", [1, 2])
def test_urls(run: Run, jobs: int) -> None:
    fsspec = pytest.importorskip("fsspec")
    store = fsspec.filesystem("memory")
    store.store.clear()
    for n in range(5):
        store.pipe(f"/in/{'ab'[n % 2]}/{n}.txt", article(n).encode())
    store.pipe("/in/more.jsonl", lines({"id": 1, "text": article(8)}, {"id": 2}))
    store.pipe("/in/b/ignored.pdf", b"x")
    targets = ("-o", "memory://out/o.jsonl", "-o", "memory://out/o.csv", "-o", "memory://out/o.db")
    assert run("batch", "memory://in", *targets, "-j", jobs, "-q")[0] == 3
    names = [json.loads(x)["input"]["name"] for x in store.cat("/out/o.jsonl").splitlines()]
    assert names == [
        *(f"memory:///in/{place}.txt" for place in ("a/0", "a/2", "a/4", "b/1", "b/3")),
        "memory:///in/more.jsonl#1",
    ]
    assert len(store.cat("/out/o.csv").splitlines()) == 7
    assert store.cat("/out/o.db").startswith(b"SQLite format 3")
    assert store.cat("/out/o.jsonl.errors.jsonl").count(b"\n") == 1
    before = {path: store.cat(path) for path in store.find("/out")}
    assert run("batch", "memory://in", *targets, "-j", jobs, "-q")[0] == 3
    assert before == {path: store.cat(path) for path in store.find("/out")}
    assert Path("o.jsonl.state").exists()
    Path("o.jsonl.state").unlink()
    code, _, err = run("batch", "memory://in", *targets, "-j", jobs, "-q")
    assert (code, "--restart" in err) == (2, True)
    assert run("batch", "memory://in", *targets, "-j", jobs, "-q", "--restart")[0] == 3
    assert before == {path: store.cat(path) for path in store.find("/out")}


def test_urls_of_no_kind(run: Run) -> None:
    pytest.importorskip("fsspec")
    code, _, err = run("batch", "nosuch://in", "-o", "o.jsonl", "-j", 1, "-q")
    assert code == 3
    assert "nosuch://in: cannot be read" in err
