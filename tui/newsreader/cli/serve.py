"""`newsreader serve`: the reader in a web browser."""

import argparse

from newsreader.cli.options import library_path, wants_json

EXAMPLES = """\
examples:
  newsreader serve
  newsreader serve --port 8080

Every browser window shows the same library. Whoever reaches the address can read and change it, so
it is this machine's alone unless --host says otherwise. Needs: pip install 'newsreader[serve]'"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of `serve`."""
    parser.add_argument("--host", default="localhost", metavar="NAME", help="where to listen")
    parser.add_argument("--port", type=int, default=8000, metavar="N", help="the port to listen on")


def run(arguments: argparse.Namespace) -> int:
    """Serve until interrupted."""
    if wants_json(arguments):
        arguments.parser.error("serve has nothing to say in JSON")
    from newsreader.ui.serve import serve_reader  # noqa: PLC0415 - loads a web server

    serve_reader(library_path(arguments), host=arguments.host, port=arguments.port)
    return 0
