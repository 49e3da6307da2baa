"""Bold text in black, which terminals of sixteen colours draw grey.

They draw bold text in the bright colour of the two that share a name, as the first terminals did,
and bright black is grey: what should stand out fades. So black text is not sent as bold.
"""

import re

from newsreader.terminal.sgr import attributes

_BOLD, _BLACK = "1", "30"
_SGR = re.compile(r"\x1b\[([\d;:]*30[\d;:]*)m")


def without_grey_black(output: str) -> str:
    """Return what to send in the place of `output`, text and escape sequences."""
    return _SGR.sub(_plain, output) if _BLACK in output else output


def _plain(sequence: re.Match[str]) -> str:
    kept = list(attributes(sequence[1]))
    if _BLACK in kept and _BOLD in kept:
        kept.remove(_BOLD)
    return f"\x1b[{';'.join(kept)}m"
