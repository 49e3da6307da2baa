"""`newsreader completion`: what a shell needs to complete our command line."""

import argparse

import shtab

from newsreader.cli.options import wants_json
from newsreader.cli.output import print_json
from newsreader.cli.parser import build_parser, subparsers_of

EXAMPLES = """\
examples:
  newsreader completion bash > ~/.local/share/bash-completion/completions/newsreader
  newsreader completion zsh > ~/.zfunc/_newsreader      in a folder of $fpath
  newsreader completion tcsh > ~/.newsreader.tcsh       and `source` it in ~/.tcshrc"""

_FILES = ("PATH", "FILE")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of `completion`."""
    parser.add_argument("shell", choices=("bash", "zsh", "tcsh"))


def run(arguments: argparse.Namespace) -> int:
    """Print the script for one shell."""
    parser = build_parser()
    for subparser in subparsers_of(parser):
        subparser.load()
        _complete_files(subparser)
    _complete_files(parser)
    script = shtab.complete(parser, arguments.shell)
    if wants_json(arguments):
        print_json({"shell": arguments.shell, "script": script})
    else:
        print(script)
    return 0


def _complete_files(parser: argparse.ArgumentParser) -> None:
    for action in parser._actions:  # noqa: SLF001 - argparse has no public way to walk them
        if any(word in str(action.metavar) for word in _FILES):
            action.complete = shtab.FILE  # type: ignore[attr-defined]  # how shtab is told
