"""The argument parser: global options, and sub-commands whose arguments are loaded on demand."""

import argparse
from collections.abc import Iterator, Sequence
from typing import Any, NoReturn

from newsreader import __version__
from newsreader.cli.options import add_common_options
from newsreader.cli.output import single_line
from newsreader.cli.subcommands import SUBCOMMANDS, Subcommand

_DESCRIPTION = """\
Read Arabic news in the terminal: right to left, names and dates marked, accounts side by side.

  newsreader [PATH ...]        open the reader; what is named is added to the library first
  newsreader --sample          open the reader on the five articles that come with it
  newsreader COMMAND ...       one of the commands below; `newsreader COMMAND --help` explains it"""
_EXAMPLES = """\
examples:
  newsreader ~/articles
  newsreader add ~/articles && newsreader list
  newsreader search 'اسطنبول' --json

Exit status: 0 all right; 1 something named could not be done (the rest was); 2 the command line is
wrong. The library is in the user's data folder, or where --library or NEWSREADER_LIBRARY say."""


class Parser(argparse.ArgumentParser):
    """A parser that complains in one line."""

    def __init__(self, **keywords: Any) -> None:  # Any: what ArgumentParser takes
        keywords.setdefault("formatter_class", argparse.RawDescriptionHelpFormatter)
        super().__init__(allow_abbrev=False, **keywords)

    def error(self, message: str) -> NoReturn:
        """Say what is wrong with the command line and where help is, and exit with status 2."""
        self.exit(2, single_line(f"{self.prog}: {message} (see {self.prog} --help)") + "\n")


class SubcommandParser(Parser):
    """The parser of a sub-command, empty until it is used."""

    def __init__(self, *, subcommand: Subcommand, **keywords: Any) -> None:  # as above
        super().__init__(**keywords)
        self._subcommand: Subcommand | None = subcommand

    def load(self) -> None:
        """Import the sub-command's module and take its arguments, once."""
        if self._subcommand is not None:
            module = self._subcommand.load()
            self._subcommand = None
            self.epilog = module.EXAMPLES
            module.add_arguments(self)
            add_common_options(self)
            self.set_defaults(run=module.run, parser=self)

    def parse_known_args(self, *arguments: Any, **keywords: Any) -> Any:  # as ArgumentParser
        """Load the arguments, then parse; what is left over is refused here, by name."""
        self.load()
        namespace, unknown = super().parse_known_args(*arguments, **keywords)
        if unknown:
            self.error(f"unrecognized arguments: {' '.join(unknown)}")
        return namespace, unknown


def build_parser() -> Parser:
    """Return the parser of the whole command line, its sub-commands not loaded yet."""
    parser = Parser(
        prog="newsreader",
        description=_DESCRIPTION,
        epilog=_EXAMPLES,
        usage="newsreader [--library FILE] [--sample] [PATH|URL ...]\n"
        "       newsreader COMMAND [--library FILE] [--json] ...",
    )
    parser.add_argument("--version", action="version", version=f"newsreader {__version__}")
    add_common_options(parser)
    # The class is handed over per sub-command below, with the sub-command it is to load.
    subparsers = parser.add_subparsers(
        title="commands",
        metavar="COMMAND",
        dest="command",
        prog="newsreader",
        parser_class=SubcommandParser,
    )
    for subcommand in SUBCOMMANDS:
        subparsers.add_parser(
            subcommand.name,
            help=subcommand.summary,
            description=f"{subcommand.summary[0].upper()}{subcommand.summary[1:]}.",
            subcommand=subcommand,
        )
    return parser


def subparsers_of(parser: Parser) -> Iterator[SubcommandParser]:
    """Yield the parsers of the sub-commands."""
    for action in parser._actions:  # noqa: SLF001 - argparse has no public way to walk them
        if isinstance(action, argparse._SubParsersAction):  # noqa: SLF001 - as above
            yield from action.choices.values()


_TAKES_VALUE = frozenset({"--library", "--published", "--source", "--language"})
_NEEDS_NO_COMMAND = frozenset({"-h", "--help", "--version"})


def with_command(arguments: Sequence[str]) -> list[str]:
    """Return the arguments with `read` put before them if they name no sub-command.

    argparse knows no default sub-command that takes arguments of its own.
    """
    words = iter(arguments)
    for word in words:
        if word in _NEEDS_NO_COMMAND:
            return list(arguments)
        if word in _TAKES_VALUE:
            next(words, None)
        elif word == "--" or not word.startswith("-") or word == "-":
            if word in {subcommand.name for subcommand in SUBCOMMANDS}:
                return list(arguments)
            break
    return ["read", *arguments]
