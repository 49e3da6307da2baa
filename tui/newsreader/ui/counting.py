"""Numbers of things in words."""

from newsreader.wording import ngettext


def counted(number: int, noun: str) -> str:
    """Write a number of things: `1 article`, `5 articles`.

    The messages are `{count} article` and `{count} articles`; `scripts/messages.py` finds them by
    the calls of this function.
    """
    return ngettext(f"{{count}} {noun}", f"{{count}} {noun}s", number).format(count=number)
