"""The one table of commands: what can be done, where, with which keys, and how it is explained."""

from newsreader.commands.reader import KeyReader, Match, Waiting
from newsreader.commands.table import Command, Mode, all_commands, commands_of

__all__ = ["Command", "KeyReader", "Match", "Mode", "Waiting", "all_commands", "commands_of"]
