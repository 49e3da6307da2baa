"""A byte that changes by itself is noticed, and costs no more than what it hit."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from newsreader.errors import LibraryError
from newsreader.library import Library

from .samples import article


def spoil(path: Path, statement: str) -> None:
    """Change something in the file without telling its checksum."""
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(statement)
        connection.commit()


@pytest.fixture
def stocked(path: Path) -> Path:
    with Library.open(path) as library:
        library.add_many([article("روسيا أ"), article("روسيا ب")])
        for number in (1, 2):
            library.highlight(number, 0, 5)
            library.set_place(number, 3)
    return path


def test_a_sound_library_has_no_damage(stocked: Path) -> None:
    with Library.open(stocked) as library:
        assert library.damaged() == ()


def test_a_damaged_text_is_named_and_the_rest_goes_on(stocked: Path) -> None:
    spoil(stocked, "UPDATE revision SET text = 'روسيا ج' WHERE article = 1")
    with Library.open(stocked) as library:
        with pytest.raises(LibraryError, match="the text of article 1 is damaged"):
            library.article(1)
        assert library.article(2).text == "روسيا ب"
        assert library.damaged() == ("text of article 1",)
        assert [hit.article for hit in library.search("روسيا")] == [2]
        assert [story.events[0].accounts[0].article for story in library.stories()] == [2]


def test_a_damaged_text_does_not_stop_a_new_index(stocked: Path) -> None:
    spoil(stocked, "UPDATE revision SET text = 'روسيا ج' WHERE article = 1")
    stocked.with_name("library.index.db").unlink()
    with Library.open(stocked) as library:
        assert [hit.article for hit in library.search("روسيا")] == [2]


def test_a_text_that_is_missing_is_damage(stocked: Path) -> None:
    spoil(stocked, "DELETE FROM revision WHERE article = 1")
    with Library.open(stocked) as library:
        with pytest.raises(LibraryError, match="missing"):
            library.article(1)
        assert [hit.article for hit in library.search("روسيا")] == [2]
        assert len(library.stories()) == 1


def test_a_damaged_article_is_left_out_of_lists(stocked: Path) -> None:
    spoil(stocked, "UPDATE article SET title = 'x' WHERE id = 2")
    with Library.open(stocked) as library:
        with pytest.raises(LibraryError, match="article 2 is damaged"):
            library.article(2)
        assert [line.id for line in library.articles()] == [1]
        assert library.damaged() == ("article 2",)


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE annotation SET note = 'x' WHERE uuid IN (SELECT id FROM passage WHERE article = 1)",
        "UPDATE anchor SET start = 1 WHERE revision = 1",
    ],
)
def test_a_damaged_highlight_is_named_and_not_shown(stocked: Path, statement: str) -> None:
    with Library.open(stocked) as library:
        uuid = library.highlights(1)[0].id
    spoil(stocked, statement)
    with Library.open(stocked) as library:
        assert [mark.article for mark in library.highlights()] == [2]
        assert any(uuid in what for what in library.damaged())
        with pytest.raises(LibraryError, match="damaged"):
            library.delete_highlight(uuid)


def test_a_damaged_history_is_not_followed(stocked: Path) -> None:
    spoil(stocked, "UPDATE annotation_log SET before = after")
    with Library.open(stocked) as library, pytest.raises(LibraryError, match="history"):
        library.undo()


def test_a_damaged_place_is_the_beginning(stocked: Path) -> None:
    spoil(stocked, "UPDATE reading SET place = 4 WHERE article = 1")
    with Library.open(stocked) as library:
        assert (library.place(1), library.place(2)) == (None, 3)


def test_a_damaged_mark_of_having_read_is_none(stocked: Path) -> None:
    spoil(stocked, "UPDATE reading SET read = 1")
    with Library.open(stocked) as library:
        assert not any(line.read for line in library.articles())


def test_a_byte_flipped_in_the_file_is_noticed(stocked: Path) -> None:
    content = bytearray(stocked.read_bytes())
    where = content.index("روسيا ب".encode())
    content[where + 1] ^= 1
    stocked.write_bytes(content)
    with Library.open(stocked) as library:
        assert "text of article 2" in library.damaged()
