"""`newsreader events`: stories, their events, and who tells each."""

import argparse
from collections.abc import Iterator

from newsreader.cli.documents import moment_json
from newsreader.cli.drawing import aligned, title_rows, with_source
from newsreader.cli.listing import print_listing
from newsreader.cli.opening import existing_library
from newsreader.library.telling import told
from newsreader.model import DateRange, Event, Story
from newsreader.text import fit

EXAMPLES = """\
examples:
  newsreader events
  newsreader events | grep ^e1               the accounts of event e1
  newsreader events --json

The fields, separated by tabs if the output is no terminal: event, date, story, number of the article,
outlet, title."""


def add_arguments(_parser: argparse.ArgumentParser) -> None:
    """Add the arguments of `events`: it has none."""


def run(arguments: argparse.Namespace) -> int:
    """Print the stories of the library."""
    with existing_library(arguments) as library:
        stories = library.stories()
    print_listing(arguments, stories, document=_story_json, drawn=_drawn, fields=_fields)
    return 0


def _story_json(story: Story) -> dict[str, object]:
    return {
        "story": story.id,
        "title": story.title,
        "events": [_event_json(event) for event in story.events],
    }


def _event_json(event: Event) -> dict[str, object]:
    return {
        "event": event.id,
        "title": event.title,
        "date": event.date
        and {
            "earliest": moment_json(event.date.earliest),
            "latest": moment_json(event.date.latest),
            "reason": event.date.reason,
        },
        "accounts": [
            {"article": account.article, "source": account.source, "title": account.title}
            for account in event.accounts
        ],
        "because": [told(reason) for reason in event.because],
    }


def _fields(story: Story) -> Iterator[tuple[str, ...]]:
    for event in story.events:
        for account in event.accounts:
            where = (event.id, _days(event.date), story.id, str(account.article))
            yield *where, account.source or "", account.title


def _drawn(story: Story, width: int) -> Iterator[str]:
    count = "1 event" if len(story.events) == 1 else f"{len(story.events)} events"
    yield from title_rows(f"{story.id:6} {count}", story.title, width, base="rtl")
    for event in story.events:
        details = f"  {event.id:6} {_days(event.date):23}"
        yield from title_rows(details, event.title, width, base="rtl", indent=2)
        for account in event.accounts:
            day = moment_json(account.published) or ""
            title = with_source(account.source, account.title)
            details = f"    {account.article:>5}  {day:10}"
            yield from title_rows(details, title, width, base="rtl", indent=4)
        for reason in event.because:
            room = max(1, width - 6)
            yield aligned(fit(told(reason), room, base="auto"), width, indent=6)
    yield ""


def _days(dates: DateRange | None) -> str:
    if dates is None:
        return ""
    if dates.earliest == dates.latest:
        return dates.earliest.isoformat()
    return f"{dates.earliest.isoformat()}/{dates.latest.isoformat()}"
