"""One address fetched: redirects followed, every one of them checked."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from email.message import Message as MimeHeaders
from http import HTTPStatus
from typing import TYPE_CHECKING
from urllib.parse import SplitResult, quote, urljoin, urlunsplit

from newsreader import __version__
from newsreader.errors import FetchError
from newsreader.web.addresses import port_of, split
from newsreader.web.answers import DEFAULT_LIMITS, Answer, Limits, Request
from newsreader.web.bodies import ACCEPTED, read_body
from newsreader.web.deadline import Deadline
from newsreader.wording import Message

if TYPE_CHECKING:
    import httpcore

_PERMANENT = {HTTPStatus.MOVED_PERMANENTLY, HTTPStatus.PERMANENT_REDIRECT}
_REDIRECTS = _PERMANENT | {
    HTTPStatus.FOUND,
    HTTPStatus.SEE_OTHER,
    HTTPStatus.TEMPORARY_REDIRECT,
}
_WANTED = (
    "application/rss+xml, application/atom+xml, application/feed+json, text/html,"
    " application/xhtml+xml, application/xml;q=0.9, */*;q=0.8"
)
_LANGUAGES = "ar, *;q=0.5"
# What stands in an address as it is; everything else is percent-encoded, what is already stays.
_KEPT = "!#$%&'()*+,/:;=?@[]~"
_ASCII_AT_MOST = 200
"""The longest header value of an answer that is kept, such as an entity tag."""


def fetch(
    request: Request, limits: Limits | None = None, *, stopped: Callable[[], bool] = lambda: False
) -> Answer:
    """Return what is at an address of the public web.

    Nothing of this machine goes along: no cookies, no names, no proxies of the environment.

    Args:
        request: The address, with what is known of its last answer.
        limits: How long it may take, how large it may be.
        stopped: Asked while waiting; when it says so, nothing more is waited for.

    Raises:
        FetchError: it is not to be had, or not within the limits; the message continues a sentence
            that begins with the address.
        StoppedError: `stopped` said so.
    """
    import httpcore  # noqa: PLC0415 - takes a tenth of a second that only fetching is to pay

    limits = limits or DEFAULT_LIMITS
    deadline = Deadline(limits.seconds, stopped)
    address, moved, permanent = request.address, 0, True
    try:
        while True:
            parts = split(address)
            answer = _ask(parts, request, limits, deadline)
            if isinstance(answer, Answer):
                return Answer(
                    address=urlunsplit(parts),
                    moved=bool(moved) and permanent,
                    content=answer.content,
                    unchanged=answer.unchanged,
                    media_type=answer.media_type,
                    charset=answer.charset,
                    etag=answer.etag,
                    modified=answer.modified,
                )
            moved += 1
            if moved > limits.redirects:
                raise FetchError(
                    "leads on to other addresses more than {count} times", count=limits.redirects
                )
            status, onwards = answer
            permanent = permanent and status in _PERMANENT
            address = _joined(address, onwards)
    except httpcore.TimeoutException as error:
        raise deadline.missed() from error
    except (httpcore.NetworkError, httpcore.ProtocolError, OSError) as error:
        raise FetchError("does not answer: {reason}", reason=_reason(error)) from error


def _ask(
    parts: SplitResult, request: Request, limits: Limits, deadline: Deadline
) -> Answer | tuple[int, str]:
    """Ask one server; return its answer, or the status and the address of a redirect."""
    import httpcore  # noqa: PLC0415 - only fetching is to pay for it

    from newsreader.web.certificates import tls_context  # noqa: PLC0415 - loads ssl
    from newsreader.web.connecting import CheckedBackend  # noqa: PLC0415 - loads httpcore

    host = ascii_host(parts.hostname or "")
    url = httpcore.URL(
        scheme=parts.scheme.encode(),
        host=host.encode("ascii"),
        port=port_of(parts),
        target=_target(parts),
    )
    backend = CheckedBackend(deadline, own_machine=limits.own_machine)
    with (
        httpcore.ConnectionPool(
            ssl_context=tls_context() if parts.scheme == "https" else None,
            network_backend=backend,
            max_connections=1,
        ) as pool,
        pool.stream("GET", url, headers=_headers(host, parts, request)) as response,
    ):
        headers = {
            name.decode("latin-1").lower(): value.decode("latin-1")
            for name, value in response.headers
        }
        if response.status in _REDIRECTS and "location" in headers:
            return response.status, headers["location"]
        if response.status == HTTPStatus.NOT_MODIFIED and (request.etag or request.modified):
            return Answer("", moved=False, content=b"", unchanged=True)
        if response.status != HTTPStatus.OK:
            raise FetchError("the server says {status}", status=_status(response))
        content = read_body(response.iter_stream(), headers.get("content-encoding", ""), limits)
    described = MimeHeaders()
    described["Content-Type"] = headers.get("content-type", "")
    return Answer(
        "",
        moved=False,
        content=content,
        media_type=described.get_content_type() if headers.get("content-type") else "",
        charset=described.get_content_charset(),
        etag=_validator(headers.get("etag")),
        modified=_validator(headers.get("last-modified")),
    )


def ascii_host(host: str) -> str:
    """Return the name of a host as it is resolved: `مثال.إختبار` is `xn--mgbh0fb.xn--kgbechtv`.

    Raises:
        FetchError: there can be no such host.
    """
    if host.isascii():
        return host
    try:
        return host.encode("idna").decode("ascii")
    except UnicodeError as error:
        raise FetchError("there can be no host named {host}", host=host) from error


def _headers(host: str, parts: SplitResult, request: Request) -> Sequence[tuple[str, str]]:
    named = f"[{host}]" if ":" in host else host
    headers = [
        ("Host", f"{named}:{parts.port}" if parts.port else named),
        ("User-Agent", f"newsreader/{__version__}"),
        ("Accept", _WANTED),
        ("Accept-Language", _LANGUAGES),
        ("Accept-Encoding", ACCEPTED),
        ("Connection", "close"),
    ]
    if request.etag:
        headers.append(("If-None-Match", request.etag))
    if request.modified:
        headers.append(("If-Modified-Since", request.modified))
    return headers


def _target(parts: SplitResult) -> bytes:
    path = quote(parts.path or "/", safe=_KEPT)
    query = f"?{quote(parts.query, safe=_KEPT)}" if parts.query else ""
    return f"{path}{query}".encode("ascii")


def _joined(address: str, onwards: str) -> str:
    """Return where a redirect leads; servers write letters beyond ASCII as UTF-8."""
    with suppress(UnicodeDecodeError):  # in another encoding: it is percent-encoded as it is
        onwards = onwards.encode("latin-1").decode("utf-8")
    try:
        return urljoin(address, onwards.strip())
    except ValueError as error:
        raise FetchError("leads on to what is no address of the web") from error


def _validator(value: str | None) -> str | None:
    """Return a header that we would send back, if it can be sent back."""
    sound = value and value.isascii() and value.isprintable() and len(value) <= _ASCII_AT_MOST
    return value if sound else None


def _status(response: "httpcore.Response") -> str:
    try:
        return f"{response.status} {HTTPStatus(response.status).phrase}"
    except ValueError:  # a number of its own
        return str(response.status)


def _reason(error: Exception) -> Message:
    cause = error.__cause__ or error.__context__ or error
    said = getattr(cause, "strerror", None) or getattr(cause, "reason", None) or str(error)
    return Message(" ".join(str(said).split()) or type(error).__name__)
