"""The search index is made again whenever it is missing, outdated or damaged."""

import random
import sqlite3
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from newsreader.library import Library, index
from newsreader.library.backup import backups
from newsreader.library.location import index_file

from .samples import article


@pytest.fixture
def stocked(path: Path) -> Path:
    with Library.open(path) as library:
        library.add_many(article(f"روسيا {number}") for number in range(25))
    return path


def found(path: Path) -> int:
    with Library.open(path) as library:
        return len(library.search("روسيا"))


def test_a_missing_index_is_made(stocked: Path) -> None:
    index_file(stocked).unlink()
    assert found(stocked) == 25


@pytest.mark.parametrize("content", [b"", b"not a database at all", b"SQLite format 3\0" * 500])
def test_an_index_that_is_no_database_is_made_anew(stocked: Path, content: bytes) -> None:
    index_file(stocked).write_bytes(content)
    assert found(stocked) == 25


@pytest.mark.parametrize("seed", range(5))
def test_an_index_with_damaged_pages_is_made_anew(stocked: Path, seed: int) -> None:
    content = bytearray(index_file(stocked).read_bytes())
    content[100:] = random.Random(seed).randbytes(len(content) - 100)
    index_file(stocked).write_bytes(content)
    assert found(stocked) == 25


def test_an_index_damaged_while_the_library_is_open_is_made_anew(stocked: Path) -> None:
    with Library.open(stocked) as library:
        assert len(library.search("روسيا")) == 25
        index_file(stocked).unlink()
        index_file(stocked).write_bytes(b"x" * 5000)
        assert len(library.search("روسيا")) == 25


def test_some_other_database_in_its_place_is_replaced(stocked: Path) -> None:
    index_file(stocked).unlink()
    with closing(sqlite3.connect(index_file(stocked))) as other:
        other.execute("CREATE TABLE other(x)")
        other.commit()
    assert found(stocked) == 25


def test_an_index_of_another_version_is_made_anew(
    stocked: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(index, "_LAYOUT", -1)
    assert found(stocked) == 25


def test_an_index_ahead_of_a_restored_backup_is_made_anew(stocked: Path) -> None:
    (backup,) = backups(stocked)
    with Library.open(stocked) as library:
        library.add(article("روسيا بعد النسخة"))
        assert len(library.search("روسيا")) == 26
    backup.replace(stocked)
    assert found(stocked) == 25
    with Library.open(stocked) as library:
        assert library.search("النسخة") == ()


def test_the_index_follows_the_date_of_an_article(stocked: Path) -> None:
    with Library.open(stocked) as library:
        number = library.add(article("روسيا قديما", published=date(2020, 1, 1), origin="a")).id
        assert library.search("روسيا", limit=1)[0].article == number
        library.add(article("روسيا حديثا", published=date(2024, 1, 1), origin="a"))
        assert len(library.search("روسيا")) == 26
        with library._cache.reading() as connection:
            (documents,) = connection.execute("SELECT count(*) FROM document").fetchone()
            (frequency,) = connection.execute("SELECT df FROM term WHERE term = 'روسيا'").fetchone()
    assert documents == frequency == 26


def test_folding_is_part_of_the_layout(monkeypatch: pytest.MonkeyPatch) -> None:
    before = index.layout()
    monkeypatch.setattr(index, "forms", lambda text: text.split())
    assert index.layout() != before
