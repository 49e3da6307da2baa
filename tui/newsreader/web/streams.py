"""A connection that keeps to a deadline, encrypted or not. Loads `httpcore`."""

import socket
import ssl
from collections.abc import Callable
from functools import partial
from typing import Any, TypeVar

import httpcore

from newsreader.web.certificates import tls_failure
from newsreader.web.deadline import Deadline

SLICE = 0.25
"""Seconds after which a wait asks again whether the answer is still wanted."""

_T = TypeVar("_T")


class TimedStream(httpcore.NetworkStream):
    """A connection that waits no longer than until the deadline, whatever it waits for.

    Every wait is made of slices, lest a silent server outlive our patience: also that for the
    handshake, which `httpcore`'s own stream makes in one piece.
    """

    def __init__(self, connected: socket.socket, deadline: Deadline) -> None:
        self._socket = connected
        self._deadline = deadline

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        """Read what has come; wait for it if nothing has."""
        return self._waited(partial(self._socket.recv, max_bytes), httpcore.ReadError)

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        """Send all of it."""
        while buffer:
            sent = self._waited(partial(self._socket.send, buffer), httpcore.WriteError)
            buffer = buffer[sent:]

    def close(self) -> None:
        """Close the connection."""
        self._socket.close()

    def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,
    ) -> httpcore.NetworkStream:
        """Go on encrypted, if the certificate is that of `server_hostname`.

        Raises:
            FetchError: it is not, or the handshake fails in another way.
        """
        encrypted = ssl_context.wrap_socket(
            self._socket, server_hostname=server_hostname, do_handshake_on_connect=False
        )
        stream = TimedStream(encrypted, self._deadline)
        try:
            stream._waited(encrypted.do_handshake, httpcore.ConnectError)
        except BaseException:
            encrypted.close()
            raise
        return stream

    def get_extra_info(self, info: str) -> Any:  # Any: as its base
        """Return what the connection knows of itself: its socket, its encryption."""
        if info == "ssl_object" and isinstance(self._socket, ssl.SSLSocket):
            return self._socket
        return self._socket if info == "socket" else None

    def _waited(self, act: Callable[[], _T], failure: type[httpcore.NetworkError]) -> _T:
        """Return what an action of the socket returns, however often it has to wait."""
        while True:
            self._socket.settimeout(min(self._deadline.remaining(), SLICE))
            try:
                return act()
            except TimeoutError:
                continue  # `remaining` says when it is over
            except ssl.SSLError as error:
                raise tls_failure(error) from error
            except OSError as error:
                raise failure(error) from error
