"""The command that shows what is known of a passage, on a card."""

from collections.abc import Iterator

from newsreader.errors import ValueRefusedError
from newsreader.model import DateMention
from newsreader.ui.screens.dialogs import AskLine, Card, CardAction
from newsreader.ui.screens.reader.base import ReaderBase
from newsreader.ui.screens.reader.facts import (
    Fact,
    date_facts,
    entity_facts,
    highlight_facts,
    quote_facts,
)
from newsreader.ui.screens.reader.waiting import Unknown, needs
from newsreader.ui.targets import around
from newsreader.wording import N_, _, translated

ASK_DATE = N_("What does this date mean?")
DATE_HINT = N_(
    "2025-02-27, 2025-02, 2025-W08, P3D, 2025-02-27T14:30 · empty takes a correction back"
)


class Inspecting(ReaderBase):
    """The command that shows a card."""

    @needs(Unknown.STUDY)
    def command_inspect(self) -> None:
        """Show what is known of what was gone to."""
        index = self.passage.start if self.passage else self.view.first_visible
        facts = list(self._facts(index))
        if not facts:
            self.say(_("Nothing is known of this passage: ]e ]d ]q go to names, dates, quotations"))
            return
        date = around(self.analysis.dates, index)
        actions = (
            [CardAction("c", _("corrects the date"), lambda: self._ask_date(date))] if date else []
        )

        def act(action: CardAction | None) -> None:
            if action:
                action.run()

        self.app.push_screen(Card(lambda width: [fact.row(width) for fact in facts], actions), act)

    def _ask_date(self, date: DateMention) -> None:
        """Ask what a date means, and keep the answer."""

        def correct(value: str) -> str | None:
            if value != date.value:
                try:
                    self.library.correct_date(self.article.id, date.start, date.end, value or None)
                except ValueRefusedError as error:
                    return translated(error.message)
            return None

        def show(value: str | None) -> None:
            if value is not None and value != date.value:
                self.library_changed()
                self.say(
                    _("Corrected; u takes it back") if value else _("The correction is taken back")
                )

        self.app.push_screen(
            AskLine(_(ASK_DATE), text=date.value, hint=_(DATE_HINT), objection=correct), show
        )

    def _facts(self, index: int) -> Iterator[Fact]:
        if entity := around(self.analysis.entities, index):
            yield from entity_facts(entity, self.analysis)
        if date := around(self.analysis.dates, index):
            yield from date_facts(date)
        if quote := around(self.analysis.quotes, index):
            yield from quote_facts(quote)
        for one in self.highlights:
            if one.start <= index < one.end:
                yield from highlight_facts(one)
