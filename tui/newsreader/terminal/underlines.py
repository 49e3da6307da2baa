"""Dashed and dotted underlines, which the screen library cannot ask for.

A program that draws marks dashed text as *framed* (SGR 51) and dotted text as *encircled* (SGR 52),
two attributes that no terminal of today draws. On the way out they become the underline styles
that many terminals know (SGR 4:5 and 4:4), or nothing where they are unknown; so whoever uses them
also underlines in a way that every terminal knows.
"""

import re

FRAMED, ENCIRCLED = "51", "52"
_STYLES = {FRAMED: "4:5", ENCIRCLED: "4:4"}
_SGR = re.compile(r"\x1b\[([\d;:]*5[12][\d;:]*)m")
_COLOURS = {"38", "48", "58"}


def with_underline_styles(output: str, *, known: bool) -> str:
    """Return what to send in the place of `output`.

    Args:
        output: Text and escape sequences.
        known: Whether the terminal draws underline styles.
    """
    if FRAMED not in output and ENCIRCLED not in output:
        return output
    return _SGR.sub(lambda found: _translated(found[1].split(";"), known=known), output)


def _translated(codes: list[str], *, known: bool) -> str:
    kept: list[str] = []
    rest = iter(codes)
    for code in rest:
        if code in _COLOURS:
            # A colour is followed by 5 and an index, or by 2 and three components.
            form = next(rest, "")
            kept += [code, form, *(next(rest, "") for _ in range(3 if form == "2" else 1))]
        elif code not in _STYLES:
            kept.append(code)
        elif known:
            kept.append(_STYLES[code])
    return f"\x1b[{';'.join(kept)}m" if kept else ""
