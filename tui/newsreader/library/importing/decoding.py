"""Bytes to characters: which encoding a file has, or why it is no text."""

import codecs
import re
from functools import cache
from pathlib import Path

from newsreader.errors import InputError

MAX_BYTES = 10_000_000
"""Longer inputs are refused: they are no articles, and every later step grows with the text."""

# Longest first: the UTF-32 mark begins with the UTF-16 one.
_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SIGNATURES = (
    (b"%PDF-", "a PDF document"),
    (b"PK\x03\x04", "a ZIP archive or an office document"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"{\\rtf", "an RTF document"),
    (b"\xd0\xcf\x11\xe0", "an office document"),
    (b"SQLite format 3", "a database"),
)
_MARKUP = re.compile(
    rb"\s*(<!--.{0,2000}?-->\s*)?<(!doctype\s+html|html|head|body)\b", re.IGNORECASE | re.DOTALL
)
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")
_MAX_CONTROL_SHARE = 0.1
_WORD = re.compile(r"[^\W\d_]+")
_ARABIC_WORD = re.compile("[\u0621-\u063a\u0640-\u0652\u0679\u067e\u0686\u0691\u0698\u06a9\u06af]+")
_COMMON_WORDS_FILE = Path(__file__).with_name("common_words.txt")


def decode(content: bytes) -> str:
    """Return the characters of a text file, newlines as they are, without byte order mark.

    UTF-8 is the rule. UTF-16 and UTF-32 are read if a byte order mark says so, windows-1256 only if
    the outcome reads like Arabic, since every sequence of bytes is valid in it. Encoded lone
    surrogates come through as such; `clean` replaces them.

    Raises:
        InputError: empty, too large, binary, or in an encoding that cannot be told.
    """
    if len(content) > MAX_BYTES:
        raise InputError(f"is larger than {MAX_BYTES // 1_000_000} MB")
    if not content.strip():
        raise InputError("is empty")
    _refuse_known_formats(content)
    for mark, encoding in _BYTE_ORDER_MARKS:
        if content.startswith(mark):
            return _decode_as(content[len(mark) :], encoding)
    try:
        text = content.decode("utf-8", "surrogatepass")
    except UnicodeDecodeError as error:
        return _decode_windows_1256(content, error)
    _refuse_binary(text)
    return text


def _decode_as(content: bytes, encoding: str) -> str:
    try:
        text = content.decode(encoding, "surrogatepass")
    except UnicodeDecodeError as error:
        name = encoding.upper().removesuffix("-LE").removesuffix("-BE")
        raise InputError(
            f"is damaged: it says it is {name} but byte {error.start} is not"
        ) from error
    if not text.strip():
        raise InputError("is empty")
    _refuse_binary(text)
    return text


def _refuse_known_formats(content: bytes) -> None:
    for signature, what in _SIGNATURES:
        if content.startswith(signature):
            raise InputError(f"is {what}, not plain text")
    if _MARKUP.match(content[:4096].removeprefix(codecs.BOM_UTF8)):
        raise InputError("is a web page (HTML), which cannot be read yet; save its text as UTF-8")


def _refuse_binary(text: str) -> None:
    sample = text[:65536]
    if len(_CONTROL.findall(sample)) > len(sample) * _MAX_CONTROL_SHARE:
        raise InputError("is binary, not text")


def _decode_windows_1256(content: bytes, error: UnicodeDecodeError) -> str:
    text = content.decode("windows-1256")
    _refuse_binary(text)
    if b"\x00" in content:
        raise InputError("is binary, not text") from error
    if not _reads_like_arabic(text):
        line = content.count(b"\n", 0, error.start) + 1
        raise InputError(
            f"is not UTF-8 text (line {line}, byte {error.start}); save it as UTF-8"
        ) from error
    return text


def _reads_like_arabic(text: str) -> bool:
    """Whether bytes taken for windows-1256 gave Arabic words, and not another script misread.

    Cyrillic, Greek or ISO 8859-6 misread this way mixes scripts inside words or spells none of the
    commonest words; ordinary Arabic prose has the article or one of them in every third word.
    """
    words = [word for word in _WORD.findall(text) if not word.isascii()]
    arabic = [word for word in words if _ARABIC_WORD.fullmatch(word)]
    common = [word for word in arabic if word in _common_words() or word.startswith("ال")]
    return (
        len(arabic) >= 8
        and len(arabic) >= 0.95 * len(words)
        and len(common) >= 0.12 * len(arabic)
        and len(set(common)) >= 3
    )


@cache
def _common_words() -> frozenset[str]:
    lines = _COMMON_WORDS_FILE.read_text(encoding="utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())
