"""The highlights and notes of the library, of an event or of an article."""

from collections.abc import Iterator
from typing import Literal

from textual.app import ComposeResult

from newsreader.commands.layout import latin_key
from newsreader.library import Library
from newsreader.library.export import ALL, export_highlights
from newsreader.model import Event, Highlight, Passage
from newsreader.ui.counting import counted
from newsreader.ui.direction import base_of_typed
from newsreader.ui.highlight_filter import HINT, read_filter, shown_tags
from newsreader.ui.screens.dialogs import AskNote
from newsreader.ui.screens.exporting import Export, ask_and_export
from newsreader.ui.screens.listing import Listing, ListScreen
from newsreader.ui.screens.tagging import ask_tags
from newsreader.ui.strips import Field, columns_of, worded
from newsreader.ui.widgets.bidi_editor import BidiEditor
from newsreader.ui.widgets.key_footer import KeyFooter
from newsreader.ui.widgets.row_list import ListRow, RowList
from newsreader.ui.widgets.status_line import StatusLine
from newsreader.ui.widgets.text_line import TextLine
from newsreader.wording import N_, _

Scope = Literal["library", "event", "article"]
NOTHING = N_("Nothing is highlighted yet: in an article, m highlights the chosen sentence.")
NO_MATCH = N_("No highlight fits: / changes the filter, w shows those of the whole library.")
LOST = N_("lost")
OF_SCOPE: dict[Scope, str] = {
    "library": "",
    "event": N_("of this event"),
    "article": N_("of this article"),
}


class HighlightsScreen(ListScreen):
    """Lists highlights with their labels, words, tags, notes and articles."""

    TABLE = "highlights"

    def __init__(
        self, library: Library, article: int | None = None, event: Event | None = None
    ) -> None:
        """Begin with the whole library; an article and its event are what can be chosen besides."""
        super().__init__(library)
        self._article = article
        self._event = event
        self._scope: Scope = "library"
        self._choice = ALL
        self._listed: dict[str, tuple[Highlight, Passage]] = {}

    def compose(self) -> ComposeResult:
        """Lay out the field for the filter above the list."""
        yield TextLine(id="title")
        filtering = BidiEditor(id="filter", placeholder=_(HINT))
        filtering.display = False
        yield filtering
        yield RowList()
        yield StatusLine()
        yield KeyFooter()

    # ── what is listed ──────────────────────────────────────────────────────────────────────────

    def _found(self) -> tuple[Highlight, ...]:
        return self.library.find_highlights(
            label=self._choice.label,
            tag=self._choice.tag,
            text=self._choice.text,
            orphans=self._choice.orphans,
            article=self._article if self._scope == "article" else None,
            event=self._event.id if self._event and self._scope == "event" else None,
        )

    def gather(self, width: int) -> Listing:
        """Return the highlights, those of one article together."""
        found = self._found()
        listed: dict[str, tuple[Highlight, Passage]] = {}
        rows = [row for one in self._rows(found, listed) for row in one]
        if not rows:
            all_of_them = self._choice.is_all and self._scope == "library"
            hint = NOTHING if all_of_them else NO_MATCH
            rows = [ListRow("", ((worded(_(hint), None, "faint"),),))]
        title = [worded(_("Highlights"), columns_of(_("Highlights")), "strong")]
        if self._scope != "library":
            title.append(worded(_(OF_SCOPE[self._scope]), None, "faint"))
        self._listed = listed
        return Listing(tuple(rows), tuple(title), counted(len(found), "highlight"))

    def _rows(
        self, found: tuple[Highlight, ...], listed: dict[str, tuple[Highlight, Passage]]
    ) -> Iterator[list[ListRow]]:
        article = None
        for one in found:
            if one.article != article:
                article = one.article
                yield [self._heading(article)]
            listed[one.id] = one, one.passages[0]
            yield [_row(one)]
            for number, passage in enumerate(one.passages[1:], 1):
                key = f"{one.id}:{number}"
                listed[key] = one, passage
                yield [self._passage_row(key, passage)]

    def _heading(self, number: int) -> ListRow:
        article = self.library.article(number)
        return ListRow(
            "", ((Field(article.title, None, "heading"), Field(article.source or "", 18, "faint")),)
        )

    def _passage_row(self, key: str, passage: Passage) -> ListRow:
        article = self.library.article(passage.article)
        fields = (
            Field("", 3),
            Field("+", 1, "key", "ltr"),
            Field(passage.exact, None),
            Field(article.source or article.title, 18, "faint"),
        )
        return ListRow(key, (fields,))

    @property
    def _current(self) -> tuple[Highlight, Passage] | None:
        row = self.rows.current
        return self._listed.get(row.key) if row else None

    # ── the filter ──────────────────────────────────────────────────────────────────────────────

    @property
    def _filter(self) -> BidiEditor:
        return self.query_one("#filter", BidiEditor)

    def command_edit_filter(self) -> None:
        """Choose highlights by label, tag or words."""
        self._filter.display = True
        self.set_focus(self._filter)

    def on_bidi_editor_changed(self, message: BidiEditor.Changed) -> None:
        """List what fits as it is typed."""
        self._choice = read_filter(message.text)
        self.fill()

    def on_bidi_editor_submitted(self, message: BidiEditor.Submitted) -> None:
        """Go on in the list; an empty filter goes away."""
        self._filter.display = bool(message.text.strip())
        self.rows.focus()

    def on_bidi_editor_cancelled(self) -> None:
        """List everything again."""
        self._end_filter()

    def _end_filter(self) -> None:
        self._filter.set_text("")
        self._filter.display = False
        self._choice = ALL
        self.rows.focus()
        self.fill()

    def command_back(self) -> None:
        """End the filter; else leave the list."""
        if self._choice.is_all:
            super().command_back()
        else:
            self._end_filter()

    def command_toggle_scope(self) -> None:
        """List those of the whole library, of the event, of the article."""
        scopes: list[Scope] = ["library"]
        if self._event and len(self._event.accounts) > 1:
            scopes.append("event")
        if self._article is not None:
            scopes.append("article")
        if len(scopes) == 1:
            self.say(_("These are all: called from an article, w shows those of it alone"))
        self._scope = scopes[(scopes.index(self._scope) + 1) % len(scopes)]
        self.fill()

    # ── what can be done with one ───────────────────────────────────────────────────────────────

    def open_row(self, key: str) -> None:
        """Open the article at the passage; at what resembles it if the words are lost."""
        one, passage = self._listed[key]
        self.host.in_hand = one.id
        if not passage.orphan:
            self.host.open_article(passage.article, at=passage)
        elif there := passage.suggestion:
            self.host.open_article(passage.article, at=there, find=[there])
        else:
            self.host.open_article(passage.article)

    def command_note(self) -> None:
        """Edit the note of the current highlight."""
        if current := self._current:
            one, _ = current

            def keep(note: str | None) -> None:
                if note is not None and note != one.note:
                    self.library.change_highlight(one.id, note=note)
                    self.fill()

            self.app.push_screen(AskNote(one.exact, one.note), keep)

    def command_tag(self) -> None:
        """Edit the tags of the current highlight."""
        if current := self._current:
            ask_tags(self, self.library, current[0], self.fill)

    def command_relabel(self) -> None:
        """Give the current highlight another label: the digit that was typed."""
        if not self.called_by:
            self.say(_("Type the number of a label, 1 to 8"))
        elif current := self._current:
            self.library.change_highlight(current[0].id, label=int(latin_key(self.called_by[0])))
            self.fill()

    def command_delete_highlight(self) -> None:
        """Delete the current highlight, or take away the passage one is at if it has others."""
        if current := self._current:
            one, passage = current
            if self.rows.current and ":" in self.rows.current.key:
                self.library.remove_passage(one.id, passage.id)
                self.say(_("The passage is taken away; u brings it back"))
            else:
                self.library.delete_highlight(one.id)
                self.say(_("Highlight deleted; u brings it back"))
            self.fill()

    def command_copy(self) -> None:
        """Copy the words of the current passage with their source."""
        if current := self._current:
            self.host.copy_passage(current[1].article, current[1])
            self.say(_("Copied, with its source"))

    def command_export(self) -> None:
        """Write the highlights that are listed, or all."""
        choice, event = self._choice, self._event.id if self._event else None
        listed = Export(
            _("The highlights listed here"),
            "highlights",
            lambda form, progress: export_highlights(
                self.library,
                form,
                article=self._article if self._scope == "article" else None,
                event=event if self._scope == "event" else None,
                choice=choice,
                progress=progress,
            ),
        )
        every = Export(
            _("All highlights of the library"),
            "all-highlights",
            lambda form, progress: export_highlights(self.library, form, progress=progress),
        )
        ask_and_export(self, [listed, every])


def _row(one: Highlight) -> ListRow:
    lost = any(passage.orphan for passage in one.passages)
    lines: list[tuple[Field, ...]] = [
        (
            Field(f" {one.label} ", 3, f"label-{one.label}", "ltr"),
            *([worded(_(LOST), columns_of(_(LOST)), "hit")] if lost else []),
            Field(one.exact, None, "title"),
            Field(f"{one.created:%Y-%m-%d}", 10, "faint", "ltr"),
        )
    ]
    said = [
        *([Field(shown_tags(one.tags), None, "key")] if one.tags else []),
        *(
            Field(line, None, "faint", base_of_typed(line))
            for line in one.note.splitlines()
            if line.strip()
        ),
    ]
    lines += [(Field("", 3), field, Field("", 10)) for field in said]
    return ListRow(one.id, tuple(lines))
