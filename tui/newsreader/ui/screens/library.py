"""The library: events, and in each its accounts."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from textual.worker import Worker, get_current_worker

from newsreader.errors import StoppedError
from newsreader.library import ArticleSummary, Library
from newsreader.library.export import export_article, export_highlights
from newsreader.library.importing import Outcome, import_paths, sample_library_paths
from newsreader.model import Event, Story
from newsreader.ui.counting import counted
from newsreader.ui.direction import base_of, isolated
from newsreader.ui.published import shown_day
from newsreader.ui.screens.dialogs import AskLine, Card, CardAction
from newsreader.ui.screens.exporting import Export, ask_and_export
from newsreader.ui.screens.listing import Listing, ListScreen
from newsreader.ui.screens.welcome import welcome_rows
from newsreader.ui.strips import STAR, Field, columns_of, worded
from newsreader.ui.widgets.row_list import ListRow
from newsreader.wording import N_, _

UNREAD = "●"
WIDE = 76
"""Columns from which the outlet has a column of its own."""
EMPTY = (
    N_("The library is empty."),
    N_("S adds the five sample articles; o adds a file or a folder of yours."),
    N_("From the shell: newsreader add FILE|FOLDER"),
)
NOTHING_LEFT = N_("Nothing is left: \\u and \\f show everything again.")

OUTCOMES = {
    "added": N_("{count} added"),
    "updated": N_("{count} updated"),
    "unchanged": N_("{count} unchanged"),
    "failed": N_("{count} failed"),
}
"""What may become of a file, as it is told."""


class LibraryScreen(ListScreen):
    """Lists stories, the events in them and the accounts of each; or all articles by date."""

    TABLE = "library"

    def __init__(self, library: Library) -> None:
        super().__init__(library)
        self._by_event = True
        self._only_unread = False
        self._only_starred = False
        self._done = 0, 0
        """How many articles have been studied, of how many."""
        self._stopping = False
        self._import: Worker[list[Outcome]] | None = None
        """The import that is going on."""

    def on_mount(self) -> None:
        """Fill the list; follow how far the study of new articles is."""
        self.library.progress = self._progressed
        super().on_mount()

    def welcome(self) -> None:
        """Show what to do at the first start."""
        actions = [
            CardAction("S", _("adds the sample"), self.command_add_sample),
            CardAction("o", _("adds files"), self.command_add),
            CardAction("!", _("settles how Arabic is drawn"), self._settle),
        ]

        def act(action: CardAction | None) -> None:
            if action:
                action.run()

        self.app.push_screen(Card(welcome_rows, actions), act)

    def _settle(self) -> None:
        self.host.command_calibrate()
        self.welcome()

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
        """Stop adding, or looking for events."""
        if self._import and self._import.is_running:
            self._import.cancel()
        elif self.gathering:
            self._stopping = True
        else:
            self.say(_("There is nothing to stop"))

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
        if not summaries:
            hints = tuple(_hint(_(line)) for line in ("", *EMPTY))
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
        rows = tuple(self._by_story(stories, wanted, width))
        return Listing(
            rows or (_hint(_(NOTHING_LEFT)),), self._title(summaries), self._order(_("by event"))
        )

    def _listing(self, summaries: Sequence[ArticleSummary], width: int) -> Listing:
        source = _source_width(summaries, width)
        rows = tuple(_account(one, source, indent=0) for one in summaries if self._wants(one))
        return Listing(
            rows or (_hint(_(NOTHING_LEFT)),), self._title(summaries), self._order(_("by date"))
        )

    def _wants(self, one: ArticleSummary) -> bool:
        """Say whether the filters let an article through."""
        return not ((self._only_unread and one.read) or (self._only_starred and not one.starred))

    def _order(self, name: str) -> str:
        unread = [_("unread only")] * self._only_unread
        starred = [_("starred only")] * self._only_starred
        return " · ".join([name, *unread, *starred])

    def _title(self, summaries: Sequence[ArticleSummary]) -> tuple[Field, ...]:
        unread = sum(not one.read for one in summaries)
        about = _("{articles}, {unread} unread · {library}").format(
            articles=counted(len(summaries), "article"),
            unread=unread,
            library=isolated(self.library.path.name),
        )
        return worded("newsreader", 12, "strong"), worded(about, None, "faint")

    def _by_story(
        self, stories: tuple[Story, ...], summaries: dict[int, ArticleSummary], width: int
    ) -> Iterator[ListRow]:
        source = _source_width(list(summaries.values()), width)
        for story in stories:
            numbers = {account.article for event in story.events for account in event.accounts}
            if not numbers & summaries.keys():
                continue
            if len(story.events) > 1:
                accounts = sum(len(event.accounts) for event in story.events)
                counts = _("{rounds}, {accounts}").format(
                    rounds=counted(len(story.events), "round"),
                    accounts=counted(accounts, "account"),
                )
                yield _heading(story.title, counts, "heading")
            for number, event in enumerate(story.events, 1):
                if not any(account.article in summaries for account in event.accounts):
                    continue
                if len(event.accounts) > 1 or len(story.events) > 1:
                    yield _event_heading(event, number if len(story.events) > 1 else 0)
                for account in event.accounts:
                    if account.article in summaries:
                        yield _account(summaries[account.article], source, indent=2)

    def open_row(self, key: str) -> None:
        """Open an article."""
        self.host.open_article(int(key))

    def command_toggle_order(self) -> None:
        """Order by event or by date alone."""
        self._by_event = not self._by_event
        self.fill()

    def _current(self) -> ArticleSummary | None:
        row = self.rows.current
        every = self.library.articles(events=False)
        return next((one for one in every if row and str(one.id) == row.key), None)

    def command_star(self) -> None:
        """Star the current article, or take its star away."""
        if one := self._current():
            self.library.star(one.id, not one.starred)
            self.fill()

    def command_toggle_read(self) -> None:
        """Mark the current article as read, or as unread."""
        if one := self._current():
            self.library.mark_read(one.id, not one.read)
            self.fill()

    def command_export(self) -> None:
        """Write the current article, or all highlights."""
        offers = [
            Export(
                _("All highlights of the library"),
                "all-highlights",
                lambda form: export_highlights(self.library, form),
            )
        ]
        if one := self._current():
            offers.append(
                Export(
                    _("The current article with its highlights"),
                    f"article-{one.id}",
                    lambda form: export_article(self.library, one.id, form),
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

    def command_add(self) -> None:
        """Ask for a file or folder and add it."""
        self.app.push_screen(
            AskLine(_("Add a file or a folder"), hint=_("Enter adds it, Esc gives up")), self._add
        )

    def command_add_sample(self) -> None:
        """Add the articles that come with the program."""
        self._add(*sample_library_paths())

    def _add(self, path: str | None) -> None:
        if path:
            self.say(_("Adding {path} …").format(path=isolated(path)), lasting=True)
            chosen = str(Path(path).expanduser())
            self._import = self.run_worker(
                lambda: self._import_from(chosen), thread=True, group="import"
            )

    def _import_from(self, path: str) -> list[Outcome]:
        """Add what a path names until that is stopped, and say what became of it. In a thread."""
        worker = get_current_worker()

        def progress(done: int, total: int) -> None:
            said = _("Adding: {done} of {total} · Esc stops").format(done=done, total=total)
            self.app.call_from_thread(self.say, said, lasting=True)

        outcomes = list(
            import_paths(
                self.library, [path], progress=progress, stopped=lambda: worker.is_cancelled
            )
        )
        self.app.call_from_thread(self._imported, outcomes, stopped=worker.is_cancelled)
        return outcomes

    def _imported(self, outcomes: list[Outcome], *, stopped: bool) -> None:
        said = summary_of(outcomes)
        self.fill()
        self.say(_("Stopped: {outcomes}").format(outcomes=said) if stopped else said)


def _hint(text: str) -> ListRow:
    return ListRow("", ((worded(text, None, "faint"),),))


def summary_of(outcomes: list[Outcome]) -> str:
    """Say in one line what became of an import: how many, and the first failure."""
    counts = {status: sum(one.status == status for one in outcomes) for status in OUTCOMES}
    said = _(", ").join(
        _(OUTCOMES[status]).format(count=count) for status, count in counts.items() if count
    )
    failed = next((one for one in outcomes if one.error), None)
    return (said or _("Nothing to add")) + (
        f" — {isolated(failed.input)}: {isolated(failed.error or '')}" if failed else ""
    )


def _source_width(summaries: Sequence[ArticleSummary], width: int) -> int:
    """Return the columns for outlets: as many as the longest needs, none on a narrow screen."""
    longest = max((len(one.source or "") for one in summaries), default=0)
    return min(20, longest) if width >= WIDE else 0


def _account(one: ArticleSummary, source_width: int, *, indent: int) -> ListRow:
    base = base_of(one.language)
    fields = [
        Field("", indent),
        Field(f"{' ' if one.read else UNREAD}{STAR if one.starred else ''}", 2, "key"),
        Field(one.title, None, "title" if not one.read else "", base),
    ]
    if source_width:
        fields.append(Field(one.source or "", source_width, "faint", "rtl"))
    fields.append(Field(f"{one.highlights}✎" if one.highlights else "", 3, "key", "ltr"))
    fields.append(Field(shown_day(one.published), 11, "faint", "ltr"))
    return ListRow(str(one.id), (tuple(fields),))


def _heading(title: str, counts: str, style: str) -> ListRow:
    return ListRow(
        "", ((Field(title, None, style), worded(counts, columns_of(counts), "faint")),), style
    )


def _event_heading(event: Event, round_number: int) -> ListRow:
    counts = counted(len(event.accounts), "account")
    when = isolated(f"{event.date.earliest}") if event.date else _("no date")
    said = f"{when} · {counts}"
    if round_number:
        said = _("round {number} · {about}").format(number=round_number, about=said)
    title = "" if round_number else event.title
    fields = (
        Field("", 1),
        Field(title, None, "subheading"),
        worded(said, columns_of(said), "subheading" if round_number else "faint"),
    )
    return ListRow("", (fields,), "")
