"""Bodies of answers, decompressed within bounds: a small one may inflate to anything."""

import zlib
from collections.abc import Iterable, Iterator
from typing import Protocol

from newsreader.errors import FetchError
from newsreader.web.answers import Limits

ACCEPTED = "gzip, deflate"
"""The compressions we say that we understand."""

_AUTOMATIC = zlib.MAX_WBITS | 32
"""gzip or zlib, by the first bytes."""


class _Inflating(Protocol):
    """What `zlib.decompressobj` returns."""

    @property
    def unconsumed_tail(self) -> bytes: ...

    def decompress(self, data: bytes, max_length: int = 0, /) -> bytes: ...


def read_body(chunks: Iterable[bytes], compression: str, limits: Limits) -> bytes:
    """Return a body, decompressed.

    Args:
        chunks: What comes over the line.
        compression: The header Content-Encoding.
        limits: How much may come, and how much it may become.

    Raises:
        FetchError: it is too large, damaged, or compressed in a way we did not offer.
    """
    names = [name.strip().lower() for name in compression.split(",")]
    names = [name for name in names if name not in {"", "identity"}]
    if not set(names) <= {"gzip", "x-gzip", "deflate"} or len(names) > 1:
        raise FetchError(
            "is compressed in a way that is not understood ({ways})", ways=", ".join(names)
        )
    body = bytearray()
    for piece in _inflated(_bounded(chunks, limits.sent), limits) if names else chunks:
        body += piece
        if len(body) > limits.inflated:
            raise _too_large(limits.inflated)
    return bytes(body)


def _bounded(chunks: Iterable[bytes], most: int) -> Iterator[bytes]:
    sent = 0
    for chunk in chunks:
        sent += len(chunk)
        if sent > most:
            raise _too_large(most)
        yield chunk


def _inflated(chunks: Iterable[bytes], limits: Limits) -> Iterator[bytes]:
    """Yield what the chunks inflate to, in pieces that are never much longer than the limit."""
    inflating: _Inflating | None = None
    for chunk in chunks:
        if inflating is None:
            inflating = _inflating_for(chunk)
        rest = chunk
        while rest:
            try:
                yield inflating.decompress(rest, limits.inflated + 1)
            except zlib.error as error:
                raise FetchError("is damaged: its compression makes no sense") from error
            rest = inflating.unconsumed_tail


def _inflating_for(start: bytes) -> _Inflating:
    """Return a decompressor for a body by how it begins; some servers leave zlib's header out."""
    try:
        zlib.decompressobj(_AUTOMATIC).decompress(start, 1)
    except zlib.error:
        return zlib.decompressobj(-zlib.MAX_WBITS)
    return zlib.decompressobj(_AUTOMATIC)


def _too_large(limit: int) -> FetchError:
    return FetchError("is larger than {size} MB", size=f"{limit / 1_000_000:g}")
