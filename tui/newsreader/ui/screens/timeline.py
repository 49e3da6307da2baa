"""When things happened, as every account of an event tells it."""

from collections.abc import Iterator, Sequence
from datetime import date

from newsreader.events.timeline import Entry, Place, time_line
from newsreader.library import Library, snippet
from newsreader.model import Article, Event, Span
from newsreader.ui.counting import counted
from newsreader.ui.days import named
from newsreader.ui.direction import base_of, isolated, mirrored
from newsreader.ui.screens.listing import Listing, ListScreen
from newsreader.ui.strips import Field, worded
from newsreader.ui.widgets.row_list import ListRow
from newsreader.wording import N_, _

BAR = 24
"""Columns of the bars."""
DAY, STRETCH, NOTHING = "●", "━", "·"
TITLES = N_("Time line of the article"), N_("Time line of the event")


class TimelineScreen(ListScreen):
    """Lists dates from the earliest, each with a bar and the sentences that give it.

    Bars begin on the right, as time does in Arabic. Their scale goes from date to date, not by
    days: news speaks of last week and of the last war on one page.
    """

    TABLE = "timeline"

    def __init__(self, library: Library, article: int, event: Event | None) -> None:
        super().__init__(library)
        self._article = article
        self._event = event
        self._whole_event = event is not None and len(event.accounts) > 1
        self._places: dict[str, Place] = {}

    def gather(self, width: int) -> Listing:
        """Return the entries of the article, or of all accounts of its event."""
        numbers = [self._article]
        if self._whole_event and self._event:
            numbers = [account.article for account in self._event.accounts]
        articles = {number: self.library.article(number) for number in numbers}
        entries = time_line(
            (article, self.library.analysis(number)) for number, article in articles.items()
        )
        self._places = {}
        rows = tuple(self._rows(entries, articles, width))
        title = (worded(_(TITLES[self._whole_event]), None, "strong"),)
        if not rows:
            nothing = _("No dates are resolved here; p in the article sets when it was published.")
            rows = (ListRow("", ((worded(nothing, None, "faint"),),)),)
        state = _("{dates} of {accounts}").format(
            dates=counted(len(entries), "date"), accounts=counted(len(numbers), "account")
        )
        return Listing(rows, title, state)

    def _rows(
        self, entries: Sequence[Entry], articles: dict[int, Article], width: int
    ) -> Iterator[ListRow]:
        axis = sorted({day for entry in entries for day in (entry.earliest, entry.latest)})
        for entry in entries:
            yield _heading(entry, axis, width)
            for place in entry.places:
                key = f"{place.article}:{place.mention.start}"
                self._places[key] = place
                yield _sentence(key, place, articles[place.article], width)

    def open_row(self, key: str) -> None:
        """Open the account at the sentence that gives the date."""
        place = self._places[key]
        self.host.open_article(place.article, at=place.mention)

    def command_toggle_scope(self) -> None:
        """Show the dates of this article alone, or of all accounts of the event."""
        if self._event and len(self._event.accounts) > 1:
            self._whole_event = not self._whole_event
            self.fill()
        else:
            self.say(_("This event has no other account"))


def shown_days(entry: Entry) -> str:
    """Write the day or the stretch of an entry; one that is only inferred is marked with ≈."""
    first, last = entry.earliest, entry.latest
    sign = "≈ " if entry.inferred else ""
    if first == last:
        return f"{sign}{named(first, short=True)}"
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
        return (
            f"{sign}{first.year}" if first.year == last.year else f"{sign}{first.year}–{last.year}"
        )
    if first.day == 1 and (first.year, first.month) == (last.year, last.month) and last.day > 27:
        return f"{sign}{isolated(f'{first:%Y-%m}')}"
    return f"{sign}{isolated(str(first))} – {isolated(str(last))}"


def bar(entry: Entry, axis: Sequence[date]) -> str:
    """Draw an entry among all dates of the axis; the earliest date is the rightmost column."""
    last_place = max(1, len(axis) - 1)

    def column(day: date) -> int:
        return BAR - 1 - round(axis.index(day) * (BAR - 1) / last_place)

    right, left = column(entry.earliest), column(entry.latest)
    if entry.earliest == entry.latest:
        return NOTHING * right + DAY + NOTHING * (BAR - 1 - right)
    return NOTHING * left + STRETCH * (right - left + 1) + NOTHING * (BAR - 1 - right)


def _heading(entry: Entry, axis: Sequence[date], width: int) -> ListRow:
    days = worded(shown_days(entry), None, "date" if not entry.inferred else "faint")
    bars = (Field(bar(entry, axis), BAR, "heading", "ltr"),) if width >= 2 * BAR else ()
    return ListRow("", ((days, *bars) if mirrored() else (*bars, days),))


def _sentence(key: str, place: Place, article: Article, width: int) -> ListRow:
    """Return a row with as much of the sentence as fits around the date."""
    sentence, mention = place.sentence, place.mention
    source = article.source or article.title
    source_width = min(16, len(source))
    whole = article.text[sentence.start : sentence.end]
    marked = Span(mention.start - sentence.start, mention.end - sentence.start)
    text, marks = snippet(whole, [marked], max(20, width - source_width - 6))
    fields = (
        Field("", 1),
        Field(text, None, "", base_of(article.language), marks),
        Field(source, source_width, "faint"),
    )
    return ListRow(key, (fields,))
