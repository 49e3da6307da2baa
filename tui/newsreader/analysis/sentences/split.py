"""Splitting text into sentences.

A sentence never crosses a line. Inside a line it ends at . ! ? ؟ … ۔ and whatever closes with
them (quotation marks, brackets), unless the stop belongs to an abbreviation, an initial, a number,
an address or an ellipsis. Machine-translated news puts spaces before its punctuation, so white
space before a mark means nothing; white space after it is what separates sentences.
"""

import re
from functools import cache
from pathlib import Path

from newsreader.model import Span

_LINE = re.compile(r"[^\n\r\u2028\u2029]+")
# A straight quotation mark after a space opens; only the one-sided marks may close after one.
_END = re.compile(r"(?P<stop>[.!?؟…۔]+)(?:[\"'’]+|\s?[»”›)\]}]+)*")
_WORD_BEFORE = re.compile(r"[\w.]+\Z")
_ELLIPSIS = re.compile(r"\.{2,}|…+\.*")
_CONTINUES = re.compile(r"\s*[،؛,;:)\]]")
_OPENING = frozenset('«“"([{‹')
_LETTERS_AFTER_A_YEAR = frozenset({"م", "ه", "هـ"})


def find_sentences(text: str) -> tuple[Span, ...]:
    """Return the sentences of a text: they never overlap, cross no line and hold no outer space."""
    return tuple(
        Span(start, end)
        for line in _LINE.finditer(text)
        for start, end in _split_line(text, line.start(), line.end())
        if start < end
    )


def _split_line(text: str, start: int, end: int) -> list[tuple[int, int]]:
    pieces = []
    begin = start
    for mark in _END.finditer(text, start, end):
        if _ends_sentence(text, mark, begin, end):
            pieces.append(_trim(text, begin, mark.end()))
            begin = mark.end()
    pieces.append(_trim(text, begin, end))
    return pieces


def _ends_sentence(text: str, mark: re.Match[str], begin: int, end: int) -> bool:
    after = mark.end()
    if after < end and not text[after].isspace() and text[after] not in _OPENING:
        return False  # 3.5, example.com, G.20: nothing separates what follows
    if _CONTINUES.match(text, after, end):
        return False  # "… ؟"، قال: the writer's sentence goes on
    stop = mark["stop"]
    if _ELLIPSIS.fullmatch(stop):
        return not any(character.isalnum() for character in text[after:end])
    return stop != "." or not _is_abbreviated(text, begin, mark.start())


def _is_abbreviated(text: str, begin: int, stop: int) -> bool:
    word = _WORD_BEFORE.search(text, begin, stop)
    if word is None:
        return False
    if word.group() in _LETTERS_AFTER_A_YEAR and text[begin : word.start()].rstrip()[-1:].isdigit():
        return False
    is_list_number = word.start() == begin and word.group().isdecimal()
    return is_list_number or word.group() in _abbreviations()


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


@cache
def _abbreviations() -> frozenset[str]:
    file = Path(__file__).with_name("abbreviations.txt")
    lines = file.read_text(encoding="utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())
