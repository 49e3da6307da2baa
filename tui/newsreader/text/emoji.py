"""Emoji sequences: several code points, one picture, two columns (UTS #51)."""

import re

from newsreader.text.characters import MERGED, columns_of

_PICTURE = (
    "[©®‼⁉™ℹ\u2190-\u21ff\u2300-\u23ff\u2460-\u24ff\u25a0-\u27bf\u2900-\u297f\u2b00-\u2bff"
    "〰〽㊗㊙\U0001f000-\U0001f1e5\U0001f200-\U0001faff]"
)
_MODIFIER = "[\U0001f3fb-\U0001f3ff]"
_ELEMENT = f"{_PICTURE}(?:\ufe0f\u20e3?|{_MODIFIER}|[\U000e0020-\U000e007f]+)*"
_SEQUENCE = re.compile(
    f"[\U0001f1e6-\U0001f1ff]{{2}}|[0-9#*]\ufe0f?\u20e3|{_ELEMENT}(?:\u200d{_ELEMENT})*"
)
_SIGN_OF_SEQUENCE = re.compile("[\u200d\ufe0f\u20e3\U0001f1e6-\U0001f1ff\U0001f3fb-\U0001f3ff]")


def merge_emoji(source: str, glyphs: list[str]) -> dict[int, str]:
    """Reduce each sequence in `glyphs` to what is drawn of it; logical order, one to one.

    Returns the text of each sequence's cell by the index of its first code point. The text takes
    two columns in a terminal: a flag, a wide base emoji, or a narrow one and a space.
    """
    texts: dict[int, str] = {}
    if not _SIGN_OF_SEQUENCE.search(source):
        return texts
    for match in _SEQUENCE.finditer(source):
        start, end = match.span()
        if end - start < 2:
            continue
        base = source[start]
        if base >= "\U0001f1e6" and base <= "\U0001f1ff":
            texts[start] = match.group()
        else:
            texts[start] = base if columns_of(base) == 2 else base + " "
        glyphs[start + 1 : end] = MERGED * (end - start - 1)
    return texts
