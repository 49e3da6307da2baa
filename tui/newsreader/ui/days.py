"""Days of the calendar in words."""

from datetime import date

from newsreader.ui.direction import isolated
from newsreader.wording import N_, _

_NAMES = (
    (N_("Monday"), N_("Mon")),
    (N_("Tuesday"), N_("Tue")),
    (N_("Wednesday"), N_("Wed")),
    (N_("Thursday"), N_("Thu")),
    (N_("Friday"), N_("Fri")),
    (N_("Saturday"), N_("Sat")),
    (N_("Sunday"), N_("Sun")),
)


def named(day: date, *, short: bool = False) -> str:
    """Write a day with the name it has in the week: `Thursday 2025-02-27`."""
    return f"{_(_NAMES[day.weekday()][short])} {isolated(day.isoformat())}"
