"""Options that several sub-commands share, and the values they take."""

import argparse
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date, datetime
    from pathlib import Path

    from newsreader.library.importing import Hints


def add_common_options(parser: argparse.ArgumentParser) -> None:
    """Add what every sub-command takes; it may stand before the sub-command's name too.

    The defaults are suppressed, lest the sub-command's overwrite what stood before its name.
    """
    parser.add_argument(
        "--library",
        metavar="FILE",
        default=argparse.SUPPRESS,
        help="the library to use (default: NEWSREADER_LIBRARY, else the user's data folder)",
    )
    parser.add_argument(
        "--json", action="store_true", default=argparse.SUPPRESS, help="print JSON for programs"
    )


def add_hint_options(parser: argparse.ArgumentParser) -> None:
    """Add the options that say what inputs leave open."""
    parser.add_argument(
        "--published",
        metavar="DATE",
        type=moment,
        help="when it was published, 2025-02-27 or 2025-02-27T14:30, if the input does not say",
    )
    parser.add_argument("--source", metavar="NAME", type=name, help="the outlet, likewise")
    parser.add_argument(
        "--language",
        metavar="CODE",
        type=language,
        help="the language, likewise; a text in another than Arabic is only added with this",
    )


def hints_of(arguments: argparse.Namespace) -> "Hints":
    """Return what the hint options say."""
    from newsreader.library.importing import Hints  # noqa: PLC0415 - only after parsing
    from newsreader.model import Published  # noqa: PLC0415 - as above

    when = arguments.published
    return Hints(
        source=arguments.source,
        language=arguments.language,
        published=Published(when, "given") if when else None,
    )


def library_path(arguments: argparse.Namespace) -> "Path":
    """Return the file of the library that the command line or the environment names."""
    from pathlib import Path  # noqa: PLC0415 - only after parsing

    from newsreader.library import default_library  # noqa: PLC0415 - only after parsing

    named = getattr(arguments, "library", None)
    return Path(named) if named else default_library()


def wants_json(arguments: argparse.Namespace) -> bool:
    """Whether `--json` was given, before or after the sub-command."""
    return bool(getattr(arguments, "json", False))


def moment(value: str) -> "date | datetime":
    """Return the day or moment an option names."""
    from newsreader.library.importing.metadata import parse_moment  # noqa: PLC0415 - if given

    if (when := parse_moment(value)) is None:
        raise argparse.ArgumentTypeError(f"{value!r} is no date such as 2025-02-27")
    return when


def name(value: str) -> str:
    """Return a name that is not blank."""
    if not value.strip():
        raise argparse.ArgumentTypeError("a name cannot be empty")
    return value


def language(value: str) -> str:
    """Return a BCP 47 language code."""
    from newsreader.library.importing.script import is_language_code  # noqa: PLC0415 - if given

    if not is_language_code(value):
        raise argparse.ArgumentTypeError(f"{value!r} is no language code such as ar or en")
    return value


def columns(value: str) -> int:
    """Return a number of terminal columns."""
    if not value.isascii() or not value.isdigit() or not 1 <= int(value) <= 10_000:
        raise argparse.ArgumentTypeError(f"{value!r} is no number of columns from 1 to 10000")
    return int(value)
