"""Searching the library."""

from textual.app import ComposeResult
from textual.widget import Widget

from newsreader.library import Library, SearchHit, own_words, snippet
from newsreader.ui.counting import counted
from newsreader.ui.direction import isolated
from newsreader.ui.published import shown_day
from newsreader.ui.screens.listing import Listing, ListScreen
from newsreader.ui.strips import Field, worded
from newsreader.ui.widgets.bidi_editor import BidiEditor
from newsreader.ui.widgets.key_footer import KeyFooter
from newsreader.ui.widgets.row_list import ListRow, RowList
from newsreader.ui.widgets.status_line import StatusLine
from newsreader.ui.widgets.text_line import TextLine
from newsreader.wording import _

DELAY = 0.15
"""Seconds without a key after which what was typed is looked for."""


class SearchScreen(ListScreen):
    """A field, and the articles that contain what is typed in it, each with a piece of its text."""

    TABLE = "search"

    def __init__(self, library: Library, query: str = "") -> None:
        super().__init__(library)
        self._query = query
        self._found: tuple[SearchHit, ...] = ()
        self._found_for = ""
        """What was typed when they were looked for."""
        self._to_results = False

    def compose(self) -> ComposeResult:
        """Lay out the field above the results."""
        yield TextLine(id="title")
        yield BidiEditor(self._query, placeholder=_('Words, or "a phrase"'))
        yield RowList()
        yield StatusLine()
        yield KeyFooter()

    def first_focus(self) -> Widget:
        """Begin to type."""
        return self.query_one(BidiEditor)

    def gather(self, width: int) -> Listing:
        """Search, and describe what was found."""
        title = (worded(_("Search the library"), None, "strong"),)
        query = self._query
        found = self.library.search(query) if query.strip() else ()
        self._found, self._found_for = found, query
        if not query.strip():
            return Listing((), title)
        rows = tuple(self._row(hit, max(30, width - 4)) for hit in found)
        places = sum(len(hit.hits) for hit in found)
        state = _("{articles}, {places}").format(
            articles=counted(len(found), "article"), places=counted(places, "place")
        )
        return Listing(rows, title, state)

    def listed(self) -> None:
        """Go to the results if that was asked for, and they are those of what was typed last."""
        if self._to_results and self._found_for == self._query:
            self._to_results = False
            if self._found:
                self.rows.focus()
            else:
                nothing = _("Nothing found for “{words}”")
                self.say(nothing.format(words=isolated(self._query.strip())))

    def _row(self, hit: SearchHit, width: int) -> ListRow:
        article = self.library.article(hit.article)
        text, spans = snippet(article.text, hit.hits, width, own_words(article))
        first = (
            Field(hit.title, None, "title"),
            Field(hit.source or "", 16, "faint"),
            Field(f"{len(hit.hits)}", 4, "key", "ltr"),
            Field(shown_day(hit.published), 11, "faint", "ltr"),
        )
        second = (Field("", 1), Field(text, None, "faint", "rtl", spans))
        return ListRow(str(hit.article), (first, second))

    def open_row(self, key: str) -> None:
        """Open the article at its first hit, with the words marked."""
        hit = next(one for one in self._found if one.article == int(key))
        self.host.open_article(hit.article, at=hit.hits[0] if hit.hits else None, find=hit.hits)

    def on_bidi_editor_changed(self, message: BidiEditor.Changed) -> None:
        """Search when the typing rests."""
        self._query = message.text
        self.set_timer(DELAY, lambda: self._search_for(message.text))

    def _search_for(self, query: str) -> None:
        if query == self._query:
            self.fill()

    def on_bidi_editor_submitted(self) -> None:
        """Go to the results."""
        self._to_results = True
        self.fill()

    def on_bidi_editor_cancelled(self) -> None:
        """Leave."""
        self.dismiss(None)

    def command_edit_query(self) -> None:
        """Type something else."""
        self.query_one(BidiEditor).focus()
