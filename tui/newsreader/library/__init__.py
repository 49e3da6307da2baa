"""What the reader keeps: articles, highlights, reading places; search, backups, export."""

from newsreader.library.library import Library
from newsreader.library.location import default_library
from newsreader.library.records import Added, ArticleSummary, SearchHit
from newsreader.library.snippet import own_words, snippet

__all__ = [
    "Added",
    "ArticleSummary",
    "Library",
    "SearchHit",
    "default_library",
    "own_words",
    "snippet",
]
