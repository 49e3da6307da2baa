"""`newsreader import`: take highlights and corrected dates from files other programs wrote."""

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path

from newsreader.cli.opening import existing_library
from newsreader.cli.options import wants_json
from newsreader.cli.output import print_error, print_json, single_line
from newsreader.errors import InputError, reason
from newsreader.library import Library
from newsreader.library.exchange import Received, import_jsonld

EXAMPLES = """\
examples:
  newsreader import highlights.jsonld
  newsreader import - < highlights.jsonld

JSON-LD after the W3C Web Annotation Data Model, as `newsreader export --format jsonld` writes it,
perhaps on another machine with the same articles.
Ids are kept, so a second import changes nothing; what was changed later wins. An annotation of an
article that is not in the library gets one line on standard error: add the article, then import
again."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of `import`."""
    parser.add_argument("files", nargs="+", metavar="FILE.jsonld|-")


def run(arguments: argparse.Namespace) -> int:
    """Import the annotations of some files; print what became of each."""
    rows: list[dict[str, object]] = []
    all_right = True
    with existing_library(arguments) as library:
        for name in arguments.files:
            for one in _imported(library, name):
                rows.append(_row(name, one))
                if one.error is not None:
                    all_right = False
                    print_error(
                        f"{name}: {one.id}: {one.error}" if one.id else f"{name}: {one.error}"
                    )
                elif not wants_json(arguments):
                    print(f"{one.status:9} {one.article or '':>6}  {single_line(one.id)}")
    if wants_json(arguments):
        print_json(rows)
    return 0 if all_right else 1


def _imported(library: Library, name: str) -> Iterator[Received]:
    """Yield what became of the annotations in a file, or one failure for the file itself."""
    try:
        yield from import_jsonld(library, _text(name))
    except InputError as error:
        yield Received("", "failed", error=error.message)


def _text(name: str) -> str:
    """Return the content of a file or of standard input; a whole library's may be large."""
    try:
        content = sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()
        return content.decode("utf-8-sig")
    except OSError as error:
        raise InputError("cannot be read: {reason}", reason=reason(error)) from error
    except UnicodeDecodeError as error:
        raise InputError("it is not UTF-8") from error
    except ValueError as error:  # a NUL in it
        raise InputError("is not a possible file name") from error


def _row(name: str, one: Received) -> dict[str, object]:
    return {
        "input": name,
        "annotation": one.id or None,
        "status": one.status,
        "article": one.article,
        "error": one.error,
    }
