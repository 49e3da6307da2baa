"""`newsreader doctor`: what this terminal does with right-to-left text, and what it is sent."""

import argparse

from newsreader.cli.options import wants_json
from newsreader.cli.output import print_json
from newsreader.terminal import doctor_report

EXAMPLES = """\
examples:
  newsreader doctor"""


def add_arguments(_parser: argparse.ArgumentParser) -> None:
    """Add the arguments of `doctor`: it has none."""


def run(arguments: argparse.Namespace) -> int:
    """Print the report."""
    report = doctor_report()
    if wants_json(arguments):
        print_json({"report": report})
    else:
        print(report)
    return 0
