"""Which library a command reads: none, another program's, something that is none."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.cli.conftest import Run

READING = (
    ["list"],
    ["show", "1"],
    ["search", "كلمة"],
    ["events"],
    ["export"],
    ["import", "x.jsonld"],
)
"""Commands that make no library."""


@pytest.mark.parametrize("arguments", READING, ids=lambda words: words[0])
@pytest.mark.parametrize("extra", [[], ["--json"]], ids=["rows", "json"])
@pytest.mark.parametrize("name", ["none/a.db", "a.db/b.db", "empty.db"])
def test_a_library_that_is_not_there_is_one_line_and_is_not_made(
    run: Run, tmp_path: Path, arguments: list[str], extra: list[str], name: str
) -> None:
    (tmp_path / "empty.db").touch()
    (tmp_path / "a.db").write_text("text")
    before = sorted(tmp_path.rglob("*"))
    path = tmp_path / name
    result = run(*arguments, *extra, "--library", path)
    assert (result.status, result.out) == (1, "")
    assert result.err == (f"newsreader: there is no library at {path}; newsreader add makes one\n")
    assert sorted(tmp_path.rglob("*")) == before
    assert path.name != "empty.db" or path.stat().st_size == 0


@pytest.mark.parametrize("arguments", READING, ids=lambda words: words[0])
def test_another_programs_database_is_left_alone(
    run: Run, tmp_path: Path, arguments: list[str]
) -> None:
    path = tmp_path / "theirs.db"
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE theirs(mine)")
    before = path.read_bytes()
    result = run(*arguments, "--library", path)
    assert (result.status, result.out, result.err.count("\n")) == (1, "", 1)
    assert "belongs to another program" in result.err
    assert path.read_bytes() == before
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize(
    ("content", "name"), [(b"no library", "a.db"), (None, ".")], ids=["a text", "a folder"]
)
def test_a_library_that_is_none_is_one_line(
    run: Run, tmp_path: Path, content: bytes | None, name: str
) -> None:
    path = tmp_path / name
    if content is not None:
        path.write_bytes(content)
    result = run("list", "--library", path)
    assert (result.status, result.out, result.err.count("\n")) == (1, "", 1)
    assert result.err.startswith("newsreader: ")
    assert content is None or path.read_bytes() == content
