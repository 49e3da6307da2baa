"""Backups: one a day, three kept, never a damaged one."""

import sqlite3
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path

import pytest

from newsreader.errors import LibraryError
from newsreader.library import Library
from newsreader.library.backup import KEPT, back_up, backups

from .samples import TEXT, article

DAY = date(2025, 2, 27)


def copy(library: Library, day: date) -> Path | None:
    with library._precious.reading() as connection:
        return back_up(connection, library.path, day)


def test_closing_makes_a_backup_that_can_be_opened(path: Path) -> None:
    with Library.open(path) as library:
        library.highlight(library.add(article()).id, 0, 5)
    (made,) = backups(path)
    with Library.open(made) as library:
        assert library.article(1).text == TEXT
        assert len(library.highlights()) == 1


def test_there_is_one_a_day(library: Library) -> None:
    library.add(article())
    assert copy(library, DAY) is not None
    assert copy(library, DAY) is None
    assert len(backups(library.path)) == 1


def test_the_newest_three_are_kept(library: Library) -> None:
    library.add(article())
    made = [copy(library, DAY + timedelta(days=number)) for number in range(5)]
    assert backups(library.path) == made[:-4:-1]
    assert len(made[:-4:-1]) == KEPT


def test_an_empty_library_needs_none(library: Library) -> None:
    assert copy(library, DAY) is None
    assert backups(library.path) == []


def test_a_damaged_library_never_replaces_a_sound_backup(path: Path) -> None:
    with Library.open(path) as library:
        library.add(article())
    known = backups(path)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("UPDATE article SET title = 'x'")
        connection.commit()
    with Library.open(path) as library:
        assert copy(library, DAY) is None
    assert backups(path) == known
    assert not list(path.parent.glob("*.part"))


def test_a_half_written_backup_is_begun_again(library: Library) -> None:
    library.add(article())
    unfinished = library.path.with_name("library.backup-2025-02-27.db.part")
    unfinished.write_bytes(b"half")
    assert copy(library, DAY) is not None
    assert not unfinished.exists()


def test_a_backup_that_cannot_be_written_is_said_in_one_line(library: Library) -> None:
    library.add(article())
    library.path.with_name("library.backup-2025-02-27.db.part").mkdir()
    with pytest.raises(LibraryError, match="cannot write the backup"):
        copy(library, DAY)
