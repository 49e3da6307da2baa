"""The last line: the main keys of the screen."""

from collections.abc import Sequence

from newsreader.commands import Command
from newsreader.ui.strips import Field, columns_of, worded
from newsreader.ui.widgets.drawn_line import DrawnLine

SHOWN = {
    "escape": "Esc",
    "pagedown": "PgDn",
    "pageup": "PgUp",
    "down": "↓",
    "up": "↑",
    "left": "←",
    "right": "→",
    "delete": "Del",
}


def shown_keys(keys: str) -> str:
    """Write a sequence of keys for a person: `] e` is `]e`, `ctrl+f` is `Ctrl+F`."""
    parts = [SHOWN.get(key, key) for key in keys.split()]
    return "".join(_named(part) for part in parts)


def _named(key: str) -> str:
    return "+".join(part.capitalize() for part in key.split("+")) if len(key) > 1 else key


class KeyFooter(DrawnLine):
    """Shows key and name of the commands that the table puts in the footer, as many as fit."""

    def __init__(self) -> None:
        super().__init__()
        self._commands: tuple[Command, ...] = ()

    def show(self, commands: Sequence[Command]) -> None:
        """Set the commands of the screen."""
        self._commands = tuple(command for command in commands if command.footer and command.keys)
        self.refresh()

    def fields(self, width: int) -> Sequence[Field]:
        """Return the keys and labels that fit, whole ones only."""
        shown: list[Field] = []
        used = 0
        for command in self._commands:
            key = shown_keys(command.keys[0])
            key_width, label_width = columns_of(key), columns_of(command.footer) + 1
            needed = key_width + label_width + 1
            if used + needed + 1 > width:
                continue
            shown.append(Field(key, key_width, "key", "ltr"))
            shown.append(worded(command.footer, label_width, "faint"))
            used += needed + 1
        return shown
