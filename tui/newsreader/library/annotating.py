"""What a reader adds to the articles of a library: highlights and corrections of dates."""

from collections import Counter
from collections.abc import Container, Iterable
from itertools import islice

from newsreader.errors import NotFoundError
from newsreader.library.annotations import corrections, highlights, receiving, undoing
from newsreader.library.annotations.filtering import matching
from newsreader.library.annotations.received import Given, Received
from newsreader.library.connection import Database
from newsreader.model import DateCorrection, Event, Highlight, Story

BATCH = 20
"""How much is stored in one transaction: whoever wants to save waits no longer."""


class Annotating:
    """The part of a library that keeps annotations; see `Library`."""

    _precious: Database

    def stories(self) -> tuple[Story, ...]:
        """Return the stories the articles tell."""
        raise NotImplementedError

    # Highlights

    def highlights(self, article: int | None = None) -> tuple[Highlight, ...]:
        """Return the highlights with a passage in an article, or all.

        By the article and place of the first passage (the first in that article if one is given);
        those whose passage is no longer in the text come last.
        """
        with self._precious.reading() as connection:
            return tuple(highlights.highlights(connection, article))

    def find_highlights(
        self,
        *,
        label: int | None = None,
        tag: str | None = None,
        article: int | None = None,
        event: str | None = None,
        text: str | None = None,
        orphans: bool | None = None,
    ) -> tuple[Highlight, ...]:
        """Return the highlights for which everything that is given holds, in their usual order.

        Args:
            label: Its label is this one.
            tag: This is one of its tags.
            article: It has a passage in this article.
            event: It has a passage in an account of this event.
            text: Stands in its words or its note, spelling folded.
            orphans: Whether a passage of it must be lost, or none may be.

        Raises:
            NotFoundError: there is no such event.
        """
        accounts: Container[int] | None = None
        if event is not None:
            accounts = {account.article for account in self.event(event).accounts}
        return tuple(
            matching(
                self.highlights(article),
                label=label,
                tag=tag,
                articles=accounts,
                text=text,
                orphans=orphans,
            )
        )

    def event(self, event_id: str) -> Event:
        """Return an event.

        Raises:
            NotFoundError: there is no such event.
        """
        for story in self.stories():
            for event in story.events:
                if event.id == event_id:
                    return event
        raise NotFoundError("there is no event {event} in the library", event=event_id)

    def highlight(
        self, article: int, start: int, end: int, *, label: int = 1, note: str = ""
    ) -> Highlight:
        """Highlight the code points `[start, end)` of an article.

        Raises:
            NotFoundError: there is no such article.
            ValueError: the range is empty or outside the text, or the label is not 1 to 8.
        """
        with self._precious.writing() as connection:
            return highlights.create(connection, article, start, end, label=label, note=note)

    def change_highlight(
        self, highlight_id: str, *, label: int | None = None, note: str | None = None
    ) -> Highlight:
        """Change the label or the note of a highlight; none leaves it as it is.

        Raises:
            NotFoundError: there is no such highlight.
            ValueError: the label is not 1 to 8.
        """
        with self._precious.writing() as connection:
            return highlights.change(connection, highlight_id, label=label, note=note)

    def tag(self, highlight_id: str, tags: Iterable[str]) -> Highlight:
        """Give a highlight these tags and no others; blank ones are left out.

        Raises:
            NotFoundError: there is no such highlight.
        """
        with self._precious.writing() as connection:
            return highlights.tag(connection, highlight_id, tags)

    def tags(self) -> tuple[tuple[str, int], ...]:
        """Return the tags in use and how many highlights have each, most used first."""
        counted = Counter(tag for one in self.highlights() for tag in one.tags)
        return tuple(sorted(counted.items(), key=lambda item: (-item[1], item[0])))

    def add_passage(self, highlight_id: str, article: int, start: int, end: int) -> Highlight:
        """Hang a highlight on `[start, end)` of an article too.

        Raises:
            NotFoundError: there is no such highlight or article.
            ValueError: the range is empty or outside the text.
        """
        with self._precious.writing() as connection:
            return highlights.add_passage(connection, highlight_id, article, start, end)

    def remove_passage(self, highlight_id: str, passage_id: str) -> Highlight:
        """Take a passage, named by `Passage.id`, from a highlight that has others.

        Raises:
            NotFoundError: there is no such highlight, or it has no such passage.
            ValueError: it is the only one: delete the highlight instead.
        """
        with self._precious.writing() as connection:
            return highlights.remove_passage(connection, highlight_id, passage_id)

    def delete_highlight(self, highlight_id: str) -> None:
        """Delete a highlight; `undo` brings it back.

        Raises:
            NotFoundError: there is no such highlight.
        """
        with self._precious.writing() as connection:
            highlights.delete(connection, highlight_id)

    # Dates

    def correct_date(self, article_id: int, start: int, end: int, value: str | None) -> None:
        """Say what the date in `[start, end)` of an article means; none takes that back.

        Args:
            article_id: The article.
            start: The first code point of the date.
            end: The code point after its last.
            value: A TIMEX3 value: `2025-02-27`, `2025-W08`, `P3D`, `2025-02-27TMO` …

        Raises:
            NotFoundError: there is no such article.
            ValueError: the range is empty or outside the text, or the value is no TIMEX3 value; in
                one line, with the reason.
        """
        with self._precious.writing() as connection:
            corrections.correct(connection, article_id, start, end, value)

    def date_corrections(self, article: int | None = None) -> tuple[DateCorrection, ...]:
        """Return what was said about the dates of an article, or of all, in text order."""
        with self._precious.reading() as connection:
            return tuple(corrections.corrections(connection, article))

    # Both

    def receive(self, given: Iterable[Given | Received]) -> tuple[Received, ...]:
        """Store annotations from elsewhere, at most 20 at a time; say what became of each.

        What is an answer already, because it could not be read, stays in its place.
        """
        stream = iter(given)
        answers: list[Received] = []
        while batch := list(islice(stream, BATCH)):
            with self._precious.writing() as connection:
                answers += [
                    one if isinstance(one, Received) else receiving.receive(connection, one)
                    for one in batch
                ]
        return tuple(answers)

    def undo(self) -> str | None:
        """Take back the last change of an annotation, also one made before a restart.

        Returns:
            What was taken back ("highlight deleted"), none if there is nothing.
        """
        with self._precious.writing() as connection:
            return undoing.undo(connection)

    def redo(self) -> str | None:
        """Make the change undone last again, unless something was changed since.

        Returns:
            What was made again ("highlight deleted"), none if there is nothing.
        """
        with self._precious.writing() as connection:
            return undoing.redo(connection)
