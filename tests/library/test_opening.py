"""Opening a library: what is made, and what is refused in one line and left as it was."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from newsreader.errors import LibraryError
from newsreader.library import Library, schema

from .samples import article


def refused(path: Path) -> str:
    """Return the one line with which a path is refused, the file left as it was."""
    before = path.read_bytes() if path.is_file() else None
    with pytest.raises(LibraryError) as caught:
        Library.open(path)
    assert before == (path.read_bytes() if path.is_file() else None)
    line = str(caught.value)
    assert "\n" not in line
    assert str(path) in line
    return line


def test_folders_and_files_are_made(tmp_path: Path) -> None:
    path = tmp_path / "a" / "b" / "my.db"
    with Library.open(path) as library:
        assert library.path == path
        assert path.is_file()
        assert library.articles() == ()


def test_an_empty_file_becomes_a_library(path: Path) -> None:
    path.touch()
    with Library.open(path) as library:
        assert library.add(article()).status == "added"


@pytest.mark.parametrize("content", [b"x", b"%PDF-1.7 ...", "نص".encode() * 1000])
def test_a_file_of_another_kind_is_refused(path: Path, content: bytes) -> None:
    path.write_bytes(content)
    assert "not a library" in refused(path)


def test_a_database_of_another_program_is_refused(path: Path) -> None:
    with closing(sqlite3.connect(path)) as other:
        other.execute("PRAGMA journal_mode = WAL")
        other.execute("CREATE TABLE bookmarks(x)")
        other.commit()
    assert "another program" in refused(path)


def test_a_library_of_a_newer_program_is_refused(path: Path) -> None:
    Library.open(path).close()
    with closing(sqlite3.connect(path)) as newer:
        newer.execute("PRAGMA user_version = 1000")
        newer.commit()
    assert "newer newsreader" in refused(path)


def test_a_library_that_was_cut_off_is_refused(path: Path) -> None:
    with Library.open(path) as library:
        library.add_many(article(f"{'نص ' * 3000} {n}") for n in range(20))
    path.write_bytes(path.read_bytes()[:5000])
    assert "damaged" in refused(path)


def test_a_folder_is_refused(tmp_path: Path) -> None:
    assert "Is a directory" in refused(tmp_path) or "Permission" in refused(tmp_path)


def test_a_file_where_a_folder_should_be_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(LibraryError, match="cannot make the folder"):
        Library.open(tmp_path / "file" / "library.db")


def test_an_older_library_is_brought_up_to_date(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Library.open(path) as library:
        number = library.add(article()).id
    added = "CREATE TABLE extra(x);\nINSERT INTO extra VALUES (7);"
    monkeypatch.setattr(schema, "MIGRATIONS", (*schema.MIGRATIONS, added))
    for _ in range(2):
        with Library.open(path) as library:
            assert library.article(number).id == number
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("SELECT x FROM extra").fetchall() == [(7,)]


def test_a_migration_that_fails_changes_nothing(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Library.open(path) as library:
        number = library.add(article()).id
    broken = "CREATE TABLE extra(x);\nINSERT INTO nowhere VALUES (7);"
    with monkeypatch.context() as patch:
        patch.setattr(schema, "MIGRATIONS", (*schema.MIGRATIONS, broken))
        with pytest.raises(LibraryError, match="nowhere"):
            Library.open(path)
    with Library.open(path) as library:
        assert library.article(number).id == number
    with closing(sqlite3.connect(path)) as connection:
        assert not connection.execute("SELECT 1 FROM sqlite_schema WHERE name = 'extra'").fetchall()


def test_a_closed_library_says_so_and_closes_again(path: Path) -> None:
    library = Library.open(path)
    library.close()
    library.close()
    with pytest.raises(LibraryError, match="closed"):
        library.articles()


def test_a_library_that_vanished_is_not_made_again(path: Path) -> None:
    library = Library.open(path)
    library.add(article())
    for file in path.parent.glob("library.db*"):
        file.unlink()
    with pytest.raises(LibraryError, match="gone"):
        library.highlights()
    with pytest.raises(LibraryError, match="gone"):
        library.close()
    assert not path.exists()


def test_a_library_put_in_its_place_is_seen(path: Path, tmp_path: Path) -> None:
    with Library.open(tmp_path / "other.db") as other:
        other.add(article("نص آخر في موسكو"))
    with Library.open(path) as library:
        library.add(article("نص في لندن"))
        assert len(library.search("لندن")) == 1
        (tmp_path / "other.db").replace(path)
        for rest in ("library.db-wal", "library.db-shm"):
            (tmp_path / rest).unlink(missing_ok=True)
        assert library.article(1).text == "نص آخر في موسكو"
        assert library.search("لندن") == ()
        assert len(library.search("موسكو")) == 1
