"""`newsreader import`: annotations from files; what is in them is tested with the library."""

import io
import json
import sys
from pathlib import Path

import pytest

from newsreader.library import Library
from tests.cli.conftest import Run


@pytest.fixture
def exported(sample: Run, library: Path, tmp_path: Path) -> Path:
    """Return a file with two highlights of the sample articles, which are deleted again."""
    with Library.open(library) as opened:
        opened.tag(opened.highlight(1, 0, 5, label=2, note="أ").id, ["وسم"])
        opened.highlight(2, 3, 9)
    file = tmp_path / "highlights.jsonld"
    file.write_text(sample("export", "--format", "jsonld").out, encoding="utf-8")
    with Library.open(library) as opened:
        for mark in opened.highlights():
            opened.delete_highlight(mark.id)
    return file


def test_what_was_exported_comes_back(sample: Run, exported: Path, library: Path) -> None:
    result = sample("import", exported)
    assert (result.status, result.err) == (0, "")
    assert [line.split()[:2] for line in result.out.splitlines()] == [
        ["updated", "1"],
        ["updated", "2"],
    ]
    assert sample("export", "--format", "jsonld").out == exported.read_text(encoding="utf-8")
    assert [row["status"] for row in sample("import", exported, "--json").json] == ["unchanged"] * 2


def test_rows_are_as_documented(sample: Run, exported: Path) -> None:
    for row in sample("import", exported, "--json").json:
        assert list(row) == ["input", "annotation", "status", "article", "error"]
        assert (row["input"], row["error"]) == (str(exported), None)


def test_standard_input_is_read(
    sample: Run, exported: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(exported.read_bytes())))
    assert sample("import", "-").out.count("\n") == 2


def test_an_annotation_of_an_unknown_article_is_one_line_and_the_rest_goes_on(
    sample: Run, exported: Path
) -> None:
    page = json.loads(exported.read_text(encoding="utf-8"))
    page["items"][0]["target"]["source"] = "https://example.org/unknown"
    exported.write_text(json.dumps(page), encoding="utf-8")
    result = sample("import", exported)
    assert (result.status, result.err.count("\n"), result.out.count("\n")) == (1, 1, 1)
    assert "https://example.org/unknown is not in the library" in result.err


@pytest.mark.parametrize("content", [b"", b"{}", b"\xff\xfe", b'"text"'])
def test_a_file_of_another_kind_is_one_line(sample: Run, tmp_path: Path, content: bytes) -> None:
    (tmp_path / "x").write_bytes(content)
    for name in (tmp_path / "x", tmp_path / "missing", tmp_path, "a\0b"):
        result = sample("import", name)
        assert (result.status, result.out, result.err.count("\n")) == (1, "", 1)


def test_labels_and_tags_choose_what_is_exported(
    sample: Run, exported: Path, library: Path
) -> None:
    sample("import", exported)
    for options, count in (
        ((), 2),
        (("--label", "2"), 1),
        (("--tag", "وسم"), 1),
        (("--label", "1", "--tag", "وسم"), 0),
    ):
        page = json.loads(sample("export", "--format", "jsonld", *options).out)
        assert len(page["items"]) == count
    assert sample("export", "--label", "9").status == 2
