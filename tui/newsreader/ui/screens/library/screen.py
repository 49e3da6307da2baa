"""The library: events, and in each its accounts."""

from collections.abc import Sequence

from newsreader.errors import StoppedError
from newsreader.library import ArticleSummary, Feed, Library
from newsreader.library.export import export_article, export_highlights
from newsreader.ui.counting import counted
from newsreader.ui.direction import isolated
from newsreader.ui.screens.dialogs import Card, CardAction
from newsreader.ui.screens.exporting import Export, ask_and_export
from newsreader.ui.screens.library.feeds import FeedsScreen
from newsreader.ui.screens.library.fetching import Fetching
from newsreader.ui.screens.library.rows import hint_row, rows_by_date, rows_by_story
from newsreader.ui.screens.listing import Listing
from newsreader.ui.screens.welcome import welcome_rows
from newsreader.ui.strips import Field, worded
from newsreader.ui.widgets.row_list import ListRow
from newsreader.wording import N_, _

EMPTY = (
    N_("The library is empty."),
    N_("S adds the five sample articles."),
    N_("o adds a file, a folder, a web page or a feed; O lists the feeds."),
    N_("From the shell: newsreader add FILE|FOLDER|ADDRESS"),
)
NOTHING_LEFT = N_("Nothing is left: \\u and \\f show everything again.")
NOTHING_OF_FEED = N_("Nothing of this feed is here: Esc shows everything again, R fetches.")


class LibraryScreen(Fetching):
    """Lists stories, the events in them and the accounts of each; or all articles by date."""

    TABLE = "library"

    def __init__(self, library: Library) -> None:
        super().__init__(library)
        self._by_event = True
        self._only_unread = False
        self._only_starred = False
        self._feed: Feed | None = None
        """The feed whose articles alone are shown."""
        self._of_feed: frozenset[int] = frozenset()
        self._done = 0, 0
        """How many articles have been studied, of how many."""
        self._stopping = False

    def on_mount(self) -> None:
        """Fill the list; follow how far the study of new articles is."""
        self.library.progress = self._progressed
        super().on_mount()

    def welcome(self) -> None:
        """Show what to do at the first start."""
        actions = [
            CardAction("S", _("adds the sample"), self.command_add_sample),
            CardAction("o", _("adds files or feeds"), self.command_add),
            CardAction("!", _("settles how Arabic is drawn"), self._settle),
        ]

        def act(action: CardAction | None) -> None:
            if action:
                action.run()

        self.app.push_screen(Card(welcome_rows, actions), act)

    def _settle(self) -> None:
        self.host.command_calibrate(then=self.welcome)

    def _progressed(self, done: int, total: int) -> None:
        """Remember how far the study of new articles is. Runs in a thread."""
        self._done = done, total
        if self._stopping:
            raise StoppedError

    def waiting(self) -> str:
        """Return what to say while events are looked for."""
        done, total = self._done
        if not 0 < done < total:
            return super().waiting()
        said = _("Looking for events: {done} of {total} · Esc stops")
        return said.format(done=done, total=total)

    def command_stop(self) -> None:
        """Stop adding, fetching, or looking for events; show the articles of all feeds again."""
        if self.stop_adding():
            return
        if self.gathering:
            self._stopping = True
        elif self._feed:
            self._feed = None
            self.fill()
        else:
            self.say(_("There is nothing to stop"))

    def command_list_feeds(self) -> None:
        """List the feeds; one that is chosen there shows its articles here."""
        self.app.push_screen(FeedsScreen(self.library, self._show_feed))

    def _show_feed(self, feed: Feed) -> None:
        self._feed = feed
        self.fill()

    def on_resize(self) -> None:
        """Use the new width."""
        self.fill()

    def gather_first(self, width: int) -> Listing | None:
        """Return the articles by date, before their events are looked for the first time."""
        summaries = self.library.articles(events=False)
        return self._listing(summaries, width) if summaries else None

    def gather(self, width: int) -> Listing:
        """Return the entries; an empty library says what to do."""
        summaries = self.library.articles(events=False)
        self._of_feed = self.library.feed_articles(self._feed.id) if self._feed else frozenset()
        if not summaries:
            hints = tuple(hint_row(_(line)) for line in ("", *EMPTY))
            return Listing(hints, self._title(summaries))
        if not self._by_event:
            return self._listing(summaries, width)
        wanted = {one.id: one for one in summaries if self._wants(one)}
        try:
            stories = self.library.stories()
        except StoppedError:
            self._by_event = self._stopping = False
            self.app.call_from_thread(self.say, _("Stopped: w looks for events again"))
            return self._listing(summaries, width)
        rows = tuple(rows_by_story(stories, wanted, width))
        return Listing(rows or self._nothing(), self._title(summaries), self._order(_("by event")))

    def _nothing(self) -> tuple[ListRow, ...]:
        """Return what to say where the filters let nothing through."""
        return (hint_row(_(NOTHING_OF_FEED if self._feed else NOTHING_LEFT)),)

    def _listing(self, summaries: Sequence[ArticleSummary], width: int) -> Listing:
        rows = tuple(rows_by_date([one for one in summaries if self._wants(one)], width))
        return Listing(rows or self._nothing(), self._title(summaries), self._order(_("by date")))

    def _wants(self, one: ArticleSummary) -> bool:
        """Say whether the filters let an article through."""
        return not (
            (self._only_unread and one.read)
            or (self._only_starred and not one.starred)
            or (self._feed and one.id not in self._of_feed)
        )

    def _order(self, name: str) -> str:
        unread = [_("unread only")] * self._only_unread
        starred = [_("starred only")] * self._only_starred
        feed = [isolated(self._feed.title)] if self._feed else []
        return " · ".join([name, *unread, *starred, *feed])

    def _title(self, summaries: Sequence[ArticleSummary]) -> tuple[Field, ...]:
        unread = sum(not one.read for one in summaries)
        about = _("{articles}, {unread} unread · {library}").format(
            articles=counted(len(summaries), "article"),
            unread=unread,
            library=isolated(self.library.path.name),
        )
        return worded("newsreader", 12, "strong"), worded(about, None, "faint")

    def open_row(self, key: str) -> None:
        """Open an article."""
        self.host.open_article(int(key))

    def command_toggle_order(self) -> None:
        """Order by event or by date alone."""
        self._by_event = not self._by_event
        self.fill()

    @property
    def _current(self) -> int | None:
        """The article in the list, by its number."""
        return int(self.rows.current.key) if self.rows.current else None

    def command_star(self) -> None:
        """Star the current article, or take its star away."""
        if one := self._current:
            self.library.star(one, not self.library.is_starred(one))
            self.fill()

    def command_toggle_read(self) -> None:
        """Mark the current article as read, or as unread."""
        if one := self._current:
            self.library.mark_read(one, not self.library.is_read(one))
            self.fill()

    def command_export(self) -> None:
        """Write the current article, or all highlights."""
        offers = [
            Export(
                _("All highlights of the library"),
                "all-highlights",
                lambda form, progress: export_highlights(self.library, form, progress=progress),
            )
        ]
        if one := self._current:
            offers.append(
                Export(
                    _("The current article with its highlights"),
                    f"article-{one}",
                    lambda form, _progress: export_article(self.library, one, form),
                )
            )
        ask_and_export(self, offers)

    def command_only_unread(self) -> None:
        """Show only what was not read, or everything again."""
        self._only_unread = not self._only_unread
        self.fill()

    def command_only_starred(self) -> None:
        """Show only what is starred, or everything again."""
        self._only_starred = not self._only_starred
        self.fill()
