"""What screens ask of the application."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Protocol

from newsreader.commands import Command
from newsreader.config import Config
from newsreader.ui.jumps import Jumps
from newsreader.ui.targets import Ranged
from newsreader.ui.writing import Write


class Host(Protocol):
    """The application, as its screens know it."""

    in_hand: str
    """The highlight last made, noted, tagged or opened from a list, by its id; empty if none was."""

    @property
    def config(self) -> Config:
        """The options of the person who reads."""

    @property
    def jumps(self) -> Jumps:
        """The places that were read, for going back."""

    @property
    def table(self) -> tuple[Command, ...]:
        """The table of commands, with their keys."""

    def open_article(
        self, number: int, *, at: Ranged | None = None, find: Sequence[Ranged] = ()
    ) -> None:
        """Read an article, at a passage if one is named, with places marked as found."""

    def command_calibrate(self, then: Callable[[], None] = ...) -> None:
        """Ask which way of drawing Arabic reads right on this terminal; go on with `then`."""

    def write_document(self, write: Write, path: Path | None) -> None:
        """Write a document to a file, or without one to the clipboard, in a thread."""

    def stop_writing(self) -> bool:
        """Stop what is being written; say whether anything was."""

    def copy_passage(self, number: int, passage: Ranged) -> None:
        """Copy words of an article with their source."""
