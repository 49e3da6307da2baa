"""Screens that are driven by the table of commands."""

import unicodedata
from functools import cached_property
from inspect import isawaitable
from typing import ClassVar, cast

from textual import events
from textual.screen import Screen
from textual.timer import Timer

from newsreader.commands import Command, KeyReader, Match, Mode, Waiting, commands_of
from newsreader.errors import NewsreaderError
from newsreader.ui.direction import isolated, mirrored
from newsreader.ui.host import Host
from newsreader.ui.widgets.bidi_editor import BidiEditor
from newsreader.wording import translated

PAIR_DELAY = 0.05
"""Seconds in which the second half of a lam-alef arrives, where a keyboard sends it as two."""


def key_of(event: events.Key) -> str:
    """Return a key as the table writes it: the character it types, else its name."""
    if event.character and event.character.isprintable() and event.character != " ":
        return event.character
    if event.key.startswith("arabic_"):  # Textual names what is no letter: arabic_question_mark
        return unicodedata.lookup(event.key.replace("_", " "))
    return event.key


class CommandScreen(Screen[None]):
    """A screen whose keys, footer, help and palette come from the table of commands.

    A command with the id `line_down` is carried out by the method `command_line_down` of the
    screen, else of the app.
    """

    TABLE: ClassVar[str]
    """What the table calls this screen."""

    called_by: tuple[str, ...] = ()
    """The keys that called the command being carried out; empty if the palette did."""

    _pair_timer: Timer | None = None

    @cached_property
    def _readers(self) -> dict[Mode, KeyReader]:
        return {mode: KeyReader(self._commands_in(mode)) for mode in Mode}

    def _commands_in(self, mode: Mode | None) -> tuple[Command, ...]:
        return commands_of(self.TABLE, mode, self.host.table)

    def all_commands(self) -> tuple[Command, ...]:
        """Return what can be done on this screen in any mode, in the order of the table."""
        return self._commands_in(None)

    @property
    def mode(self) -> Mode:
        """What keys do just now."""
        return Mode.READING

    def commands(self) -> tuple[Command, ...]:
        """Return what can be done here and now, in the order of the table."""
        return self._commands_in(self.mode)

    @property
    def host(self) -> Host:
        """The application."""
        return cast("Host", self.app)

    def reads_on(self, *, left: bool) -> bool:
        """Say whether the key of a side goes on in a list: the side the interface reads towards."""
        by_side = self.host.config.keys.horizontal == "screen"
        return left == (mirrored() and by_side)

    def say(self, text: str, *, lasting: bool = False) -> None:
        """Show a message, for some seconds or until the next one."""
        raise NotImplementedError

    def library_changed(self) -> None:
        """Show what is different in the library now."""
        raise NotImplementedError

    def sequence_changed(self, typed: tuple[str, ...]) -> None:
        """Hook: the keys typed of an unfinished sequence; empty when it ended."""

    async def on_key(self, event: events.Key) -> None:
        """Carry out the command that a key, or a sequence it completes, stands for.

        Keys may arrive faster than screens change: what was typed behind a key that opened a
        field or another screen is meant for that.
        """
        if self.app.screen is not self:
            event.stop()
            event.prevent_default()
            self.app.screen.post_message(events.Key(event.key, event.character))
            return
        if isinstance(self.focused, BidiEditor) and self.focused.take(event):
            return
        if event.key == "escape" and self.host.stop_writing():
            event.stop()
            return
        reader = self._readers[self.mode]
        unfinished = bool(reader.typed)
        steps = reader.feed(key_of(event))
        if steps or unfinished:
            event.stop()
            event.prevent_default()
        await self._take(reader, steps)

    async def _take(self, reader: KeyReader, steps: tuple[Match | Waiting, ...]) -> None:
        if self._pair_timer:
            self._pair_timer.stop()
            self._pair_timer = None
        self.sequence_changed(reader.typed)
        for step in steps:
            if isinstance(step, Match):
                await self.carry_out(step.command, step.keys)
            elif step.soon:
                self._pair_timer = self.set_timer(PAIR_DELAY, self._flush)

    async def _flush(self) -> None:
        reader = self._readers[self.mode]
        await self._take(reader, reader.flush())

    async def carry_out(self, command: Command, keys: tuple[str, ...] = ()) -> None:
        """Do what a command says."""
        self.called_by = keys
        name = f"command_{command.id}"
        try:
            result = (getattr(self, name, None) or getattr(self.app, name))()
            if isawaitable(result):
                await result
        except NewsreaderError as error:
            self.say(isolated(translated(error.message)), lasting=True)
