"""The bytes of a named input, and the name it is remembered by."""

import os
import stat
import sys
from pathlib import Path

from newsreader.errors import InputError, reason
from newsreader.library.importing.decoding import MAX_BYTES

STDIN = "-"
"""The name of standard input."""

# What a shell's `<(command)` passes: pipes, but ones that end.
_DESCRIPTORS = ("/dev/fd/", "/proc/self/fd/")


def read_source(name: str) -> bytes:
    """Return the content of a file or of standard input, or as much as shows that it is too large.

    Raises:
        InputError: it cannot be read, is a folder, or a device or pipe, which may never end.
    """
    try:
        if name == STDIN:
            return sys.stdin.buffer.read(MAX_BYTES + 1)
        path = Path(name)
        mode = path.stat().st_mode
        if stat.S_ISDIR(mode):
            raise InputError("is a folder")
        if not stat.S_ISREG(mode) and not name.startswith(_DESCRIPTORS):
            raise InputError("is not a regular file")
        with path.open("rb") as stream:
            return stream.read(MAX_BYTES + 1)
    except FileNotFoundError as error:
        raise InputError("there is no such file or folder") from error
    except OSError as error:
        raise InputError("cannot be read: {reason}", reason=reason(error)) from error
    except ValueError as error:  # a NUL in it
        raise InputError("is not a possible file name") from error


def origin_of(name: str) -> str | None:
    """Return the full path of a file, None for standard input.

    Without the lone surrogates that stand for bytes of a name that are not UTF-8.
    """
    if name == STDIN:
        return None
    return os.fsencode(Path(name).resolve()).decode("utf-8", "replace")
