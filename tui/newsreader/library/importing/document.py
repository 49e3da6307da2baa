"""One file made an article: a text, or a web page that was saved."""

from newsreader.library.importing.cleaning import clean
from newsreader.library.importing.decoding import decode, decode_labelled
from newsreader.library.importing.front_matter import split_front_matter
from newsreader.library.importing.metadata import NO_HINTS, Hints
from newsreader.library.importing.sniffing import is_page
from newsreader.library.importing.writing import article_of
from newsreader.model import Article


def read_article(data: bytes, *, origin: str | None = None, hints: Hints = NO_HINTS) -> Article:
    """Return the article a file holds.

    What the file's front matter says comes first, then the hints, then what the text itself says.

    Args:
        data: The content of the file.
        origin: Where it came from: a path or an address. An address in the file wins.
        hints: What is known from outside: a manifest, the command line.

    Raises:
        InputError: it cannot be read as text, holds no words, or is not in Arabic and `language`
            says nothing else; the message continues a sentence that begins with the file's name.
    """
    if is_page(data):
        # What reads pages is loaded when there is one.
        from newsreader.library.importing.pages.reading import read_page  # noqa: PLC0415

        return read_page(decode_labelled(data), origin=origin, hints=hints).article
    text, stated = split_front_matter(clean(decode(data)))
    return article_of(text, stated.or_else(hints), origin=origin)
