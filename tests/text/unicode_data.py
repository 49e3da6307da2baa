"""The Unicode Character Database's files, from Debian's package unicode-data or a folder of yours.

Without them the tests fail: a conformance test that is skipped says nothing.
"""

import os
from collections.abc import Iterator
from pathlib import Path

FOLDER = Path(os.environ.get("NEWSREADER_UNICODE_DATA", "/usr/share/unicode"))


def records(name: str) -> Iterator[list[str]]:
    """Yield the fields of each line that has any, without the comment."""
    path = FOLDER / name
    assert path.exists(), f"{path} is missing: install unicode-data or set NEWSREADER_UNICODE_DATA"
    with path.open(encoding="utf-8") as file:
        for line in file:
            content = line.partition("#")[0].strip()
            if content:
                yield [field.strip() for field in content.split(";")]


def characters(field: str) -> str:
    """Return the characters of a field like `0621` or `0621..0630`."""
    first, _, last = field.partition("..")
    return "".join(map(chr, range(int(first, 16), int(last or first, 16) + 1)))


def property_values(name: str) -> dict[str, str]:
    """Return the value of each character that a file of ranges and values lists."""
    return {char: fields[1] for fields in records(name) for char in characters(fields[0])}
