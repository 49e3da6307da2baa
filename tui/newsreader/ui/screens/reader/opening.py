"""Opening an article: the text at once, what is found in it as soon as it is found."""

from textual import work
from textual.worker import get_current_worker

from newsreader.errors import NewsreaderError
from newsreader.model import Analysis, BlockKind, Event
from newsreader.ui.counting import counted
from newsreader.ui.direction import base_of_article, isolated
from newsreader.ui.published import shown_day
from newsreader.ui.screens.reader.accounts import Accounts
from newsreader.ui.screens.reader.finding import Finding
from newsreader.ui.screens.reader.keeping import Keeping
from newsreader.ui.screens.reader.marking import Marking
from newsreader.ui.strips import STAR, Field
from newsreader.ui.widgets.marks_pane import MarksPane
from newsreader.ui.widgets.status_line import StatusLine
from newsreader.ui.widgets.text_line import TextLine
from newsreader.wording import _


class Opening(Accounts, Finding, Keeping, Marking):
    """Shows an article, its title and its state."""

    _place = 0
    """The first visible code point: the pane is gone when the screen is taken down."""

    def show_article(self, number: int, index: int | None = None) -> None:
        """Show an article; look for names and dates in a thread.

        Args:
            number: The article.
            index: The code point to begin at; none for the place where it was left.
        """
        if hasattr(self, "article"):
            self.note_place()
            self.keep_place()
        self.article = self.library.article(number)
        self.library.mark_read(number)
        self.select(None)
        self.target = None
        self.hits = ()
        self._place = (self.library.place(number) or 0) if index is None else index
        self.studying = True
        self.base = base_of_article(self.article, self.host.config.direction)
        self.view.open(self.article, self.base, self._place)
        self._show_study(
            Analysis(sentences=self.library.sentences(number)), self._same_event(number)
        )
        self.reload_highlights()
        self.show_title()
        self._study(number)

    def library_changed(self) -> None:
        """Show highlights and dates as they are after something was changed or taken back."""
        self.reload_highlights()
        self._study(self.article.id)

    def _same_event(self, number: int) -> Event | None:
        """Return the event just read, if the article is an account of it too."""
        accounts = self.event.accounts if self.event else ()
        return self.event if any(one.article == number for one in accounts) else None

    @work(thread=True, exclusive=True, group="study")
    def _study(self, number: int) -> None:
        worker = get_current_worker()
        try:
            analysis, event = self.library.analysis(number), self.library.event_of(number)
        except NewsreaderError as error:
            self.app.call_from_thread(self._not_studied, str(error))
            return
        if not worker.is_cancelled:
            self.app.call_from_thread(self._studied, number, analysis, event)

    def _not_studied(self, why: str) -> None:
        if self.is_attached:
            self.study_ended()
            self.show_state()
            self.say(isolated(why), lasting=True)

    def _studied(self, number: int, analysis: Analysis, event: Event | None) -> None:
        if self.is_attached and number == self.article.id:
            self.study_ended()
            self._show_study(analysis, event)

    def _show_study(self, analysis: Analysis, event: Event | None) -> None:
        self.analysis, self.event = analysis, event
        self.view.show_analysis(analysis)
        self.query_one(MarksPane).show_analysis(analysis)
        self.show_accounts()
        self.show_state()

    def note_place(self) -> None:
        """Look where one is, while the pane is there."""
        self._place = self.view.first_visible

    def keep_place(self) -> None:
        """Remember the first visible word."""
        self.library.set_place(self.article.id, self._place)

    def show_title(self) -> None:
        """Show the title, the outlet and the day."""
        article = self.article
        day = shown_day(article.published)
        star = (Field(STAR, 1, "key"),) if self.library.is_starred(article.id) else ()
        self.query_one("#title", TextLine).show(
            *star,
            Field(article.title, None, "strong", self.base),
            Field(article.source or "", min(20, len(article.source or "")), "faint"),
            Field(day, len(day), "faint", "ltr"),
        )

    def show_state(self) -> None:
        """Show how far one is, and how many lines are hidden."""
        hidden = sum(block.kind == BlockKind.BOILERPLATE for block in self.article.blocks)
        said = [_("{percent} %").format(percent=self.view.position)]
        if self.studying:
            said.append(_("looking for names and dates …"))
        if self.event and len(self.event.accounts) > 1:
            said.append(counted(len(self.event.accounts), "account"))
        if self.highlights:
            said.append(counted(len(self.highlights), "highlight"))
        if hidden:
            lines = counted(hidden, "line")
            shown = self.view.shows_boilerplate
            about = _("{lines} not the article's own") if shown else _("{lines} hidden, \\b shows")
            said.append(about.format(lines=lines))
        unresolved = sum(one.reason == "unresolved" for one in self.analysis.dates)
        if unresolved and self.article.published is None:
            about = _("{dates} unresolved, p sets when it was published")
            said.append(about.format(dates=counted(unresolved, "date")))
        self.query_one(StatusLine).show_state(Field(" · ".join(said), None, "faint", "ltr"))

    def on_article_view_scrolled(self) -> None:
        """Show how far one is."""
        self.note_place()
        self.show_state()
