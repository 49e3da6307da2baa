"""What is known of a name, a date, a quotation or a highlight, in words."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from newsreader.model import Analysis, DateMention, Entity, Highlight, Quote
from newsreader.text import Base, lay_out
from newsreader.ui.strips import Field
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
    "corrected": "you said so",
    "unresolved": "cannot be resolved without knowing when this was published",
}


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing known: what it is, and what it says."""

    label: str
    text: str
    style: str = ""
    base: Base = "rtl"

    def row(self, width: int) -> ListRow:
        """Return the entry for a card of `width` columns, the text wrapped."""
        room = max(10, width - LABEL_COLUMN - 1)
        text = " ".join(self.text.split())
        lines = [text[line.start : line.end] for line in lay_out(text, room, base=self.base)]
        labels = (self.label, *[""] * len(lines))
        return ListRow(
            "",
            tuple(
                (
                    Field(line, None, self.style, self.base),
                    Field(label, LABEL_COLUMN, "faint", "ltr"),
                )
                for line, label in zip(lines, labels, strict=False)
            ),
        )


def _sure(confidence: float) -> str:
    return f"{round(100 * confidence)} %"


def entity_facts(entity: Entity, analysis: Analysis) -> Iterator[Fact]:
    """Describe an entity: its name, and every spelling in the article with its count."""
    mentions = [
        one for one in analysis.entities if (one.kind, one.name) == (entity.kind, entity.name)
    ]
    yield Fact(entity.kind, entity.name, "title")
    yield Fact("mentions", f"{len(mentions)}", base="ltr")
    for spelling, count in Counter(one.text for one in mentions).most_common():
        yield Fact(f"{count} ×", spelling, entity.kind)
    said = [one for one in analysis.quotes if one.speaker and one.speaker.name == entity.name]
    for quote in said:
        yield Fact("said", quote.text, "faint")
    yield Fact("sure", _sure(entity.confidence), "faint", "ltr")


def date_facts(date: DateMention) -> Iterator[Fact]:
    """Describe a date: what it says, what that means, and how that is known."""
    yield Fact(date.type.lower(), date.text, "title")
    yield Fact("means", " ".join(filter(None, (date.value, date.mod))), "date", "ltr")
    if date.earliest and date.latest:
        days = f"{date.earliest:%A} {date.earliest}"
        if date.latest != date.earliest:
            days += f" to {date.latest:%A} {date.latest}"
        yield Fact("days", days, base="ltr")
    yield Fact("because", REASONS.get(date.reason, date.reason), "faint", "ltr")
    for other in date.alternatives:
        yield Fact("or", other, "faint", "ltr")
    yield Fact("sure", _sure(date.confidence), "faint", "ltr")


def quote_facts(quote: Quote) -> Iterator[Fact]:
    """Describe a quotation: who said it."""
    yield Fact("quotation", quote.text, "title")
    yield Fact("said by", quote.speaker.name if quote.speaker else "—", "person")


def highlight_facts(one: Highlight) -> Iterator[Fact]:
    """Describe a highlight: its label and its note."""
    yield Fact(f"label {one.label}", one.exact, f"label-{one.label}")
    for line in one.note.splitlines():
        yield Fact("note", line)
