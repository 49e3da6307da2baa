"""All highlights and notes of the library."""

from newsreader.model import Highlight
from newsreader.ui.counting import counted
from newsreader.ui.direction import base_of_typed
from newsreader.ui.screens.dialogs import AskNote
from newsreader.ui.screens.listing import Listing, ListScreen
from newsreader.ui.strips import Field
from newsreader.ui.widgets.row_list import ListRow
from newsreader.wording import _


class HighlightsScreen(ListScreen):
    """Lists every highlight with its label, its words, its note and its article."""

    TABLE = "highlights"

    def gather(self, width: int) -> Listing:
        """Return the highlights, those of one article together."""
        highlights = self.library.highlights()
        rows: list[ListRow] = []
        article = None
        for one in highlights:
            if one.article != article:
                article = one.article
                rows.append(self._heading(article))
            rows.append(_row(one))
        if not rows:
            hint = _("Nothing is highlighted yet: in an article, m highlights the chosen sentence.")
            rows = [ListRow("", ((Field(hint, None, "faint", "ltr"),),))]
        title = (Field(_("Highlights"), None, "strong", "ltr"),)
        return Listing(tuple(rows), title, counted(len(highlights), "highlight"))

    def _heading(self, number: int) -> ListRow:
        article = self.library.article(number)
        return ListRow(
            "", ((Field(article.title, None, "heading"), Field(article.source or "", 18, "faint")),)
        )

    def _current(self) -> Highlight | None:
        row = self.rows.current
        return next((one for one in self.library.highlights() if row and one.id == row.key), None)

    def open_row(self, key: str) -> None:
        """Open the article at the highlight."""
        if one := self._current():
            self.host.open_article(one.article, at=one)

    def command_note(self) -> None:
        """Edit the note of the current highlight."""
        if one := self._current():
            self.app.push_screen(AskNote(one.exact, one.note), self._keep_note)

    def _keep_note(self, note: str | None) -> None:
        if (one := self._current()) and note is not None and note != one.note:
            self.library.change_highlight(one.id, note=note)
            self.fill()

    def command_delete_highlight(self) -> None:
        """Delete the current highlight."""
        if one := self._current():
            self.library.delete_highlight(one.id)
            self.fill()
            self.say(_("Highlight deleted; u brings it back"))

    def command_copy(self) -> None:
        """Copy the words of the current highlight with their source."""
        if one := self._current():
            self.host.copy_passage(one.article, one)
            self.say(_("Copied"))


def _row(one: Highlight) -> ListRow:
    lines = [
        (
            Field(f" {one.label} ", 3, f"label-{one.label}", "ltr"),
            Field(one.exact, None, "title"),
            Field(f"{one.created:%Y-%m-%d}", 10, "faint", "ltr"),
        )
    ]
    lines += [
        (Field("", 3), Field(line, None, "faint", base_of_typed(line)), Field("", 10))
        for line in one.note.splitlines()
        if line.strip()
    ]
    return ListRow(one.id, tuple(lines))
