"""The library: everything the reader keeps, behind one class."""

from collections.abc import Callable, Iterable
from datetime import date
from itertools import islice
from pathlib import Path
from types import TracebackType
from typing import Self

from newsreader.errors import LibraryError, reason
from newsreader.library import articles, reading, storing
from newsreader.library.analyses import (
    analysis_of,
    load_grammars,
    publication_candidates_of,
    sentences_of,
    stories_of,
)
from newsreader.library.annotating import BATCH, Annotating
from newsreader.library.annotations import passages
from newsreader.library.annotations.corrections import corrected
from newsreader.library.backup import back_up
from newsreader.library.connection import Database
from newsreader.library.damage import damaged
from newsreader.library.following import Following
from newsreader.library.location import index_file, lock_file
from newsreader.library.lock import WriteLock
from newsreader.library.rebuildable import Rebuildable
from newsreader.library.records import Added, ArticleSummary, SearchHit
from newsreader.library.remembering import Remembering
from newsreader.library.schema import check_header, prepare
from newsreader.library.seal import seal
from newsreader.library.search import Found, hits, look_up
from newsreader.library.summaries import summaries
from newsreader.model import Analysis, Article, Event, PublicationCandidate, Published, Span, Story

Progress = Callable[[int, int], None]
"""Told how many of how many are done."""


class Library(Annotating, Remembering, Following):
    """Articles, highlights, feeds and reading places in one file, with a search index beside it.

    Any method may be called from any thread, and several programs may use one file: each call
    sees what was committed before it, whoever did it; writers take turns. A method returns when
    what it wrote is on the disk.

    Every method raises `LibraryError` if the file cannot be read or written, is busy for half a
    minute, or what is asked for is damaged.
    """

    def __init__(
        self, path: Path, lock: WriteLock, precious: Database, progress: Progress | None = None
    ) -> None:
        self.path = path
        """The precious file."""
        self._lock = lock
        self._precious = precious
        self._cache = Rebuildable(index_file(path), lock, precious)
        self.progress: Progress = progress or (lambda _done, _total: None)
        """See `open`; it may raise `StoppedError`, which ends what is being done."""

    @classmethod
    def open(cls, path: Path, *, progress: Progress | None = None) -> Self:
        """Open the library in a file; make the file and its folder if they are not there.

        Args:
            path: The precious file.
            progress: Called with how many articles are done and how many there are, while all of
                them are analysed, from the thread that asked for what needs it.

        Raises:
            LibraryError: it cannot be made or read, is no library, or is from a newer program.
                The file is left as it was.
        """
        path = path.absolute()
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise LibraryError(
                "cannot make the folder {path}: {reason}", path=path.parent, reason=reason(error)
            ) from error
        check_header(path)
        lock = WriteLock(lock_file(path))

        precious = Database(
            path,
            lock,
            synchronous="FULL",
            prepare=lambda connection: prepare(connection, path),
            precious=True,
        )
        with precious.reading():
            pass  # a first connection, so that what is wrong with the file is said now
        return cls(path, lock, precious, progress)

    def close(self) -> None:
        """Make the day's backup, and close the files. No other method works afterwards."""
        if self._precious.closed:
            return
        try:
            with self._lock.held(), self._precious.reading() as connection:
                back_up(connection, self.path, date.today())
        finally:
            self._cache.close()
            self._precious.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    # Articles

    def add(self, article: Article) -> Added:
        """Store an article; say whether it is new, known, or a new text of a known one.

        Known is a text that is there already. Another text from the same origin becomes a new
        revision, and the highlights move with it.
        """
        return self.add_many([article])[0]

    def add_many(self, given: Iterable[Article]) -> tuple[Added, ...]:
        """Store articles, at most 20 at a time; say what became of each, in order."""
        stream = iter(given)
        answers: list[Added] = []
        while batch := list(islice(stream, BATCH)):
            with self._precious.writing() as connection:
                for article in batch:
                    answers.append(added := storing.add(connection, article))
                    if added.status == "updated":
                        passages.follow_revision(connection, added.id)
                        reading.follow_revision(connection, added.id)
            self._articles_changed()
        return tuple(answers)

    def _articles_changed(self) -> None:
        self._cache.repaired(self._cache.reconcile)

    def articles(self, *, events: bool = True) -> tuple[ArticleSummary, ...]:
        """Return a line about every article, newest first, those without a date last.

        Events are looked for if that was not done since the last change, which takes a while;
        without `events` that is left out, and no article is said to belong to one.
        """
        if not events:
            with self._precious.reading() as connection:
                return summaries(connection, {})
        event_of = {
            account.article: event.id
            for story in self.stories()
            for event in story.events
            for account in event.accounts
        }
        with self._precious.reading() as connection:
            return summaries(connection, event_of)

    def article(self, article_id: int) -> Article:
        """Return an article.

        Raises:
            NotFoundError: there is no such article.
        """
        with self._precious.reading() as connection:
            return articles.load(connection, article_id)

    def set_published(self, article_id: int, published: Published | None) -> None:
        """Say when an article was published.

        Raises:
            NotFoundError: there is no such article.
        """
        with self._precious.writing() as connection:
            storing.set_published(connection, article_id, published)

    # What is found in them

    def analysis(self, article_id: int) -> Analysis:
        """Return what analysis finds in an article, boilerplate left out, dates as corrected.

        Raises:
            NotFoundError: there is no such article.
        """
        return self._corrected(self.article(article_id))

    def get_ready(self) -> None:
        """Load what studying articles needs, so that the first one does not wait for it."""
        load_grammars()

    def sentences(self, article_id: int) -> tuple[Span, ...]:
        """Return the sentences of an article, boilerplate left out; at once, unlike `analysis`.

        Raises:
            NotFoundError: there is no such article.
        """
        return sentences_of(self.article(article_id))

    def publication_candidates(self, article_id: int) -> tuple[PublicationCandidate, ...]:
        """Return the days its text suggests an article was published on, likeliest first.

        Raises:
            NotFoundError: there is no such article.
        """
        return publication_candidates_of(self.article(article_id))

    def stories(self) -> tuple[Story, ...]:
        """Return the stories the articles tell, and the events and accounts in each."""

        def items() -> list[tuple[Article, Analysis]]:
            found = []
            for done, article in enumerate(sound := self._sound(), start=1):
                found.append((article, self._corrected(article)))
                self.progress(done, len(sound))
            return found

        with self._precious.reading() as connection:
            state = " ".join(map(str, articles.version(connection)))
        if said := self.date_corrections():
            state += seal(*(f"{one.passage} {one.value}" for one in said))
        return stories_of(items, self._cache, state)

    def event_of(self, article_id: int) -> Event | None:
        """Return the event an article is an account of, none if there is no such article."""
        for story in self.stories():
            for event in story.events:
                if any(account.article == article_id for account in event.accounts):
                    return event
        return None

    def search(self, query: str, *, exact: bool = False, limit: int = 200) -> tuple[SearchHit, ...]:
        """Return the articles in which everything a query names is found, best first.

        Spelling is folded (hamza, ta marbuta, alef maqsura, tatweel, harakat). A word also finds
        its other forms unless `exact` is set; a phrase in quotation marks is taken literally.
        No input is wrong; one without any word finds nothing.
        """

        def found() -> Found:
            self._cache.reconcile()
            with self._cache.reading() as index:
                return look_up(index, query, exact=exact, limit=limit)

        # The articles are read after the index, so that none is found and not there yet.
        answer = self._cache.repaired(found)
        with self._precious.reading() as connection:
            return tuple(hits(connection, answer))

    # The file

    def damaged(self) -> tuple[str, ...]:
        """Return what in the file changed by itself, each named for a person; reads all of it.

        Lists leave such things out; asking for one by its number raises `LibraryError`.
        """
        with self._precious.reading() as connection:
            return damaged(connection)

    def _corrected(self, article: Article) -> Analysis:
        found = analysis_of(article, self._cache)
        said = self.date_corrections(article.id)
        return corrected(found, said) if said else found

    def _sound(self) -> list[Article]:
        """Return the articles that are not damaged."""
        found = []
        with self._precious.reading() as connection:
            for row in articles.rows(connection):
                try:
                    found.append(articles.load(connection, row.id))
                except LibraryError:
                    continue  # named by `damaged`
        return found
