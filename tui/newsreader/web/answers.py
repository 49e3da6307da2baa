"""What is asked of the web, and what comes back."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """How much a server may ask of us."""

    seconds: float = 30.0
    """For everything: finding the host, every redirect, the last byte."""
    sent: int = 10_000_000
    """Bytes of a body as they come over the line."""
    inflated: int = 10_000_000
    """Bytes of a body after decompression."""
    redirects: int = 5
    own_machine: bool = False
    """Whether addresses of this machine (loopback) may be fetched: for tests alone."""


DEFAULT_LIMITS = Limits()


@dataclass(frozen=True, slots=True)
class Request:
    """An address to fetch, and what is known of its last answer."""

    address: str
    etag: str | None = None
    modified: str | None = None
    """The header Last-Modified of the last answer, as it was."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What a server sent."""

    address: str
    """Where it came from in the end, after redirects."""
    moved: bool
    """Whether every redirect on the way was a permanent one, and there was one."""
    content: bytes
    """The body, decompressed; empty if nothing has changed."""
    unchanged: bool = False
    """The server says that it is what it was at the last time."""
    media_type: str = ""
    """Such as `text/html`, in lower case; empty if the server does not say."""
    charset: str | None = None
    """The encoding by the header Content-Type."""
    etag: str | None = None
    modified: str | None = None
