"""The one table of commands: what can be done, where, with which keys, and how it is explained."""

from newsreader.commands.clashes import Clash, clashes, out_of_reach
from newsreader.commands.reader import KeyReader, Match, Waiting
from newsreader.commands.sequences import as_sequence
from newsreader.commands.table import (
    Command,
    Mode,
    all_commands,
    commands_of,
    in_words,
    with_keys,
)

__all__ = [
    "Clash",
    "Command",
    "KeyReader",
    "Match",
    "Mode",
    "Waiting",
    "all_commands",
    "as_sequence",
    "clashes",
    "commands_of",
    "in_words",
    "out_of_reach",
    "with_keys",
]
