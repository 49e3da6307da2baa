"""What kinds of values options take."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from newsreader.commands import as_sequence
from newsreader.config.problems import as_toml, shown
from newsreader.errors import ValueRefusedError
from newsreader.wording import Message


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of value."""

    words: Message
    """What may be written, for a person: "true or false"."""
    read: Callable[[object], object]
    """Turns what TOML holds into the value; raises ValueRefusedError with what it should have been."""
    written: Callable[[object], str] = as_toml
    """Turns the value into TOML."""


def _refused(value: object, wanted: Message) -> ValueRefusedError:
    return ValueRefusedError("{value} is not {wanted}", value=shown(value), wanted=wanted)


def switch() -> Kind:
    """Return the kind of options that are on or off."""
    words = Message("true or false")

    def read(value: object) -> bool:
        if isinstance(value, bool):
            return value
        raise _refused(value, words)

    return Kind(words, read)


def whole_number(least: int, most: int) -> Kind:
    """Return the kind of whole numbers from `least` to `most`."""
    words = Message("a whole number from {least} to {most}", least=least, most=most)

    def read(value: object) -> int:
        # TOML's true is no number, though Python's is
        if isinstance(value, int) and not isinstance(value, bool) and least <= value <= most:
            return value
        raise _refused(value, words)

    return Kind(words, read)


def choice(*words: str) -> Kind:
    """Return the kind of values that are one of some words."""
    quoted = [f'"{word}"' for word in words]
    listed = Message("{words} or {last}", words=", ".join(quoted[:-1]), last=quoted[-1])

    def read(value: object) -> str:
        if isinstance(value, str) and value in words:
            return value
        raise _refused(value, listed)

    return Kind(listed, read)


def word() -> Kind:
    """Return the kind of values that are a word, known elsewhere."""

    def read(value: object) -> str:
        if isinstance(value, str) and value.strip():
            return value
        raise _refused(value, Message("a word in quotes"))

    return Kind(Message("a word"), read)


def file() -> Kind:
    """Return the kind of files, `""` being the place where it is if none is named.

    A name that depends on the folder one happens to be in would be another file every time.
    """
    words = Message('a full path, or one that begins with ~; "" is the usual place')

    def read(value: object) -> Path | None:
        if value == "":
            return None
        if isinstance(value, str) and "\0" not in value:
            try:
                path = Path(value).expanduser()
            except RuntimeError:  # ~nobody
                raise ValueRefusedError(
                    "{value} names no home of a user", value=shown(value)
                ) from None
            if path.is_absolute():
                return path
        raise _refused(value, Message("a full path, or one that begins with ~"))

    return Kind(words, read, lambda path: as_toml(str(path or "")))


def key_sequences() -> Kind:
    """Return the kind of lists of key sequences."""
    words = Message("a list of key sequences")

    def read(value: object) -> tuple[str, ...]:
        if not isinstance(value, list) or not all(isinstance(one, str) for one in value):
            example = '["j", "down"]'
            raise _refused(value, Message("{kind}, such as {example}", kind=words, example=example))
        return tuple(dict.fromkeys(as_sequence(one) for one in value))

    return Kind(words, read, lambda keys: f"[{', '.join(as_toml(one) for one in _listed(keys))}]")


def _listed(keys: object) -> tuple[str, ...]:
    assert isinstance(keys, tuple)
    return keys
