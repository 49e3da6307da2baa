"""The keys of a Latin keyboard and what they send while the Arabic layout is active."""

import tomllib
import unicodedata
from functools import cache
from pathlib import Path


@cache
def _sent() -> dict[str, str]:
    """Latin key → the character sent with the Arabic layout, with and without Shift."""
    table = tomllib.loads((Path(__file__).parent / "arabic_layout.toml").read_text("utf-8"))
    return {**table["plain"], **table["shift"]}


@cache
def _meant() -> dict[str, str]:
    """Character sent → Latin key, where the character is no key of its own on a Latin keyboard."""
    return {sent: key for key, sent in _sent().items() if not sent.isascii() or sent in {"<", ">"}}


def latin_key(key: str) -> str:
    """Return the Latin key meant by a key as it arrived; a key that is Latin already is itself."""
    if len(key) == 1 and (digit := unicodedata.decimal(key, None)) is not None:
        return str(digit)
    return _meant().get(key, key)


def arabic_keys(sequence: str) -> str | None:
    """Translate a sequence such as `] e` to the characters sent with the Arabic layout.

    Returns:
        The sequence as it arrives; none if a key of it sends another command's character there.
    """
    sent = [_sent().get(key, key) for key in sequence.split()]
    meant = [latin_key(key) for key in sent]
    return " ".join(sent) if meant == sequence.split() else None
