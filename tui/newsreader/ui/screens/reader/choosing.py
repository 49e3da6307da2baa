"""Choosing a passage: from word to word, by sentence, paragraph and quotation, or by mouse."""

from newsreader.model import Span
from newsreader.text import words
from newsreader.ui.screens.reader.base import ReaderBase
from newsreader.ui.screens.reader.facts import in_short
from newsreader.ui.screens.reader.waiting import Unknown, needs
from newsreader.ui.targets import Ranged, Selection, around, last_before, next_after
from newsreader.ui.widgets.article_view import ArticleView
from newsreader.wording import _


class Choosing(ReaderBase):
    """The commands that begin, extend and end a selection."""

    _words_of: tuple[int, tuple[Span, ...]] = (-1, ())

    @property
    def words(self) -> tuple[Span, ...]:
        """The words of the article."""
        if self._words_of[0] != self.article.id:
            self._words_of = self.article.id, words(self.article.text)
        return self._words_of[1]

    def extend_to(self, passage: Ranged) -> None:
        """Carry the selection to a passage."""
        if self.selection:
            self.select(self.selection.to(passage))

    @needs(Unknown.SENTENCES)
    def command_select(self) -> None:
        """Begin a selection at the first word of the chosen passage, or end the selection."""
        if self.selection:
            self.select(None)
            return
        start = self.target.start if self.target else self.view.first_visible
        word = next_after(self.words, start - 1, self.view.shows)
        if word:
            self.select(Selection(word, word))
            self.say(
                _("Selecting: w b words · . , sentences · p paragraph · q quotation · m highlight")
            )

    def command_end_selection(self) -> None:
        """Select nothing any more."""
        self.select(None)

    def command_select_next_word(self) -> None:
        """Extend by a word."""
        self._word(back=False)

    def command_select_previous_word(self) -> None:
        """Take back by a word."""
        self._word(back=True)

    def _word(self, *, back: bool) -> None:
        if self.selection is None:
            return
        index = self.selection.head.start if back else self.selection.head.end - 1
        find = last_before if back else next_after
        if word := find(self.words, index, self.view.shows):
            self.extend_to(word)

    def word_sideways(self, *, left: bool) -> None:
        """Carry the selection to the word on the left or right of its head, as the screen shows."""
        forward = left == (self.base == "rtl")
        self._word(back=not forward)

    def extend_by_line(self, rows: int) -> None:
        """Carry the selection to the word a line further down, or up."""
        if self.selection is None:
            return
        index = self.view.index_below(self.selection.head.start, rows)
        words, shows = self.words, self.view.shows
        word = around(words, index) or last_before(words, index, shows)
        if word := word or next_after(words, index, shows):
            self.extend_to(word)

    def command_select_paragraph(self) -> None:
        """Select the whole paragraph, or several if the selection reaches over several."""
        if self.selection is None:
            return
        span = self.selection.span
        touched = [
            block
            for block in self.article.blocks
            if block.start < span.end and span.start < block.end
        ]
        if touched:
            whole = Span(touched[0].start, touched[-1].end)
            self.select(Selection(whole, whole))

    @needs(Unknown.STUDY)
    def command_select_quote(self) -> None:
        """Select the whole quotation around the selection."""
        if self.selection is None:
            return
        quote = self.quote_here(self.selection.head.start)
        if quote is None:
            self.say(_("There is no quotation here"))
            return
        whole = Span(quote.start, quote.end)
        self.select(Selection(whole, whole))

    # ── letter by letter ────────────────────────────────────────────────────────────────────────

    def _extend(self, index: int) -> None:
        """Carry the selection to the letter at a code point."""
        if self.selection:
            self.extend_to(self.view.cell_around(index))

    def _head(self) -> int:
        """Return where the selection's head is; without a selection, begin one at a letter."""
        if self.selection is None:
            start = self.target.start if self.target else self.view.first_visible
            cell = self.view.cell_around(start)
            self.select(Selection(cell, cell))
            return cell.start
        return self.selection.head.start

    def command_extend_left(self) -> None:
        """Extend to the letter on the left."""
        self._extend(self.view.beside(self._head(), left=True))

    def command_extend_right(self) -> None:
        """Extend to the letter on the right."""
        self._extend(self.view.beside(self._head(), left=False))

    def command_extend_down(self) -> None:
        """Extend to the line below."""
        self._extend(self.view.index_below(self._head(), 1))

    def command_extend_up(self) -> None:
        """Extend to the line above."""
        self._extend(self.view.index_below(self._head(), -1))

    def command_extend_to_line_start(self) -> None:
        """Extend to the beginning of the line."""
        self._extend(self.view.line_around(self._head()).start)

    def command_extend_to_line_end(self) -> None:
        """Extend to the end of the line."""
        self._extend(self.view.line_around(self._head()).end - 1)

    # ── the mouse ───────────────────────────────────────────────────────────────────────────────

    def on_article_view_pointed(self, message: ArticleView.Pointed) -> None:
        """Choose what the mouse points at: a name or a word, twice the word, thrice the sentence.

        Of a name or a date the status line says what it is; the right button shows its card.
        """
        pointed = Span(message.start, message.end)
        if message.dragged:
            self.select(Selection(pointed, pointed))
            return
        word = around(self.words, pointed.start)
        sentence = around(self.analysis.sentences, pointed.start)
        if message.times == 1:
            self.select(None)
            entity = around(self.analysis.entities, pointed.start)
            date = around(self.analysis.dates, pointed.start)
            self.aim(entity or date or word or pointed)
            if message.inspect:
                self.command_inspect()
            elif entity or date:
                self.say(in_short(entity, date, self.analysis))
        elif chosen := word if message.times == 2 else sentence:
            self.select(Selection(chosen, chosen))
