"""What a feed says, as it says it: the same for every kind of feed."""

from dataclasses import dataclass
from urllib.parse import urljoin, urlsplit


@dataclass(frozen=True, slots=True)
class Draft:
    """An entry; None where it says nothing."""

    guid: str | None
    link: str | None
    """The address of the article, http or https."""
    title: str | None
    """It may hold HTML, as all of these."""
    dates: tuple[str, ...]
    """When it was published, then when it was changed, as written."""
    author: str | None
    source: str | None
    """The outlet, where a feed gathers those of several."""
    language: str | None
    pieces: tuple[tuple[str, bool], ...]
    """Its content and its summary, and whether each is HTML."""


@dataclass(frozen=True, slots=True)
class DraftFeed:
    """A feed; None where it says nothing."""

    title: str | None
    site: str | None
    language: str | None
    entries: tuple[Draft, ...]


def absolute(link: object, address: str) -> str | None:
    """Return a link of a feed as an address of the web, None if it is none."""
    if not isinstance(link, str) or not link.strip():
        return None
    try:
        joined = urljoin(address, link.strip())
        sound = urlsplit(joined).hostname
    except ValueError:
        return None
    return joined if sound and joined.startswith(("http://", "https://")) else None
