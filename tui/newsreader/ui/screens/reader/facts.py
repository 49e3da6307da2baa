"""What is known of a name, a date, a quotation or a highlight, in words."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from newsreader.model import Analysis, DateMention, DateType, Entity, EntityKind, Highlight, Quote
from newsreader.text import Base
from newsreader.ui.counting import counted
from newsreader.ui.days import named
from newsreader.ui.direction import isolated
from newsreader.ui.strips import Field, worded, wrapped
from newsreader.ui.widgets.row_list import ListRow
from newsreader.wording import N_, _, direction

LABEL_COLUMN = 12
REASONS = {
    "direct": N_("the text says it in full"),
    "dct": N_("counted from the day of publication"),
    "tense": N_("decided by the tense of the sentence"),
    "default-past": N_("nothing decides; the latest day before publication was taken"),
    "weekday-repair": N_("the day of the week corrected it"),
    "hijri±1": N_("from the Hijri calendar, a day more or less"),
    "event-anchor": N_("counted from another event in the text"),
    "corrected": N_("you said so"),
    "unresolved": N_("cannot be resolved without knowing when this was published"),
}

KINDS = {
    EntityKind.PERSON: N_("person"),
    EntityKind.ORGANISATION: N_("organisation"),
    EntityKind.PLACE: N_("place"),
    EntityKind.OTHER: N_("other"),
    DateType.DATE: N_("date"),
    DateType.TIME: N_("time"),
    DateType.DURATION: N_("duration"),
    DateType.SET: N_("set"),
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
        lines = wrapped(" ".join(self.text.split()), room, self.base)
        labels = (self.label, *[""] * len(lines))
        return ListRow(
            "",
            tuple(
                (
                    worded(label, LABEL_COLUMN, "faint"),
                    Field(line, None, self.style, self.base),
                )
                for line, label in zip(lines, labels, strict=False)
            ),
        )


def _sure(confidence: float) -> str:
    return _("{percent} %").format(percent=round(100 * confidence))


def entity_facts(entity: Entity, analysis: Analysis) -> Iterator[Fact]:
    """Describe an entity: its name, and every spelling in the article with its count."""
    mentions = [
        one for one in analysis.entities if (one.kind, one.name) == (entity.kind, entity.name)
    ]
    yield Fact(_(KINDS[entity.kind]), entity.name, "title")
    yield Fact(_("mentions"), f"{len(mentions)}", base=direction())
    for spelling, count in Counter(one.text for one in mentions).most_common():
        yield Fact(f"{count} ×", spelling, entity.kind)
    said = [one for one in analysis.quotes if one.speaker and one.speaker.name == entity.name]
    for quote in said:
        yield Fact(_("said"), quote.text, "faint")
    yield Fact(_("sure"), _sure(entity.confidence), "faint", direction())


def date_facts(date: DateMention) -> Iterator[Fact]:
    """Describe a date: what it says, what that means, and how that is known."""
    yield Fact(_(KINDS[date.type]), date.text, "title")
    yield Fact(
        _("means"), isolated(" ".join(filter(None, (date.value, date.mod)))), "date", direction()
    )
    if date.earliest and date.latest:
        days = named(date.earliest)
        if date.latest != date.earliest:
            days = _("{first} to {last}").format(first=days, last=named(date.latest))
        yield Fact(_("days"), days, base=direction())
    yield Fact(_("because"), _(REASONS.get(date.reason, date.reason)), "faint", direction())
    for other in date.alternatives:
        yield Fact(_("or"), isolated(other), "faint", direction())
    yield Fact(_("sure"), _sure(date.confidence), "faint", direction())


def quote_facts(quote: Quote) -> Iterator[Fact]:
    """Describe a quotation: who said it."""
    yield Fact(_("quotation"), quote.text, "title")
    yield Fact(_("said by"), quote.speaker.name if quote.speaker else "—", "person")


def highlight_facts(one: Highlight) -> Iterator[Fact]:
    """Describe a highlight: its label and its note."""
    yield Fact(_("label {label}").format(label=one.label), one.exact, f"label-{one.label}")
    for line in one.note.splitlines():
        yield Fact(_("note"), line)


def in_short(entity: Entity | None, date: DateMention | None, analysis: Analysis) -> str:
    """Say in one line what a name or a date is."""
    said = []
    if entity:
        mentions = sum((o.kind, o.name) == (entity.kind, entity.name) for o in analysis.entities)
        said += [_(KINDS[entity.kind]), isolated(entity.name), counted(mentions, "mention")]
    if date:
        said += [_("means"), isolated(" ".join(filter(None, (date.value, date.mod))))]
        said.append(_(REASONS.get(date.reason, date.reason)))
    return " · ".join([*said, _("i shows more")])
