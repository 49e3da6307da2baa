"""`newsreader analyse`, on files and as a filter."""

import io
import json
import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from newsreader.model import Analysis
from tests.cli.conftest import SEEDS, Run, run_process

PROSE = "وصل الوزير سيرغي لافروف إلى إسطنبول أمس، وقال إن المحادثات استمرت 6 ساعات."
_KEYS = ["id", "offset_unit", "entities", "dates", "quotes", "numbers"]


def _check_spans(document: dict[str, Any], text: str) -> int:
    spans = [span for kind in _KEYS[2:] for span in document[kind]]
    for span in spans:
        assert text[span["start"] : span["end"]] == span["text"]
    return len(spans)


def test_each_file_has_a_document_on_a_line_of_its_own(run: Run) -> None:
    files = [str(path) for path in sorted(SEEDS.glob("*.txt"))]
    documents = [json.loads(line) for line in run("analyse", *files).out.splitlines()]
    assert [document["id"] for document in documents] == files
    for document, file in zip(documents, files, strict=True):
        assert list(document) == _KEYS
        assert _check_spans(document, Path(file).read_text(encoding="utf-8"))


def test_offsets_count_carriage_returns_and_front_matter(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    text = f"---\r\ntitle: عنوان\r\n---\r\nسطر أول.\r\n\r\n{PROSE}\r\n"
    file.write_bytes(text.encode())
    assert _check_spans(run("analyse", file).json, text)


def test_one_bad_file_does_not_stop_the_rest(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(PROSE, encoding="utf-8")
    (tmp_path / "b.txt").write_bytes(b"\x00" * 99)
    result = run("analyse", tmp_path / "b.txt", tmp_path / "c.txt", tmp_path / "a.txt")
    assert result.status == 1
    assert result.out.count("\n") == 1
    assert result.err.splitlines() == [
        f"newsreader: {tmp_path}/b.txt: is binary, not text",
        f"newsreader: {tmp_path}/c.txt: there is no such file or folder",
    ]


def _filter(*lines: object) -> tuple[int, list[Any], bytes]:
    raw = [
        line if isinstance(line, bytes) else json.dumps(line, ensure_ascii=False).encode()
        for line in lines
    ]
    result = run_process("analyse", "--jsonl", stdin=b"\n".join(raw) + b"\n")
    return (
        result.returncode,
        [json.loads(line) for line in result.stdout.splitlines()],
        result.stderr,
    )


def test_lines_come_out_in_order_with_their_ids() -> None:
    texts = [{"id": number, "text": f"{PROSE} {number}"} for number in range(30)]
    status, documents, errors = _filter(*texts)
    assert (status, errors) == (0, b"")
    assert [document["id"] for document in documents] == list(range(30))
    for given, document in zip(texts, documents, strict=True):
        assert list(document) == _KEYS
        assert _check_spans(document, str(given["text"]))


def test_a_bad_line_gives_an_error_and_the_run_goes_on() -> None:
    status, documents, errors = _filter(
        b"not json",
        b"",
        b"[1]",
        b"\xff\xfe",
        b"[" * 100_000,
        {"id": "a"},
        {"id": "b", "text": 3},
        {"id": "c", "text": PROSE, "published": "yesterday"},
        {"id": "d", "text": PROSE, "published": 3},
        {"id": "e", "text": PROSE, "published": "2025-02-27T14:30:00"},
        {"id": None, "text": ""},
        {"text": PROSE, "published": None},
    )
    assert (status, errors) == (1, b"")
    bad, good = documents[:9], documents[9:]
    assert all(list(document) == ["id", "error"] for document in bad)
    assert [document["id"] for document in bad] == [None] * 5 + ["a", "b", "c", "d"]
    assert [document["id"] for document in good] == ["e", None, None]
    assert all(list(document) == _KEYS for document in good)


def test_lone_surrogates_pass_through() -> None:
    status, documents, _ = _filter(b'{"id": "\\udc80", "text": "\\ud800 text"}')
    assert (status, documents[0]["id"]) == (0, "\udc80")


def test_each_line_is_answered_before_the_next_is_sent() -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "newsreader", "analyse", "--jsonl"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        for name in ("a", "b"):
            process.stdin.write(json.dumps({"id": name, "text": PROSE}).encode() + b"\n")
            process.stdin.flush()
            assert json.loads(process.stdout.readline())["id"] == name
        process.stdin.close()
    assert process.returncode == 0


def test_the_day_of_publication_is_what_relative_days_count_from(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    days: list[date | None] = []

    def note(_: str, *, published: date | None) -> Analysis:
        days.append(published)
        return Analysis()

    monkeypatch.setattr("newsreader.cli.analyse.analyse", note)
    (tmp_path / "a.txt").write_text(PROSE, encoding="utf-8")
    (tmp_path / "b.txt").write_text(f"---\ndate: 2024-05-05\n---\n{PROSE}", encoding="utf-8")
    files = (tmp_path / "a.txt", tmp_path / "b.txt", SEEDS / "001_276d0277ee40ed24.txt")
    run("analyse", *files, "--published", "2025-02-27")
    run("analyse", tmp_path / "a.txt")
    assert days == [date(2025, 2, 27), date(2024, 5, 5), date(2025, 4, 10), None]


def test_standard_input_is_a_text(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(PROSE.encode())))
    assert run("analyse").json["id"] == "-"


def test_a_filter_takes_no_files(run: Run) -> None:
    result = run("analyse", "--jsonl", "a.txt")
    assert (result.status, result.err.count("\n")) == (2, 1)
