"""The day of publication, where a line of the text states it: نُشر في 27 فبراير 2025."""

from collections.abc import Iterator, Sequence
from datetime import date

from newsreader.library.importing.metadata import NO_HINTS, Hints
from newsreader.library.importing.rules import Rule
from newsreader.model import Block, DateType, Published

_SAID_OUTRIGHT = "direct"


def stated_day(text: str, blocks: Sequence[Block], rules: Sequence[Rule]) -> Hints:
    """Return the day that the lines above or below a text say it was published on.

    The earliest of them: an article is published before it is updated. Only whole dates count, and
    none that would have to be counted from another one (yesterday, three hours ago).
    """
    dating = {rule.id for rule in rules if rule.dates}
    lines = [text[block.start : block.end] for block in blocks if block.rule in dating]
    days = [day for line in lines for day in whole_days(line)]
    return Hints(published=Published(min(days), "stated")) if days else NO_HINTS


def whole_days(line: str) -> Iterator[date]:
    """Yield the days that a line names in full, without another day to count from."""
    from newsreader.analysis.dates import find_dates  # noqa: PLC0415 - loads grammars few texts need

    for mention in find_dates(line):
        day = mention.earliest
        is_point = mention.type in {DateType.DATE, DateType.TIME} and day == mention.latest
        if is_point and day is not None and mention.reason == _SAID_OUTRIGHT:
            yield day
