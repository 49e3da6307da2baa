"""What is typed before names, dates and accounts are known waits until they are."""

from collections.abc import Callable
from enum import Flag, auto
from functools import wraps
from typing import TypeVar

from textual import events

from newsreader.ui.keys import CommandScreen
from newsreader.wording import N_, _


class Unknown(Flag):
    """What is still being looked for."""

    SENTENCES = auto()
    """Where sentences begin and end, in a long text."""
    STUDY = auto()
    """Names, dates, quotations."""
    ACCOUNTS = auto()
    """The other accounts of the event."""


WAITING = {
    Unknown.SENTENCES: N_("Sentences are still being looked for · Esc gives up"),
    Unknown.STUDY: N_("Names and dates are still being looked for · Esc gives up"),
    Unknown.ACCOUNTS: N_("Other accounts are still being looked for · Esc gives up"),
}

S = TypeVar("S", bound="Waiting")
Command = Callable[[S], None]


def needs(what: Unknown) -> Callable[[Command[S]], Command[S]]:
    """Let a command, which means nothing before something is known, wait for that."""

    def waiting(command: Command[S]) -> Command[S]:
        @wraps(command)
        def later(screen: S) -> None:
            screen.when_known(what, lambda: command(screen))

        return later

    return waiting


class Waiting(CommandScreen):
    """Holds a command that needs what is not known yet, and the keys typed behind it."""

    unknown = Unknown(0)
    """What is still being looked for."""
    _held: tuple[Unknown, Callable[[], None]] | None = None
    """The command that waits, and what it waits for."""

    def __init__(self) -> None:
        super().__init__()
        self._typed_ahead: list[events.Key] = []

    def when_known(self, what: Unknown, command: Callable[[], None]) -> None:
        """Carry a command out, as soon as something is known."""
        if what in self.unknown:
            self._held = what, command
            self.say(_(WAITING[what]), lasting=True)
        else:
            command()

    async def on_key(self, event: events.Key) -> None:
        """Keep what is typed behind a command that waits; Esc forgets all of it."""
        if self._held is None:
            return
        event.stop()
        event.prevent_default()
        if event.key == "escape":
            self._held = None
            self._typed_ahead.clear()
            self.say("")
        else:
            self._typed_ahead.append(event)

    def now_known(self, what: Unknown) -> None:
        """Let what waited for something be carried out, as if it were typed now."""
        self.unknown &= ~what
        if self._held and self._held[0] not in self.unknown:
            self.call_later(self._go_on)  # when what was found is shown

    def _go_on(self) -> None:
        held, typed = self._held, tuple(self._typed_ahead)
        self._held = None
        self._typed_ahead.clear()
        if held:
            self.say("")
            held[1]()
        for event in typed:
            self.post_message(events.Key(event.key, event.character))
