"""The feeds that are followed."""

from collections.abc import Callable

from newsreader.library import Feed, Library
from newsreader.ui.counting import counted
from newsreader.ui.screens.library.adding import BUSY
from newsreader.ui.screens.library.fetching import Fetching
from newsreader.ui.screens.library.rows import UNREAD, hint_row
from newsreader.ui.screens.listing import Listing
from newsreader.ui.strips import Field, columns_of, worded
from newsreader.ui.widgets.row_list import ListRow
from newsreader.wording import N_, _, translated

EMPTY = (
    N_("No feed is followed yet."),
    N_("o adds one by its address, or a list of feeds (OPML)."),
    N_("From the shell: newsreader add FILE|FOLDER|ADDRESS"),
)


class FeedsScreen(Fetching):
    """Lists feeds: their names, what is unread, when they were fetched, what went wrong."""

    TABLE = "feeds"

    def __init__(self, library: Library, choose: Callable[[Feed], None]) -> None:
        """Take what shows the articles of a feed."""
        super().__init__(library)
        self._choose = choose
        self._feeds: dict[str, Feed] = {}

    def gather(self, width: int) -> Listing:
        """Return the feeds, each with what is wrong with it."""
        self._feeds = {str(feed.id): feed for feed in self.library.feeds()}
        rows = tuple(_row(feed) for feed in self._feeds.values())
        title = worded(_("Feeds"), columns_of(_("Feeds")), "strong")
        return Listing(
            rows or tuple(hint_row(_(line)) for line in ("", *EMPTY)),
            (title,),
            counted(len(self._feeds), "feed"),
        )

    def open_row(self, key: str) -> None:
        """Show the articles of a feed."""
        if self.is_adding:
            self.say(_(BUSY))  # what is going on ends with this screen
            return
        feed = self._feeds[key]
        self.dismiss(None)
        self._choose(feed)

    def command_remove_feed(self) -> None:
        """Follow the current feed no longer."""
        row = self.rows.current
        if row and (feed := self._feeds.get(row.key)):
            self.library.unsubscribe(feed.id)
            self.say(_("The feed is removed, its articles stay; u brings it back"))
            self.fill()

    def command_bring_back_feed(self) -> None:
        """Follow the feed again that was removed last."""
        back = self.library.bring_back_feed() is not None
        self.say(_("The feed is followed again") if back else _("No feed was removed"))
        self.fill()

    def command_back(self) -> None:
        """Stop what is being added or fetched; else leave the list."""
        if not self.stop_adding():
            super().command_back()


def _row(feed: Feed) -> ListRow:
    counts = f"{feed.unread}/{feed.articles}"
    day = (feed.fetched or "")[:10]
    fields = (
        Field(UNREAD if feed.unread else "", 2, "key"),
        Field(feed.title, None, "title" if feed.unread else ""),
        Field(counts, 9, "key", "ltr"),
        Field(day, 11, "faint", "ltr"),
    )
    lines: list[tuple[Field, ...]] = [fields]
    if feed.problem:
        lines.append((Field("", 2), worded(translated(feed.problem), None, "warning")))
    return ListRow(str(feed.id), tuple(lines))
