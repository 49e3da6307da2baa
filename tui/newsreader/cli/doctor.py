"""`newsreader doctor`: what this terminal does with right-to-left text, and what it is sent."""

import argparse

from newsreader.cli.options import wants_json
from newsreader.cli.output import has_terminal, print_json
from newsreader.terminal import calibrate, doctor_report

EXAMPLES = """\
examples:
  newsreader doctor"""


def add_arguments(_parser: argparse.ArgumentParser) -> None:
    """Add the arguments of `doctor`: it has none."""


def run(arguments: argparse.Namespace) -> int:
    """Print the report; where somebody can answer, ask which line reads right."""
    report = doctor_report()
    if wants_json(arguments):
        print_json({"report": report})
    else:
        print(report)
        if has_terminal() and (chosen := calibrate()):
            print(f"Kept: this terminal is sent {chosen} from now on.")
    return 0
