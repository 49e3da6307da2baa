"""The names and dates of an article, with how often each occurs."""

from collections import Counter

from newsreader.model import Analysis, DateMention, EntityKind
from newsreader.ui.strips import Field, columns_of, worded
from newsreader.ui.widgets.row_list import ListRow, RowList
from newsreader.wording import N_, _

HEADINGS = {
    EntityKind.PERSON: N_("People"),
    EntityKind.ORGANISATION: N_("Organisations"),
    EntityKind.PLACE: N_("Places"),
    EntityKind.OTHER: N_("Others"),
}


class MarksPane(RowList):
    """Lists the entities by kind, most frequent first, then the dates in text order."""

    def __init__(self) -> None:
        super().__init__(id="marks")

    def show_analysis(self, analysis: Analysis) -> None:
        """Set what is listed."""
        rows: list[ListRow] = []
        for kind, heading in HEADINGS.items():
            counts = Counter(one.name for one in analysis.entities if one.kind == kind)
            if counts:
                rows.append(_heading(_(heading), len(counts)))
            rows += [
                ListRow(
                    f"{kind}:{name}",
                    ((Field(name, None, kind), Field(f"{count}", 3, "faint", "ltr")),),
                )
                for name, count in counts.most_common()
            ]
        dates = [one for one in analysis.dates if not one.value.endswith("_REF")]
        if dates:
            rows.append(_heading(_("Dates"), len(dates)))
        rows += [_date(one) for one in dates]
        if not rows:
            rows.append(_heading(_("No names or dates found"), 0))
        self.show(rows)


def _heading(name: str, count: int) -> ListRow:
    said = f"{name} {count}" if count else name
    return ListRow("", ((worded(said, None, "heading"),),), "heading")


def _date(one: DateMention) -> ListRow:
    value = one.value if one.reason == "direct" else f"{one.value} ?"
    return ListRow(
        f"date:{one.start}",
        ((Field(one.text, None, "date"), Field(value, columns_of(value), "faint", "ltr")),),
    )
