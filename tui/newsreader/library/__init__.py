"""What the reader keeps: articles, highlights, reading places; search, backups, export."""

from newsreader.library.library import Library
from newsreader.library.location import default_library
from newsreader.library.records import Added, ArticleSummary, Feed, SearchHit
from newsreader.library.snippet import own_words, snippet

__all__ = [
    "Added",
    "ArticleSummary",
    "Feed",
    "Library",
    "SearchHit",
    "default_library",
    "own_words",
    "snippet",
]
