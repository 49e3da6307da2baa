"""When an event happened: what its accounts say, else when they were published."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date, timedelta

from newsreader.events.features import Features
from newsreader.model import DateMention, DateRange

_BEFORE = timedelta(days=7)
_AFTER = timedelta(days=2)
"""News is told within a week of its happening, or shortly before what is announced."""
_LEAD = 200
"""An announcement names its day within so many characters; a day to come named later is a plan beside the news."""
_PLANNED = 0.5
"""What a day to come weighs, against one that has been."""
_RECURRENT = frozenset({"unresolved"})


def date_event(accounts: Sequence[Features]) -> DateRange | None:
    """Return the day most accounts name near their publication, and how it is known.

    Days named early in a text count for more, since news begins with what happened.
    """
    votes: dict[date, float] = defaultdict(float)
    reasons: dict[date, DateMention] = {}
    for account in accounts:
        for day, (weight, mention) in _days_of(account).items():
            votes[day] += weight
            reasons.setdefault(day, mention)
    if votes:
        day = max(votes, key=lambda d: (votes[d], d))
        return DateRange(day, day, reasons[day].reason)
    published = [account.published for account in accounts if account.published]
    if published:
        return DateRange(min(published), max(published), "published")
    return None


def _days_of(account: Features) -> dict[date, tuple[float, DateMention]]:
    """Return the days an account may be about, each with the weight of its first mention."""
    length = max(len(account.article.text), 1)
    days: dict[date, tuple[float, DateMention]] = {}
    for mention in account.dates:
        day = mention.earliest
        if day is None or day in days or mention.reason in _RECURRENT:
            continue
        if account.published and not (
            account.published - _BEFORE <= day <= account.published + _AFTER
        ):
            continue
        weight = (1.0 - 0.5 * mention.start / length) * mention.confidence
        if account.published and day > account.published:
            if mention.start > max(_LEAD, length // 5):
                continue
            weight *= _PLANNED
        days[day] = (weight, mention)
    return days


def are_near(one: Sequence[Features], other: Sequence[Features], days: int) -> bool | None:
    """Tell whether two sets of accounts tell of the same days, none if it is not known.

    Publication days decide where both sides have them, for a text names many days. Where one has
    none, a full date that both texts name early does.

    Args:
        one: Accounts.
        other: Accounts.
        days: The most days between any two of them.
    """
    published = [account.published for account in (*one, *other) if account.published]
    if published and (max(published) - min(published)).days > days:
        return False
    if all(any(account.published for account in side) for side in (one, other)):
        return True
    mine, theirs = (_named_days(side) for side in (one, other))
    if mine and theirs:
        return any(abs((a - b).days) <= days for a in mine for b in theirs)
    return None


def days_between(one: Sequence[Features], other: Sequence[Features]) -> int:
    """Return how many days lie between two sets of accounts, 0 where nobody knows."""
    mine, theirs = (
        [account.published for account in side if account.published] for side in (one, other)
    )
    if not mine or not theirs:
        return 0
    return max((min(mine) - max(theirs)).days, (min(theirs) - max(mine)).days, 0)


def _named_days(accounts: Sequence[Features]) -> set[date]:
    days = {account.published for account in accounts if account.published}
    for account in accounts:
        if not account.published:
            days |= set(_days_of(account))
    return days
