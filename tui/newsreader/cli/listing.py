"""What every command that prints a list has in common: its three forms."""

import argparse
from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

from newsreader.cli.drawing import print_rows, terminal_width
from newsreader.cli.options import wants_json
from newsreader.cli.output import is_terminal, print_fields, print_json

Item = TypeVar("Item")


def print_listing(
    arguments: argparse.Namespace,
    items: Sequence[Item],
    *,
    document: Callable[[Item], object],
    drawn: Callable[[Item, int], Iterable[str]],
    fields: Callable[[Item], Iterable[Sequence[str]]],
) -> None:
    """Print a list as JSON if that is wanted, else drawn on a terminal, else for other programs.

    Args:
        arguments: Those of the command.
        items: What is listed, in order.
        document: Makes a JSON-ready object of an item.
        drawn: Makes rows of it in visual order, at most as many columns wide as the number given.
        fields: Makes lines of it, each in fields of logical text.
    """
    if wants_json(arguments):
        print_json([document(item) for item in items])
    elif is_terminal():
        width = terminal_width()
        print_rows(row for item in items for row in drawn(item, width))
    else:
        for item in items:
            for line in fields(item):
                print_fields(*line)
