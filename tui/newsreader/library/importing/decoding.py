"""Bytes to characters: which encoding a file has, or why it is no text."""

import codecs
import re
from functools import cache
from pathlib import Path

from newsreader.errors import InputError
from newsreader.wording import N_, Message

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
    (b"%PDF-", N_("a PDF document")),
    (b"PK\x03\x04", N_("a ZIP archive or an office document")),
    (b"\x1f\x8b", N_("a gzip archive")),
    (b"\x89PNG", N_("a picture")),
    (b"\xff\xd8\xff", N_("a picture")),
    (b"GIF8", N_("a picture")),
    (b"{\\rtf", N_("an RTF document")),
    (b"\xd0\xcf\x11\xe0", N_("an office document")),
    (b"SQLite format 3", N_("a database")),
)
# Where XML and HTML say how they are encoded.
_LABEL = re.compile(
    rb"""<\?xml[^>]{0,100}?encoding\s*=\s*["']([\w.:-]+)|<meta[^>]{0,200}?charset\s*=\s*["']?([\w.:-]+)""",
    re.IGNORECASE,
)
_LABEL_REACH = 4096
_BELIEVED = re.compile(r"iso8859-\d+|cp125\d|cp720|cp864|mac-arabic|utf-16(-[bl]e)?|koi8-[ru]")
"""The encodings that are read because a label says so, as Python names them."""
_BROKEN_SHARE = 0.005
"""The most characters of UTF-8 that may be broken, where something else than a file sent them."""
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
        raise InputError("is larger than {size} MB", size=MAX_BYTES // 1_000_000)
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


def decode_labelled(content: bytes, label: str | None = None) -> str:
    """Return the characters of what says how it is encoded: XML, HTML, an answer of a server.

    Labels are wrong so often that the bytes are asked first: a label counts where they are nothing
    that `decode` reads.

    Args:
        content: The bytes.
        label: The encoding by the server; what the content says itself counts too.

    Raises:
        InputError: see `decode`.
    """
    found = _LABEL.search(content[:_LABEL_REACH])
    own = (found[1] or found[2]).decode("ascii", "replace") if found else None
    labelled = [text for name in (label, own) if (text := _as_labelled(content, name)) is not None]
    try:
        return decode(content)
    except InputError:
        if len(content) > MAX_BYTES or not content.strip():
            raise
        _refuse_known_formats(content)
        for text in labelled:
            if not _is_binary(text):
                return text
        text = content.decode("utf-8", "replace")
        if _is_binary(text) or text.count("\ufffd") > len(text) * _BROKEN_SHARE:
            raise
        return text


def _as_labelled(content: bytes, label: str | None) -> str | None:
    """Return what bytes are in the encoding a label names, None if they are not or it is unusual."""
    try:
        name = codecs.lookup(label or "").name
        return content.decode(name) if _BELIEVED.fullmatch(name) else None
    except (LookupError, UnicodeDecodeError, ValueError):
        return None


def _decode_as(content: bytes, encoding: str) -> str:
    try:
        text = content.decode(encoding, "surrogatepass")
    except UnicodeDecodeError as error:
        name = encoding.upper().removesuffix("-LE").removesuffix("-BE")
        raise InputError(
            "is damaged: it says it is {encoding} but byte {number} is not",
            encoding=name,
            number=error.start,
        ) from error
    if not text.strip():
        raise InputError("is empty")
    _refuse_binary(text)
    return text


def _refuse_known_formats(content: bytes) -> None:
    for signature, what in _SIGNATURES:
        if content.startswith(signature):
            raise InputError("is {format}, not plain text", format=Message(what))


def _refuse_binary(text: str) -> None:
    if _is_binary(text):
        raise InputError("is binary, not text")


def _is_binary(text: str) -> bool:
    sample = text[:65536]
    return len(_CONTROL.findall(sample)) > len(sample) * _MAX_CONTROL_SHARE


def _decode_windows_1256(content: bytes, error: UnicodeDecodeError) -> str:
    text = content.decode("windows-1256")
    _refuse_binary(text)
    if b"\x00" in content:
        raise InputError("is binary, not text") from error
    if not _reads_like_arabic(text):
        line = content.count(b"\n", 0, error.start) + 1
        raise InputError(
            "is not UTF-8 text (line {line}, byte {number}); save it as UTF-8",
            line=line,
            number=error.start,
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
