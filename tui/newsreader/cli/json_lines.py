"""Analysis as a filter: JSON objects in, one to a line, JSON objects out, in the same order."""

import json
from collections.abc import Iterator
from datetime import date, datetime
from typing import BinaryIO

from newsreader.analysis import analyse, to_json
from newsreader.cli.output import flush, print_json
from newsreader.library.importing.decoding import MAX_BYTES
from newsreader.library.importing.metadata import parse_moment

# JSON may write a byte of UTF-8 Arabic with three of its own (\u0627 for two bytes).
_MAX_LINE = 4 * MAX_BYTES


class _BadLineError(Exception):
    """What is wrong with a line; `id` is what the line calls itself, if that could be read."""

    def __init__(self, reason: str, id: object = None) -> None:  # noqa: A002 - the contract's word
        super().__init__(reason)
        self.id = id


def analyse_lines(lines: BinaryIO, *, published: date | datetime | None = None) -> bool:
    """Print the analysis of each line, or an object with an error, and flush after each.

    Args:
        lines: JSON objects `{"id": …, "text": "…", "published": "…" | null}`.
        published: The day for those that name none.

    Returns:
        Whether every line could be analysed.
    """
    all_right = True
    for line in _read(lines):
        try:
            print_json(_analysed(line, published))
        except _BadLineError as error:
            print_json({"id": error.id, "error": str(error)})
            all_right = False
        flush()
    return all_right


def _read(lines: BinaryIO) -> Iterator[bytes]:
    """Yield the lines, one that is too long cut short, so that it cannot fill the memory."""
    while line := lines.readline(_MAX_LINE + 1):
        rest = line
        while rest and not rest.endswith(b"\n"):
            rest = lines.readline(_MAX_LINE)
        yield line


def _analysed(line: bytes, published: date | datetime | None) -> dict[str, object]:
    if len(line) > _MAX_LINE:
        raise _BadLineError(f"the line is longer than {_MAX_LINE // 1_000_000} MB")
    try:
        document = json.loads(line.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise _BadLineError("the line is not UTF-8") from error
    except (ValueError, RecursionError) as error:
        raise _BadLineError("the line is no JSON object") from error
    if not isinstance(document, dict):
        raise _BadLineError("the line is no JSON object")
    name = document.get("id")
    text, when = document.get("text"), document.get("published")
    if not isinstance(text, str):
        raise _BadLineError("there is no text", name)
    if when is not None:
        published = parse_moment(when) if isinstance(when, str) else None
        if published is None:
            raise _BadLineError(f"published is no date such as 2025-02-27: {when!r}", name)
    try:
        return to_json(analyse(text, published=published), "") | {"id": name}
    except Exception as error:
        raise _BadLineError(
            f"a defect in the program: {type(error).__name__}: {error}", name
        ) from error
