"""A web site on this machine, for tests: what stands at each path, and who asked for what."""

import ssl
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


@dataclass(frozen=True)
class Served:
    """An answer of the site."""

    body: bytes | Iterator[bytes] = b""
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)


Handler = Callable[[Mapping[str, str]], Served]
"""Takes the headers of a request, names in lower case."""


class Site:
    """Answers with what was put at a path; 404 for any other."""

    def __init__(self, port: int, origin: str) -> None:
        self.port = port
        self._origin = origin
        self.asked: list[tuple[str, dict[str, str]]] = []
        """The paths that were asked for, with the headers."""
        self._pages: dict[str, Handler] = {}
        self.busy = 0
        self.busiest = 0
        """The most requests there were at one moment."""
        self._lock = threading.Lock()

    def address(self, path: str) -> str:
        """Return the address of a path."""
        return f"{self._origin}:{self.port}{path}"

    def put(self, path: str, body: str | bytes = b"", status: int = 200, **headers: str) -> str:
        """Serve a body at a path, `content_type=…` for the header Content-Type; return its address."""
        content = body.encode() if isinstance(body, str) else body
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        return self.handle(path, lambda _: Served(content, status, named))

    def handle(self, path: str, handler: Handler) -> str:
        """Let a function answer at a path; return its address."""
        self._pages[path] = handler
        return self.address(path)

    def redirect(self, path: str, onwards: str, status: int = 302) -> str:
        """Redirect from a path; return its address."""
        return self.put(path, status=status, Location=onwards)

    def answer(self, path: str, headers: dict[str, str]) -> Served:
        """Return what stands at a path."""
        with self._lock:
            self.asked.append((path, headers))
            self.busy += 1
            self.busiest = max(self.busy, self.busiest)
        try:
            handler = self._pages.get(path)
            return handler(headers) if handler else Served(status=404)
        finally:
            with self._lock:
                self.busy -= 1


@contextmanager
def serving(host: str = "127.0.0.1", secured: ssl.SSLContext | None = None) -> Iterator[Site]:
    """Serve an empty site on a free port.

    Args:
        host: What the site is called in its addresses; it is on this machine all the same.
        secured: The certificate it shows, if it speaks TLS.
    """

    class Answering(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            served = site.answer(
                self.path, {name.lower(): value for name, value in self.headers.items()}
            )
            self.send_response(served.status)
            for name, value in served.headers.items():
                self.send_header(name, value)
            self.end_headers()
            pieces = iter([served.body]) if isinstance(served.body, bytes) else served.body
            try:
                for piece in pieces:
                    self.wfile.write(piece)
                    self.wfile.flush()
            except OSError:
                self.close_connection = True  # whoever asked has gone

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    class Quiet(ThreadingHTTPServer):
        daemon_threads = True

        def handle_error(self, *_: object) -> None:
            """Whoever asked has gone."""

    server = Quiet(("127.0.0.1", 0), Answering)
    if secured:  # the handshake is made by the thread of the connection, when it reads
        server.socket = secured.wrap_socket(
            server.socket, server_side=True, do_handshake_on_connect=False
        )
    site = Site(server.server_port, f"{'https' if secured else 'http'}://{host}")
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield site
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def trickle(piece: bytes, seconds: float = 0.05) -> Iterator[bytes]:
    """Yield a piece again and again, slowly, until whoever asked has gone."""
    while True:
        yield piece
        time.sleep(seconds)
