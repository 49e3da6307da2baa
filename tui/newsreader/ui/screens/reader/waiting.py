"""What is typed before names, dates and accounts are known waits until they are."""

from collections.abc import Callable
from functools import wraps
from typing import TypeVar

from textual import events

from newsreader.ui.keys import CommandScreen
from newsreader.wording import N_, _

WAITING = N_("Names and dates are still being looked for · Esc gives up")

S = TypeVar("S", bound="Waiting")


def needs_study(command: Callable[[S], None]) -> Callable[[S], None]:
    """Let a command, which means nothing before the article has been studied, wait for that."""

    @wraps(command)
    def later(screen: S) -> None:
        screen.when_studied(lambda: command(screen))

    return later


class Waiting(CommandScreen):
    """Holds a command that needs the study of the article, and the keys typed behind it."""

    studying = False
    """Whether names, dates and accounts are still being looked for."""
    _held: Callable[[], None] | None = None
    """The command that waits."""

    def __init__(self) -> None:
        super().__init__()
        self._typed_ahead: list[events.Key] = []

    def when_studied(self, command: Callable[[], None]) -> None:
        """Carry a command out, as soon as the article has been studied."""
        if self.studying:
            self._held = command
            self.say(_(WAITING), lasting=True)
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

    def study_ended(self) -> None:
        """Let what waited be carried out, as if it were typed now."""
        self.studying = False
        if self._held:
            self.call_later(self._go_on)  # when what was found is shown

    def _go_on(self) -> None:
        held, typed = self._held, tuple(self._typed_ahead)
        self._held = None
        self._typed_ahead.clear()
        if held:
            self.say("")
            held()
        for event in typed:
            self.post_message(events.Key(event.key, event.character))
