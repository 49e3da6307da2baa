"""The command that shows what is known of a passage, on a card."""

from collections.abc import Iterator

from newsreader.ui.screens.dialogs import Card
from newsreader.ui.screens.reader.base import ReaderBase
from newsreader.ui.screens.reader.facts import (
    Fact,
    date_facts,
    entity_facts,
    highlight_facts,
    quote_facts,
)
from newsreader.ui.targets import around


class Inspecting(ReaderBase):
    """The command that shows a card."""

    def command_inspect(self) -> None:
        """Show what is known of what was gone to."""
        index = self.passage.start if self.passage else self.view.first_visible
        facts = list(self._facts(index))
        if facts:
            self.app.push_screen(Card(lambda width: [fact.row(width) for fact in facts]))
        else:
            self.say("Nothing is known of this passage: ]e ]d ]q go to names, dates, quotations")

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
