"""Connections that are made to an address that was checked, and keep to a deadline.

The name of a host is resolved once, here: what is checked is what is connected to, so a name that
resolves to something else a moment later (DNS rebinding) gains nothing. Loads `httpcore`: import
it from inside a function.
"""

import socket
import threading
from collections.abc import Iterable
from typing import Any

import httpcore

from newsreader.errors import FetchError
from newsreader.web.addresses import is_loopback, is_public
from newsreader.web.deadline import Deadline
from newsreader.web.streams import SLICE, TimedStream


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
                return TimedStream(stream.get_extra_info("socket"), self._deadline)
        raise AssertionError("the last address connects or raises")

    def _is_allowed(self, address: str) -> bool:
        return is_public(address) or (self._own_machine and is_loopback(address))


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
        thread.join(min(deadline.remaining(), SLICE))
    if failed:
        raise FetchError(
            "the host {host} is not found; is this machine online?", host=host
        ) from failed[0]
    return found
