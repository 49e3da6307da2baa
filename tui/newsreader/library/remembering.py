"""What a library remembers of reading: places, what was read, what is starred."""

from newsreader.library import reading
from newsreader.library.connection import Database


class Remembering:
    """The part of a library that remembers how far somebody has read; see `Library`."""

    _precious: Database

    def place(self, article_id: int) -> int | None:
        """Return the code point where reading stopped, none if it never began.

        Raises:
            NotFoundError: there is no such article.
        """
        with self._precious.reading() as connection:
            return reading.state(connection, article_id).place

    def set_place(self, article_id: int, index: int) -> None:
        """Remember the code point where reading stopped.

        Raises:
            NotFoundError: there is no such article.
        """
        with self._precious.writing() as connection:
            reading.set_place(connection, article_id, index)

    def mark_read(self, article_id: int, read: bool = True) -> None:
        """Remember whether an article was read.

        Raises:
            NotFoundError: there is no such article.
        """
        with self._precious.writing() as connection:
            reading.mark_read(connection, article_id, read=read)

    def is_read(self, article_id: int) -> bool:
        """Say whether an article was read.

        Raises:
            NotFoundError: there is no such article.
        """
        with self._precious.reading() as connection:
            return reading.state(connection, article_id).read

    def is_starred(self, article_id: int) -> bool:
        """Say whether an article is starred.

        Raises:
            NotFoundError: there is no such article.
        """
        with self._precious.reading() as connection:
            return reading.state(connection, article_id).starred

    def star(self, article_id: int, starred: bool = True) -> None:
        """Remember whether an article is starred.

        Raises:
            NotFoundError: there is no such article.
        """
        with self._precious.writing() as connection:
            reading.star(connection, article_id, starred=starred)
