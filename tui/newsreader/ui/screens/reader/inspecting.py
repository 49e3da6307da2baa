"""What is known of a name, a date, a quotation or a highlight, on a card."""

from collections import Counter
from collections.abc import Iterator

from newsreader.model import Analysis, DateMention, Entity, Highlight, Quote
from newsreader.text import Base
from newsreader.ui.screens.dialogs import Card
from newsreader.ui.screens.reader.base import ReaderBase
from newsreader.ui.strips import Field
from newsreader.ui.targets import around
from newsreader.ui.widgets.row_list import ListRow

LABEL_COLUMN = 12
REASONS = {
    "direct": "the text says it in full",
    "dct": "counted from the day of publication",
    "tense": "decided by the tense of the sentence",
    "default-past": "nothing decides; the latest day before publication was taken",
    "weekday-repair": "the day of the week corrected it",
    "hijri±1": "from the Hijri calendar, a day more or less",
    "event-anchor": "counted from another event in the text",
    "unresolved": "cannot be resolved without knowing when this was published",
}


class Inspecting(ReaderBase):
    """The command that shows a card."""

    def command_inspect(self) -> None:
        """Show what is known of what was gone to."""
        index = self.passage.start if self.passage else self.view.first_visible
        rows = list(self._rows(index))
        if rows:
            self.app.push_screen(Card(rows))
        else:
            self.say("Nothing is known of this passage: ]e ]d ]q go to names, dates, quotations")

    def _rows(self, index: int) -> Iterator[ListRow]:
        if entity := around(self.analysis.entities, index):
            yield from entity_rows(entity, self.analysis)
        if date := around(self.analysis.dates, index):
            yield from date_rows(date)
        if quote := around(self.analysis.quotes, index):
            yield from quote_rows(quote)
        for one in self.highlights:
            if one.start <= index < one.end:
                yield from highlight_rows(one)


def _row(label: str, text: str, style: str = "", base: Base = "rtl") -> ListRow:
    return ListRow(
        "", ((Field(text, None, style, base), Field(label, LABEL_COLUMN, "faint", "ltr")),)
    )


def _sure(confidence: float) -> str:
    return f"{round(100 * confidence)} %"


def entity_rows(entity: Entity, analysis: Analysis) -> Iterator[ListRow]:
    """Describe an entity: its name, and every spelling in the article with its count."""
    mentions = [
        one for one in analysis.entities if (one.kind, one.name) == (entity.kind, entity.name)
    ]
    yield _row(entity.kind, entity.name, "title")
    yield _row("mentions", f"{len(mentions)}", base="ltr")
    for spelling, count in Counter(one.text for one in mentions).most_common():
        yield _row(f"{count} ×", spelling, entity.kind)
    said = [one for one in analysis.quotes if one.speaker and one.speaker.name == entity.name]
    for quote in said:
        yield _row("said", quote.text, "faint")
    yield _row("sure", _sure(entity.confidence), "faint", "ltr")


def date_rows(date: DateMention) -> Iterator[ListRow]:
    """Describe a date: what it says, what that means, and how that is known."""
    yield _row(date.type.lower(), date.text, "title")
    yield _row("means", " ".join(filter(None, (date.value, date.mod))), "date", "ltr")
    if date.earliest and date.latest:
        days = f"{date.earliest:%A} {date.earliest}"
        if date.latest != date.earliest:
            days += f" to {date.latest:%A} {date.latest}"
        yield _row("days", days, base="ltr")
    yield _row("because", REASONS.get(date.reason, date.reason), "faint", "ltr")
    for other in date.alternatives:
        yield _row("or", other, "faint", "ltr")
    yield _row("sure", _sure(date.confidence), "faint", "ltr")


def quote_rows(quote: Quote) -> Iterator[ListRow]:
    """Describe a quotation: who said it."""
    yield _row("quotation", quote.text, "title")
    yield _row("said by", quote.speaker.name if quote.speaker else "—", "person")


def highlight_rows(one: Highlight) -> Iterator[ListRow]:
    """Describe a highlight: its label and its note."""
    yield _row(f"label {one.label}", one.exact, f"label-{one.label}")
    for line in one.note.splitlines():
        yield _row("note", line)
