"""python-bidi resolves embedding levels; this reads them out of its debug dump.

`get_display(…, debug=True)` returns the `BidiInfo` of the Rust crate unicode-bidi, printed: the
bidi classes and resolved levels (UAX #9 up to I2, before L1) per byte of UTF-8. Its other results
are of no use here: the reordered string lacks L3 and L4. The dependency is pinned for this.
"""

import re
from functools import lru_cache
from itertools import accumulate
from typing import Final, Literal, NamedTuple, TypeAlias

Base: TypeAlias = Literal["rtl", "ltr", "auto"]

_BASE_DIR: Final = {"rtl": "R", "ltr": "L", "auto": None}
_CLASS: Final = r"[A-Z]+"
_LEVEL: Final = r"Level\(\s*(\d+)"
_PARAGRAPH: Final = r"range: (\d+)\.\.(\d+),\s*level: Level\(\s*(\d+)"
_SURROGATE: Final = "[\ud800-\udfff]"

_REMOVED = frozenset({"LRE", "RLE", "LRO", "RLO", "PDF", "BN"})
_SEPARATORS = frozenset({"B", "S"})
_BLANK = frozenset({"WS", "FSI", "LRI", "RLI", "PDI"})


class Resolved(NamedTuple):
    """The levels of a text, one byte per code point, and the level of its first paragraph."""

    levels: bytes
    base_level: int


@lru_cache(maxsize=4096)
def resolve(text: str, base: Base) -> Resolved:
    """Resolve `text` completely, L1 included as if it were one line.

    What X9 removes takes the level of the character before it, or the paragraph's.
    """
    from bidi import get_display  # noqa: PLC0415 - costs as much as the rest of the engine

    if not text:
        return Resolved(b"", 0 if base == "ltr" else int(base == "rtl"))
    safe = re.sub(_SURROGATE, "\ufffd", text)
    dump = get_display(safe, base_dir=_BASE_DIR[base], debug=True)
    # From the end: the text itself, printed first, may look like anything.
    paragraphs_at = dump.rindex("    paragraphs: [")
    levels_at = dump.rindex("    levels: [", 0, paragraphs_at)
    classes_at = dump.rindex("    original_classes: [", 0, levels_at)
    classes = re.findall(_CLASS, dump[classes_at:levels_at])
    levels = list(map(int, re.findall(_LEVEL, dump[levels_at:paragraphs_at])))
    paragraphs = [tuple(map(int, item)) for item in re.findall(_PARAGRAPH, dump[paragraphs_at:])]

    sizes = [len(char.encode()) for char in safe]
    bytes_at = [0, *accumulate(sizes)]
    first_bytes = bytes_at[:-1]
    result = bytearray(levels[byte] for byte in first_bytes)
    names = [classes[byte] for byte in first_bytes]
    code_point_at = {byte: index for index, byte in enumerate(bytes_at)}
    for first_byte, last_byte, paragraph_level in paragraphs:
        start, end = code_point_at[first_byte], code_point_at[last_byte]
        _reset(result, names, start, end, paragraph_level)
    return Resolved(bytes(result), paragraphs[0][2])


def _reset(levels: bytearray, names: list[str], start: int, end: int, base_level: int) -> None:
    """Apply L1 to one paragraph, and give what X9 removed the level before it."""
    at_end = True
    for index in range(end - 1, start - 1, -1):
        name = names[index]
        if name in _SEPARATORS or (name in _BLANK and at_end):
            levels[index] = base_level
            at_end = True
        elif name not in _REMOVED:
            at_end = False
    level = base_level
    for index in range(start, end):
        if names[index] in _REMOVED:
            levels[index] = level
        level = levels[index]
