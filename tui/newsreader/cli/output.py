"""What the command line writes, and in which encoding."""

import io
import os
import sys


def use_utf8() -> None:
    r"""Write UTF-8 whatever the locale says: no other encoding is sure to hold Arabic.

    Lone surrogates (bytes of a file name that are not UTF-8) are written as `\udc80`, which JSON
    reads back as the same.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def is_terminal() -> bool:
    """Whether standard output is a terminal: text is drawn there, and stays logical elsewhere."""
    return sys.stdout is not None and sys.stdout.isatty()


def print_json(document: object) -> None:
    """Print a JSON document on one line, in its own letters."""
    import json  # noqa: PLC0415 - `--version` starts without it

    print(json.dumps(document, ensure_ascii=False))


def print_error(message: str) -> None:
    """Print one line to standard error."""
    print(single_line(f"newsreader: {message}"), file=sys.stderr)


def single_line(text: str) -> str:
    """Return `text` with everything that is no ordinary character escaped as in Python.

    File names may hold newlines and escape sequences; a message is one line and harms no terminal.
    """
    return "".join(
        character if character.isprintable() else character.encode("unicode_escape").decode()
        for character in text
    )


def print_fields(*fields: str) -> None:
    """Print fields of text in logical order, separated by tabs, on one line."""
    print("\t".join(" ".join(field.split()) for field in fields))


def flush() -> None:
    """Send what is buffered, so that a failure shows now and not when the interpreter ends."""
    if sys.stdout is not None:  # closed by the caller: `>&-`
        sys.stdout.flush()


def abandon_stdout() -> None:
    """Stop writing to standard output: whoever read it has gone, or it is full."""
    null = os.open(os.devnull, os.O_WRONLY)
    try:
        os.dup2(null, sys.stdout.fileno())
    except (OSError, ValueError, AttributeError):  # not a real file: nothing to fail later either
        return
    finally:
        os.close(null)


def has_terminal() -> bool:
    """Whether there are a keyboard and a screen."""
    return sys.stdin is not None and sys.stdin.isatty() and is_terminal()
