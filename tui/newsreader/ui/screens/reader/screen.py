"""The reading screen as a whole."""

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.containers import Horizontal

from newsreader.library import Library
from newsreader.ui.direction import isolated, mirrored
from newsreader.ui.screens.reader.choosing import Choosing
from newsreader.ui.screens.reader.completing import Completing
from newsreader.ui.screens.reader.dating import Dating
from newsreader.ui.screens.reader.inspecting import Inspecting
from newsreader.ui.screens.reader.moving import Moving
from newsreader.ui.targets import Ranged
from newsreader.ui.widgets.account_strip import AccountStrip
from newsreader.ui.widgets.article_view import ArticleView
from newsreader.ui.widgets.bidi_editor import BidiEditor
from newsreader.ui.widgets.key_footer import KeyFooter, shown_keys
from newsreader.ui.widgets.marks_pane import MarksPane
from newsreader.ui.widgets.row_list import RowList
from newsreader.ui.widgets.status_line import StatusLine
from newsreader.ui.widgets.text_line import TextLine
from newsreader.wording import _

ROOM_FOR_PANE = 100
"""Columns from which the pane of names is shown at first."""


class ReaderScreen(Choosing, Moving, Inspecting, Dating, Completing):
    """Shows one account of an event at a time."""

    def __init__(
        self,
        library: Library,
        number: int,
        *,
        at: Ranged | None = None,
        find: Sequence[Ranged] = (),
    ) -> None:
        super().__init__(library)
        self._number_wanted = number
        self._at = at
        self._find = find

    def compose(self) -> ComposeResult:
        """Lay out the title, the tabs, the text beside the pane of names, and the lines below."""
        yield TextLine(id="title", rtl=True)
        yield AccountStrip()
        with Horizontal():
            panes = (MarksPane(), ArticleView(self.host.config.reading))
            yield from reversed(panes) if mirrored() else panes
        yield BidiEditor(id="find", placeholder=_("Find in this article"))
        yield StatusLine()
        yield KeyFooter()

    def on_mount(self) -> None:
        """Open the article."""
        self.query_one("#find").display = False
        self.set_class(self.app.size.width >= ROOM_FOR_PANE, "with-pane")
        self.mode_changed()
        self.set_class(self.host.config.reading.distraction_free, "distraction-free")
        self.view.focus()
        self.show_article(self._number_wanted)
        self.call_after_refresh(self._go_where_called)

    def _go_where_called(self) -> None:
        if self._find:
            self.show_hits(self.shown(self._find))
        if self._at:
            self.aim(self._at)

    def mode_changed(self) -> None:
        """Show the keys that work now."""
        self.query_one(KeyFooter).show(self.commands())

    def sequence_changed(self, typed: tuple[str, ...]) -> None:
        """Show an unfinished sequence."""
        status = self.query_one(StatusLine)
        if typed:
            status.say(f"{isolated(shown_keys(' '.join(typed)))} …", lasting=True)
        elif status.message.endswith(" …"):
            status.say("")

    def reload_highlights(self) -> None:
        """Show the highlights, and their number."""
        super().reload_highlights()
        self.show_state()

    # ── the pane of names ───────────────────────────────────────────────────────────────────────

    def command_toggle_marks_pane(self) -> None:
        """Show or hide the pane."""
        self.toggle_class("with-pane")
        if not self.has_class("with-pane"):
            self.view.focus()

    def command_next_pane(self) -> None:
        """Go to the pane, or back to the text."""
        pane = self.query_one(MarksPane)
        if pane.has_focus:
            self.view.focus()
        else:
            self.add_class("with-pane")
            self.call_after_refresh(pane.focus)

    def command_inspect(self) -> None:
        """Go to the next mention of what is current in the pane; else show a card."""
        pane = self.query_one(MarksPane)
        if pane.has_focus and pane.current:
            self._go_to_mark(pane.current.key)
        else:
            super().command_inspect()

    def _sideways(self, *, left: bool) -> None:
        """Go on or back in the pane as in any list; else to another account."""
        if not self.query_one(MarksPane).has_focus:
            super()._sideways(left=left)
        elif self.reads_on(left=left):
            self.command_inspect()
        else:
            self.command_back()

    def on_row_list_opened(self, message: RowList.Opened) -> None:
        """Go to the next mention of what was clicked."""
        self._go_to_mark(message.row.key)

    def _go_to_mark(self, key: str) -> None:
        self.jump()
        kind, name = key.split(":", maxsplit=1)
        if kind == "date":
            self.aim(next(one for one in self.analysis.dates if one.start == int(name)))
            return
        mentions = [
            one
            for one in self.shown(self.analysis.entities)
            if (one.kind, one.name) == (kind, name)
        ]
        if mentions:
            self.show_hits(mentions, mentions=True)
            self.command_next_hit()

    # ── showing and hiding ──────────────────────────────────────────────────────────────────────

    def command_toggle_entity_marks(self) -> None:
        """Show or hide the marks of names and dates."""
        shown = self.view.toggle_marks()
        self.say(_("Names and dates are marked") if shown else _("Names and dates are not marked"))

    def command_toggle_harakat(self) -> None:
        """Show or hide the vowel signs."""
        shown = self.view.toggle_harakat()
        self.say(_("Harakat are shown") if shown else _("Harakat are hidden"))

    def command_toggle_direction(self) -> None:
        """Lay the article out from the other side."""
        self.base = "ltr" if self.base == "rtl" else "rtl"
        self.view.turn(self.base)
        self.show_accounts()
        self.show_title()
        self.say(
            _("From the right; config.toml can keep it so")
            if self.base == "rtl"
            else _("From the left; config.toml can keep it so")
        )

    def command_distraction_free(self) -> None:
        """Show the text alone, or everything again."""
        self.toggle_class("distraction-free")

    def command_toggle_boilerplate(self) -> None:
        """Show or hide the stripped lines."""
        self.view.toggle_boilerplate()
        self.show_state()

    def command_back(self) -> None:
        """Leave the pane, end a fetch, the search or the choice; else leave the article."""
        if self.stop_completing():
            return
        if self.query_one(MarksPane).has_focus:
            self.view.focus()
        elif self.hits or self.target:
            self.show_hits(())
            self.aim(None)
            self.say("")
        else:
            self.jump()
            self.dismiss(None)

    def on_unmount(self) -> None:
        """Remember the place, also when the program is left from here."""
        self.keep_place()
