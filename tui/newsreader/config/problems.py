"""What is wrong in the file of options."""

import json
from dataclasses import dataclass

_LONGEST_SHOWN = 40


@dataclass(frozen=True, slots=True)
class Problem:
    """Something in the file that cannot be used; the rest of it is."""

    line: int | None
    """Counted from 1; none if the file as a whole is meant."""
    text: str
    """One line for a person, without anything that a terminal would obey."""

    def __str__(self) -> str:
        return self.text if self.line is None else f"line {self.line}: {self.text}"


def problem(line: int | None, text: str) -> Problem:
    """Return a problem, with what is no ordinary character in its text escaped as in Python."""
    escaped = (
        character if character.isprintable() else character.encode("unicode_escape").decode()
        for character in text
    )
    return Problem(line, "".join(escaped))


def as_toml(value: object) -> str:
    """Write a text, number, or truth value as TOML does."""
    return json.dumps(value, ensure_ascii=False, default=str).replace("\x7f", "\\u007f")


def shown(value: object) -> str:
    """Write a value for a message, and not all of it if it is long."""
    text = as_toml(value)
    return text if len(text) <= _LONGEST_SHOWN else f"{text[: _LONGEST_SHOWN - 1]}…"
