"""Keys that call two commands, and commands that no key calls."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations

from newsreader.commands.table import Command


@dataclass(frozen=True, slots=True)
class Clash:
    """Two commands of one screen want the same keys, or one of them keys the other begins with."""

    command: Command
    keys: str
    """Its sequence: the other's, or the beginning of it."""
    other: Command
    other_keys: str
    screens: frozenset[str]
    """Where both work; `*` is everywhere."""

    def __str__(self) -> str:
        if self.keys == self.other_keys:
            return f'"{self.keys}" calls both {self.command.id} and {self.other.id}'
        return (
            f'"{self.keys}" never calls {self.command.id}: '
            f'"{self.other_keys}" ({self.other.id}) begins with it'
        )


def clashes(table: Sequence[Command]) -> tuple[Clash, ...]:
    """Return the clashes of a table, in its order.

    Arabic-layout keys are those of the Latin ones, so they clash where these do.
    """
    found = []
    for one, two in combinations(table, 2):
        screens = _shared(one, two)
        if screens and one.modes & two.modes:
            found += [Clash(*ordered, screens) for ordered in _between(one, two)]
    for command in table:
        found += [Clash(*ordered, command.screens) for ordered in _between(command, command)]
    return tuple(found)


def _between(one: Command, two: Command) -> Iterable[tuple[Command, str, Command, str]]:
    for keys in one.keys:
        for other in two.keys:
            if one is two and keys == other:
                continue
            if f"{other} ".startswith(f"{keys} "):
                yield one, keys, two, other
            elif one is not two and f"{keys} ".startswith(f"{other} "):
                yield two, other, one, keys


def _shared(one: Command, two: Command) -> frozenset[str]:
    if "*" in one.screens:
        return two.screens
    return one.screens if "*" in two.screens else one.screens & two.screens


def out_of_reach(table: Iterable[Command]) -> tuple[Command, ...]:
    """Return the commands that have keys, but none that an Arabic keyboard can send."""
    return tuple(command for command in table if command.keys and not command.arabic_keys)
