"""Annotations from other programs: JSON-LD after the W3C Web Annotation Data Model."""

from newsreader.library.annotations.received import Received
from newsreader.library.exchange.reading import read_jsonld
from newsreader.library.library import Library

__all__ = ["Received", "import_jsonld"]


def import_jsonld(library: Library, text: str) -> tuple[Received, ...]:
    """Store the annotations of a JSON-LD document; say what became of each, in order.

    Ids are kept, so importing a second time changes nothing. An annotation of an article that is
    not in the library is reported as failed. Each import of an annotation can be undone.

    Raises:
        InputError: the document is no JSON, or holds no annotations.
        LibraryError: the library cannot be written.
    """
    return library.receive(read_jsonld(text))
