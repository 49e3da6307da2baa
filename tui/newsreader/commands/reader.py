"""From keys as they arrive, one by one, to commands."""

from collections.abc import Iterable
from dataclasses import dataclass

from newsreader.commands.layout import latin_key
from newsreader.commands.table import Command

LAM, ALEF = "ل", "ا"
"""Some Arabic keyboards send the key of the lam-alef, the Latin b, as these two characters."""


@dataclass(frozen=True, slots=True)
class Waiting:
    """The keys so far begin a longer sequence."""

    keys: tuple[str, ...]
    """What was typed, as Latin keys."""
    soon: bool = False
    """The rest comes at once or not at all: call `flush` after a moment."""


@dataclass(frozen=True, slots=True)
class Match:
    """A command, and the keys that called it."""

    command: Command
    keys: tuple[str, ...]


class KeyReader:
    """Finds the command for a sequence of keys, under a Latin or an Arabic keyboard layout."""

    def __init__(self, commands: Iterable[Command]) -> None:
        """Take the commands that can be called here and now."""
        self._commands = {
            tuple(keys.split()): command for command in commands for keys in command.keys
        }
        self._beginnings = {
            keys[:length] for keys in self._commands for length in range(1, len(keys))
        }
        self._typed: tuple[str, ...] = ()
        self._lam = False

    @property
    def typed(self) -> tuple[str, ...]:
        """The keys of a sequence that is not complete yet."""
        return self._typed

    def feed(self, key: str) -> tuple[Match | Waiting, ...]:
        """Take the next key: a character, or a name such as `down` or `ctrl+f`.

        Returns:
            What it leads to, in order; empty if it means nothing here. More than one only when a
            lam was held back that turned out to stand alone.
        """
        if self._lam:
            self._lam = False
            if key == ALEF:
                return self._next("b")
            return (*self._next(latin_key(LAM)), *self.feed(key))
        if key == LAM and (*self._typed, "b") in self._commands:
            self._lam = True
            return (Waiting(self._typed, soon=True),)
        return self._next(latin_key(key))

    def flush(self) -> tuple[Match | Waiting, ...]:
        """Nothing more came: take a held back lam for itself."""
        if not self._lam:
            return ()
        self._lam = False
        return self._next(latin_key(LAM))

    def clear(self) -> None:
        """Forget an unfinished sequence."""
        self._typed = ()
        self._lam = False

    def _next(self, key: str) -> tuple[Match | Waiting, ...]:
        keys = (*self._typed, key)
        if keys in self._beginnings:
            self._typed = keys
            return (Waiting(keys),)
        self._typed = ()
        if command := self._commands.get(keys):
            return (Match(command, keys),)
        # A key that does not continue the sequence counts by itself, as in other keyboard programs.
        return self._next(key) if len(keys) > 1 and key != "escape" else ()
