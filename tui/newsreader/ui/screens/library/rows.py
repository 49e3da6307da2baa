"""The rows of the list of articles: stories, events, accounts."""

from collections.abc import Iterator, Mapping, Sequence

from newsreader.library import ArticleSummary
from newsreader.model import Event, Story
from newsreader.ui.counting import counted
from newsreader.ui.direction import base_of, isolated
from newsreader.ui.published import shown_day
from newsreader.ui.strips import STAR, Field, columns_of, worded
from newsreader.ui.widgets.row_list import ListRow
from newsreader.wording import _

UNREAD = "●"
WIDE = 76
"""Columns from which the outlet has a column of its own."""


def rows_by_date(summaries: Sequence[ArticleSummary], width: int) -> Iterator[ListRow]:
    """Yield the articles in the order they are given in."""
    source = _source_width(summaries, width)
    yield from (_account(one, source, indent=0) for one in summaries)


def rows_by_story(
    stories: Sequence[Story], summaries: Mapping[int, ArticleSummary], width: int
) -> Iterator[ListRow]:
    """Yield the accounts under their events and stories, those in `summaries` alone."""
    source = _source_width(list(summaries.values()), width)
    for story in stories:
        numbers = {account.article for event in story.events for account in event.accounts}
        if not numbers & summaries.keys():
            continue
        if len(story.events) > 1:
            accounts = sum(len(event.accounts) for event in story.events)
            counts = _("{rounds}, {accounts}").format(
                rounds=counted(len(story.events), "round"),
                accounts=counted(accounts, "account"),
            )
            yield _heading(story.title, counts, "heading")
        for number, event in enumerate(story.events, 1):
            if not any(account.article in summaries for account in event.accounts):
                continue
            if len(event.accounts) > 1 or len(story.events) > 1:
                yield _event_heading(event, number if len(story.events) > 1 else 0)
            for account in event.accounts:
                if account.article in summaries:
                    yield _account(summaries[account.article], source, indent=2)


def hint_row(text: str) -> ListRow:
    """Return a row of our own words that cannot be chosen."""
    return ListRow("", ((worded(text, None, "faint"),),))


def _source_width(summaries: Sequence[ArticleSummary], width: int) -> int:
    """Return the columns for outlets: as many as the longest needs, none on a narrow screen."""
    longest = max((len(one.source or "") for one in summaries), default=0)
    return min(20, longest) if width >= WIDE else 0


def _account(one: ArticleSummary, source_width: int, *, indent: int) -> ListRow:
    base = base_of(one.language)
    fields = [
        Field("", indent),
        Field(f"{' ' if one.read else UNREAD}{STAR if one.starred else ''}", 2, "key"),
        Field(one.title, None, "title" if not one.read else "", base),
    ]
    if source_width:
        fields.append(Field(one.source or "", source_width, "faint", "rtl"))
    fields.append(Field(f"{one.highlights}✎" if one.highlights else "", 3, "key", "ltr"))
    fields.append(Field(shown_day(one.published), 11, "faint", "ltr"))
    return ListRow(str(one.id), (tuple(fields),))


def _heading(title: str, counts: str, style: str) -> ListRow:
    return ListRow(
        "", ((Field(title, None, style), worded(counts, columns_of(counts), "faint")),), style
    )


def _event_heading(event: Event, round_number: int) -> ListRow:
    counts = counted(len(event.accounts), "account")
    when = isolated(f"{event.date.earliest}") if event.date else _("no date")
    said = f"{when} · {counts}"
    if round_number:
        said = _("round {number} · {about}").format(number=round_number, about=said)
    title = "" if round_number else event.title
    fields = (
        Field("", 1),
        Field(title, None, "subheading"),
        worded(said, columns_of(said), "subheading" if round_number else "faint"),
    )
    return ListRow("", (fields,), "")
