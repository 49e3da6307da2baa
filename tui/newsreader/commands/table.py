"""The table of commands, as read from `commands.toml`."""

import tomllib
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Any

from newsreader.commands.layout import arabic_keys


class Mode(StrEnum):
    """What the keys of a screen are doing just now."""

    READING = "reading"
    SELECTING = "selecting"


@dataclass(frozen=True, slots=True)
class Command:
    """One row of the table."""

    id: str
    """The screen's method is `command_<id>`."""
    keys: tuple[str, ...]
    """Sequences of keys; the keys of one sequence are separated by a space."""
    screens: frozenset[str]
    """Where it works; `*` is everywhere."""
    label: str
    """Two or three words, for the footer and the palette."""
    help: str
    """One sentence."""
    footer: str
    """What the footer calls it, in one word; empty if it does not show it."""
    modes: frozenset[Mode]
    """Whether it works while reading, while selecting, or both."""

    def on(self, screen: str) -> bool:
        """Say whether the command works on a screen."""
        return "*" in self.screens or screen in self.screens

    @property
    def arabic_keys(self) -> tuple[str, ...]:
        """The same sequences as an Arabic keyboard sends them, as far as they can be sent."""
        return tuple(sent for keys in self.keys if (sent := arabic_keys(keys)) is not None)


_MODES = {
    False: frozenset({Mode.READING}),
    True: frozenset(Mode),
    "only": frozenset({Mode.SELECTING}),
}


def _command(row: dict[str, Any]) -> Command:  # Any: what TOML holds
    return Command(
        id=row["id"],
        keys=tuple(row["keys"]),
        screens=frozenset(row["screens"]),
        label=row["label"],
        help=row["help"],
        footer=row.get("footer", ""),
        modes=_MODES[row.get("select", "*" in row["screens"])],
    )


@cache
def all_commands() -> tuple[Command, ...]:
    """Return the table, in the order of its file."""
    table = tomllib.loads((Path(__file__).parent / "commands.toml").read_text(encoding="utf-8"))
    return tuple(_command(row) for row in table["command"])


def with_keys(keys: Mapping[str, Sequence[str]]) -> tuple[Command, ...]:
    """Return the table with other keys for some commands, by id; no keys switch them off.

    Raises:
        KeyError: there is no command of that id.
    """
    if unknown := keys.keys() - {command.id for command in all_commands()}:
        raise KeyError(min(unknown))
    return tuple(
        replace(command, keys=tuple(keys.get(command.id, command.keys)))
        for command in all_commands()
    )


def in_words(table: Iterable[Command], translate: Callable[[str], str]) -> tuple[Command, ...]:
    """Return the table with what it says to people in another language."""
    return tuple(
        replace(
            command,
            label=translate(command.label),
            help=translate(command.help),
            footer=translate(command.footer),
        )
        for command in table
    )


def commands_of(
    screen: str, mode: Mode | None = None, table: Iterable[Command] | None = None
) -> tuple[Command, ...]:
    """Return the commands of one screen, of all modes or of one, in the order of the table.

    Args:
        screen: What the table calls it.
        mode: What keys do there just now; none for everything they can do.
        table: The table, such as `with_keys` returns it; by default as it is shipped.
    """
    return tuple(
        command
        for command in (all_commands() if table is None else table)
        if command.on(screen) and (mode is None or mode in command.modes)
    )
