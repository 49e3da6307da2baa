"""What is wrong in the file of options."""

import json
from dataclasses import dataclass

from newsreader.wording import Message

_LONGEST_SHOWN = 40


@dataclass(frozen=True, slots=True)
class Problem:
    """Something in the file that cannot be used; the rest of it is."""

    line: int | None
    """Counted from 1; none if the file as a whole is meant."""
    text: Message
    """One line for a person, without anything that a terminal would obey."""

    def __str__(self) -> str:
        return str(self.message)

    @property
    def message(self) -> Message:
        """The problem with its line."""
        if self.line is None:
            return self.text
        return Message("line {line}: {problem}", line=self.line, problem=self.text)


def problem(line: int | None, text: Message) -> Problem:
    """Return a problem, with what is no ordinary character in its text escaped as in Python."""
    return Problem(line, text.mapped(_escaped))


def _escaped(text: str) -> str:
    escaped = (
        character if character.isprintable() else character.encode("unicode_escape").decode()
        for character in text
    )
    return "".join(escaped)


def as_toml(value: object) -> str:
    """Write a text, number, or truth value as TOML does."""
    return json.dumps(value, ensure_ascii=False, default=str).replace("\x7f", "\\u007f")


def shown(value: object) -> str:
    """Write a value for a message, and not all of it if it is long."""
    text = as_toml(value)
    return text if len(text) <= _LONGEST_SHOWN else f"{text[: _LONGEST_SHOWN - 1]}…"
