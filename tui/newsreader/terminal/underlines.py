"""Dashed and dotted underlines, which the screen library cannot ask for.

A program that draws marks dashed text as *framed* (SGR 51) and dotted text as *encircled* (SGR 52),
two attributes that no terminal of today draws. On the way out they become the underline styles
that many terminals know (SGR 4:5 and 4:4), or nothing where they are unknown; so whoever uses them
also underlines in a way that every terminal knows.
"""

import re

from newsreader.terminal.sgr import attributes

FRAMED, ENCIRCLED = "51", "52"
_STYLES = {FRAMED: "4:5", ENCIRCLED: "4:4"}
_SGR = re.compile(r"\x1b\[([\d;:]*5[12][\d;:]*)m")


def with_underline_styles(output: str, *, known: bool) -> str:
    """Return what to send in the place of `output`.

    Args:
        output: Text and escape sequences.
        known: Whether the terminal draws underline styles.
    """
    if FRAMED not in output and ENCIRCLED not in output:
        return output
    return _SGR.sub(lambda found: _translated(found[1], known=known), output)


def _translated(parameters: str, *, known: bool) -> str:
    kept = [
        _STYLES.get(attribute, attribute)
        for attribute in attributes(parameters)
        if known or attribute not in _STYLES
    ]
    return f"\x1b[{';'.join(kept)}m" if kept else ""
