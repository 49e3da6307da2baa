"""Why accounts are together, in sentences for a person."""

from newsreader.model import Reason, ReasonKind
from newsreader.wording import Message


def told(reason: Reason) -> Message:
    """Return a reason in words."""
    listed = "، ".join(reason.words) + ("…" if reason.count > len(reason.words) else "")
    match reason.kind:
        case ReasonKind.NAMES:
            return Message(
                "{count} name in common: {names}",
                "{count} names in common: {names}",
                count=reason.count,
                names=listed,
            )
        case ReasonKind.WORDS:
            return Message(
                "{count} word in common: {words}",
                "{count} words in common: {words}",
                count=reason.count,
                words=listed,
            )
        case ReasonKind.DAYS if not reason.count:
            return Message("published on the same day")
        case ReasonKind.DAYS:
            return Message(
                "published within {count} day",
                "published within {count} days",
                count=reason.count,
            )
