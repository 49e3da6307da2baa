"""Publication dates and sources in words."""

from datetime import date, datetime

from newsreader.model import Published
from newsreader.wording import _


def day_of(published: Published | None) -> date | None:
    """Return the day of publication, if it is known."""
    if published is None:
        return None
    when = published.when
    return when.date() if isinstance(when, datetime) else when


def shown_day(published: Published | None) -> str:
    """Write the day of publication; a day that somebody worked out is marked with ≈."""
    day = day_of(published)
    if published is None or day is None:
        return _("no date")
    return f"≈{day}" if published.how == "inferred" else f"{day}"


def written(published: Published | None) -> str:
    """Write the day or the moment as it can be read again; empty if it is not known."""
    if published is None:
        return ""
    when = published.when
    return when.isoformat(sep=" ", timespec="minutes") if isinstance(when, datetime) else str(when)
