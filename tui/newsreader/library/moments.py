"""Days and moments as the library writes them: ISO 8601."""

from datetime import UTC, date, datetime, time

from newsreader.model import Published


def now() -> datetime:
    """Return the present moment, in UTC."""
    return datetime.now(UTC)


def published_columns(published: Published | None) -> tuple[str | None, str | None]:
    """Return the two columns that keep a publication date."""
    if published is None:
        return None, None
    return published.when.isoformat(), published.how


def published_from(when: str | None, how: str | None) -> Published | None:
    """Return the publication date that two columns keep."""
    if when is None:
        return None
    moment = datetime.fromisoformat(when) if "T" in when else date.fromisoformat(when)
    match how:
        case "stated" | "given":
            return Published(moment, how)
        case _:
            return Published(moment, "inferred")


def sort_key(published: Published | None) -> datetime:
    """Return what to sort by: days count from midnight, no zone is UTC, no date comes first."""
    if published is None:
        return datetime.min.replace(tzinfo=UTC)
    when = published.when
    if not isinstance(when, datetime):
        when = datetime.combine(when, time.min)
    return when if when.tzinfo else when.replace(tzinfo=UTC)
