"""Connections that are made to an address that was checked, and keep to a deadline.

The name of a host is resolved once, here: what is checked is what is connected to, so a name that
resolves to something else a moment later (DNS rebinding) gains nothing. Loads `httpcore`: import
it from inside a function.
"""

import socket
import ssl
import threading
from collections.abc import Iterable
from functools import cache
from typing import Any

import certifi
import httpcore

from newsreader.errors import FetchError
from newsreader.web.addresses import is_loopback, is_public
from newsreader.web.deadline import Deadline

_SLICE = 0.25
"""Seconds after which a wait asks again whether the answer is still wanted."""


class CheckedBackend(httpcore.NetworkBackend):
    """Connects to public addresses alone."""

    def __init__(self, deadline: Deadline, *, own_machine: bool) -> None:
        self._deadline = deadline
        self._own_machine = own_machine
        self._sockets = httpcore.SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,  # Any: what setsockopt takes
    ) -> httpcore.NetworkStream:
        """Connect to the first public address of a host that answers."""
        found = _resolve(host, port, self._deadline)
        allowed = [address for address in found if self._is_allowed(address)]
        if not allowed:
            raise FetchError("is in a private network or on this machine, which is not fetched")
        for number, address in enumerate(allowed, 1):
            try:
                left = self._deadline.remaining()
                stream = self._sockets.connect_tcp(
                    address, port, timeout=left / (len(allowed) - number + 1)
                )
            except (httpcore.ConnectError, httpcore.ConnectTimeout):
                if number == len(allowed):
                    raise
            else:
                return _TimedStream(stream, self._deadline)
        raise AssertionError("the last address connects or raises")

    def _is_allowed(self, address: str) -> bool:
        return is_public(address) or (self._own_machine and is_loopback(address))


class _TimedStream(httpcore.NetworkStream):
    """A connection that waits no longer than until the deadline."""

    def __init__(self, stream: httpcore.NetworkStream, deadline: Deadline) -> None:
        self._stream = stream
        self._deadline = deadline

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        """Read what has come; wait for it in slices, lest a silent server outlive our patience."""
        while True:
            try:
                return self._stream.read(max_bytes, min(self._deadline.remaining(), _SLICE))
            except httpcore.ReadTimeout:
                continue  # `remaining` says when it is over

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        """Send."""
        self._stream.write(buffer, self._deadline.remaining())

    def close(self) -> None:
        """Close the connection."""
        self._stream.close()

    def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,
    ) -> httpcore.NetworkStream:
        """Go on encrypted."""
        stream = self._stream.start_tls(ssl_context, server_hostname, self._deadline.remaining())
        return _TimedStream(stream, self._deadline)

    def get_extra_info(self, info: str) -> Any:  # Any: as its base
        """Return what the connection knows of itself."""
        return self._stream.get_extra_info(info)


@cache
def tls_context() -> ssl.SSLContext:
    """Return how certificates are judged: by the system's authorities and Mozilla's."""
    context = ssl.create_default_context()
    context.load_verify_locations(certifi.where())
    return context


def _resolve(host: str, port: int, deadline: Deadline) -> list[str]:
    """Return the addresses of a host, in the system's order of preference."""
    found: list[str] = []
    failed: list[OSError | UnicodeError] = []

    def look_up() -> None:
        try:
            infos = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
            found.extend(dict.fromkeys(str(info[4][0]) for info in infos))
        except (OSError, UnicodeError) as error:
            failed.append(error)

    # The system's resolver takes no limit of time: it is left behind when ours is over.
    thread = threading.Thread(target=look_up, daemon=True)
    thread.start()
    while thread.is_alive():
        thread.join(min(deadline.remaining(), _SLICE))
    if failed:
        raise FetchError(
            "the host {host} is not found; is this machine online?", host=host
        ) from failed[0]
    return found
