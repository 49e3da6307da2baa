"""Keeping rows honest: what may be stored, and a checksum to notice what has changed by itself.

SQLite's `integrity_check` looks at the structure of a file, not at what stands in it: a flipped
byte inside a text passes. So every precious row carries a checksum over its other columns.
"""

import json
import re
from collections.abc import Sequence
from hashlib import blake2b
from typing import Any

from newsreader.errors import LibraryError
from newsreader.wording import Message

_UNSTORABLE = re.compile("[\x00\ud800-\udfff]")


def storable(text: str) -> str:
    """Return `text` with NUL and lone surrogates, which SQLite cannot keep, as U+FFFD each.

    One code point stays one code point, so spans on the text remain right.
    """
    return _UNSTORABLE.sub("\ufffd", text)


def seal(*columns: str | int | None) -> str:
    """Return the checksum of one row: 16 hexadecimal digits."""
    packed = json.dumps(columns, ensure_ascii=False, separators=(",", ":"))
    return blake2b(packed.encode(), digest_size=8).hexdigest()


def is_intact(row: Sequence[Any]) -> bool:  # Any: sqlite3 gives columns no types
    """Return whether a row, whose last column is its checksum, is as it was written."""
    written: str = row[-1]
    return written == seal(*row[:-1])


def checked(row: Sequence[Any], what: Message) -> None:  # Any: see above
    """Make sure a row is as it was written.

    Raises:
        LibraryError: it is not; `what` names it for a person.
    """
    if not is_intact(row):
        raise LibraryError(
            "{what} is damaged in the library file: restore a backup of the file", what=what
        )
