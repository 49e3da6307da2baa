"""What all parts of the reading screen share: the article, and what is chosen in it."""

from collections.abc import Sequence

from newsreader.commands import Mode
from newsreader.library import Library
from newsreader.model import Analysis, Article, Event, Highlight, Quote, Span
from newsreader.text import Base
from newsreader.ui.screens.reader.waiting import Waiting
from newsreader.ui.targets import R, Ranged, Selection, around, next_after
from newsreader.ui.widgets.article_view import ArticleView
from newsreader.ui.widgets.status_line import StatusLine


class ReaderBase(Waiting):
    """The state of reading one article."""

    TABLE = "reader"

    def __init__(self, library: Library) -> None:
        super().__init__()
        self.library = library
        self.article: Article
        self.analysis = Analysis()
        self.base: Base = "rtl"
        """Which way the article runs."""
        self.event: Event | None = None
        self.highlights: tuple[Highlight, ...] = ()
        self.target: Span | None = None
        """The passage last gone to: a sentence, a name, a hit."""
        self.selection: Selection | None = None
        """The passage being chosen."""

    @property
    def view(self) -> ArticleView:
        """The pane with the text."""
        return self.query_one(ArticleView)

    @property
    def mode(self) -> Mode:
        """Whether a passage is being chosen."""
        return Mode.SELECTING if self.selection else Mode.READING

    def say(self, text: str, *, lasting: bool = False) -> None:
        """Show a message in the status line."""
        self.query_one(StatusLine).say(text, lasting=lasting)

    # ── the chosen passage ──────────────────────────────────────────────────────────────────────

    @property
    def here(self) -> int:
        """The code point that "next" and "previous" go from.

        It is the passage last gone to, unless that has been scrolled out of view.
        """
        if self.selection:
            return self.selection.head.start
        view = self.view
        if self.target and view.first_visible <= self.target.start < view.last_visible:
            return self.target.start
        return view.first_visible - 1

    def aim(self, passage: Ranged | None) -> None:
        """Choose a passage and bring it into view."""
        self.target = Span(passage.start, passage.end) if passage else None
        self.view.point("target", [self.target] if self.target else [])
        if self.target:
            self.view.reveal(self.target)

    def select(self, selection: Selection | None) -> None:
        """Set or end the selection."""
        self.selection = selection
        self.view.point("selection", [selection.span] if selection else [])
        if selection:
            self.view.reveal(selection.head)
        self.mode_changed()

    def command_inspect(self) -> None:
        """Show what is known of what was gone to."""
        raise NotImplementedError

    def mode_changed(self) -> None:
        """Hook: keys do something else now."""

    @property
    def passage(self) -> Span | None:
        """What a command is about: the selection, else the chosen passage, else the first sentence."""
        if self.selection:
            return self.selection.span
        if self.target:
            return self.target
        first = self.view.first_visible
        sentences = self.analysis.sentences
        return around(sentences, first) or next_after(sentences, first, self.view.shows)

    def shown(self, spans: Sequence[R]) -> list[R]:
        """Return those of `spans` that are in lines which are shown."""
        shows = self.view.shows
        return [span for span in spans if shows(span.start)]

    def highlight_here(self) -> Highlight | None:
        """Return the highlight that the chosen passage lies in or touches, the smallest of them."""
        passage = self.passage
        if passage is None:
            return None
        touching = [
            one for one in self.highlights if one.start < passage.end and passage.start < one.end
        ]
        return min(touching, key=lambda one: one.end - one.start, default=None)

    def quote_here(self, index: int) -> Quote | None:
        """Return the quotation around a code point."""
        return around(self.analysis.quotes, index)
