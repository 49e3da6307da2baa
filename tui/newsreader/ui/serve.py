"""The reader in a web browser: each window of it gets a process of its own.

Whoever can reach the address reads and changes the library, as the reader does: it listens on
this machine only unless told otherwise.
"""

import shlex
import sys
from pathlib import Path

from newsreader.errors import ConfigError

PORT = 8000


def serve_reader(library_path: Path, *, host: str = "localhost", port: int = PORT) -> None:
    """Serve the reader on `library_path` until interrupted.

    Args:
        library_path: The library that every window shows.
        host: The name or address to listen on.
        port: The port to listen on.

    Raises:
        ConfigError: the package that serves is not installed.
    """
    serve_command([sys.executable, "-m", __name__, str(library_path)], host=host, port=port)


def serve_command(command: list[str], *, host: str = "localhost", port: int = PORT) -> None:
    """Serve a Textual app, given by its command line, until interrupted.

    Raises:
        ConfigError: the package that serves is not installed.
    """
    try:
        from textual_serve.server import Server  # noqa: PLC0415 - an optional dependency
    except ImportError as error:
        raise ConfigError(
            "serving needs the package textual-serve; pip install 'newsreader[serve]'"
        ) from error
    Server(shlex.join(command), host=host, port=port, title="newsreader").serve()


def _show() -> int:
    """Run the reader for one browser window: what the server starts."""
    from newsreader.ui.app import run_reader  # noqa: PLC0415 - the server has no use for it

    return run_reader(Path(sys.argv[1]))


if __name__ == "__main__":
    sys.exit(_show())
