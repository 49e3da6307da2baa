"""The feeds a library follows, and the texts that come from the web."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from newsreader.library import reading, storing
from newsreader.library.annotations import passages
from newsreader.library.connection import Database
from newsreader.library.feeds import entries, subscriptions
from newsreader.library.feeds.problems import packed
from newsreader.library.moments import now
from newsreader.library.records import Added, Feed
from newsreader.model import Article
from newsreader.wording import Message

if TYPE_CHECKING:
    from newsreader.library.feeds.reading import FeedEntry

BATCH = 20
"""How many entries are stored in one transaction: whoever wants to save waits no longer."""


class Following:
    """The part of a library that follows feeds; see `Library`."""

    _precious: Database

    def _articles_changed(self) -> None:
        """Bring what is made of the articles up to date."""
        raise NotImplementedError

    def feeds(self) -> tuple[Feed, ...]:
        """Return the feeds that are followed, by their names."""
        with self._precious.reading() as connection:
            return tuple(subscriptions.feeds(connection))

    def subscribe(
        self, address: str, title: str | None = None, site: str | None = None
    ) -> tuple[int, bool]:
        """Follow a feed, without fetching it; one that was taken away comes back.

        Returns:
            Its number, and whether it was not followed before.
        """
        with self._precious.writing() as connection:
            return subscriptions.subscribe(connection, address, title, site)

    def unsubscribe(self, feed_id: int) -> None:
        """Follow a feed no longer; its articles stay. `bring_back_feed` follows it again.

        Raises:
            NotFoundError: there is no such feed.
        """
        with self._precious.writing() as connection:
            subscriptions.remove(connection, feed_id)

    def bring_back_feed(self) -> str | None:
        """Follow the feed again that was taken away last; return its name, none if there is none."""
        with self._precious.writing() as connection:
            return subscriptions.bring_back(connection)

    def feed_articles(self, feed_id: int) -> frozenset[int]:
        """Return the numbers of the articles that came with a feed."""
        with self._precious.reading() as connection:
            return entries.articles_of(connection, feed_id)

    def take_entries(self, feed_id: int, given: Sequence["FeedEntry"]) -> tuple[Added | None, ...]:
        """Store the entries of a feed; say what became of each, none for those that are no article.

        Raises:
            NotFoundError: there is no such feed.
        """
        answers: list[Added | None] = []
        for start in range(0, len(given), BATCH):
            with self._precious.writing() as connection:
                subscriptions.row_of(connection, feed_id)
                for entry in given[start : start + BATCH]:
                    if entry.article is None:
                        answers.append(None)
                        continue
                    added = entries.take(connection, feed_id, entry.guid, entry.article)
                    answers.append(added)
                    if added.status == "updated":
                        passages.follow_revision(connection, added.id)
                        reading.follow_revision(connection, added.id)
        if any(added and added.status != "unchanged" for added in answers):
            self._articles_changed()
        return tuple(answers)

    def feed_answered(
        self,
        feed_id: int,
        *,
        address: str | None = None,
        title: str | None = None,
        site: str | None = None,
        etag: str | None = None,
        modified: str | None = None,
    ) -> None:
        """Remember that a feed was fetched, and what the server said with it.

        Args:
            feed_id: The feed.
            address: Where it is from now on; none if it did not move.
            title: What it calls itself; it is called so from now on unless it has a name already.
            site: The page it belongs to.
            etag: For the next request, as `modified`.
            modified: The header Last-Modified.

        Raises:
            NotFoundError: there is no such feed.
        """
        with self._precious.writing() as connection:
            row = subscriptions.row_of(connection, feed_id)
            named = row.title != row.address
            fresh = replace(
                row,
                address=address or row.address,
                title=row.title if named or not title else title,
                site=site or row.site,
                etag=etag,
                modified=modified,
                fetched=now().isoformat(),
                problem=None,
            )
            subscriptions.write(connection, fresh)

    def feed_failed(self, feed_id: int, problem: Message) -> None:
        """Remember why a feed could not be fetched.

        Raises:
            NotFoundError: there is no such feed.
        """
        with self._precious.writing() as connection:
            row = subscriptions.row_of(connection, feed_id)
            subscriptions.write(connection, replace(row, problem=packed(problem)))

    def article_at(self, addresses: Iterable[str]) -> int | None:
        """Return the article that came from one of these addresses, none if there is none."""
        with self._precious.reading() as connection:
            found = (storing.at(connection, address) for address in addresses)
            return next((number for number in found if number is not None), None)

    def replace_text(self, article_id: int, article: Article) -> Added:
        """Give an article another text, such as the whole of it; its highlights move with it.

        Raises:
            NotFoundError: there is no such article.
        """
        with self._precious.writing() as connection:
            added = storing.revise(connection, article_id, article)
            if added.status == "updated":
                passages.follow_revision(connection, article_id)
                reading.follow_revision(connection, article_id)
        self._articles_changed()
        return added
