"""TEMPORARY seam: stands in for `newsreader.text.fold` until that exists; then delete this file."""

_TABLE = str.maketrans("أإآٱىةؤئ", "ااااي" + "هوي")


class _Folded:
    def __init__(self, text: str, offsets: list[int]) -> None:
        self.text = text
        self.offsets = offsets

    def to_source(self, start: int, end: int) -> tuple[int, int]:
        return self.offsets[start], self.offsets[end - 1] + 1


def fold(text: str) -> _Folded:
    kept = [i for i, c in enumerate(text) if not ("\u064b" <= c <= "\u065f" or c in "\u0640\u0670")]
    return _Folded("".join(text[i] for i in kept).translate(_TABLE).lower(), kept)
