"""Moving in the text: by lines, screens, paragraphs and sentences; to names, dates, quotations."""

from collections.abc import Sequence

from newsreader.model import BlockKind, Span
from newsreader.ui.screens.reader.jumping import Jumping
from newsreader.ui.screens.reader.waiting import Unknown, needs
from newsreader.ui.targets import Ranged, last_before, next_after
from newsreader.ui.widgets.marks_pane import MarksPane
from newsreader.wording import N_, _

NO_FURTHER = {
    "sentence": N_("No further sentence"),
    "paragraph": N_("No further paragraph"),
    "name": N_("No further name"),
    "date": N_("No further date"),
    "quotation": N_("No further quotation"),
    "highlight": N_("No further highlight"),
}
NO_EARLIER = {
    "sentence": N_("No earlier sentence"),
    "paragraph": N_("No earlier paragraph"),
    "name": N_("No earlier name"),
    "date": N_("No earlier date"),
    "quotation": N_("No earlier quotation"),
    "highlight": N_("No earlier highlight"),
}


class Moving(Jumping):
    """The commands that go somewhere in the article."""

    @property
    def _pane(self) -> MarksPane | None:
        """The pane of names, while it has the focus."""
        pane = self.query_one(MarksPane)
        return pane if pane.has_focus else None

    def _scroll(self, rows: int) -> None:
        if pane := self._pane:
            pane.move(rows)
        elif self.selection:
            self.extend_by_line(rows)
        else:
            self.view.scroll_rows(rows)

    def _page(self, pages: float) -> None:
        if pane := self._pane:
            pane.move_page(1 if pages > 0 else -1)
        else:
            self.view.scroll_pages(pages)

    def extend_by_line(self, rows: int) -> None:
        """Carry the selection some lines on."""
        raise NotImplementedError

    def extend_to(self, passage: Ranged) -> None:
        """Carry the selection to a passage."""
        raise NotImplementedError

    def command_line_down(self) -> None:
        """Scroll a line down."""
        self._scroll(1)

    def command_line_up(self) -> None:
        """Scroll a line up."""
        self._scroll(-1)

    def command_page_down(self) -> None:
        """Scroll a screen down."""
        self._page(1)

    def command_page_up(self) -> None:
        """Scroll a screen up."""
        self._page(-1)

    def command_half_page_down(self) -> None:
        """Scroll half a screen down."""
        self._page(0.5)

    def command_half_page_up(self) -> None:
        """Scroll half a screen up."""
        self._page(-0.5)

    def command_text_top(self) -> None:
        """Go to the beginning."""
        self._go_to_end(last=False)

    def command_text_end(self) -> None:
        """Go to the end."""
        self._go_to_end(last=True)

    def _go_to_end(self, *, last: bool) -> None:
        if pane := self._pane:
            pane.move_to_end(last=last)
        elif self.selection and (sentences := self.shown(self.analysis.sentences)):
            self.extend_to(sentences[-1 if last else 0])
        else:
            self.jump()
            self.aim(None)
            self.view.go_to(len(self.article.text) if last else 0)

    # ── to the next and the one before ──────────────────────────────────────────────────────────

    def _go(self, spans: Sequence[Ranged], what: str, *, back: bool = False) -> None:
        find = last_before if back else next_after
        passage = find(spans, self.here, self.view.shows)
        if passage is None:
            self.say(_(NO_EARLIER[what] if back else NO_FURTHER[what]))
        elif self.selection:
            self.extend_to(passage)
        else:
            self.aim(passage)

    @needs(Unknown.SENTENCES)
    def command_next_sentence(self) -> None:
        """Choose the next sentence."""
        self._go(self.analysis.sentences, "sentence")

    @needs(Unknown.SENTENCES)
    def command_previous_sentence(self) -> None:
        """Choose the sentence before."""
        self._go(self.analysis.sentences, "sentence", back=True)

    def _paragraphs(self) -> list[Span]:
        return [
            Span(block.start, block.end)
            for block in self.article.blocks
            if block.kind != BlockKind.BOILERPLATE or self.view.shows_boilerplate
        ]

    def command_next_paragraph(self) -> None:
        """Choose the next paragraph."""
        self._go(self._paragraphs(), "paragraph")

    def command_previous_paragraph(self) -> None:
        """Choose the paragraph before."""
        self._go(self._paragraphs(), "paragraph", back=True)

    @needs(Unknown.STUDY)
    def command_next_entity(self) -> None:
        """Go to the next name."""
        self._go(self.analysis.entities, "name")

    @needs(Unknown.STUDY)
    def command_previous_entity(self) -> None:
        """Go to the name before."""
        self._go(self.analysis.entities, "name", back=True)

    def _dates(self) -> Sequence[Ranged]:
        return [one for one in self.analysis.dates if not one.value.endswith("_REF")]

    @needs(Unknown.STUDY)
    def command_next_date(self) -> None:
        """Go to the next date."""
        self._go(self._dates(), "date")

    @needs(Unknown.STUDY)
    def command_previous_date(self) -> None:
        """Go to the date before."""
        self._go(self._dates(), "date", back=True)

    @needs(Unknown.STUDY)
    def command_next_quote(self) -> None:
        """Go to the next quotation."""
        self._go(self.analysis.quotes, "quotation")

    @needs(Unknown.STUDY)
    def command_previous_quote(self) -> None:
        """Go to the quotation before."""
        self._go(self.analysis.quotes, "quotation", back=True)

    def command_next_highlight(self) -> None:
        """Go to the next highlight."""
        self._go(self.highlights, "highlight")

    def command_previous_highlight(self) -> None:
        """Go to the highlight before."""
        self._go(self.highlights, "highlight", back=True)
