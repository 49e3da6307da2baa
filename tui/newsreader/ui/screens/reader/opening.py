"""Opening an article: the text at once, what is found in it as soon as it is found."""

from collections.abc import Callable

from textual import work
from textual.worker import get_current_worker

from newsreader.errors import NewsreaderError, StoppedError
from newsreader.model import Analysis, BlockKind, Event, Span
from newsreader.ui.counting import counted
from newsreader.ui.direction import base_of_article, isolated
from newsreader.ui.document import AT_ONCE
from newsreader.ui.published import shown_day
from newsreader.ui.screens.reader.accounts import Accounts
from newsreader.ui.screens.reader.finding import Finding
from newsreader.ui.screens.reader.keeping import Keeping
from newsreader.ui.screens.reader.marking import Marking
from newsreader.ui.screens.reader.waiting import Unknown
from newsreader.ui.strips import STAR, Field, columns_of, worded
from newsreader.ui.widgets.article_view import ArticleView
from newsreader.ui.widgets.marks_pane import MarksPane
from newsreader.ui.widgets.status_line import StatusLine
from newsreader.ui.widgets.text_line import TextLine
from newsreader.wording import _, translated


class Opening(Accounts, Finding, Keeping, Marking):
    """Shows an article, its title and its state."""

    _text_pane: ArticleView
    """The pane with the text, also when the screen is being taken down."""

    def show_article(self, number: int, index: int | None = None) -> None:
        """Show an article; look for names and dates in a thread.

        Args:
            number: The article.
            index: The code point to begin at; none for the place where it was left.
        """
        if hasattr(self, "article"):
            self.keep_place()
        self._text_pane = self.view
        self.article = self.library.article(number)
        self.library.mark_read(number)
        self.select(None)
        self.target = None
        self.hits = ()
        place = (self.library.place(number) or 0) if index is None else index
        self.unknown = Unknown.STUDY | Unknown.ACCOUNTS
        if len(self.article.text) > AT_ONCE:
            self.unknown |= Unknown.SENTENCES
        self.base = base_of_article(self.article, self.host.config.direction)
        self.view.open(self.article, self.base, place)
        is_long = Unknown.SENTENCES in self.unknown
        self.show_study(Analysis(sentences=() if is_long else self.library.sentences(number)))
        self.show_event(self._same_event(number))
        self.reload_highlights()
        self.show_title()
        self.call_after_refresh(self._study, number)

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

        def tell(what: Callable[..., None], *found: object) -> None:
            if not worker.is_cancelled:
                self.app.call_from_thread(self._if_shown, number, what, *found)

        try:
            if Unknown.SENTENCES in self.unknown:
                tell(self._sentences_found, self.library.sentences(number))
            tell(self._studied, self.library.analysis(number))
            tell(self._event_found, self.library.event_of(number))
        except StoppedError:
            tell(self._event_found, None)
        except NewsreaderError as error:
            tell(self._not_studied, isolated(translated(error.message)))

    def _if_shown(self, number: int, what: Callable[..., None], *found: object) -> None:
        if self.is_attached and number == self.article.id:
            what(*found)

    def _not_studied(self, why: str) -> None:
        self.now_known(Unknown.SENTENCES | Unknown.STUDY | Unknown.ACCOUNTS)
        self.show_state()
        self.say(why, lasting=True)

    def _sentences_found(self, sentences: tuple[Span, ...]) -> None:
        self.now_known(Unknown.SENTENCES)
        self.show_study(Analysis(sentences=sentences))

    def _studied(self, analysis: Analysis) -> None:
        self.now_known(Unknown.STUDY)
        self.show_study(analysis)

    def _event_found(self, event: Event | None) -> None:
        self.now_known(Unknown.ACCOUNTS)
        self.show_event(event)

    def show_study(self, analysis: Analysis) -> None:
        """Show the names and dates of the article."""
        self.analysis = analysis
        self.view.show_analysis(analysis)
        self.query_one(MarksPane).show_analysis(analysis)
        self.show_state()

    def show_event(self, event: Event | None) -> None:
        """Show the accounts of the event."""
        self.event = event
        self.show_accounts()
        self.show_state()

    def keep_place(self) -> None:
        """Remember the first visible word."""
        self.library.set_place(self.article.id, self._text_pane.first_visible)

    def show_title(self) -> None:
        """Show the title, the outlet and the day."""
        article = self.article
        day = shown_day(article.published)
        star = (Field(STAR, 1, "key"),) if self.library.is_starred(article.id) else ()
        self.query_one("#title", TextLine).show(
            *star,
            Field(article.title, None, "strong", self.base),
            Field(article.source or "", min(20, len(article.source or "")), "faint"),
            Field(day, columns_of(day), "faint", "ltr"),
        )

    def show_state(self) -> None:
        """Show how far one is, and how many lines are hidden."""
        hidden = sum(block.kind == BlockKind.BOILERPLATE for block in self.article.blocks)
        said = [_("{percent} %").format(percent=self.view.position)]
        if Unknown.STUDY in self.unknown:
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
        self.query_one(StatusLine).show_state(worded(" · ".join(said), None, "faint"))

    def on_article_page_scrolled(self) -> None:
        """Show how far one is."""
        self.show_state()
