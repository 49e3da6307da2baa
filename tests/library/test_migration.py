"""A library made by an older program is brought over with everything in it."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from newsreader.errors import LibraryError
from newsreader.library import Library
from newsreader.model import Highlight

from .samples import TEXT

OLD = Path(__file__).with_name("version_1.sql")


@pytest.fixture
def old(path: Path) -> Path:
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(OLD.read_text(encoding="utf-8"))
    return path


def by_note(library: Library) -> dict[str, Highlight]:
    return {mark.note: mark for mark in library.highlights()}


def test_highlights_of_version_1_are_brought_over(old: Path) -> None:
    with Library.open(old) as library:
        marks = by_note(library)
        assert set(marks) == {"وزير", "ملاحظة"}
        first, second = marks["وزير"], marks["ملاحظة"]
    assert (first.article, TEXT[first.start : first.end], first.label) == (1, "لافروف", 5)
    assert (first.prefix, first.suffix) == (TEXT[11:43], TEXT[49:81])
    assert (second.article, second.exact, second.label, second.suffix) == (
        2,
        "نص ثان",
        2,
        " عن لندن",
    )
    for mark in (first, second):
        assert (mark.tags, [one.id for one in mark.passages]) == ((), [mark.id])


def test_only_the_row_that_was_damaged_is_damaged(old: Path) -> None:
    with closing(sqlite3.connect(old)) as connection:
        (uuid,) = connection.execute("SELECT uuid FROM annotation WHERE note = 'y'").fetchone()
    with Library.open(old) as library:
        assert set(library.damaged()) == {f"annotation {uuid}", f"passage {uuid}"}


def test_the_history_of_version_1_is_undone_and_redone(old: Path) -> None:
    with closing(sqlite3.connect(old)) as connection:
        connection.execute("DELETE FROM annotation_log WHERE id = 12")  # about the damaged row
        connection.commit()
    with Library.open(old) as library:
        before = library.highlights()
        said = []
        while what := library.undo():
            said.append(what)
        assert said[:2] == ["label changed", "highlight deleted"]
        assert library.highlights() == ()
        while library.redo():
            pass
        assert library.highlights() == before


def test_a_library_brought_over_can_do_what_is_new(old: Path) -> None:
    with Library.open(old) as library:
        mark = by_note(library)["وزير"]
        library.tag(mark.id, ["أ"])
        library.add_passage(mark.id, 2, 0, 2)
        library.correct_date(1, 0, 5, "2025")
    with Library.open(old) as library:
        assert (by_note(library)["وزير"].tags, len(library.date_corrections())) == (("أ",), 1)
        assert (library.place(1), [line.read for line in library.articles() if line.id == 1]) == (
            7,
            [True],
        )


def test_the_older_file_is_kept_as_it_was(old: Path) -> None:
    with closing(sqlite3.connect(old)) as connection:
        before = [*connection.iterdump()]
    Library.open(old).close()
    with closing(sqlite3.connect(old.with_name("library.version-1.db"))) as copy:
        assert [*copy.iterdump()] == before
        assert copy.execute("PRAGMA user_version").fetchone() == (1,)


def test_a_new_library_has_no_older_file(path: Path) -> None:
    Library.open(path).close()
    assert not [*path.parent.glob("*version*")]


def test_without_a_copy_nothing_is_changed(old: Path) -> None:
    old.with_name("library.version-1.db.part").mkdir()
    with pytest.raises(LibraryError, match="copy"):
        Library.open(old)
    with closing(sqlite3.connect(old)) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (1,)
